import { randomBytes } from 'node:crypto'
import { digestOf } from '../../../src/oci/digest.ts'
import { MEDIA } from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { type Fault, type FaultKind, startFaultProxy } from '../../../testkit/fault-proxy.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { blobOf, collect } from '../../contract/store.contract.ts'

const SIZE = 12 * 1024 * 1024
const bytes = randomBytes(SIZE)
const KINDS: readonly FaultKind[] = [
  'reset',
  'stall',
  'truncated reply',
  408,
  429,
  500,
  502,
  503,
  504
]

/** Sends the blob through a proxy that breaks it as told; gives what it cost. */
const send = async (faults: readonly Fault[], forgetful = false, digest = false) => {
  await using registry = await startFakeRegistry({ forgetful })
  await using proxy = await startFaultProxy(registry.host, faults)
  const clock = hurriedClock()
  // A busy machine is quiet for a moment, too: only who waits for a stall is impatient.
  const patience = faults.some(({ kind }) => kind === 'stall') ? { quietMs: 250 } : {}
  const store = new RegistryStore(`${proxy.host}/team`, { clock, ...patience })
  const blob = digest ? { ...blobOf(bytes), digest: digestOf(bytes) } : blobOf(bytes)
  const descriptor = await store.stage('models/iris', blob)
  store.close()
  expect(descriptor.digest).toBe(digestOf(bytes))
  expect(registry.blobs.get(descriptor.digest)?.equals(bytes)).toBe(true)
  expect(proxy.left()).toBe(0)
  return { received: proxy.received(), slept: clock.slept, requests: registry.requests }
}

const offsets = [1, 65_536, 1_000_000, SIZE / 2, SIZE - 70_000, SIZE]

describe('a broken upload', () => {
  it.each(KINDS.flatMap(kind => offsets.map(at => ({ kind, at }))))(
    'is outlived: $kind after $at bytes',
    async ({ kind, at }) => {
      const { received } = await send([{ kind, at }])
      expect(received).toBeLessThan(SIZE * 1.25)
    }
  )

  it('is outlived ten times in a row, without sending again what the registry has', async () => {
    const faults = KINDS.concat(KINDS)
      .slice(0, 10)
      .map((kind, i) => ({ kind, at: (i + 1) * 1_000_000 }))
    const { received } = await send(faults)
    expect(received).toBeLessThan(SIZE * 1.5)
  })

  it('is outlived ten times in a row at the same place', async () => {
    await send(Array.from({ length: 10 }, () => ({ kind: 503, at: 3_000_000 })))
  })

  it('starts again where the registry forgot what it had', async () => {
    const { received } = await send([{ kind: 'reset', at: 5_000_000 }], true)
    expect(received).toBeGreaterThanOrEqual(SIZE)
  })

  it('waits exactly as long as the registry asks, in seconds', async () => {
    const { slept } = await send([{ kind: 429, at: 1_000_000, retryAfter: '7' }])
    expect(slept).toEqual([7000])
  })

  it('waits until the moment the registry names', async () => {
    const retryAfter = new Date(Date.now() + 30_000).toUTCString()
    const { slept } = await send([{ kind: 503, at: 1_000_000, retryAfter }])
    expect(slept[0]).toBeGreaterThan(25_000)
    expect(slept[0]).toBeLessThanOrEqual(30_000)
  })

  it('is found to be complete when only the last reply was lost', async () => {
    const small = bytes.subarray(0, 100_000)
    await using registry = await startFakeRegistry()
    await using proxy = await startFaultProxy(registry.host, [
      { kind: 'truncated reply', at: 90_000 }
    ])
    const store = new RegistryStore(`${proxy.host}/team`, { clock: hurriedClock() })
    await store.stage('models/iris', { ...blobOf(small), digest: digestOf(small) })
    store.close()
    expect(proxy.received()).toBe(100_000)
  })
})

describe('a broken download', () => {
  const fetchThrough = async (cuts: readonly number[]) => {
    await using registry = await startFakeRegistry()
    await using proxy = await startFaultProxy(registry.host, [], cuts)
    registry.blobs.set(digestOf(bytes), bytes)
    const store = new RegistryStore(`${proxy.host}/team`, { clock: hurriedClock() })
    const descriptor = { mediaType: MEDIA.layer, digest: digestOf(bytes), size: SIZE }
    const received = await collect(store.stream('models/iris', descriptor))
    store.close()
    expect(received.equals(bytes)).toBe(true)
    expect(proxy.left()).toBe(0)
    return registry.requests.filter(request => request.startsWith('GET /v2/team'))
  }

  it.each([1000, 1_000_000, SIZE / 2, SIZE - 1000])(
    'goes on where it was cut, after %d bytes',
    async at => {
      expect(await fetchThrough([at])).toHaveLength(2)
    }
  )

  it('outlives forty cuts, as long as something came between', async () => {
    const cuts = Array.from({ length: 40 }, (_, i) => (i + 1) * 250_000)
    expect((await fetchThrough(cuts)).length).toBeGreaterThan(40)
  })
})

describe('a registry that takes small requests only', () => {
  it('gets the blob in chunks that it takes', async () => {
    await using registry = await startFakeRegistry({ largestBody: 4 * 1024 * 1024 })
    const store = new RegistryStore(`${registry.host}/team`, { clock: hurriedClock() })
    const { digest } = await store.stage('models/iris', blobOf(bytes))
    store.close()
    expect(registry.blobs.get(digest)?.equals(bytes)).toBe(true)
    const patches = registry.requests.filter(request => request.startsWith('PATCH'))
    expect(patches).toHaveLength(1 + 3)
  })

  it('is told apart from one that takes nothing', async () => {
    await using registry = await startFakeRegistry({ largestBody: 100_000 })
    const store = new RegistryStore(`${registry.host}/team`, { clock: hurriedClock() })
    const staged = store.stage('models/iris', blobOf(bytes))
    await expect(staged).rejects.toMatchObject({ code: 'REGISTRY_TOO_SMALL' })
    store.close()
  })
})

describe('a source that changes', () => {
  it('by becoming shorter is told', async () => {
    await using registry = await startFakeRegistry()
    const store = new RegistryStore(`${registry.host}/team`, { clock: hurriedClock() })
    const staged = store.stage('models/iris', { ...blobOf(bytes), size: SIZE + 1 })
    await expect(staged).rejects.toMatchObject({ code: 'BLOB_CHANGED' })
    store.close()
  })

  it('by having other bytes than its digest says is told, after three tries', async () => {
    await using registry = await startFakeRegistry()
    const store = new RegistryStore(`${registry.host}/team`, { clock: hurriedClock() })
    const staged = store.stage('models/iris', { ...blobOf(bytes), digest: digestOf('other') })
    await expect(staged).rejects.toMatchObject({ code: 'BLOB_CHANGED' })
    store.close()
  })

  it('by not being readable fails with its own error, at once', async () => {
    await using registry = await startFakeRegistry()
    const clock = hurriedClock()
    const store = new RegistryStore(`${registry.host}/team`, { clock })
    const staged = store.stage('models/iris', {
      ...blobOf(bytes),
      open: async function* () {
        yield bytes.subarray(0, 1000)
        throw new Error('disk on fire')
      }
    })
    await expect(staged).rejects.toThrow('disk on fire')
    expect(clock.slept).toEqual([])
    store.close()
  })
})
