/** How the target and a service's supervisor speak: one JSON line each way over a unix socket. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { isErrno } from '../../core/errors.ts'
import type { ServiceCommand } from './command.ts'
import type { ServiceRecord } from './settings.ts'

export type ControlRequest =
  | { readonly op: 'status' }
  | {
      readonly op: 'run'
      readonly record: Omit<ServiceRecord, 'settings'> & { readonly settings: LocalSettingsOnWire }
      readonly command: ServiceCommand
    }
  | { readonly op: 'stop' }

type LocalSettingsOnWire = Omit<ServiceRecord['settings'], 'port'> & {
  readonly port?: number | undefined
}

export type ControlAnswer =
  | {
      readonly ok: true
      readonly record?: ServiceRecord
      readonly state: 'running' | 'failed' | 'deploying'
    }
  | {
      readonly ok: false
      readonly problem: 'port in use' | 'not started'
      readonly message: string
      readonly log: readonly string[]
    }

/** A unix socket's path must stay under 108 bytes, so it lies in a private folder and is named by a hash. */
export const controlSocket = (serviceFolder: string): string => {
  const folder = path.join(tmpdir(), `scoreline-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = createHash('sha256').update(path.resolve(serviceFolder)).digest('hex').slice(0, 24)
  return path.join(folder, `${name}.sock`)
}

/** Asks a supervisor; undefined when none listens. */
export const ask = (
  socketPath: string,
  request: ControlRequest
): Promise<ControlAnswer | undefined> =>
  new Promise((resolve, reject) => {
    const socket = connect(socketPath)
    let text = ''
    socket.setEncoding('utf8')
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`))
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('end', () => resolve(text.endsWith('\n') ? JSON.parse(text) : undefined))
    socket.on('error', error =>
      isErrno(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE')
        ? resolve(undefined)
        : reject(error)
    )
  })
