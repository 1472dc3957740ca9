import http from 'node:http'
import https from 'node:https'

/** What came of one `GET /`. */
export type HealthAnswer =
  | { readonly status: number; readonly certificate: string | undefined }
  | { readonly problem: string }

/** Asks a service through its own address. Injected, so that a deployment can be tried without a network. */
export type AskHealth = (origin: string, signal: AbortSignal) => Promise<HealthAnswer>

/** The address of the proxy on the way to a URL; '' where there is none. */
export type ProxyOf = (url: string) => string

const QUIET_MS = 10_000

/**
 * The certificate is not judged here, only reported: it may be self-signed, or for a name that leads here later.
 * @param proxyOf the runner's proxies, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say
 */
export const healthThrough =
  (proxyOf: ProxyOf = () => ''): AskHealth =>
  async (origin, signal) => {
    try {
      return await ask(`${origin}/`, proxyOf(`${origin}/`), signal)
    } catch (error) {
      return { problem: (error as Error).message || (error as Error).name }
    }
  }

const ask = async (url: string, proxy: string, signal: AbortSignal): Promise<HealthAnswer> => {
  const secure = url.startsWith('https:')
  const options = { signal, timeout: QUIET_MS, rejectUnauthorized: false }
  if (secure) return answerTo(https.get(url, { ...options, agent: await tunnel(proxy) }))
  if (proxy === '') return answerTo(http.get(url, { ...options, agent: false }))
  // To a proxy the whole address is sent: https://www.rfc-editor.org/rfc/rfc9112#absolute-form
  const { username, password, protocol } = new URL(proxy)
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const credentials = { 'proxy-authorization': `Basic ${basic.toString('base64')}` }
  const headers = { host: new URL(url).host, ...(username ? credentials : {}) }
  const client = protocol === 'https:' ? https : http
  return answerTo(client.get(proxy, { ...options, agent: false, path: url, headers }))
}

const tunnel = async (proxy: string): Promise<https.Agent | false> => {
  if (proxy === '') return false
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  return new HttpsProxyAgent(proxy)
}

const answerTo = (request: http.ClientRequest): Promise<HealthAnswer> =>
  new Promise((resolve, reject) => {
    request.on('response', response => {
      const { socket } = response
      const certificate =
        'getPeerX509Certificate' in socket
          ? (socket as import('node:tls').TLSSocket).getPeerX509Certificate()?.fingerprint256
          : undefined
      response.resume()
      resolve({ status: response.statusCode ?? 0, certificate })
    })
    request.on('timeout', () => request.destroy(new Error(`no answer within ${QUIET_MS / 1000} s`)))
    request.on('error', reject)
  })
