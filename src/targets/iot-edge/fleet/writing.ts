/** Deployments as the hub is sent them. */
import { UserError } from '../../../core/errors.ts'
import { writeExact } from '../../../core/exact-json.ts'
import { planStale } from '../../plan.ts'
import { baseContent, modulesContent } from '../content.ts'
import { AGENT } from '../names.ts'
import type { HubDeployment, Version } from './deployments.ts'
import { layerContent } from './layer.ts'
import { baseId, FLEET_LABEL } from './names.ts'
import type { OpenHub } from './scene.ts'
import { factsOf } from './service.ts'

type Labels = Readonly<Record<string, string>>

/** What may be changed of a deployment, beside its content. */
export type Change = Partial<Pick<HubDeployment, 'condition' | 'labels' | 'priority'>>

interface Sent extends Required<Change> {
  readonly id: string
  /** JSON: `{"modulesContent": …}` */
  readonly content: string
  readonly queries: Labels
}

/** https://learn.microsoft.com/rest/api/iothub/service/configuration/create-or-update */
const jsonOf = ({ id, content, condition, priority, labels, queries }: Sent): string =>
  `${JSON.stringify({
    id,
    schemaVersion: '1.0',
    labels,
    targetCondition: condition,
    priority,
    metrics: { queries }
  }).slice(0, -1)},"content":${content}}`

/** What a service stands on, and by what one run at a time deploys it. It targets nothing yet. */
export const createBase = (
  { fleet }: OpenHub,
  service: string,
  runtime: string,
  labels: Labels,
  signal: AbortSignal
): Promise<boolean> => {
  const id = baseId(service)
  const sent = {
    id,
    content: modulesContent(baseContent(runtime)),
    condition: '',
    priority: 0,
    labels: { [FLEET_LABEL.service]: service, ...labels },
    queries: {}
  }
  return fleet.create(id, jsonOf(sent), signal)
}

/** @returns false where there is one of this number */
export const createVersion = (
  { fleet }: OpenHub,
  service: string,
  { deployment, layer }: Pick<Version, 'deployment' | 'layer'>,
  signal: AbortSignal
): Promise<boolean> => {
  const sent = {
    ...deployment,
    content: `{"modulesContent":${layerContent(service, layer)}}`,
    queries: queriesOf(service, { deployment, layer })
  }
  return fleet.create(deployment.id, jsonOf(sent), signal)
}

/** @throws UserError `PLAN_STALE` where somebody else changed it meanwhile */
export const changeDeployment = async (
  { fleet }: OpenHub,
  service: string,
  deployment: HubDeployment,
  change: Change,
  signal: AbortSignal,
  version?: Version
): Promise<void> => {
  const { modules } = deployment
  const sent = {
    ...deployment,
    ...change,
    content: `{"modulesContent":${modules ? writeExact(modules) : '{}'}}`,
    queries: version ? queriesOf(service, version) : {}
  }
  if (!(await fleet.update(deployment.id, jsonOf(sent), deployment.etag, signal)))
    throw planStale(service)
}

/** What the portal counts beside what IoT Hub itself does: 200 of edgeAgent is not yet a module that runs. */
const queriesOf = (service: string, version: Pick<Version, 'layer' | 'deployment'>): Labels => {
  const { digest } = factsOf(service, version)
  const applied = `moduleId = '${AGENT}' AND configurations.[[${version.deployment.id}]].status = 'Applied'`
  return {
    running: `SELECT deviceId FROM devices.modules WHERE ${applied} AND properties.reported.modules.[[${service}]].runtimeStatus = 'running'`,
    reportsImage: `SELECT deviceId FROM devices.modules WHERE moduleId = '${service}' AND properties.reported.scoreline.imageDigest = '${digest}'`
  }
}

/** Where the deployment of a run is gone, or its lease another one's. */
export const overtaken = (service: string): UserError =>
  new UserError(
    'SERVICE_BUSY',
    `The deployment of service "${service}" was taken over or deleted by somebody else while it went from ring to ring.`,
    { hint: 'scoreline status shows what runs. Run the deployment again if it is still wanted.' }
  )
