/**
 * The ways in which callers of other servers write rows: as pandas' `split`, as records, as columns, as rows in the order
 * of the inputs. https://mlflow.org/docs/latest/ml/deployment/deploy-model-locally/#inference-server-specification
 * https://kserve.github.io/website/docs/concepts/architecture/data-plane/v1-protocol
 */

import { InputError } from '../../input-error.ts'
import { isObject } from '../../json.ts'
import { isNeeded, type TensorInfo } from '../../service.ts'
import { rowsOfColumns, shaped } from './columns.ts'

/** What a caller calls its rows, and whether its answer is called `predictions`. */
const ENVELOPES: Readonly<Record<string, boolean>> = {
  data: false,
  instances: true,
  inputs: true,
  dataframe_split: true,
  dataframe_records: true
}
/** What may stand beside the rows, and says nothing to an ONNX model. */
const BESIDE = new Set(['parameters', 'params', 'signature_name'])

export interface Opened {
  /** By the names of the inputs. */
  readonly values: Readonly<Record<string, unknown>>
  /** Whether the answer is `{"predictions": …}`. */
  readonly predictions: boolean
}

/** The values of each input in a request's document. Pure. @throws InputError */
export const openEnvelope = (document: unknown, inputs: readonly TensorInfo[]): Opened => {
  const names = new Set(inputs.map(({ name }) => name))
  if (!isObject(document)) {
    if (!Array.isArray(document)) throw new InputError('The body must be a JSON object or a list.')
    return { values: rowsToValues(document, inputs), predictions: false }
  }
  const keys = Object.keys(document)
  const envelope = keys.find(key => Object.hasOwn(ENVELOPES, key) && !names.has(key))
  const isSplit = envelope === 'data' && Array.isArray(document.columns) && !names.has('columns')
  const beside = isSplit ? SPLIT : BESIDE
  if (envelope === undefined || keys.some(key => key !== envelope && !beside.has(key)))
    return { values: named(document, inputs), predictions: false }
  const content = isSplit ? document : document[envelope]
  const values =
    envelope === 'dataframe_split' || isSplit
      ? splitToValues(content, inputs)
      : isObject(content)
        ? named(content, inputs)
        : rowsToValues(content, inputs)
  return { values, predictions: ENVELOPES[envelope] === true }
}

const SPLIT = new Set(['columns', 'index'])

const named = (
  document: Readonly<Record<string, unknown>>,
  inputs: readonly TensorInfo[]
): Record<string, unknown> => {
  const unknown = Object.keys(document).find(key => !inputs.some(({ name }) => name === key))
  if (unknown !== undefined) throw new InputError(`There is no input "${unknown}".`)
  return Object.fromEntries(
    inputs.flatMap(info => {
      const value = Object.hasOwn(document, info.name) ? document[info.name] : undefined
      return value === undefined ? [] : [[info.name, shaped(value, info)]]
    })
  )
}

/** Rows are the one input themselves; with several inputs, a row has one value for each, by name or in their order. */
const rowsToValues = (
  rows: unknown,
  inputs: readonly TensorInfo[]
): Readonly<Record<string, unknown>> => {
  const needed = inputs.filter(isNeeded)
  const [only] = needed
  if (Array.isArray(rows) && rows.length > 0 && rows.every(isObject)) {
    const columns = Object.keys(rows[0] as object)
    for (const [i, row] of rows.entries()) {
      const missing = columns.find(column => !Object.hasOwn(row, column))
      const other = Object.keys(row).find(column => !columns.includes(column))
      if (missing !== undefined || other !== undefined)
        throw new InputError(
          missing !== undefined
            ? `Row ${i} has no "${missing}", which row 0 has.`
            : `Row ${i} has "${other}", which row 0 does not have.`
        )
    }
    return rowsOfColumns(
      columns,
      rows.map(row => columns.map(column => (row as Record<string, unknown>)[column])),
      inputs
    )
  }
  if (only !== undefined && needed.length === 1) return { [only.name]: shaped(rows, only) }
  if (!Array.isArray(rows)) throw new InputError('The inputs must be given by name, or as rows.')
  const names = needed.map(({ name }) => name)
  const isOneRow = rows.length === needed.length && !rows.some(Array.isArray)
  return rowsOfColumns(names, isOneRow ? [rows] : rows, inputs)
}

const splitToValues = (
  split: unknown,
  inputs: readonly TensorInfo[]
): Readonly<Record<string, unknown>> => {
  if (!isObject(split) || !Array.isArray(split.data))
    throw new InputError('Rows as pandas splits them need "columns" and "data".')
  const { columns } = split
  if (columns === undefined) return rowsToValues(split.data, inputs)
  if (!Array.isArray(columns)) throw new InputError('"columns" must be a list of names.')
  return rowsOfColumns(columns.map(String), split.data, inputs)
}
