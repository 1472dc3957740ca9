import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { COMMANDS } from '../../../src/actions/commands.ts'
import { main as copy } from '../../../src/actions/copy.ts'
import { main as down } from '../../../src/actions/down.ts'
import type { Main } from '../../../src/actions/host/host.ts'
import { layered } from '../../../src/actions/project/layers.ts'
import { silent } from '../../../src/core/ports.ts'
import { buildImage } from '../../../src/image/build.ts'
import { findModel } from '../../../src/models/find.ts'
import { registerModel } from '../../../src/models/register.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import type { Descriptor } from '../../../src/oci/manifest.ts'
import { versionsOf } from '../../../src/oci/numbers.ts'
import { foundation } from '../../../testkit/image-parts.ts'
import { kept } from '../../../testkit/kept.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'
import { artifactOf } from '../../contract/store.contract.ts'

/** A folder with models wine:1 and 2, and images wine:1 to 4 of the newer model. */
const site = async () => {
  const folder = kept(await tempFolder())
  const registry = path.join(folder.path, 'registry')
  const state = path.join(folder.path, 'state')
  const store = new LayoutStore(registry)
  const file = path.join(folder.path, 'model.bin')
  for (const text of ['one', 'two']) {
    await writeFile(file, text)
    await registerModel(
      {
        name: 'wine',
        path: file,
        framework: 'custom',
        tags: {},
        properties: {},
        newVersion: 'always'
      },
      { store, log: silent, onnxRuntime: () => Promise.reject(new Error('not needed')) }
    )
  }
  const model = await findModel(store, { name: 'wine' })
  const images = []
  for (const note of ['1', '2', '3', '4'])
    images.push(
      await buildImage(
        {
          name: 'wine',
          runtime: 'python',
          models: [model],
          tags: { note },
          architecture: 'x64'
        },
        await foundation(),
        { store, log: silent }
      )
    )
  /** Keeps a service's record as the local target does: nothing of it runs. */
  const serve = async (name: string, digest: string) => {
    const at = path.join(state, 'services', name)
    await mkdir(at, { recursive: true })
    const image = { repository: 'wine', digest, label: 'wine:1' }
    await writeFile(path.join(at, 'service.json'), JSON.stringify({ name, image, settings: {} }))
  }
  const run = async (inputs: Record<string, string>, main?: Main) => {
    const host = testHost({ target: 'local', registry, ...inputs }, { SCORELINE_STATE: state })
    const command = main ?? layered('clean-up', await COMMANDS['clean-up']())
    const error = await command(host).then(
      () => undefined,
      failure => failure
    )
    return { ...host, error, deleted: JSON.parse(host.outputs.deleted ?? '[]') }
  }
  const versions = async () => [
    await versionsOf(store, 'wine'),
    await versionsOf(store, 'models/wine')
  ]
  return { folder: folder.path, store, registry, images, serve, run, versions }
}

describe('clean-up', () => {
  it('says which version a bare name means, and what it deleted', async () => {
    const { run, versions } = await site()
    const { said, deleted, error } = await run({ image: 'wine' })
    expect(error).toBeUndefined()
    expect(deleted).toEqual(['image wine:4'])
    expect(said).toContain('Image "wine" means wine:4, its newest version')
    expect(said.at(-1)).toContain('Deleted image wine:4')
    expect(await versions()).toEqual([
      [1, 2, 3],
      [1, 2]
    ])
  })

  it.each([
    [{ 'service-name': 'never-was' }, 'There was no service "never-was"'],
    [{ image: 'wine:9' }, 'There was no image "wine:9"'],
    [{ image: 'beer' }, 'There was no image "beer"'],
    [{ model: 'beer:1' }, 'There was no model "beer:1"']
  ])('of %j says that there was none, and deletes nothing', async (inputs, expected) => {
    const { run, versions } = await site()
    const { said, deleted, error } = await run(inputs as Record<string, string>)
    expect([error, deleted, said]).toEqual([undefined, [], [expected]])
    expect(await versions()).toEqual([
      [1, 2, 3, 4],
      [1, 2]
    ])
  })

  it.each([
    [{ image: 'wine:4', model: 'not a name' }, 'MODEL_REFERENCE_INVALID'],
    [{ image: 'wine:4', model: 'wine:2' }, 'MODEL_IN_USE'],
    [{ 'service-name': 'first', image: 'Wine!' }, 'IMAGE_REFERENCE_INVALID'],
    [{ 'service-name': 'first', image: 'wine:2' }, 'IMAGE_IN_USE']
  ])('of %j ends with %s before it deletes anything', async (inputs, code) => {
    const { run, versions, serve, images } = await site()
    await serve('first', images[0]?.descriptor.digest ?? '')
    await serve('second', images[1]?.descriptor.digest ?? '')
    const { error } = await run(inputs as Record<string, string>)
    expect(error?.code).toBe(code)
    expect(await versions()).toEqual([
      [1, 2, 3, 4],
      [1, 2]
    ])
    expect((await run({ 'service-name': 'first' })).deleted).toEqual(['service first'])
  })

  it.each([
    ['image', 'wine:1', 'IMAGE_IN_USE'],
    ['model', 'wine:2', 'MODEL_IN_USE']
  ])('of one %s leaves the service of the project file alone', async (what, label, code) => {
    const { folder, run, versions, serve, images } = await site()
    const file = path.join(folder, 'scoreline.yml')
    await writeFile(file, 'service: first\nenvironments: {laptop: {target: local}}\n')
    await serve('first', images[0]?.descriptor.digest ?? '')
    const laptop = { environment: 'laptop', 'project-file': file }
    expect((await run({ ...laptop, [what]: label })).error?.code).toBe(code)
    expect(await versions()).toEqual([
      [1, 2, 3, 4],
      [1, 2]
    ])
    expect((await run(laptop)).deleted).toEqual(['service first'])
  })

  it.each([
    [{ 'delete-place': 'true' }, 'INPUT_INVALID'],
    [{ 'delete-place': 'true', force: 'true', image: 'wine' }, 'TARGET_LACKS']
  ])('of %j deletes nothing', async (inputs, code) => {
    const { run, versions } = await site()
    const { error, deleted } = await run(inputs as Record<string, string>)
    expect([(error as { code?: string }).code, deleted]).toEqual([code, []])
    expect((await versions())[0]).toEqual([1, 2, 3, 4])
  })

  it('does not count what goes in the same step as a user', async () => {
    const { run, serve, images } = await site()
    for (const image of ['wine:2', 'wine:3', 'wine:4']) await run({ image })
    await serve('first', images[0]?.descriptor.digest ?? '')
    const { deleted, error } = await run({
      'service-name': 'first',
      image: 'wine:1',
      model: 'wine:2'
    })
    expect([error, deleted]).toEqual([undefined, ['service first', 'image wine:1', 'model wine:2']])
  })

  it('by digest deletes the version of that digest, not the newest', async () => {
    const { run, versions, images } = await site()
    const { deleted } = await run({ image: `wine@${images[1]?.descriptor.digest}` })
    expect(deleted).toEqual(['image wine:2'])
    expect((await versions())[0]).toEqual([1, 3, 4])
  })

  it('goes on over damaged things beside what it deletes, and names them', async () => {
    const { run, store, registry } = await site()
    for (const image of ['wine:2', 'wine:3', 'wine:4']) await run({ image })
    for (const [name, damage] of [
      ['beer', '{"schemaVersion":2,"config":7}'],
      ['cider', '<html>'],
      ['gin', undefined]
    ] as const) {
      const { digest } = (await store.publish(name, artifactOf([], name), '1')) as Descriptor
      const blob = path.join(registry, 'blobs/sha256', digest.slice(7))
      if (damage === undefined) await rm(blob)
      else await writeFile(blob, damage)
    }
    const { deleted, warnings, error } = await run({ image: 'wine:1', model: 'wine:2' })
    expect([error, deleted]).toEqual([undefined, ['image wine:1', 'model wine:2']])
    for (const name of ['beer:1', 'cider:1', 'gin:1'])
      expect(warnings).toContainEqual(expect.stringContaining(`Passed over ${name}`))
  })
})

describe('down with image and models', () => {
  const ALL = { 'service-name': 'first', 'with-image': 'true', 'with-models': 'true' }

  it('says that nothing was deleted where another image uses a model', async () => {
    const { run, versions, serve, images } = await site()
    await serve('first', images[0]?.descriptor.digest ?? '')
    const { error } = await run(ALL, down)
    expect(error).toMatchObject({
      code: 'MODEL_IN_USE',
      message: expect.stringMatching(/"wine:2" is in images .* Nothing was deleted/),
      hint: expect.stringMatching(/leave out with-image and with-models/)
    })
    expect(await versions()).toEqual([
      [1, 2, 3, 4],
      [1, 2]
    ])
    expect((await run({ 'service-name': 'first' })).deleted).toEqual(['service first'])
  })

  it.each([
    ['the service', /"first" does not exist.* no image and no model was deleted/],
    ['its image', /"wine:1" of service "first" was deleted already.* no model was deleted/]
  ])('says what is not known when %s is gone', async (what, warning) => {
    const { run, versions, serve, images } = await site()
    if (what !== 'the service') {
      await serve('first', images[0]?.descriptor.digest ?? '')
      await run({ image: 'wine:1', force: 'true' })
    }
    const { error, warnings } = await run(ALL, down)
    expect(error).toBeUndefined()
    expect(warnings).toEqual([expect.stringMatching(warning)])
    expect((await versions())[1]).toEqual([1, 2])
  })
})

describe('a copy by digest', () => {
  it('copies the version of that digest, not the newest', async () => {
    const { registry, images } = await site()
    const target = `${registry}-copy`
    const image = `wine@${images[1]?.descriptor.digest}`
    const host = testHost({ registry, image, to: target }, {})
    await copy(host)
    expect(host.said.at(-1)).toContain('image wine:2')
    expect(await new LayoutStore(target).tags('wine')).toEqual(['2'])
  })
})
