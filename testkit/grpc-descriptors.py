"""Compares the descriptors that reflection gives with those that the services' own packages carry. Prints the differences.

grpc-descriptors.py <address of gRPC> <key>
"""
import json
import sys

import grpc
from google.protobuf import descriptor_pb2
from grpc_health.v1 import health_pb2
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from tritonclient.grpc import service_pb2

stub = reflection_pb2_grpc.ServerReflectionStub(grpc.insecure_channel(sys.argv[1]))
METADATA = (('authorization', f'Bearer {sys.argv[2]}'),)
problems = []
compared = 0


def of(symbol):
    request = reflection_pb2.ServerReflectionRequest(file_containing_symbol=symbol)
    [answer] = stub.ServerReflectionInfo(iter([request]), metadata=METADATA)
    found = descriptor_pb2.FileDescriptorProto()
    found.ParseFromString(answer.file_descriptor_response.file_descriptor_proto[0])
    return found


def field(f):
    return (f.name, f.number, f.label, f.type, f.type_name,
            f.oneof_index if f.HasField('oneof_index') else None)


def messages(holder):
    found = {}
    for message in getattr(holder, 'message_type', None) or getattr(holder, 'nested_type', []):
        found[message.name] = (sorted(field(f) for f in message.field), messages(message),
                               message.options.map_entry,
                               [(e.name, [(v.name, v.number) for v in e.value]) for e in message.enum_type])
    return found


def methods(file, service):
    return {m.name: (m.input_type, m.output_type, m.client_streaming, m.server_streaming)
            for s in file.service if s.name == service for m in s.method}


for symbol, module, service in [
        ('inference.GRPCInferenceService', service_pb2, 'GRPCInferenceService'),
        ('grpc.health.v1.Health', health_pb2, 'Health'),
        ('grpc.reflection.v1alpha.ServerReflection', reflection_pb2, 'ServerReflection')]:
    ours, theirs = of(symbol), descriptor_pb2.FileDescriptorProto()
    module.DESCRIPTOR.CopyToProto(theirs)
    wanted = messages(theirs)
    for name, message in messages(ours).items():
        compared += 1
        if wanted.get(name) != message:
            problems.append(f'{symbol} {name}: {message} is not {wanted.get(name)}')
    for name, method in methods(ours, service).items():
        compared += 1
        if methods(theirs, service).get(name) != method:
            problems.append(f'{symbol} {name}: {method}')

print(json.dumps({'compared': compared, 'problems': problems}))
