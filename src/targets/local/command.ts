import path from 'node:path'
import { IN_IMAGE, VARIABLE } from '../../contract/image.ts'
import { UserError } from '../../core/errors.ts'
import type { ImageConfig } from '../../oci/manifest.ts'
import type { LocalSettings } from './settings.ts'

/** How a service's process is started. */
export interface ServiceCommand {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** Paths that exist only inside the image: they mean the same place below the root folder on this disk. */
const IMAGE_PATHS = [IN_IMAGE.home, IN_IMAGE.appRoot, IN_IMAGE.weights]

/**
 * The image's own entry point, environment and folder, with its paths moved to where it was unpacked. Pure.
 * @throws UserError `IMAGE_NOT_RUNNABLE` where it names no program.
 */
export const serviceCommand = (
  { config }: ImageConfig,
  rootfs: string,
  { env, workers, python }: LocalSettings,
  host: Readonly<Record<string, string | undefined>>
): ServiceCommand => {
  const place = (value: string): string =>
    value
      .split(':')
      .map(part =>
        IMAGE_PATHS.some(root => part === root || part.startsWith(`${root}/`))
          ? path.join(rootfs, part)
          : part
      )
      .join(':')
  const [command, ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].map(place)
  if (!command)
    throw new UserError('IMAGE_NOT_RUNNABLE', 'The image names no program to start.', {
      hint: 'The target local runs images that build-image made.'
    })
  const own = Object.fromEntries(
    (config.Env ?? []).map(entry => {
      const at = entry.indexOf('=')
      return [entry.slice(0, at), place(entry.slice(at + 1))]
    })
  )
  // An environment that the image brings along, not one of a base that is not there.
  const brought = own.CONDA_PREFIX?.startsWith(rootfs) ? `${own.CONDA_PREFIX}/bin` : undefined
  return {
    command,
    args,
    cwd: place(config.WorkingDir ?? '/'),
    env: {
      ...own,
      // Programs of the host: the interpreter and what it needs to start.
      ...defined({
        PATH: [brought, host.PATH].filter(Boolean).join(path.delimiter) || undefined,
        HOME: host.HOME,
        LANG: host.LANG,
        LD_LIBRARY_PATH: host.LD_LIBRARY_PATH
      }),
      [VARIABLE.workers]: String(workers),
      ...(python ? { [VARIABLE.python]: python } : {}),
      ...env,
      [VARIABLE.connections]: 'ipc'
    }
  }
}

const defined = (record: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  )
