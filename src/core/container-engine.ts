/** Container engines that run containers on this machine. */
import { ifNoProgram } from './errors.ts'
import type { Exec } from './ports.ts'

/** In the order in which they are looked for. */
export const RUNNERS = ['docker', 'podman'] as const
export type Runner = (typeof RUNNERS)[number]

/**
 * A container engine that answers; undefined where there is none, or where its containers run in a machine of their own.
 * Docker counts when its daemon answers.
 */
export const findRunner = async (
  wanted: Runner | undefined,
  env: Readonly<Record<string, string | undefined>>,
  exec: Exec
): Promise<Runner | undefined> => {
  if (process.platform !== 'linux') return undefined
  for (const engine of wanted ? [wanted] : RUNNERS) {
    const format = engine === 'docker' ? '{{.Server.Version}}' : '{{.Client.Version}}'
    const answer = await exec(engine, ['version', '--format', format], { env }).catch(ifNoProgram)
    if (answer?.exitCode === 0 && /^\d/.test(answer.stdout)) return engine
  }
  return undefined
}
