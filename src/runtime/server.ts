/** The scoring runtime's process: reads its settings, starts the backend, serves, drains on SIGTERM. */
import { createServer, type Server } from 'node:http'
import { Server as NetServer, Socket } from 'node:net'
import path from 'node:path'
import { type Backend, StartError } from './backends/backend.ts'
import { createApp } from './http/app.ts'
import { flushLog, log } from './log.ts'
import { readService, type ServiceFile } from './service.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'

/** How long a connection may stay idle once the process drains. */
const IDLE_GRACE_MS = 500

const main = async (): Promise<void> => {
  const settings = readSettings(process.argv.slice(2), process.env, process.cwd())
  const backend = await openBackend(readService(settings), settings)
  await backend.start()
  const app = createApp(backend, settings)
  const server = createServer({
    keepAliveTimeout: 65_000,
    headersTimeout: 10_000,
    requestTimeout: 300_000
  })
  server.on('request', (request, response) => void app.handle(request, response))
  await listen(server, settings)
  drainOnSignal(server, backend, app.drain, settings)
  process.send?.({ type: 'ready' })
}

/** The bundle's folder holds the worker thread's and the Python worker's files. */
const HOME = import.meta.dirname

const openBackend = async (service: ServiceFile, settings: Settings): Promise<Backend> => {
  if (service.runtime === 'onnx') {
    const { OnnxBackend } = await import('./backends/onnx/onnx-backend.ts')
    return new OnnxBackend(service.models, settings, path.join(HOME, 'onnx-worker.js'))
  }
  const { PythonBackend } = await import('./backends/python/python-backend.ts')
  return new PythonBackend(service.models, settings, path.join(HOME, 'python'))
}

/** Where connections come from: a parent that hands them over one by one, an inherited socket, or a port of our own. */
const listen = (server: Server, settings: Settings): Promise<void> => {
  if (settings.connectionsFromParent) return Promise.resolve(takeFromParent(server))
  return new Promise((resolve, reject) => {
    const { host, port } = settings
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`Specified port '${port}' is already in use.`)
          : error
      )
    )
    const listening = (): void => {
      const address = server.address()
      const at =
        typeof address === 'object' && address ? `${address.address}:${address.port}` : address
      log('I', `Listening on ${at}`)
      resolve()
    }
    if (settings.inheritedSocket) server.listen({ fd: 3 }, listening)
    else server.listen({ host, port, backlog: 1024 }, listening)
  })
}

const takeFromParent = (server: Server): void => {
  process.on('message', (_message, socket) => {
    if (!(socket instanceof Socket)) return
    server.emit('connection', socket)
    socket.resume()
  })
}

/**
 * Stops taking connections, answers what is in flight, then ends. A connection that is idle stays open for a moment: its
 * client may be sending the next request, which is answered with `connection: close`. A parent that disappears counts
 * as a signal.
 */
const drainOnSignal = (
  server: Server,
  backend: Backend,
  drain: { started: boolean },
  { drainMs }: Settings
): void => {
  const stop = (): void => {
    if (drain.started) return
    drain.started = true
    log('I', 'Draining')
    let over = false
    const done = async (): Promise<void> => {
      if (over) return
      over = true
      await backend.stop()
      flushLog()
      process.exit(0)
    }
    setTimeout(() => void done(), drainMs).unref()
    // Closes the listening socket only; the server's own close() would cut idle connections at once.
    if (server.listening) NetServer.prototype.close.call(server)
    setTimeout(() => {
      server.closeIdleConnections()
      const rest = setInterval(() => {
        server.closeIdleConnections()
        server.getConnections((_error, count) => {
          if (count === 0) {
            clearInterval(rest)
            void done()
          }
        })
      }, 20)
    }, IDLE_GRACE_MS)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  if (process.send) process.on('disconnect', stop)
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
