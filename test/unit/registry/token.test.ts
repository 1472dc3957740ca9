import { repositoryScope } from '../../../src/oci/registry/scope.ts'
import { tokenRequest } from '../../../src/oci/registry/token.ts'

const wanted = {
  realm: new URL('https://auth.test/token?account=x'),
  service: 'registry.test',
  scopes: [repositoryScope('a', 'pull', 'push'), repositoryScope('b', 'pull')],
  credential: undefined
}

describe('asking for a token', () => {
  it('names service and scopes, and says nothing of itself without a credential', () => {
    const { method, url, headers } = tokenRequest(wanted)
    expect(method).toBe('GET')
    expect(url.href).toBe(
      'https://auth.test/token?account=x&service=registry.test&scope=repository%3Aa%3Apull%2Cpush&scope=repository%3Ab%3Apull'
    )
    expect(headers.authorization).toBeUndefined()
  })

  it('shows a name and password as basic authentication', () => {
    const { headers } = tokenRequest({
      ...wanted,
      credential: { username: 'octo', password: 'pässword' }
    })
    expect(headers.authorization).toBe(`Basic ${Buffer.from('octo:pässword').toString('base64')}`)
  })

  it('posts a refresh token, never in the address', () => {
    const { method, url, body } = tokenRequest({
      ...wanted,
      credential: { identityToken: 'secret/1' }
    })
    expect([method, url.href]).toEqual(['POST', 'https://auth.test/token?account=x'])
    expect(Object.fromEntries(new URLSearchParams(String(body)))).toEqual({
      grant_type: 'refresh_token',
      service: 'registry.test',
      client_id: 'scoreline',
      scope: 'repository:a:pull,push repository:b:pull',
      refresh_token: 'secret/1'
    })
  })
})
