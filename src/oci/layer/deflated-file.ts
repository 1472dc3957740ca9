import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { isErrno } from '../../core/errors.ts'
import { writeWhole } from '../../core/write-whole.ts'
import { readChunks } from '../read-chunks.ts'
import type { Deflated } from './gzip.ts'

/**
 * A file as raw DEFLATE streams, kept so that they are made once. The compressor is fflate: written in JavaScript, it
 * gives the same bytes on every machine, which zlib does not from one version of Node.js to the next.
 * @param kept where the streams are kept; beside it `<kept>.json` says what is in it, written last.
 */
export const deflatedFile = async (source: string, kept: string): Promise<readonly Deflated[]> => {
  const note = `${kept}.json`
  const known = await readNote(note)
  if (known !== undefined) return known.map(stream => ({ ...stream, file: kept }))
  await mkdir(path.dirname(kept), { recursive: true })
  const draft = `${kept}.${randomUUID()}`
  const made = await deflateTo(source, draft)
  await rename(draft, kept)
  await writeWhole(note, JSON.stringify(made))
  return made.map(stream => ({ ...stream, file: kept }))
}

/** Where the streams are in the file. */
type Note = readonly Omit<Deflated, 'file'>[]

/** Higher levels take twice as long for 2 % of the bytes. The level and the size of the pieces decide the bytes. */
const LEVEL = 3
const PIECE = 8 << 20
const AT_ONCE = Math.min(4, availableParallelism())

/** Pieces are compressed each by itself, on threads of their own. */
const deflateTo = async (source: string, target: string): Promise<Note> => {
  await using file = await open(target, 'wx')
  const note: Omit<Deflated, 'file'>[] = []
  let offset = 0
  let batch: Promise<Piece>[] = []
  const write = async () => {
    for (const { bytes, ...piece } of await Promise.all(batch)) {
      await file.write(bytes)
      note.push({ ...piece, offset, size: bytes.length })
      offset += bytes.length
    }
    batch = []
  }
  for await (const piece of pieces(readChunks(source))) {
    if (batch.length === AT_ONCE) await write()
    batch.push(deflatedPiece(piece))
  }
  await write()
  return note
}

interface Piece extends Pick<Deflated, 'crc32' | 'inflated'> {
  readonly bytes: Uint8Array
}

const deflatedPiece = async (piece: Uint8Array): Promise<Piece> => {
  const { deflate } = await import('fflate')
  const said = { crc32: crc32(piece), inflated: piece.length }
  return new Promise((resolve, reject) =>
    deflate(piece, { level: LEVEL, consume: true }, (error, bytes) =>
      error ? reject(error) : resolve({ ...said, bytes })
    )
  )
}

/** The same bytes in pieces of one size, each in memory of its own, which goes to another thread. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(PIECE)
  let filled = 0
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < PIECE) continue
      yield piece
      piece = new Uint8Array(PIECE)
      filled = 0
    }
  if (filled > 0) yield piece.slice(0, filled)
}

const readNote = async (file: string): Promise<Note | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (isErrno(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}
