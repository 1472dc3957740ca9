"""A Python worker of the scoring runtime: loads the user's entry script, runs init() once, then run() per request.

It speaks frames over two pipes (see src/runtime/backends/python/frames.ts), so that whatever the script prints
goes to the log and never into an answer. Nothing but the standard library is imported.
"""

import importlib.util
import inspect
import json
import os
import struct
import sys
import time
import traceback
from urllib.parse import parse_qsl

REQUESTS, ANSWERS = 3, 4
REQUEST, RESPONSE, READY, FAILED = 0, 1, 2, 3
PREFIX = struct.Struct("<4I")
FAILED_SCRIPT = "An unexpected error occurred in scoring script. Check the logs for more info."
INTERNAL = "An unexpected internal error occurred. Check the logs for more info."


class StartFailure(Exception):
    """The script cannot be served. The report is what the user sees."""

    def __init__(self, message, report=None):
        super().__init__(message)
        self.report = report or message


class Answer(Exception):
    """Ends a request early with a status and a message, as the official server does for bad requests."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


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
    """The user's module. Its folder, the app root and the source directory are importable."""
    root = os.environ.get("AML_APP_ROOT", os.getcwd())
    source = os.environ.get("AZUREML_SOURCE_DIRECTORY")
    entry = os.environ.get("AZUREML_ENTRY_SCRIPT")
    for folder in filter(None, [source and os.path.join(root, source), root]):
        if folder not in sys.path:
            sys.path.insert(0, folder)
    file = os.path.join(root, source or "", entry) if entry else os.path.join(root, "main.py")
    file = os.path.realpath(file)
    if not os.path.isfile(file):
        expected = entry or "main.py"
        raise StartFailure(f"No score script found. Expected score script {expected}.")
    folder = os.path.dirname(file)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    name = "entry_module" if entry else "main"
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException as error:
        report = "Failed to import user script because it raised an unhandled exception"
        raise StartFailure(report, f"{report}\n{user_trace()}") from error
    for function in ("init", "run"):
        if not callable(getattr(module, function, None)):
            raise StartFailure(f"User script at {file} does not have a {function}() function defined.")
    return module


def user_trace():
    """The current exception's traceback without this file's own frames."""
    kind, error, trace = sys.exc_info()
    here = os.path.realpath(__file__)
    while trace is not None and os.path.realpath(trace.tb_frame.f_code.co_filename) in (here, "<frozen importlib._bootstrap_external>", "<frozen importlib._bootstrap>"):
        trace = trace.tb_next
    while trace is not None and "importlib._bootstrap" in trace.tb_frame.f_code.co_filename:
        trace = trace.tb_next
    return "".join(traceback.format_exception(kind, error, trace))


def call_init(module):
    try:
        module.init()
    except BaseException as error:
        report = f"User's init function failed\n{user_trace()}{model_directory()}"
        raise StartFailure("User's init function failed", report) from error


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


def parameters_of(run):
    """The name of run()'s data parameter and whether it takes the request's headers."""
    parameters = list(inspect.signature(run).parameters.values())
    odd = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    if any(parameter.kind in odd for parameter in parameters):
        raise StartFailure("run() cannot accept positional-only arguments, *args, or **kwargs.")
    names = [parameter.name for parameter in parameters]
    if not names:
        raise StartFailure("run() needs to accept an argument for input data.")
    data = [name for name in names if name != "request_headers"]
    if not data:
        raise StartFailure('run() needs to accept an argument other than "request_headers".')
    return data[0], "request_headers" in names


def input_of(head, body):
    """What run() receives: the body as text, or the query of a GET request as JSON."""
    method = head.get("method", "POST")
    if method == "GET":
        return query_as_json(head.get("query", ""))
    kind = (head.get("headers", {}).get("content-type") or "").split(";")[0].strip().lower()
    if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        print("A form reached run() as the empty string: send the header Content-Type: application/json.", file=sys.stderr)
        return ""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Answer(400, f"Input cannot be decoded as UTF-8: {error}") from error


def query_as_json(query):
    values = {}
    for name, text in parse_qsl(query, keep_blank_values=True):
        try:
            value = json.loads(text)
        except ValueError:
            value = text
        values.setdefault(name, []).append(value)
    return json.dumps({name: found[0] if len(found) == 1 else found for name, found in values.items()})


def header_dict(head):
    return {"-".join(part.capitalize() for part in name.split("-")): value for name, value in head.get("headers", {}).items()}


def answer(run, data_name, wants_headers, head_bytes, body):
    """One request's answer: (head, body)."""
    head = json.loads(head_bytes) if head_bytes else {}
    method = head.get("method", "POST")
    if method == "OPTIONS":
        return {"status": 200, "headers": {"content-type": "text/html; charset=utf-8"}}, b""
    if method not in ("GET", "POST"):
        raise Answer(405, "Method not allowed")
    arguments = {data_name: input_of(head, body)}
    if wants_headers:
        arguments["request_headers"] = header_dict(head)
    started = time.perf_counter()
    try:
        result = run(**arguments)
    except Exception:
        print(user_trace(), end="", file=sys.stderr)
        return {"status": 500, "failed": True}, json.dumps({"message": FAILED_SCRIPT}).encode()
    milliseconds = (time.perf_counter() - started) * 1000
    head, body = encode(result)
    head["ms"] = milliseconds
    return head, body


def encode(result):
    """What run() returned, as an answer."""
    if hasattr(result, "response_headers") and hasattr(result, "json_str"):
        return encode_aml_response(result)
    return {}, json.dumps({} if result is None else result).encode()


def encode_aml_response(response):
    message = response.message
    if message is None:
        message = {}
    if response.json_str:
        body = json.dumps(message).encode()
    elif isinstance(message, (str, bytes)):
        body = message.encode() if isinstance(message, str) else message
    else:
        body = "".join(str(part) for part in message).encode()
    headers = {"content-type": "application/json"}
    for name, value in (response.response_headers or {}).items():
        parts = [part.strip() for part in str(value).split(",")]
        headers[name.lower()] = parts[0] if len(parts) == 1 else parts
    return {"status": response.status_code, "headers": headers, "failed": bool(response.run_function_failed)}, body


def serve(run, data_name, wants_headers):
    """Reads as many frames as there are, answers them together, until the pipe is closed."""
    buffer = bytearray()
    while True:
        chunk = os.read(REQUESTS, 1 << 20)
        if not chunk:
            return
        buffer += chunk
        at = 0
        while len(buffer) - at >= PREFIX.size:
            identity, head_length, body_length, _ = PREFIX.unpack_from(buffer, at)
            head_at = at + PREFIX.size
            body_at = head_at + head_length
            end = body_at + body_length
            if len(buffer) < end:
                break
            head, body = reply(run, data_name, wants_headers, bytes(buffer[head_at:body_at]), bytes(buffer[body_at:end]))
            send(identity, RESPONSE, head, body)
            at = end
        del buffer[:at]


def reply(run, data_name, wants_headers, head_bytes, body):
    try:
        head, answer_body = answer(run, data_name, wants_headers, head_bytes, body)
    except Answer as early:
        head, answer_body = {"status": early.status}, json.dumps({"message": str(early)}).encode()
    except Exception:
        print(user_trace(), end="", file=sys.stderr)
        head, answer_body = {"status": 500}, json.dumps({"message": INTERNAL}).encode()
    return json.dumps(head).encode() if head else b"", answer_body


def send(identity, kind, head, body):
    data = PREFIX.pack(identity, len(head), len(body), kind) + head + body
    while data:
        data = data[os.write(ANSWERS, data):]


def main():
    try:
        check_version()
        module = load_script()
        data_name, wants_headers = parameters_of(module.run)
        call_init(module)
    except StartFailure as failure:
        sys.stdout.flush()
        send(0, FAILED, str(failure).encode(), failure.report.encode())
        sys.exit(3)
    send(0, READY, json.dumps({"wantsHeaders": wants_headers}).encode(), b"")
    serve(module.run, data_name, wants_headers)


if __name__ == "__main__":
    main()
