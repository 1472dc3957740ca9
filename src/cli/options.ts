import type { HelpRow } from './help-text.ts'

/** What commands take beside their inputs: an input may not have one of these names. `open`: those that write a report. */
export const OUTPUT_OPTIONS = {
  json: { about: 'Prints one JSON document, and nothing else on stdout.' },
  quiet: { short: 'q', about: 'Prints only errors and the result.' },
  verbose: { short: 'v', about: 'Prints debug lines too.' },
  open: { about: 'Opens the report in the browser, whether or not the test passed.' }
} as const satisfies Readonly<Record<string, { readonly short?: string; readonly about: string }>>

/** The input, and the output, of commands that write a report for people. */
export const REPORT = 'html-report'

export type OutputOption = keyof typeof OUTPUT_OPTIONS

/** The same as rows of a help page, with the help itself. */
export const outputRows = (options: readonly OutputOption[]): readonly HelpRow[] => [
  ...options.map(name => {
    const option: { readonly short?: string; readonly about: string } = OUTPUT_OPTIONS[name]
    return {
      term: `${option.short ? `-${option.short}, ` : ''}--${name}`,
      text: option.about
    }
  }),
  { term: '-h, --help', text: 'Prints this page.' }
]

const LONG: Readonly<Record<string, OutputOption>> = { '-q': 'quiet', '-v': 'verbose' }

/**
 * Options that are true or false, written out: `--plan` alone is `--plan=true` whatever comes next, since only `true` and
 * `false` are taken for its value; `--no-plan` is `--plan=false`;
 * `-q` is `--quiet=true`. Pure.
 */
export const withFlagValues = (args: readonly string[], flags: ReadonlySet<string>): string[] =>
  args.map((arg, i) => {
    const long = LONG[arg]
    if (long !== undefined && flags.has(long)) return `--${long}=true`
    if (!arg.startsWith('--')) return arg
    const name = arg.slice(2)
    const hasValue = /^(?:true|false)$/i.test(args[i + 1] ?? '')
    if (flags.has(name)) return hasValue ? arg : `${arg}=true`
    const negated = name.startsWith('no-') && flags.has(name.slice('no-'.length))
    return negated ? `--${name.slice('no-'.length)}=false` : arg
  })
