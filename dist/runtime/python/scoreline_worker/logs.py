"""What a script prints and logs: plain lines on the standard streams, which the server takes into its own log."""

import faulthandler
import json
import logging
import logging.config
import os
import sys

from .errors import LOGGER, StartFailure
from .shims.log_config import AMLLogFormatter

FILE = "logging.json"


class LineFormatter(AMLLogFormatter):
    """Each line of a text says its level and logger: the server reads line by line."""

    def format(self, record):
        first, *more = super().format(record).split("\n")
        if not more:
            return first
        prefix = first[: len(first) - len(record.getMessage().split("\n", 1)[0])]
        return "\n".join([first, *(prefix + line for line in more)])


def set_up():
    # The server reads UTF-8, whatever the locale says; and a text that cannot be written must not fail a request.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # A crash in native code tells where it was.
    faulthandler.enable()
    if not configure_from_file():
        own = logging.getLogger(LOGGER)
        own.setLevel(logging.INFO)
        own.propagate = False
        handler = logging.StreamHandler(sys.stdout)
        handler.setFormatter(LineFormatter())
        own.addHandler(handler)


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
    logging.getLogger(LOGGER).info("Loaded logging config from %s", file)
    return True
