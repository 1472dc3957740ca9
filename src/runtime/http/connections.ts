import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { App } from './app.ts'
import { PlainConnection } from './plain/connection.ts'

export interface ConnectionLimits {
  readonly maxBodyBytes: number
  readonly keepAliveMs: number
  readonly headersMs: number
  readonly requestMs: number
}

const SWEEP_MS = 1000

/** Every connection of the server. Each starts as a plain one; node:http takes over when a request asks for more. */
export class Connections {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly #plain = new Map<Socket, PlainConnection>()

  /** @param server one without TLS takes its connections through here from now on. */
  constructor(server: Server, app: App, limits: ConnectionLimits) {
    this.#server = server
    if ('setSecureContext' in server) {
      server.on('secureConnection', (socket: Socket) => this.#track(socket))
      return
    }
    const [own] = server.listeners('connection')
    if (own === undefined) return
    server.off('connection', own as (socket: Socket) => void)
    const handOver = (socket: Socket, read: Buffer): void => {
      this.#plain.delete(socket)
      socket.pause()
      socket.unshift(read)
      own.call(server, socket)
      socket.resume()
    }
    const options = { ...limits, app, handOver }
    server.on('connection', (accepted: Socket) => {
      const connection = new PlainConnection(accepted, options)
      this.#plain.set(connection.socket, connection)
      this.#track(connection.socket)
    })
    setInterval(() => this.#sweep(), SWEEP_MS).unref()
  }

  /** Connections that are open. */
  get count(): number {
    return this.#open.size
  }

  /** @param milliseconds how long a connection must have been idle. */
  closeIdle(milliseconds: number): void {
    this.#server.closeIdleConnections()
    const now = Date.now()
    for (const connection of this.#plain.values()) connection.closeIfIdle(now, milliseconds)
  }

  #track(socket: Socket): void {
    this.#open.add(socket)
    socket.once('close', () => {
      this.#open.delete(socket)
      this.#plain.delete(socket)
    })
  }

  #sweep(): void {
    const now = Date.now()
    for (const connection of this.#plain.values()) connection.check(now)
  }
}
