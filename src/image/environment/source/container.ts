/** Where a package is built whose Python this machine lacks: in a container of an image that has it. */
import { findRunner, type Runner } from '../../../core/container-engine.ts'
import type { ExecResult } from '../../../core/ports.ts'
import { type EnvironmentTools, variablesOf } from '../tools.ts'
import type { Confined } from './sandbox.ts'

export interface BuildContainer {
  readonly engine: Runner
  /** A reference. */
  readonly image: string
}

type Tools = Pick<EnvironmentTools, 'exec' | 'signal' | 'log' | 'env' | 'buildImage'>

/** The image there is for a Python, brought where it is missing; undefined where there is no engine or no such image. */
export const containerWith = async (
  python: string,
  tools: Tools
): Promise<BuildContainer | undefined> => {
  const engine = await findRunner(undefined, variablesOf(tools), tools.exec)
  if (engine === undefined) return undefined
  // With compilers, unlike the slim ones that images stand on.
  for (const image of [tools.buildImage, `docker.io/library/python:${python}`])
    if (image !== undefined && (await hasPython({ engine, image }, python, tools)))
      return { engine, image }
  return undefined
}

/** Whether an image, pulled where it is missing, has this Python. */
const hasPython = async (
  { engine, image }: BuildContainer,
  python: string,
  tools: Tools
): Promise<boolean> => {
  const { exec, signal, log } = tools
  const env = variablesOf(tools)
  const has = await exec(engine, ['image', 'inspect', image], { env, signal })
  if (has.exitCode !== 0) {
    log.info(`Pulling ${image} with ${engine}, to build in it …`)
    const pulled = await exec(engine, ['pull', '--quiet', image], { env, signal })
    if (pulled.exitCode !== 0) {
      log.info(`${engine} does not bring ${image}: ${pulled.stderr.trim().split('\n').at(-1)}`)
      return false
    }
  }
  const version = 'import sys; print("%d.%d" % sys.version_info[:2])'
  const args = runArgs({ engine, image }, [], 'python3', ['-I', '-c', version])
  const said = await exec(engine, args, { env, signal })
  return said.exitCode === 0 && said.stdout.trim() === python
}

/** A build that takes longer does not end. */
const LONGEST_MS = 30 * 60_000

/** Runs programs in `build/` of a working folder, which is all of this machine that the container sees. */
export const confineIn = (container: BuildContainer, work: string, tools: Tools): Confined => ({
  place: '/build',
  isolated: true,
  run: (program, args, set): Promise<ExecResult> => {
    const mine = ['--volume', `${work}/build:/build:Z`, '--workdir', '/build']
    const variables = Object.entries(set).flatMap(([name, value]) => ['--env', `${name}=${value}`])
    return tools.exec(
      container.engine,
      runArgs(container, [...mine, ...variables], program, args),
      {
        env: variablesOf(tools),
        signal: AbortSignal.any([tools.signal, AbortSignal.timeout(LONGEST_MS)])
      }
    )
  }
})

/** No network, no capability, and nothing that stays. Files it writes are those of the user that runs this. */
const runArgs = (
  { engine, image }: BuildContainer,
  options: readonly string[],
  program: string,
  args: readonly string[]
): readonly string[] => [
  ...['run', '--rm', '--pull=never', '--network=none', '--cap-drop=all', '--read-only'],
  ...['--security-opt=no-new-privileges', '--tmpfs', '/tmp', '--user', userOf(engine)],
  ...[...options, '--entrypoint', program, image, ...args]
]

/** Podman's own user is this one, or root where this one is root. */
const userOf = (engine: Runner): string =>
  engine === 'podman' ? '0:0' : `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`
