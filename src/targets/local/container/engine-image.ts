/** The image of a service in the list of a container engine. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Runner } from '../../../core/container-engine.ts'
import { UserError } from '../../../core/errors.ts'
import type { Exec, Log } from '../../../core/ports.ts'
import { hexOf } from '../../../oci/digest.ts'
import type { Manifest } from '../../../oci/manifest.ts'
import type { Store } from '../../../oci/store.ts'
import { idsOf, writeArchive } from './archive.ts'

export interface EngineImages {
  readonly engine: Runner
  /** What tells services apart: a name of lower-case letters and digits. */
  readonly key: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exec: Exec
}

/**
 * Brings an image into the engine, unless it has it: from the registry it was found in, through a file.
 * @param folder of ours, for the file
 * @returns the name the engine knows it by
 * @throws UserError `CONTAINER_ENGINE_FAILED`
 */
export const loadImage = async (
  image: { readonly repository: string; readonly manifest: Manifest },
  folder: string,
  { engine, key, env, exec }: EngineImages,
  { store, log, signal }: { readonly store: Store; readonly log: Log; readonly signal: AbortSignal }
): Promise<string> => {
  const name = `${repositoryOf(key)}:${hexOf(image.manifest.config.digest)}`
  const inspect = ['image', 'inspect', '--format', '{{.Id}}', name]
  const found = await exec(engine, inspect, { env, signal })
  if (found.exitCode === 0 && idsOf(image.manifest).some(id => found.stdout.includes(hexOf(id))))
    return name
  log.info(`Loading the image into ${engine} …`)
  const file = path.join(folder, 'image.tar')
  try {
    await writeArchive(file, name, image, store, signal)
    const { exitCode, stderr } = await exec(engine, ['load', '--input', file], { env, signal })
    if (exitCode !== 0) throw refusedBy(engine, stderr)
  } finally {
    await rm(file, { force: true })
  }
  return name
}

/** Takes images of a service that it runs no more out of the engine's list; those in use stay. */
export const forgetImages = async (
  keep: string | undefined,
  { engine, key, env, exec }: EngineImages
): Promise<void> => {
  const format = ['--format', '{{.Repository}}:{{.Tag}}']
  const listed = await exec(engine, ['image', 'ls', ...format, repositoryOf(key)], { env })
  const old = listed.stdout.split(/\s+/).filter(name => name !== '' && name !== keep)
  for (const name of old) await exec(engine, ['image', 'rm', name], { env })
}

const repositoryOf = (key: string): string => `localhost/scoreline/local-${key}`

const refusedBy = (engine: Runner, stderr: string): UserError =>
  new UserError(
    'CONTAINER_ENGINE_FAILED',
    `${engine} does not take the image: ${stderr.trim().split('\n').at(-1) ?? 'it says nothing'}`,
    {
      hint: `See whether "${engine} info" works for the user of this step, and that its disk has room.`
    }
  )
