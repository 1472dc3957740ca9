/** A terminal as far as our own output needs one: colours, and lines that are overwritten. */

/** SGR numbers that commands write, by the names of styles. */
const STYLES = { 0: '', 1: 'bold', 2: 'dim', 33: 'warning', 36: 'command', '31;1': 'error' }

/**
 * What is on the screen when all of a text is written: lines of `{text, style}`.
 * @param {string} output
 */
export const screenOf = output => {
  const lines = output
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(line => spansOf(line.split('\r\u001b[2K').at(-1) ?? ''))
  while (lines.at(-1)?.length === 0) lines.pop()
  return lines
}

const spansOf = line => {
  let style = ''
  const spans = []
  for (const part of line.split('\u001b[')) {
    const [whole = '', code] = /^([\d;]*)m/.exec(part) ?? []
    if (code !== undefined) style = STYLES[code || 0] ?? ''
    const text = part.slice(whole.length)
    if (text !== '') spans.push({ text, style })
  }
  return spans
}
