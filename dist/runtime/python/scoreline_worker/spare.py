"""A worker that waits to take the place of one that ends: it has imported the packages that the others have, and nothing of
the user's own. Nothing of the script is run before it is called upon, so it is like any new worker, only sooner."""

import importlib
import json
import os
import sys
from types import ModuleType

from .frames import PREPARE
from .garbage import seldom_collected

HERE = os.path.dirname(os.path.abspath(__file__))
USERS = ("__main__", "entry_module", "main")


def wait(frames):
    """Imports what it is sent, then waits for its call. A server that is gone ends it."""
    del sys.argv[1:]
    for message in iter(frames.next_control, None):
        kind, body = message
        if kind != PREPARE:
            return
        import_all(json.loads(body))
    sys.exit(0)


def import_all(names):
    with seldom_collected():
        for name in names:
            try:
                importlib.import_module(name)
            except Exception:
                # The script meets it itself, if it does.
                continue


def imported(folders):
    """The modules of packages in the order of their import, without those in the user's folders and our own."""
    theirs = tuple(os.path.join(os.path.realpath(folder), "") for folder in (*folders, HERE))
    return [name for name, module in list(sys.modules.items()) if name not in USERS and is_of_package(module, theirs)]


def is_of_package(module, theirs):
    file = vars(module).get("__file__") if isinstance(module, ModuleType) else None
    return isinstance(file, str) and not os.path.realpath(file).startswith(theirs)
