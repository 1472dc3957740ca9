/** The scoring runtime's process: reads its settings, starts the backend, serves, drains on SIGTERM. */
import { connect, Server as NetServer, Socket } from 'node:net'
import path from 'node:path'
import { type Backend, StartError } from './backends/backend.ts'
import type { Collector } from './collect/collector.ts'
import type { EdgeModule, EdgeParts } from './edge/module.ts'
import type { GrpcParts, GrpcServer } from './grpc/grpc-server.ts'
import { writeMessage } from './http/answer.ts'
import { createApp, type Drain } from './http/app.ts'
import { answerBadRequests } from './http/bad-requests.ts'
import { Budget } from './http/budget.ts'
import { Connections } from './http/connections.ts'
import { INTERNAL } from './http/fixed-answers.ts'
import { Keys } from './http/keys.ts'
import { listenAt } from './http/listen-at.ts'
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse
} from './http/node-http.ts'
import { asReport, asText, flushLog, log, logAsJson } from './log.ts'
import { Meter } from './meter.ts'
import { switchTelemetryOff } from './no-telemetry.ts'
import { cardOf, readSample } from './page/card.ts'
import { forgetSecrets } from './secrets.ts'
import { readService, type ServiceFile } from './service.ts'
import { readSettings, type Settings } from './settings.ts'
import { SettingsError } from './settings-error.ts'
import { readSwaggerFiles } from './swagger-files.ts'

/** How long connections are taken once the process drains, and how long one may then stay idle. */
const GRACE_MS = 500

const main = async (): Promise<void> => {
  switchTelemetryOff()
  const settings = readSettings(process.argv.slice(2), process.env, process.cwd())
  if (settings.jsonLog) logAsJson()
  if (settings.unknownNames.length > 0)
    log(
      'W',
      `Found extra keys in the config file that are not supported by the server. Extra keys = ['${settings.unknownNames.map(asText).join("', '")}']`
    )
  const keys = await Keys.open(settings)
  const server = await openServer(settings)
  if (!forgetSecrets())
    log(
      'W',
      "The service's secrets stay readable in /proc for programs of the same user, the script's among them: give keys by a file that only the service may read."
    )
  const meter = new Meter()
  const collector = await openCollector(settings)
  const service = readService(settings)
  const backend = await openBackend(service, settings, meter, record =>
    collector?.addRecord(record)
  )
  const { parentSocket } = settings
  const parent = parentSocket === undefined ? undefined : await connectTo(parentSocket)
  await backend.start()
  const swaggerFiles = readSwaggerFiles(settings.appRoot)
  const budget = new Budget(settings.maxHeldBytes)
  const parts = { backend, settings, keys, budget, meter, collector }
  const card = cardOf(service, readSample(settings.appRoot))
  const app = createApp({ ...parts, swaggerFiles, card })
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    app.handle(request, response).catch((error: unknown) => {
      log('E', asReport(error))
      if (response.headersSent) response.destroy()
      else writeMessage(response, 500, INTERNAL)
    })
  }
  // Who has said all may still be waiting for the answer, as on a plain connection.
  Object.assign(server, { httpAllowHalfOpen: true })
  server.on('request', handle)
  // Whether a body is wanted is decided before its caller is asked to send it.
  server.on('checkContinue', handle)
  answerBadRequests(server)
  const { maxConnections, keepAliveMs, plainHttp } = settings
  const connections = new Connections(server, app, {
    maxConnections,
    plain: plainHttp,
    budget,
    keepAliveMs,
    headersMs: TIMEOUTS.headersTimeout,
    requestMs: TIMEOUTS.requestTimeout
  })
  await listen(server, settings)
  const second = await listenForHealth(connections, settings)
  const grpc = await listenForGrpc({ ...parts, app, arrivalMs: TIMEOUTS.requestTimeout })
  const edge = await startEdge({
    ...{ backend, settings, meter, collector, admission: app.admission },
    isScript: service.runtime === 'python',
    isReady: () => !app.drain.started
  })
  const close = async (): Promise<void> => {
    second?.close()
    await backend.stop()
    await collector?.stop()
  }
  drainOnSignal(server, connections, { grpc, edge }, close, app.drain, { ...settings, parent })
  reloadOnSignal(backend)
  process.send?.({ type: 'ready' })
  parent?.write('ready\n')
}

/** Slow senders lose their connection: headers within 10 seconds, the whole request within 5 minutes. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 1000
}

const openServer = async ({ tls, keepAliveMs }: Settings): Promise<Server> => {
  const options = {
    ...TIMEOUTS,
    keepAliveTimeout: keepAliveMs,
    // As the official server: a request without a host is served.
    requireHostHeader: false
  }
  if (tls === undefined) return createServer(options)
  // Most services leave TLS to what is in front of them: it is loaded where it is wanted.
  const { createServer: createTlsServer } = await import('node:https')
  const { readTls, renewTls, TLS_OPTIONS } = await import('./http/tls.ts')
  const server = createTlsServer({
    ...options,
    ...TLS_OPTIONS,
    ...(await readTls(tls)),
    handshakeTimeout: TIMEOUTS.headersTimeout
  })
  renewTls(server, tls)
  return server
}

/** `SIGHUP` takes in a changed script or model. What fails to load is reported, and the old goes on. */
const reloadOnSignal = (backend: Backend): void => {
  let last = Promise.resolve()
  process.on('SIGHUP', () => {
    last = last.then(async () => {
      try {
        await backend.reload?.()
        log('I', 'Reloaded')
      } catch (error) {
        log('E', `Not reloaded: ${error instanceof StartError ? error.report : error}`)
      }
    })
  })
}

/** Loaded only where something is collected. */
const openCollector = async ({
  collect,
  serviceName
}: Settings): Promise<Collector | undefined> => {
  if (collect === undefined) return undefined
  const { Collector } = await import('./collect/collector.ts')
  return new Collector(collect, serviceName)
}

/** The bundle's folder holds the worker thread's and the Python worker's files. */
const HOME = import.meta.dirname

const openBackend = async (
  service: ServiceFile,
  settings: Settings,
  meter: Meter,
  onCollected: (record: Buffer) => void
): Promise<Backend> => {
  if (service.runtime === 'onnx') {
    const { OnnxBackend } = await import('./backends/onnx/onnx-backend.ts')
    return new OnnxBackend(service.models, settings, path.join(HOME, 'onnx-worker.js'), meter)
  }
  const { PythonBackend } = await import('./backends/python/python-backend.ts')
  return new PythonBackend(service.models, settings, path.join(HOME, 'python'), meter, onCollected)
}

/** Where connections come from: a parent that hands them over one by one, an inherited socket, or a port of our own. */
const listen = (server: Server, settings: Settings): Promise<void> => {
  if (settings.connectionsFromParent) return Promise.resolve(takeFromParent(server))
  const { host, port, socket } = settings
  return listening(server, port, () => {
    if (settings.inheritedSocket) server.listen({ fd: 3 })
    // Who may reach its folder may speak to it: the folder decides, and who is outside has another user id.
    else if (socket)
      server.listen({ path: socket, readableAll: true, writableAll: true, backlog: 1024 })
    else listenAt(server, { host, port, backlog: 1024 })
  })
}

/** The official server's second listener: the same routes on another port. */
const listenForHealth = async (
  connections: Connections,
  { host, healthPort: port }: Settings
): Promise<NetServer | undefined> => {
  if (port === undefined) return undefined
  const second = new NetServer(socket => connections.acceptForHealth(socket))
  await listening(second, port, () => listenAt(second, { host, port, backlog: 511 }))
  return second
}

/** Loaded only where it is wanted. */
const listenForGrpc = async (parts: GrpcParts): Promise<GrpcServer | undefined> => {
  const { host, grpcPort: port } = parts.settings
  if (port === undefined) return undefined
  const { openGrpc } = await import('./grpc/grpc-server.ts')
  const grpc = await openGrpc(parts)
  await listening(
    grpc.listener,
    port,
    () => listenAt(grpc.listener, { host, port, backlog: 1024 }),
    'gRPC'
  )
  return grpc
}

/** Loaded only where IoT Edge started this. */
const startEdge = async ({
  settings: { edge, collect },
  ...parts
}: Omit<EdgeParts, 'edge' | 'share'> & { readonly settings: Settings }): Promise<
  EdgeModule | undefined
> => {
  if (edge === undefined) return undefined
  const { openEdge } = await import('./edge/module.ts')
  return openEdge({ ...parts, edge, share: collect?.share ?? 0 })
}

const listening = (
  server: NetServer,
  port: number,
  listen: () => void,
  protocol = ''
): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`Specified port '${port}' is already in use.`)
          : error
      )
    )
    server.once('listening', () => {
      const address = server.address()
      const at =
        typeof address === 'object' && address ? `${address.address}:${address.port}` : address
      log('I', `Listening ${protocol === '' ? '' : `for ${protocol} `}on ${at}`)
      resolve()
    })
    listen()
  })

/** @throws SettingsError where nobody listens there */
const connectTo = (path: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.on('error', error =>
      reject(new SettingsError(`Nobody listens on '${path}': ${error.message}`))
    )
    socket.once('connect', () => resolve(socket))
    socket.resume()
  })

const takeFromParent = (server: Server): void => {
  // node:http watches over slow senders once it listens.
  server.emit('listening')
  process.on('message', (_message, socket) => {
    if (!(socket instanceof Socket)) return
    server.emit('connection', socket)
    socket.resume()
  })
}

/** What is served beside HTTP. */
interface Beside {
  readonly grpc: GrpcServer | undefined
  readonly edge: EdgeModule | undefined
}

/**
 * Ends without cutting a request: says that it is not ready any more and goes on for a moment, since callers are still
 * being sent here; then takes no more connections, and every answer closes its own; then closes what stays idle. A
 * parent that disappears counts as a signal.
 */
const drainOnSignal = (
  server: Server,
  connections: Connections,
  { grpc, edge }: Beside,
  close: () => Promise<void>,
  drain: Drain,
  { drainMs, parent }: Pick<Settings, 'drainMs'> & { readonly parent: Socket | undefined }
): void => {
  let over = false
  const done = async (): Promise<void> => {
    if (over) return
    over = true
    await close()
    flushLog()
    process.exit(0)
  }
  const closeIdle = (): void => {
    connections.closeIdle(GRACE_MS)
    if (connections.count + (grpc?.count ?? 0) + (edge?.count ?? 0) === 0) void done()
    else setTimeout(afterPoll, 20, closeIdle)
  }
  const stop = (): void => {
    if (drain.started) return
    drain.started = true
    log('I', 'Draining')
    grpc?.announceEnd()
    void edge?.close()
    setTimeout(() => void done(), drainMs).unref()
    setTimeout(afterPoll, server.listening ? GRACE_MS : 0, () => {
      drain.closing = true
      grpc?.listener.close()
      grpc?.close()
      // The listening socket only; the server's own close() would cut idle connections at once.
      if (server.listening) NetServer.prototype.close.call(server)
      setTimeout(afterPoll, GRACE_MS, closeIdle)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  if (process.send) process.on('disconnect', stop)
  parent?.on('close', stop)
}

/**
 * Right after the loop has taken the connections and read the bytes that came: what the system still holds when a
 * socket is closed, it resets.
 */
const afterPoll = (then: () => void): void => {
  setImmediate(then)
}

main().catch((error: unknown) => {
  flushLog()
  if (error instanceof StartError) {
    process.stderr.write(`${error.report.trimEnd()}\n`)
    process.exit(3)
  }
  if (error instanceof SettingsError) {
    process.stderr.write(`${error.message}\n`)
    process.exit(error.exitCode)
  }
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
})
