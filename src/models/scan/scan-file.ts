import { open } from 'node:fs/promises'
import type { Exceptions } from '../pickle/verdict.ts'
import type { FileFinding, Scan } from './finding.ts'
import { type Kind, kindOf } from './kinds.ts'
import { scanNpy } from './npy.ts'
import { type Origin, type ScannedPickle, scanPickle } from './pickle-stream.ts'
import { fileSource, headOf, isRandom, type Source, unpackedSource } from './source.ts'
import { readZip } from './zip.ts'

const HEAD = 512
const DEEPEST = 4
const PICKLE_NAME = /\.(pkl|pickle|joblib|sav|p|pck|pcl|dill)(\.(gz|z|bz2|xz|lzma|lz4|zst))?$/i
/** In archives of torch, the pickles have this name. */
const PICKLES_INSIDE = /\.(pkl|pickle)$/i

/**
 * Looks into one file, whatever its name: pickles, also compressed and in archives, are followed opcode by opcode.
 * Nothing is loaded, imported or written.
 * @param shown the file, for people
 */
export const scanFile = async (
  path: string,
  shown: string,
  exceptions: Exceptions
): Promise<Scan> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const scan = new FileScan(exceptions)
    await scan.bytes(fileSource(file, 0, size), { file: shown, named: PICKLE_NAME.test(path) }, 0)
    return scan
  } finally {
    await file.close()
  }
}

class FileScan implements Scan {
  pickles = 0
  readonly imports = new Set<string>()
  readonly findings: FileFinding[] = []
  readonly #exceptions: Exceptions

  constructor(exceptions: Exceptions) {
    this.#exceptions = exceptions
  }

  async bytes(source: Source, origin: Origin, depth: number): Promise<void> {
    if (depth > DEEPEST) {
      this.#found(origin, 'archive', `packs files into files more than ${DEEPEST} times`)
      return
    }
    const head = await headOf(source, HEAD)
    const kind = kindOf(head)
    if (kind.kind === 'packed') return this.#packed(source, kind, origin, depth)
    if (kind.kind === 'zip') return this.#zip(source, origin, depth)
    if (kind.kind === 'unopened-archive') {
      this.#found(origin, 'not-opened', `is a ${kind.of} archive, which is not looked into`)
      return
    }
    this.#add(
      kind.kind === 'npy'
        ? await scanNpy(source, head, origin, this.#exceptions)
        : await scanPickle(source, head, origin, this.#exceptions)
    )
  }

  async #packed(
    source: Source,
    { with: program, unpacker }: Extract<Kind, { kind: 'packed' }>,
    origin: Origin,
    depth: number
  ): Promise<void> {
    if (unpacker === undefined) {
      this.#found(origin, 'not-opened', `is compressed with ${program}, which is not opened here`)
      return
    }
    const unpacked = unpackedSource(source, unpacker)
    // Two bytes that look like zlib's are not yet zlib.
    if ((await headOf(unpacked, 1)).length > 0) await this.bytes(unpacked, origin, depth + 1)
  }

  async #zip(source: Source, origin: Origin, depth: number): Promise<void> {
    if (!isRandom(source)) {
      this.#found(origin, 'not-opened', 'is a zip archive inside of a compressed file')
      return
    }
    const archive = await readZip(source)
    if (typeof archive === 'string') {
      this.#found(origin, 'archive', `is a zip archive that ${archive}`)
      return
    }
    const isTorch = archive.some(({ name }) => /^[^/]+\/data\.pkl$/.test(name))
    for (const { name, source: bytes } of archive) {
      const inside = origin.inside === undefined ? name : `${origin.inside}/${name}`
      const named = PICKLES_INSIDE.test(name)
      await this.bytes(bytes, { file: origin.file, inside, named, isTorch }, depth + 1)
    }
  }

  #add(scanned: ScannedPickle | undefined): void {
    if (scanned === undefined) return
    this.pickles++
    for (const name of scanned.imports) this.imports.add(name)
    this.findings.push(...scanned.findings)
  }

  #found({ file, inside }: Origin, rule: FileFinding['rule'], what: string): void {
    this.findings.push({ file, ...(inside ? { inside } : {}), rule, what })
  }
}
