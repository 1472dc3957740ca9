"""Writes the ONNX project's own operator tests as files: one folder a test with model.onnx and case.json.

case.json: {"inputs": [tensor], "outputs": [tensor], "rtol": …, "atol": …} with tensor {"name", "type", "dims", "data"},
data as base64 of the raw bytes or a list of texts; {"kind": …} in place of the type where it is no plain tensor.
"""

import base64
import json
import os
import sys

import numpy as np
import onnx
from onnx.backend.test.case.node import collect_testcases


def told(name, value):
    if isinstance(value, (list, tuple)) or value is None:
        return {"name": name, "kind": "sequence or optional"}
    if isinstance(value, onnx.TensorProto):
        kind = onnx.TensorProto.DataType.Name(value.data_type).lower()
        if {"float": "float32", "double": "float64"}.get(kind, kind) not in PLAIN:
            return {"name": name, "kind": kind}
        value = onnx.numpy_helper.to_array(value)
    array = np.asarray(value)
    if array.dtype.kind in "OUS":
        texts = [item.decode() if isinstance(item, bytes) else str(item) for item in array.ravel()]
        return {"name": name, "type": "string", "dims": list(array.shape), "data": texts}
    if array.dtype.name not in PLAIN:
        return {"name": name, "kind": array.dtype.name}
    data = base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()
    return {"name": name, "type": array.dtype.name, "dims": list(array.shape), "data": data}


PLAIN = {"float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "bool"}


def main(folder):
    count = 0
    for case in sorted(collect_testcases(None), key=lambda one: one.name):
        model = case.model
        if not case.data_sets:
            continue
        inputs, outputs = case.data_sets[0]
        # The IR's number says nothing of the operators; the opset does.
        model.ir_version = min(model.ir_version, 10)
        at = os.path.join(folder, case.name)
        os.makedirs(at, exist_ok=True)
        with open(os.path.join(at, "model.onnx"), "wb") as file:
            file.write(model.SerializeToString())
        known = {value.name for value in model.graph.initializer}
        names = [value.name for value in model.graph.input if value.name not in known]
        document = {
            "inputs": [told(*pair) for pair in zip(names, inputs)],
            "outputs": [told(value.name, found) for value, found in zip(model.graph.output, outputs)],
            "rtol": case.rtol,
            "atol": case.atol,
        }
        with open(os.path.join(at, "case.json"), "w") as file:
            json.dump(document, file)
        count += 1
    print(count)


if __name__ == "__main__":
    main(sys.argv[1])
