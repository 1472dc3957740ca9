"""A script of the official server's kind behind FastAPI."""

import importlib
import json
import os

from fastapi import FastAPI, Request

script = importlib.import_module(os.environ["SCRIPT"])
script.init()
app = FastAPI()


@app.post("/score")
async def score(request: Request):
    return script.run(json.dumps(await request.json()))
