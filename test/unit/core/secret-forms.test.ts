import fc from 'fast-check'
import { secretForms } from '../../../src/core/secret-forms.ts'

const shown = (text: string, secret: string): string =>
  [...secretForms(secret)]
    .sort((a, b) => b.length - a.length)
    .reduce((masked, form) => masked.replaceAll(form, '***'), text)

describe('the forms of a secret', () => {
  it('mask it inside base64, whatever stands before and after it', () => {
    const secret = fc.string({ minLength: 16, maxLength: 60 })
    fc.assert(
      fc.property(
        secret,
        fc.string({ maxLength: 20 }),
        fc.string({ maxLength: 20 }),
        (it, before, after) => {
          const text = Buffer.from(`${before}${it}${after}`).toString('base64')
          expect(shown(text, it)).toContain('***')
        }
      )
    )
  })

  it.each([
    ['clear', (it: string) => it],
    ['URL', encodeURIComponent],
    ['a form', (it: string) => new URLSearchParams({ it }).toString().slice(3)],
    ['JSON', JSON.stringify],
    ['JSON in JSON', (it: string) => JSON.stringify(JSON.stringify(it))],
    ['hexadecimal', (it: string) => Buffer.from(it).toString('hex')],
    ['base64url', (it: string) => Buffer.from(it).toString('base64url')]
  ])('mask it in %s', (_, encode) => {
    const secret = 'a "secret" / with+all=of it'
    expect(shown(encode(secret), secret)).toMatch(/^"?(\\")?\*\*\*(\\")?"?$/)
  })

  it('mask it as Python writes it, in base64 for URLs, and with odd characters', () => {
    const secret = 'p\u00e4ss "w" ~%41$`\'🔑 end'
    const inside = Buffer.from(`user:${secret}`).toString('base64url')
    const forms = [
      `{"a": "p\\u00e4ss \\"w\\" ~%41$\`'\\ud83d\\udd11 end"}`,
      inside,
      new URLSearchParams({ secret }).toString()
    ]
    for (const form of forms) expect(shown(form, secret)).toContain('***')
  })

  it('mask each line of a key', () => {
    expect(shown('x line-number-two y', 'line-number-one\nline-number-two\n')).toBe('x *** y')
  })

  it('leave short pieces alone', () => {
    expect(secretForms('abc')).not.toContain('abc')
  })
})
