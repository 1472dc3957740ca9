/**
 * Programs of other makers that images hold, as layers: Node.js, and onnxruntime where models are served without code.
 * Their bytes are known beforehand: a store that has them needs nothing fetched, unpacked or compressed.
 */
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { IN_IMAGE } from '../contract/image.ts'
import { UserError } from '../core/errors.ts'
import { deflatedFile } from '../oci/layer/deflated-file.ts'
import { gzipStream, type PackedEntry } from '../oci/layer/gzip.ts'
import type { LayerDigests } from '../oci/layer/gzip-digests.ts'
import { arrange } from '../oci/layer/tar.ts'
import { MEDIA } from '../oci/manifest.ts'
import { type Links, unpackedPart, type Workshop } from '../parts/fetch.ts'
import {
  ONNX_RUNTIME_LINKS,
  onnxRuntimeCommonFiles,
  onnxRuntimeFiles
} from '../parts/onnx-runtime.ts'
import {
  type Architecture,
  NODE,
  ONNX_RUNTIME,
  ONNX_RUNTIME_COMMON,
  type Part
} from '../parts/pinned.ts'
import { folderEntries } from './folder-entries.ts'
import type { LayerSource } from './layer-source.ts'
import { PROGRAM_DIGESTS } from './program-digests.ts'
import type { RuntimeKind } from './spec.ts'

export type Program = 'node' | 'onnxruntime'

export const programLayers = (
  runtime: RuntimeKind,
  architecture: Architecture,
  workshop: Workshop
): readonly LayerSource[] => {
  const programs: Program[] = runtime === 'onnx' ? ['node', 'onnxruntime'] : ['node']
  return programs.map(program => programLayer(program, architecture, workshop))
}

const programLayer = (
  program: Program,
  architecture: Architecture,
  workshop: Workshop
): LayerSource => {
  const { digest, diffId, size } = PROGRAM_DIGESTS[`${program} ${architecture}`]
  return {
    blob: {
      mediaType: MEDIA.layerGzip,
      label: LABELS[program],
      digest,
      size,
      open: () => checked(program, architecture, digest, workshop)
    },
    diffId: () => diffId,
    madeBy: `scoreline: ${LABELS[program]}`
  }
}

const LABELS = { node: 'Node.js', onnxruntime: 'onnxruntime' } as const

/** The entries of the layer, large files compressed. */
export const programEntries = async (
  program: Program,
  architecture: Architecture,
  workshop: Workshop
): Promise<readonly PackedEntry[]> => {
  const entries: PackedEntry[] = []
  for (const { part, label, wanted, target, links } of partsOf(program, architecture)) {
    const folder = await unpackedPart(part, label, wanted, workshop, links)
    for (const entry of await folderEntries(folder, target)) {
      const kept = path.join(deflatedFolder(workshop), path.basename(folder), entry.path)
      const large = entry.size > LARGE
      entries.push(large ? { ...entry, deflated: await deflatedFile(entry.source, kept) } : entry)
    }
  }
  return arrange(entries)
}

/** Bytes. Smaller files stay as they are: all of them together are less than 1 % of the layer. */
const LARGE = 64 * 1024

interface PartInImage {
  readonly part: Part
  readonly label: string
  readonly wanted: (file: string) => boolean
  /** Absolute, in the image. */
  readonly target: string
  /** In the cache; the image has the folders themselves. */
  readonly links?: Links
}

const partsOf = (program: Program, architecture: Architecture): readonly PartInImage[] => {
  if (program === 'node') {
    const wanted = (file: string) => file === 'bin/node' || file === 'LICENSE'
    return [{ part: NODE[architecture], label: 'bin', wanted, target: IN_IMAGE.home }]
  }
  const modules = `${IN_IMAGE.runtime}/node_modules`
  return [
    {
      part: ONNX_RUNTIME,
      label: `linux-${architecture}`,
      wanted: onnxRuntimeFiles('linux', architecture),
      links: ONNX_RUNTIME_LINKS,
      target: `${modules}/onnxruntime-node`
    },
    {
      part: ONNX_RUNTIME_COMMON,
      label: 'any',
      wanted: onnxRuntimeCommonFiles,
      target: `${modules}/onnxruntime-common`
    }
  ]
}

const deflatedFolder = ({ cache }: Workshop): string => path.join(cache, 'deflated')

/** The layer's bytes; an error at their end when they are not the ones that are known. */
async function* checked(
  program: Program,
  architecture: Architecture,
  expected: LayerDigests['digest'],
  workshop: Workshop
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of gzipStream(await programEntries(program, architecture, workshop))) {
    hash.update(chunk)
    yield chunk
  }
  if (`sha256:${hash.digest('hex')}` === expected) return
  await rm(deflatedFolder(workshop), { recursive: true, force: true })
  await rm(path.join(workshop.cache, 'parts'), { recursive: true, force: true })
  throw new UserError(
    'PART_CORRUPT',
    `The files of ${LABELS[program]} were changed in the cache.`,
    {
      hint: 'They were removed. Run this step again to download them again.'
    }
  )
}
