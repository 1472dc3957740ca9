import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { promisify } from 'node:util'
import { releaseStorage } from './container-storage.ts'
import { tempFolder } from './temp.ts'

const run = promisify(execFile)

/** A container that is gone when its scope ends. */
export interface Container extends AsyncDisposable {
  readonly name: string
  logs(): Promise<string>
  exec(...args: string[]): Promise<string>
}

/** Podman with a storage of its own: nothing of it is left. */
export interface Podman extends AsyncDisposable {
  podman(...args: string[]): Promise<string>
  /** Pulls and starts an image on the host's network, under the limits that small machines need. */
  start(image: string, ...options: string[]): Promise<Container>
}

export const startPodman = async (): Promise<Podman> => {
  const folder = await tempFolder()
  const at = (name: string) => path.join(folder.path, name)
  const podman = async (...args: string[]): Promise<string> => {
    const storage = ['--root', at('root'), '--runroot', at('run'), '--runtime', 'runc']
    const { stdout, stderr } = await run('podman', [...storage, ...args], { maxBuffer: 1 << 26 })
    return stdout + stderr
  }
  return {
    podman,
    start: async (image, ...options) => {
      const name = `scoreline-test-${randomUUID()}`
      const limits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024']
      const dispose = () => podman('rm', '--force', '--time', '5', '--ignore', name)
      try {
        await podman(
          ...['run', '--detach', '--quiet', '--name', name, '--network', 'host', ...limits],
          ...['--tls-verify=false', ...options, image]
        )
      } catch (error) {
        await dispose()
        throw error
      }
      return {
        name,
        logs: () => podman('logs', name),
        exec: (...args) => podman('exec', name, ...args),
        [Symbol.asyncDispose]: async () => {
          await dispose()
        }
      }
    },
    [Symbol.asyncDispose]: async () => {
      await podman('rm', '--force', '--all', '--ignore', '--time', '5')
      await releaseStorage(folder.path, at('root/overlay'))
      await folder[Symbol.asyncDispose]()
    }
  }
}
