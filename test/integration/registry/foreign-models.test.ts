/** Models that `kit` and `modctl` push, built by hand after their documents. */
import path from 'node:path'
import { main as copy } from '../../../src/actions/copy.ts'
import { main as inspect } from '../../../src/actions/inspect.ts'
import { findModel, parseModelReference } from '../../../src/models/find.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { type Descriptor, MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { kept } from '../../../testkit/kept.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'
import { blobOf } from '../../contract/store.contract.ts'

interface Made {
  readonly config: unknown
  readonly configType: string
  readonly artifactType?: string
  readonly layers: readonly {
    readonly type: string
    readonly path?: string
    readonly text: string
  }[]
}

/** https://github.com/kitops-ml/kitops/blob/main/docs/src/docs/modelkit/spec.md */
const KIT: Made = {
  configType: 'application/vnd.kitops.modelkit.config.v1+json',
  artifactType: 'application/vnd.kitops.modelkit.manifest.v1+json',
  config: {
    manifestVersion: '1.0.0',
    package: { name: 'Titanic', version: '1.0.0', description: 'Who survives', authors: ['Jozu'] },
    model: { name: 'titanic', path: './model', framework: 'joblib', description: 'A forest' },
    code: [{ path: './train.ipynb' }],
    datasets: [{ name: 'training', path: './train.csv' }]
  },
  layers: [
    { type: 'application/vnd.kitops.modelkit.model.v1.tar+gzip', text: 'weights' },
    { type: 'application/vnd.kitops.modelkit.code.v1.tar+gzip', text: 'code' },
    { type: 'application/vnd.kitops.modelkit.dataset.v1.tar+gzip', text: 'data' },
    { type: 'application/vnd.kitops.modelkit.docs.v1.tar', text: 'docs' }
  ]
}

/** https://github.com/modelpack/model-spec/blob/main/docs/config.md */
const MODCTL: Made = {
  configType: 'application/vnd.cncf.model.config.v1+json',
  artifactType: 'application/vnd.cncf.model.manifest.v1+json',
  config: {
    descriptor: { createdAt: '2025-01-01T00:00:00Z', family: 'qwen2', name: 'qwen', version: '1' },
    config: { architecture: 'transformer', format: 'safetensors', paramSize: '8b' },
    modelfs: { type: 'layers', diffIds: [digestOf('a'), digestOf('b')] }
  },
  layers: [
    { type: 'application/vnd.cncf.model.weight.v1.raw', path: 'model-1.safetensors', text: 'w1' },
    {
      type: 'application/vnd.cncf.model.weight.v1.tar+zstd',
      path: 'model-2.safetensors',
      text: 'w2'
    },
    { type: 'application/vnd.cncf.model.weight.config.v1.raw', path: 'config.json', text: '{}' },
    { type: 'application/vnd.cncf.model.doc.v1.raw', path: 'README.md', text: '# Qwen' }
  ]
}

const OLD: Made = {
  ...MODCTL,
  configType: 'application/vnd.cnai.model.config.v1+json',
  artifactType: 'application/vnd.cnai.model.manifest.v1+json',
  layers: [{ type: 'application/vnd.cnai.model.weight.v1.tar', text: 'w' }]
}

const SOMETHING: Made = {
  configType: MEDIA.empty,
  artifactType: 'application/vnd.example.helm',
  config: {},
  layers: [{ type: 'application/x-yaml', text: 'chart' }]
}

const pushed = async (made: Made, tag: string) => {
  const folder = kept(await tempFolder())
  const registry = path.join(folder.path, 'registry')
  const store = new LayoutStore(registry)
  const stage = async (text: string, mediaType: string): Promise<Descriptor> => ({
    ...(await store.stage('models/llama', blobOf(Buffer.from(text)))),
    mediaType
  })
  const layers = []
  for (const { type, path: filepath, text } of made.layers)
    layers.push({
      ...(await stage(text, type)),
      ...(filepath ? { annotations: { 'org.cncf.model.filepath': filepath } } : {})
    })
  const bytes = toBytes({
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    ...(made.artifactType ? { artifactType: made.artifactType } : {}),
    config: await stage(JSON.stringify(made.config), made.configType),
    layers
  })
  await store.put('models/llama', { mediaType: MEDIA.manifest, bytes }, tag)
  return { store, registry, digest: digestOf(bytes), folder: folder.path }
}

/** What the command prints. */
const inspected = async (registry: string, reference: string) => {
  const host = testHost(
    { registry, reference, json: 'true' },
    { SCORELINE_STATE: `${registry}-state` }
  )
  const printed: string[] = []
  await inspect({ ...host, print: text => void printed.push(text) })
  return JSON.parse(printed.join(''))
}

describe.each([
  ['a ModelKit', KIT, '1', 'a ModelKit of KitOps', 'kit unpack'],
  ['a ModelKit of another tag', KIT, 'v1.2', 'a ModelKit of KitOps', 'kit unpack'],
  ['an artifact of modctl', MODCTL, 'latest', 'a ModelPack artifact', 'modctl pull'],
  ['an artifact of modctl under a number', MODCTL, '3', 'a ModelPack artifact', 'modctl pull'],
  ['an artifact of 2024', OLD, '1', 'a ModelPack artifact', 'modctl pull']
])('%s', (_, made, tag, kind, program) => {
  it('is shown by inspect, each layer by what it holds', async () => {
    const { registry, digest } = await pushed(made, tag)
    const found = await inspected(registry, `models/llama:${tag}`)
    expect(found).toMatchObject({ kind: 'model', digest, facts: { 'written as': kind } })
    expect(found.layers).toHaveLength(made.layers.length)
    expect(found.layers[0].holds).toMatch(/^weights/)
  })

  it('is copied byte for byte', async () => {
    const { registry, digest, folder } = await pushed(made, tag)
    const to = path.join(folder, 'copy')
    await copy(testHost({ registry, model: `llama:${tag}`, to }, {}))
    expect((await new LayoutStore(to).resolve('models/llama', tag))?.digest).toBe(digest)
  })

  it('is refused for an image as what it is, with the next step', async () => {
    const { store } = await pushed(made, tag)
    await expect(findModel(store, parseModelReference(`llama:${tag}`))).rejects.toMatchObject({
      code: 'MODEL_FOREIGN',
      message: expect.stringContaining(kind),
      hint: expect.stringContaining(program)
    })
  })
})

describe('what others wrote', () => {
  it('is told by its facts', async () => {
    const kit = await inspected((await pushed(KIT, '1')).registry, 'models/llama:1')
    expect(kit.facts).toMatchObject({
      name: 'Titanic',
      framework: 'joblib',
      'model path': './model'
    })
    const modctl = await inspected((await pushed(MODCTL, '1')).registry, 'models/llama:1')
    expect(modctl.facts).toMatchObject({ family: 'qwen2', format: 'safetensors', paramSize: '8b' })
    expect(modctl.layers.map(({ holds }: { holds: string }) => holds)).toEqual([
      'weights (model-1.safetensors)',
      'weights (model-2.safetensors)',
      'settings of the model (config.json)',
      'documents (README.md)'
    ])
  })

  it('and is no model is refused by its type', async () => {
    const { store } = await pushed(SOMETHING, '1')
    await expect(findModel(store, { name: 'llama', tag: '1' })).rejects.toMatchObject({
      code: 'MODEL_FOREIGN',
      message: expect.stringContaining('application/vnd.example.helm')
    })
  })

  it.each([
    ['no object', 7],
    ['files outside', { files: [{ path: '../../etc/passwd', size: 1 }] }],
    ['a main file outside', { mainFile: '/etc/passwd' }],
    ['tags of numbers', { tags: { a: 1 } }],
    ['a broken signature', { signature: { inputs: [{ name: 1 }], outputs: [] } }]
  ])('in our name, with %s, is refused', async (_, card) => {
    const good = { name: 'llama', framework: 'x', format: 'y', files: [], tags: {}, properties: {} }
    const scoreline = typeof card === 'object' ? { ...good, ...card } : card
    const { store } = await pushed(
      { ...MODCTL, config: { ...(MODCTL.config as object), scoreline } },
      '1'
    )
    await expect(findModel(store, { name: 'llama', tag: '1' })).rejects.toMatchObject({
      code: 'DOCUMENT_INVALID'
    })
  })
})
