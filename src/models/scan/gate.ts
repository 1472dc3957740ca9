import { UserError } from '../../core/errors.ts'
import type { Exceptions } from '../pickle/verdict.ts'
import type { ModelFile } from '../weights.ts'
import { hintFor } from './advice.ts'
import type { FileFinding } from './finding.ts'
import { Room } from './room.ts'
import { MOST_FINDINGS, scanFile } from './scan-file.ts'
import type { Walks } from './walked.ts'

export const PICKLE_POLICIES = ['refuse', 'warn', 'off'] as const
/** What happens to a model that would run code of its own when it is loaded. */
export type PicklePolicy = (typeof PICKLE_POLICIES)[number]

/** What is not known to be safe stays out, unless somebody says otherwise. */
export const DEFAULT_POLICY: PicklePolicy = 'refuse'

/** What the gate found, as it is kept with the model. */
export interface Verdict {
  /** `unscanned`: the policy was `off`. */
  readonly verdict: 'accepted' | 'refused' | 'unscanned'
  readonly policy: PicklePolicy
  /** Pickles that were looked into. */
  readonly pickles: number
  readonly findings: readonly FileFinding[]
  /** Imports that the user opened. */
  readonly allowed: readonly string[]
  /** Files in none of the formats that are looked into: nothing is known of them. */
  readonly unknown: readonly ModelFile[]
}

/**
 * Looks into every file of a model.
 * @param shown how a file is named for people
 * @param walks what was found when its files were walked through before
 */
export const judgeModel = async (
  files: readonly ModelFile[],
  shown: (file: ModelFile) => string,
  policy: PicklePolicy,
  exceptions: Exceptions,
  walks?: Walks
): Promise<Verdict> => {
  const allowed = [...exceptions.allowed]
  if (policy === 'off')
    return { verdict: 'unscanned', policy, pickles: 0, findings: [], allowed, unknown: files }
  const room = new Room()
  let pickles = 0
  const findings: FileFinding[] = []
  const unknown: ModelFile[] = []
  for (const file of files) {
    const scan = await scanFile(file.source, shown(file), exceptions, walks, room)
    pickles += scan.pickles
    if (!scan.isKnown) unknown.push(file)
    // Of each file the first counts, however many others have some.
    const left = Math.max(1, MOST_FINDINGS - findings.length)
    findings.push(...scan.findings.slice(0, left))
  }
  return { verdict: verdictOf(findings), policy, pickles, findings, allowed, unknown }
}

/** A verdict with what was found besides. Pure. */
export const alsoFound = (verdict: Verdict, more: readonly FileFinding[]): Verdict => {
  const findings = [...verdict.findings, ...more]
  return { ...verdict, findings, verdict: verdictOf(findings) }
}

/** Pure: a single finding is enough. */
export const verdictOf = (findings: readonly FileFinding[]): 'accepted' | 'refused' =>
  findings.length === 0 ? 'accepted' : 'refused'

const MOST_SAID = 3

/**
 * What the policy makes of a verdict. Pure.
 * @returns warnings
 * @throws UserError `MODEL_UNSAFE`
 */
export const enforce = ({ verdict, policy, findings }: Verdict): readonly string[] => {
  if (verdict === 'unscanned')
    return ['pickle-policy is off: whether loading the model is safe was not looked into.']
  if (verdict === 'accepted') return []
  if (policy === 'warn')
    return findings.map(each => `${sentence(each)} It is registered as pickle-policy is warn.`)
  throw unsafe(findings)
}

const unsafe = (findings: readonly FileFinding[]): UserError => {
  const [first] = findings
  const others = findings.slice(1, MOST_SAID).map(sentence)
  const more = findings.length - MOST_SAID
  return new UserError(
    'MODEL_UNSAFE',
    [
      ...(first ? [sentence(first)] : []),
      ...others,
      ...(more > 0 ? [`And ${more} more.`] : [])
    ].join(' '),
    { hint: hintFor(findings), ...(first ? { at: { file: first.file } } : {}) }
  )
}

/** `"model.pkl" imports os.system and calls it, which …` Pure. */
export const sentence = ({ file, inside, what, offset }: FileFinding): string =>
  `"${file}"${inside === undefined ? '' : ` ("${inside}" in it)`} ${what}${offset === undefined ? '' : ` (byte ${offset})`}.`
