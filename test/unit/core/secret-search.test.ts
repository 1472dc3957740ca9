import fc from 'fast-check'
import { MOST_SEARCHED, secretSearch } from '../../../src/core/secret-search.ts'

type Encode = (text: string) => string

const units = (text: string, write: (code: number) => string, which = /[^a-z0-9]/i): string =>
  [...Array(text.length).keys()]
    .map(i => (which.test(text.charAt(i)) ? write(text.charCodeAt(i)) : text.charAt(i)))
    .join('')
const hex = (code: number, length: number) => code.toString(16).padStart(length, '0')
const wrapped = (text: string, width: number, end = '\n') =>
  text.match(new RegExp(`.{1,${width}}`, 'gs'))?.join(end) ?? ''
const bytes = (text: string, write: (code: number) => string) =>
  [...Buffer.from(text)].map(write).join('')
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

/** How services, engines and libraries write what they were sent. */
const WAYS: Readonly<Record<string, Encode>> = {
  JSON: JSON.stringify,
  'JSON of Python': text => units(JSON.stringify(text), code => `\\u${hex(code, 4)}`, /[^ -~]/),
  'JSON of .NET': text => `"${units(text, code => `\\u${hex(code, 4).toUpperCase()}`)}"`,
  'JSON of PHP': text => JSON.stringify(text).replaceAll('/', '\\/'),
  'JSON of Go': text =>
    JSON.stringify(text).replace(/[<>&]/g, sign => `\\u${hex(sign.charCodeAt(0), 4)}`),
  'JSON, all of it escaped': text => units(text, code => `\\u${hex(code, 4)}`, /./s),
  percent: encodeURIComponent,
  'percent in small letters': text =>
    encodeURIComponent(text).replace(/%../g, it => it.toLowerCase()),
  'percent, all of it': text => bytes(text, code => `%${hex(code, 2)}`),
  'a form': text => new URLSearchParams({ a: text }).toString(),
  'HTML, named': text =>
    text.replace(
      /[&<>"'+/=]/g,
      sign =>
        ({
          '&': '&amp;',
          '<': '&lt;',
          '>': '&gt;',
          '"': '&quot;',
          "'": '&apos;',
          '+': '&plus;',
          '/': '&sol;',
          '=': '&equals;'
        })[sign] ?? sign
    ),
  'HTML, decimal': text => units(text, code => `&#${code};`),
  'HTML, hexadecimal': text => units(text, code => `&#X${hex(code, 1)};`),
  base64: text => Buffer.from(text).toString('base64'),
  'base64 for URLs': text => Buffer.from(text).toString('base64url'),
  'base64 of more': text => Buffer.from(`{"user":"u","key":"${text}"}`).toString('base64'),
  'base64 of UTF-16': text => utf16(text).toString('base64'),
  'base64 of UTF-16, the other way': text => utf16(text).swap16().toString('base64'),
  'base64, wrapped': text => wrapped(Buffer.from(text).toString('base64'), 12, '\r\n'),
  'base64, cut': text => Buffer.from(`x${text}`).toString('base64').slice(0, -5),
  hexadecimal: text => Buffer.from(text).toString('hex'),
  'hexadecimal in capitals': text => Buffer.from(text).toString('hex').toUpperCase(),
  'a dump': text => bytes(text, code => `${hex(code, 2)} `),
  'a dump of .NET': text => bytes(text, code => `-${hex(code, 2).toUpperCase()}`).slice(1),
  'escaped bytes': text => bytes(text, code => `\\x${hex(code, 2)}`),
  octal: text => bytes(text, code => `\\${code.toString(8).padStart(3, '0')}`),
  'quoted-printable': text => bytes(text, code => `=${hex(code, 2).toUpperCase()}`),
  'a buffer of Node': text => JSON.stringify([...Buffer.from(text)]),
  'a list of Python': text => `[${bytes(text, code => `${code}, `).slice(0, -2)}]`,
  'a list, indented': text => JSON.stringify([...Buffer.from(text)], null, 2),
  'one size: capitals': text => text.toUpperCase(),
  'one size: small letters': text => text.toLowerCase(),
  'UTF-16': text => utf16(text).toString('latin1'),
  'lines of 30': text => wrapped(text, 30),
  'its first three quarters': text => text.slice(0, Math.ceil(text.length * 0.75))
}
const SECRETS = [
  'Abcd+/0123456789xyzW==',
  'pw<&>"\'0123456789',
  'päss "w" ~%41$`\'🔑 end',
  '-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\nAQEFAASCBKcwggSjAgEAAoIB\n-----END KEY-----\n'
]
const hidden = (secret: string, text: string): string => {
  const search = secretSearch()
  search.add(secret)
  return search.hide(text)
}

describe('a search for secrets', () => {
  const pairs = Object.keys(WAYS).flatMap(way => SECRETS.map(secret => [way, secret] as const))
  it.each(pairs)('hides in %s: %j', (way, secret) => {
    const shown = hidden(secret, `before: ${WAYS[way]?.(secret)} :z`)
    expect(shown).toContain('***')
    expect(shown).toMatch(/^before: .*:z$/s)
    // Of what was hidden nothing can be read back.
    expect(shown.length).toBeLessThan(45)
  })

  it('hides in two ways inside one another', () => {
    const text = fc.constantFrom(
      ...Object.keys(WAYS).filter(way => !/quarters|cut|one size/.test(way))
    )
    fc.assert(
      fc.property(fc.constantFrom(...SECRETS.slice(0, 2)), text, text, (secret, inner, outer) => {
        const encoded = WAYS[outer]?.(WAYS[inner]?.(secret) ?? '') ?? ''
        expect(hidden(secret, `a ${encoded} z`)).toContain('***')
      }),
      { numRuns: 1500, seed: 18 }
    )
  })

  it('leaves everything else as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(hidden('a-secret-that-is-not-there', text)).toBe(text)
      }),
      { numRuns: 300, seed: 18 }
    )
    expect(hidden('ab', 'ab')).toBe('ab')
    expect(hidden('abc', 'abcd 616263 YWJj')).toBe('***d 616263 YWJj')
  })

  it('shows the beginning of what is too long to be searched', () => {
    const shown = hidden('Abcd+/0123456789', `${'y'.repeat(MOST_SEARCHED - 8)}Abcd+/0123456789`)
    expect(shown.slice(-40)).toMatch(/y\*\*\*… \(8 more characters\)$/)
  })
})
