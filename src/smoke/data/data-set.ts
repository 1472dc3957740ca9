/** What all formats of data come to. */
import { UserError } from '../../core/errors.ts'

/** Rows that were chosen from a file, in its order. */
export interface DataSet {
  /** Names, where the file has some: an array of NumPy has none. */
  readonly columns: readonly string[] | undefined
  readonly rows: readonly DataRow[]
  /** Rows that the file has. */
  readonly total: number
}

export interface DataRow {
  /** From 1, without a heading. */
  readonly number: number
  /** One a column; of an array, what the row itself has. */
  readonly values: readonly unknown[]
}

/** Which rows are read. */
export interface Choice {
  readonly count: number
  readonly seed: number
}

/** Bytes of a file of data: it is read whole. */
export const MOST_DATA = 256 * 1024 * 1024

export const unreadable = (file: string, why: string, cause?: unknown): UserError =>
  new UserError('DATA_UNREADABLE', `"${file}" ${why}.`, {
    cause,
    hint: 'Give a CSV file with a heading, a Parquet file, an array as numpy.save writes it, or what a service collected (JSON Lines).',
    at: { file }
  })
