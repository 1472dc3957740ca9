import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { startRuntime } from './runtime.ts'

interface About {
  readonly count: number
  readonly input: { readonly name: string; readonly dims: readonly number[] }
  readonly outputs: readonly {
    readonly name: string
    readonly type: string
    readonly bytes: number
  }[]
}

export interface Likeness {
  readonly requests: number
  /** Answers that differ in a bit. */
  readonly different: number
  /** The largest difference, relative to the largest value of its answer. */
  readonly largest: number
}

/** Asks a served model for every input of bench/identity/vectors.py, so many at a time. */
export const compareWithPython = async (folder: string, callers: number): Promise<Likeness> => {
  const about: About = JSON.parse(await readFile(path.join(folder, 'about.json'), 'utf8'))
  const inputs = await readFile(path.join(folder, 'inputs.bin'))
  const outputs = await readFile(path.join(folder, 'outputs.bin'))
  await using runtime = await startRuntime({
    args: ['--model-dir', path.join(folder, 'model.onnx')]
  })
  const width = inputs.length / about.count
  let next = 0
  let different = 0
  let largest = 0
  const work = async (): Promise<void> => {
    for (let i = next++; i < about.count; i = next++) {
      const found = await infer(runtime.url, about, inputs.subarray(i * width, (i + 1) * width))
      let start = 0
      for (const { name, type, bytes } of about.outputs) {
        const expected = outputs.subarray(start + i * bytes, start + (i + 1) * bytes)
        const own = found.get(name) ?? Buffer.alloc(0)
        if (!own.equals(expected)) {
          different++
          largest = Math.max(largest, difference(own, expected, type))
        }
        start += bytes * about.count
      }
    }
  }
  await Promise.all(Array.from({ length: callers }, work))
  return { requests: about.count, different, largest }
}

const infer = async (
  url: string,
  { input }: About,
  bytes: Buffer
): Promise<Map<string, Buffer>> => {
  const head = Buffer.from(
    JSON.stringify({
      inputs: [
        {
          name: input.name,
          datatype: 'FP32',
          shape: [1, ...input.dims],
          parameters: { binary_data_size: bytes.length }
        }
      ],
      parameters: { binary_data_output: true }
    })
  )
  const response = await fetch(`${url}/v2/models/model/infer`, {
    method: 'POST',
    headers: { 'inference-header-content-length': String(head.length) },
    body: Buffer.concat([head, bytes])
  })
  const answer = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Error(answer.toString())
  let at = Number(response.headers.get('inference-header-content-length'))
  const found = new Map<string, Buffer>()
  for (const { name, parameters } of JSON.parse(answer.subarray(0, at).toString()).outputs) {
    found.set(name, answer.subarray(at, at + parameters.binary_data_size))
    at += parameters.binary_data_size
  }
  return found
}

const difference = (own: Buffer, expected: Buffer, type: string): number => {
  if (type !== 'float32' || own.length !== expected.length) return Number.POSITIVE_INFINITY
  let most = 0
  let largest = 0
  for (let at = 0; at < own.length; at += 4) {
    most = Math.max(most, Math.abs(own.readFloatLE(at) - expected.readFloatLE(at)))
    largest = Math.max(largest, Math.abs(expected.readFloatLE(at)))
  }
  return most / (largest || 1)
}
