/** Ways to make the same image: Scoreline, pip with crane, buildah. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { programPath } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { run } from '../measure.ts'
import type { Material } from './material.ts'

/** One way to make the image; each has a registry of its own, with nothing but the base in it. */
export interface Builder {
  readonly name: string
  cold(registry: string): Promise<void>
  /** After a change of the script. */
  again(registry: string): Promise<void>
}

/** The wheels and Node.js are at hand, as for the others; what it remembers of layers and models is not. */
export const scoreline = async ({
  work,
  cache,
  model,
  script,
  lock
}: Material): Promise<Builder> => {
  const program = path.join(await bundledProject(), 'dist/index.js')
  const step = (command: string, registry: string, ...args: string[]) =>
    run(process.execPath, [program, command, '--registry', `${registry}/bench`, ...args], {
      cwd: work,
      env: { ...process.env, SCORELINE_CACHE: cache }
    })
  const build = async (registry: string): Promise<void> => {
    await step(
      'build-image',
      registry,
      ...['--name', 'image', '--models', 'big'],
      ...['--entry-script', path.relative(work, script), '--requirements', lock],
      ...['--base-image', `${registry}/library/base:1`]
    )
  }
  return {
    name: 'scoreline',
    cold: async registry => {
      for (const name of ['layers', 'digests'])
        await rm(path.join(cache, name), { recursive: true, force: true })
      await step('register-model', registry, '--name', 'big', '--path', model)
      await build(registry)
    },
    again: build
  }
}

export const craneAppend = ({ work, model, script, install }: Material): Builder => {
  const append = async (registry: string, base: string, tars: readonly string[]) => {
    await run(programPath('crane') ?? 'crane', [
      ...['append', '--insecure', '-b', `${registry}/${base}`],
      ...tars.flatMap(tar => ['-f', tar]),
      ...['-t', `${registry}/bench/image:1`]
    ])
  }
  const tarOf = async (name: string, file: string): Promise<string> => {
    const tar = path.join(work, `${name}.tar`)
    await run('tar', ['-cf', tar, '-C', path.dirname(file), path.basename(file)])
    return tar
  }
  return {
    name: 'crane append (pip, tar)',
    cold: async registry => {
      const target = await install()
      const tars = [
        await tarOf('env', target),
        await tarOf('model', model),
        await tarOf('code', script)
      ]
      await append(registry, 'library/base:1', tars)
    },
    again: async registry => append(registry, 'bench/image:1', [await tarOf('code', script)])
  }
}

export const buildahBud = ({ work, model, script, install }: Material): Builder => {
  const store = path.join(work, 'buildah')
  const places = ['--root', path.join(store, 'root'), '--runroot', path.join(store, 'run')]
  const build = async (registry: string): Promise<void> => {
    const file = path.join(work, 'Containerfile')
    const names = [path.join(work, 'target'), model, script].map(name => path.relative(work, name))
    await writeFile(
      file,
      `FROM ${registry}/library/base:1\nCOPY ${names[0]} /opt/env\nCOPY ${names[1]} /models/\nCOPY ${names[2]} /app/\n`
    )
    await writeFile(path.join(work, '.dockerignore'), 'buildah\ncache\n*.tar\n')
    const image = `${registry}/bench/image:1`
    const limits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024']
    await run('buildah', [
      ...[...places, '--runtime', 'runc', 'bud', '--layers', '--isolation', 'chroot', ...limits],
      ...['--tls-verify=false', '--quiet', '-f', file, '-t', image, work]
    ])
    await run('buildah', [...places, 'push', '--tls-verify=false', '--quiet', image])
  }
  return {
    name: 'buildah bud, push (pip)',
    cold: async registry => {
      await run('buildah', [...places, 'rmi', '--all', '--force']).catch(() => {})
      await rm(store, { recursive: true, force: true })
      await mkdir(store)
      await install()
      await build(registry)
    },
    again: build
  }
}
