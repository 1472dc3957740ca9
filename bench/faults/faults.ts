/**
 * Breaks the upload of one blob at many places, and tells whether it came through and what it cost.
 *
 *   node bench/faults/faults.ts [uploads=200] [mebibytes=256] [registry=fake|registry|docker-registry] [seed=1] [faults=1]
 *
 * Needs Node.js 22.18 or later. `registry` is version 3 of the distribution project's, `docker-registry` Debian's 2.8,
 * which forgets a session whose request broke. Ends with exit code 1 when an upload failed or, where the registry
 * resumes, when more than 1.05 times the bytes were sent.
 */
import { randomFillSync } from 'node:crypto'
import { digestOf } from '../../src/oci/digest.ts'
import { MEDIA } from '../../src/oci/manifest.ts'
import { RegistryStore } from '../../src/oci/registry/registry-store.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { startFakeRegistry } from '../../testkit/fake-registry.ts'
import { type Fault, type FaultKind, startFaultProxy } from '../../testkit/fault-proxy.ts'
import { randomFrom } from '../../testkit/random.ts'

const KINDS: readonly FaultKind[] = [
  'reset',
  408,
  'stall',
  429,
  'truncated reply',
  500,
  502,
  503,
  504
]
const LARGEST_FACTOR = 1.05
const [uploads = '200', mebibytes = '256', program = 'fake', seed = '1', inARow = '1'] =
  process.argv.slice(2)

const bytes = randomFillSync(Buffer.allocUnsafe(Number(mebibytes) * 1024 * 1024))
const digest = digestOf(bytes)
await using registry =
  program === 'fake' ? await startFakeRegistry() : await startDockerRegistry(program)

/** One upload with these faults; gives the bytes sent and the seconds. */
const upload = async (turn: number, faults: readonly Fault[]) => {
  await using proxy = await startFaultProxy(registry.host, faults)
  const store = new RegistryStore(`${proxy.host}/faults`, { quietMs: 1000 })
  const start = performance.now()
  const staged = await store.stage(`turn-${turn}`, {
    mediaType: MEDIA.layer,
    label: 'blob',
    size: bytes.length,
    open: async function* () {
      for (let from = 0; from < bytes.length; from += 1_048_576)
        yield bytes.subarray(from, from + 1_048_576)
    }
  })
  const there = await store.has(`turn-${turn}`, staged)
  store.close()
  if (staged.digest !== digest || !there) throw new Error('other bytes arrived')
  if ('blobs' in registry) registry.blobs.clear()
  return {
    happened: proxy.left() === 0,
    sent: proxy.received(),
    seconds: (performance.now() - start) / 1000
  }
}

/** @param place from 0 to below 1, the length of the blob */
const faultOf = (kind: FaultKind, place: number): Fault => ({
  kind,
  at: 1 + Math.floor(place * (bytes.length - 1)),
  ...(kind === 429 || kind === 503 ? { retryAfter: '1' } : {})
})

const random = randomFrom(Number(seed))
const byKind = new Map<FaultKind, { failed: number; factors: number[]; seconds: number[] }>()
for (let turn = 0; turn < Number(uploads); turn++) {
  const kind = KINDS[turn % KINDS.length] as FaultKind
  const faults = Array.from({ length: Number(inARow) }, () => random())
    .sort((a, b) => a - b)
    .map((place, i) => faultOf(KINDS[(turn + i) % KINDS.length] as FaultKind, place))
  const row = byKind.get(kind) ?? { failed: 0, factors: [], seconds: [] }
  byKind.set(kind, row)
  try {
    const { happened, sent, seconds } = await upload(turn, faults)
    if (!happened) throw new Error('a fault did not happen')
    row.factors.push(sent / bytes.length)
    row.seconds.push(seconds)
  } catch (error) {
    row.failed++
    console.error(faults, error)
  }
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const rows = [...byKind].map(([kind, { failed, factors, seconds }]) => ({
  fault: String(kind),
  uploads: factors.length + failed,
  failed,
  'bytes, mean': mean(factors).toFixed(4),
  'bytes, worst': Math.max(...factors).toFixed(4),
  'seconds, mean': mean(seconds).toFixed(2)
}))
console.table(rows)
const failed = rows.some(row => row.failed > 0)
const wasteful = rows.some(row => Number(row['bytes, worst']) > LARGEST_FACTOR)
if (failed || (wasteful && program !== 'docker-registry')) process.exitCode = 1
