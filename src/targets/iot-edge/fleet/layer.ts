/**
 * A layered deployment: what one service adds to the devices of a fleet, whatever else is deployed to them.
 * https://learn.microsoft.com/azure/iot-edge/module-deployment-monitoring#layered-deployment
 */
import { EDGE_MODULE } from '../../../contract/edge.ts'
import {
  asObject,
  canonical,
  EMPTY,
  type Exact,
  exact,
  exactAt,
  withMember,
  writeExact
} from '../../../core/exact-json.ts'
import { type Content, CREDENTIALS, contentText, type RegistryCredential } from '../content.ts'
import { DESIRED, PARTS, undotted } from '../dotted.ts'
import { type EdgeSpec, moduleOf } from '../module.ts'
import { AGENT, HUB } from '../names.ts'
import { routesOf } from '../routes.ts'

export interface Layer {
  /** The module, its routes and the registry's credential, and nothing else. */
  readonly content: Content
  /** `properties.desired.scoreline` of the module; undefined where it stays as it is. */
  readonly twin: Exact | undefined
}

/** Pure. */
export const layerOf = (spec: EdgeSpec, credential: RegistryCredential | undefined): Layer => {
  const { name, settings } = spec
  const agent = withMember(EMPTY, ['modules', name], moduleOf(spec))
  return {
    content: {
      agent: credential
        ? withMember(agent, [...CREDENTIALS, credential.id], shown(credential))
        : agent,
      hub: [...routesOf(name, settings)].reduce<Exact>(
        (hub, [route, value]) => withMember(hub, ['routes', route], value),
        EMPTY
      )
    },
    twin: settings.twin && exact(settings.twin)
  }
}

const shown = ({ address, username, password }: RegistryCredential): Exact =>
  exact({ address, username, password })

/** `modulesContent` of a layer: each part under its dotted path, so that everything beside it stays. Pure. */
export const layerContent = (name: string, { content, twin }: Layer): string => {
  const parts = (desired: Exact): Exact =>
    PARTS.flatMap(path =>
      asObject(exactAt(desired, ...path)).members.map(
        ([member, value]) => [[DESIRED, ...path, member].join('.'), value] as const
      )
    ).reduce<Exact>((all, [key, value]) => withMember(all, [key], value), EMPTY)
  const both = withMember(
    withMember(EMPTY, [AGENT], parts(content.agent)),
    [HUB],
    parts(content.hub)
  )
  return writeExact(
    twin === undefined ? both : withMember(both, [name, `${DESIRED}.${EDGE_MODULE.twin}`], twin)
  )
}

/** The layer that a deployment has. Pure. @param modules its `modulesContent` */
export const layerIn = (name: string, modules: Exact): Layer => ({
  content: { agent: undotted(exactAt(modules, AGENT)), hub: undotted(exactAt(modules, HUB)) },
  twin: exactAt(modules, name, `${DESIRED}.${EDGE_MODULE.twin}`)
})

/** The content of a device with a layer on it. Pure. */
export const withLayer = (base: Content, { content }: Layer): Content => ({
  agent: written(base.agent, content.agent),
  hub: written(base.hub, content.hub)
})

const written = (base: Exact, layer: Exact): Exact =>
  PARTS.flatMap(path =>
    asObject(exactAt(layer, ...path)).members.map(
      ([member, value]) => [[...path, member], value] as const
    )
  ).reduce<Exact>((all, [path, value]) => withMember(all, path, value), base)

/** The same text for layers that say the same. */
export const layerText = ({ content, twin }: Layer): string =>
  `${contentText(content)}\n${twin ? canonical(twin) : ''}`
