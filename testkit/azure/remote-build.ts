import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { BuildAsked, BuildDone } from './acr-tasks.ts'

const run = promisify(execFile)

/**
 * Builds what a registry of Azure was sent, with buildah, in Docker's own format as ACR does, and pushes it.
 * @param registry where it is pushed, without asking who does it
 * @param folder for the contexts
 */
export const remoteBuild =
  (registry: string, folder: string, settings: Readonly<Record<string, string>>) =>
  async ({ archive, image, architecture }: BuildAsked): Promise<BuildDone> => {
    const env = { ...process.env, ...settings }
    const context = await mkdtemp(path.join(folder, 'remote-'))
    await writeFile(path.join(context, 'context.tar.gz'), archive)
    await run('tar', ['-xzf', 'context.tar.gz'], { cwd: context })
    const target = `${registry}/${image}`
    const flags = ['--layers', '--format', 'docker', '--platform', `linux/${architecture}`]
    const options = { env, maxBuffer: 1 << 26 }
    const built = await run('buildah', ['build', ...flags, '--tag', target, context], options)
    await run('buildah', ['push', '--quiet', '--tls-verify=false', target], options)
    return { log: built.stdout + built.stderr }
  }
