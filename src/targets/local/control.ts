/** How the target and a service's supervisor speak: one JSON line each way over a unix socket. */
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync } from 'node:fs'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import path from 'node:path'
import { isErrno, UserError } from '../../core/errors.ts'
import type { ServiceCommand } from './command.ts'
import type { ContainerCommand } from './container/command.ts'
import { privateFolder } from './private-folder.ts'
import type { ServiceRecord } from './settings.ts'

export type ControlRequest =
  | { readonly op: 'status' }
  | {
      readonly op: 'run'
      readonly record: Omit<ServiceRecord, 'settings'> & { readonly settings: LocalSettingsOnWire }
      readonly command: ServiceCommand | ContainerCommand
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
      readonly problem: 'port in use' | 'not started' | 'stopped'
      readonly message: string
      readonly log: readonly string[]
    }

/**
 * The socket of a service's supervisor, in a folder that only this user may look into: the system's own for such things where
 * there is one, else below the user's state folder. Named by a hash, since a unix socket's path must stay under 108 bytes.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 * @throws UserError `FOLDER_NOT_PRIVATE`
 */
export const controlSocket = (serviceFolder: string, env: Environment): string => {
  const name = createHash('sha256').update(path.resolve(serviceFolder)).digest('hex').slice(0, 24)
  const sockets = controlFolders(env)
    .map(folder => path.join(folder, `${name}.sock`))
    .filter(socket => Buffer.byteLength(socket) < LONGEST_PATH)
  // The same user may have a session once and none another time: a service is found in both.
  const found = sockets.find(existsSync) ?? sockets[0]
  if (found === undefined)
    throw new UserError('FOLDER_NOT_PRIVATE', 'The path of your state folder is too long.', {
      hint: 'Set XDG_RUNTIME_DIR or XDG_STATE_HOME to a folder of yours with a shorter path.'
    })
  privateFolder(path.dirname(found))
  return found
}

/** Linux takes 107 bytes, macOS 103. */
const LONGEST_PATH = 104

type Environment = Readonly<Record<string, string | undefined>>

const controlFolders = (env: Environment): readonly string[] => {
  const { XDG_RUNTIME_DIR: runtime, XDG_STATE_HOME: state } = env
  const home = env.HOME && path.isAbsolute(env.HOME) ? env.HOME : homedir()
  const ofState = state && path.isAbsolute(state) ? state : path.join(home, '.local', 'state')
  return [
    ...(runtime && path.isAbsolute(runtime) && isWritable(runtime) ? [runtime] : []),
    ofState
  ].map(folder => path.join(folder, 'scoreline'))
}

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Asks a supervisor; undefined when none listens. Giving up closes the connection, which ends a deployment that is under way.
 */
export const ask = (
  socketPath: string,
  request: ControlRequest,
  signal?: AbortSignal
): Promise<ControlAnswer | undefined> =>
  new Promise((resolve, reject) => {
    const socket = connect(socketPath)
    const give = () => {
      socket.destroy()
      reject(signal?.reason)
    }
    if (signal?.aborted) return give()
    signal?.addEventListener('abort', give)
    socket.once('close', () => signal?.removeEventListener('abort', give))
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
