"""Whether the official server's oddities are kept: AZUREML_COMPAT=strict (the default) or relaxed."""

import os

STRICT = os.environ.get("AZUREML_COMPAT", "strict") != "relaxed"
