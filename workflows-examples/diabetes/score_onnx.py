"""Serves model.onnx by onnxruntime's Python package, on what SCORELINE_EXECUTION_PROVIDERS names."""

import json
import os

import numpy
import onnxruntime


def init():
    global session
    providers = os.environ.get("SCORELINE_EXECUTION_PROVIDERS", "CPUExecutionProvider").split(",")
    path = os.path.join(os.environ["AZUREML_MODEL_DIR"], "model.onnx")
    session = onnxruntime.InferenceSession(path, providers=providers)


def run(data):
    rows = numpy.array(json.loads(data)["data"], dtype=numpy.float32)
    name = session.get_inputs()[0].name
    return session.run(None, {name: rows})[0].ravel().tolist()
