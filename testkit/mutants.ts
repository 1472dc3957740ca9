/** Layers and registry folders that are nearly right, made from a seed: the same ones every time. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { UserError } from '../src/core/errors.ts'
import { digestOf, hexOf } from '../src/oci/digest.ts'
import { unpack } from '../src/oci/layer/unpack.ts'
import { LayoutStore } from '../src/oci/layout/layout-store.ts'
import { MEDIA, toBytes } from '../src/oci/manifest.ts'
import type { Random } from './random.ts'
import { type FakeEntry, tarOf } from './tar.ts'

/** What went wrong with one mutant: nothing, when it was taken or refused with an error for users. */
export type Fault = string | undefined

const ENTRIES: readonly FakeEntry[] = [
  { name: 'opt/', type: 'directory' },
  { name: 'opt/a.txt', content: 'some text' },
  { name: 'opt/program', content: 'run'.repeat(500), mode: 0o755 },
  { name: 'opt/link', type: 'symlink', linkname: 'a.txt' },
  { name: `${'deep/'.repeat(30)}x`, content: 'x' },
  { name: 'models/m/größe.bin', content: 'weights' }
]
const NAMES = ['../x', '/x', 'opt/a.txt/b', 'opt/link/x', '', '.', 'a/'.repeat(60), '\u0000', 'opt']

const below = (random: Random, limit: number): number => Math.floor(random() * limit)

/** A layer with one thing or several changed: entries, bytes, blocks, its end, its compression. */
const mutatedLayer = async (
  random: Random
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> => {
  const entries = random.shuffle(ENTRIES).map(entry =>
    random() < 0.8
      ? entry
      : {
          ...entry,
          ...(random() < 0.5 ? { name: random.pick(NAMES) } : { linkname: random.pick(NAMES) })
        }
  )
  const zip = random() < 0.4
  let bytes = await tarOf(entries).catch(() => tarOf(ENTRIES))
  if (zip && random() < 0.5) bytes = gzipSync(bytes)
  for (let changes = 1 + below(random, 4); changes > 0; changes--) {
    const at = below(random, Math.max(1, bytes.length))
    const kind = below(random, 5)
    bytes = Buffer.from(bytes)
    if (kind === 0 && bytes.length > 0) bytes[at] = below(random, 256)
    else if (kind === 1) bytes = bytes.subarray(0, at)
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), bytes])
    else if (kind === 3) bytes.subarray(at, at + below(random, 600)).fill(below(random, 256))
    else bytes = withHeaderField(bytes, random)
  }
  return { bytes, mediaType: zip ? MEDIA.layerGzip : MEDIA.layer }
}

/** A field of a header changed, and its sum put right: what a checksum does not find. */
const withHeaderField = (bytes: Buffer, random: Random): Buffer => {
  const blocks = Math.floor(bytes.length / 512)
  if (blocks === 0) return bytes
  const header = bytes.subarray(below(random, blocks) * 512).subarray(0, 512)
  const [from, to] = random.pick([
    [0, 100],
    [100, 108],
    [124, 136],
    [156, 157],
    [157, 257],
    [345, 500]
  ] as const)
  for (let at = from; at < to; at++) if (random() < 0.3) header[at] = below(random, 256)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

export const layerFault = async (random: Random): Promise<Fault> => {
  const { bytes, mediaType } = await mutatedLayer(random)
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-mutant-'))
  try {
    const root = path.join(folder, 'root')
    await mkdir(root)
    const problem = await problemOf(() => unpack(inPieces(bytes), mediaType, root))
    const beside = readdirSync(folder).filter(name => name !== 'root')
    return problem ?? (beside.length > 0 ? `wrote ${beside.join(', ')}` : undefined)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

const problemOf = async (work: () => Promise<unknown>): Promise<Fault> => {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof UserError ? undefined : String((error as Error).stack ?? error)
  }
}

/** A value of JSON with something in it changed. */
const mutatedJson = (value: unknown, random: Random): unknown => {
  const odd = () =>
    random.pick([null, 0, -1, 1e300, '', 'x', [], {}, [null], { digest: 'sha256:x' }, true, '../x'])
  if (typeof value !== 'object' || value === null || random() < 0.15) return odd()
  const keys = Object.keys(value)
  if (keys.length === 0) return odd()
  const key = random.pick(keys)
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
  if (random() < 0.2) delete copy[key]
  else copy[key] = mutatedJson(copy[key], random)
  return copy
}

const blob = (text: string) => ({
  mediaType: MEDIA.layer,
  label: 'x',
  open: async function* () {
    yield Buffer.from(text)
  }
})

const publish = async (store: LayoutStore, text: string, tag: string): Promise<void> => {
  const config = { mediaType: MEDIA.config, digest: digestOf('{}'), size: 2 }
  const documents = new Map([[config.digest, Buffer.from('{}')]])
  const layer = await store.stage('m', blob(text))
  const manifest = { schemaVersion: 2, mediaType: MEDIA.manifest, config, layers: [layer] } as const
  const found = await store.publish('m', { manifest, documents }, tag)
  if (found === undefined) return
  await store.put('m', {
    mediaType: MEDIA.manifest,
    bytes: toBytes({ ...manifest, subject: found })
  })
}

/** Changes one file of a registry folder, or puts something else in its place. */
const mutateFolder = (root: string, random: Random): void => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const file = path.join(root, random.pick(files))
  const index = path.join(root, 'index.json')
  const kind = random()
  if (kind < 0.35) {
    const said = mutatedJson(JSON.parse(readFileSync(index, 'utf8')), random)
    writeFileSync(index, JSON.stringify(said))
  } else if (kind < 0.6) renamedManifest(root, index, random)
  else if (kind < 0.75 && existsSync(file)) {
    rmSync(file, { recursive: true })
    random.pick([
      () => symlinkSync('/etc', file),
      () => symlinkSync(file, file),
      () => execFileSync('mkfifo', [file]),
      () => writeFileSync(file, ''),
      () => writeFileSync(file, '[[['.repeat(1000)),
      () => {}
    ])()
  } else {
    const place = random.pick(['.scoreline/lock', '.scoreline/staged', 'blobs/sha256', '.'])
    const name = random.pick(['1', '99999', '1.done', 'bnVsbA.x', 'e30.x', 'f'.repeat(64), 'x'])
    const stray = path.join(root, place, name)
    rmSync(stray, { recursive: true, force: true })
    writeFileSync(stray, random.pick(['', 'null', '{}', '{"pid":"x"}', randomUUID()]))
  }
}

/** A manifest of another shape under its right digest. */
const renamedManifest = (root: string, index: string, random: Random): void => {
  const said = JSON.parse(readFileSync(index, 'utf8'))
  const entry = random.pick<{ digest: `sha256:${string}`; size: number }>(said.manifests)
  const place = (digest: `sha256:${string}`) => path.join(root, 'blobs', 'sha256', hexOf(digest))
  const text = JSON.stringify(
    mutatedJson(JSON.parse(readFileSync(place(entry.digest), 'utf8')), random)
  )
  entry.digest = digestOf(text)
  entry.size = Buffer.byteLength(text)
  writeFileSync(place(entry.digest), text)
  writeFileSync(index, JSON.stringify(said))
}

export const layoutFault = async (random: Random): Promise<Fault> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-mutant-'))
  try {
    const root = path.join(folder, 'reg')
    await publish(new LayoutStore(root), 'one', '1')
    await publish(new LayoutStore(root), 'two', '2')
    mutateFolder(root, random)
    const store = new LayoutStore(root)
    const each = [
      () => store.tags('m'),
      async () => {
        for await (const { repository, descriptor } of store.entries()) {
          await passing(() => store.read(repository, descriptor))
          await store.referrers(repository, descriptor.digest)
        }
      },
      () => publish(store, 'three', '3'),
      () => store.remove('m', '1'),
      () => store.remove('m', '2')
    ]
    for (const work of each) {
      const problem = await problemOf(work)
      if (problem !== undefined) return problem
    }
    const beside = readdirSync(folder).filter(name => name !== 'reg')
    return beside.length > 0 ? `wrote ${beside.join(', ')}` : undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Passes an error for users over: the next is looked at too. */
const passing = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
