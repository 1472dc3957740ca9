/**
 * The one place where text that is not ours becomes harmless for a log: an answer of a service, the name of a sample or a
 * file, the output of a container, of an engine or of uv. What it says can be read; what it would do is not done. Pure.
 */

/**
 * Lines for a runner's log or a terminal, in which nothing is a command:
 * - `::name::` is one for a runner behind blanks at the beginning of a line, `##[name]` anywhere in it
 *   (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs): both get a blank inside. Signs that
 *   the runner's comparison may pass over do not keep them apart;
 * - colours are left out; every other control character (ESC, BEL, NUL, …) is shown as `\u001b`, and so is what changes the
 *   direction of text, ends lines elsewhere, or cannot be seen (https://trojansource.codes);
 * - a lone CR ends a line, as it does for a runner.
 */
export const plainText = (text: string): string =>
  SUSPECT.test(text)
    ? text
        .split(/\r\n|\n|\r/)
        .map(plainLine)
        .join('\n')
    : text

/** The same on one line: line ends inside are shown as `\n`. */
export const plainLine = (text: string): string =>
  SUSPECT.test(text)
    ? text
        .replace(COLOURS, '')
        .replace(UNSEEN, escapeOf)
        .replace(BRACKETS, '$& ')
        .replace(COLONS, '$& ')
    : text

/** JSON of a value that stays the same value, and in which no line is one that `plainText` would change. */
export const plainJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent)
    .replace(UNSEEN, sign => (sign === '\n' ? sign : numberOf(sign)))
    .replace(/##(?=\[)/g, '\\u0023\\u0023')

/** Text with each sign that cannot be seen, line ends among them, replaced by what `name` makes of it. */
export const nameUnseen = (text: string, name: (sign: string) => string): string =>
  text.replace(UNSEEN, name)

/** Most text has none of this, and is shown as it is. */
const SUSPECT = /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2bff]|::|##\[/

/** `ESC [ … m`: https://ecma-international.org/publications-and-standards/standards/ecma-48/ 8.3.117 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
const COLOURS = /\u001b\[[\d;:]*m/g

/**
 * Control, format, surrogate, private and unassigned characters, separators of lines, what is not shown by default; but
 * neither the tab nor what makes an emoji of the symbol before it.
 */
const UNSEEN = /(?!\t|\ufe0f)[\p{C}\p{Zl}\p{Zp}\p{DI}]|(?<!\p{So})\ufe0f/gu

const BRACKETS = /#[^\t\u0020-\u007e]*#(?=[^\t\u0020-\u007e]*\[)/g
const COLONS = /^\s*:(?=[^\t\u0020-\u007e]*:)/

const escapeOf = (sign: string): string =>
  sign === '\n' ? '\\n' : sign === '\r' ? '\\r' : numberOf(sign)

/** A text can hold millions of them. */
const numbers = new Map<string, string>()

const numberOf = (sign: string): string => {
  const known = numbers.get(sign)
  if (known !== undefined) return known
  let text = ''
  for (let i = 0; i < sign.length; i++)
    text += `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`
  // Most are of a few kinds: the table stays small.
  if (numbers.size < MOST_NUMBERS) numbers.set(sign, text)
  return text
}

const MOST_NUMBERS = 1000
