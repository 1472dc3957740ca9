import { isListedWord } from '../pickle/allowed/index.ts'
import { isOpcode, OP } from '../pickle/opcodes.ts'
import { type Exceptions, type Finding, findingsIn } from '../pickle/verdict.ts'
import { type FileFinding, placeOf } from './finding.ts'
import type { Room } from './room.ts'
import type { Source } from './source.ts'
import { STDLIB } from './stdlib.ts'
import { type Walked, walkOf } from './walked.ts'

/** What a scan takes along from pickle to pickle. */
export interface ScanTools {
  readonly exceptions: Exceptions
  readonly room: Room
}

/** What is known of some bytes besides: where they are from, whether their name says that they are a pickle. */
export interface Origin {
  readonly file: string
  readonly inside?: string
  readonly named: boolean
  /** Whether torch loads it, which answers persistent ids with the storages beside the pickle. */
  readonly isTorch?: boolean
  /** What a walk through it as one pickle, which none but joblib and Python itself loads, found before. */
  readonly walked?: Walked | undefined
}

/**
 * What torch.save wrote before version 1.6, and still does on demand: a number, a version, facts about the machine, the
 * model itself and the names of its storages, each a pickle; then the storages.
 * https://github.com/pytorch/pytorch/blob/v2.9.0/torch/serialization.py (_legacy_save)
 */
const LEGACY_TORCH = /^80(?:0[23]|0[45]950d00000000000000)8a0a6cfc9c46f9206aa850192e/
const LEGACY_PARTS = 5
/** As many of the first bytes as that takes. */
export const PICKLE_HEAD = 32

/**
 * Scans bytes that may be a pickle. Protocols 0 and 1 have no mark at their start, so any text can look like one: bytes
 * whose name does not say so are a pickle when they are whole, or do something with what they import.
 * @param head as many of the first bytes as `PICKLE_HEAD`, or more
 * @returns undefined for what is none
 */
export const scanPickle = async (
  source: Source,
  head: Buffer,
  origin: Origin,
  tools: ScanTools
): Promise<readonly FileFinding[] | undefined> => {
  const { exceptions, room } = tools
  if (!isOpcode(head[0])) return undefined
  const isLegacyTorch = LEGACY_TORCH.test(head.toString('hex', 0, PICKLE_HEAD))
  const isTorch = isLegacyTorch || (origin.isTorch ?? false)
  const known = isTorch ? undefined : origin.walked
  const walk =
    known ??
    (await walkOf(source, {
      room,
      persistent: isTorch,
      ...(isLegacyTorch ? { parts: LEGACY_PARTS } : {})
    }))
  const isPickle = origin.named || isOne(walk, head)
  if (!isPickle) return undefined
  const at = placeOf(origin)
  const findings: FileFinding[] = findingsIn(walk.record, exceptions).map(each => ({
    ...at,
    ...each
  }))
  if (walk.readsOnAsPickle)
    for (const each of await findingsWithoutJoblib(source, tools))
      if (!findings.some(({ import: name }) => name === each.import))
        findings.push({ ...at, ...each })
  if (walk.problem !== undefined)
    findings.push({ ...at, rule: 'broken', what: `is damaged: ${walk.problem}` })
  else if (walk.lostAt !== undefined)
    findings.push(
      walk.lostAt === 0
        ? { ...at, rule: 'broken', what: 'is not a pickle' }
        : { ...at, rule: 'broken', what: 'stops being a pickle', offset: walk.lostAt }
    )
  else if (walk.whole < (isLegacyTorch ? LEGACY_PARTS : 1))
    findings.push({ ...at, rule: 'broken', what: 'is cut off' })
  return findings
}

/**
 * What `pickle.load` would do with a file that joblib wrote: it takes the bytes of arrays for opcodes, and memo numbers
 * in them for its own. In an honest file that mixes up modules and names and calls the wrong things, and then fails; only
 * what is on no list counts, be it as a module or as a name.
 */
const findingsWithoutJoblib = async (
  source: Source,
  { exceptions, room }: ScanTools
): Promise<readonly Finding[]> => {
  const { record } = await walkOf(source, { arrays: false, room })
  const imports = record.imports.filter(({ module, name }) => !isMixedUp(module, name))
  return findingsIn({ imports, oddities: [] }, exceptions)
}

/** A name that stands where a module should cannot be imported, unless a module of Python has that name. */
const isMixedUp = (module: string, name: string): boolean =>
  isListedWord(name) !== undefined &&
  (isListedWord(module) === 'module' || (isListedWord(module) === 'name' && !STDLIB.has(module)))

const isOne = (walk: Walked, head: Buffer): boolean => {
  const isMarked = head[0] === OP.PROTO && (head[1] ?? 255) <= 5
  const doesSomething =
    walk.record.imports.some(({ uses }) => uses.size > 0) ||
    walk.record.oddities.some(({ kind }) => kind === 'frame')
  const isWhole = walk.whole > 0 && walk.lostAt === undefined
  // Text may be a pickle by chance, of one import with blanks in its name.
  const isMeant = walk.whole > 0 || walk.imports.size > 0 || walk.problem !== undefined
  return doesSomething || (isMarked && isMeant) || (isWhole && haveNoBlanks(walk.imports))
}

const haveNoBlanks = (imports: ReadonlySet<string>): boolean =>
  [...imports].every(name => !/\s/.test(name))
