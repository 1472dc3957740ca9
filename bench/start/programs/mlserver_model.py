"""A script of the official server's kind behind MLServer."""

import importlib
import json
import os

from mlserver import MLModel
from mlserver.codecs import NumpyCodec
from mlserver.types import InferenceRequest, InferenceResponse


class Script(MLModel):
    async def load(self) -> bool:
        self._script = importlib.import_module(os.environ["SCRIPT"])
        self._script.init()
        return True

    async def predict(self, payload: InferenceRequest) -> InferenceResponse:
        import numpy as np

        rows = NumpyCodec.decode_input(payload.inputs[0]).tolist()
        found = np.array(self._script.run(json.dumps({"data": rows})))
        return InferenceResponse(model_name=self.name, outputs=[NumpyCodec.encode_output("y", found)])
