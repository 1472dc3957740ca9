import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { startRuntime } from './runtime.ts'

/** One of the ONNX project's operator tests, as bench/operators/models.py writes it. */
export interface OperatorCase {
  readonly inputs: readonly CaseTensor[]
  readonly outputs: readonly CaseTensor[]
  readonly rtol: number
  readonly atol: number
}

interface CaseTensor {
  readonly name: string
  /** Of what is no plain tensor. */
  readonly kind?: string
  readonly type: string
  readonly dims: readonly number[]
  /** Base64 of the raw bytes, or texts. */
  readonly data: string | readonly string[]
}

export interface Verdict {
  readonly outcome: 'passed' | 'not served' | 'wrong'
  readonly reason: string
  /** Whether JSON could carry the inputs to `/score`. */
  readonly scored: boolean
}

type Value = number | bigint | boolean | string

/** Serves a model, and compares what `/score` and `/v2` answer with what the ONNX project expects. */
export const serveOperator = async (folder: string): Promise<Verdict> => {
  const given: OperatorCase = JSON.parse(await readFile(path.join(folder, 'case.json'), 'utf8'))
  const odd = [...given.inputs, ...given.outputs].find(tensor => tensor.kind !== undefined)
  if (odd?.kind) return notServed(`${odd.kind}`)
  let runtime: Awaited<ReturnType<typeof startRuntime>>
  try {
    runtime = await startRuntime({ args: ['--model-dir', path.join(folder, 'model.onnx')] })
  } catch (error) {
    return notServed(reasonOf(String(error)))
  }
  await using running = runtime
  const inputs = given.inputs.map(tensor => ({ ...tensor, values: valuesOf(tensor) }))
  const scored = inputs.every(({ values }) => values.every(isJson))
  if (scored) {
    const body = `{${inputs.map(one => `${JSON.stringify(one.name)}:${nested(one.values, one.dims)}`).join(',')}}`
    const response = await fetch(`${running.url}/score`, { method: 'POST', body })
    const text = await response.text()
    if (!response.ok) return wrong(`/score: ${response.status} ${text.slice(0, 200)}`, scored)
    const problem = compareScored(text, given)
    if (problem) return wrong(`/score: ${problem}`, scored)
  }
  const problem = await inferBinary(`${running.url}`, inputs, given)
  return problem ? wrong(`/v2: ${problem}`, scored) : { outcome: 'passed', reason: '', scored }
}

const notServed = (reason: string): Verdict => ({ outcome: 'not served', reason, scored: false })
const wrong = (reason: string, scored: boolean): Verdict => ({ outcome: 'wrong', reason, scored })

const reasonOf = (text: string): string => {
  const line = text
    .split('\n')
    .find(one => /onnxruntime cannot|Error/.test(one) && !/ended with/.test(one))
  return (line ?? text.split('\n')[1] ?? text)
    .replace(/"[^"]*model\.onnx"/, 'the model')
    .replace(/Load model from \S+ failed/, 'Load model failed')
    .slice(0, 900)
}

const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array
} as const

const valuesFrom = (type: string, bytes: Buffer): readonly Value[] => {
  const aligned = new Uint8Array(bytes).buffer
  if (type === 'bool') return [...bytes].map(Boolean)
  if (type === 'float16') return [...new Uint16Array(aligned)].map(halfToNumber)
  return [...new ARRAYS[type as keyof typeof ARRAYS](aligned)]
}

const valuesOf = ({ type, data }: CaseTensor): readonly Value[] =>
  typeof data === 'string' ? valuesFrom(type, Buffer.from(data, 'base64')) : data

const halfToNumber = (bits: number): number => {
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  const sign = bits & 0x8000 ? -1 : 1
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * (exponent === 0 ? fraction / 2 ** 24 : (1 + fraction / 1024) * 2 ** (exponent - 15))
}

const isJson = (value: Value): boolean => typeof value !== 'number' || Number.isFinite(value)

const nested = (values: readonly Value[], dims: readonly number[]): string => {
  let at = 0
  const write = (depth: number): string => {
    if (depth === dims.length) {
      const value = values[at++] as Value
      if (typeof value === 'bigint') return String(value)
      return Object.is(value, -0) ? '-0.0' : JSON.stringify(value)
    }
    return `[${Array.from({ length: dims[depth] ?? 0 }, () => write(depth + 1)).join(',')}]`
  }
  return write(0)
}

/** One output is answered as itself, several by their names; numbers JSON has no word for are null. */
const compareScored = (text: string, given: OperatorCase): string | undefined => {
  // Whole numbers that a double cannot hold are read as texts.
  const exact = text.replace(/(?<=[[,:]|^)(-?\d{16,})(?=[\],}]|$)/g, '"$1"')
  const answer = JSON.parse(exact)
  for (const output of given.outputs) {
    const found = given.outputs.length === 1 ? answer : answer[output.name]
    const flat = [found].flat(Number.POSITIVE_INFINITY)
    const problem = compare(flat, valuesOf(output), output, given)
    if (problem) return problem
  }
  return undefined
}

const compare = (
  found: readonly unknown[],
  expected: readonly Value[],
  { name }: CaseTensor,
  { rtol, atol }: OperatorCase
): string | undefined => {
  // Sums of many terms, as in a Fourier transform, are exact to their size, not to what is left of it.
  const largest = Math.max(
    0,
    ...expected.map(value => Math.abs(Number(value))).filter(Number.isFinite)
  )
  const slack = Math.max(atol, largest * 1e-5)
  if (found.length !== expected.length)
    return `${name} has ${found.length} values, not ${expected.length}`
  for (const [i, want] of expected.entries()) {
    const have = found[i]
    if (have === null && typeof want === 'number' && !Number.isFinite(want)) continue
    if (typeof want === 'number') {
      const number = Number(have)
      const same =
        Object.is(number, want) ||
        Math.abs(number - want) <= slack + rtol * Math.abs(want) ||
        (Number.isNaN(number) && Number.isNaN(want))
      if (!same) return `${name}[${i}] is ${have}, not ${want}`
    } else if (String(have) !== String(want)) return `${name}[${i}] is ${have}, not ${want}`
  }
  return undefined
}

const V2_TYPES: Readonly<Record<string, string>> = {
  float16: 'FP16',
  float32: 'FP32',
  float64: 'FP64',
  bool: 'BOOL',
  string: 'BYTES'
}
const v2Type = (type: string): string => V2_TYPES[type] ?? type.toUpperCase()

/** https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/binary_tensors.md */
const inferBinary = async (
  url: string,
  inputs: readonly (CaseTensor & { readonly values: readonly Value[] })[],
  given: OperatorCase
): Promise<string | undefined> => {
  const { models } = (await (await fetch(`${url}/v2/models`)).json()) as { models: string[] }
  const bytes = inputs.map(({ data }) =>
    typeof data === 'string' ? Buffer.from(data, 'base64') : Buffer.concat(data.map(textBytes))
  )
  const head = Buffer.from(
    JSON.stringify({
      inputs: inputs.map(({ name, type, dims }, i) => ({
        name,
        datatype: v2Type(type),
        shape: dims,
        parameters: { binary_data_size: bytes[i]?.length }
      })),
      parameters: { binary_data_output: true }
    })
  )
  const response = await fetch(`${url}/v2/models/${models[0]}/infer`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'inference-header-content-length': String(head.length)
    },
    body: Buffer.concat([head, ...bytes])
  })
  const answer = Buffer.from(await response.arrayBuffer())
  if (!response.ok) return `${response.status} ${answer.toString().slice(0, 200)}`
  const headLength = Number(response.headers.get('inference-header-content-length'))
  const { outputs } = JSON.parse(answer.subarray(0, headLength).toString())
  let at = headLength
  const raw = new Map<string, Buffer>()
  for (const output of outputs) {
    const size = Number(output.parameters.binary_data_size)
    raw.set(output.name, answer.subarray(at, at + size))
    at += size
  }
  for (const output of given.outputs) {
    const own = raw.get(output.name)
    if (own === undefined) return `no output ${output.name}`
    const { shape } = outputs.find((one: { name: string }) => one.name === output.name)
    if (shape.join() !== output.dims.join())
      return `${output.name} is [${shape}], not [${output.dims}]`
    const found = output.type === 'string' ? textsIn(own) : valuesFrom(output.type, own)
    const problem = compare(found, valuesOf(output), output, given)
    if (problem) return problem
  }
  return undefined
}

const textBytes = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([length, bytes])
}

const textsIn = (bytes: Buffer): readonly string[] => {
  const texts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at)
    texts.push(bytes.toString('utf8', at + 4, at + 4 + length))
    at += 4 + length
  }
  return texts
}
