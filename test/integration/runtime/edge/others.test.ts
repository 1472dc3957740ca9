/** The module with a broker that is not ours, and the stand-in for edgeHub with a client that is not ours. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Message, ModuleClient } from 'azure-iot-device'
import { Mqtt } from 'azure-iot-device-mqtt'
import { describeWhere, describeWith, programPath } from '../../../../testkit/available.ts'
import { edgeDevice } from '../../../../testkit/edge/edge-device.ts'
import { mosquitto } from '../../../../testkit/edge/mosquitto.ts'
import { plainClient } from '../../../../testkit/edge/plain-client.ts'
import { onnxModel } from '../../../../testkit/onnx-model.ts'
import { freePort } from '../../../../testkit/port.ts'
import { startRuntime } from '../../../../testkit/runtime.ts'
import { until } from '../../../../testkit/until.ts'

describeWhere(programPath('mosquitto') !== undefined, 'the program mosquitto', 'the module', () => {
  it('speaks to a plain broker, and answers all inputs in order though it stops meanwhile', async () => {
    await using device = await edgeDevice()
    const port = await freePort()
    await using broker = await mosquitto(device.folder, port, device.certificates)
    const file = path.join(device.folder, 'm.onnx')
    await writeFile(file, onnxModel({}))
    await using runtime = await startRuntime({
      args: ['--model-dir', file],
      env: { ...device.environment('score'), IOTEDGE_GATEWAYHOSTNAME: `localhost:${port}` }
    })
    const connected = () => runtime.output().match(/connected to edgeHub/g)?.length ?? 0
    const base = 'devices/press-4/modules/score'
    const open = () =>
      plainClient(port, device.certificates.root, [
        `${base}/messages/events/#`,
        '$iothub/methods/res/#'
      ])
    const seen: string[] = []
    const exchange = async (from: number, to: number): Promise<void> => {
      await using world = await open()
      for (let i = from; i < to; i++) world.publish(`${base}/inputs/amlInput/n=${i}`, `[[${i}, 0]]`)
      await until(async () => world.received.length >= to - from)
      seen.push(...world.received.map(({ payload }) => payload))
    }
    await until(async () => connected() === 1)
    await exchange(0, 100)
    await broker.stop()
    await until(async () => /Trying again/.test(runtime.output()))
    await broker.start()
    await until(async () => connected() === 2)
    await exchange(100, 200)
    expect([...new Set(seen)]).toEqual(Array.from({ length: 200 }, (_, i) => `[[${i},0]]`))
    await using world = await open()
    world.publish('$iothub/methods/POST/score/?$rid=7', '[[5, 6]]')
    await until(async () => world.received.length > 0)
    expect(world.received).toEqual([
      { topic: '$iothub/methods/res/200/?$rid=7', payload: '[[5,6]]' }
    ])
  })
})

describeWith('openssl', "Microsoft's client", () => {
  it('sends to the module and hears its answer, through the same edgeHub', async () => {
    const to = (module: string, input: string) =>
      `BrokeredEndpoint("/modules/${module}/inputs/${input}")`
    await using device = await edgeDevice(
      ['score', 'sensor'],
      [
        `FROM /messages/modules/sensor/outputs/readings INTO ${to('score', 'amlInput')}`,
        `FROM /messages/modules/score/outputs/amlOutput INTO ${to('sensor', 'scores')}`
      ]
    )
    const file = path.join(device.folder, 'm.onnx')
    await writeFile(file, onnxModel({}))
    await using _runtime = await startRuntime({
      args: ['--model-dir', file],
      env: device.environment('score')
    })
    Object.assign(process.env, device.environment('sensor'))
    const client = await ModuleClient.fromEnvironment(Mqtt)
    const heard: Message[] = []
    client.on('inputMessage', (_input: string, message: Message) => heard.push(message))
    await client.open()
    const reading = new Message('{"data": [[7, 8]]}')
    reading.messageId = 'r 1'
    reading.properties.add('line', 'ü & 4')
    await client.sendOutputEvent('readings', reading)
    await until(async () => heard.length > 0)
    const [score] = heard
    expect(String(score?.getData())).toBe('[[7,8]]')
    expect(score).toMatchObject({ messageId: 'r 1', correlationId: 'r 1' })
    expect(score?.properties.getValue('line')).toBe('ü & 4')
    expect(score?.properties.getValue('scorelineModule')).toBe('sensor')
    client.onMethod('ping', (_request, response) => {
      response?.send(200, { pong: true }, () => {})
    })
    const sensor = device.hub.module('sensor')
    await until(async () => sensor.subscriptions.has('$iothub/methods/POST/#'))
    expect(await sensor.call('ping', {})).toEqual({ status: 200, payload: { pong: true } })
    const twin = await client.getTwin()
    await new Promise<void>((resolve, reject) =>
      twin.properties.reported.update({ a: 1 }, (error: Error) =>
        error ? reject(error) : resolve()
      )
    )
    expect(sensor.reported).toMatchObject({ a: 1 })
    expect(device.hub.refusals).toEqual([])
    expect(device.workload.calls.some(call => call.endsWith(' 2018-06-28'))).toBe(true)
    await client.close()
  })
})
