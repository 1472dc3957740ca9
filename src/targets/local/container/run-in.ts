import { findRunner, RUNNERS, type Runner } from '../../../core/container-engine.ts'
import { hasCode, UserError } from '../../../core/errors.ts'
import type { Exec } from '../../../core/ports.ts'

/** What a user may say of where a service runs on this machine. */
export const RUN_IN = ['auto', 'process', 'container', ...RUNNERS] as const
export type RunIn = (typeof RUN_IN)[number]

/** What a service runs with: an interpreter of this machine for a script, or a container engine. */
export interface RunsWith {
  readonly python?: string
  readonly engine?: Runner
}

export interface RunInTools {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exec: Exec
  /** @throws UserError `PYTHON_MISSING` */
  readonly python: (version: string) => Promise<string>
  /** Whether the image has a base, without which no container starts. */
  readonly hasBase: () => Promise<boolean>
}

/**
 * Where a service runs: as a process where this machine has what its script needs, else in a container where there is an
 * engine, unless the user says which.
 * @param python the minor version that the image's script needs of this machine; undefined where it needs none
 * @throws UserError `PYTHON_MISSING`, `CONTAINER_ENGINE_MISSING`, `IMAGE_NOT_RUNNABLE`
 */
export const runsWith = async (
  runIn: RunIn,
  python: string | undefined,
  tools: RunInTools
): Promise<RunsWith> => {
  if (runIn === 'process' || runIn === 'auto') {
    if (python === undefined) return {}
    try {
      return { python: await tools.python(python) }
    } catch (error) {
      if (runIn === 'process' || !hasCode(error, 'PYTHON_MISSING')) throw error
      const engine = await findRunner(undefined, tools.env, tools.exec)
      if (engine !== undefined && (await tools.hasBase())) return { engine }
      throw orInContainer(error, engine)
    }
  }
  const wanted = RUNNERS.find(each => each === runIn)
  const engine = await findRunner(wanted, tools.env, tools.exec)
  if (engine === undefined) throw noRunner(wanted)
  if (await tools.hasBase()) return { engine }
  throw new UserError('IMAGE_NOT_RUNNABLE', 'The image has no base, so no container starts.', {
    hint: 'Build it with base-image: default, or leave run-in out: then its contents run as a process.'
  })
}

/** What was asked for cannot be had. */
const noRunner = (wanted: Runner | undefined): UserError =>
  new UserError(
    'CONTAINER_ENGINE_MISSING',
    wanted
      ? `"${wanted}" runs no containers on this machine.`
      : 'There is neither docker nor podman that runs containers on this machine.',
    {
      hint: 'Install one (apt-get install podman), see that the docker daemon runs, or set run-in to process.'
    }
  )

/** The way through a container, where it is one step away. */
const orInContainer = (error: UserError, engine: Runner | undefined): UserError =>
  new UserError('PYTHON_MISSING', error.message, {
    cause: error,
    hint: `${error.hint ?? ''} ${
      engine === undefined
        ? 'With docker or podman on this machine, an image with a base would run in a container.'
        : `Or build the image with base-image: default: then it runs in a container, by ${engine}.`
    }`.trim()
  })
