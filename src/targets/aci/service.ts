import type { ContainerGroup } from '@azure/arm-containerinstance'
import { VARIABLE } from '../../contract/image.ts'
import { UserError } from '../../core/errors.ts'
import { markIn } from '../preview-mark.ts'
import type { Phase } from '../shared/phases.ts'
import type { Service, ServiceState } from '../target.ts'
import { TAG } from './body.ts'
import { only, plainVariables, secureNames } from './facts.ts'
import { rehearsalName } from './names.ts'
import type { AciSettings } from './settings.ts'

/** A service as Azure has it. `group` says all there is to know; `settings` what of it a user chooses, without secrets. */
export interface AciService extends Service {
  readonly settings: AciSettings
  readonly group: ContainerGroup
  /** What an interrupted replacement left under another name. */
  readonly rehearsal?: ContainerGroup
  /** Of the deployment that just ended. */
  readonly phases?: readonly Phase[]
}

export const serviceOf = (name: string, group: ContainerGroup): AciService => {
  const image = only(group)?.image ?? ''
  const origin = originOf(group)
  const preview = markIn(group.tags?.[TAG.preview], group.tags?.[TAG.previewTimes])
  return {
    name,
    group,
    state: stateOf(group),
    imageDigest: /@(sha256:[a-f0-9]{64})$/.exec(image)?.[1] ?? image,
    imageLabel: group.tags?.[TAG.image] ?? image,
    settings: settingsOf(group),
    scoringUri: origin && `${origin}/score`,
    swaggerUri: origin && `${origin}/swagger.json`,
    ...(preview ? { preview } : {})
  }
}

/** `http://iris-3f….westeurope.azurecontainer.io`; undefined until there is an address. */
export const originOf = (group: ContainerGroup): string | undefined => {
  const host = group.ipAddress?.fqdn ?? group.ipAddress?.ip
  const port = group.ipAddress?.ports[0]?.port
  if (host === undefined || port === undefined) return undefined
  const scheme = usesTls(group) ? 'https' : 'http'
  const standard = port === (scheme === 'https' ? 443 : 80)
  return `${scheme}://${host}${standard ? '' : `:${port}`}`
}

export const usesTls = (group: ContainerGroup): boolean =>
  only(group)?.environmentVariables?.some(({ name }) => name === VARIABLE.tlsCertificate) ?? false

/** https://learn.microsoft.com/azure/container-instances/container-state */
export const stateOf = (group: ContainerGroup): ServiceState => {
  if (isTransitioning(group)) return 'deploying'
  if (BROKEN.includes(group.provisioningState ?? '')) return 'failed'
  if (group.instanceView?.state === 'Stopped') return 'stopped'
  const current = only(group)?.instanceView?.currentState
  if (current?.state === 'Terminated') return current.exitCode === 0 ? 'stopped' : 'failed'
  if (current?.detailStatus?.startsWith('CrashLoopBackOff')) return 'failed'
  if (UNPULLABLE.test(current?.detailStatus ?? '')) return 'failed'
  if (group.instanceView?.state === 'Failed') return 'failed'
  // Succeeded says that Azure is done, not that the container runs.
  const waits = current?.state === 'Waiting' || group.instanceView?.state === 'Pending'
  return waits ? 'deploying' : 'running'
}

const UNPULLABLE = /^(ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull)/

/**
 * Whether a service that does not serve may do so without our help: its container is being started, or Azure is
 * repairing it ("a job is automatically triggered to repair").
 * https://learn.microsoft.com/azure/container-instances/container-state
 */
export const mayRecover = (group: ContainerGroup): boolean =>
  group.provisioningState === 'Unhealthy' ||
  (!isTransitioning(group) && stateOf(group) === 'deploying')

/** The same group, if it served. */
export const asIfRunning = (group: ContainerGroup): ContainerGroup => {
  const { instanceView: _, ...rest } = group
  const containers = group.containers.map(({ instanceView: __, ...container }) => container)
  return { ...rest, containers, provisioningState: 'Succeeded' }
}

/** While one operation is under way Azure refuses the next. */
export const isTransitioning = ({ provisioningState }: ContainerGroup): boolean =>
  ![...BROKEN, 'Succeeded', 'Canceled', 'Stopped', undefined].includes(provisioningState)

/** States that do not pass by themselves. */
const BROKEN: readonly (string | undefined)[] = ['Failed', 'Unhealthy', 'NotAccessible']

/** Container groups that others made are left alone. @throws UserError `ACI_GROUP_FOREIGN` */
export const checkOurs = (name: string, group: ContainerGroup): void => {
  const rehearsed = group.tags?.[TAG.rehearsalOf]
  if (rehearsed !== undefined)
    throw new UserError(
      'ACI_GROUP_FOREIGN',
      `The container group "${name}" is a rehearsal of service "${rehearsed}".`,
      { hint: `Choose another service-name, or deploy "${rehearsed}" first: that deletes it.` }
    )
  if (group.tags?.[TAG.image] !== undefined) return
  throw new UserError(
    'ACI_GROUP_FOREIGN',
    `The container group "${name}" exists, and Scoreline did not make it.`,
    {
      hint: `Choose another service-name. To hand it over: az container delete, or add the tag: az tag update --operation merge --resource-id ${group.id ?? '<id>'} --tags ${TAG.image}=unknown`
    }
  )
}

/** Whether a group is what was tried before a replacement: a service may well have such a name of its own. */
export const isRehearsalOf = (name: string, group: ContainerGroup): boolean =>
  group.tags?.[TAG.rehearsalOf] === name

/**
 * What is about to be made or deleted as a rehearsal must be one.
 * @throws UserError `ACI_GROUP_FOREIGN`
 */
export const checkRehearsalName = (name: string, there: ContainerGroup | undefined): void => {
  if (there === undefined || isRehearsalOf(name, there)) return
  throw new UserError(
    'ACI_GROUP_FOREIGN',
    `"${name}" cannot be tried as "${rehearsalName(name)}" first: a container group with that name already exists.`,
    { hint: 'Set rehearse to never, or give the other one another name.' }
  )
}

/** The choices that Azure returns. Secrets are empty: it does not return them. */
const settingsOf = (group: ContainerGroup): AciSettings => {
  const { requests } = only(group)?.resources ?? { requests: { cpu: 0, memoryInGB: 0 } }
  const { diagnostics, encryptionProperties, ipAddress, subnetIds, restartPolicy } = group
  return {
    location: group.location,
    cpu: requests.cpu,
    memoryGb: requests.memoryInGB,
    dnsNameLabel: ipAddress?.dnsNameLabel,
    port: ipAddress?.ports[0]?.port,
    env: plainVariables(group),
    secureEnv: Object.fromEntries(secureNames(group).map(name => [name, ''])),
    workers: Number(plainVariables(group)[VARIABLE.workers] ?? 1),
    restartPolicy: (restartPolicy ?? 'Always') as AciSettings['restartPolicy'],
    auth: group.tags?.[TAG.keys] === undefined ? undefined : {},
    tls: usesTls(group) ? { kind: 'self-signed' } : undefined,
    logAnalytics: diagnostics?.logAnalytics && {
      workspaceId: diagnostics.logAnalytics.workspaceId,
      workspaceKey: ''
    },
    subnetId: subnetIds?.[0]?.id,
    pull: { kind: 'anonymous' },
    encryption: encryptionProperties,
    tags: group.tags ?? {},
    properties: {},
    allowReplace: false,
    rehearse: 'never',
    timeouts: { provisionSeconds: 0, healthSeconds: 0 }
  }
}
