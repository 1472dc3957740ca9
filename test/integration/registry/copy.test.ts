import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { copyTag } from '../../../src/oci/copy.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { type Descriptor, type Manifest, MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { DocumentStore } from '../../../src/oci/store.ts'
import { describeWith, programPath } from '../../../testkit/available.ts'
import { startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf, blobOf, collect } from '../../contract/store.contract.ts'

const run = promisify(execFile)
const connect = (location: string): RegistryStore => keptOpen(new RegistryStore(location))

/** Each kind of store, empty. */
const KINDS = {
  folder: async () => {
    const folder = kept(await tempFolder())
    return new LayoutStore(path.join(folder.path, 'registry'))
  },
  'registry that lists referrers': async () =>
    connect(`${kept(await startFakeRegistry({ referrers: true })).host}/team`),
  'registry that does not': async () => connect(`${kept(await startFakeRegistry()).host}/team`)
}
const names = Object.keys(KINDS) as (keyof typeof KINDS)[]

/** An index of two manifests, each with a layer, and an SBOM on the index with a signature on the SBOM. */
const publishTree = async (store: DocumentStore, repository: string) => {
  const manifests: Descriptor[] = []
  for (const architecture of ['amd64', 'arm64']) {
    const layer = await store.stage(repository, blobOf(randomBytes(50_000)))
    const { bytes, descriptor } = await manifestWith(store, repository, [layer], architecture)
    await store.stage(repository, { ...blobOf(bytes), mediaType: MEDIA.manifest })
    manifests.push({ ...descriptor, platform: { os: 'linux', architecture } })
  }
  const index = toBytes({ schemaVersion: 2, mediaType: MEDIA.index, manifests })
  const published = await store.put(repository, { mediaType: MEDIA.index, bytes: index }, '1')
  const sbom = await manifestWith(store, repository, [], 'sbom', published)
  await store.put(repository, { mediaType: MEDIA.manifest, bytes: sbom.bytes })
  const signature = await manifestWith(store, repository, [], 'signature', sbom.descriptor)
  await store.put(repository, { mediaType: MEDIA.manifest, bytes: signature.bytes })
  return { published, sbom: sbom.descriptor, signature: signature.descriptor, manifests }
}

const manifestWith = async (
  store: DocumentStore,
  repository: string,
  layers: readonly Descriptor[],
  note: string,
  subject?: Descriptor
) => {
  const { manifest, documents } = artifactOf(layers, note)
  for (const bytes of documents.values())
    await store.stage(repository, { ...blobOf(bytes), mediaType: manifest.config.mediaType })
  const document: Manifest = {
    ...manifest,
    artifactType: `application/${note}`,
    ...(subject
      ? { subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size } }
      : {})
  }
  const bytes = toBytes(document)
  const descriptor = { mediaType: MEDIA.manifest, digest: digestOf(bytes), size: bytes.length }
  return { bytes, descriptor }
}

describe('a copy', () => {
  it.each(names.flatMap(from => names.map(to => ({ from, to }))))(
    'from a $from to a $to has everything, byte for byte',
    async ({ from, to }) => {
      const source = { store: await KINDS[from](), repository: 'images/iris' }
      const target = { store: await KINDS[to](), repository: 'images/copy' }
      const tree = await publishTree(source.store, source.repository)
      const copied = await copyTag(source, '1', target, 'latest')
      expect(copied?.digest).toBe(tree.published.digest)
      const { store, repository } = target
      expect((await store.resolve(repository, 'latest'))?.digest).toBe(tree.published.digest)
      for (const manifest of tree.manifests) {
        const { layers } = JSON.parse((await store.read(repository, manifest)).toString())
        expect(await collect(store.stream(repository, layers[0]))).toHaveLength(50_000)
      }
      const [sbom] = await store.referrers(repository, tree.published.digest)
      expect(sbom).toMatchObject({ digest: tree.sbom.digest, artifactType: 'application/sbom' })
      const [signature] = await store.referrers(repository, tree.sbom.digest)
      expect(signature?.digest).toBe(tree.signature.digest)
      expect(await store.tags(repository)).toEqual(['latest'])
    }
  )

  it('of what is not there is undefined', async () => {
    const from = { store: await KINDS.folder(), repository: 'images/iris' }
    const to = { store: await KINDS.folder(), repository: 'images/iris' }
    expect(await copyTag(from, '1', to)).toBeUndefined()
  })

  it('within one registry sends no blob', async () => {
    const registry = kept(await startFakeRegistry({ referrers: true }))
    const from = { store: connect(`${registry.host}/a`), repository: 'images/iris' }
    await publishTree(from.store, from.repository)
    const before = registry.requests.length
    await copyTag(from, '1', { store: connect(`${registry.host}/b`), repository: 'images/iris' })
    const sent = registry.requests
      .slice(before)
      .filter(request => /^(PATCH|PUT .*uploads)/.test(request))
    expect(sent).toEqual([])
  })

  it('leaves nothing behind in a folder when it is removed', async () => {
    const from = { store: await KINDS.folder(), repository: 'images/iris' }
    const to = { store: await KINDS.folder(), repository: 'images/iris' }
    await publishTree(from.store, from.repository)
    await copyTag(from, '1', to)
    await to.store.remove(to.repository, '1')
    const { blobs } = await from.store.remove(from.repository, '1')
    expect(blobs).toBeGreaterThan(5)
    await to.store.remove(to.repository, '1')
    expect(await to.store.tags(to.repository)).toEqual([])
  })
})

describeWith('docker-registry', 'between real registries', () => {
  it('a copy is mounted, read by skopeo, and its referrers are found by oras', async () => {
    const registry = kept(await startDockerRegistry())
    const from = { store: connect(`${registry.host}/a`), repository: 'images/iris' }
    const to = { store: connect(`${registry.host}/b`), repository: 'images/iris' }
    const tree = await publishTree(from.store, from.repository)
    await copyTag(from, '1', to)
    const reference = `${registry.host}/b/images/iris:1`
    expect((await to.store.resolve(to.repository, '1'))?.digest).toBe(tree.published.digest)
    const skopeo = programPath('skopeo')
    if (skopeo) {
      const raw = await run(skopeo, [
        'inspect',
        '--tls-verify=false',
        '--raw',
        `docker://${reference}`
      ])
      expect(digestOf(raw.stdout)).toBe(tree.published.digest)
    }
    const oras = programPath('oras')
    if (oras) {
      const found = await run(oras, ['discover', '--plain-http', '--format', 'json', reference])
      expect(found.stdout).toContain(tree.sbom.digest)
    }
  })
})
