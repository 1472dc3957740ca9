/**
 * Shared access signatures, the passwords of modules.
 * https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas
 */
import type { EdgeSettings } from './settings.ts'

/** What is signed, and what the signature then stands in. */
export interface TokenDraft {
  /** To be signed with the module's key. */
  readonly text: string
  /** @param signature HMAC-SHA256 in base64 */
  readonly withSignature: (signature: string) => string
}

/** A token that is good until then. Pure. @param expiry seconds since 1970 */
export const tokenDraft = (
  { hub, device, module }: Pick<EdgeSettings, 'hub' | 'device' | 'module'>,
  expiry: number
): TokenDraft => {
  const resource = strictly(`${hub}/devices/${device}/modules/${module}`)
  return {
    text: `${resource}\n${expiry}`,
    withSignature: signature =>
      `SharedAccessSignature sr=${resource}&sig=${strictly(signature)}&se=${expiry}`
  }
}

/** Percent-encoded but for what RFC 3986 does not reserve: edgeHub compares the text itself. Pure. */
export const strictly = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  )
