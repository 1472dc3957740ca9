"""The request that a run() with @rawhttp gets: Flask's own where Flask is there, else one with the same members."""

import functools
import importlib.util
import io
import sys

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
    return _context.request


def enter_flask():
    """The official server calls run() inside a Flask application: flask.jsonify() and current_app work there."""
    if "flask" in sys.modules:
        flask_app().app_context().push()


def sees_flask_request(module):
    """Whether a script has flask.request, or all of Flask, at hand."""
    flask = sys.modules.get("flask")
    return flask is not None and any(value is flask or value is flask.request for value in vars(module).values())


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
