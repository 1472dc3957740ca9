/** What an entry script imports, by its text: nothing of it is run. */

export interface Import {
  /** `sklearn.externals.joblib` of `from sklearn.externals import joblib` too. */
  readonly module: string
  /** Counted from 1. */
  readonly line: number
}

/** All imports of a script's own, those inside functions too. Pure. */
export const importsIn = (text: string): readonly Import[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const statement = line.slice(0, LONGEST_LINE).replace(/#.*/, '')
    const [, from, names = ''] =
      /^\s*from\s+([\w.]+)\s+import\s+\(?([\w\s,]*)/.exec(statement) ?? []
    const [, plain = ''] = /^\s*import\s+([\w.\s,]+)/.exec(statement) ?? []
    const modules = from ? [from, ...words(names).map(name => `${from}.${name}`)] : words(plain)
    return modules.map(module => ({ module, line: index + 1 }))
  })

/** The packages that a script imports from: `sklearn` of `sklearn.externals.joblib`. Pure. */
export const importedPackages = (text: string): ReadonlySet<string> =>
  new Set(importsIn(text).map(({ module }) => module.split('.')[0] ?? ''))

const LONGEST_LINE = 1000

const words = (names: string): readonly string[] =>
  names
    .split(',')
    .map(name => name.trim().split(/\s+/)[0] ?? '')
    .filter(name => name !== '')
