import type { Socket } from 'node:net'
import type { ServiceCommand } from './command.ts'
import type { ServiceLog } from './service-log.ts'
import { WatchedChild } from './watched-child.ts'

/** A process that does not end when asked has this long to answer what it has. */
export const END_LIMIT_MS = 30_000

/** One process of a service: the scoring runtime with its IPC channel. */
export class ServiceProcess extends WatchedChild {
  protected readonly started: Promise<boolean>

  constructor({ command, args, cwd, env }: ServiceCommand, log: ServiceLog) {
    super(command, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }, log)
    this.started = new Promise(resolve => {
      this.child.on('message', message => {
        if ((message as { type?: string }).type === 'ready') resolve(true)
      })
      void this.gone.then(() => resolve(false))
    })
  }

  take(socket: Socket): void {
    this.child.send({ type: 'connection' }, socket, error => {
      if (error) socket.destroy()
    })
  }

  async end(): Promise<void> {
    if (!this.alive) return
    this.child.kill('SIGTERM')
    const timer = setTimeout(() => this.child.kill('SIGKILL'), END_LIMIT_MS)
    await this.gone
    clearTimeout(timer)
  }
}
