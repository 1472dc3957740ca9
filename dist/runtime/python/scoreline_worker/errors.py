"""What can go wrong, and the words for it. They are those of the official server."""

import logging
import os
import re
import sys
import traceback

FAILED_SCRIPT = "An unexpected error occurred in scoring script. Check the logs for more info."
INTERNAL = "An unexpected internal error occurred. Check the logs for more info."
LOGGER = "azmlinfsrv"
# Of a traceback: characters of one entry, the exception's own text among them, and of all.
LONGEST_PART = 16 * 1024
LONGEST_TEXT = 64 * 1024
HOME = os.path.dirname(os.path.realpath(__file__))


class StartFailure(Exception):
    """The script cannot be served. The report is what the user sees."""

    def __init__(self, message, report=None):
        super().__init__(shortened(message, LONGEST_PART))
        self.report = shortened(report or message, 2 * LONGEST_TEXT)


class EarlyAnswer(Exception):
    """Ends a request before run() is called, with a status and a message."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


def user_trace():
    """The current exception's traceback without the frames that led to the user's code, and bounded: its text may hold data."""
    kind, error, trace = sys.exc_info()
    while trace is not None and is_ours(trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next
    try:
        text = "".join(shortened(part, LONGEST_PART) for part in traceback.format_exception(kind, error, trace))
    except Exception as failure:
        # An exception of the script whose own text cannot be made.
        text = f"{kind.__name__} (its text cannot be shown: {type(failure).__name__})\n"
    return shortened(text, LONGEST_TEXT) + explained(error)


def shortened(text, most):
    """Its beginning and its end."""
    if len(text) <= most:
        return text
    half = most // 2
    return f"{text[:half]}\n[{len(text) - 2 * half} characters are left out here]\n{text[-half:]}"


def explained(error):
    """A model that was pickled in a notebook looks for its classes in __main__, where the server's program is."""
    found = re.match(r"Can't get attribute '(\w+)' on <module '__main__'", str(error)[:200]) if isinstance(error, AttributeError) else None
    if found is None:
        return ""
    name = found[1]
    return (
        f"The model was pickled by a program or notebook that defined {name} itself, so Python looks for it in __main__. "
        f"Define {name} in the entry script, or import it there (from your_module import {name}); "
        f"better, pickle the model again with {name} in a module that the script imports.\n"
    )


def is_ours(file):
    return "importlib._bootstrap" in file or os.path.realpath(file).startswith(HOME)


def log(text, level=logging.ERROR):
    """A line of the service's log, by the logger of the official server where one listens to it."""
    logger = logging.getLogger(LOGGER)
    try:
        if logger.hasHandlers() and logger.isEnabledFor(level):
            logger.log(level, "%s", text)
        else:
            print(text, file=sys.stderr)
    except (OSError, ValueError, AttributeError):
        # The script has closed it, or put None in its place.
        pass


_told = set()


def warn_once(cause, text):
    """Told once for each cause, however often it happens."""
    if cause not in _told:
        _told.add(cause)
        log(text, logging.WARNING)
