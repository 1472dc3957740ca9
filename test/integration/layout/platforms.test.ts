/** An image for several platforms, in a registry folder. */
import path from 'node:path'
import { imageFacts } from '../../../src/actions/inspect.ts'
import { silent } from '../../../src/core/ports.ts'
import { SCRATCH } from '../../../src/image/base/base-image.ts'
import { buildPlatforms, type PlatformBuild } from '../../../src/image/platforms.ts'
import { findImage } from '../../../src/image/registered.ts'
import type { ImageSpec } from '../../../src/image/spec.ts'
import { imagesUsing } from '../../../src/image/uses.ts'
import type { Model } from '../../../src/models/model.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import type { Architecture } from '../../../src/parts/pinned.ts'
import { problemsOf } from '../../../testkit/layout-check.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf, blobOf } from '../../contract/store.contract.ts'

const openFolder = async () => {
  const folder = await tempFolder()
  const place = path.join(folder.path, 'registry')
  return { ...folder, place, store: new LayoutStore(place) }
}

const modelIn = async (store: LayoutStore): Promise<Model> => {
  const layer = await store.stage('models/iris', blobOf(Buffer.from('weights')))
  await store.publish('models/iris', artifactOf([layer]), '1')
  const card = { name: 'iris', framework: 'onnx', format: 'onnx', mainFile: 'm', files: [] }
  return {
    name: 'iris',
    version: 1,
    digest: layer.digest,
    layers: [{ ...layer, diffId: layer.digest }],
    card: { ...card, tags: {}, properties: {} }
  }
}

const buildsOf = (model: Model, revision: string): [PlatformBuild, PlatformBuild] => {
  const build = (architecture: Architecture): PlatformBuild => {
    const spec: ImageSpec = {
      name: 'served',
      runtime: 'onnx',
      models: [model],
      tags: {},
      architecture,
      origin: { revision }
    }
    const programs = { blob: blobOf(Buffer.from(architecture)), madeBy: 'scoreline: programs' }
    return { spec, foundation: { base: SCRATCH, runtime: [programs] } }
  }
  return [build('x64'), build('arm64')]
}

describe('an image for several platforms', () => {
  it('is an index, of which each machine takes its own', async () => {
    await using folder = await openFolder()
    const { store, place } = folder
    const model = await modelIn(store)
    const image = await buildPlatforms(buildsOf(model, 'a'), { store, log: silent })
    expect(image).toMatchObject({ label: 'served:1', changed: true })
    expect(image.layers.map(layer => layer.madeBy)).toContain('scoreline: programs (linux/arm64)')
    const { config, descriptor } = await findImage(store, 'served:1')
    expect(descriptor.digest).toBe(image.descriptor.digest)
    expect(config.architecture).toBe(process.arch === 'arm64' ? 'arm64' : 'amd64')
    expect(problemsOf(place)).toEqual([])
  })

  it('tells all its platforms, and the commit, when it is looked into', async () => {
    await using folder = await openFolder()
    const { store } = folder
    await buildPlatforms(buildsOf(await modelIn(store), 'a'), { store, log: silent })
    expect(imageFacts(await findImage(store, 'served:1'))).toMatchObject({
      revision: 'a',
      platforms: [
        expect.stringMatching(/^linux\/amd64 sha256:[0-9a-f]{64}$/),
        expect.stringMatching(/^linux\/arm64 sha256:[0-9a-f]{64}$/)
      ]
    })
  })

  it('keeps its version when only the commit is another', async () => {
    await using folder = await openFolder()
    const { store } = folder
    const model = await modelIn(store)
    const first = await buildPlatforms(buildsOf(model, 'a'), { store, log: silent })
    const second = await buildPlatforms(buildsOf(model, 'b'), { store, log: silent })
    expect(second).toMatchObject({ descriptor: first.descriptor, changed: false })
  })

  it('counts as a user of its models, and leaves nothing behind when it is removed', async () => {
    await using folder = await openFolder()
    const { store, place } = folder
    const model = await modelIn(store)
    await buildPlatforms(buildsOf(model, 'a'), { store, log: silent })
    expect(await imagesUsing(store, model)).toEqual(['served:1'])
    await store.remove('served', '1')
    expect(problemsOf(place)).toEqual([])
  })
})
