import type { ModelInput } from './facts.ts'

/** A file of more zeros than this is not something that people edit: images, mostly. */
const MOST_VALUES = 5000

/**
 * A request that the scoring runtime takes for an ONNX model: zeros and empty texts of the right shape, one row.
 * docs/scoring-runtime.md
 * @returns undefined where the shape is not known, is too large, or is of a type that JSON does not carry. Pure.
 */
export const sampleRequest = (inputs: readonly ModelInput[]): unknown => {
  const values = inputs.map(input => zerosOf(input))
  if (values.length === 0 || values.includes(undefined)) return undefined
  const [first] = values
  if (inputs.length === 1) return { data: first }
  return Object.fromEntries(inputs.map(({ name }, i) => [name, values[i]]))
}

/** The text of a samples file with that request. Pure. */
export const samplesText = (request: unknown): string =>
  `${JSON.stringify([{ name: 'zeros', request }], undefined, 2)}\n`

const zerosOf = ({ type, shape }: ModelInput): unknown => {
  const element = elementOf(type)
  if (element === undefined || shape === undefined || shape.length === 0) return undefined
  const axes = shape.map((axis, i) => lengthOf(axis, i))
  if (axes.some(axis => axis === undefined)) return undefined
  const lengths = axes as readonly number[]
  if (lengths.reduce((product, length) => product * length, 1) > MOST_VALUES) return undefined
  return nested(lengths, element)
}

/** The first axis that may have any length is rows: one. Of others only those with a name may have any. */
const lengthOf = (axis: number | string | null, i: number): number | undefined => {
  if (typeof axis === 'number' && axis > 0) return axis
  return i === 0 || typeof axis === 'string' ? 1 : undefined
}

const elementOf = (type: string): number | string | boolean | undefined => {
  if (/^(?:float(?:16|32|64)|u?int(?:8|16|32|64))$/.test(type)) return 0
  return type === 'string' ? '' : type === 'bool' ? false : undefined
}

const nested = ([length = 0, ...below]: readonly number[], element: unknown): unknown =>
  Array.from({ length }, () => (below.length === 0 ? element : nested(below, element)))
