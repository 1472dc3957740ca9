import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import type { ServiceLog } from '../service-log.ts'
import { END_LIMIT_MS, WatchedChild } from '../watched-child.ts'
import { type ContainerCommand, PARENT_SOCKET, SOCKET, type Start, startOf } from './command.ts'

/** Where a container of a service is on this disk. */
interface Place {
  readonly name: string
  /** Mounted into the container, whose user is another: everybody may write, but nobody else gets here. */
  readonly sockets: string
  readonly envFile: string
}

/** One container of a service. Connections go to it through a socket, so it needs no port. */
export class ServiceContainer extends WatchedChild {
  protected readonly started: Promise<boolean>
  readonly #command: ContainerCommand
  readonly #place: Place
  readonly #parent: Server

  /** @param place the supervisor's own socket: its folder is for this user alone, and its name for this service */
  constructor(command: ContainerCommand, place: string, log: ServiceLog) {
    const { start, where } = prepare(command, place)
    super(command.engine, start.args, { env: start.env, stdio: ['ignore', 'pipe', 'pipe'] }, log)
    this.#command = command
    this.#place = where
    this.#parent = createServer()
    this.started = new Promise(resolve => {
      // What it says is that it serves; that it is connected keeps it running.
      this.#parent.on('connection', socket => {
        socket.on('error', () => {})
        socket.on('data', () => resolve(true))
      })
      void this.gone.then(() => resolve(false))
    })
    const parentSocket = path.join(where.sockets, PARENT_SOCKET)
    this.#parent.listen({ path: parentSocket, readableAll: true, writableAll: true })
    void this.started.then(() => rmSync(where.envFile, { force: true }))
    void this.gone.then(() => this.#forget())
  }

  take(socket: Socket): void {
    // Who has said all may still be waiting for the answer.
    socket.allowHalfOpen = true
    const inside = connect({ path: path.join(this.#place.sockets, SOCKET), allowHalfOpen: true })
    const cut = (): void => {
      socket.destroy()
      inside.destroy()
    }
    for (const each of [socket, inside]) each.setNoDelay(true).on('error', cut)
    socket.pipe(inside).pipe(socket)
  }

  protected askToEnd(): Promise<void> {
    return this.#engine('stop', '-t', String(END_LIMIT_MS / 1000), this.#place.name)
  }

  /** One whose command was killed may still run. */
  async #forget(): Promise<void> {
    this.#parent.close()
    await this.#engine('rm', '--force', this.#place.name)
    rmSync(this.#place.sockets, { recursive: true, force: true })
  }

  /** What fails here is over already, or cannot be helped. */
  #engine(...args: string[]): Promise<void> {
    const { engine, engineEnv } = this.#command
    return new Promise(resolve => {
      execFile(engine, args, { env: { ...engineEnv } }, () => resolve())
    })
  }
}

const prepare = (
  command: ContainerCommand,
  place: string
): { readonly start: Start; readonly where: Place } => {
  const key = path.basename(place, '.sock')
  const own = randomUUID().slice(0, 8)
  const sockets = path.join(path.dirname(place), `${key.slice(0, 8)}.${own}`)
  const where = { name: `scoreline-${key}-${own}`, sockets, envFile: `${sockets}.env` }
  mkdirSync(sockets)
  chmodSync(sockets, 0o777)
  const start = startOf(command, where.name, { ...where, key })
  writeFileSync(where.envFile, start.file, { mode: 0o600 })
  return { start, where }
}
