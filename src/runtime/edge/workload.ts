/**
 * The workload API, by which IoT Edge vouches for its modules.
 * https://github.com/Azure/iotedge/blob/main/edgelet/api/workloadVersion_2020_07_07.yaml
 */
import { request } from 'node:http'
import type { EdgeSettings } from './settings.ts'
import { strictly, tokenDraft } from './token.ts'

type Identity = Pick<EdgeSettings, 'hub' | 'device' | 'module' | 'generation' | 'workloadUri'>

const VERSION = 'api-version=2020-07-07'
const PATIENCE_MS = 20_000
/** Certificates of a device are a few; more is no answer of this API. */
const LONGEST = 1024 * 1024

/** The certificates that edgeHub's own goes back to, in PEM. @throws Error in words for the log */
export const trustBundle = async ({ workloadUri }: Identity): Promise<string> => {
  const { certificate } = await ask(workloadUri, 'GET', '/trust-bundle')
  if (typeof certificate !== 'string') throw new Error('The workload API gave no trust bundle')
  return certificate
}

/** A password that is good for so long. @throws Error in words for the log */
export const newToken = async (
  identity: Identity,
  validMs: number,
  now = Date.now()
): Promise<string> => {
  const draft = tokenDraft(identity, Math.floor((now + validMs) / 1000))
  const { module, generation, workloadUri } = identity
  const path = `/modules/${strictly(module)}/genid/${strictly(generation)}/sign`
  const { digest } = await ask(workloadUri, 'POST', path, {
    keyId: 'primary',
    algo: 'HMACSHA256',
    data: Buffer.from(draft.text).toString('base64')
  })
  if (typeof digest !== 'string') throw new Error('The workload API gave no signature')
  return draft.withSignature(digest)
}

const ask = (
  uri: string,
  method: string,
  path: string,
  body?: object
): Promise<Readonly<Record<string, unknown>>> =>
  new Promise((resolve, reject) => {
    const failed = (problem: string): void => reject(new Error(`The workload API: ${problem}`))
    const data = body === undefined ? undefined : JSON.stringify(body)
    const asked = request(
      {
        ...addressOf(uri),
        method,
        path: `${path}?${VERSION}`,
        agent: false,
        timeout: PATIENCE_MS,
        headers:
          data === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) }
      },
      response => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', piece => {
          text += piece
          if (text.length > LONGEST) asked.destroy(new Error('its answer is too long'))
        })
        response.on('error', error => failed(error.message))
        response.on('end', () => {
          if (response.statusCode !== 200)
            return failed(`${path} answered ${response.statusCode} ${text.slice(0, 200)}`)
          try {
            resolve(Object(JSON.parse(text)))
          } catch {
            failed(`${path} answered what is not JSON`)
          }
        })
      }
    )
    asked.on('timeout', () => asked.destroy(new Error(`no answer in ${PATIENCE_MS / 1000} s`)))
    asked.on('error', error => failed(error.message))
    asked.end(data)
  })

const addressOf = (uri: string): object => {
  const { protocol, pathname, hostname, port } = new URL(uri)
  return protocol === 'unix:'
    ? { socketPath: decodeURIComponent(pathname) }
    : { host: hostname, port: port || 80 }
}
