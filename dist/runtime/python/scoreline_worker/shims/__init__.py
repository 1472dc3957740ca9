"""Stand-ins for packages that scripts of 2018 to 2025 import, each used only where the real one is absent."""

import importlib.abc
import importlib.util
import os
import sys

HERE = os.path.dirname(__file__)
PACKAGE = "package.py"
FILES = {
    "azureml": PACKAGE,
    "azureml.core": "core.py",
    "azureml.core.model": "core_model.py",
    "azureml.exceptions": "exceptions.py",
    "azureml.monitoring": "monitoring.py",
    "azureml.contrib": PACKAGE,
    "azureml.contrib.services": PACKAGE,
    "azureml.contrib.services.aml_request": "aml_request.py",
    "azureml.contrib.services.aml_response": "aml_response.py",
    "azureml_inference_server_http": PACKAGE,
    "azureml_inference_server_http.log_config": "log_config.py",
    "azureml_inference_server_http.api": PACKAGE,
    "azureml_inference_server_http.api.aml_request": "aml_request.py",
    "azureml_inference_server_http.api.aml_response": "aml_response.py",
    "sklearn.externals.joblib": "sklearn_externals.py",
    "sklearn.externals.six": "sklearn_externals.py",
}


class ShimFinder(importlib.abc.MetaPathFinder):
    """Asked last: it only sees the names that nobody else has."""

    def find_spec(self, fullname, path=None, target=None):
        file = FILES.get(fullname)
        if file is None:
            return None
        spec = importlib.util.spec_from_file_location(fullname, os.path.join(HERE, file))
        if any(name.startswith(f"{fullname}.") for name in FILES):
            # A package without a folder: what is in it, this finder knows.
            spec.submodule_search_locations = []
        return spec


def install():
    sys.meta_path.append(ShimFinder())
