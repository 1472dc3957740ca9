import { invalid, lines, type Parser, taking } from '../../core/inputs.ts'

/** `module.name`, one a line. */
export const importNames: Parser<readonly string[]> = taking(
  { kind: 'list', commas: false },
  (value, name) =>
    lines(value, name).map(line => {
      if (/^[^\s.*]+(?:\.[^\s.*]+)+$/.test(line)) return line
      throw invalid(
        name,
        `needs module.name on each line, not "${line}"`,
        'Write each import out, as the message about it does: my_package.features.Scaler.'
      )
    })
)
