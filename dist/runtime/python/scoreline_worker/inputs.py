"""What run() receives, from the body or the query of a request."""

import inspect
import json

from .compat import STRICT
from .errors import EarlyAnswer, warn_once
from .plain_request import query_pairs
from .raw_request import raw_request

FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data"


def arguments_of(script, head, body):
    """The arguments of run(), by name. Raises EarlyAnswer for a request that never reaches it."""
    if script.kind == "raw":
        arguments = {script.parameters[0].name: raw_request(head, body)}
    else:
        method = head.get("method", "POST")
        if method == "OPTIONS":
            raise EarlyAnswer(200, "")
        if method not in ("GET", "POST"):
            raise EarlyAnswer(405, "Method not allowed")
        arguments = (text_arguments if script.kind == "text" else schema_arguments)(script, method, head, body)
        if script.wants_request:
            request = raw_request(head, body)
            if script.kind == "text" and method == "POST" and STRICT:
                # The official server has asked for it by then: of a form, nothing is left to be read.
                request.data
    if script.wants_headers:
        arguments["request_headers"] = header_dict(head)
    return arguments


def text_arguments(script, method, head, body):
    name = script.parameters[0].name
    if method == "GET":
        return {name: json.dumps(query_values(head.get("query", "")))}
    if STRICT and is_form(head):
        warn_once(
            "form",
            "A form reached run() as the empty string, as the official server gives it. "
            "Callers should send the header Content-Type: application/json.",
        )
        return {name: ""}
    return {name: text_of(body)}


def is_form(head):
    """Parts without a boundary are not taken for a form: Flask leaves them where they are."""
    kind = media_type(head)
    return kind == FORM or (kind == PARTS and "boundary=" in head["headers"]["content-type"].lower())


def text_of(body):
    try:
        return str(body, "utf-8")
    except UnicodeDecodeError as error:
        raise EarlyAnswer(400, f"Input cannot be decoded as UTF-8: {error}") from None


def schema_arguments(script, method, head, body):
    values = query_values(head.get("query", "")) if method == "GET" else json_values(head, body)
    arguments = {}
    for parameter in script.parameters:
        value = values.get(parameter.name, parameter.default)
        if value is inspect.Parameter.empty:
            raise EarlyAnswer(400, f"A value is not provided for the {parameter.name!r} parameter.")
        arguments[parameter.name] = value
    return arguments


def json_values(head, body):
    kind = media_type(head)
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise EarlyAnswer(415, "Expects Content-Type to be application/json")
    if not body:
        raise EarlyAnswer(400, "POST body is empty. Expecting a JSON dictionary.")
    try:
        values = json.loads(body)
    except UnicodeDecodeError as error:
        raise EarlyAnswer(400, f"Input cannot be decoded as UTF-8: {error}") from None
    except (ValueError, RecursionError) as error:
        raise EarlyAnswer(400, f"POST body could not be decoded as JSON: {error}") from None
    if not isinstance(values, dict):
        raise EarlyAnswer(400, "POST body should be a JSON dictionary.")
    return values


def query_values(query):
    """?a=1&b=[1,2]&c=x&c=y is {"a": 1, "b": [1, 2], "c": ["x", "y"]}."""
    values = {}
    for name, text in query_pairs(query):
        values.setdefault(name, []).append(json_or_text(text))
    return {name: found[0] if len(found) == 1 else found for name, found in values.items()}


def json_or_text(text):
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def media_type(head):
    return (head.get("headers", {}).get("content-type") or "").split(";")[0].strip().lower()


def header_dict(head):
    """The request's headers with the capitals that WSGI gives them."""
    return {name.title(): value for name, value in head.get("headers", {}).items()}
