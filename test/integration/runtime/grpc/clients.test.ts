/** gRPC as real clients speak it: NVIDIA's client for Python, and grpcurl. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describeWhere, describeWith, programPath } from '../../../../testkit/available.ts'
import { serveScript } from '../../../../testkit/entry-script.ts'
import { grpcAddress } from '../../../../testkit/grpc.ts'
import { onnxModel } from '../../../../testkit/onnx-model.ts'
import { type RunningRuntime, startRuntime } from '../../../../testkit/runtime.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const KIT = path.resolve(import.meta.dirname, '../../../../testkit')
const AXES = path.resolve(import.meta.dirname, '../../../fixtures/models/axes.onnx')
const PYTHON = process.env.SCORELINE_TRITON_PYTHON ?? 'python3'
const KEY = 'the-key'
const ENV = { SCORELINE_GRPC_PORT: '0', SCORELINE_PRIMARY_KEY: KEY }

/** ONNX's numbers for its types, by the protocol's names. */
const TYPES = {
  FP32: 1,
  UINT8: 2,
  INT8: 3,
  UINT16: 4,
  INT16: 5,
  INT32: 6,
  INT64: 7,
  BYTES: 8,
  BOOL: 9,
  FP16: 10,
  FP64: 11,
  UINT32: 12,
  UINT64: 13
}

const python = async (script: string, args: readonly string[]) => {
  const { stdout } = await promisify(execFile)(PYTHON, [path.join(KIT, script), ...args])
  return JSON.parse(stdout) as { compared: number; problems: string[] }
}

const hasTriton =
  spawnSync(PYTHON, ['-c', 'import tritonclient.grpc, grpc_health, grpc_reflection']).status === 0

describeWhere(hasTriton, 'tritonclient[grpc], by SCORELINE_TRITON_PYTHON', 'tritonclient', () => {
  it('gets what REST answers: every datatype, as bytes, as numbers, and compressed', async () => {
    await using folder = await tempFolder()
    const models = Object.keys(TYPES).map(name => ({ name, version: '1', path: name }))
    for (const [name, type] of Object.entries(TYPES)) {
      await mkdir(path.join(folder.path, name))
      await writeFile(path.join(folder.path, name, 'model.onnx'), onnxModel({ type }))
    }
    const serviceFile = path.join(folder.path, 'scoreline.json')
    await writeFile(serviceFile, JSON.stringify({ runtime: 'onnx', models }))
    const args = ['--service-file', serviceFile]
    await using runtime = await startRuntime({ args, cwd: folder.path, env: ENV })
    const address = await grpcAddress(runtime)
    const asked = models.map(({ name }) => `${name}=${name}`)
    expect(await python('grpc-against-rest.py', [runtime.url, address, KEY, ...asked])).toEqual({
      compared: 13 * 4 + 12 + 1,
      problems: []
    })
    expect(await python('grpc-descriptors.py', [address, KEY])).toEqual({
      compared: 33,
      problems: []
    })
  })

  it('gets what REST answers of a script', async () => {
    await using folder = await tempFolder()
    await mkdir(path.join(folder.path, 'm'))
    const script =
      'import json\ndef init():\n    pass\ndef run(data):\n    return {"x": json.loads(data)["data"]}\n'
    const serviceFile = { runtime: 'python', models: [{ name: 'script', version: '3', path: 'm' }] }
    await using running = await serveScript(script, {
      args: ['--entry-script', 'score.py', '--service-file', 'scoreline.json'],
      files: { 'scoreline.json': JSON.stringify(serviceFile) },
      env: ENV
    })
    const asked = ['FP64', 'INT64', 'BOOL', 'BYTES'].map(datatype => `script=${datatype}`)
    const address = await grpcAddress(running)
    expect(await python('grpc-against-rest.py', [running.url, address, KEY, ...asked])).toEqual({
      compared: 4 * 4 + 1,
      problems: []
    })
  })
})

describeWith('grpcurl', 'grpcurl', () => {
  let runtime: RunningRuntime
  let address: string
  beforeAll(async () => {
    runtime = await startRuntime({ args: ['--model-dir', AXES], env: ENV })
    address = await grpcAddress(runtime)
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })
  const grpcurl = async (key: string, options: readonly string[], ...rest: readonly string[]) => {
    const header = ['-plaintext', '-H', `authorization: Bearer ${key}`]
    return promisify(execFile)(programPath('grpcurl') as string, [
      ...header,
      ...options,
      address,
      ...rest
    ]).then(
      ({ stdout }) => stdout,
      (error: { stderr: string }) => error.stderr
    )
  }

  it('finds the services by reflection', async () => {
    expect((await grpcurl(KEY, [], 'list')).split('\n')).toEqual([
      'grpc.health.v1.Health',
      'grpc.reflection.v1.ServerReflection',
      'grpc.reflection.v1alpha.ServerReflection',
      'inference.GRPCInferenceService',
      ''
    ])
    expect(await grpcurl(KEY, [], 'describe', 'inference.InferParameter')).toContain(
      'oneof parameter_choice'
    )
  })

  it('infers with several inputs as REST does', async () => {
    const inputs = [
      { name: 'c', datatype: 'INT64', shape: [2], data: [-7, 8] },
      { name: 'a', datatype: 'FP32', shape: [2, 3], data: [1, 2, 3, 4, 5, 6] },
      { name: 'b', datatype: 'FP32', shape: [], data: [10] }
    ]
    const [c, a, b] = inputs.map(({ data, ...input }) => ({
      ...input,
      contents: { [input.datatype === 'INT64' ? 'int64_contents' : 'fp32_contents']: data }
    }))
    const message = { model_name: 'axes', id: '42', inputs: [c, a, b], outputs: [{ name: 'sum' }] }
    const text = await grpcurl(
      KEY,
      ['-d', JSON.stringify(message)],
      'inference.GRPCInferenceService/ModelInfer'
    )
    const response = await fetch(`${runtime.url}/v2/models/axes/infer`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ id: '42', inputs, outputs: [{ name: 'sum' }] })
    })
    const { id, model_name, model_version, outputs } = (await response.json()) as {
      [name: string]: unknown
      outputs: { name: string; datatype: string; shape: number[]; data: number[] }[]
    }
    expect(JSON.parse(text)).toEqual({
      modelName: model_name,
      modelVersion: model_version,
      id,
      outputs: outputs.map(({ name, datatype, shape, data }) => ({
        name,
        datatype,
        shape: shape.map(String),
        contents: { fp32Contents: data }
      }))
    })
  })

  it('is told what is wrong, and that a key is needed', async () => {
    const infer = 'inference.GRPCInferenceService/ModelInfer'
    expect(await grpcurl('other', ['-d', '{}'], infer)).toMatch(/Unauthenticated.*valid key/s)
    expect(await grpcurl(KEY, ['-d', '{"model_name":"no"}'], infer)).toMatch(
      /NotFound[\s\S]*There is no model "no"/
    )
    expect(await grpcurl(KEY, ['-d', '{"model_name":"axes"}'], infer)).toMatch(
      /InvalidArgument[\s\S]*Input "a" .* is missing/
    )
  })
})
