import os

import numpy as np
import onnxruntime
from fastapi import FastAPI, Request
from pydantic import BaseModel

app = FastAPI()
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(os.environ["MODEL_FILE"], options)


@app.get("/")
async def health():
    return "Healthy"


class Rows(BaseModel):
    data: list[list[float]]


@app.post("/score")
async def score(rows: Rows) -> list[list[float]]:
    """As FastAPI's documentation teaches it: what comes is checked, as our server checks it."""
    return predict(rows.data)


@app.post("/unchecked")
async def unchecked(request: Request):
    """As little as FastAPI can do: whatever comes goes to numpy."""
    return predict((await request.json())["data"])


def predict(rows):
    return session.run(None, {"X": np.array(rows, dtype=np.float32)})[0].tolist()
