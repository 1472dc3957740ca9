/** A build context on disk. Equal images give equal folders: names, bytes, modes and times. */
import { createHash } from 'node:crypto'
import {
  chmod,
  lutimes,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  utimes,
  writeFile
} from 'node:fs/promises'
import path from 'node:path'
import type { Digest } from '../../oci/digest.ts'
import { unpack } from '../../oci/layer/unpack.ts'
import { platformName } from '../platform.ts'
import { checkDockerfile } from './check.ts'
import { type DockerfilePlan, dockerfile } from './dockerfile.ts'
import type { ContextPart } from './parts.ts'
import { contextReadme } from './readme.ts'

/** Says for every version what the image is made of. */
export interface Context {
  readonly folder: string
  /** Of everything that decides the image but its version. */
  readonly key: Digest
}

/**
 * Writes the context in place of what the folder held.
 * @throws UserError `EXTRA_STEPS_INVALID`, `DOCKERFILE_VALUE_UNSUPPORTED`
 */
export const writeContext = async (folder: string, plan: DockerfilePlan): Promise<Context> => {
  const text = dockerfile(plan)
  await checkDockerfile(text, plan.extraSteps)
  await mkdir(path.dirname(folder), { recursive: true })
  const draft = await mkdtemp(`${folder}.`)
  try {
    const digests: string[] = []
    for (const part of plan.parts) digests.push(...(await writePart(part, draft)))
    const platform = platformName(plan.spec.architecture)
    await writeTexts(draft, text, contextReadme(plan.spec, platform, plan.parts))
    await settle(draft)
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
    const decides = [FORMAT, platform, dockerfile({ ...plan, version: 0 }), ...digests]
    const hash = createHash('sha256').update(decides.join('\n'))
    return { folder, key: `sha256:${hash.digest('hex')}` }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** The same context for another version of the image. */
export const renumberContext = async (folder: string, plan: DockerfilePlan): Promise<void> => {
  const file = path.join(folder, 'Dockerfile')
  await writeFile(file, dockerfile(plan))
  await utimes(file, 0, 0)
  await utimes(folder, 0, 0)
}

/** Change it when equal layers and an equal Dockerfile give another context. */
const FORMAT = 'context 1'

const writeTexts = async (folder: string, dockerfileText: string, readme: string) => {
  await writeFile(path.join(folder, 'Dockerfile'), dockerfileText)
  await writeFile(path.join(folder, 'README.md'), readme)
}

/** @returns the digests of the layers, known or taken on the way. */
const writePart = async (
  { folder, target, layers }: ContextPart,
  root: string
): Promise<readonly Digest[]> => {
  const unpacked = path.join(root, '.unpacked')
  const digests: Digest[] = []
  for (const { blob } of layers) {
    const hash = createHash('sha256')
    const counted = async function* () {
      for await (const chunk of blob.open()) {
        if (blob.digest === undefined) hash.update(chunk)
        // A copy: the next chunk may come in the same buffer.
        yield Buffer.from(chunk)
      }
    }
    await unpack(counted(), blob.mediaType, unpacked)
    digests.push(blob.digest ?? `sha256:${hash.digest('hex')}`)
  }
  const place = path.join(root, folder)
  await mkdir(path.dirname(place), { recursive: true })
  await rename(path.join(unpacked, target), place)
  await rm(unpacked, { recursive: true })
  return digests
}

/** Modes as in the layers, whatever the umask; times of 1970. Folders after what is in them. */
const settle = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) await settle(file)
    else if (entry.isSymbolicLink()) await lutimes(file, 0, 0)
    else {
      await chmod(file, (await stat(file)).mode & 0o100 ? 0o755 : 0o644)
      await utimes(file, 0, 0)
    }
  }
  await chmod(folder, 0o755)
  await utimes(folder, 0, 0)
}
