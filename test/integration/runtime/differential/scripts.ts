/** Scripts for both servers: what run() does is told by each request, so that one start serves hundreds of them. */

/** By name, an expression for what run() returns; `data` is what it got, `arg` the request's own. */
export const RESULTS: Readonly<Record<string, string>> = {
  none: 'None',
  true: 'True',
  'whole number': '7',
  'big whole number': '2 ** 200 - 1',
  'negative zero': '-0.0',
  'tiny number': '5e-324',
  nan: '[float("nan"), float("inf"), float("-inf")]',
  text: '"plain"',
  'text of json': 'json.dumps({"a": [1]})',
  'empty text': '""',
  unicode: '{"\\u4e2d\\u6587": "\\u00e9\\U0001f600\\u2028"}',
  'lone surrogate': '"\\ud800"',
  'control characters': '"\\x00\\x1f\\x7f\\r\\n\\t\\\\\\""',
  list: '[1, [2, [3, {}]], None]',
  tuple: '({"a": 1}, 400)',
  'number keys': '{1: "a", 2.5: "b", None: "c", True: "d"}',
  'mixed keys': '{(1, 2): "a"}',
  deep: 'nested(200)',
  'too deep': 'nested(100000)',
  circular: 'circular()',
  bytes: 'b"raw"',
  set: '{1, 2}',
  'an object': 'object()',
  'a generator': '(i for i in range(3))',
  'a date': 'datetime.datetime(2024, 1, 1)',
  numpy: 'numpy.arange(3)',
  'numpy number': 'numpy.float64(1.5)',
  'numpy whole number': 'numpy.int64(1)',
  'a subclass of dict': 'collections.OrderedDict(a=1)',
  'an enumeration': 'Colour.RED',
  'the argument': 'arg',
  raises: 'fail(ValueError("no"))',
  'raises in bytes': 'fail(ValueError(b"\\xff"))',
  'raises what has no text': 'fail(NoText())',
  'raises KeyError': '{}["missing"]',
  'raises StopIteration': 'next(iter(()))',
  'raises MemoryError': 'fail(MemoryError())',
  'raises RecursionError': 'recurse()',
  'flask abort': 'flask.abort(418)',
  'aml text': 'AMLResponse("text", 200)',
  'aml bytes': 'AMLResponse(b"\\x00\\xff", 200, {"Content-Type": "image/png"})',
  'aml none': 'AMLResponse(None, 204)',
  'aml json': 'AMLResponse({"a": float("nan")}, 201, json_str=True)',
  'aml json text': 'AMLResponse("[1]", 200, json_str=True)',
  'aml dict': 'AMLResponse({"key": 1, "other": 2}, 200)',
  'aml list': 'AMLResponse(["a", b"b"], 200)',
  'aml generator': 'AMLResponse((str(i) for i in range(5)), 200)',
  'aml empty': 'AMLResponse("", 200)',
  'aml 400': 'AMLResponse("bad", 400)',
  'aml 400 failed': 'AMLResponse("bad", 400, run_function_failed=True)',
  'aml 404': 'AMLResponse({"no": 1}, 404, json_str=True)',
  'aml 503': 'AMLResponse("busy", 503, {"Retry-After": "1"})',
  'aml headers':
    'AMLResponse("h", 200, {"X-Own": "a, b,c", "x-request-id": "mine", "X-Empty": ""})',
  'aml lower content type': 'AMLResponse("h", 200, {"content-type": "text/csv"})',
  'aml utf-8 header': 'AMLResponse("h", 200, {"X-Own": "caf\\u00e9"})',
  'aml cookie': 'AMLResponse("c", 200, {"Set-Cookie": "a=1; Path=/"})',
  'aml teapot': 'AMLResponse("t", 418)',
  'flask response': 'flask.Response("plain", status=202, mimetype="text/plain")',
  'flask response 500': 'flask.Response("plain", status=500)',
  'flask json': 'flask.jsonify({"b": 1, "a": 2})',
  'flask stream': 'flask.Response((f"{i}\\n" for i in range(3)), mimetype="text/csv")',
  'flask two cookies': 'cookies()',
  'flask redirect': 'flask.redirect("https://example.org/x")',
  'flask make_response': 'flask.make_response(("body", 207, {"X-Own": "1"}))',
  'flask tuple': '("body", 201, {"X-Own": "1"})',
  'request headers':
    'sorted((k, v) for k, v in request_headers.items() if k not in ("Host", "Connection", "User-Agent"))',
  'request g':
    '[flask.g.request_id == flask.request.headers.get("x-request-id"), flask.g.client_request_id, flask.g.legacy_client_request_id == flask.request.headers.get("x-request-id"), flask.g.api_name]',
  'request facts':
    '[flask.request.method, flask.request.scheme, flask.request.is_secure, flask.request.path, flask.request.full_path, flask.request.query_string.decode("latin-1"), flask.request.content_type, flask.request.content_length, flask.request.mimetype, flask.request.is_json, flask.request.endpoint, flask.request.blueprint, flask.request.remote_addr, flask.request.url_rule.rule]',
  'request data': 'flask.request.get_data(as_text=True)',
  environment:
    '{k: os.environ.get(k) for k in ("AML_APP_INSIGHTS_ENABLED", "WORKER_COUNT", "HTTP_X_MS_SERVER_VERSION", "TRANSPORT_PROTOCOL", "AML_CORS_ORIGINS", "AZUREML_MODEL_DIR")}',
  'environment of places':
    '[os.path.isabs(os.environ["AZUREML_ENTRY_SCRIPT"]), os.environ["AZUREML_ENTRY_SCRIPT"] == os.path.realpath(__file__), os.environ["SERVER_PORT"] == os.environ["HEALTH_PORT"]]',
  'its own timeout': 'fail(TimeoutError("mine"))',
  'pickled by reference': 'pickle.loads(pickle.dumps(Colour.RED)).name'
}

const COMMON = `
import collections, datetime, enum, json, os, pickle
import flask, numpy
from azureml_inference_server_http.api.aml_response import AMLResponse

class Colour(str, enum.Enum):
    RED = "red"

class NoText(Exception):
    def __str__(self):
        raise ValueError("none")

def fail(error):
    raise error

def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value

def circular():
    value = []
    value.append(value)
    return value

def recurse():
    return recurse() + 1

def cookies():
    response = flask.Response("c")
    response.set_cookie("a", "1")
    response.set_cookie("b", "2", httponly=True)
    return response

def init():
    pass

RESULTS = {
${Object.entries(RESULTS)
  .map(([name, code]) => `    ${JSON.stringify(name)}: lambda data, arg, request_headers: ${code},`)
  .join('\n')}
}
`

/** run() gets text: a header names the result, or the text itself comes back. */
export const TEXT = `${COMMON}
def run(data, request_headers):
    name = request_headers.get("X-Do")
    return RESULTS[name](data, data, request_headers) if name else data
`

export const RAW = `${COMMON}
from azureml_inference_server_http.api.aml_request import rawhttp
@rawhttp
def run(request):
    name = request.headers.get("X-Do")
    if name:
        return RESULTS[name](request, request.args.get("arg"), dict(request.headers))
    return [request.method, request.args.to_dict(flat=False), request.form.to_dict(flat=False), sorted(request.files),
            request.get_data(as_text=True), request.is_json, request.get_json(silent=True), request.cookies]
`

export const SCHEMA = `
import numpy as np
import pandas as pd
from inference_schema.schema_decorators import input_schema, output_schema
from inference_schema.parameter_types.numpy_parameter_type import NumpyParameterType
from inference_schema.parameter_types.pandas_parameter_type import PandasParameterType
from inference_schema.parameter_types.standard_py_parameter_type import StandardPythonParameterType

def init():
    pass

@input_schema("data", NumpyParameterType(np.array([[1.0, 2.0]]), enforce_shape=False))
@input_schema("frame", PandasParameterType(pd.DataFrame({"a": [1], "b": ["x"]}), enforce_shape=False), optional=True)
@input_schema("mixed", StandardPythonParameterType({"k": [1, "a"]}), optional=True)
@output_schema(StandardPythonParameterType([3.0]))
def run(data, frame=None, mixed=5):
    return [data.sum(axis=1).tolist(), None if frame is None else len(frame), mixed]
`
