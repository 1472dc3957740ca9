"""What scripts use of flask.Request, where there is no Flask.
https://flask.palletsprojects.com/en/stable/api/#flask.Request"""

import codecs
import io
import json
from email.parser import BytesParser
from email.policy import HTTP
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

# Bytes that are no UTF-8 stay in percent, as in Flask.
codecs.register_error("percent", lambda error: ("".join(f"%{byte:02X}" for byte in error.object[error.start : error.end]), error.end))


def query_pairs(query):
    return parse_qsl(query, keep_blank_values=True, errors="percent")


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


class UploadedFile(io.BytesIO):
    """A file of a form. https://werkzeug.palletsprojects.com/en/stable/datastructures/#werkzeug.datastructures.FileStorage"""

    def __init__(self, part):
        super().__init__(part.get_payload(decode=True))
        self.filename = part.get_filename()
        self.name = part.get_param("name", header="content-disposition")
        self.content_type = part.get_content_type()
        self.mimetype = self.content_type
        self.stream = self

    def save(self, target):
        if hasattr(target, "write"):
            target.write(self.getvalue())
            return
        with open(target, "wb") as file:
            file.write(self.getvalue())


# What proxies in front say of the connection that a caller has with them, as the official server's gunicorn reads it.
# https://docs.gunicorn.org/en/stable/settings.html#secure-scheme-headers
SECURE = {"x-forwarded-proto": "https", "x-forwarded-protocol": "ssl", "x-forwarded-ssl": "on"}


def scheme_of(head):
    headers = head.get("headers", {})
    return "https" if head.get("secure") or any(headers.get(name) == value for name, value in SECURE.items()) else "http"


class PlainRequest:
    path = "/score"
    remote_addr = "127.0.0.1"

    def __init__(self, head, body):
        query = head.get("query", "")
        self.method = head.get("method", "POST")
        self.scheme = scheme_of(head)
        self.is_secure = self.scheme == "https"
        self.headers = Headers(head.get("headers", {}))
        self.query_string = query.encode()
        self.args = Values(query_pairs(query))
        self.data = bytes(body)
        self.stream = io.BytesIO(self.data)
        self.content_type = self.headers.get("Content-Type")
        self.mimetype = (self.content_type or "").split(";")[0].strip().lower()
        self.content_length = len(self.data)
        self.host = self.headers.get("Host", "localhost")
        form, files = self._read_form()
        self.form = Values(form)
        self.files = Values(files)
        self.values = Values([*self.args.items(), *form])
        self.cookies = cookies_of(self.headers.get("Cookie", ""))
        self.full_path = f"{self.path}?{query}"
        self.host_url = f"{self.scheme}://{self.host}/"
        self.base_url = f"{self.scheme}://{self.host}{self.path}"
        self.url = f"{self.base_url}?{query}" if query else self.base_url

    def _read_form(self):
        if self.mimetype == "application/x-www-form-urlencoded":
            return query_pairs(self.data.decode("utf-8", "replace")), []
        if self.mimetype != "multipart/form-data":
            return [], []
        head = f"Content-Type: {self.content_type}\r\n\r\n".encode("latin-1", "replace")
        document = BytesParser(policy=HTTP).parsebytes(head + self.data)
        form, files = [], []
        for part in document.iter_parts() if document.is_multipart() else ():
            name = part.get_param("name", header="content-disposition")
            if part.get_filename() is not None:
                files.append((name, UploadedFile(part)))
            else:
                form.append((name, (part.get_payload(decode=True) or b"").decode("utf-8", "replace")))
        return form, files

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


def cookies_of(header):
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(header).items()}
    except CookieError:
        return {}
