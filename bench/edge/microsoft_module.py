"""The smallest module on Microsoft's Python SDK that scores a model: amlInput, onnxruntime, amlOutput."""
import asyncio
import json
import sys

import numpy
import onnxruntime
from azure.iot.device import Message
from azure.iot.device.aio import IoTHubModuleClient


async def main():
    session = onnxruntime.InferenceSession(sys.argv[1])
    name = session.get_inputs()[0].name
    client = IoTHubModuleClient.create_from_edge_environment()
    await client.connect()

    async def answer(message):
        rows = numpy.asarray(json.loads(message.data)["data"], numpy.float32)
        scores = session.run(None, {name: rows})[0]
        output = Message(json.dumps(scores.tolist()))
        output.message_id = output.correlation_id = message.message_id
        output.content_type, output.content_encoding = "application/json", "utf-8"
        output.custom_properties = dict(message.custom_properties)
        await client.send_message_to_output(output, "amlOutput")

    client.on_message_received = answer
    await asyncio.Event().wait()


asyncio.run(main())
