import { allowedUses } from './allowed/index.ts'
import { BASES } from './allowed/python.ts'
import type { Import, OddityKind, Record } from './record.ts'

/** Why a pickle is refused: one for each name, and for each oddity. */
export interface Finding {
  /** `module.name` of an import; none for an oddity of the file itself. */
  readonly import?: string
  /** A sentence without its full stop. */
  readonly what: string
  /** Offset in the pickle, unpacked. */
  readonly offset: number
  readonly rule: Rule
}

export type Rule = 'import-not-allowed' | 'use-not-allowed' | OddityKind

/** What the user opens besides the lists. */
export interface Exceptions {
  /** `module.name`, each for every use. */
  readonly allowed: ReadonlySet<string>
  /** What the modules define that lie beside the entry script. */
  readonly local?: LocalNames
}

/** Names of a project's own modules, as `module.name`. */
export interface LocalNames {
  readonly classes: ReadonlySet<string>
  readonly functions: ReadonlySet<string>
}

/**
 * Whether a pickle does only what models of the known frameworks do. Pure.
 * @returns what it does besides: none for one that is accepted
 */
export const findingsIn = (
  { imports, oddities }: Pick<Record, 'imports' | 'oddities'>,
  exceptions: Exceptions = { allowed: new Set() }
): readonly Finding[] => [
  ...imports.flatMap(each => findingOf(each, exceptions)),
  ...oddities.map(({ kind, offset, about }) => ({
    rule: kind,
    offset,
    what: ODD[kind] + (about === undefined ? '' : ` (${about})`)
  }))
]

const findingOf = (
  { module, name, offset, uses }: Import,
  { allowed, local }: Exceptions
): readonly Finding[] => {
  const full = `${module}.${name}`
  // A dot in the name leads on, from what has the name before it.
  if (!name.includes('.') && (allowed.has(full) || local?.classes.has(full))) return []
  // A function that is called gets its arguments from the pickle: that is for the user to allow.
  if (!name.includes('.') && uses.size === 0 && local?.functions.has(full)) return []
  const known = allowedUses(`${module} ${name}`)
  if (known === undefined)
    return [
      {
        rule: 'import-not-allowed',
        import: full,
        offset,
        what: WHOLE_MODULE.test(module)
          ? `holds a whole module, which is code, not its state dict: it imports ${full}`
          : `imports ${full}${said([...uses.keys()])}, which no model of a known framework needs`
      }
    ]
  const wrong = [...uses].filter(([use]) => !known.has(use) && !isReconstruction(full, use))
  return wrong.slice(0, 1).map(([use, at]) => ({
    rule: 'use-not-allowed' as const,
    import: full,
    offset: at,
    what: `${DOES[use] ?? `calls, with ${use.slice('call: '.length)},`} ${full}, which models only hold or use otherwise`
  }))
}

/** Where the classes of PyTorch's layers are. */
const WHOLE_MODULE = /^(?:torch\.nn\.modules|torchvision\.models)\./

/** Objects of protocols 0 and 1 come from one function: class, base, state. The class is judged for itself. */
const isReconstruction = (full: string, use: string): boolean => {
  if (full !== 'copyreg._reconstructor') return false
  const [, base = ''] = /^call: [^,()]+, ([^,()]+), \.$/.exec(use) ?? []
  return BASES.has(base)
}

const said = (uses: readonly string[]): string =>
  uses.some(use => use.startsWith('call')) ? ' and calls it' : ''

const DOES: Readonly<{ [use: string]: string }> = {
  call: 'calls',
  new: 'makes an object of',
  'build: runs': 'has code run by the state of an object of',
  build: 'sets the state of an object of',
  slots: 'sets attributes of an object of',
  append: 'appends to an object of',
  setitem: 'puts items into an object of',
  add: 'adds to an object of'
}

const ODD: Readonly<{ [kind in OddityKind]: string }> = {
  'call-of-result': 'calls what another call gave',
  'call-of-unknown': 'calls something that is not an import',
  'change-of-import': 'changes a class or function',
  'change-of-unknown': 'changes an object that could not be followed',
  'name-not-told': 'imports something whose name could not be followed',
  'extension-registry': 'asks the extension registry for an import',
  'persistent-id': 'asks the program that loads it for an object (persistent id)',
  'out-of-band': 'takes data from outside of the file',
  frame: 'has a frame that does not end where its opcodes do',
  array: 'holds an array that joblib does not write',
  memo: 'uses a memo number that no program writes',
  'too-large': 'has more than can be followed',
  'trailing-data': 'goes on behind the end of the pickle',
  'nested-pickle': 'holds pickles inside of pickles inside of pickles'
}
