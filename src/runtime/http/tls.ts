import { readFileSync, watchFile } from 'node:fs'
import type { Server } from 'node:https'
import { createSecureContext } from 'node:tls'
import { log } from '../log.ts'
import { SettingsError } from '../settings.ts'

export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}

const REREAD_MS = 1000

/** @throws SettingsError when the files cannot be read or do not belong together. */
export const readTls = ({ certFile, keyFile }: TlsFiles): { cert: Buffer; key: Buffer } => {
  try {
    const pair = { cert: readFileSync(certFile), key: readFileSync(keyFile) }
    createSecureContext(pair)
    return pair
  } catch (error) {
    throw new SettingsError(
      `The certificate "${certFile}" and its key "${keyFile}" cannot be used: ${error instanceof Error ? error.message : error}`
    )
  }
}

/** New connections get a renewed certificate; those that are open keep theirs. */
export const renewTls = (server: Server, files: TlsFiles): void => {
  let timer: NodeJS.Timeout | undefined
  const renew = (): void => {
    try {
      server.setSecureContext({ ...readTls(files), minVersion: 'TLSv1.2' })
      log('I', 'Took in the renewed certificate')
    } catch (error) {
      log('W', `${error instanceof Error ? error.message : error} The old certificate stays.`)
    }
  }
  for (const file of [files.certFile, files.keyFile])
    watchFile(file, { interval: REREAD_MS, persistent: false }, () => {
      // Both files change, one after the other.
      clearTimeout(timer)
      timer = setTimeout(renew, 200)
      timer.unref()
    })
}
