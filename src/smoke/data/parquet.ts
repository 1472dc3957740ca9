import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { messageOf, UserError } from '../../core/errors.ts'
import { chosenRows } from './choose.ts'
import { type Choice, type DataRow, type DataSet, unreadable } from './data-set.ts'

/**
 * Chosen rows of a Parquet file. Groups of rows of which none was chosen are not decompressed.
 * @throws UserError `DATA_UNREADABLE`
 */
export const readParquet = async (
  content: Buffer,
  file: string,
  { count, seed }: Choice
): Promise<DataSet> => {
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import('hyparquet')
  const buffer = Uint8Array.from(content).buffer
  const codecs = await compressors()
  try {
    const metadata = parquetMetadata(buffer)
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
    const total = Number(metadata.num_rows)
    if (total === 0) throw unreadable(file, 'has no rows')
    const chosen = chosenRows(total, count, seed)
    const rows: DataRow[] = []
    let start = 0
    for (const { num_rows } of metadata.row_groups) {
      const end = start + Number(num_rows)
      const here = chosen.filter(row => row >= start && row < end)
      const [first, last] = [here[0], here.at(-1)]
      if (first !== undefined && last !== undefined) {
        const found = await parquetReadObjects({
          file: buffer,
          metadata,
          compressors: codecs,
          rowStart: first,
          rowEnd: last + 1
        })
        for (const row of here) {
          const values = columns.map(name => found[row - first]?.[name] ?? undefined)
          rows.push({ number: row + 1, values })
        }
      }
      start = end
    }
    return { columns, rows, total }
  } catch (error) {
    if (error instanceof UserError) throw error
    const [, codec] = /compression codec: (\w+)/.exec(messageOf(error)) ?? []
    const why = codec ? `is compressed with ${codec}, which is not read here` : 'is damaged'
    throw unreadable(file, `begins as a Parquet file, but ${why}`, error)
  }
}

/** Besides those that the library has itself: none, and Snappy. @param size bytes that a page says it has */
const compressors = async () => {
  const { decompress } = await import('fzstd')
  return {
    GZIP: (input: Uint8Array, size: number) => gunzipSync(input, { maxOutputLength: size }),
    BROTLI: (input: Uint8Array, size: number) =>
      brotliDecompressSync(input, { maxOutputLength: size }),
    ZSTD: (input: Uint8Array, size: number) => decompress(input, new Uint8Array(size))
  }
}
