import { UserError } from '../../core/errors.ts'

/** In place of a value that is not there, and has to be: whole numbers, texts and `bool` have no word for it. */
export const MISSING = Symbol('missing')

interface Where {
  readonly file: string
  readonly row: number
  readonly column: string
}

/**
 * A value of a data set as a JSON value of a type: texts of numbers become numbers, and the other way round. Pure.
 * @param type of the model's input (`float32`, `int64`, `string`, …); undefined where none is known
 * @returns `null` for a missing number of floating point, `MISSING` where there must be a value
 * @throws UserError `DATA_VALUE`
 */
export const fitted = (value: unknown, type: string | undefined, where: Where): unknown => {
  const plain = plainValue(value)
  if (type === undefined) return plain ?? null
  const isFloat = /float/.test(type)
  if (plain === undefined || plain === '') return isFloat ? null : MISSING
  const fits =
    type === 'string' ? textOf(plain) : type === 'bool' ? flagOf(plain) : numberOf(plain, type)
  if (fits !== undefined) return fits
  throw new UserError(
    'DATA_VALUE',
    `Column "${where.column}" of "${where.file}" has ${shown(plain)} in row ${where.row}, and the model takes ${type}.`,
    {
      hint: 'Name the columns that the model takes in input "columns", or encode the data as in training.',
      at: { file: where.file }
    }
  )
}

/** JSON has no times, no bytes and no `NaN`. */
const plainValue = (value: unknown): unknown => {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined
  return value
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'object' ? undefined : String(value)

const flagOf = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value
  const text = String(value).toLowerCase()
  return text === 'true' || text === '1'
    ? true
    : text === 'false' || text === '0'
      ? false
      : undefined
}

const numberOf = (value: unknown, type: string): number | bigint | undefined => {
  const number =
    typeof value === 'string' ? (value.trim() === '' ? Number.NaN : Number(value)) : value
  if (typeof number === 'bigint') return number
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  return type.includes('float') || Number.isInteger(number) ? number : undefined
}

const shown = (value: unknown): string =>
  typeof value === 'object' ? 'a value of several parts' : `"${String(value).slice(0, 40)}"`
