/**
 * The process that owns a service's address on this machine. It takes the connections and hands each to the service's
 * process, so that a new process can take over between two connections and none is refused. It outlives the step that
 * started it, restarts a service that crashes, keeps its log, and ends when the service is deleted.
 */
import { rmSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isErrno } from '../../core/errors.ts'
import { writeWhole } from '../../core/write-whole.ts'
import type { ServiceCommand } from './command.ts'
import type { ContainerCommand } from './container/command.ts'
import { ServiceContainer } from './container/service-container.ts'
import { ask, type ControlAnswer, type ControlRequest, controlSocket } from './control.ts'
import { privateFolder } from './private-folder.ts'
import { ServiceLog } from './service-log.ts'
import { ServiceProcess } from './service-process.ts'
import { RECORD_FILE, type ServiceRecord } from './settings.ts'
import type { WatchedChild } from './watched-child.ts'

/** How long a deployment waits for the previous process to answer what it has. */
const LONGEST_HANDOVER_MS = 5000
const RESTART_DELAYS_MS = [200, 1000, 5000, 15_000]

/** More connections do not wait for a service that is being started again. */
const MOST_WAITING = 1024

/** Runs until the service is stopped. @param folder the service's own folder. */
export const supervise = async (folder: string): Promise<void> => {
  privateFolder(folder)
  const socketPath = controlSocket(folder, process.env)
  if ((await ask(socketPath, { op: 'status' })) !== undefined) return
  const supervisor = new Supervisor(folder, socketPath)
  await supervisor.listen()
}

class Supervisor {
  readonly #folder: string
  readonly #log: ServiceLog
  readonly #socketPath: string
  readonly #control: Server
  #front: Server | undefined
  #current: WatchedChild | undefined
  /** The one that is being started. */
  #next: WatchedChild | undefined
  #record: ServiceRecord | undefined
  #command: ServiceCommand | ContainerCommand | undefined
  #waiting: Socket[] = []
  #stopping = false
  #crashes = 0
  /** Deployments one after the other; the newest is the last. */
  #turn: Promise<unknown> = Promise.resolve()
  #turns = 0
  /** Until the previous process has answered what it had. */
  #handover: Promise<unknown> = Promise.resolve()

  constructor(folder: string, socketPath: string) {
    this.#folder = folder
    this.#log = new ServiceLog(path.join(folder, 'service.log'))
    this.#socketPath = socketPath
    this.#control = createServer({ allowHalfOpen: true }, socket => this.#converse(socket))
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#control.once('error', reject)
      // A socket file of a supervisor that was killed is in the way; the target asks it first, so nobody listens there.
      rmSync(this.#socketPath, { force: true })
      this.#control.listen(this.#socketPath, resolve)
      this.#watchFolder()
    })
  }

  #converse(socket: Socket): void {
    let text = ''
    const gone = new AbortController()
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    // Who asks waits for the answer, and goes only when the deployment was cancelled.
    socket.on('end', () => gone.abort())
    socket.on('close', () => gone.abort())
    socket.on('data', async chunk => {
      text += chunk
      if (!text.endsWith('\n')) return
      const answer = await this.#answer(JSON.parse(text) as ControlRequest, gone.signal).catch(
        (error): ControlAnswer => failed('not started', String(error))
      )
      socket.end(`${JSON.stringify(answer)}\n`)
    })
  }

  async #answer(request: ControlRequest, gone: AbortSignal): Promise<ControlAnswer> {
    switch (request.op) {
      case 'status':
        // Also a deployment that finds its work done by one that was killed waits for the old connections.
        await this.#handover
        return this.#status()
      case 'run':
        return this.#inTurn(() => this.#run(request, gone))
      case 'stop':
        setImmediate(() => void this.#stop())
        return this.#status()
    }
  }

  #status(): ControlAnswer {
    const state = this.#current?.alive ? 'running' : this.#record ? 'failed' : 'deploying'
    return { ok: true, state, ...(this.#record ? { record: this.#record } : {}) }
  }

  async #inTurn(work: () => Promise<ControlAnswer>): Promise<ControlAnswer> {
    this.#turns++
    const answer = this.#turn.then(work)
    this.#turn = answer.catch(() => {})
    try {
      return await answer
    } finally {
      this.#turns--
      // Nothing came up, and nobody else tries.
      setImmediate(() => {
        if (this.#turns === 0 && this.#record === undefined) void this.#stop()
      })
    }
  }

  async #run(
    { record, command }: Extract<ControlRequest, { op: 'run' }>,
    gone: AbortSignal
  ): Promise<ControlAnswer> {
    if (this.#stopping || gone.aborted) return failed('stopped', 'the service is being stopped')
    const port = await this.#open(record.settings.port)
    if (port === undefined) return failed('port in use', String(record.settings.port))
    const next = this.#start(command)
    this.#next = next
    const ready = await next.ready(record.settings.startTimeoutSeconds * 1000, gone)
    this.#next = undefined
    if (!ready || gone.aborted || this.#stopping) {
      await next.end()
      return failed('not started', next.ending, next.lines)
    }
    this.#record = { ...record, settings: { ...record.settings, port } }
    this.#command = command
    await this.#write(this.#record)
    await this.#adopt(next)
    return this.#status()
  }

  #start(command: ServiceCommand | ContainerCommand): WatchedChild {
    return 'engine' in command
      ? new ServiceContainer(command, this.#socketPath, this.#log)
      : new ServiceProcess(command, this.#log)
  }

  /** The variables of a service may be secrets: only its owner may read what is written down. */
  async #write(record: ServiceRecord): Promise<void> {
    await writeWhole(path.join(this.#folder, RECORD_FILE), JSON.stringify(record), undefined, 0o600)
  }

  /**
   * The new process takes every connection from here on; the old one answers what it has and ends. Waiting for that
   * (but not for ever) means that who asks after a deployment is answered by the new one, on old connections too.
   */
  async #adopt(next: WatchedChild): Promise<void> {
    const previous = this.#current
    this.#current = next
    for (const socket of this.#waiting.splice(0)) next.take(socket)
    void next.gone.then(() => this.#afterEnd(next))
    setTimeout(() => {
      if (this.#current === next && next.alive) this.#crashes = 0
    }, 30_000).unref()
    if (previous === undefined) return
    this.#handover = Promise.race([previous.end(), sleep(LONGEST_HANDOVER_MS)])
    await this.#handover
  }

  /** Crashed, not stopped: start it again, later each time. Connections wait meanwhile. */
  async #afterEnd(ended: WatchedChild): Promise<void> {
    if (this.#stopping || this.#current !== ended || this.#command === undefined) return
    const delay = RESTART_DELAYS_MS[Math.min(this.#crashes, RESTART_DELAYS_MS.length - 1)] ?? 0
    this.#crashes++
    this.#log.write(
      `The service's process ended (${ended.ending}); starting it again in ${delay} ms`
    )
    await sleep(delay)
    if (this.#stopping || this.#current !== ended) return
    const next = this.#start(this.#command)
    if (await next.ready((this.#record?.settings.startTimeoutSeconds ?? 60) * 1000))
      return this.#adopt(next)
    await next.end()
    void this.#afterEnd(ended)
  }

  /** The port that is served; undefined when another program has it. */
  #open(port: number | undefined): Promise<number | undefined> {
    if (this.#front !== undefined)
      return Promise.resolve(this.#record?.settings.port ?? portOf(this.#front))
    const front = createServer({ pauseOnConnect: true }, socket => {
      if (this.#current?.alive) this.#current.take(socket)
      else if (this.#waiting.length < MOST_WAITING) this.#waiting.push(socket)
      else socket.destroy()
    })
    return new Promise((resolve, reject) => {
      front.once('error', error =>
        isErrno(error, 'EADDRINUSE', 'EACCES') ? resolve(undefined) : reject(error)
      )
      front.listen({ port: port ?? 0, host: '127.0.0.1', backlog: 1024 }, () => {
        this.#front = front
        resolve(portOf(front))
      })
    })
  }

  /** A folder that was deleted by hand takes its service with it. */
  #watchFolder(): void {
    setInterval(() => {
      stat(path.join(this.#folder, 'service.log')).catch(error => {
        if (isErrno(error, 'ENOENT')) void this.#stop()
      })
    }, 5000).unref()
  }

  async #stop(): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    this.#front?.close()
    for (const socket of this.#waiting) socket.destroy()
    await Promise.all([this.#current?.end(), this.#next?.end()])
    await rm(this.#socketPath, { force: true })
    process.exit(0)
  }
}

const failed = (
  problem: Extract<ControlAnswer, { ok: false }>['problem'],
  message: string,
  log: readonly string[] = []
): ControlAnswer => ({ ok: false, problem, message, log })

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
