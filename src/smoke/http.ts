import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'

interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/**
 * One request, over a connection that is kept for the next one; resolves with the head of the answer. A redirect is an
 * answer. `fetch` would refuse the ports that browsers refuse (22, 6000, 10080, …), at which a service may well be.
 * https://fetch.spec.whatwg.org/#port-blocking
 * @throws what `node:http` does where no answer comes, and where `signal` is aborted
 */
export const ask = (
  uri: string,
  { method = 'GET', headers, body }: Asked,
  signal: AbortSignal
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { request } = new URL(uri).protocol === 'https:' ? https : http
    const sent = { 'accept-encoding': 'identity', ...headers }
    request(uri, { method, headers: sent, signal })
      .on('error', reject)
      .on('response', resolve)
      .end(body)
  })
