"""Random inputs for a few models, and what onnxruntime answers in Python, one row at a time.

vectors.py <folder> <count> [classifier.onnx]: writes <folder>/<model>/{model.onnx, inputs.bin, outputs.bin, about.json}.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

random = np.random.default_rng(7)


def weights(name, *shape):
    return numpy_helper.from_array((random.standard_normal(shape) / np.sqrt(shape[0])).astype(np.float32), name)


def model(nodes, initializers, dims, width):
    graph = helper.make_graph(
        nodes,
        "vectors",
        [helper.make_tensor_value_info("X", TensorProto.FLOAT, ["rows", *dims])],
        [helper.make_tensor_value_info("Y", TensorProto.FLOAT, ["rows", width])],
        initializers,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def dense(sizes):
    nodes, initializers, last = [], [], "X"
    for i, (rows, columns) in enumerate(zip(sizes, sizes[1:])):
        initializers += [weights(f"W{i}", rows, columns), weights(f"B{i}", columns)]
        ends = i == len(sizes) - 2
        nodes.append(helper.make_node("Gemm", [last, f"W{i}", f"B{i}"], ["Y" if ends else f"G{i}"]))
        if not ends:
            nodes.append(helper.make_node("Tanh", [f"G{i}"], [f"T{i}"]))
        last = f"T{i}"
    return model(nodes, initializers, [sizes[0]], sizes[-1])


def convolution():
    nodes = [
        helper.make_node("Conv", ["X", "K"], ["C"], kernel_shape=[3, 3]),
        helper.make_node("Relu", ["C"], ["R"]),
        helper.make_node("GlobalAveragePool", ["R"], ["P"]),
        helper.make_node("Flatten", ["P"], ["F"]),
        helper.make_node("Gemm", ["F", "W"], ["Y"]),
    ]
    return model(nodes, [weights("K", 8, 3, 3, 3), weights("W", 8, 4)], [3, 12, 12], 4)


def tensor(value):
    """Of a ZipMap, the tensor of its values."""
    return np.array([list(row.values()) for row in value], np.float32) if isinstance(value, list) else value


def write(folder, path_or_model, count):
    folder.mkdir(parents=True)
    file = folder / "model.onnx"
    file.write_bytes(path_or_model if isinstance(path_or_model, bytes) else path_or_model.SerializeToString())
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(file, options)
    given = session.get_inputs()[0]
    inputs = random.standard_normal((count, *given.shape[1:])).astype(np.float32)
    names = [output.name for output in session.get_outputs()]
    rows = [[tensor(value) for value in session.run(None, {given.name: row[None]})] for row in inputs]
    columns = [np.concatenate(column) for column in zip(*rows)]
    (folder / "inputs.bin").write_bytes(inputs.tobytes())
    (folder / "outputs.bin").write_bytes(b"".join(column.tobytes() for column in columns))
    about = {
        "count": count,
        "input": {"name": given.name, "dims": list(given.shape[1:])},
        "outputs": [{"name": name, "type": column.dtype.name, "bytes": column[0].nbytes} for name, column in zip(names, columns)],
    }
    (folder / "about.json").write_text(json.dumps(about))


if __name__ == "__main__":
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    write(folder / "small", dense([10, 16, 1]), count)
    write(folder / "wide", dense([784, 256, 10]), count)
    write(folder / "convolution", convolution(), count)
    if len(sys.argv) > 3:
        write(folder / "classifier", Path(sys.argv[3]).read_bytes(), count)
