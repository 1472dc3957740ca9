import type { Rule } from '../pickle/verdict.ts'

/** Why a file is refused. */
export interface FileFinding {
  /** The file, as its user names it. */
  readonly file: string
  /** The file in it, where it is an archive. */
  readonly inside?: string
  /** `module.name`, of an import. */
  readonly import?: string
  /** What it does, as a part of a sentence: `imports os.system and calls it`. */
  readonly what: string
  /** In the pickle, unpacked. */
  readonly offset?: number
  readonly rule: Rule | 'broken' | 'not-opened' | 'archive' | 'code' | 'header' | 'onnx'
}

/** A finding but for its place. */
export type UnplacedFinding = Omit<FileFinding, 'file' | 'inside'>

/** Where a finding is, of what is known of its bytes. Pure. */
export const placeOf = ({
  file,
  inside
}: Pick<FileFinding, 'file' | 'inside'>): Pick<FileFinding, 'file' | 'inside'> => ({
  file,
  ...(inside ? { inside } : {})
})

/** What was looked into, and what was found. */
export interface Scan {
  /** Pickles, those in archives counted one by one. */
  readonly pickles: number
  readonly findings: readonly FileFinding[]
  /** Whether any of it is in a format that is looked into. */
  readonly isKnown: boolean
}
