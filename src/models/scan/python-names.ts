/** What a module of Python binds at its top level, as far as its text says so. */
export interface PythonNames {
  readonly classes: ReadonlySet<string>
  readonly functions: ReadonlySet<string>
  /** Names that come from other modules: `from module import original as name`; a name of `*` stands for all. */
  readonly imported: readonly {
    readonly name: string
    readonly module: string
    readonly original: string
  }[]
}

const DEFINED = /^(class|(?:async[ \t]+)?def)[ \t]+([A-Za-z_]\w*)/gm
const IMPORTED = /^from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)/gm
const BOUND = /^([A-Za-z_]\w*)[ \t]*(?::[^=\n]+)?=(?!=)/gm

/**
 * Reads the text of a module. Names that are also assigned are left out: what they stand for in the end is not known.
 * Pure.
 */
export const namesIn = (source: string): PythonNames => {
  const text = withoutTexts(source)
  const assigned = new Set([...text.matchAll(BOUND)].map(([, name = '']) => name))
  const classes = new Set<string>()
  const functions = new Set<string>()
  for (const [, kind, name = ''] of text.matchAll(DEFINED))
    if (!assigned.has(name)) (kind === 'class' ? classes : functions).add(name)
  const imported = [...text.matchAll(IMPORTED)].flatMap(([, module = '', list = '']) =>
    list
      .replace(/[()\\]/g, ' ')
      .split(',')
      .map(each => each.trim().split(/\s+as\s+/))
      .flatMap(([original = '', name = original]) =>
        /^(?:\*|[A-Za-z_]\w*)$/.test(original) ? [{ name, module, original }] : []
      )
  )
  for (const { name } of imported) {
    classes.delete(name)
    functions.delete(name)
  }
  return { classes, functions, imported: imported.filter(({ name }) => !assigned.has(name)) }
}

/** The text without comments, and with nothing in its strings. */
const withoutTexts = (source: string): string =>
  source.replace(
    /("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*\1|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|#[^\n]*/g,
    found => (found.startsWith('#') ? '' : '""')
  )
