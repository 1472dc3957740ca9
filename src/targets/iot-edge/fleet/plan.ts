import { MOST_DEPLOYMENTS } from '../../../azure/iot-hub-fleet.ts'
import { sameExact } from '../../../core/exact-json.ts'
import type { Plan, Problem } from '../../plan.ts'
import { contentText, credentialFor } from '../content.ts'
import { moduleReasons, routeReasons } from '../plan.ts'
import { fleetWish, plannedFleetCredential } from './credential.ts'
import type { Version } from './deployments.ts'
import { type Layer, layerOf, layerText } from './layer.ts'
import { FLEET_LABEL } from './names.ts'
import type { FleetSight, FleetTools } from './scene.ts'
import { factsOf } from './service.ts'
import type { FleetSpec } from './settings.ts'

export type PlanContext = Pick<FleetTools, 'access' | 'hubName' | 'clock'>

/** What is to be done, in this order. */
export interface Deeds {
  /** A version that a run left behind on its way, and that is not wanted. */
  readonly drop: Version | undefined
  readonly next:
    | { readonly kind: 'nothing' }
    /** Goes through the rings; undefined: a new version, else one that a run left behind. */
    | { readonly kind: 'roll'; readonly version: Version | undefined }
    | { readonly kind: 'condition'; readonly version: Version }
    /** The password before ends: every device has the new one. */
    | { readonly kind: 'end password'; readonly version: Version }
}

/** Pure. */
export const deedsFor = (spec: FleetSpec, seen: FleetSight, context: PlanContext): Deeds => {
  const wish = fleetWish(spec, seen.all, context)
  const wanted = layerText(layerOf(spec, plannedFleetCredential(wish)))
  const isWanted = ({ layer }: Version) => layerText(layer) === wanted
  const { condition, rings } = spec.settings.fleet
  const [newest, ...others] = seen.own.versions
  const nothing = { kind: 'nothing' } as const
  if (newest === undefined) return { drop: undefined, next: { kind: 'roll', version: undefined } }
  if (!newest.isGood) {
    const goesOn =
      isWanted(newest) && newest.condition === condition && String(newest.rings) === String(rings)
    if (goesOn) return { drop: undefined, next: { kind: 'roll', version: newest } }
    const good = others.find(({ isGood }) => isGood)
    return {
      drop: newest,
      next:
        good !== undefined && isWanted(good) && good.condition === condition
          ? nothing
          : { kind: 'roll', version: undefined }
    }
  }
  if (!isWanted(newest)) return { drop: undefined, next: { kind: 'roll', version: undefined } }
  if (newest.condition !== condition)
    return { drop: undefined, next: { kind: 'condition', version: newest } }
  const ends =
    newest.deployment.labels[FLEET_LABEL.before] === 'old' &&
    seen.isEverywhere &&
    wish.kind === 'token' &&
    wish.behind.length === 0
  return { drop: undefined, next: ends ? { kind: 'end password', version: newest } : nothing }
}

/** What a deployment to a fleet would do, from what the hub has. Pure. */
export const planFleet = (spec: FleetSpec, seen: FleetSight, context: PlanContext): Plan => {
  const { basis, hub, own, all } = seen
  const { name, settings } = spec
  const { condition, rings } = settings.fleet
  const { drop, next } = deedsFor(spec, seen, context)
  const isNew = own.versions.length === 0
  const rolls = next.kind === 'roll'
  const isDone = next.kind === 'nothing' && drop === undefined
  const needed = (rolls && next.version === undefined ? 1 : 0) + (own.base ? 0 : 1)
  return {
    action: isNew ? 'create' : isDone ? 'no-op' : 'update',
    reasons: isNew
      ? [`No deployment of IoT hub "${context.hubName}" is of service "${name}".`]
      : isDone
        ? ['Nothing changed.']
        : [
            ...(drop
              ? [
                  `${factsOf(name, drop).label}, which a run left at ring ${drop.ring} of ${drop.rings.length}, is taken back.`
                ]
              : []),
            ...reasonsFor(spec, seen, context, next)
          ],
    costs: rolls
      ? [
          `It goes to ${rings.map(share => `${share} %`).join(', then ')} of the devices (${condition}), each ring after the one before reports success.`,
          ...(isNew ? [] : ['The module restarts: messages wait in edgeHub meanwhile.'])
        ]
      : [],
    problems: [
      ...(hub ? [] : [missing(context)]),
      ...(all.length + needed > MOST_DEPLOYMENTS ? [tooMany(all.length, needed)] : [])
    ],
    basis
  }
}

const reasonsFor = (
  spec: FleetSpec,
  seen: FleetSight,
  context: PlanContext,
  next: Deeds['next']
): readonly string[] => {
  const { name } = spec
  const { condition } = spec.settings.fleet
  if (next.kind === 'nothing') return []
  if (next.kind === 'condition')
    return [`The target condition changes from ${next.version.condition} to ${condition}.`]
  if (next.kind === 'end password')
    return ['Every device has reported the new password of the pull token: the one before ends.']
  if (next.version !== undefined) {
    const { ring, rings } = next.version
    return [
      `${factsOf(name, next.version).label}, which a run left at ring ${ring} of ${rings.length}, goes on.`
    ]
  }
  const before = seen.own.versions.find(({ isGood }) => isGood)
  return before ? differences(spec, before, seen, context) : ['It is deployed again.']
}

const differences = (
  spec: FleetSpec,
  before: Version,
  seen: FleetSight,
  context: PlanContext
): readonly string[] => {
  const wish = fleetWish(spec, seen.all, context)
  const next: Layer = layerOf(spec, plannedFleetCredential(wish))
  const { content, twin } = before.layer
  const address = wish.kind === 'given' ? wish.credential.address : ''
  const given = wish.kind === 'given' ? wish.credential : undefined
  const had = given && credentialFor(content, address)
  const found = [
    ...moduleReasons(spec, content),
    ...routeReasons(content, next.content),
    ...(wish.kind === 'token' && wish.tooOld !== undefined
      ? [
          `The pull token of ${wish.address} gets a new password; the one before counts until every device has reported the new one.`
        ]
      : []),
    ...(given && (had?.username !== given.username || had.password !== given.password)
      ? [`The devices get registry-username and registry-password for ${address}.`]
      : []),
    ...(sameExact(twin, next.twin) ? [] : ['The settings in the twin of the module change.']),
    ...(before.condition === spec.settings.fleet.condition
      ? []
      : [
          `The target condition changes from ${before.condition} to ${spec.settings.fleet.condition}.`
        ])
  ]
  if (found.length > 0) return found
  return contentText(content) === contentText(next.content)
    ? []
    : ['The devices get the password of the pull token that other services have.']
}

const missing = ({ hubName, access }: PlanContext): Problem => ({
  code: 'IOT_HUB_MISSING',
  message: `There is no IoT hub "${hubName}" in resource group "${access.resourceGroup}".`,
  hint: `Check iot-hub and resource-group, or make it with its first device: scoreline edge device --iot-hub ${hubName} --device-id <id> --resource-group ${access.resourceGroup} --create-hub`
})

const tooMany = (there: number, needed: number): Problem => ({
  code: 'IOT_HUB_QUOTA_EXCEEDED',
  message: `The IoT hub has ${there} deployments, ${needed} more are needed, and it takes ${MOST_DEPLOYMENTS}.`,
  hint: 'Delete deployments that are not needed any more: az iot edge deployment list.'
})
