import os

import numpy as np
import onnxruntime
from fastapi import FastAPI, Request

app = FastAPI()
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(os.environ["MODEL_FILE"], options)


@app.get("/")
async def health():
    return "Healthy"


@app.post("/score")
async def score(request: Request):
    rows = np.array((await request.json())["data"], dtype=np.float32)
    return session.run(None, {"X": rows})[0].tolist()
