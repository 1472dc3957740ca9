/** Text inside XML and HTML. Pure. */
import { nameUnseen } from './plain-text.ts'

/**
 * Without what XML forbids even as a reference: https://www.w3.org/TR/xml/#charsets. What cannot be seen, and what a runner
 * would take for a command when the file is printed, stands there as references.
 */
export const xmlText = (text: string): string =>
  nameUnseen(
    text
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/:(?=:)/g, '&#58;')
      .replace(/##(?=\[)/g, '&#35;&#35;'),
    sign => (sign === '\n' ? sign : `&#${sign.codePointAt(0)};`)
  )

/** As references, line ends and tabs outlive https://www.w3.org/TR/xml/#AVNormalize */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
