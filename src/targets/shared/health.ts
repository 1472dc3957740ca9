import http from 'node:http'
import https from 'node:https'

/** What came of one `GET /`. */
export type HealthAnswer =
  | { readonly status: number; readonly certificate: string | undefined }
  | { readonly problem: string }

/** Asks a service through its own address. Injected, so that a deployment can be tried without a network. */
export type AskHealth = (origin: string, signal: AbortSignal) => Promise<HealthAnswer>

const QUIET_MS = 10_000

/** The certificate is not judged here, only told: it may be self-signed, or for a name that leads here later. */
export const askHealth: AskHealth = (origin, signal) =>
  new Promise(resolve => {
    const secure = origin.startsWith('https:')
    const options = { signal, timeout: QUIET_MS, agent: false, rejectUnauthorized: false }
    const request = (secure ? https : http).get(`${origin}/`, options, response => {
      const socket = response.socket
      const certificate =
        'getPeerX509Certificate' in socket
          ? (socket as import('node:tls').TLSSocket).getPeerX509Certificate()?.fingerprint256
          : undefined
      response.resume()
      resolve({ status: response.statusCode ?? 0, certificate })
    })
    request.on('timeout', () => request.destroy(new Error(`no answer within ${QUIET_MS / 1000} s`)))
    request.on('error', error => resolve({ problem: error.message || error.name }))
  })
