"""What a script prints and logs: plain lines on the standard streams, which the server takes into its own log."""

import faulthandler
import json
import logging
import logging.config
import os
import sys

from .errors import StartFailure

FILE = "logging.json"


def set_up():
    # The server reads UTF-8, whatever the locale says; and a text that cannot be written must not fail a request.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # A crash in native code tells where it was.
    faulthandler.enable()
    if not configure_from_file():
        own = logging.getLogger("azmlinfsrv")
        own.setLevel(logging.INFO)
        own.propagate = False
        own.addHandler(logging.StreamHandler(sys.stdout))


def configure_from_file():
    """The user's own configuration, from the app root or beside the script, as the official server looks for it."""
    root = os.environ.get("AML_APP_ROOT", os.getcwd())
    entry = os.environ.get("AZUREML_ENTRY_SCRIPT")
    places = [root, *([os.path.dirname(os.path.realpath(os.path.join(root, entry)))] if entry else [])]
    file = next((file for file in (os.path.join(place, FILE) for place in places) if os.path.isfile(file)), None)
    if file is None:
        return False
    try:
        with open(file, encoding="utf-8") as text:
            logging.config.dictConfig(json.load(text))
    except Exception as error:
        raise StartFailure(f"The logging configuration {file} cannot be used: {error}") from error
    return True
