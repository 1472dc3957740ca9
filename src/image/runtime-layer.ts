/**
 * The scoring runtime as two layers: the programs (Node.js and onnxruntime: large, the same for every release that
 * pins them) and the runtime's own code. Both are found by digest once built, so no image builds them twice.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Digest } from '../oci/digest.ts'
import { readChunks, writeWhole } from '../oci/file.ts'
import { arrange, type TarEntry, tarSize, tarStream } from '../oci/layer/tar.ts'
import { MEDIA } from '../oci/manifest.ts'
import type { Blob } from '../oci/store.ts'
import { unpackedPart, type Workshop } from '../parts/fetch.ts'
import { onnxRuntimeCommonFiles, onnxRuntimeFiles } from '../parts/onnx-runtime.ts'
import { type Architecture, NODE, ONNX_RUNTIME, ONNX_RUNTIME_COMMON } from '../parts/pinned.ts'
import { IN_IMAGE } from './spec.ts'

/** Node.js and onnxruntime for the platform. */
export const programsLayer = async (
  architecture: Architecture,
  workshop: Workshop
): Promise<Blob> => {
  const node = NODE[architecture]
  const key = [node, ONNX_RUNTIME, ONNX_RUNTIME_COMMON].map(part => part.integrity).join('\n')
  const collect = async (): Promise<TarEntry[]> => {
    const modules = `${IN_IMAGE.runtime}/node_modules`
    const nodeFiles = (file: string) => file === 'bin/node' || file === 'LICENSE'
    const [bin, runtime, common] = [
      await unpackedPart(node, 'bin', nodeFiles, workshop),
      await unpackedPart(
        ONNX_RUNTIME,
        `linux-${architecture}`,
        onnxRuntimeFiles('linux', architecture),
        workshop
      ),
      await unpackedPart(ONNX_RUNTIME_COMMON, 'any', onnxRuntimeCommonFiles, workshop)
    ]
    return [
      ...(await folderEntries(bin, '/opt/scoreline')),
      ...(await folderEntries(runtime, `${modules}/onnxruntime-node`)),
      ...(await folderEntries(common, `${modules}/onnxruntime-common`))
    ]
  }
  return remembered(`programs ${architecture}`, key, collect, workshop.cache)
}

/** The scoring runtime's own code. @param folder the bundle's `runtime/`. */
export const runtimeLayer = async (folder: string): Promise<Blob> => {
  const entries = arrange(await folderEntries(folder, IN_IMAGE.runtime))
  return {
    mediaType: MEDIA.layer,
    label: 'scoring runtime (code)',
    size: tarSize(entries),
    open: () => tarStream(entries)
  }
}

/** Change it when the tar of equal files changes. */
const FORMAT = '1'

interface Memory {
  readonly digest: Digest
  readonly size: number
}

/**
 * A layer whose digest was written down when it was built first. The store then finds it without reading a file.
 * @param key decides the content: equal keys, equal bytes.
 */
const remembered = async (
  label: string,
  key: string,
  collect: () => Promise<readonly TarEntry[]>,
  cache: string
): Promise<Blob> => {
  const name = createHash('sha256').update([FORMAT, label, key].join('\n')).digest('hex')
  const memo = path.join(cache, 'layers', `${name}.json`)
  const known = await readMemory(memo)
  const common = { mediaType: MEDIA.layer, label: `scoring runtime (${label})` }
  if (known !== undefined)
    return {
      ...common,
      ...known,
      open: async function* () {
        yield* tarStream(arrange(await collect()))
      }
    }
  const entries = arrange(await collect())
  const digest = await digestOfTar(entries)
  const size = tarSize(entries)
  await mkdir(path.dirname(memo), { recursive: true })
  await writeWhole(memo, JSON.stringify({ digest, size }))
  return { ...common, digest, size, open: () => tarStream(entries) }
}

const readMemory = async (file: string): Promise<Memory | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

const digestOfTar = async (entries: readonly TarEntry[]): Promise<Digest> => {
  const hash = createHash('sha256')
  for await (const chunk of tarStream(entries)) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

const folderEntries = async (folder: string, target: string): Promise<TarEntry[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    names
      .filter(entry => entry.isFile())
      .map(async entry => {
        const source = path.join(entry.parentPath, entry.name)
        const { size, mode } = await stat(source)
        return {
          path: path.posix.join(target, path.relative(folder, source)).slice(1),
          type: 'file' as const,
          executable: (mode & 0o100) !== 0,
          size,
          content: () => readChunks(source, 0, size)
        }
      })
  )
}
