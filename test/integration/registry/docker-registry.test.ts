import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { digestOf } from '../../../src/oci/digest.ts'
import type { Descriptor } from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { describeWith, programPath } from '../../../testkit/available.ts'
import { type DockerRegistry, startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { type FaultKind, startFaultProxy } from '../../../testkit/fault-proxy.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf, blobOf, collect, itIsAStore } from '../../contract/store.contract.ts'

const run = promisify(execFile)

describeWith('docker-registry', 'a real docker-registry', () => {
  let registry: DockerRegistry | undefined
  const opened: RegistryStore[] = []
  let fresh = 0
  const open = (prefix: string): RegistryStore => {
    const store = new RegistryStore(`${registry?.host}/${prefix}`)
    opened.push(store)
    return store
  }
  const publish = async (store: RegistryStore, bytes: Buffer, tag: string, note = '') => {
    const layer = await store.stage('models/iris', blobOf(bytes))
    await store.publish('models/iris', artifactOf([layer], note), tag)
    return layer
  }
  beforeAll(async () => {
    registry = await startDockerRegistry()
  })
  afterAll(async () => {
    for (const store of opened) store.close()
    await registry?.[Symbol.asyncDispose]()
  })

  itIsAStore(async () => {
    const prefix = `team-${++fresh}`
    return { store: open(prefix), again: open(prefix) }
  })

  it('gives back 20 MB as they were, sent in one request', async () => {
    const store = open('large')
    const bytes = randomBytes(20_000_000)
    const layer = await publish(store, bytes, '1')
    expect(layer.digest).toBe(digestOf(bytes))
    expect((await collect(store.stream('models/iris', layer))).equals(bytes)).toBe(true)
  })

  it('takes a blob over from another repository without its bytes', async () => {
    const store = open('mount')
    const bytes = randomBytes(100_000)
    const layer = await publish(store, bytes, '1')
    const mounted = await open('mount').stage('images/iris', {
      ...blobOf(bytes),
      digest: layer.digest,
      mountFrom: 'models/iris',
      open: () => {
        throw new Error('the bytes were read')
      }
    })
    expect(mounted.digest).toBe(layer.digest)
    expect(await store.has('images/iris', layer)).toBe(true)
  })

  it('removes one of two tags that share a manifest', async () => {
    const store = open('shared')
    await publish(store, Buffer.from('weights'), '1')
    await publish(store, Buffer.from('weights'), 'latest')
    await store.remove('models/iris', '1')
    expect(await store.tags('models/iris')).toEqual(['latest'])
    const left = (await store.resolve('models/iris', 'latest')) as Descriptor
    expect(JSON.parse((await store.read('models/iris', left)).toString()).layers).toHaveLength(1)
  })

  it('lists the repositories below the prefix only', async () => {
    await publish(open('list'), Buffer.from('a'), '1')
    await publish(open('list-other'), Buffer.from('b'), '1')
    const found: string[] = []
    for await (const { repository, tag } of open('list').entries())
      found.push(`${repository}:${tag}`)
    expect(found).toEqual(['models/iris:1'])
  })

  it('never gets a tag for something that is not there', async () => {
    const store = open('absent')
    const absent = {
      ...(await publish(store, Buffer.from('x'), '1')),
      digest: digestOf('never sent')
    }
    await expect(store.publish('models/iris', artifactOf([absent]), '2')).rejects.toMatchObject({
      code: 'BLOB_MISSING'
    })
    expect(await store.tags('models/iris')).toEqual(['1'])
  })

  it('gets a blob in spite of ten faults in a row, though it forgets each upload that broke', async () => {
    const bytes = randomBytes(6_000_000)
    const kinds: readonly FaultKind[] = ['reset', 408, 'truncated reply', 503, 500]
    const faults = [...kinds, ...kinds].map((kind, i) => ({ kind, at: (i + 1) * 1_500_000 }))
    await using proxy = await startFaultProxy(String(registry?.host), faults)
    const through = new RegistryStore(`${proxy.host}/faults`, { clock: hurriedClock() })
    opened.push(through)
    const layer = await publish(through, bytes, '1')
    expect(layer.digest).toBe(digestOf(bytes))
    expect(proxy.left()).toBe(0)
    expect((await collect(open('faults').stream('models/iris', layer))).equals(bytes)).toBe(true)
  })

  const skopeo = programPath('skopeo')
  ;(skopeo ? it : it.skip)('gives skopeo what we wrote, and us what skopeo wrote', async () => {
    await using folder = await tempFolder()
    const store = open('skopeo')
    const bytes = randomBytes(200_000)
    const layer = await publish(store, bytes, '1')
    const at = (name: string) => `docker://${registry?.host}/skopeo/models/${name}`
    const layout = `oci:${path.join(folder.path, 'layout')}:1`
    await run(String(skopeo), ['copy', '--src-tls-verify=false', at('iris:1'), layout])
    await run(String(skopeo), ['copy', '--dest-tls-verify=false', layout, at('other:1')])
    const found = (await store.resolve('models/other', '1')) as Descriptor
    expect(found.digest).toBe((await store.resolve('models/iris', '1'))?.digest)
    expect((await collect(store.stream('models/other', layer))).equals(bytes)).toBe(true)
  })
})
