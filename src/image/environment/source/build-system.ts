/** What a `pyproject.toml` says of building. https://packaging.python.org/en/latest/specifications/pyproject-toml/#build-system */

export interface BuildSystem {
  /** Nothing where the file says nothing: the oldest way, `setup.py`. */
  readonly requires?: readonly string[]
  readonly backend: string
  /** Folders of the source that the backend is imported from. */
  readonly paths: readonly string[]
}

/** Where a source has no `pyproject.toml`: pip's way. */
export const LEGACY_BACKEND = 'setuptools.build_meta:__legacy__'

/**
 * Reads the table `[build-system]`: three keys with text or lists of text, all that TOML needs to be understood for.
 * Pure. @returns undefined where it is written in a way that is not understood
 */
export const readBuildSystem = (text: string): BuildSystem | undefined => {
  const table =
    /^[ \t]*\[[ \t]*build-system[ \t]*\][^\n]*\n([\s\S]*?)(?=^[ \t]*\[|$(?![\s\S]))/m.exec(
      `${text.replaceAll('\r\n', '\n')}\n`
    )?.[1]
  if (table === undefined) return { backend: LEGACY_BACKEND, paths: [] }
  const requires = listOf(table, 'requires')
  const paths = /^[ \t]*backend-path[ \t]*=/m.test(table) ? listOf(table, 'backend-path') : []
  const backend =
    /^[ \t]*build-backend[ \t]*=[ \t]*(?:"([^"\\\n]*)"|'([^'\n]*)')/m
      .exec(table)
      ?.slice(1)
      .find(Boolean) ?? LEGACY_BACKEND
  const isInside = (place: string): boolean =>
    !place.startsWith('/') && !place.split(/[\\/]/).includes('..')
  if (requires === undefined || paths === undefined) return undefined
  if (!paths.every(isInside) || !/^[\w.]+(?::[\w.]+)?$/.test(backend)) return undefined
  return { requires, backend, paths }
}

const listOf = (table: string, key: string): readonly string[] | undefined => {
  const start = new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*\\[`, 'm').exec(table)
  if (start === null) return undefined
  const found: string[] = []
  let rest = table.slice(start.index + start[0].length)
  for (;;) {
    rest = rest.replace(/^(?:\s|,|#[^\n]*\n)+/, '')
    if (rest.startsWith(']')) return found
    const [whole, double, single] = /^(?:"((?:[^"\\\n]|\\["\\])*)"|'([^'\n]*)')/.exec(rest) ?? []
    if (whole === undefined) return undefined
    found.push(double?.replace(/\\(["\\])/g, '$1') ?? single ?? '')
    rest = rest.slice(whole.length)
  }
}
