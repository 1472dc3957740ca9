import { EDGE_MODULE, EDGE_VARIABLE } from '../../contract/edge.ts'
import {
  asObject,
  type Exact,
  exact,
  exactAt,
  plain,
  sameExact,
  withMember,
  withoutMembers
} from '../../core/exact-json.ts'
import type { Plan, Problem } from '../plan.ts'
import {
  type Content,
  contentText,
  credentialFor,
  isBare,
  moduleIn,
  withService
} from './content.ts'
import { createOptionsOf } from './create-options.ts'
import {
  type CredentialWish,
  credentialProblems,
  credentialWish,
  plannedCredential,
  type WishContext
} from './credential.ts'
import { contentProblems } from './limits.ts'
import { type EdgeSpec, type ModuleSpec, moduleOf } from './module.ts'
import { EDGE_LABEL } from './names.ts'
import type { Sight } from './scene.ts'
import type { DeviceSight } from './sight.ts'

/** What a deployment would do, from what the hub has. Pure. */
export const planEdge = (wanted: EdgeSpec, seen: Sight, context: WishContext): Plan => {
  const { basis, device } = seen
  const missing = missingProblems(seen, context)
  if (device === undefined || missing.length > 0) {
    const reasons = [`Device "${context.deviceId}" runs no module "${wanted.name}".`]
    return { action: 'create', reasons, costs: [], problems: missing, basis }
  }
  const wish = credentialWish(wanted, device.content, context)
  const next = withService(device.content, wanted, plannedCredential(wish))
  const twin = twinOf(wanted, device)
  const isSame = contentText(next) === contentText(device.content) && twin === undefined
  if (isSame)
    return { action: 'no-op', reasons: ['Nothing changed.'], costs: [], problems: [], basis }
  const module = moduleReasons(wanted, device.content)
  const isNew = seen.service === undefined
  return {
    action: isNew ? 'create' : 'update',
    reasons: [
      ...(isNew
        ? [`Device "${context.deviceId}" has no module "${wanted.name}".`]
        : [...module, ...routeReasons(device.content, next)]),
      ...(isNew ? [] : credentialSentences(wish, device.content)),
      ...(isNew || twin === undefined ? [] : ['The settings in the twin of the module change.'])
    ],
    costs: [
      ...(!isNew && module.length > 0
        ? ['The module restarts: messages wait in edgeHub meanwhile.']
        : []),
      ...(isNew ? credentialSentences(wish, device.content) : []),
      ...(isBare(device.content)
        ? [
            `The device has no deployment yet: it gets edgeAgent and edgeHub ${wanted.settings.edgeRuntime}.`
          ]
        : [])
    ],
    problems: [
      ...deviceProblems(wanted, device, context),
      ...credentialProblems(wish, device.content),
      ...contentProblems(next, wanted)
    ],
    basis
  }
}

/** The desired properties that the module's twin gets; undefined where they are as wanted. Pure. */
export const twinOf = (
  { settings: { twin } }: EdgeSpec,
  { moduleDesired }: Pick<DeviceSight, 'moduleDesired'>
): Exact | undefined => {
  if (twin === undefined) return undefined
  const next = withMember(moduleDesired, [EDGE_MODULE.twin], exact(twin))
  return sameExact(next, moduleDesired) ? undefined : next
}

const missingProblems = (
  { hub, device }: Sight,
  { hubName, deviceId, access }: WishContext
): readonly Problem[] => {
  const make = `scoreline edge device --iot-hub ${hubName} --device-id ${deviceId} --resource-group ${access.resourceGroup}`
  if (hub === undefined)
    return [
      {
        code: 'IOT_HUB_MISSING',
        message: `There is no IoT hub "${hubName}" in resource group "${access.resourceGroup}".`,
        hint: `Check iot-hub and resource-group, or make it with its first device: ${make} --create-hub`
      }
    ]
  if (device === undefined)
    return [
      {
        code: 'EDGE_DEVICE_MISSING',
        message: `IoT hub "${hubName}" has no device "${deviceId}".`,
        hint: `Register it: ${make}`
      }
    ]
  return []
}

const deviceProblems = (
  { name }: EdgeSpec,
  { twin, deployments, agent, content }: DeviceSight,
  { deviceId }: WishContext
): readonly Problem[] => {
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    message,
    hint
  })
  const there = moduleIn(content, name)
  return [
    ...(twin.isEdge
      ? []
      : [
          problem(
            'EDGE_DEVICE_UNFIT',
            `Device "${deviceId}" is not an IoT Edge device.`,
            'Whether it is one is set when a device is registered: register another with scoreline edge device.'
          )
        ]),
    ...(twin.isEnabled
      ? []
      : [
          problem(
            'EDGE_DEVICE_UNFIT',
            `Device "${deviceId}" is disabled.`,
            'Enable it in the IoT hub: az iot hub device-identity update --set status=enabled.'
          )
        ]),
    ...(deployments.length === 0
      ? []
      : [
          problem(
            'EDGE_DEVICE_MANAGED',
            `Device "${deviceId}" is targeted by the automatic deployment "${deployments[0]}", which would overwrite what is deployed to it alone.`,
            'Take the device out of the target condition of the deployment, or add the module to the deployment.'
          )
        ]),
    ...(/^arm(?!64)/i.test(agent.architecture ?? '')
      ? [
          problem(
            'EDGE_PLATFORM_UNSUPPORTED',
            `Device "${deviceId}" is ${agent.architecture}: there is no Node.js and no onnxruntime for 32-bit ARM that the scoring runtime could use.`,
            'Use a device with amd64 or arm64; a 64-bit system runs on most boards that are sold with a 32-bit one.'
          )
        ]
      : []),
    ...(there === undefined || there.ours
      ? []
      : [
          problem(
            'EDGE_MODULE_FOREIGN',
            `Device "${deviceId}" has a module "${name}", and Scoreline did not put it there.`,
            'Choose another service-name, or take the module away from the deployment of the device.'
          )
        ])
  ]
}

/** What differs of the module, by the names of its fields. */
export const moduleReasons = (wanted: ModuleSpec, { agent }: Content): readonly string[] => {
  const now = exactAt(agent, 'modules', wanted.name)
  const next = moduleOf(wanted)
  if (now === undefined || sameExact(now, next)) return []
  const image = (module: Exact) => String(plain(exactAt(module, 'settings', 'image')))
  const names = new Set([...asObject(now).members, ...asObject(next).members].map(([name]) => name))
  const fields = [...names].filter(
    name =>
      !['settings', 'env', 'version'].includes(name) &&
      !sameExact(exactAt(now, name), exactAt(next, name))
  )
  const found = [
    ...(image(now) === image(next) ? [] : [`The image changes to ${wanted.image.label}.`]),
    ...(image(now) === image(next) && !sameExact(exactAt(now, 'version'), exactAt(next, 'version'))
      ? [`The image is called ${wanted.image.label}.`]
      : []),
    ...variableReasons(exactAt(now, 'env'), exactAt(next, 'env')),
    ...(sameOptions(now, next) ? [] : ['The create options change.']),
    ...fields.map(name => `${name} changes.`)
  ]
  return found.length > 0 ? found : ['The module is written in another form.']
}

/** But for the label with the image's name, which follows from the image. */
const sameOptions = (now: Exact, next: Exact): boolean => {
  const options = (module: Exact) => {
    const found = createOptionsOf(exactAt(module, 'settings'))
    return withMember(
      found,
      ['Labels'],
      withoutMembers(exactAt(found, 'Labels'), [EDGE_LABEL.image])
    )
  }
  return sameExact(options(now), options(next))
}

/** Without their values, which may be secrets. That of the image's digest follows from the image. */
const variableReasons = (now: Exact | undefined, next: Exact | undefined): readonly string[] => {
  const names = new Set([...asObject(now).members, ...asObject(next).members].map(([name]) => name))
  const differing = [...names].filter(
    name =>
      name !== EDGE_VARIABLE.imageDigest && !sameExact(exactAt(now, name), exactAt(next, name))
  )
  return differing.length === 0 ? [] : [`Variables change: ${differing.join(', ')}.`]
}

export const routeReasons = (now: Content, next: Content): readonly string[] => {
  const routes = (content: Content) => asObject(exactAt(content.hub, 'routes'))
  const names = new Set([...routes(now).members, ...routes(next).members].map(([name]) => name))
  return [...names].flatMap(name => {
    const [before, after] = [exactAt(routes(now), name), exactAt(routes(next), name)]
    if (sameExact(before, after)) return []
    if (before === undefined) return [`Route "${name}" is added.`]
    return [`Route "${name}" ${after === undefined ? 'goes' : 'changes'}.`]
  })
}

const credentialSentences = (wish: CredentialWish, content: Content): readonly string[] => {
  if (wish.kind === 'token')
    return wish.current === undefined
      ? [`The device gets a pull token of ${wish.address} for ${wish.repositories.join(', ')}.`]
      : []
  if (wish.kind === 'as it is') return []
  const { address, username, password } = wish.credential
  const now = credentialFor(content, address)
  return now?.username === username && now.password === password
    ? []
    : [`The device gets registry-username and registry-password for ${address}.`]
}
