/** gRPC on a port of its own, beside HTTP: the same models, keys, certificate, places and budget. */
import { Server as NetServer, type Socket } from 'node:net'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls'
import { numberField } from '../../wire/protobuf-writer.ts'
import type { Backend } from '../backends/backend.ts'
import type { Collector } from '../collect/collector.ts'
import type { App } from '../http/app.ts'
import type { Budget } from '../http/budget.ts'
import { INTERNAL } from '../http/fixed-answers.ts'
import type { Keys } from '../http/keys.ts'
import { readTls, renewTls, TLS_OPTIONS } from '../http/tls.ts'
import { InputError } from '../input-error.ts'
import { asReport, log } from '../log.ts'
import type { Meter } from '../meter.ts'
import type { Settings } from '../settings.ts'
import { sampleOf } from './collected.ts'
import { textsOf } from './fields.ts'
import { type Arrived, type GateRule, openGate } from './gate.ts'
import { type InferenceParts, inferenceMethods, type Method, type Reply } from './inference.ts'
import {
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  Status,
  type sendUnaryData
} from './library.ts'
import { reflect } from './reflection.ts'
import { codeOf } from './statuses.ts'

export interface GrpcParts {
  readonly backend: Backend
  readonly settings: Settings
  readonly keys: Keys
  readonly budget: Budget
  readonly meter: Meter
  readonly collector: Collector | undefined
  readonly app: App
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

const INFERENCE = 'inference.GRPCInferenceService'
const HEALTH = 'grpc.health.v1.Health'
const REFLECTIONS = ['v1', 'v1alpha'].map(version => `grpc.reflection.${version}.ServerReflection`)
const SERVICES = [INFERENCE, HEALTH, ...REFLECTIONS]

const [SERVING, NOT_SERVING, SERVICE_UNKNOWN] = [1, 2, 3]

/** As long as a request over HTTP may take to arrive. */
const ARRIVAL_MS = 300_000
/** Of a connection without a call, which clients open again by themselves. */
const IDLE_MS = 300_000
const HANDSHAKE_MS = 10_000
const MOST_STREAMS = 1024

/** Not listening yet: whoever has the port decides where. @throws SettingsError for a certificate that cannot be used */
export const openGrpc = async (parts: GrpcParts): Promise<GrpcServer> => {
  const { settings, budget, keys, meter, app, collector } = parts
  const gate = openGate(
    {
      budget,
      keys,
      meter,
      maxMessageBytes: app.maxBodyBytes,
      maxCalls: settings.maxConnections,
      arrivalMs: ARRIVAL_MS
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
      for (const call of watchers) call.write(healthMessage(NOT_SERVING))
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

type Unary = (call: ServerUnaryCall<Arrived, Buffer>, done: sendUnaryData<Buffer>) => void
type Watcher = ServerWritableStream<Arrived, Buffer>
type Duplex = ServerDuplexStream<Arrived, Buffer>

/** Messages pass as bytes: they are read where their errors can be answered. */
const asBytes = (bytes: Buffer): Buffer => bytes

const methodOf = (service: string, name: string, requestStream: boolean, responseStream: boolean) =>
  ({
    path: `/${service}/${name}`,
    requestStream,
    responseStream,
    requestSerialize: asBytes,
    requestDeserialize: asBytes,
    responseSerialize: asBytes,
    responseDeserialize: asBytes
  }) as const

/** Open to everyone as on REST: whether the server is there and ready, and what it is called. */
const RULES: ReadonlyMap<string, GateRule> = new Map<string, GateRule>([
  [`/${INFERENCE}/ServerLive`, { open: true, counted: false }],
  [`/${INFERENCE}/ServerReady`, { open: true, counted: false }],
  [`/${INFERENCE}/ServerMetadata`, { open: true, counted: true }],
  [`/${INFERENCE}/ModelReady`, { open: false, counted: true }],
  [`/${INFERENCE}/ModelMetadata`, { open: false, counted: true }],
  [`/${INFERENCE}/ModelInfer`, { open: false, counted: true }],
  [`/${HEALTH}/Check`, { open: true, counted: false }],
  [`/${HEALTH}/Watch`, { open: true, counted: false }],
  ...REFLECTIONS.map(
    service => [`/${service}/ServerReflectionInfo`, { open: false, counted: false }] as const
  )
])

const unary =
  (method: Method): Unary =>
  (call, done) => {
    call.sendMetadata(call.request.answerIds)
    answer(method, call).then(
      reply => {
        if (Buffer.isBuffer(reply)) done(null, reply)
        else done({ code: codeOf(reply.status), details: reply.error })
      },
      error => {
        log('E', asReport(error))
        done({ code: Status.INTERNAL, details: INTERNAL })
      }
    )
  }

const answer = async (method: Method, call: ServerUnaryCall<Arrived, Buffer>): Promise<Reply> => {
  try {
    return await method(call.request, () => call.cancelled)
  } catch (error) {
    if (error instanceof InputError) return { status: 400, error: error.message }
    throw error
  }
}

const addInference = (server: Server, methods: Readonly<Record<string, Method>>): void => {
  const entries = Object.entries(methods)
  server.addService(
    Object.fromEntries(entries.map(([name]) => [name, methodOf(INFERENCE, name, false, false)])),
    Object.fromEntries(entries.map(([name, method]) => [name, unary(method)]))
  )
}

/** https://github.com/grpc/grpc/blob/master/doc/health-checking.md */
const addHealth = (server: Server, isReady: () => boolean, watchers: Set<Watcher>): void => {
  const statusOf = ({ bytes }: Arrived): number => {
    const service = textsOf(bytes).get(1) ?? ''
    if (service !== '' && !SERVICES.includes(service)) return SERVICE_UNKNOWN
    return isReady() ? SERVING : NOT_SERVING
  }
  const check: Method = arrived => {
    const status = statusOf(arrived)
    if (status === SERVICE_UNKNOWN) return { status: 404, error: 'There is no such service.' }
    return healthMessage(status)
  }
  const watch = (call: Watcher): void => {
    let status: number
    try {
      status = statusOf(call.request)
    } catch (error) {
      call.emit('error', { code: Status.INVALID_ARGUMENT, details: messageOf(error) })
      return
    }
    call.write(healthMessage(status))
    if (status === SERVICE_UNKNOWN) return
    watchers.add(call)
    const leave = (): void => {
      watchers.delete(call)
    }
    call.once('cancelled', leave)
    call.once('close', leave)
  }
  server.addService(
    {
      Check: methodOf(HEALTH, 'Check', false, false),
      Watch: methodOf(HEALTH, 'Watch', false, true)
    },
    { Check: unary(check), Watch: watch as never }
  )
}

const healthMessage = (status: number): Buffer => numberField(1, status)

const addReflection = (server: Server): void => {
  const talk = (call: Duplex): void => {
    call.on('data', ({ bytes }: Arrived) => {
      try {
        call.write(reflect(bytes))
      } catch (error) {
        call.emit('error', { code: Status.INVALID_ARGUMENT, details: messageOf(error) })
      }
    })
    call.on('end', () => call.end())
  }
  for (const service of REFLECTIONS)
    server.addService(
      { ServerReflectionInfo: methodOf(service, 'ServerReflectionInfo', true, true) },
      { ServerReflectionInfo: talk as never }
    )
}

const messageOf = (error: unknown): string => {
  if (error instanceof InputError) return error.message
  log('E', asReport(error))
  return INTERNAL
}
