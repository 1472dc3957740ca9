/** Python's standard library in a base image, where it lies there without byte code. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { isDamage } from '../../oci/layer/read-layer.ts'
import { fileEntry } from '../../oci/layer/tar.ts'
import type { BaseImage } from '../base/base-image.ts'
import { pythonInBase } from '../base/python-in-base.ts'
import type { LayerSource } from '../layer-source.ts'
import type { Module } from './environment-modules.ts'
import { type LayerLibrary, type LibrarySource, libraryInLayer } from './library-layer.ts'

/**
 * Whether a base is one of Docker's own images of Python, or made from one: these come without byte code, and say so by
 * what they set. All others have it, and their layers are not downloaded to look.
 * https://github.com/docker-library/python/blob/master/Dockerfile-linux.template
 */
export const hasBareLibrary = (base: Pick<BaseImage, 'config'>, python: string): boolean =>
  pythonInBase(base) === python &&
  (base.config?.Env ?? []).some(entry => /^(PYTHON_SHA256|GPG_KEY)=./.test(entry))

/** Stands for the library in keys of what is made of it: equal for bases of the same layers. */
export const libraryKey = ({ layers }: Pick<BaseImage, 'layers'>): string =>
  layers.map(({ diffId }) => diffId).join(' ')

/** Modules without byte code. @returns none for a base that is of another kind than it says, or cannot be read */
export const bareModules = async (
  { sources }: Pick<BaseImage, 'sources'>,
  python: string,
  cache: string
): Promise<readonly Module[]> => {
  const layers: LayerLibrary[] = []
  let bytes = 0
  for (const source of sources.toReversed()) {
    bytes += source.blob.size ?? 0
    if (bytes > MOST_BYTES || !isReadable(source)) return []
    const found = await libraryInLayer(source, python, cache).catch(unlessDamaged)
    if (found === undefined) return []
    layers.push(found)
    if (found.sources.some(({ place }) => path.posix.basename(place) === 'os.py')) break
  }
  return modulesOf(layers, python)
}

/** An engine may make more of an archive than we do; what cannot be read is not compiled. */
const unlessDamaged = (error: unknown): undefined => {
  if (!isDamage(error)) throw error
}

/** Of layers together: the one that holds the library is among the last in images of this kind. */
const MOST_BYTES = 256 * 1024 * 1024

const isReadable = ({ blob }: LayerSource): boolean => !blob.mediaType.endsWith('zstd')

/** @param layers the uppermost first */
const modulesOf = (layers: readonly LayerLibrary[], python: string): readonly Module[] => {
  const found = new Map<string, LibrarySource>()
  const compiled = new Set<string>()
  const removed: string[] = []
  const isGone = (place: string): boolean =>
    removed.some(gone => place === gone || place.startsWith(`${gone}/`))
  for (const layer of layers) {
    for (const source of layer.sources)
      if (!found.has(source.place) && !isGone(source.place)) found.set(source.place, source)
    for (const place of layer.compiled) if (!isGone(place)) compiled.add(place)
    removed.push(...layer.removed)
  }
  const bare = [...found.values()].filter(({ place }) => !compiled.has(cachedPath(place, python)))
  const digest = digestOf(bare)
  return bare.map(({ place, seconds, bytes }) => ({
    path: pathIn(place, python),
    entry: fileEntry(place, bytes),
    place: `/${place}`,
    digest,
    seconds
  }))
}

/** As it is imported: `json/decoder.py`. */
const pathIn = (place: string, python: string): string => {
  const folder = `lib/python${python}/`
  return place.slice(place.indexOf(folder) + folder.length)
}

const digestOf = (sources: readonly LibrarySource[]): string => {
  const hash = createHash('sha256')
  for (const { place, seconds, bytes } of sources)
    hash.update(`${JSON.stringify([place, seconds, bytes.length])}\n`).update(bytes)
  return hash.digest('hex')
}

/** `a/__pycache__/b.cpython-311.pyc` of `a/b.py`. https://peps.python.org/pep-3147/ */
export const cachedPath = (place: string, python: string): string =>
  path.posix.join(
    path.posix.dirname(place),
    '__pycache__',
    `${path.posix.basename(place, '.py')}.cpython-${python.replace('.', '')}.pyc`
  )

/** What Python imports before it runs anything: no source names these. */
export const AT_START: readonly string[] = [
  ...['encodings', 'encodings.aliases', 'encodings.utf_8', 'encodings.latin_1', 'encodings.ascii'],
  ...['_collections_abc', '_sitebuiltins', 'abc', 'codecs', 'genericpath', 'io', 'os'],
  ...['posixpath', 'site', 'stat', 'sysconfig']
]
