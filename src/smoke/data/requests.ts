/** Rows of a data set as requests that a model takes. Pure. */
import { UserError } from '../../core/errors.ts'
import { nearest } from '../../core/nearest.ts'
import type { DataRow, DataSet } from './data-set.ts'
import { fitted, MISSING } from './fit.ts'

/** An input of a model, as its signature says it. */
export interface ModelInput {
  readonly name: string
  readonly type: string
  readonly shape?: readonly (number | string | null)[]
}

/** How a request without a known model is written. */
export const FORMS = ['rows', 'records', 'split'] as const
export type Form = (typeof FORMS)[number]

export interface RequestWishes {
  /** The columns that are sent, in this order; all when empty. */
  readonly columns: readonly string[]
  /** Columns that are not sent, such as the label. */
  readonly leaveOut: readonly string[]
  readonly form: Form
  /** Of the model that is asked, where it says what it takes. */
  readonly inputs: readonly ModelInput[] | undefined
}

export interface Requests {
  readonly requests: readonly { readonly row: number; readonly request: unknown }[]
  /** Chosen rows that lack what the model must have. */
  readonly incomplete: number
}

/**
 * One request a row.
 * @throws UserError `DATA_COLUMNS` where the columns are not what the model takes, `DATA_VALUE` for a value that is not
 */
export const requestsOf = (data: DataSet, file: string, wishes: RequestWishes): Requests => {
  const write = writerFor(data, file, wishes)
  const requests = data.rows.flatMap(row => {
    const request = write(row)
    return request === undefined ? [] : [{ row: row.number, request }]
  })
  return { requests, incomplete: data.rows.length - requests.length }
}

/** @returns undefined for a row that lacks what the model must have */
type Writer = (row: DataRow) => unknown

const writerFor = (data: DataSet, file: string, wishes: RequestWishes): Writer => {
  const { inputs = [] } = wishes
  const { columns } = data
  const [only, ...others] = inputs
  if (columns === undefined) {
    for (const name of ['columns', 'leaveOut'] as const)
      if (wishes[name].length > 0) throw wrong(file, 'is an array, whose columns have no names')
    if (others.length > 0)
      throw wrong(file, `is one array, and the model takes ${inputs.length} inputs`)
    return arrayWriter(only, file)
  }
  if (others.length > 0) return recordWriter(inputs, columns, file, wishes)
  const sent = sentColumns(columns, file, wishes)
  return only ? rowWriter(only, sent, file) : freeWriter(sent, file, wishes.form)
}

interface Sent {
  readonly name: string
  readonly at: number
}

const sentColumns = (
  columns: readonly string[],
  file: string,
  { columns: wanted, leaveOut }: RequestWishes
): readonly Sent[] => {
  const at = (name: string): number => {
    const found = columns.indexOf(name)
    if (found >= 0) return found
    const near = nearest(name, columns)
    throw wrong(file, `has no column "${name}"`, near ? `Did you mean "${near}"?` : listed(columns))
  }
  for (const name of leaveOut) at(name)
  const names = (wanted.length > 0 ? wanted : columns).filter(name => !leaveOut.includes(name))
  return names.map(name => ({ name, at: at(name) }))
}

/** A model with one input of rows takes the columns in their order. */
const rowWriter = (input: ModelInput, sent: readonly Sent[], file: string): Writer => {
  const [, width, ...deeper] = input.shape ?? []
  if (deeper.length > 0)
    throw wrong(
      file,
      `is a table, and input "${input.name}" of the model takes ${shapeText(input)}`,
      'Give such data as an array of NumPy (.npy).'
    )
  const takes = input.shape?.length === 1 ? 1 : width
  if (typeof takes === 'number' && takes !== sent.length)
    throw wrong(
      file,
      `has ${sent.length} columns, and input "${input.name}" of the model takes ${takes}`,
      `Name those that are sent in input "columns", or the others in input "leave-out". ${listed(sent.map(({ name }) => name))}`
    )
  return row => {
    const values = sent.map(({ name, at }) =>
      fitted(row.values[at], input.type, { file, row: row.number, column: name })
    )
    if (values.includes(MISSING)) return undefined
    return { data: [input.shape?.length === 1 ? values[0] : values] }
  }
}

/** A model with an input a column takes them by their names. */
const recordWriter = (
  inputs: readonly ModelInput[],
  columns: readonly string[],
  file: string,
  wishes: RequestWishes
): Writer => {
  const names = inputs.map(({ name }) => name)
  const sent = sentColumns(columns, file, { ...wishes, columns: names, leaveOut: [] })
  return row => {
    const entries = inputs.map(({ name, type }, i) => {
      const at = sent[i]?.at ?? -1
      return [name, fitted(row.values[at], type, { file, row: row.number, column: name })] as const
    })
    if (entries.some(([, value]) => value === MISSING)) return undefined
    return [Object.fromEntries(entries)]
  }
}

/** Nothing is known of the model: values are sent as the file has them. */
const freeWriter = (sent: readonly Sent[], file: string, form: Form): Writer => {
  const names = sent.map(({ name }) => name)
  return row => {
    const values = sent.map(({ name, at }) =>
      fitted(row.values[at], undefined, { file, row: row.number, column: name })
    )
    if (form === 'records')
      return { data: [Object.fromEntries(names.map((n, i) => [n, values[i]]))] }
    return form === 'split' ? { data: { columns: names, data: [values] } } : { data: [values] }
  }
}

/** What lies along the first axis is a row, whatever its own shape. */
const arrayWriter = (input: ModelInput | undefined, file: string): Writer => {
  const [, ...wanted] = input?.shape ?? []
  const isFlat = input?.shape?.length === 1
  return row => {
    const found = isFlat ? [] : lengthsOf(row.values)
    const fits =
      wanted.length === found.length &&
      wanted.every((length, i) => typeof length !== 'number' || length === found[i])
    if (input?.shape !== undefined && !fits)
      throw wrong(
        file,
        `has rows of ${found.join(' × ') || 'one value'}, and input "${input.name}" of the model takes ${shapeText(input)}`
      )
    let isWhole = true
    const fitAll = (value: unknown, column: string): unknown => {
      if (Array.isArray(value)) return value.map((each, i) => fitAll(each, `${column}[${i}]`))
      const fit = fitted(value, input?.type, { file, row: row.number, column })
      isWhole &&= fit !== MISSING
      return fit
    }
    const values = row.values.map((value, i) => fitAll(value, `[${i}]`))
    return isWhole ? { data: [isFlat ? values[0] : values] } : undefined
  }
}

const lengthsOf = (value: unknown): readonly number[] =>
  Array.isArray(value) ? [value.length, ...lengthsOf(value[0])] : []

const shapeText = ({ shape = [] }: ModelInput): string =>
  `rows of ${
    shape
      .slice(1)
      .map(length => (typeof length === 'number' ? length : 'any'))
      .join(' × ') || 'one value'
  }`

const listed = (columns: readonly string[]): string =>
  `Columns: ${columns.slice(0, 30).join(', ')}${columns.length > 30 ? ', …' : ''}.`

const wrong = (file: string, why: string, hint?: string): UserError =>
  new UserError('DATA_COLUMNS', `"${file}" ${why}.`, {
    hint: hint ?? 'Give the data that this model takes.',
    at: { file }
  })
