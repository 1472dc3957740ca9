import { randomBytes } from 'node:crypto'
import { silent } from '../../../src/core/ports.ts'
import {
  attachment,
  PROVENANCE_TYPE,
  SBOM_TYPE
} from '../../../src/image/supply-chain/attachments.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { Blob } from '../../../src/oci/store.ts'
import { publishNumbered } from '../../../src/oci/versions.ts'
import {
  type FakeRegistry,
  type FakeRegistryOptions,
  startFakeRegistry
} from '../../../testkit/fake-registry.ts'
import { startFaultProxy } from '../../../testkit/fault-proxy.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { artifactOf, blobOf } from '../../contract/store.contract.ts'

const start = async (options?: FakeRegistryOptions) => {
  const registry = kept(await startFakeRegistry(options))
  return { registry, connect: () => connect(registry) }
}
const connect = (registry: FakeRegistry): RegistryStore =>
  keptOpen(new RegistryStore(`${registry.host}/team`, { clock: hurriedClock() }))
const counted = (bytes: Buffer): Blob & { readonly opens: () => number } => {
  let opens = 0
  const blob = blobOf(bytes)
  return {
    ...blob,
    open: () => {
      opens++
      return blob.open()
    },
    opens: () => opens
  }
}
const large = randomBytes(6_000_000)
const sendsOf = (registry: FakeRegistry) =>
  registry.requests.filter(request => /^(PATCH|PUT .*uploads|POST)/.test(request))

describe('staging in a registry', () => {
  it('reads a large new blob once, and sends it in one request', async () => {
    const { registry, connect } = await start()
    const blob = counted(large)
    await connect().stage('models/iris', blob)
    expect(blob.opens()).toBe(1)
    expect(sendsOf(registry).map(request => request.split(' ')[0])).toEqual([
      'POST',
      'PATCH',
      'PUT'
    ])
  })

  it('sends nothing when the newest versions have the blob', async () => {
    const { registry, connect } = await start()
    const first = connect()
    const layer = await first.stage('models/iris', blobOf(large))
    await first.publish('models/iris', artifactOf([layer]), '1')
    const before = sendsOf(registry).length
    await connect().stage('models/iris', blobOf(large))
    expect(sendsOf(registry).length).toBe(before)
  })

  it('sends a small new blob in two requests', async () => {
    const { registry, connect } = await start()
    await connect().stage('models/iris', blobOf(randomBytes(1000)))
    expect(sendsOf(registry).map(request => request.split(' ')[0])).toEqual(['POST', 'PUT'])
  })

  it('tells how far it is', async () => {
    const { connect } = await start()
    const told: [number, number][] = []
    const log = {
      ...silent,
      progress: (_: string, done: number, total: number) => told.push([done, total])
    }
    await connect().stage('models/iris', blobOf(large), log)
    expect(told.at(-1)).toEqual([large.length, large.length])
    expect(told.length).toBeGreaterThan(5)
  })

  it('sends the empty blob', async () => {
    const { registry, connect } = await start()
    const { digest } = await connect().stage('models/iris', blobOf(Buffer.alloc(0)))
    expect(registry.blobs.get(digest)).toHaveLength(0)
  })

  it('sends four blobs at a time', async () => {
    const { connect } = await start()
    const store = connect()
    let running = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 12 }, async () => {
        const blob = blobOf(randomBytes(5_000_000))
        await store.stage('models/iris', {
          ...blob,
          open: async function* () {
            most = Math.max(most, ++running)
            yield* blob.open()
            running--
          }
        })
      })
    )
    expect(most).toBe(4)
  })
})

describe('tags of a registry', () => {
  it('are read to the last page', async () => {
    const { connect } = await start({ pageSize: 2 })
    const store = connect()
    const layer = await store.stage('models/iris', blobOf(Buffer.from('weights')))
    for (const tag of ['1', '2', '3', '4', '5'])
      await store.publish('models/iris', artifactOf([layer], tag), tag)
    expect((await connect().tags('models/iris')).toSorted()).toEqual(['1', '2', '3', '4', '5'])
  })

  it('that the registry does not let move are taken', async () => {
    const { connect, registry } = await start({ immutableTags: true })
    const store = connect()
    const layer = await store.stage('models/iris', blobOf(Buffer.from('weights')))
    await store.publish('models/iris', artifactOf([layer], 'theirs'), '1')
    const taken = registry.manifests.get('team/models/iris:1')
    // Another job's tag that our two looks missed: only the registry knows of it when we write.
    let looks = 0
    const late = new RegistryStore(`${registry.host}/team`, { clock: hurriedClock() })
    const resolve = late.resolve.bind(late)
    late.resolve = async (repository, tag) => (++looks <= 2 ? undefined : resolve(repository, tag))
    const artifact = artifactOf([layer], 'ours')
    expect(await late.publish('models/iris', artifact, '1', { exclusive: true })).toBeUndefined()
    late.close()
    expect(registry.manifests.get('team/models/iris:1')).toBe(taken)
  })

  it('point at what was asked for when a digest is resolved', async () => {
    const { connect } = await start()
    expect(await connect().resolve('models/iris', digestOf('absent'))).toBeUndefined()
    expect(await connect().resolve('models/iris', '../../etc/passwd')).toBeUndefined()
  })
})

describe('the next version', () => {
  it('is published without asking twice for what does not change', async () => {
    const { registry, connect } = await start({ referrers: true })
    const publish = async (note: string) => {
      const store = connect()
      const layer = await store.stage('iris', blobOf(Buffer.from(note)))
      return publishNumbered(store, 'iris', number => artifactOf([layer], `${note} ${number}`), {
        reuse: true,
        essence: document => document,
        attach: subject => [
          attachment(SBOM_TYPE, { note }, subject),
          attachment(PROVENANCE_TYPE, { note: `made: ${note}` }, subject)
        ]
      })
    }
    for (const note of ['one', 'two']) await publish(note)
    registry.requests.length = 0
    await publish('three')
    const asked = registry.requests.filter(request => /^(HEAD|GET)/.test(request))
    // Whether version 3 is free is asked before it is made, before the tag is put, and after.
    const others = asked.filter(request => !request.endsWith('/manifests/3'))
    expect(new Set(others).size).toBe(others.length)
    expect(asked.length - others.length).toBe(3)
  })
})

describe('a job that is cancelled', () => {
  it('ends its requests at once, also those that wait', async () => {
    await using registry = await startFakeRegistry()
    await using proxy = await startFaultProxy(registry.host, [{ kind: 'stall', at: 1_000_000 }])
    const job = new AbortController()
    const store = new RegistryStore(`${proxy.host}/team`, { signal: job.signal })
    // The proxy never goes on: a request that is not ended would never come to an end.
    const staged = store.stage('models/iris', blobOf(large))
    setTimeout(() => job.abort(new Error('the job was cancelled')), 100)
    await expect(staged).rejects.toThrow('the job was cancelled')
    store.close()
  })
})
