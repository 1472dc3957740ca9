import json
import os
import pickle

import numpy as np


def init():
    global model
    with open(os.environ["MODEL_FILE"], "rb") as file:
        model = pickle.load(file)


def run(raw):
    return model.predict(np.array(json.loads(raw)["data"])).tolist()
