import type { Socket } from 'node:net'
import type { ServiceCommand } from './command.ts'
import type { ServiceLog } from './service-log.ts'
import { WatchedChild } from './watched-child.ts'

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

  protected askToEnd(): void {
    this.child.kill('SIGTERM')
  }
}
