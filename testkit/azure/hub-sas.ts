import { createHmac, timingSafeEqual } from 'node:crypto'

/** A shared access policy of a hub. */
export interface SharedPolicy {
  readonly name: string
  /** In base64. */
  readonly key: string
}

/** https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas#sas-token-structure */
export const sasFor = (hostName: string, { name, key }: SharedPolicy, expiry: number): string => {
  const resource = encodeURIComponent(hostName)
  const signature = encodeURIComponent(signatureOf(resource, expiry, key))
  return `SharedAccessSignature sr=${resource}&sig=${signature}&se=${expiry}&skn=${name}`
}

/** Whether a header is a signature of this hub that has not ended. @param now in milliseconds */
export const isSignedFor = (
  header: string,
  hostName: string,
  policies: readonly SharedPolicy[],
  now: number
): boolean => {
  const [, fields] = /^SharedAccessSignature (.+)$/.exec(header) ?? []
  if (fields === undefined) return false
  const given = new URLSearchParams(fields)
  const policy = policies.find(({ name }) => name === given.get('skn'))
  const expiry = Number(given.get('se'))
  if (policy === undefined || given.get('sr') !== hostName || expiry * 1000 <= now) return false
  const wanted = Buffer.from(signatureOf(encodeURIComponent(hostName), expiry, policy.key))
  const sent = Buffer.from(given.get('sig') ?? '')
  return sent.byteLength === wanted.byteLength && timingSafeEqual(sent, wanted)
}

const signatureOf = (resource: string, expiry: number, key: string): string =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(`${resource}\n${expiry}`).digest('base64')
