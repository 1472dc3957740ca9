"""A script of the official server's kind behind BentoML."""

import importlib
import json
import os

import bentoml


@bentoml.service(workers=int(os.environ["WORKER_COUNT"]))
class Script:
    def __init__(self):
        self._script = importlib.import_module(os.environ["SCRIPT"])
        self._script.init()

    @bentoml.api(route="/score")
    def score(self, data: list) -> list:
        return self._script.run(json.dumps({"data": data}))
