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

    class AMLResponse:
        """An answer. With json_str the message is encoded as JSON, otherwise it is sent as it is."""

        def __init__(self, message, status_code, response_headers={}, json_str=False, run_function_failed=False):
            self.message = message
            self.status_code = status_code
            self.response_headers = response_headers
            self.json_str = json_str
            self.run_function_failed = run_function_failed

        def response_headers_lists(self):
            """Header names in lower case, each with its values."""
            is_json = self.message is None or self.json_str
            lists = {"content-type": ["application/json" if is_json else HTML]}
            if not is_json and CONTENT_TYPE in (self.response_headers or {}):
                del lists["content-type"]
            for name, value in header_values(self.response_headers):
                lists.setdefault(name.lower(), []).append(value)
            return lists
