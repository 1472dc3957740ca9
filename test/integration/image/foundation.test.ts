/** Which base an image gets, and which Python: with registries in memory in place of the public ones. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { type FoundationSpec, foundationOf } from '../../../src/image/foundation.ts'
import { type Digest, digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** Every registry there is: an image without layers at each of these places. */
const world = async (images: Readonly<Record<string, readonly string[]>>) => {
  const folder = await tempFolder()
  const asked: string[] = []
  const store = new LayoutStore(path.join(folder.path, 'world'))
  for (const [place, env] of Object.entries(images)) {
    const colon = place.lastIndexOf(':')
    const config = toBytes({
      architecture: 'amd64',
      os: 'linux',
      config: { Env: env },
      rootfs: { type: 'layers', diff_ids: [] }
    })
    const digest: Digest = digestOf(config)
    await store.publish(
      place.slice(0, colon),
      {
        manifest: {
          schemaVersion: 2,
          mediaType: MEDIA.manifest,
          config: { mediaType: MEDIA.config, digest, size: config.length },
          layers: []
        },
        documents: new Map([[digest, config]])
      },
      place.slice(colon + 1)
    )
  }
  const runtimeFolder = path.join(folder.path, 'runtime')
  await mkdir(runtimeFolder)
  await writeFile(path.join(runtimeFolder, 'server.js'), '')
  const environmentFile = path.join(folder.path, 'environment.yml')
  await writeFile(environmentFile, 'dependencies:\n  - python=3.11\n')
  const build = (spec: Partial<FoundationSpec>) =>
    foundationOf(
      { runtime: 'onnx', architecture: 'x64', ...spec },
      {
        runtimeFolder,
        cache: path.join(folder.path, 'cache'),
        exec: async () => ({ exitCode: 1, stdout: '', stderr: '' }),
        log: silent,
        signal: new AbortController().signal,
        openRegistry: async host => {
          asked.push(host)
          return store
        }
      }
    )
  return { build, asked, environmentFile, [Symbol.asyncDispose]: folder[Symbol.asyncDispose] }
}

const PYTHON = 'library/python:3.11-slim-bookworm'

describe('what an image stands on', () => {
  it.each([undefined, 'scratch'])(
    'is nothing, with no network, for base-image %s',
    async baseImage => {
      await using here = await world({})
      expect((await here.build({ baseImage })).base.layers).toEqual([])
      expect(here.asked).toEqual([])
    }
  )

  it('is by default a C library for models, and a Python of the wanted version for scripts', async () => {
    await using here = await world({
      'distroless/cc-debian12:nonroot': [],
      [PYTHON]: ['PYTHON_VERSION=3.11.9']
    })
    const { environmentFile } = here
    const names = [
      await here.build({ baseImage: 'default' }),
      await here.build({ baseImage: 'default', runtime: 'python', environmentFile })
    ].map(({ base }) => base.name)
    expect(names).toEqual([
      'gcr.io/distroless/cc-debian12:nonroot',
      'docker.io/library/python:3.11-slim-bookworm'
    ])
    expect(here.asked).toEqual(['gcr.io', 'docker.io'])
  })

  it('has the Python that is wanted, or is refused', async () => {
    await using here = await world({ 'team/cuda:1': ['PYTHON_VERSION=3.12'] })
    const { environmentFile } = here
    const script = { baseImage: 'base.test/team/cuda:1', runtime: 'python' } as const
    await expect(here.build({ ...script, environmentFile })).rejects.toMatchObject({
      code: 'BASE_IMAGE_PYTHON',
      hint: expect.stringContaining('python=3.12')
    })
    expect((await here.build(script)).environment?.python).toBe('3.12')
  })
})
