"""The request that a run() with @rawhttp gets: Flask's own where Flask is there, else one with the same members."""

import functools
import importlib.util
import io
import json
from urllib.parse import parse_qsl, unquote, urlencode

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


@functools.lru_cache(maxsize=1)
def flask_app():
    import flask

    return flask.Flask("scoreline")


def environ_of(head, body):
    """https://peps.python.org/pep-3333/#environ-variables"""
    headers = dict(head.get("headers", {}))
    host = headers.get("host", "localhost")
    name, _, port = host.partition(":")
    environ = {
        "REQUEST_METHOD": head.get("method", "POST"),
        "SCRIPT_NAME": "",
        "PATH_INFO": "/score",
        "QUERY_STRING": head.get("query", ""),
        "SERVER_NAME": name,
        "SERVER_PORT": port or "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_TYPE": headers.pop("content-type", ""),
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    headers.pop("content-length", None)
    for header, value in headers.items():
        environ["HTTP_" + header.upper().replace("-", "_")] = value
    return environ


class Headers(dict):
    """Headers that are found whatever their capitals."""

    def __init__(self, headers):
        super().__init__({name.title(): value for name, value in headers.items()})

    def __getitem__(self, name):
        return super().__getitem__(name.title())

    def __contains__(self, name):
        return super().__contains__(str(name).title())

    def get(self, name, default=None):
        return super().get(name.title(), default)


class Values(dict):
    """Values of a query or form: the first of each name, all of them by getlist()."""

    def __init__(self, pairs):
        self._lists = {}
        for name, value in pairs:
            self._lists.setdefault(name, []).append(value)
        super().__init__({name: found[0] for name, found in self._lists.items()})

    def getlist(self, name):
        return list(self._lists.get(name, []))

    def to_dict(self, flat=True):
        return dict(self) if flat else {name: list(found) for name, found in self._lists.items()}


class PlainRequest:
    """What scripts use of flask.Request. https://flask.palletsprojects.com/en/stable/api/#flask.Request"""

    path = "/score"
    scheme = "http"

    def __init__(self, head, body):
        self.method = head.get("method", "POST")
        self.headers = Headers(head.get("headers", {}))
        self.query_string = head.get("query", "").encode()
        self.args = Values(parse_qsl(head.get("query", ""), keep_blank_values=True))
        self.data = bytes(body)
        self.stream = io.BytesIO(self.data)
        self.content_type = self.headers.get("Content-Type")
        self.mimetype = (self.content_type or "").split(";")[0].strip().lower()
        self.content_length = len(self.data)
        self.host = self.headers.get("Host", "localhost")
        is_form = self.mimetype == "application/x-www-form-urlencoded"
        self.form = Values(parse_qsl(self.data.decode("utf-8", "replace")) if is_form else [])
        self.files = Values([])
        query = f"?{urlencode(list(self.args.items()))}" if self.args else ""
        self.url = f"http://{self.host}{unquote(self.path)}{query}"

    @property
    def is_json(self):
        kind = self.mimetype
        return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))

    @property
    def json(self):
        return self.get_json()

    def get_data(self, cache=True, as_text=False, parse_form_data=False):
        return self.data.decode("utf-8", "replace") if as_text else self.data

    def get_json(self, force=False, silent=False, cache=True):
        if not (force or self.is_json):
            if silent:
                return None
            raise ValueError("Did not attempt to load JSON data because the request Content-Type was not 'application/json'.")
        try:
            return json.loads(self.data)
        except ValueError:
            if silent:
                return None
            raise
