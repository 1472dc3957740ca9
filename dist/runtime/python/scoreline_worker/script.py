"""The user's entry script: found, imported, looked at, initialised."""

import importlib.machinery
import importlib.util
import inspect
import logging
import os
import site
import sys
from types import ModuleType

from .byte_code import is_kept, search_with, whole
from .errors import LOGGER, StartFailure, user_trace
from .pickles import make_picklable
from .raw_request import sees_flask_request

RAW_HTTP_MODULES = ("azureml_inference_server_http.api.aml_request", "azureml.contrib.services.aml_request")


CALLED = {
    "raw": "run() is decorated with @rawhttp. Server will invoke it with the flask request object.",
    "schema": "run() is decorated with @input_schema. Server will invoke it with the following arguments: {}.",
    "text": "run() is not decorated. Server will invoke it with the input in JSON string.",
}


def note(text):
    """The official server's lines about what it does with a script."""
    logging.getLogger(f"{LOGGER}.user_script").info("%s", text)


class Script:
    """What the server needs to know of a script.

    kind is "text" (run() gets the body as a string), "schema" (run() gets parameters, by inference-schema) or "raw"
    (run() gets the request). batch is run_batch() where the script offers it.
    """

    def __init__(self, module, roots=()):
        self.init = module.init
        self.folders = roots
        driven = getattr(module, "driver_module", None)
        # The driver's init() may prepare things, its run() only hands on: the official server skips it too.
        owner = driven if isinstance(driven, ModuleType) and hasattr(driven, "run") else module
        self.run = owner.run
        if owner is not module:
            note(f"Found driver script at {module.__file__} and the score script at {getattr(owner, '__file__', None)}")
        else:
            note(f"Found user script at {module.__file__}")
        self.batch = getattr(owner, "run_batch", None)
        self.wants_request = sees_flask_request(roots)
        self._read_signature()

    def _read_signature(self):
        parameters = list(inspect.signature(self.run).parameters.values())
        usual = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        if any(parameter.kind not in usual for parameter in parameters):
            raise StartFailure("run() cannot accept positional-only arguments, *args, or **kwargs.")
        self.parameters = [one for one in parameters if one.name != "request_headers"]
        self.wants_headers = len(self.parameters) < len(parameters)
        if not self.parameters and self.wants_headers:
            raise StartFailure('run() needs to accept an argument other than "request_headers".')
        if not self.parameters:
            raise StartFailure("run() needs to accept an argument for input data.")
        raw, decorated = raw_http_requested(), is_schema_decorated(self.run)
        if raw and decorated:
            raise StartFailure("run() cannot be decorated with both @rawhttp and @input_schema")
        self.kind = "raw" if raw else "schema" if decorated else "text"
        names = ", ".join(one.name for one in self.parameters)
        note(CALLED[self.kind].format(names))

    def schemas(self):
        """Schemas of request and answer for swagger, and the versions they are valid for; None when nothing is known."""
        util = schema_util()
        if util is None:
            return None
        versions = list(util.get_supported_versions(self.run))
        if self.kind != "schema":
            return {"versions": versions}
        return {
            "input": util.get_input_schema(self.run),
            "output": util.get_output_schema(self.run),
            "versions": versions,
        }

    def call_init(self):
        note("Invoking user's init function")
        try:
            self.init()
        except BaseException as error:
            report = f"User's init function failed\n{user_trace()}{model_directory()}"
            raise StartFailure("User's init function failed", report) from error
        # So spelt: scrapers of the official server's log look for it.
        note("Users's init has completed successfully")


def check_version():
    """Packages are made for one minor version: with another they fail in ways that do not tell why."""
    wanted = os.environ.get("SCORELINE_PYTHON_VERSION")
    found = "%d.%d" % sys.version_info[:2]
    if wanted and wanted != found:
        raise StartFailure(
            f"The packages of this image are for Python {wanted}, but {sys.executable} is Python {found}. "
            f"Build with a base image that has Python {wanted}, or set SCORELINE_PYTHON to such an interpreter."
        )


def load_script():
    """Imports the script. The app root, the source directory and its own folder are importable."""
    root = os.environ.get("AML_APP_ROOT", os.getcwd())
    source = os.environ.get("AZUREML_SOURCE_DIRECTORY")
    entry = os.environ.get("AZUREML_ENTRY_SCRIPT")
    search_here(root)
    if source:
        search_here(os.path.join(root, source))
    read_path_files()
    places = [os.path.join(root, entry or "main.py"), os.path.join(root, source or "", entry or "main.py")]
    file = os.path.realpath(next((place for place in places if os.path.isfile(place)), places[0]))
    if not os.path.isfile(file):
        raise StartFailure(f"No score script found. Expected score script {entry or 'main.py'}.")
    search_here(os.path.dirname(file))
    read_as_it_is([root, os.path.join(root, source or ""), os.path.dirname(file)])
    if entry:
        # As the official command writes it; processes that the script starts read it from there.
        os.environ["AZUREML_ENTRY_SCRIPT"] = file
    module = import_file("entry_module" if entry else "main", file)
    for function in ("init", "run"):
        if not hasattr(module, function):
            raise StartFailure(f"User script at {file} does not have a {function}() function defined.")
    return Script(module, [root, os.path.dirname(file)])


def search_here(folder):
    """Last, as with the official server: a file of the user's must not take the place of a module of Python's own."""
    if folder not in sys.path:
        sys.path.append(folder)


def read_path_files():
    """Folders named by PYTHONPATH are searched, but their .pth files are not read unless someone asks for it."""
    for folder in os.environ.get("PYTHONPATH", "").split(os.pathsep):
        if os.path.basename(folder) == "site-packages":
            site.addsitedir(folder)


class FreshLoader(importlib.machinery.SourceFileLoader):
    """Never takes byte code from a cache: that knows a file by its size and second, and a reload may come sooner."""

    def path_stats(self, path):
        raise OSError("no cache")


def read_as_it_is(folders):
    """The same for the modules beside the script. Python's own, and packages installed below these folders, keep theirs."""
    theirs = tuple(map(whole, folders))
    search_with(FreshLoader, lambda folder: not is_kept(folder) and whole(folder).startswith(theirs))


def import_file(name, file):
    spec = importlib.util.spec_from_file_location(name, file, loader=FreshLoader(name, file))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    make_picklable(module)
    try:
        spec.loader.exec_module(module)
    except BaseException as error:
        message = "Failed to import user script because it raised an unhandled exception"
        raise StartFailure(message, f"{message}\n{user_trace()}") from error
    return module


def raw_http_requested():
    """The decorator leaves its mark in its own module, in the real packages as in our stand-ins."""
    return any(getattr(sys.modules.get(name), "_rawHttpRequested", False) for name in RAW_HTTP_MODULES)


def schema_util():
    """inference-schema, where the script has imported it. https://pypi.org/project/inference-schema/"""
    if "inference_schema" not in sys.modules:
        return None
    from inference_schema import schema_util as util

    return util


def is_schema_decorated(run):
    util = schema_util()
    return util is not None and util.is_schema_decorated(run)


def model_directory():
    """The tree below AZUREML_MODEL_DIR, since a wrong path is the commonest cause; at most 200 lines."""
    root = os.environ.get("AZUREML_MODEL_DIR")
    if not root:
        return ""
    lines = ["Model Directory Contents:"]
    for folder, _, files in os.walk(root, followlinks=True):
        lines.extend(os.path.join(folder, file) for file in sorted(files))
        if len(lines) > 200:
            break
    return "\n" + "\n".join(lines[:201]) + "\n"
