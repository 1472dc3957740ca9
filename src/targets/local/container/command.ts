import path from 'node:path'
import { IN_IMAGE, VARIABLE } from '../../../contract/image.ts'
import { childEnvironment } from '../../../core/child-environment.ts'
import type { Runner } from '../../../core/container-engine.ts'
import type { CodeFile } from '../../target.ts'
import type { LocalSettings } from '../settings.ts'

/** How a service's container is started. */
export interface ContainerCommand {
  readonly engine: Runner
  /** As the engine knows it. */
  readonly image: string
  /** The engine's own variables. */
  readonly engineEnv: Readonly<Record<string, string>>
  /** The service's. */
  readonly variables: Readonly<Record<string, string>>
  /** Files of this disk that lie over the image's own, by their absolute paths inside. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * @param code what lies over the image's own code, by `reload`
 * @param host variables of the step
 */
export const containerCommand = (
  engine: Runner,
  image: string,
  { env, workers }: LocalSettings,
  code: readonly CodeFile[],
  host: Readonly<Record<string, string | undefined>>
): ContainerCommand => ({
  engine,
  image,
  engineEnv: engineVariables(engine, host),
  variables: { [VARIABLE.workers]: String(workers), ...env },
  files: Object.fromEntries(
    code.map(file => [path.posix.join(IN_IMAGE.appRoot, file.path), file.source])
  )
})

/** Nothing is pulled, so what an engine signs in with is not kept by the process that outlives the step. */
const engineVariables = (
  engine: Runner,
  host: Readonly<Record<string, string | undefined>>
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(childEnvironment(engine, host)).filter(([name]) => !/_AUTH_/.test(name))
  )

/** Where the service's sockets are inside the container. */
const INSIDE = '/run/scoreline'

export interface Start {
  readonly args: readonly string[]
  /** Variables of the engine's command. */
  readonly env: Readonly<Record<string, string>>
  /** The text of a file with variables that would mean something to the engine's command itself. */
  readonly file: string
}

/**
 * The engine's command for one container. Values are on no command line. Pure.
 * @param place the folder of its sockets and the file with variables, on this disk
 */
export const startOf = (
  { engine, image, engineEnv, variables, files }: ContainerCommand,
  name: string,
  place: { readonly sockets: string; readonly envFile: string; readonly key: string }
): Start => {
  const all = {
    ...variables,
    [VARIABLE.socket]: `${INSIDE}/${SOCKET}`,
    [VARIABLE.parentSocket]: `${INSIDE}/${PARENT_SOCKET}`
  }
  const meansSomething = (key: string): boolean =>
    /^LD_/.test(key) || Object.hasOwn(childEnvironment(engine, { [key]: '' }), key)
  const entries = Object.entries(all)
  const own = entries.filter(([key]) => !meansSomething(key))
  const shared = entries.filter(([key]) => meansSomething(key))
  return {
    args: [
      ...[
        'run',
        '--rm',
        '--pull=never',
        '--name',
        name,
        '--label',
        `io.scoreline.service=${place.key}`
      ],
      ...['--volume', `${place.sockets}:${INSIDE}:Z`],
      ...Object.entries(files).flatMap(([inside, file]) => ['--volume', `${file}:${inside}:ro,Z`]),
      ...['--env-file', place.envFile, ...own.flatMap(([key]) => ['--env', key])],
      image
    ],
    env: { ...engineEnv, ...Object.fromEntries(own) },
    file: shared.map(([key, value]) => `${key}=${value}\n`).join('')
  }
}

/** The service listens on it. */
export const SOCKET = 'http.sock'
/** The supervisor listens on it: the service says there that it is ready, and ends when it is closed. */
export const PARENT_SOCKET = 'parent.sock'
