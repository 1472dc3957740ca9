import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AzureAccess } from '../../azure/access.ts'
import { openAcrClient } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { type AcrRuns, openAcrRuns } from '../../azure/acr-runs.ts'
import { UserError } from '../../core/errors.ts'
import type { Clock } from '../../core/ports.ts'
import { bytes } from '../../core/words.ts'
import {
  looksLikeRegistry,
  parseRegistry,
  type RegistryLocation
} from '../../oci/registry/reference.ts'
import { type BuildTools, type BuiltImage, imageRepository } from '../build.ts'
import { archiveContext } from '../dockerfile/archive.ts'
import type { Context } from '../dockerfile/context.ts'
import type { DockerfilePlan } from '../dockerfile/dockerfile.ts'
import { platformOf } from '../platform.ts'
import { followRun } from './acr-run.ts'
import { adoptImage, builtFrom } from './adopt.ts'

export interface AcrTools extends BuildTools {
  readonly access: AzureAccess
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** What Azure takes in one request: https://learn.microsoft.com/rest/api/storageservices/put-blob#remarks */
const LARGEST_CONTEXT = 5000 * 1024 * 1024
/** The most that ACR allows a run. */
const TIMEOUT_SECONDS = 28_800

/**
 * Has the registry build a context, and publishes what comes out like any other version. Nothing is needed on this
 * machine. A context that was built before is not built again.
 * @throws UserError `ACR_UNKNOWN`, `BUILDER_FAILED`, `BUILDER_UNSUPPORTED`, and those of Azure
 */
export const buildInAcr = async (
  context: Context,
  plan: DockerfilePlan,
  tools: AcrTools
): Promise<BuiltImage> => {
  const { store, log, access, signal } = tools
  const { host, prefix } = acrAt(store.location, access)
  const before = await builtFrom(context, plan, tools)
  if (before !== undefined) return before
  const registry = await openAcrClient(access).find(host, signal)
  if (registry === undefined) throw unknownAcr(host, access)
  const runs = openAcrRuns(registry, access, log.secret)
  const repository = imageRepository(plan.spec.name)
  // No number yet: nobody takes it for a version. Of two builds at once each has its own.
  const tag = `build-${context.key.slice(7, 19)}-${randomUUID().slice(0, 8)}`
  const source = await sendContext(context, runs, tools)
  const image = `${prefix === '' ? '' : `${prefix}/`}${repository}:${tag}`
  const { architecture } = platformOf(plan.spec.architecture)
  const wanted = { source, image, architecture, timeoutSeconds: TIMEOUT_SECONDS }
  try {
    await followRun(await runs.schedule(wanted, signal), plan.spec.name, runs, {
      ...tools,
      pollMs: access.http.pollMs
    })
    const descriptor = await store.resolve(repository, tag)
    if (descriptor === undefined) throw new Error(`The run succeeded, but there is no ${image}`)
    return await adoptImage({ store, repository, descriptor }, context, plan, tools)
  } finally {
    await store
      .remove(repository, tag)
      .catch(() => log.warning(`The tag ${image} was left behind.`))
  }
}

/** @throws UserError `INPUT_INVALID` for what is no container registry of this cloud. */
export const acrAt = (location: string, access: AzureAccess): RegistryLocation => {
  const registry = looksLikeRegistry(location) ? parseRegistry(location) : undefined
  if (registry && isAcr(registry.host, access)) return registry
  throw new UserError(
    'INPUT_INVALID',
    `Input "builder" acr-tasks does not go with registry "${location}".`,
    {
      hint: 'Only an Azure container registry builds images: give one as team.azurecr.io/prefix.'
    }
  )
}

const sendContext = async (
  context: Context,
  runs: AcrRuns,
  { log, signal }: AcrTools
): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-acr-'))
  try {
    const file = path.join(folder, 'context.tar.gz')
    const size = await archiveContext(context.folder, file)
    if (size > LARGEST_CONTEXT) throw tooLarge(size)
    log.info(`Sending a context of ${bytes(size)} to the registry …`)
    return await runs.uploadSource(file, size, signal)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const unknownAcr = (host: string, { subscriptionId }: AzureAccess): UserError =>
  new UserError(
    'ACR_UNKNOWN',
    `The container registry ${host} is not in subscription ${subscriptionId}, or may not be seen.`,
    { hint: 'Give the sign-in the role Contributor on it.' }
  )

const tooLarge = (size: number): UserError =>
  new UserError(
    'BUILDER_UNSUPPORTED',
    `The build context has ${bytes(size)}; Azure takes 5.2 GB.`,
    { hint: 'Use the default builder: it moves no model.' }
  )
