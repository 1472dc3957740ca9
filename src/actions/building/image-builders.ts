/** The builders of `build-image`, and the Dockerfile they share. */

import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { AzureAccess } from '../../azure/access.ts'
import { azureInputs } from '../../azure/inputs.ts'
import { byteCount, flag, invalid, lines, oneOf, text } from '../../core/inputs.ts'
import { OUTPUT_FOLDER } from '../../core/output-folder.ts'
import { grouped, optional, several, type Values, withDefault } from '../../core/parameters.ts'
import { outputPlace } from '../../core/plain-write.ts'
import type { BuiltImage } from '../../image/build.ts'
import { ENGINES } from '../../image/builders/engine.ts'
import { renumberContext, writeContext } from '../../image/dockerfile/context.ts'
import { dockerfilePlan } from '../../image/dockerfile/plan.ts'
import { buildPlatforms, type PlatformBuild } from '../../image/platforms.ts'
import type { RuntimeKind } from '../../image/spec.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { DocumentStore, Referrer } from '../../oci/store.ts'
import type { Host } from '../host/host.ts'
import { openAzureFor } from '../opening/azure.ts'
import { openStore } from '../opening/stores.ts'

export const builderInputs = {
  ...grouped('Azure', azureInputs),
  builder: withDefault(
    oneOf(['daemonless', 'docker', 'acr-tasks']),
    'daemonless',
    'How to build: daemonless (no container engine needed), docker (with docker buildx, podman or buildah, the first that is installed) or acr-tasks (in an Azure container registry). See docs/builders.md.'
  ),
  'container-engine': optional(
    oneOf(ENGINES),
    'docker, podman or buildah, instead of the first one that is installed.'
  ),
  'builder-arguments': several(
    lines,
    'Additional arguments for the build command of the container engine, one per line.'
  ),
  'base-image': optional(
    text,
    'Base image by tag or digest, e.g. docker.io/library/python:3.11-slim-bookworm; the value default selects one that fits (docs/images.md). Empty or scratch: no base image, which is enough for target local.'
  ),
  'emit-dockerfile': withDefault(
    flag,
    'false',
    'true also writes the image as a Dockerfile with its complete build context.'
  ),
  'extra-docker-steps': optional(
    text,
    'Dockerfile lines that are run as root after the base image and before models and code are added, for example RUN apt-get update && apt-get install -y libgomp1. See docs/builders.md.'
  ),
  'max-image-size': optional(
    byteCount,
    'Maximum size of the image, such as 500 MB or 2 GiB. A larger image is not published.'
  )
}

export type BuilderInputs = Values<typeof builderInputs>

export interface Built {
  readonly image: BuiltImage
  /** The folder of the Dockerfile, where one was asked for. */
  readonly dockerfile: string | undefined
}

/** @throws UserError `INPUT_INVALID` for inputs that the builder has no use for. */
export const checkBuilder = (input: BuilderInputs, platforms: number): void => {
  if (platforms > 1 && (input.builder !== 'daemonless' || input['emit-dockerfile']))
    throw invalid(
      'platforms',
      'names several, and a Dockerfile with its context is for one',
      'Build each platform in a step of its own, or all with the builder daemonless.'
    )
  if (input.builder === 'docker') return
  const unused = (name: 'container-engine' | 'builder-arguments' | 'extra-docker-steps') =>
    invalid(
      name,
      `does not apply to the builder ${input.builder}`,
      'Give builder: docker, or leave it out.'
    )
  if (input['container-engine']) throw unused('container-engine')
  if (input['builder-arguments'].length > 0) throw unused('builder-arguments')
  const runsSteps = input.builder === 'acr-tasks' || input['emit-dockerfile']
  if (input['extra-docker-steps'] && !runsSteps) throw unused('extra-docker-steps')
}

/** What a build stands on where no base is given: a container engine cannot run steps on nothing. */
export const baseFor = (input: BuilderInputs, runtime: RuntimeKind): string | undefined => {
  if (input['base-image'] || input.builder === 'daemonless') return input['base-image']
  return runtime === 'python' ? 'default' : 'docker.io/library/debian:bookworm-slim'
}

/** Where models and images are. */
export interface Workspace {
  readonly store: DocumentStore
  /** Azure, where the builder is of Azure. */
  readonly access?: AzureAccess
  /** Opens a registry as this one was opened: that of a base. */
  open(location: string): Promise<DocumentStore>
}

/** Opens the registry: with the sign-in to Azure where that builds. */
export const openWorkspace = async (
  input: BuilderInputs & { readonly registry: string },
  host: Host
): Promise<Workspace> => {
  if (input.builder !== 'acr-tasks') {
    const open = (location: string) => openStore(location, host)
    return { store: await open(input.registry), open }
  }
  const { acrAt } = await import('../../image/builders/acr-builder.ts')
  const access = await openAzureFor(input, host)
  acrAt(input.registry, access)
  const open = (location: string) => openStore(location, host, access)
  return { access, store: await open(input.registry), open }
}

/** Builds with the builder that was chosen: the same version numbers, labels, annotations and outputs with each. */
export const buildAs = async (
  input: BuilderInputs,
  builds: readonly [PlatformBuild, ...PlatformBuild[]],
  {
    store,
    access,
    attach
  }: Pick<Workspace, 'store' | 'access'> & {
    readonly attach: (subject: Descriptor) => readonly Referrer[]
  },
  host: Host
): Promise<Built> => {
  const emit = input['emit-dockerfile']
  const { log, exec, signal } = host
  const tools = { store, attach, maxSize: input['max-image-size'], log, exec, signal }
  if (input.builder === 'daemonless' && !emit)
    return { image: await buildPlatforms(builds, tools), dockerfile: undefined }
  const [{ spec, foundation }] = builds
  const given = { baseImage: input['base-image'], extraSteps: input['extra-docker-steps'] }
  const plan = await dockerfilePlan(spec, foundation, given, store)
  const place = path.join(OUTPUT_FOLDER, 'contexts', spec.name)
  const folder = await outputPlace(place, 'folder', { what: 'The build context' })
  const context = await writeContext(folder, plan)
  const build = async (): Promise<BuiltImage> => {
    if (input.builder === 'daemonless') return buildPlatforms(builds, tools)
    if (access) {
      const { buildInAcr } = await import('../../image/builders/acr-builder.ts')
      return buildInAcr(context, plan, { ...tools, access, clock: host.clock })
    }
    const { buildInEngine } = await import('../../image/builders/engine-builder.ts')
    const wishes = {
      engine: input['container-engine'],
      extraArguments: input['builder-arguments']
    }
    return buildInEngine(context, plan, wishes, tools)
  }
  try {
    const image = await build()
    if (!emit) return { image, dockerfile: undefined }
    await renumberContext(context.folder, { ...plan, version: image.version })
    host.log.info(`The Dockerfile of ${image.label} and its context are in ${place}`)
    return { image, dockerfile: place }
  } finally {
    if (!emit) await rm(context.folder, { recursive: true, force: true })
  }
}
