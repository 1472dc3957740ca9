"""AMLResponse: an answer with a status and headers of the script's choice."""

import json

HTML = "text/html; charset=utf-8"
CONTENT_TYPE = "Content-Type"


def header_values(headers):
    """Values are split at commas into repeated headers, as the official server does it."""
    return [(name, part.strip()) for name, value in (headers or {}).items() for part in value.split(",")]


try:
    from flask import Response
except ImportError:
    Response = None

if Response is not None:

    class AMLResponse(Response):
        """An answer. With json_str the message is encoded as JSON, otherwise it is sent as it is."""

        def __init__(self, message, status_code, response_headers={}, json_str=False, run_function_failed=False):
            if message is None or json_str:
                super().__init__(json.dumps({} if message is None else message), status=status_code, mimetype="application/json")
            else:
                super().__init__(message, status=status_code)
                if CONTENT_TYPE in (response_headers or {}):
                    self.headers.remove(CONTENT_TYPE)
            self.headers["x-ms-run-function-failed"] = run_function_failed
            for name, value in header_values(response_headers):
                self.headers.add_header(name, value)

else:

    class Headers:
        """Header names in any capitals, each with its values. What scripts use of werkzeug.datastructures.Headers."""

        def __init__(self):
            self.lists = {}

        def __setitem__(self, name, value):
            self.lists[name.lower()] = [str(value)]

        def __getitem__(self, name):
            return self.lists[name.lower()][0]

        def __delitem__(self, name):
            self.lists.pop(name.lower(), None)

        def __contains__(self, name):
            return name.lower() in self.lists

        def __iter__(self):
            return iter(self.items())

        def get(self, name, default=None):
            return self[name] if name in self else default

        def getlist(self, name):
            return list(self.lists.get(name.lower(), []))

        def items(self):
            return [(name, value) for name, values in self.lists.items() for value in values]

        def add(self, name, value):
            self.lists.setdefault(name.lower(), []).append(str(value))

        set = __setitem__
        add_header = add
        remove = __delitem__

        def update(self, *args, **more):
            for name, value in dict(*args, **more).items():
                self[name] = value

        def extend(self, headers):
            for name, value in dict(headers).items():
                self.add(name, value)

    class AMLResponse:
        """An answer. With json_str the message is encoded as JSON, otherwise it is sent as it is."""

        def __init__(self, message, status_code, response_headers={}, json_str=False, run_function_failed=False):
            is_json = message is None or json_str
            self.message = json.dumps({} if message is None else message) if is_json else message
            self.status_code = status_code
            self.json_str = json_str
            self.run_function_failed = run_function_failed
            self.headers = Headers()
            self.headers[CONTENT_TYPE] = "application/json" if is_json else HTML
            if not is_json and CONTENT_TYPE in (response_headers or {}):
                del self.headers[CONTENT_TYPE]
            for name, value in header_values(response_headers):
                self.headers.add(name, value)
