import {
  type Backend,
  discard,
  type ScoreRequest,
  type ServiceSchemas
} from '../backends/backend.ts'
import { type ElementType, Refusal, readElement } from '../elements.ts'
import { InputError } from '../input-error.ts'
import { elementsOf } from './request.ts'
import { outputsOf, parseAnswer } from './script-outputs.ts'
import { V2_TYPES, type V2Input, type V2Outcome, type V2Request } from './types.ts'
import { jsonOf, valuesFromBytes } from './values.ts'

/**
 * Answers an inference request of a backend that only knows `/score`: one input becomes `{"data": [[…]]}` unless the
 * script knows it by its name, several are given by their names; what comes back becomes outputs.
 * @param request what the script sees beside the body
 * @throws InputError
 */
export const inferThroughScore = async (
  asked: V2Request,
  request: Omit<ScoreRequest, 'body'>,
  backend: Backend
): Promise<V2Outcome> => {
  const body = Buffer.from(scoreBody(asked.inputs, backend.schemas()))
  const headers = { ...request.headers, 'content-type': 'application/json' }
  const found = await backend.score({ ...request, query: '', headers, body })
  const text =
    typeof found.body === 'string' || Buffer.isBuffer(found.body)
      ? found.body.toString()
      : undefined
  if (text === undefined) {
    discard(found.body)
    const error = 'The script answers with a stream, which this protocol cannot carry.'
    return { status: 500, error, runFailed: false }
  }
  const { status, runFailed, runMs } = found
  if (status !== 200) return { status, error: messageOf(text), runFailed }
  return { outputs: outputsOf(parseAnswer(text), asked), runMs }
}

/** The JSON text of a request to `/score`. Pure. */
export const scoreBody = (
  inputs: readonly V2Input[],
  { input }: Pick<ServiceSchemas, 'input'>
): string => {
  const [only] = inputs
  const known = (input as { properties?: object }).properties ?? {}
  if (only !== undefined && inputs.length === 1 && !(only.name in known))
    return `{"data":${jsonOf(nested(only))}}`
  return `{${inputs.map(one => `${JSON.stringify(one.name)}:${jsonOf(nested(one))}`).join(',')}}`
}

const messageOf = (text: string): string => {
  try {
    return String((JSON.parse(text) as { message?: unknown }).message ?? text)
  } catch {
    return text
  }
}

const nested = (input: V2Input): unknown => {
  const { shape, name } = input
  const values = valuesOf(input)
  if (values.length !== elementsOf(shape))
    throw new InputError(
      `Input "${name}" has shape [${shape.join(', ')}], but ${values.length} elements came.`
    )
  let level: readonly unknown[] = values
  for (const axis of shape.slice(1).toReversed()) {
    const lower = level
    level = Array.from({ length: axis === 0 ? 0 : lower.length / axis }, (_, i) =>
      lower.slice(i * axis, (i + 1) * axis)
    )
  }
  return shape.length === 0 ? level[0] : level
}

const valuesOf = ({ name, datatype, shape, data }: V2Input): readonly unknown[] => {
  if ('values' in data) return data.values.map((item, i) => elementOf(item, i, name, datatype))
  return valuesFromBytes({ name, datatype, shape }, data.bytes)
}

/** As an ONNX model would take it; floats keep the digits they came with. @throws InputError */
const elementOf = (item: unknown, index: number, name: string, datatype: string): unknown => {
  const type = TYPES.get(datatype)
  if (type === undefined || type === 'string') return item
  const element = readElement(item, type)
  if (element instanceof Refusal)
    throw new InputError(
      `Input "${name}" expects ${datatype}, but element ${index} ${element.problem}.`
    )
  if (type === 'bool') return element === 1
  // Rounded only by the script, if at all.
  return type.startsWith('float') ? readElement(item, 'float64') : element
}

/** Ours, from the protocol's. */
const TYPES = new Map(
  Object.entries(V2_TYPES).map(([type, datatype]) => [datatype, type as ElementType])
)
