/** What stands in the way of a deployment to a fleet, as its devices show it. */
import { exact, exactAt, plain, withoutMembers } from '../../../core/exact-json.ts'
import { isObject } from '../../../core/is-object.ts'
import type { Problem } from '../../plan.ts'
import { baseContent, type Content, isBare, moduleIn, ownModules, passwordsIn } from '../content.ts'
import { contentProblems } from '../limits.ts'
import { AGENT, HUB } from '../names.ts'
import type { HubDeployment } from './deployments.ts'
import { type Layer, withLayer } from './layer.ts'
import { FLEET_LABEL } from './names.ts'
import type { Member } from './reports.ts'
import type { OpenHub } from './scene.ts'
import type { FleetSpec } from './settings.ts'

/** What is deployed to a device now. */
export interface DeviceContent {
  readonly deviceId: string
  readonly content: Content
  /** Ids of the deployments that are applied to it. */
  readonly applied: readonly string[]
  readonly architecture: string
}

/** @param mask is given every password that the devices have */
export const contentsOf = async (
  { fleet }: OpenHub,
  members: readonly Member[],
  mask: (secret: string) => void,
  signal: AbortSignal
): Promise<readonly DeviceContent[]> => {
  const rows = await fleet.query(
    `SELECT deviceId, moduleId, configurations, properties.desired AS desired, properties.reported.runtime AS runtime FROM devices.modules WHERE moduleId IN ['${AGENT}', '${HUB}']`,
    signal
  )
  const of = (module: string) =>
    new Map(rows.filter(row => row.moduleId === module).map(row => [String(row.deviceId), row]))
  const [agents, hubs] = [of(AGENT), of(HUB)]
  return members.map(({ deviceId }) => {
    const agent = agents.get(deviceId)
    const content = {
      agent: desiredIn(agent),
      hub: desiredIn(hubs.get(deviceId))
    }
    for (const password of passwordsIn(content)) mask(password)
    const platform = plain(exactAt(exact(agent?.runtime ?? {}), 'platform', 'architecture'))
    return {
      deviceId,
      content,
      applied: Object.entries(isObject(agent?.configurations) ? agent.configurations : {})
        .filter(([, entry]) => isObject(entry) && entry.status === 'Applied')
        .map(([id]) => id),
      architecture: typeof platform === 'string' ? platform : ''
    }
  })
}

const desiredIn = (row: Readonly<Record<string, unknown>> | undefined) =>
  withoutMembers(exact(row?.desired ?? {}), ['$metadata', '$version'])

/** The base deployments of others that a device stands on: those of our services go with their services. */
const foreignBases = (
  { applied }: DeviceContent,
  all: readonly HubDeployment[]
): readonly HubDeployment[] =>
  all.filter(
    ({ id, isBase, labels }) =>
      isBase && labels[FLEET_LABEL.service] === undefined && applied.includes(id)
  )

/** Whether some device has nothing that a layer could lie on. Pure. */
export const needsBase = (
  contents: readonly DeviceContent[],
  all: readonly HubDeployment[]
): boolean => contents.some(content => foreignBases(content, all).length === 0)

/** Pure. @param priority of the deployment that is to come */
export const fleetProblems = (
  spec: FleetSpec,
  layer: Layer,
  priority: number,
  contents: readonly DeviceContent[],
  all: readonly HubDeployment[]
): readonly Problem[] => {
  const { name, settings } = spec
  const bases = contents.map(content => foreignBases(content, all))
  const on = (index: number) => bases[index] ?? []
  const named = (found: readonly DeviceContent[]) =>
    `${found
      .slice(0, 3)
      .map(({ deviceId }) => `"${deviceId}"`)
      .join(', ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}`
  const arm = contents.filter(({ architecture }) => /^arm(?!64)/i.test(architecture))
  const foreign = contents.filter(({ content }) => moduleIn(content, name)?.ours === false)
  const alone = contents.filter(
    ({ applied, content }) => applied.length === 0 && hasModules(content)
  )
  const above = bases.flat().find(base => base.priority >= priority)
  const lowest = bases.flat().find(base => base.priority === 0)
  const bare = contents.filter((_, index) => on(index).length === 0)
  return [
    ...(contents.length === 0
      ? [
          {
            code: 'EDGE_FLEET_EMPTY',
            message: `The target condition ${settings.fleet.condition} is true for no IoT Edge device that is enabled.`,
            hint: 'Check it, and the tags of the devices: scoreline edge device sets some with device-tags.'
          }
        ]
      : []),
    ...(arm.length > 0
      ? [
          {
            code: 'EDGE_PLATFORM_UNSUPPORTED',
            message: `32-bit ARM is reported by ${named(arm)}: there is no Node.js and no onnxruntime for it that the scoring runtime could use.`,
            hint: 'Take these devices out of the target condition.'
          }
        ]
      : []),
    ...(foreign.length > 0
      ? [
          {
            code: 'EDGE_MODULE_FOREIGN',
            message: `A module "${name}" that Scoreline did not put there runs on ${named(foreign)}.`,
            hint: 'Choose another service-name, or take the module out of the other deployment.'
          }
        ]
      : []),
    ...(alone.length > 0
      ? [
          {
            code: 'EDGE_DEVICE_ALONE',
            message: `Modules that were deployed to one device alone, and that a deployment for a fleet would take away, run on ${named(alone)}.`,
            hint: 'Give the devices a base deployment with these modules, or take them out of the target condition.'
          }
        ]
      : []),
    ...(above
      ? [
          {
            code: 'EDGE_DEPLOYMENT_OUTRANKED',
            message: `The base deployment "${above.id}" has priority ${above.priority}: one of priority ${priority} is not applied on top of it.`,
            hint: 'Leave deployment-priority out, or set it above that of the base deployment.'
          }
        ]
      : []),
    ...(lowest && bare.length > 0
      ? [
          {
            code: 'EDGE_DEPLOYMENT_OUTRANKED',
            message: `${named(bare)} need a base deployment of priority 0, which would take the place of "${lowest.id}" on other devices.`,
            hint: `Give "${lowest.id}" a priority of 1 or more, or extend its target condition to these devices.`
          }
        ]
      : []),
    ...firstProblems(contents, content =>
      contentProblems(
        withLayer(isBare(content) ? baseContent(settings.edgeRuntime) : content, layer),
        spec
      )
    )
  ]
}

const hasModules = (content: Content): boolean => {
  const modules = plain(exactAt(content.agent, 'modules'))
  return isObject(modules) && Object.keys(modules).length > ownModules(content).size
}

/** Those of the first device that has some. */
const firstProblems = (
  contents: readonly DeviceContent[],
  problemsOf: (content: Content) => readonly Problem[]
): readonly Problem[] => {
  for (const { deviceId, content } of contents) {
    const problems = problemsOf(content)
    if (problems.length > 0)
      return problems.map(problem => ({
        ...problem,
        message: `Device "${deviceId}": ${problem.message}`
      }))
  }
  return []
}
