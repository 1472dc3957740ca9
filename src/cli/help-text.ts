/** What `--help` shows. */
export interface HelpPage {
  /** Without the program's name. */
  readonly usage: string
  readonly about: string
  readonly groups: readonly HelpGroup[]
  /** Lines at the end: where the rest is. */
  readonly more: readonly string[]
}

export interface HelpGroup {
  readonly heading: string
  readonly rows: readonly HelpRow[]
}

export interface HelpRow {
  /** `--port <number>` */
  readonly term: string
  readonly text: string
}

/** A page as text, its lines as long as the terminal is wide. Pure. */
export const helpText = ({ usage, about, groups, more }: HelpPage, width: number): string => {
  const column = columnFor(groups)
  return `${[
    ...hanging('Usage: ', `scoreline ${usage}`, width),
    '',
    ...wrapped(about, width),
    ...groups.flatMap(({ heading, rows }) => [
      '',
      `${heading}:`,
      ...rows.flatMap(row => rowLines(row, column, width))
    ]),
    ...(more.length > 0 ? ['', ...more.flatMap(line => inColumns(line, width))] : [])
  ].join('\n')}\n`
}

/** Texts begin at one column. The few terms that are longer have a line of their own. */
const WIDEST_COLUMN = 30

const columnFor = (groups: readonly HelpGroup[]): number => {
  const lengths = groups.flatMap(({ rows }) => rows.map(({ term }) => term.length + 4))
  return Math.min(WIDEST_COLUMN, Math.max(0, ...lengths))
}

const rowLines = ({ term, text }: HelpRow, column: number, width: number): string[] => {
  const lines = wrapped(text, Math.max(20, width - column)).map(line => ' '.repeat(column) + line)
  const head = `  ${term}`
  const [first = '', ...others] = lines
  if (head.length + 2 > column) return [head, ...lines]
  return [(head.padEnd(column) + first.slice(column)).trimEnd(), ...others]
}

/** A line of two columns stays in them where it is too long: `  Azure  --azure-tenant-id, …`. */
const inColumns = (line: string, width: number): readonly string[] => {
  const [first = ''] = /^ {2}\S+(?: \S+)* {2,}/.exec(line) ?? []
  return hanging(first, line.slice(first.length), width)
}

/** A paragraph whose further lines are indented as far as its first word. */
const hanging = (first: string, text: string, width: number): readonly string[] =>
  wrapped(text, width - first.length).map(
    (line, i) => (i === 0 ? first : ' '.repeat(first.length)) + line
  )

const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
