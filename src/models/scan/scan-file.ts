import { open } from 'node:fs/promises'
import type { Exceptions } from '../pickle/verdict.ts'
import { type FileFinding, placeOf, type Scan, type UnplacedFinding } from './finding.ts'
import { findingsInFormat } from './formats/formats.ts'
import { readTar } from './formats/tar.ts'
import { codeInZip, KERAS_CONFIG } from './formats/zipped.ts'
import { type Kind, kindOf } from './kinds.ts'
import { scanNpy } from './npy.ts'
import { type Origin, type ScanTools, scanPickle } from './pickle-stream.ts'
import { Room } from './room.ts'
import {
  fileSource,
  headOf,
  inMemory,
  isRandom,
  type RandomSource,
  type Source,
  SourceError,
  unpackedSource
} from './source.ts'
import type { Walks } from './walked.ts'
import { endsAsZip, readZip } from './zip.ts'

const HEAD = 512
const DEEPEST = 4
/** Of all archives in a file. */
const MOST_ENTRIES = 60_000
/** Of a file: whoever reads them needs no more, and each takes memory. */
export const MOST_FINDINGS = 1000
const PICKLE_NAME = /\.(pkl|pickle|joblib|sav|p|pck|pcl|dill)(\.(gz|z|bz2|xz|lzma|lz4|zst))?$/i
/** In archives of torch, the pickles have this name. */
const PICKLES_INSIDE = /\.(pkl|pickle)$/i

/**
 * Looks into one file, whatever its name: pickles, also compressed and in archives, are followed opcode by opcode.
 * Nothing is loaded, imported or written.
 * @param shown the file, for people
 * @param walks what was found when files were walked through before
 * @param room where memory comes from; one for all files of a model
 */
export const scanFile = async (
  path: string,
  shown: string,
  exceptions: Exceptions,
  walks?: Walks,
  room: Room = new Room()
): Promise<Scan> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const scan = new FileScan({ exceptions, room })
    await scan.bytes(
      fileSource(file, 0, size),
      { file: shown, named: PICKLE_NAME.test(path), walked: walks?.get(path) },
      0
    )
    return scan
  } finally {
    await file.close()
  }
}

class FileScan implements Scan {
  pickles = 0
  isKnown = false
  readonly findings: FileFinding[] = []
  readonly #tools: ScanTools
  #entriesLeft = MOST_ENTRIES

  constructor(tools: ScanTools) {
    this.#tools = tools
  }

  async bytes(given: Source, origin: Origin, depth: number): Promise<void> {
    if (depth > DEEPEST) {
      this.#found(origin, 'archive', `packs files into files more than ${DEEPEST} times`)
      return
    }
    const head = await headOf(given, HEAD)
    // Of an archive with thousands of small files each is read once.
    const source = isRandom(given) && head.length < HEAD ? inMemory(head) : given
    const kind = kindOf(head)
    if (kind.kind === 'unopened-archive') {
      this.#found(origin, 'not-opened', `is a ${kind.of} archive, which is not looked into`)
      return
    }
    if (depth === 0 && kind.kind !== 'zip' && (await endsAsZip(source)))
      this.#found(origin, 'archive', 'ends as a zip archive, but begins otherwise')
    if (kind.kind === 'library' && depth > 0)
      this.#found(origin, 'code', 'is a program or a library of one')
    const isOpened = await this.#opens(kind, source, origin, depth)
    // Its first bytes do not yet decide: it depends on the program what a file is that can be several things.
    if (!isOpened || depth === 0) await this.#format(source, head, origin)
    if (kind.kind === 'zip') return
    if (kind.kind === 'npy') this.isKnown = true
    const asPickle = isOpened ? { ...origin, named: false, walked: undefined } : origin
    this.#addPickle(
      origin,
      kind.kind === 'npy'
        ? await scanNpy(source, head, origin, this.#tools)
        : await scanPickle(source, head, asPickle, this.#tools)
    )
  }

  async #format(source: Source, head: Buffer, origin: Origin): Promise<void> {
    const found = await findingsInFormat(source, head, origin.inside ?? origin.file)
    if (found === undefined) return
    this.isKnown = true
    this.#add(origin, found)
  }

  /** Looks into what is packed. @returns whether it is an archive, or compressed */
  async #opens(kind: Kind, source: Source, origin: Origin, depth: number): Promise<boolean> {
    if (kind.kind === 'packed') return this.#packed(source, kind, origin, depth)
    if (kind.kind === 'zip') await this.#zip(source, origin, depth)
    else if (kind.kind === 'tar') await this.#tar(source, origin, depth)
    else return false
    return true
  }

  /** @returns whether it is compressed: two bytes that look like zlib's are not yet zlib */
  async #packed(
    source: Source,
    { unpack, isSure }: Extract<Kind, { kind: 'packed' }>,
    origin: Origin,
    depth: number
  ): Promise<boolean> {
    const unpacked = unpackedSource(source, unpack, this.#tools.room)
    const hasContent = (await headOf(unpacked, 1)).length > 0
    if (hasContent) await this.bytes(unpacked, origin, depth + 1)
    else if (isSure || origin.named) await this.#broken(unpacked, origin)
    return hasContent || isSure
  }

  /** Says what is wrong with a source of which nothing comes out. */
  async #broken(unpacked: Source, origin: Origin): Promise<void> {
    try {
      await unpacked.chunks().next()
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.#found(origin, 'broken', `cannot be unpacked: ${error.message}`)
    }
  }

  async #zip(source: Source, origin: Origin, depth: number): Promise<void> {
    const entries = await this.#opened(source, origin, 'zip', readZip)
    this.#add(origin, await codeInZip(entries))
    if (entries.some(({ name }) => name === KERAS_CONFIG)) this.isKnown = true
    const isTorch = entries.some(({ name }) => /^[^/]+\/data\.pkl$/.test(name))
    await this.#entries(entries, { ...origin, isTorch }, depth)
  }

  async #tar(source: Source, origin: Origin, depth: number): Promise<void> {
    const entries = await this.#opened(source, origin, 'tar', readTar)
    // What torch wrote before version 0.1.10.
    const names = new Set(entries.map(({ name }) => name))
    const isTorch = ['pickle', 'storages', 'tensors'].every(name => names.has(name))
    await this.#entries(entries, { ...origin, isTorch }, depth)
  }

  /** The files of an archive; none where it is not read, which is said. */
  async #opened<Entry>(
    source: Source,
    origin: Origin,
    kind: 'zip' | 'tar',
    read: (source: RandomSource) => Promise<readonly Entry[] | string>
  ): Promise<readonly Entry[]> {
    if (!isRandom(source)) {
      this.#found(origin, 'not-opened', `is a ${kind} archive inside of a compressed file`)
      return []
    }
    const entries = await read(source)
    if (typeof entries !== 'string') return entries
    this.#found(origin, 'archive', `is a ${kind} archive that ${entries}`)
    return []
  }

  async #entries(
    entries: readonly { readonly name: string; readonly source: Source }[],
    { file, inside: outer, isTorch = false }: Origin,
    depth: number
  ): Promise<void> {
    for (const { name, source } of entries) {
      if (this.#isFull || this.#entriesLeft < 0) return
      if (this.#entriesLeft-- === 0)
        this.#found(
          { file, named: false },
          'too-large',
          `has more than ${MOST_ENTRIES} files in archives`
        )
      const inside = outer === undefined ? name : `${outer}/${name}`
      await this.bytes(
        source,
        { file, inside, named: PICKLES_INSIDE.test(name), isTorch },
        depth + 1
      )
    }
  }

  /** Whether it has as many findings as are listed. */
  get #isFull(): boolean {
    return this.findings.length > MOST_FINDINGS
  }

  #addPickle(origin: Origin, findings: readonly FileFinding[] | undefined): void {
    if (findings === undefined) return
    this.isKnown = true
    this.pickles++
    for (const finding of findings) this.#keep(origin, finding)
  }

  #keep({ file }: Origin, finding: FileFinding): void {
    if (this.#isFull) return
    const isLast = this.findings.length === MOST_FINDINGS
    const what = `has more than ${MOST_FINDINGS} findings, of which no more are listed`
    this.findings.push(isLast ? { file, rule: 'too-large', what } : finding)
  }

  /** All but imports that the user opened. */
  #add(origin: Origin, found: readonly UnplacedFinding[]): void {
    const { allowed } = this.#tools.exceptions
    for (const each of found)
      if (each.import === undefined || !allowed.has(each.import))
        this.#keep(origin, { ...placeOf(origin), ...each })
  }

  #found(origin: Origin, rule: FileFinding['rule'], what: string): void {
    this.#add(origin, [{ rule, what }])
  }
}
