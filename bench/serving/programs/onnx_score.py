"""An ONNX model behind the official server, as its users write it."""

import json
import os

import numpy as np
import onnxruntime


def init():
    global session
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(os.environ["MODEL_FILE"], options)


def run(raw):
    rows = np.array(json.loads(raw)["data"], dtype=np.float32)
    return session.run(None, {"X": rows})[0].tolist()
