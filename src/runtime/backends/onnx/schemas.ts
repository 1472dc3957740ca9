import { isNeeded, type Signature, type TensorInfo } from '../../service.ts'
import type { ServiceSchemas } from '../backend.ts'

/**
 * JSON schemas of what a model takes and gives, with the model's own sample as the example. Pure.
 * @param freeLength of the free axes in an example, besides its rows.
 */
export const schemasOf = (
  { inputs, outputs }: Signature,
  sampleInput?: unknown,
  freeLength = 1
): ServiceSchemas => {
  const needed = inputs.filter(isNeeded)
  const [only] = inputs
  const properties: Readonly<Record<string, object>> =
    inputs.length === 1 && only
      ? { data: schemaOf(only) }
      : Object.fromEntries(inputs.map(info => [info.name, schemaOf(info)]))
  const required = inputs.length === 1 ? ['data'] : needed.map(({ name }) => name)
  const [output] = outputs
  return {
    input: {
      type: 'object',
      properties,
      required,
      example:
        sampleInput ??
        Object.fromEntries(required.map((name, i) => [name, exampleOf(needed[i], freeLength)]))
    },
    output:
      outputs.length === 1 && output
        ? schemaOf(output)
        : {
            type: 'object',
            properties: Object.fromEntries(outputs.map(info => [info.name, schemaOf(info)]))
          }
  }
}

const ITEMS: Readonly<Record<string, object>> = {
  float16: { type: 'number' },
  float32: { type: 'number', format: 'float' },
  float64: { type: 'number', format: 'double' },
  int64: { type: 'integer', format: 'int64' },
  int32: { type: 'integer', format: 'int32' },
  bool: { type: 'boolean' },
  string: { type: 'string' }
}

const schemaOf = ({ type, shape = [] }: TensorInfo): object =>
  shape.reduceRight<object>(
    (items, axis) => ({
      type: 'array',
      items,
      ...(typeof axis === 'number' ? { minItems: axis, maxItems: axis } : {})
    }),
    ITEMS[type] ?? (/^u?int/.test(type) ? { type: 'integer' } : {})
  )

/** Examples of more elements than this are cut: they would be longer than all the rest of the document. */
const MOST_ELEMENTS = 10_000

/** Zeros in the right shape, one row where the number of rows is free. */
export const exampleOf = (info: TensorInfo | undefined, freeLength: number): unknown => {
  const item = info?.type === 'string' ? '' : info?.type === 'bool' ? false : 0
  const whole = (info?.shape ?? []).map((axis, i) =>
    typeof axis === 'number' ? axis : i === 0 ? 1 : freeLength
  )
  const isShort = whole.reduce((product, axis) => product * axis, 1) <= MOST_ELEMENTS
  const axes = isShort ? whole : whole.map(axis => Math.min(axis, 100))
  return axes.reduceRight<unknown>((inner, length) => Array.from({ length }, () => inner), item)
}
