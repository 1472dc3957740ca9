/** Byte code that was compiled before, by the digest of the wheel that its source came in. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { isSealed, seal } from '../../core/seal.ts'
import { writeWhole } from '../../core/write-whole.ts'
import type { Deflated } from '../../oci/layer/gzip.ts'
import type { Compiled } from './compiler.ts'

/** The byte code of one source; undefined where the compiler took it for no Python. */
export type KeptCode = (Deflated & { readonly ms: number }) | undefined

/** By the path of the source in its wheel. */
export type KeptCodes = ReadonlyMap<string, KeptCode>

/** What is kept of a wheel. @param folder of that wheel and compiler */
export const keptCodes = async (folder: string): Promise<KeptCodes> => {
  const found = new Map<string, KeptCode>()
  try {
    const index = indexIn(folder)
    if (!(await isSealed(index))) return found
    const files = new Map<string, boolean>()
    for (const [source, code] of JSON.parse(await readFile(index, 'utf8')) as Index) {
      if (code !== null && !files.has(code.file))
        files.set(code.file, await isSealed(path.join(folder, code.file)))
      if (code === null) found.set(source, undefined)
      else if (files.get(code.file))
        found.set(source, { ...code, file: path.join(folder, code.file) })
    }
    return found
  } catch {
    return new Map()
  }
}

/** Keeps what was compiled beside what was kept before. */
export const keepCodes = async (
  folder: string,
  before: KeptCodes,
  compiled: ReadonlyMap<string, Compiled>
): Promise<KeptCodes> => {
  const { deflateSync } = await import('fflate')
  await mkdir(folder, { recursive: true })
  const name = `${randomUUID()}.bin`
  const file = path.join(folder, name)
  const all = new Map(before)
  const pieces: Uint8Array[] = []
  let offset = 0
  for (const [source, { code, ms }] of compiled) {
    if (code === undefined) {
      all.set(source, undefined)
      continue
    }
    // Written in JavaScript, so the same bytes everywhere: src/oci/layer/deflated-file.ts.
    const bytes = deflateSync(code, { level: LEVEL })
    const said = { crc32: crc32(code), inflated: code.length, ms }
    all.set(source, { file, offset, size: bytes.length, ...said })
    pieces.push(bytes)
    offset += bytes.length
  }
  await writeFile(file, Buffer.concat(pieces), { flag: 'wx' })
  await seal(file)
  const index: Index = [...all].map(([source, code]) => [
    source,
    code ? { ...code, file: path.basename(code.file) } : null
  ])
  await writeWhole(indexIn(folder), JSON.stringify(index))
  await seal(indexIn(folder))
  return all
}

const LEVEL = 3

type Index = readonly (readonly [string, NonNullable<KeptCode> | null])[]

const indexIn = (folder: string): string => path.join(folder, 'index.json')
