/** What pickles of one framework ask for, read from the framework itself. */
export interface AllowList {
  readonly of: string
  /** The versions that were read. */
  readonly versions: readonly string[]
  /**
   * A line for each module: its names, each with what may be done with it behind a colon (`LETTERS`). A name without any
   * may be an attribute or an argument.
   */
  readonly names: string
  /** Calls with classes or functions among their arguments: module, name, arguments. */
  readonly calls: readonly string[]
}

/** What may be done with a name. */
const LETTERS: Readonly<Record<string, string>> = {
  c: 'call',
  n: 'new',
  b: 'build',
  s: 'slots',
  a: 'append',
  i: 'setitem',
  d: 'add'
}

/** What may be done with each name, by `module name`. Pure. */
export const usesIn = ({
  names,
  calls
}: Pick<AllowList, 'names' | 'calls'>): ReadonlyMap<string, ReadonlySet<string>> => {
  const uses = new Map<string, ReadonlySet<string>>()
  // Most names share one of a few sets: thousands of them are kept as long as the scan runs.
  const byLetters = new Map<string, ReadonlySet<string>>()
  for (const line of names.trim().split('\n')) {
    const [module, ...entries] = line.trim().split(' ')
    for (const entry of entries) {
      const [name, letters = ''] = entry.split(':')
      const known =
        byLetters.get(letters) ?? new Set([...letters].map(each => LETTERS[each] ?? each))
      byLetters.set(letters, known)
      uses.set(`${module} ${name}`, known)
    }
  }
  for (const call of calls) {
    const [, key = '', args = ''] = /^(\S+ \S+) (.*)$/.exec(call) ?? []
    const known = uses.get(key)
    if (known !== undefined) uses.set(key, new Set([...known, `call: ${args}`]))
  }
  return uses
}
