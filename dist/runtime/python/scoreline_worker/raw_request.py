"""The request that a run() with @rawhttp gets: Flask's own where Flask is there, else one with the same members."""

import ast
import datetime
import functools
import importlib.util
import io
import os
import sys
import sysconfig
import time

from .errors import HOME
from .plain_request import PlainRequest, scheme_of

HAS_FLASK = importlib.util.find_spec("flask") is not None
_context = None


def raw_request(head, body):
    return flask_request(head, body) if HAS_FLASK else PlainRequest(head, body)


def flask_request(head, body):
    """A request of Flask. It stays flask.request until the next one comes, so that a stream can still use it."""
    global _context
    if _context is not None:
        _context.pop()
    _context = flask_app().request_context(environ_of(head, body))
    _context.push()
    remember_ids(head)
    return _context.request


def remember_ids(head):
    """What the official server keeps in flask.g, under its names."""
    from flask import g

    headers = head.get("headers", {})
    g.api_name = "/score"
    g.start_datetime = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
    g.starting_perf_counter = time.perf_counter()
    g.request_id = head.get("requestId", "")
    legacy = headers.get("x-ms-request-id", "")
    g.client_request_id = headers.get("x-ms-client-request-id", "") or legacy
    g.legacy_client_request_id = legacy or g.client_request_id or g.request_id


def enter_flask():
    """The official server calls run() inside a Flask application: flask.jsonify() and current_app work there."""
    if "flask" in sys.modules:
        flask_app().app_context().push()


# Of Flask, what needs a request: the rest works in an application alone.
OF_A_REQUEST = {
    *("request", "g", "session", "globals", "*", "url_for", "after_this_request", "has_request_context"),
    *("stream_with_context", "copy_current_request_context", "get_flashed_messages", "flash"),
}


def sees_flask_request(roots):
    """Whether the user's own modules import what needs Flask's request, on top of a module or inside a function."""
    if not HAS_FLASK:
        return False
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    own = tuple(os.path.join(os.path.realpath(root), "") for root in roots)
    not_theirs = (sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), HOME)
    return any(imports_request(file) for file in files if is_of_user(file, own, not_theirs))


def is_of_user(file, own, not_theirs):
    if not isinstance(file, str) or not file.endswith(".py"):
        return False
    real = os.path.realpath(file)
    if "site-packages" in real or real.startswith(not_theirs):
        return False
    return real.startswith(own)


def imports_request(file):
    try:
        with open(file, "rb") as source:
            text = source.read()
        tree = ast.parse(text) if b"flask" in text else ast.Module([], [])
    except (OSError, SyntaxError, ValueError, RecursionError):
        return False
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(one.name.split(".")[0] == "flask" for one in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "flask":
            if node.module != "flask" or any(one.name in OF_A_REQUEST for one in node.names):
                return True
    return False


@functools.lru_cache(maxsize=1)
def flask_app():
    """With the official server's names: a script may ask for request.endpoint."""
    import flask

    app = flask.Flask("scoreline")
    routes = flask.Blueprint("main", "scoreline")
    methods = ["GET", "POST", "OPTIONS"]
    routes.add_url_rule("/score", "handle_score", str, methods=methods, provide_automatic_options=False)
    app.register_blueprint(routes)
    return app


def environ_of(head, body):
    """https://peps.python.org/pep-3333/#environ-variables"""
    headers = dict(head.get("headers", {}))
    host = headers.get("host", "localhost")
    name, _, port = host.partition(":")
    scheme = scheme_of(head)
    environ = {
        "REQUEST_METHOD": head.get("method", "POST"),
        "SCRIPT_NAME": "",
        "PATH_INFO": "/score",
        "QUERY_STRING": head.get("query", ""),
        "SERVER_NAME": name,
        "SERVER_PORT": port or ("443" if scheme == "https" else "80"),
        "SERVER_PROTOCOL": "HTTP/1.1",
        # In the official images a proxy on the same machine stands before the server.
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    if "content-type" in headers:
        environ["CONTENT_TYPE"] = headers.pop("content-type")
    if headers.pop("content-length", None) is not None or body:
        environ["CONTENT_LENGTH"] = str(len(body))
    for header, value in headers.items():
        environ["HTTP_" + header.upper().replace("-", "_")] = value
    return environ
