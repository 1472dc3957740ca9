"""What the script gave to a ModelDataCollector, until the server gets it before the next answer."""

import collections
import json
import logging
import os

from .errors import log

# Bytes of one record; larger ones are dropped with a line in the log.
MOST = 1 << 20
# Records that may wait.
waiting = collections.deque(maxlen=1000)


def enabled():
    return os.environ.get("AML_MODEL_DC_STORAGE_ENABLED") == "true"


def add(record):
    """Keeps a record that json knows; the script's threads may call it."""
    text = json.dumps(record, default=str).encode()
    if len(text) > MOST:
        log(f"A record of {len(text)} bytes is too large to be collected.", logging.WARNING)
        return
    waiting.append(text)


def taken():
    while waiting:
        yield waiting.popleft()
