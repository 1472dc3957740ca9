/** Lines of a terminal as a picture. */

const WIDTH = 8.4
const HEIGHT = 20
const TOP = 56
const SIDE = 20

const CSS = `text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#d8dee9;white-space:pre}
.bold{font-weight:bold;fill:#fff}.dim{fill:#7d8899}.prompt{fill:#8fbc8f}.command{fill:#7fd1d8}.group{fill:#c8d0dc}
.warning{fill:#e5c07b}.error{fill:#f47c7c;font-weight:bold}.title{fill:#8a94a6;font-size:13px;text-anchor:middle}`

/**
 * @param {readonly (readonly {text: string, style: string}[])[]} lines
 * @param {number} columns
 * @param {string} title
 */
export const svgOf = (lines, columns, title) => {
  const rows = lines.flatMap(line => folded(line, columns))
  while (rows.at(-1)?.length === 0) rows.pop()
  const width = Math.ceil(columns * WIDTH + 2 * SIDE)
  const height = TOP + rows.length * HEIGHT + 8
  const dots = ['#ec6a5e', '#f4bf4f', '#61c554'].map(
    (colour, i) => `<circle cx="${22 + i * 20}" cy="20" r="6" fill="${colour}"/>`
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>${CSS}</style>`,
    `<rect width="${width}" height="${height}" rx="10" fill="#1b1f27"/>`,
    ...dots,
    `<text x="${width / 2}" y="25" class="title">${escaped(title)}</text>`,
    ...rows.flatMap((row, i) => textOf(row, TOP + i * HEIGHT)),
    '</svg>',
    ''
  ].join('\n')
}

/** Every span has a place of its own: fonts differ in how wide their signs are. */
const textOf = (row, y) => {
  let column = 0
  return row.map(({ text, style }) => {
    const x = (SIDE + column * WIDTH).toFixed(1)
    column += widthOf(text)
    const length = (widthOf(text) * WIDTH).toFixed(1)
    return `<text x="${x}" y="${y}" textLength="${length}"${style ? ` class="${style}"` : ''}>${escaped(text)}</text>`
  })
}

/** Columns of a text: an emoji takes two. */
const widthOf = text =>
  [...text].reduce((sum, sign) => sum + (/\p{Emoji_Presentation}/u.test(sign) ? 2 : 1), 0)

/** A line that is longer than the terminal is wide goes on in the next. */
const folded = (line, columns) => {
  const rows = [[]]
  let room = columns
  for (const { text, style } of line) {
    let rest = text
    while (rest !== '') {
      if (room <= 0) {
        rows.push([])
        room = columns
      }
      const part = [...rest].slice(0, room).join('')
      rows.at(-1).push({ text: part, style })
      room -= widthOf(part)
      rest = rest.slice(part.length)
    }
  }
  return rows
}

const escaped = text =>
  text
    .replaceAll('✅', '✔ ')
    .replaceAll('❌', '✘ ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
