import json
import os

import numpy as np
import onnxruntime


def init():
    global session
    session = onnxruntime.InferenceSession(os.path.join(os.environ["AZUREML_MODEL_DIR"], "model.onnx"))


def run(data):
    return session.run(None, {"x": np.array(json.loads(data)["data"], dtype=np.float32)})[0].tolist()
