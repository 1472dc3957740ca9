/** What one layer of a base image holds of Python's standard library. */
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { isSealed, seal } from '../../core/seal.ts'
import { writeWhole } from '../../core/write-whole.ts'
import { type InflateGuard, type LayerEntry, readEntries } from '../../oci/layer/read-layer.ts'
import type { LayerSource } from '../layer-source.ts'

/** A source of the library. */
export interface LibrarySource {
  /** In the image, without a slash in front: `usr/local/lib/python3.11/json/decoder.py`. */
  readonly place: string
  /** Of its last change, since 1970. */
  readonly seconds: number
  readonly bytes: Buffer
}

export interface LayerLibrary {
  readonly sources: readonly LibrarySource[]
  /** Where byte code lies. */
  readonly compiled: readonly string[]
  /** What of the layers below is not there any more: files, and folders with all that is in them. */
  readonly removed: readonly string[]
}

/** Reads all of the layer, the first time that it is met. @param layer one that knows its `diffId` */
export const libraryInLayer = async (
  { blob, diffId }: LayerSource,
  python: string,
  cache: string
): Promise<LayerLibrary> => {
  const name = diffId?.().replace(':', '-') ?? ''
  const file = path.join(cache, 'library', `${name}-${python}.json.gz`)
  const known = await kept(file)
  if (known !== undefined) return known
  const found = await readLibrary(blob.open(), blob.mediaType, python)
  await mkdir(path.dirname(file), { recursive: true })
  await writeWhole(file, gzipSync(JSON.stringify(found, asText), { level: 1 }))
  await seal(file)
  return found
}

/** Folders of the library that no service imports. */
const LEFT_OUT =
  /^(site-packages|dist-packages|test|idlelib|tkinter|turtledemo|lib2to3|ensurepip|pydoc_data)\/|\/(tests?|idle_test)\//

const readLibrary = async (
  layer: AsyncIterable<Uint8Array>,
  mediaType: string,
  python: string
): Promise<LayerLibrary> => {
  const folder = `lib/python${python}/`
  const code = `.cpython-${python.replace('.', '')}.pyc`
  const sources: LibrarySource[] = []
  const compiled: string[] = []
  const removed: string[] = []
  let total = 0
  await readEntries(untouched(layer), mediaType, inflatingAtMost(MOST_INFLATED), async entry => {
    const { name, type, size, mtime } = entry.header
    const place = path.posix.normalize(name).replace(/^\//, '')
    const base = path.posix.basename(place)
    const at = place.indexOf(folder)
    const isIn = at === 0 || place[at - 1] === '/'
    if (base === '.wh..wh..opq') removed.push(path.posix.dirname(place))
    else if (base.startsWith('.wh.'))
      removed.push(path.posix.join(path.posix.dirname(place), base.slice(4)))
    else if (isIn && place.endsWith(code)) compiled.push(place)
    else if (isIn && type === 'file' && place.endsWith('.py')) {
      const isWanted = !LEFT_OUT.test(place.slice(at + folder.length)) && Number(size) <= LARGEST
      total += isWanted ? Number(size) : 0
      if (total > MOST_SOURCES) throw new Error('the library is too large')
      const seconds = Math.floor(Number(mtime) / 1000)
      if (isWanted) return void sources.push({ place, seconds, bytes: await bytesOf(entry) })
    }
    entry.resume()
  })
  return { sources, compiled, removed }
}

/** Bytes. The largest source of the library has a quarter of it, all together have a quarter of that. */
const LARGEST = 1024 * 1024
const MOST_SOURCES = 64 * 1024 * 1024
const MOST_INFLATED = 8 * 1024 ** 3

const bytesOf = async (entry: LayerEntry): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of entry) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** A blob's buffers may be written to again as soon as the next one is asked for. */
async function* untouched(layer: AsyncIterable<Uint8Array>) {
  for await (const chunk of layer) yield Buffer.from(chunk)
}

const inflatingAtMost = (most: number): InflateGuard => ({
  before: chunks => chunks,
  after: async function* (chunks) {
    let inflated = 0
    for await (const chunk of chunks) {
      inflated += chunk.length
      if (inflated > most) throw new Error(`it inflates to more than ${most} bytes`)
      yield chunk
    }
  }
})

const asText = (key: string, value: unknown): unknown =>
  key === 'bytes' ? Buffer.from((value as { data: Uint8Array }).data).toString('base64') : value

const asBytes = (key: string, value: unknown): unknown =>
  key === 'bytes' ? Buffer.from(String(value), 'base64') : value

const kept = async (file: string): Promise<LayerLibrary | undefined> => {
  try {
    if (!(await isSealed(file))) return undefined
    return JSON.parse(gunzipSync(await readFile(file)).toString(), asBytes)
  } catch {
    return undefined
  }
}
