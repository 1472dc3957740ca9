/** gRPC on a port of its own, beside HTTP: the same models, keys, certificate, places and budget. */
import { Server as NetServer, type Socket } from 'node:net'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls'
import type { App, AppParts } from '../http/app.ts'
import { readTls, renewTls, TLS_OPTIONS } from '../http/tls.ts'
import type { Settings } from '../settings.ts'
import { sampleOf } from './collected.ts'
import { openGate } from './gate.ts'
import { type InferenceParts, inferenceMethods } from './inference.ts'
import { Server, ServerCredentials } from './library.ts'
import {
  addHealth,
  addInference,
  addReflection,
  RULES,
  sayNotReady,
  type Watcher
} from './services.ts'

export interface GrpcParts extends Omit<AppParts, 'swaggerFiles' | 'card'> {
  readonly app: App
  /** How long a request may take to arrive. */
  readonly arrivalMs: number
}

export interface GrpcServer {
  /** Accepts connections; `close()` ends the listening. */
  readonly listener: NetServer
  /** Connections that are open. */
  readonly count: number
  /** Says to who watches that it is not ready any more. */
  announceEnd(): void
  /** Takes no more calls; those under way go on. */
  close(): void
}

/** Of a connection without a call, which clients open again by themselves. */
const IDLE_MS = 300_000
const HANDSHAKE_MS = 10_000
const MOST_STREAMS = 1024

/** Not listening yet: whoever has the port decides where. @throws SettingsError for a certificate that cannot be used */
export const openGrpc = async (parts: GrpcParts): Promise<GrpcServer> => {
  const { settings, budget, keys, meter, app, collector, arrivalMs } = parts
  const gate = openGate(
    {
      budget,
      keys,
      meter,
      maxMessageBytes: app.maxBodyBytes,
      maxCalls: settings.maxConnections,
      arrivalMs
    },
    RULES
  )
  const server = new Server({
    'grpc.max_receive_message_length': app.maxBodyBytes,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': MOST_STREAMS,
    'grpc.max_connection_idle_ms': IDLE_MS,
    'grpc.enable_channelz': 0,
    interceptors: [gate]
  })
  const watchers = new Set<Watcher>()
  const isReady = (): boolean => !app.drain.started
  const collect: InferenceParts['collect'] =
    collector && ((arrived, call, outputs) => collector.add(sampleOf(arrived, call, outputs)))
  addInference(server, inferenceMethods({ ...parts, admission: app.admission, isReady, collect }))
  addHealth(server, isReady, watchers)
  addReflection(server)

  const injector = server.createConnectionInjector(ServerCredentials.createInsecure())
  const open = new Set<Socket>()
  const serve = (socket: Socket): void => {
    socket.setNoDelay(true)
    injector.injectConnection(socket)
  }
  const accept = (socket: Socket): void => {
    if (open.size >= settings.maxConnections) {
      socket.destroy()
      return
    }
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    // A connection that breaks off is no failure of ours.
    socket.on('error', () => socket.destroy())
  }
  return {
    listener: await openListener(settings, accept, serve),
    get count() {
      return open.size
    },
    announceEnd: () => {
      for (const call of watchers) sayNotReady(call)
    },
    close: () => {
      for (const call of watchers) call.end()
      server.tryShutdown(() => {})
    }
  }
}

/** Sockets of callers, deciphered where there is a certificate; the same one that HTTP has, renewed as there. */
const openListener = async (
  { tls }: Settings,
  accept: (socket: Socket) => void,
  serve: (socket: Socket) => void
): Promise<NetServer> => {
  if (tls === undefined)
    return new NetServer({ noDelay: true }, socket => {
      accept(socket)
      if (!socket.destroyed) serve(socket)
    })
  const options = { ...TLS_OPTIONS, ALPNProtocols: ['h2'], handshakeTimeout: HANDSHAKE_MS }
  const server: TlsServer = createTlsServer({ ...options, ...(await readTls(tls)) }, serve)
  server.on('connection', accept)
  renewTls(server, tls)
  return server
}
