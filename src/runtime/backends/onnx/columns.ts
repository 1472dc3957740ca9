/** Rows with named columns, as the tensors of a model: one input a column, or all columns in one input. */

import { InputError } from '../../input-error.ts'
import { isNeeded, type TensorInfo } from '../../service.ts'

/**
 * Each column becomes the input of its name. A model with one input of rows, which has no names for its columns, takes
 * them in the order in which they stand. Pure. @throws InputError
 */
export const rowsOfColumns = (
  columns: readonly string[],
  rows: readonly unknown[],
  inputs: readonly TensorInfo[]
): Readonly<Record<string, unknown>> => {
  for (const [i, row] of rows.entries())
    if (!Array.isArray(row) || row.length !== columns.length)
      throw new InputError(
        `Row ${i} has ${Array.isArray(row) ? `${row.length} values` : 'no list of values'}, but there are ${columns.length} columns: ${columns.map(name => `"${name}"`).join(', ')}.`
      )
  const [only, ...others] = inputs.filter(isNeeded)
  if (only !== undefined && others.length === 0 && !columns.includes(only.name))
    return { [only.name]: rows }
  const unknown = columns.find(column => !inputs.some(({ name }) => name === column))
  if (unknown !== undefined) throw new InputError(`There is no input "${unknown}".`)
  return Object.fromEntries(
    inputs.flatMap(info => {
      const at = columns.indexOf(info.name)
      if (at < 0) return []
      const values = rows.map(row => (row as unknown[])[at])
      return [[info.name, shaped(values, info)]]
    })
  )
}

/** A column may be written as a plain list, and one row's value alone, where the input has one value a row. Pure. */
export const shaped = (value: unknown, { shape }: TensorInfo): unknown => {
  if (shape === undefined || shape.length === 0 || shape.length > 2) return value
  const isColumn = shape.length === 2 && shape[1] === 1
  if (!Array.isArray(value)) {
    if (isColumn) return [[value]]
    return shape.length === 1 ? [value] : value
  }
  return isColumn && value.length > 0 && !value.some(Array.isArray)
    ? value.map(item => [item])
    : value
}
