"""Makes the models of the comparison in the folder given: the same weights every time.

tiny: 10 -> 1. mlp784: 784 -> 256 -> 10. big: 784 -> 4096 -> 4096 -> 10, about 5 ms a row on one core.
"""

import pickle
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from sklearn.linear_model import LinearRegression

folder = Path(sys.argv[1])
random = np.random.default_rng(0)


def dense(name, sizes):
    nodes, weights, last = [], [], "X"
    for i, (rows, columns) in enumerate(zip(sizes, sizes[1:])):
        weight = (random.standard_normal((rows, columns)) / rows**0.5).astype(np.float32)
        weights += [numpy_helper.from_array(weight, f"W{i}"), numpy_helper.from_array(np.zeros(columns, np.float32), f"B{i}")]
        is_last = i == len(sizes) - 2
        nodes.append(helper.make_node("Gemm", [last, f"W{i}", f"B{i}"], ["Y" if is_last else f"G{i}"]))
        if not is_last:
            nodes.append(helper.make_node("Relu", [f"G{i}"], [f"R{i}"]))
        last = f"R{i}"
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info("X", TensorProto.FLOAT, ["rows", sizes[0]])],
        [helper.make_tensor_value_info("Y", TensorProto.FLOAT, ["rows", sizes[-1]])],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, folder / f"{name}.onnx")


dense("tiny", [10, 1])
dense("mlp784", [784, 256, 10])
dense("big", [784, 4096, 4096, 10])
x = random.standard_normal((200, 10))
(folder / "linear.pkl").write_bytes(pickle.dumps(LinearRegression().fit(x, x.sum(axis=1))))
