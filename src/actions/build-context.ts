import path from 'node:path'
import type { Foundation } from '../image/build.ts'
import { writeContext } from '../image/dockerfile/context.ts'
import { dockerfilePlan } from '../image/dockerfile/plan.ts'
import type { ImageSpec } from '../image/spec.ts'
import type { Store } from '../oci/store.ts'
import type { Host } from './host.ts'
import { stateFolder } from './places.ts'

/** What the inputs say of a Dockerfile. */
export interface DockerfileWishes {
  readonly baseImage: string | undefined
  readonly extraSteps: string | undefined
}

/** Where the context of an image is kept for later steps: it holds everything that the image is made of. */
export const contextFolder = (image: string, host: Host): string =>
  path.join(stateFolder(host), 'contexts', image)

/** Writes an image as a Dockerfile with its context, for people who take over. @returns the folder */
export const emitDockerfile = async (
  spec: ImageSpec,
  version: number,
  foundation: Foundation,
  wishes: DockerfileWishes,
  store: Store,
  host: Host
): Promise<string> => {
  const plan = await dockerfilePlan(spec, foundation, wishes, store)
  const { folder } = await writeContext(contextFolder(spec.name, host), { ...plan, version })
  const shown = path.relative(process.cwd(), folder)
  host.log.info(`Wrote the Dockerfile of ${spec.name}:${version} and its context to ${shown}`)
  return shown
}
