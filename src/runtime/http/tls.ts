import { watchFile } from 'node:fs'
import { createSecureContext, type SecureContextOptions, type Server } from 'node:tls'
import { log } from '../log.ts'
import { SettingsError } from '../settings-error.ts'
import { readSmallFile } from '../small-file.ts'

export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}

const REREAD_MS = 1000

/**
 * Only what has forward secrecy and authenticated encryption: the suites of TLS 1.3, and of 1.2 those that
 * https://www.rfc-editor.org/rfc/rfc9325#section-4.2 recommends.
 */
export const TLS_OPTIONS = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305'
  ].join(':')
} as const satisfies SecureContextOptions

/** @throws SettingsError when the files cannot be read or do not belong together. */
export const readTls = async ({
  certFile,
  keyFile
}: TlsFiles): Promise<{ cert: Buffer; key: Buffer }> => {
  try {
    const [cert, key] = await Promise.all([readSmallFile(certFile), readSmallFile(keyFile)])
    createSecureContext({ ...TLS_OPTIONS, cert, key })
    return { cert, key }
  } catch (error) {
    throw new SettingsError(
      `The certificate "${certFile}" and its key "${keyFile}" cannot be used: ${error instanceof Error ? error.message : error}`
    )
  }
}

/** New connections get a renewed certificate; those that are open keep theirs. */
export const renewTls = (server: Server, files: TlsFiles): void => {
  let timer: NodeJS.Timeout | undefined
  const renew = async (): Promise<void> => {
    try {
      server.setSecureContext({ ...TLS_OPTIONS, ...(await readTls(files)) })
      log('I', 'Took in the renewed certificate')
    } catch (error) {
      log('W', `${error instanceof Error ? error.message : error} The old certificate stays.`)
    }
  }
  for (const file of [files.certFile, files.keyFile])
    watchFile(file, { interval: REREAD_MS, persistent: false }, () => {
      // Both files change, one after the other.
      clearTimeout(timer)
      timer = setTimeout(() => void renew(), 200)
      timer.unref()
    })
}
