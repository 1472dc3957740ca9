/** What runs on a device: the desired properties of edgeAgent and edgeHub, changed for one service alone. Pure. */
import {
  asObject,
  canonical,
  type Exact,
  exact,
  exactAt,
  plain,
  withMember,
  withoutMembers,
  writeExact
} from '../../core/exact-json.ts'
import { type ModuleFacts, type ModuleSpec, moduleFacts, moduleOf } from './module.ts'
import { AGENT, HUB } from './names.ts'
import { routesOf } from './routes.ts'

export interface Content {
  /** `properties.desired` of edgeAgent, without what the hub adds. */
  readonly agent: Exact
  /** The same of edgeHub. */
  readonly hub: Exact
}

/** How a device gets at a registry: edgeAgent takes the first of a registry's address, and no other. */
export interface RegistryCredential {
  readonly id: string
  readonly address: string
  readonly username: string
  readonly password: string
}

/** Whether a device has never been deployed to, or not with what it runs by. */
export const isBare = ({ agent }: Content): boolean =>
  exactAt(agent, 'systemModules', 'edgeAgent') === undefined

/** What a device begins with. @param tag of the images: `1.6` */
export const baseContent = (tag: string): Content => ({
  agent: exact({
    schemaVersion: '1.1',
    runtime: { type: 'docker', settings: { minDockerVersion: 'v1.25' } },
    systemModules: {
      edgeAgent: {
        type: 'docker',
        settings: { image: `mcr.microsoft.com/azureiotedge-agent:${tag}`, createOptions: '{}' }
      },
      edgeHub: {
        type: 'docker',
        status: 'running',
        restartPolicy: 'always',
        settings: {
          image: `mcr.microsoft.com/azureiotedge-hub:${tag}`,
          createOptions: JSON.stringify({ HostConfig: { PortBindings: HUB_PORTS } })
        }
      }
    },
    modules: {}
  }),
  hub: exact({
    schemaVersion: '1.1',
    routes: {},
    storeAndForwardConfiguration: { timeToLiveSecs: 7200 }
  })
})

/** MQTT, AMQP and HTTPS of devices below this one: as the portal sets them. */
const HUB_PORTS = Object.fromEntries(
  ['5671/tcp', '8883/tcp', '443/tcp'].map(port => [port, [{ HostPort: port.split('/')[0] }]])
)

/** What edgeAgent and edgeHub do not do without. */
const NEEDED = {
  agent: [
    ['schemaVersion'],
    ['runtime', 'type'],
    ['runtime', 'settings'],
    ['systemModules', 'edgeAgent'],
    ['systemModules', 'edgeHub'],
    ['modules']
  ],
  hub: [['schemaVersion'], ['routes']]
} as const

/** The content with what is missing of that: somebody may have written half of it. */
const completed = (content: Content, tag: string): Content => {
  const base = baseContent(tag)
  const filled = (desired: Exact, whole: Exact, needed: readonly (readonly string[])[]): Exact =>
    asObject(desired).members.length === 0
      ? whole
      : needed.reduce<Exact>((all, path) => {
          const missing = exactAt(all, ...path) === undefined && exactAt(whole, ...path)
          return missing ? withMember(all, path, missing) : all
        }, desired)
  return {
    agent: filled(content.agent, base.agent, NEEDED.agent),
    hub: filled(content.hub, base.hub, NEEDED.hub)
  }
}

/** The content with the service in it, as it is wanted. @param credential undefined: as it is */
export const withService = (
  content: Content,
  spec: ModuleSpec,
  credential: RegistryCredential | undefined
): Content => withServiceAlone(completed(content, spec.settings.edgeRuntime), spec, credential)

/** The same for a layer: nothing is completed that it stands on. */
export const withServiceAlone = (
  base: Content,
  spec: ModuleSpec,
  credential: RegistryCredential | undefined
): Content => {
  const { name, settings } = spec
  const routes = routesOf(name, settings)
  const gone = (moduleIn(base, name)?.routes ?? []).filter(route => !routes.has(route))
  const kept =
    gone.length === 0
      ? base.hub
      : withMember(base.hub, ['routes'], withoutMembers(exactAt(base.hub, 'routes'), gone))
  const withModule = withMember(base.agent, ['modules', name], moduleOf(spec))
  return {
    agent: credential === undefined ? withModule : withCredential(withModule, credential),
    hub: [...routes].reduce(
      (hub, [route, value]) => withMember(hub, ['routes', route], value),
      kept
    )
  }
}

export const CREDENTIALS = ['runtime', 'settings', 'registryCredentials'] as const

const withCredential = (agent: Exact, { id, ...credential }: RegistryCredential): Exact => {
  const { address, username, password } = credential
  return withMember(agent, [...CREDENTIALS, id], exact({ address, username, password }))
}

/** The content without the service and its routes. @param credentialId of ours that nobody needs any more */
export const withoutService = (
  content: Content,
  name: string,
  credentialId: string | undefined
): Content => {
  const routes = moduleIn(content, name)?.routes ?? []
  const modules = withoutMembers(exactAt(content.agent, 'modules'), [name])
  const agent = withMember(content.agent, ['modules'], modules)
  return {
    agent:
      credentialId === undefined
        ? agent
        : withMember(
            agent,
            CREDENTIALS,
            withoutMembers(exactAt(agent, ...CREDENTIALS), [credentialId])
          ),
    hub: withMember(content.hub, ['routes'], withoutMembers(exactAt(content.hub, 'routes'), routes))
  }
}

export const moduleIn = ({ agent }: Content, name: string): ModuleFacts | undefined => {
  const module = exactAt(agent, 'modules', name)
  return module && moduleFacts(module)
}

/** The modules that Scoreline put there, by their names. */
export const ownModules = ({ agent }: Content): ReadonlyMap<string, ModuleFacts> =>
  new Map(
    asObject(exactAt(agent, 'modules'))
      .members.map(([name, module]) => [name, moduleFacts(module)] as const)
      .filter(([, { ours }]) => ours)
  )

/** What edgeAgent uses for a registry: the first of its address. */
export const credentialFor = (
  { agent }: Content,
  address: string
): RegistryCredential | undefined => {
  for (const [id, entry] of asObject(exactAt(agent, ...CREDENTIALS)).members) {
    const text = (name: string) => String(plain(exactAt(entry, name)) ?? '')
    if (text('address').toLowerCase() === address.toLowerCase())
      return {
        id,
        address: text('address'),
        username: text('username'),
        password: text('password')
      }
  }
  return undefined
}

/** Every secret in it, to be masked. */
export const passwordsIn = ({ agent }: Content): readonly string[] =>
  asObject(exactAt(agent, ...CREDENTIALS)).members.flatMap(([, entry]) => {
    const password = plain(exactAt(entry, 'password'))
    return typeof password === 'string' && password !== '' ? [password] : []
  })

/** What `applyConfigurationContent` takes. @param twin desired properties of the service's own module */
export const modulesContent = (
  { agent, hub }: Content,
  twin?: { readonly module: string; readonly desired: Exact }
): string => {
  const all: readonly (readonly [string, Exact])[] = [
    [AGENT, agent],
    [HUB, hub],
    ...(twin ? ([[twin.module, twin.desired]] as const) : [])
  ]
  const body = all.reduce<Exact>(
    (content, [module, desired]) =>
      withMember(content, ['modulesContent', module, 'properties.desired'], desired),
    exact({})
  )
  return writeExact(body)
}

/** The same text for contents that say the same. */
export const contentText = ({ agent, hub }: Content): string =>
  `${canonical(agent)}\n${canonical(hub)}`
