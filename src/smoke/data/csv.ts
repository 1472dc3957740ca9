import type { CsvErrorCode } from 'csv-parse/sync'
import { chosenRows } from './choose.ts'
import { type Choice, type DataRow, type DataSet, unreadable } from './data-set.ts'

const DELIMITERS = [',', ';', '\t', '|']

/**
 * Chosen rows of a CSV file, which begins with the names of its columns. A column in which every value is a number, or
 * every one true or false, has values of that type; an empty field is `undefined`. Pure.
 * @throws UserError `DATA_UNREADABLE` for a file that is not CSV, with its line
 */
export const readCsv = async (
  text: string,
  file: string,
  { count, seed }: Choice
): Promise<DataSet> => {
  const { CsvError, parse } = await import('csv-parse/sync')
  const options = { bom: true, delimiter: delimiterOf(text), skip_empty_lines: true }
  const eachRow = (look: (row: readonly string[], index: number) => void): void => {
    let index = -1
    try {
      parse(text, {
        ...options,
        // Kept by nobody: a large file costs no more memory than its text.
        on_record: (record: readonly string[]) => {
          look(record, index++)
          return undefined
        }
      })
    } catch (error) {
      if (error instanceof CsvError) throw unreadable(file, problemOf(error), error)
      throw error
    }
  }

  let columns: readonly string[] = []
  let total = 0
  const types: Column[] = []
  eachRow((row, index) => {
    if (index < 0) columns = row.map(name => name.trim())
    else {
      total++
      for (const [i, value] of row.entries()) types[i] = narrower(types[i], value)
    }
  })
  if (total === 0) throw unreadable(file, 'has no row below its heading')
  const chosen = new Set(chosenRows(total, count, seed))
  const rows: DataRow[] = []
  eachRow((row, index) => {
    if (!chosen.has(index)) return
    const values = row.map((value, i) => typed(value, types[i]))
    rows.push({ number: index + 1, values })
  })
  return { columns, rows, total }
}

/** What occurs most in the heading, outside of quotes. */
const delimiterOf = (text: string): string => {
  const end = text.search(/[\r\n]/)
  const heading = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map(sign => heading.split(sign).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

const problemOf = (error: { readonly code: CsvErrorCode; readonly lines?: number }): string => {
  const where = error.lines === undefined ? '' : ` at line ${error.lines}`
  return error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
    ? `is not CSV: the row${where} has another number of fields than the heading`
    : `is not CSV${where}`
}

/** What all values of a column so far are; `undefined` while all of them are empty. */
type Column = 'number' | 'flag' | 'text' | undefined

const narrower = (known: Column, value: string): Column => {
  const text = value.trim()
  if (text === '' || known === 'text') return known
  const type = NUMBER.test(text) ? 'number' : /^(?:true|false)$/i.test(text) ? 'flag' : 'text'
  return known === undefined || known === type ? type : 'text'
}

/** As JSON writes it: `007` is a text, and so are `0x10` and `1_000`. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

const typed = (value: string, type: Column): unknown => {
  const text = value.trim()
  if (text === '') return undefined
  if (type === 'flag') return text.toLowerCase() === 'true'
  if (type !== 'number') return value
  const number = Number(text)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number
}
