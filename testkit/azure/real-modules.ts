/** Modules that a device stand-in starts in earnest: each beside an edgeHub and a workload API of its own. */
import { chmod } from 'node:fs/promises'
import { type EdgeDevice, edgeDevice } from '../edge/edge-device.ts'
import type { Podman } from '../podman.ts'
import { startRuntime } from '../runtime.ts'
import type { ModuleStart, RunningModule } from './edge-device.ts'

export interface RealModules extends AsyncDisposable {
  /** As a container of its own image, pulled with the credential of the device. */
  container(start: ModuleStart): RunningModule
  /** As a process with a model; devices that start the same image share one. */
  process(start: ModuleStart): RunningModule
  /** How many containers were started. */
  readonly containers: number
}

/** @param model of the processes */
export const realModules = (podman: Podman, model: string): RealModules => {
  const all: Opened[] = []
  const shared = new Map<string, RunningModule>()
  let containers = 0
  const open = (
    { module }: ModuleStart,
    start: (device: EdgeDevice) => Promise<AsyncDisposable>
  ) => {
    const opened = openModule(module, start)
    all.push(opened)
    return opened
  }
  return {
    container: start =>
      open(start, async device => {
        containers++
        const { image, module, variables, credential } = start
        // Containers of modules run as another user than the one that owns the socket.
        await chmod(device.folder, 0o755)
        await chmod(`${device.folder}/workload.sock`, 0o777)
        const creds = credential ? ['--creds', `${credential.username}:${credential.password}`] : []
        await podman.podman('pull', '--quiet', '--tls-verify=false', ...creds, image)
        const environment = {
          ...device.environment(module),
          ...variables,
          SCORELINE_HOST: '127.0.0.1',
          SCORELINE_PORT: '0'
        }
        return podman.start(
          image,
          ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
          ...['--volume', `${device.folder}:${device.folder}`]
        )
      }),
    process: start => {
      const known = shared.get(start.image)
      if (known) return known
      const { stop: _, ...opened } = open(start, async device =>
        startRuntime({
          args: ['--model-dir', model],
          env: { ...device.environment(start.module), ...start.variables }
        })
      )
      const running = { ...opened, stop: () => {} }
      shared.set(start.image, running)
      return running
    },
    get containers() {
      return containers
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(all.map(opened => opened[Symbol.asyncDispose]()))
    }
  }
}

type Opened = RunningModule & AsyncDisposable

const openModule = (
  module: string,
  start: (device: EdgeDevice) => Promise<AsyncDisposable>
): Opened => {
  const device = edgeDevice([module])
  const running = device.then(start)
  let opened: EdgeDevice | undefined
  void device.then(it => {
    opened = it
  })
  let ended: Promise<void> | undefined
  const end = async (): Promise<void> => {
    const it = await running.catch(() => undefined)
    await it?.[Symbol.asyncDispose]()
    await (await device)[Symbol.asyncDispose]()
  }
  const stop = (): Promise<void> => {
    ended ??= end()
    return ended
  }
  // It then never reports, and the deployment says so.
  running.catch(() => {})
  return {
    reported: () => {
      const { scoreline } = opened?.hub.module(module).reported ?? {}
      return scoreline === undefined ? undefined : { scoreline }
    },
    call: async (method, payload) => (await device).hub.module(module).call(method, payload),
    stop: () => void stop(),
    [Symbol.asyncDispose]: stop
  }
}
