import { policyFor } from '../../../../src/runtime/page/page.ts'

const asked = (query: string): string => /connect-src ([^;]*)/.exec(policyFor(query))?.[1] ?? ''

describe('the policy of the page', () => {
  it.each([
    ['', `'self'`],
    [
      'compare=https%3A%2F%2Fother.example%3A8443%2Fa%2Fscore%3Fb',
      `'self' https://other.example:8443`
    ],
    ['compare=http%3A%2F%2F%5B%3A%3A1%5D%3A5001%2Fscore', `'self' http://[::1]:5001`],
    ['compare=*', `'self'`],
    ['compare=https%3A%2F%2F*%2F', `'self'`],
    ['compare=javascript%3Aalert(1)', `'self'`],
    ['compare=data%3Atext%2Fhtml%2Cx', `'self'`],
    [`compare=${encodeURIComponent("https://a.example; script-src 'unsafe-inline'")}`, `'self'`],
    ['compare=https%3A%2F%2Fa.example%0d%0aset-cookie%3A%20x', `'self'`]
  ])('with %j lets it ask %s', (query, sources) => {
    expect(asked(query)).toBe(sources)
    expect(policyFor(query).split(';')).toHaveLength(8)
    expect(policyFor(query)).toMatch(/^[\x20-\x7e]+$/)
  })
})
