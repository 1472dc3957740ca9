"""What can go wrong, and the words for it. They are those of the official server."""

import os
import sys
import traceback

FAILED_SCRIPT = "An unexpected error occurred in scoring script. Check the logs for more info."
INTERNAL = "An unexpected internal error occurred. Check the logs for more info."
HOME = os.path.dirname(os.path.realpath(__file__))


class StartFailure(Exception):
    """The script cannot be served. The report is what the user sees."""

    def __init__(self, message, report=None):
        super().__init__(message)
        self.report = report or message


class EarlyAnswer(Exception):
    """Ends a request before run() is called, with a status and a message."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


def user_trace():
    """The current exception's traceback without the frames that led to the user's code."""
    kind, error, trace = sys.exc_info()
    while trace is not None and is_ours(trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next
    return "".join(traceback.format_exception(kind, error, trace))


def is_ours(file):
    return "importlib._bootstrap" in file or os.path.realpath(file).startswith(HOME)


def log(text):
    """A line of the service's log."""
    try:
        print(text, file=sys.stderr)
    except (OSError, ValueError):
        # The script has closed it.
        pass


_told = set()


def warn_once(cause, text):
    """Told once for each cause, however often it happens."""
    if cause not in _told:
        _told.add(cause)
        log(f"WARNING: {text}")
