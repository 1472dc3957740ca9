import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { releaseStorage } from './container-storage.ts'
import { tempFolder } from './temp.ts'

const run = promisify(execFile)

/**
 * Settings for podman and buildah, by the variables that both know: a storage of their own, plain http on the loopback,
 * and the limits that small machines need.
 * @param network of containers; the engine's default where left out
 */
export const engineSettings = async (
  registry: string,
  network?: 'host'
): Promise<AsyncDisposable & { readonly env: Readonly<Record<string, string>> }> => {
  const folder = await tempFolder()
  const at = (name: string) => path.join(folder.path, name)
  await writeFile(
    at('storage.conf'),
    `[storage]\ndriver = "overlay"\ngraphroot = "${at('graph')}"\nrunroot = "${at('run')}"\n`
  )
  await writeFile(
    at('registries.conf'),
    `[[registry]]\nlocation = "${registry}"\ninsecure = true\n`
  )
  await writeFile(
    at('containers.conf'),
    `[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]\n${network ? `netns = "${network}"\n` : ''}[engine]\nruntime = "runc"\n`
  )
  const env = {
    CONTAINERS_STORAGE_CONF: at('storage.conf'),
    CONTAINERS_REGISTRIES_CONF: at('registries.conf'),
    CONTAINERS_CONF: at('containers.conf'),
    BUILDAH_ISOLATION: 'chroot',
    BUILDAH_RUNTIME: 'runc'
  }
  return {
    env,
    [Symbol.asyncDispose]: async () => {
      // Containers of failed builds stay mounted.
      await run('buildah', ['rm', '--all'], { env: { ...process.env, ...env } }).catch(() => {})
      await releaseStorage(folder.path, at('graph/overlay'))
      await folder[Symbol.asyncDispose]()
    }
  }
}
