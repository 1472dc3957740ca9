import { mayDo } from '../../src/azure/role-permissions.ts'
import { checkVersion } from './container-group-checks.ts'
import { type Behaviour, FakeContainerGroups, type GroupsOptions } from './container-groups.ts'
import { FakeContainerRegistries, SUBSCRIPTION } from './container-registries.ts'
import type { ModuleBehaviour } from './edge-device.ts'
import { type AppRegistration, FakeEntra, GITHUB_ISSUER } from './entra.ts'
import { type Answer, type Asked, type Entry, type FakeHttp, fakeHttp, Refusal } from './http.ts'
import { FakeIotHubs } from './iot-hubs.ts'
import { FakeVault } from './key-vault.ts'
import { FakeManagedClusters } from './managed-clusters.ts'
import { type MovableClock, movableClock } from './time.ts'
import { FakeCompute } from './vm-sizes.ts'

export interface FakeAzureOptions {
  readonly app?: Partial<AppRegistration>
  readonly behaviour?: (image: string, name: string) => Behaviour
  readonly run?: GroupsOptions['run']
  readonly acrSuffix?: string
  /** The kubeconfigs that its clusters hand out; left out: one that leads nowhere. */
  readonly kubeconfig?: (kind: 'local' | 'entra') => string
  /** `realTime` where other processes talk to it; otherwise its own clock, which it lends to the test. */
  readonly time?: Pick<MovableClock, 'now' | 'advance'>
}

export { SUBSCRIPTION }
export const TENANT = '00000000-0000-0000-0000-00000000bbbb'
export const CLIENT = '00000000-0000-0000-0000-00000000cccc'
export const GROUP = 'team'
export const SUBJECT = 'repo:octo-org/models:ref:refs/heads/main'
export const AUDIENCE = 'api://AzureADTokenExchange'

export interface FakeAzure extends FakeHttp {
  readonly entra: FakeEntra
  readonly groups: FakeContainerGroups
  readonly registries: FakeContainerRegistries
  readonly clusters: FakeManagedClusters
  readonly compute: FakeCompute
  readonly iotHubs: FakeIotHubs
  /** Its time: give it to what is tested. */
  readonly clock: MovableClock
  /** Its one key vault, at its own origin: names and values, of whom the last is told. */
  readonly vault: FakeVault
  /** Settings of the subscription, to be changed by tests. */
  readonly subscription: {
    provider: string
    actions: string[]
    notActions: string[]
    /** What the sign-in may do inside of things, clusters among them. */
    dataActions: string[]
    /** Ids of subnets. */
    readonly subnets: Set<string>
    cores: { used: number; limit: number }
    groupLimit: number
    readonly takenLabels: Set<string>
    readonly resourceGroups: Map<string, string>
    readonly identities: Map<string, { principalId: string; roles: Role[] }>
    /** What roles allow; a role that is not here cannot be read. */
    readonly roleDefinitions: Map<string, { actions?: string[]; dataActions?: string[] }>
  }
  behaviour: (image: string, name: string) => Behaviour
  /** What becomes of modules on its IoT Edge devices. */
  moduleBehaviour: (image: string, device: string) => ModuleBehaviour
  /** What its clusters hand out. */
  kubeconfig: (kind: 'local' | 'entra') => string
  /** Requests that changed something, or tried to. */
  writes(): readonly Entry[]
  /** Forgets the journal so far. */
  forget(): void
}

/** A role that was assigned: the id of its definition, perhaps under a condition on repositories. */
export type Role = string | { readonly id: string; readonly condition: string }

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/containers */
export const ROLES = {
  acrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
  repositoryReader: 'b93aa761-3e63-49ed-ac28-beffa264f7ac',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c'
} as const

const DEFINITIONS: FakeAzure['subscription']['roleDefinitions'] = new Map([
  [ROLES.acrPull, { actions: ['Microsoft.ContainerRegistry/registries/pull/read'] }],
  [ROLES.reader, { actions: ['*/read'] }],
  [ROLES.contributor, { actions: ['*'] }],
  [
    ROLES.repositoryReader,
    {
      dataActions: [
        'Microsoft.ContainerRegistry/registries/repositories/metadata/read',
        'Microsoft.ContainerRegistry/registries/repositories/content/read'
      ]
    }
  ]
])

/** Azure on the loopback: Entra, ARM, container groups and registries, with state. */
export const fakeAzure = async (options: FakeAzureOptions = {}): Promise<FakeAzure> => {
  const takenLabels = new Set<string>()
  const clock = movableClock()
  const vault = new FakeVault()
  const time = options.time ?? clock
  const entra = new FakeEntra({
    clientId: CLIENT,
    tenantId: TENANT,
    federated: [{ issuer: GITHUB_ISSUER, subject: SUBJECT, audience: AUDIENCE }],
    ...options.app
  })
  const registries = new FakeContainerRegistries(options.acrSuffix ?? 'azurecr.test', time)
  const groups = new FakeContainerGroups({
    behaviour: (image, name) => azure.behaviour(image, name),
    takenLabels,
    time,
    mayPull: body => pullable(body, registries),
    ...(options.run ? { run: options.run } : {})
  })
  const subscription: FakeAzure['subscription'] = {
    provider: 'Registered',
    actions: ['*'],
    notActions: ['Microsoft.Authorization/*/Write'],
    dataActions: [],
    subnets: new Set(),
    cores: { used: 0, limit: 100 },
    groupLimit: 100,
    takenLabels,
    resourceGroups: new Map([[GROUP, 'westeurope']]),
    identities: new Map(),
    roleDefinitions: new Map(DEFINITIONS)
  }
  const compute = new FakeCompute()
  const iotHubs = new FakeIotHubs({
    time,
    registries,
    behaviour: (image, device) => azure.moduleBehaviour(image, device)
  })
  const clusters = new FakeManagedClusters({
    compute,
    kubeconfig: kind => azure.kubeconfig(kind),
    onKubelet: (id, principalId) => {
      const { identities } = subscription
      if (!identities.has(id)) identities.set(id, { principalId, roles: [] })
    }
  })
  const server = await fakeHttp(async asked => {
    if (asked.path === '/metadata/endpoints') return endpoints(asked, registries.suffix)
    const token = entra.handle(asked)
    if (token) return token
    const stored = registries.tasks.storage(asked)
    if (stored) return stored
    const secret = vault.handle(asked, entra.tokens)
    if (secret) return secret
    const served = iotHubs.serve(asked, entra.tokens)
    if (served) return served
    authenticate(asked, entra)
    return arm(asked, { groups, registries, clusters, compute, iotHubs, subscription })
  })
  iotHubs.origin = server.origin
  const azure: FakeAzure = Object.assign(server, {
    entra,
    groups,
    registries,
    clusters,
    compute,
    iotHubs,
    moduleBehaviour: () => ({}),
    kubeconfig: options.kubeconfig ?? (() => NOWHERE),
    clock,
    vault,
    subscription,
    behaviour: options.behaviour ?? (() => ({})),
    writes: () =>
      server.journal.filter(
        ({ method, path }) =>
          ['PUT', 'PATCH', 'DELETE'].includes(method) ||
          (method === 'POST' &&
            !/oauth2|getCallbackConfig|checkNameAvailability|listClusterUserCredential|\/methods$|devices\/query$/.test(
              path
            ))
      ),
    forget: () => void server.journal.splice(0)
  })
  return azure
}

const endpoints = ({ origin }: Asked, acrLoginServer: string): Answer => ({
  status: 200,
  body: {
    name: 'Fake',
    authentication: { loginEndpoint: `${origin}/`, audiences: [origin] },
    resourceManager: origin,
    suffixes: { acrLoginServer, keyVaultDns: new URL(origin).host }
  }
})

/** A token of a registry of this Azure must be for the image it comes with. */
const pullable = ({ properties }: Asked['body'], registries: FakeContainerRegistries): boolean => {
  const [host = '', ...path] = String(properties.containers[0].properties.image).split('/')
  const credential = (properties.imageRegistryCredentials ?? []).find(
    (it: Asked['body']) => it.server === host
  )
  if (!credential?.username || !registries.knows(host)) return true
  const repository = path.join('/').split('@')[0] ?? ''
  return registries.mayPull(credential.username, credential.password, repository)
}

const authenticate = ({ headers, origin }: Asked, entra: FakeEntra): void => {
  const token = headers.authorization?.replace('Bearer ', '') ?? ''
  const scope = entra.tokens.get(token)
  if (scope !== `${origin}/.default`)
    throw new Refusal(
      401,
      'InvalidAuthenticationToken',
      `The access token is invalid: it is for '${scope}'.`
    )
}

const NOWHERE = JSON.stringify({
  clusters: [{ name: 'ml', cluster: { server: 'https://127.0.0.1:1' } }],
  users: [{ name: 'ml', user: {} }]
})

type Parts = Pick<
  FakeAzure,
  'groups' | 'registries' | 'clusters' | 'compute' | 'iotHubs' | 'subscription'
>

const arm = async (asked: Asked, parts: Parts): Promise<Answer> => {
  const { groups, registries, clusters, compute, iotHubs, subscription } = parts
  const [, id, inside = ''] = /^\/subscriptions\/([^/]+)(.*)$/.exec(asked.path) ?? []
  if (id !== SUBSCRIPTION)
    throw new Refusal(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`)
  const [, namespace] =
    /^\/providers\/(Microsoft\.Container(?:Instance|Service))$/.exec(inside) ?? []
  if (namespace) {
    checkVersion(asked, '2021-04-01')
    return { status: 200, body: { namespace, registrationState: subscription.provider } }
  }
  const computed = compute.handle(asked, inside)
  if (computed) return computed
  const [, aspect = '', operationId = ''] =
    /^\/providers\/Microsoft\.ContainerService\/locations\/[^/]+\/(\w+)\/?(.*)$/.exec(inside) ?? []
  if (aspect) return clusters.atLocation(asked, aspect, operationId)
  if (inside === '/providers/Microsoft.ContainerInstance/containerGroups') return groups.list(asked)
  if (inside === '/providers/Microsoft.ContainerRegistry/registries') return registries.list(asked)
  if (inside === '/providers/Microsoft.ContainerRegistry/checkNameAvailability')
    return registries.checkName(asked)
  if (inside === '/providers/Microsoft.Devices/checkNameAvailability')
    return iotHubs.checkName(asked)
  const [, location, what, operation = ''] =
    /^\/providers\/Microsoft\.Container\w+\/locations\/([^/]+)\/(\w+)\/?(.*)$/.exec(inside) ?? []
  if (location) return atLocation(what ?? '', operation, { groups, subscription })
  const definition = /^\/providers\/Microsoft\.Authorization\/roleDefinitions\/([^/]+)$/.exec(
    inside
  )?.[1]
  if (definition) return roleDefinition(asked, definition, subscription)
  const [, group = '', rest = ''] = /^\/resourceGroups\/([^/]+)(.*)$/.exec(inside) ?? []
  return inGroup(asked, group, rest, parts)
}

const atLocation = (
  what: string,
  operation: string,
  { groups, subscription }: Pick<Parts, 'groups' | 'subscription'>
): Answer => {
  if (what === 'operations') return groups.operation(operation)
  if (what === 'operationResults') return groups.result(operation)
  if (what === 'usages') {
    const { cores, groupLimit } = subscription
    const usage = (value: string, currentValue: number, limit: number) => ({
      unit: 'Count',
      currentValue,
      limit,
      name: { value, localizedValue: value }
    })
    return {
      status: 200,
      body: {
        value: [
          usage('ContainerGroups', groups.groups.size, groupLimit),
          usage('StandardCores', cores.used, cores.limit)
        ]
      }
    }
  }
  if (what === 'capabilities') return { status: 200, body: { value: CAPABILITIES } }
  throw new Refusal(404, 'InvalidResourceType', what)
}

const capability = (
  osType: string,
  ipAddressType: string,
  gpu: string,
  most: [number, number]
) => ({
  resourceType: 'containerGroups',
  osType,
  location: 'westeurope',
  ipAddressType,
  gpu,
  capabilities: { maxCpu: most[0], maxMemoryInGB: most[1], maxGpuCount: gpu === 'None' ? 0 : 4 }
})

/** Several rows for each region: https://learn.microsoft.com/rest/api/container-instances/location/list-capabilities */
const CAPABILITIES = [
  capability('NotApplicable', 'Private', 'None', [64, 400]),
  capability('Windows', 'Public', 'None', [8, 32]),
  capability('Linux', 'Public', 'V100', [24, 448]),
  capability('Linux', 'Public', 'None', [4, 16]),
  capability('Linux', 'Private', 'None', [4, 16])
]

/** One thing a page, and a link to the next: permissions, role assignments. */
const paged = ({ origin, path, query }: Asked, all: readonly unknown[]): Answer => {
  const from = Number(query.get('$skiptoken') ?? 0)
  const next = new URLSearchParams(query)
  next.set('$skiptoken', String(from + 1))
  return {
    status: 200,
    body: {
      value: all.slice(from, from + 1),
      ...(from + 1 < all.length ? { nextLink: `${origin}${path}?${next}` } : {})
    }
  }
}

const inGroup = async (
  asked: Asked,
  group: string,
  rest: string,
  { groups, registries, clusters, iotHubs, subscription }: Parts
): Promise<Answer> => {
  const location = subscription.resourceGroups.get(group)
  if (location === undefined)
    throw new Refusal(404, 'ResourceGroupNotFound', `Resource group '${group}' could not be found.`)
  if (rest === '') {
    checkVersion(asked, '2021-04-01')
    return {
      status: 200,
      body: {
        id: asked.path,
        name: group,
        location,
        properties: { provisioningState: 'Succeeded' }
      }
    }
  }
  if (rest.endsWith('/providers/Microsoft.Authorization/permissions')) {
    const { actions, notActions, dataActions } = subscription
    const none = { actions: [], notActions: [], dataActions: [], notDataActions: [] }
    return paged(asked, [none, { ...none, actions, notActions, dataActions }])
  }
  if (/\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/.test(rest)) {
    checkVersion(asked, '2023-09-01')
    if (!subscription.subnets.has(asked.path)) throw new Refusal(404, 'NotFound', rest)
    return { status: 200, body: { id: asked.path } }
  }
  const identity = subscription.identities.get(asked.path)
  if (identity)
    return {
      status: 200,
      body: { id: asked.path, properties: { principalId: identity.principalId } }
    }
  if (rest.endsWith('/providers/Microsoft.Authorization/roleAssignments'))
    return assignments(asked, subscription)
  if (/\/providers\/Microsoft\.Authorization\/roleAssignments\/[^/]+$/.test(rest))
    return assign(asked, subscription)
  const hub = /^\/providers\/Microsoft\.Devices\/IotHubs\/([^/]+)$/.exec(rest)?.[1]
  if (hub !== undefined) return iotHubs.handle(asked, hub)
  const [, provider, name = '', below = ''] =
    /^\/providers\/(Microsoft\.ContainerInstance\/containerGroups|Microsoft\.ContainerRegistry\/registries|Microsoft\.ContainerService\/managedClusters)\/([^/]+)(.*)$/.exec(
      rest
    ) ?? []
  if (provider === undefined) throw new Refusal(404, 'ResourceNotFound', rest)
  if (provider.includes('Service')) return clusters.handle(asked, group, name, below)
  return provider.includes('Registry')
    ? registries.handle(asked, group, name, below)
    : groups.handle(asked, group, name, below)
}

const assignments = (asked: Asked, { identities }: FakeAzure['subscription']): Answer => {
  checkVersion(asked, '2022-04-01')
  const principal = /assignedTo\('([^']+)'\)/.exec(asked.query.get('$filter') ?? '')?.[1]
  const found = [...identities.values()].find(({ principalId }) => principalId === principal)
  return paged(
    asked,
    (found?.roles ?? []).map(role => {
      const { id, condition } = typeof role === 'string' ? { id: role, condition: null } : role
      return {
        type: 'Microsoft.Authorization/roleAssignments',
        properties: {
          roleDefinitionId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${id}`,
          principalId: principal,
          condition
        }
      }
    })
  )
}

/** https://learn.microsoft.com/rest/api/authorization/role-assignments/create */
const assign = (
  asked: Asked,
  { identities, actions, notActions }: FakeAzure['subscription']
): Answer => {
  checkVersion(asked, '2022-04-01')
  const action = 'Microsoft.Authorization/roleAssignments/write'
  if (!mayDo(action, [{ actions, notActions }]))
    throw new Refusal(
      403,
      'AuthorizationFailed',
      `The client '${CLIENT}' with object id 'x' does not have authorization to perform action '${action}' over scope '${asked.path}' or the scope is invalid.`
    )
  const name = asked.path.split('/').at(-1) ?? ''
  const { roleDefinitionId = '', principalId, principalType } = asked.body.properties ?? {}
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name) || principalType === undefined)
    throw new Refusal(
      400,
      'InvalidRoleAssignmentId',
      `The role assignment ID '${name}' is not valid.`
    )
  const identity = [...identities.values()].find(it => it.principalId === principalId)
  if (identity === undefined)
    throw new Refusal(400, 'PrincipalNotFound', `Principal ${principalId} does not exist.`)
  const role = roleDefinitionId.split('/').at(-1) ?? ''
  if (identity.roles.includes(role))
    throw new Refusal(409, 'RoleAssignmentExists', 'The role assignment already exists.')
  identity.roles.push(role)
  return { status: 201, body: { id: asked.path, name, properties: asked.body.properties } }
}

const roleDefinition = (
  asked: Asked,
  id: string,
  { roleDefinitions }: FakeAzure['subscription']
): Answer => {
  checkVersion(asked, '2022-04-01')
  const role = roleDefinitions.get(id)
  if (role === undefined)
    throw new Refusal(
      404,
      'RoleDefinitionDoesNotExist',
      `The specified role definition with ID '${id}' does not exist.`
    )
  const permissions = [
    { actions: [], notActions: [], dataActions: [], notDataActions: [], ...role }
  ]
  return { status: 200, body: { properties: { permissions } } }
}
