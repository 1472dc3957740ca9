/** An image's parts in memory, small and with names that are hard to write down. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SCRATCH } from '../src/image/base/base-image.ts'
import type { Foundation } from '../src/image/build.ts'
import { readEntryScript } from '../src/image/entry-script.ts'
import type { LayerSource } from '../src/image/layer-source.ts'
import type { ImageSpec } from '../src/image/spec.ts'
import { MODEL_MEDIA } from '../src/models/media-types.ts'
import type { Model } from '../src/models/model.ts'
import { digestOf } from '../src/oci/digest.ts'
import { arrange, fileEntry, tarSize, tarStream } from '../src/oci/layer/tar.ts'
import { MEDIA } from '../src/oci/manifest.ts'

export const layerOf = async (
  files: Readonly<Record<string, string>>,
  madeBy: string
): Promise<LayerSource> => {
  const entries = arrange(
    Object.entries(files).map(([name, text]) => fileEntry(name, text, /\/bin\//.test(name)))
  )
  const chunks: Uint8Array[] = []
  for await (const chunk of tarStream(entries)) chunks.push(Buffer.from(chunk))
  const digest = digestOf(Buffer.concat(chunks))
  const size = tarSize(entries)
  const open = () => tarStream(entries)
  return { blob: { mediaType: MEDIA.layer, label: madeBy, digest, size, open }, madeBy }
}

/** Folders and files that a shell, a Dockerfile or a glob would take for something else. */
export const ODD_NAMES = ['a b.txt', '$HOME "x".txt', "it's [1]*.txt", 'größe.txt', '-n', '#no']

export const oddScript = async (folder: string): Promise<ImageSpec['script']> => {
  await mkdir(folder, { recursive: true })
  const file = '$HOME "it\'s" \\ größe.py'
  await writeFile(path.join(folder, file), 'def init(): pass\ndef run(data): return data\n')
  for (const name of ODD_NAMES) await writeFile(path.join(folder, name), name)
  return readEntryScript(file, folder)
}

export const foundation = async (): Promise<Foundation> => ({
  base: SCRATCH,
  runtime: [
    await layerOf(
      { 'opt/scoreline/bin/node': 'node', 'opt/scoreline/runtime/node_modules/x.js': 'x' },
      'scoreline: programs'
    ),
    await layerOf({ 'opt/scoreline/runtime/server.js': 'serve()' }, 'scoreline: runtime')
  ],
  environment: {
    ...(await layerOf(
      {
        'opt/scoreline/env/requirements.lock': '# python 3.11, linux/amd64\n',
        'opt/scoreline/env/lib/python3.11/site-packages/six.py': 'six = 6'
      },
      'scoreline: environment'
    )),
    python: '3.11'
  }
})

/** A model, and its layer as a store has it. */
export const modelWith = async (
  name: string,
  files: Readonly<Record<string, string>>
): Promise<{ model: Model; layer: LayerSource }> => {
  const layer = await layerOf(
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [`models/${name}/${file}`, text])
    ),
    `scoreline: models ${name}:1`
  )
  const { digest = digestOf(Buffer.alloc(0)), size = 0 } = layer.blob
  const model: Model = {
    name,
    version: 1,
    digest,
    layers: [{ mediaType: MODEL_MEDIA.weightsTar, digest, size, diffId: digest }],
    card: {
      name,
      framework: 'custom',
      format: 'custom',
      files: Object.entries(files).map(([file, text]) => ({ path: file, size: text.length })),
      tags: {},
      properties: {}
    }
  }
  return { model, layer }
}
