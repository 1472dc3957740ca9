import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programPath } from './available.ts'
import { freePort } from './port.ts'
import { tempFolder } from './temp.ts'

/** Debian's docker-registry (or `registry`, its third version) on a loopback port, its storage in a temporary folder. */
export interface DockerRegistry extends AsyncDisposable {
  /** `127.0.0.1:4711` */
  readonly host: string
  readonly storage: string
}

export const startDockerRegistry = async (
  program = 'docker-registry',
  { deletes = true }: { readonly deletes?: boolean } = {}
): Promise<DockerRegistry> => {
  const folder = await tempFolder()
  const host = `127.0.0.1:${await freePort()}`
  const storage = path.join(folder.path, 'storage')
  const config = path.join(folder.path, 'config.yml')
  await writeFile(config, JSON.stringify(configFor(host, storage, deletes)))
  const child = spawn(programPath(program) ?? program, ['serve', config], { stdio: 'ignore' })
  const exited = once(child, 'exit')
  await answering(host, child)
  return {
    host,
    storage,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await exited
      await folder[Symbol.asyncDispose]()
    }
  }
}

/** JSON is YAML too. */
const configFor = (addr: string, rootdirectory: string, enabled: boolean) => ({
  version: 0.1,
  log: { level: 'error', accesslog: { disabled: true } },
  storage: { filesystem: { rootdirectory }, delete: { enabled } },
  http: { addr }
})

const answering = async (host: string, child: ChildProcess): Promise<void> => {
  while (child.exitCode === null) {
    const reply = await fetch(`http://${host}/v2/`).catch(() => undefined)
    if (reply?.ok) return
    await sleep(25)
  }
  throw new Error(`docker-registry ended with ${child.exitCode}, and never answered at ${host}`)
}
