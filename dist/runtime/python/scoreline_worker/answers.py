"""What run() returned, as a head and a body, or as a stream of bodies."""

import json

from .compat import STRICT
from .errors import warn_once

JSON_TYPES = (list, dict, str, float, int, type(None))


class Stream:
    """An answer that is sent piece by piece."""

    def __init__(self, head, pieces, close=None):
        self.head = head
        self.pieces = pieces
        self.close = close or getattr(pieces, "close", None) or (lambda: None)


def answer_of(result):
    """(head, body) or a Stream. The head holds what differs from status 200 and JSON."""
    if type(result) in JSON_TYPES:
        return {}, json_body(result)
    if hasattr(result, "iter_encoded") and hasattr(result, "status_code"):
        return flask_answer(result)
    if hasattr(result, "run_function_failed") and hasattr(result, "json_str"):
        return plain_answer(result)
    return {}, json_body(result)


def json_body(result):
    """JSON as the official server writes it: None is {}, a string is a JSON string, NaN is NaN."""
    if result is None:
        return b"{}"
    if isinstance(result, str):
        return text_body(result)
    if isinstance(result, tuple) and len(result) == 2 and isinstance(result[1], int):
        warn_once("tuple", "run() returned a tuple: it is answered as a JSON list with status 200. For another status return AMLResponse.")
    body = json.dumps(result).encode()
    if (b"NaN" in body or b"Infinity" in body) and holds_no_number(result):
        if not STRICT:
            return json.dumps(without_nan(result)).encode()
        warn_once("NaN", "run() returned NaN or Infinity: the answer is not valid JSON, and many callers will refuse it.")
    return body


def text_body(result):
    if result[:1] in ("{", "["):
        if not STRICT and is_json(result):
            return result.encode()
        warn_once("text", "run() returned a string that holds JSON: it is encoded once more. Return the object itself instead of json.dumps(…).")
    return json.dumps(result).encode()


def is_json(text):
    try:
        json.loads(text)
        return True
    except ValueError:
        return False


def holds_no_number(result):
    try:
        json.dumps(result, allow_nan=False)
        return False
    except ValueError:
        return True


def without_nan(value):
    if isinstance(value, float):
        return value if value - value == 0 else None
    if isinstance(value, dict):
        return {name: without_nan(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [without_nan(item) for item in value]
    return value


def flask_answer(response):
    """A response of Flask, AMLResponse of the real packages included: passed through."""
    failed = response.headers.pop("x-ms-run-function-failed", None)
    headers = {}
    for name, value in response.headers.items():
        if name.lower() != "content-length":
            headers.setdefault(name.lower(), []).append(value)
    head = {"status": response.status_code, "headers": headers}
    # None: a plain Response of Flask says nothing of it.
    head["failed"] = True if response.status_code >= 500 else None if failed is None else str(failed) == "True"
    if response.is_streamed:
        return Stream(head, response.iter_encoded(), response.close)
    return head, response.get_data()


def plain_answer(response):
    """Our own AMLResponse, used where Flask is absent."""
    head = {"status": response.status_code, "headers": dict(response.headers.lists)}
    head["failed"] = bool(response.run_function_failed) or response.status_code >= 500
    message = response.message
    if isinstance(message, (str, bytes, bytearray)):
        return head, message.encode() if isinstance(message, str) else bytes(message)
    pieces = (piece.encode() if isinstance(piece, str) else bytes(piece) for piece in message)
    if hasattr(message, "__len__"):
        return head, b"".join(pieces)
    return Stream(head, pieces, getattr(message, "close", None))
