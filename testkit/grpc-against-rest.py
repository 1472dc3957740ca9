"""Asks the same of gRPC, by NVIDIA's own client, and of REST. Prints what differs, as JSON, and what was compared.

grpc-against-rest.py <URL of REST> <address of gRPC> <key> <model>=<datatype> ...
"""
import json
import sys
import urllib.request

import grpc
import numpy as np
import tritonclient.grpc as client
from tritonclient.grpc import service_pb2, service_pb2_grpc

URL, ADDRESS, KEY = sys.argv[1:4]
HEADERS = {'authorization': f'Bearer {KEY}'}

VALUES = {
    'BOOL': np.array([[True, False], [False, True]]),
    'UINT8': np.array([[0, 255], [1, 127]], np.uint8),
    'INT8': np.array([[-128, 127], [-1, 0]], np.int8),
    'UINT16': np.array([[0, 65535], [300, 1]], np.uint16),
    'INT16': np.array([[-32768, 32767], [-1, 300]], np.int16),
    'UINT32': np.array([[0, 2**32 - 1], [300, 2**31]], np.uint32),
    'INT32': np.array([[-2**31, 2**31 - 1], [-1, 300]], np.int32),
    'UINT64': np.array([[0, 2**64 - 1], [300, 2**53 + 1]], np.uint64),
    'INT64': np.array([[-2**63, 2**63 - 1], [-1, 2**53 + 1]], np.int64),
    'FP16': np.array([[0.1, -65504], [6e-8, 1]], np.float16),
    'FP32': np.array([[0.1, -3.4e38], [1e-45, 1]], np.float32),
    'FP64': np.array([[0.1, -1.7e308], [5e-324, 1]], np.float64),
    'BYTES': np.array([['', 'a'], ['ünï', '"\\\n']], object),
}
FIELDS = {
    'BOOL': 'bool_contents', 'INT8': 'int_contents', 'INT16': 'int_contents', 'INT32': 'int_contents',
    'INT64': 'int64_contents', 'UINT8': 'uint_contents', 'UINT16': 'uint_contents',
    'UINT32': 'uint_contents', 'UINT64': 'uint64_contents', 'FP32': 'fp32_contents',
    'FP64': 'fp64_contents', 'BYTES': 'bytes_contents',
}

compared, problems = [], []
server = client.InferenceServerClient(ADDRESS)
stub = service_pb2_grpc.GRPCInferenceServiceStub(grpc.insecure_channel(ADDRESS))


def rest(model, data, datatype, shape):
    body = {'inputs': [{'name': 'x', 'datatype': datatype, 'shape': list(shape), 'data': data}]}
    request = urllib.request.Request(
        f'{URL}/v2/models/{model}/infer', json.dumps(body).encode(), HEADERS)
    with urllib.request.urlopen(request) as response:
        return json.load(response)['outputs'][0]


def same(what, found, expected):
    compared.append(what)
    if found != expected:
        problems.append(f'{what}: {found} is not {expected}')


def plain(array):
    return [item.decode() if isinstance(item, bytes) else item for item in array.reshape(-1).tolist()]


def typed(model, datatype, array):
    request = service_pb2.ModelInferRequest(model_name=model, id='7')
    tensor = request.inputs.add(name='x', datatype=datatype, shape=array.shape)
    values = [v.encode() if isinstance(v, str) else v for v in array.reshape(-1).tolist()]
    getattr(tensor.contents, FIELDS[datatype]).extend(values)
    return stub.ModelInfer(request, metadata=tuple(HEADERS.items()))


for argument in sys.argv[4:]:
    model, datatype = argument.split('=')
    array = VALUES[datatype]
    expected = rest(model, plain(array), datatype, array.shape)
    # The digits of a float stand for the number that its bytes are.
    as_rest = [np.array(expected['data'], VALUES[expected['datatype']].dtype).tolist(),
               expected['shape'], expected['datatype']]
    for compression in (None, 'gzip', 'deflate'):
        given = client.InferInput('x', array.shape, datatype)
        given.set_data_from_numpy(array)
        answer = server.infer(model, [given], headers=HEADERS, compression_algorithm=compression)
        output = answer.get_response().outputs[0]
        same(f'{model} raw {compression}',
             [plain(answer.as_numpy(output.name)), list(output.shape), output.datatype], as_rest)
    if datatype in FIELDS and model != 'script':
        answer = typed(model, datatype, array)
        contents = [v.decode() if isinstance(v, bytes) else v
                    for v in getattr(answer.outputs[0].contents, FIELDS[datatype])]
        same(f'{model} typed', [np.array(contents, array.dtype).tolist(), answer.id],
             [as_rest[0], '7'])
    meta = server.get_model_metadata(model, headers=HEADERS, as_json=True)
    with urllib.request.urlopen(
            urllib.request.Request(f'{URL}/v2/models/{model}', headers=HEADERS)) as response:
        of_rest = json.load(response)
    same(f'{model} metadata', [meta['name'], meta['versions'], meta['platform'],
                               [[t['name'], t['datatype'], [int(n) for n in t.get('shape', [])]]
                                for t in meta.get('inputs', [])]],
         [of_rest['name'], of_rest['versions'], of_rest['platform'],
          [[t['name'], t['datatype'], t['shape']] for t in of_rest['inputs']]])

same('live', [server.is_server_live(), server.is_server_ready()], [True, True])

print(json.dumps({'compared': len(compared), 'problems': problems}))
