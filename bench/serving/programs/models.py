"""Makes the models of the comparison in the folder given: the same weights every time.

tiny: 10 -> 1. mlp784: 784 -> 256 -> 10. big: 784 -> 4096 -> 4096 -> 10, about 5 ms a row on one core.
slow: 10 -> 4096, twenty times through the same 4096 x 4096 weights, -> 10, about 100 ms a row.
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


def repeated(name, width, times):
    first = numpy_helper.from_array(random.standard_normal((10, width)).astype(np.float32), "W")
    again = numpy_helper.from_array((random.standard_normal((width, width)) / width**0.5).astype(np.float32), "V")
    last = numpy_helper.from_array(random.standard_normal((width, 10)).astype(np.float32), "U")
    names = [f"R{i}" for i in range(times + 1)]
    nodes = [helper.make_node("MatMul", ["X", "W"], ["R0"])]
    nodes += [helper.make_node("MatMul", [before, "V"], [after]) for before, after in zip(names, names[1:])]
    nodes.append(helper.make_node("MatMul", [names[-1], "U"], ["Y"]))
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info("X", TensorProto.FLOAT, ["rows", 10])],
        [helper.make_tensor_value_info("Y", TensorProto.FLOAT, ["rows", 10])],
        [first, again, last],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, folder / f"{name}.onnx")


dense("tiny", [10, 1])
dense("mlp784", [784, 256, 10])
dense("big", [784, 4096, 4096, 10])
x = random.standard_normal((200, 10))
(folder / "linear.pkl").write_bytes(pickle.dumps(LinearRegression().fit(x, x.sum(axis=1))))
repeated("slow", 4096, 20)
