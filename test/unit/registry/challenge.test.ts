import { parseChallenges } from '../../../src/oci/registry/challenge.ts'

describe('a WWW-Authenticate header', () => {
  it.each([
    ['Basic realm="registry"', [{ scheme: 'basic', parameters: { realm: 'registry' } }]],
    [
      'Bearer realm="https://auth.test/token",service="registry.test",scope="repository:a/b:pull,push"',
      [
        {
          scheme: 'bearer',
          parameters: {
            realm: 'https://auth.test/token',
            service: 'registry.test',
            scope: 'repository:a/b:pull,push'
          }
        }
      ]
    ],
    [
      'bearer  Realm = "https://a.test/t" , error="invalid_token", Basic realm=plain',
      [
        { scheme: 'bearer', parameters: { realm: 'https://a.test/t', error: 'invalid_token' } },
        { scheme: 'basic', parameters: { realm: 'plain' } }
      ]
    ],
    [
      String.raw`Bearer realm="say \"hi\", friend",service=x`,
      [{ scheme: 'bearer', parameters: { realm: 'say "hi", friend', service: 'x' } }]
    ],
    [
      'Negotiate, Basic realm=""',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: '' } }
      ]
    ],
    ['', []],
    ['realm="no scheme"', []]
  ])('%s', (header, expected) => {
    expect(parseChallenges(header)).toEqual(expected)
  })

  it('is read in linear time', () => {
    // In quadratic time these would take hours.
    parseChallenges(`Bearer ${'a="'.repeat(500_000)}`)
    parseChallenges(`${'\\'.repeat(1_500_000)}"`)
  })
})
