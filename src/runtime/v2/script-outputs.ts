/** What a script answered, as the outputs of an inference response. */
import { InputError } from '../input-error.ts'
import { isObject, withoutBom } from '../json.ts'
import { textsToBytes } from './binary.ts'
import { elementsOf } from './request.ts'
import type { V2Output, V2Request } from './types.ts'

/**
 * An object has one output for each of its names; anything else is a single one, under the name that was asked for.
 * Pure. @throws InputError for an output that is asked for and does not exist.
 */
export const outputsOf = (
  answer: unknown,
  { outputs: asked, isBinary }: Pick<V2Request, 'outputs' | 'isBinary'>
): readonly V2Output[] => {
  const named = new Map<string, unknown>(
    isObject(answer) ? Object.entries(answer) : [[asked?.[0] ?? 'output', answer]]
  )
  return (asked ?? [...named.keys()]).map(name => {
    if (!named.has(name))
      throw new InputError(
        `There is no output "${name}". The script gives ${[...named.keys()].join(', ')}.`
      )
    const { shape, values } = flatten(named.get(name))
    const datatype = typeOf(values)
    const data = datatype === 'BYTES' ? values.map(textOf) : values
    return {
      name,
      datatype,
      shape,
      data: isBinary(name)
        ? { bytes: BYTES[datatype](data as never) }
        : { json: JSON.stringify(data) }
    }
  })
}

/**
 * The JSON of a script, which may hold `NaN` and infinities as Python writes them: they are `null` here. What is no JSON
 * at all is one text. Pure.
 */
export const parseAnswer = (answer: string): unknown => {
  const text = withoutBom(answer)
  for (const attempt of [
    text,
    text.replace(PYTHON_WORD, word => (word[0] === '"' ? word : 'null'))
  ])
    try {
      return JSON.parse(attempt)
    } catch {}
  return answer
}

/** Texts are passed over. */
const PYTHON_WORD = /"[^"\\]*(?:\\.[^"\\]*)*"|NaN|-?Infinity/g

type Datatype = 'BOOL' | 'INT64' | 'FP64' | 'BYTES'

const typeOf = (values: readonly unknown[]): Datatype => {
  if (values.every(value => typeof value === 'boolean')) return 'BOOL'
  if (values.every(value => Number.isSafeInteger(value))) return 'INT64'
  const isNumber = (value: unknown): boolean => typeof value === 'number' || value === null
  return values.every(isNumber) && values.some(value => value !== null) ? 'FP64' : 'BYTES'
}

const BYTES = {
  BOOL: (values: readonly boolean[]) => Buffer.from(values.map(Number)),
  INT64: (values: readonly number[]) => bytesOf(BigInt64Array.from(values, BigInt)),
  FP64: (values: readonly (number | null)[]) =>
    bytesOf(Float64Array.from(values, value => value ?? Number.NaN)),
  BYTES: textsToBytes
} satisfies Record<Datatype, (values: never) => Buffer>

const bytesOf = ({ buffer }: BigInt64Array | Float64Array): Buffer => Buffer.from(buffer)

const textOf = (item: unknown): string => (typeof item === 'string' ? item : JSON.stringify(item))

const flatten = (value: unknown): { shape: number[]; values: unknown[] } => {
  const shape: number[] = []
  for (let inner = value; Array.isArray(inner) && shape.length < 32; inner = inner[0])
    shape.push(inner.length)
  const values = Array.isArray(value) ? value.flat(shape.length - 1) : [value]
  // Lists of different lengths are no tensor: they travel as one text each.
  if (values.length === elementsOf(shape))
    return { shape: shape.length === 0 ? [1] : shape, values }
  return { shape: [(value as unknown[]).length], values: value as unknown[] }
}
