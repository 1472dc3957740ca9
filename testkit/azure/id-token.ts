import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gitHubToken } from './entra.ts'

/** GitHub's OIDC provider, as a job with `id-token: write` meets it. */
export interface IdTokens extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  /** Every token it gave out, and what the job asks with. */
  readonly secrets: Set<string>
}

/** https://docs.github.com/actions/reference/openid-connect-reference */
export const idTokens = async (subject: string): Promise<IdTokens> => {
  const request = 'runner-token-for-id-tokens'
  const secrets = new Set([request])
  const server = createServer(({ url = '', headers }, response) => {
    if (headers.authorization !== `Bearer ${request}`) return response.writeHead(401).end()
    const audience = new URL(url, 'http://runner').searchParams.get('audience') ?? ''
    const value = gitHubToken(subject, audience)
    secrets.add(value)
    response.setHeader('content-type', 'application/json')
    return response.end(JSON.stringify({ count: 1, value }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    secrets,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: request
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}
