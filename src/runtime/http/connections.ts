import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex, Readable } from 'node:stream'
import type { App } from './app.ts'
import type { Budget } from './budget.ts'
import { PlainConnection } from './plain/connection.ts'

export interface ConnectionLimits {
  /** Connections that may be open, wherever they come from; those of the health port do not count. */
  readonly maxConnections: number
  /** Whether connections start as plain ones. */
  readonly plain: boolean
  readonly budget: Budget
  readonly keepAliveMs: number
  readonly headersMs: number
  readonly requestMs: number
}

const SWEEP_MS = 1000
/** Of the health port: probes get through however many callers there are, and cannot become many themselves. */
export const MOST_HEALTH_CONNECTIONS = 64

type Listener = (socket: Socket) => void

/**
 * Every connection of the server, whether it was accepted here, at the health port or by a parent process, with or
 * without TLS. Without, each starts as a plain one, and node:http takes over when a request asks for more.
 */
export class Connections {
  readonly #server: Server
  readonly #limits: ConnectionLimits
  /** As they were accepted: below TLS, and before a plain connection speaks for them. */
  readonly #open = new Set<Socket>()
  readonly #health = new Set<Socket>()
  readonly #plain = new Map<Socket, PlainConnection>()
  readonly #serve: (accepted: Socket) => Socket

  /** @param server gets its connections through here from now on. */
  constructor(server: Server, app: App, limits: ConnectionLimits) {
    this.#server = server
    this.#limits = limits
    const [own] = server.listeners('connection') as Listener[]
    if (own === undefined) throw new Error('node:http has changed: it listens for no connections')
    server.off('connection', own)
    server.on('connection', (accepted: Socket) =>
      this.#accept(accepted, this.#open, limits.maxConnections)
    )
    const isPlain = limits.plain && !('setSecureContext' in server)
    this.#serve = isPlain
      ? this.#servePlain(app, own)
      : accepted => {
          own.call(server, accepted)
          return accepted
        }
    if (isPlain) setInterval(() => this.#sweep(), SWEEP_MS).unref()
  }

  /** Connections that are open. */
  get count(): number {
    return this.#open.size + this.#health.size
  }

  acceptForHealth(accepted: Socket): void {
    this.#accept(accepted, this.#health, MOST_HEALTH_CONNECTIONS)
  }

  /** @param milliseconds how long a connection must have been idle. */
  closeIdle(milliseconds: number): void {
    this.#server.closeIdleConnections()
    const now = Date.now()
    for (const connection of this.#plain.values()) connection.closeIfIdle(now, milliseconds)
  }

  #accept(accepted: Socket, among: Set<Socket>, most: number): void {
    if (among.size >= most) {
      accepted.destroy()
      return
    }
    const socket = this.#serve(accepted)
    among.add(socket)
    socket.once('close', () => {
      among.delete(socket)
      this.#plain.delete(socket)
    })
  }

  #servePlain(app: App, own: Listener): (accepted: Socket) => Socket {
    const handOver = (socket: Socket, read: Buffer, ended: boolean): void => {
      this.#plain.delete(socket)
      if (ended) {
        // Nothing can be put back before the end of a stream that has ended.
        const rest = Duplex.from({ readable: Readable.from([read]), writable: socket })
        socket.once('close', () => rest.destroy())
        own.call(this.#server, rest as Socket)
        return
      }
      socket.pause()
      socket.unshift(read)
      own.call(this.#server, socket)
      socket.resume()
    }
    const options = { ...this.#limits, app, handOver }
    return accepted => {
      const connection = new PlainConnection(accepted, options)
      this.#plain.set(connection.socket, connection)
      return connection.socket
    }
  }

  #sweep(): void {
    const now = Date.now()
    for (const connection of this.#plain.values()) connection.check(now)
  }
}
