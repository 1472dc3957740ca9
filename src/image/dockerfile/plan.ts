import type { Store } from '../../oci/store.ts'
import { SCRATCH } from '../base/base-image.ts'
import { defaultBase, PLAIN_BASE } from '../base/python-in-base.ts'
import type { Foundation } from '../build.ts'
import type { ImageSpec, RuntimeKind } from '../spec.ts'
import type { DockerfilePlan } from './dockerfile.ts'
import { contextParts } from './parts.ts'

/** The base of a Dockerfile where none is given: one that commands can be run on. */
const dockerfileBase = (runtime: RuntimeKind, environment: Foundation['environment']): string =>
  runtime === 'onnx' || environment?.conda ? PLAIN_BASE : defaultBase(runtime, environment?.python)

/** What a Dockerfile for this image has to say. A base that was read is named by its digest, so that it stays the same. */
export const dockerfilePlan = async (
  spec: ImageSpec,
  foundation: Foundation,
  given: { readonly baseImage?: string | undefined; readonly extraSteps?: string | undefined },
  store: Store
): Promise<DockerfilePlan> => {
  const { base, environment } = foundation
  const known = base !== SCRATCH || given.baseImage === 'scratch'
  return {
    spec,
    version: 1,
    from:
      base.name && base.digest
        ? `${base.name}@${base.digest}`
        : (given.baseImage ?? dockerfileBase(spec.runtime, environment)),
    ...(known ? { base } : {}),
    environment,
    parts: await contextParts(spec, foundation, store),
    extraSteps: given.extraSteps
  }
}
