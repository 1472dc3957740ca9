import { randomBytes, randomUUID } from 'node:crypto'
import { FakeAcrTasks } from './acr-tasks.ts'
import { checkVersion } from './container-group-checks.ts'
import { type Answer, type Asked, Refusal } from './http.ts'

export const SUBSCRIPTION = '00000000-0000-0000-0000-00000000aaaa'
export const ACR_API_VERSION = '2025-11-01'

interface FakeRegistry {
  readonly resource: Asked['body']
  readonly webhooks: Map<string, Asked['body']>
  readonly scopeMaps: Map<string, Asked['body']>
  readonly tokens: Map<
    string,
    { resource: Asked['body']; passwords: Map<string, { value: string; creationTime: string }> }
  >
}

/** Container registries as ARM has them: https://learn.microsoft.com/rest/api/containerregistry */
export class FakeContainerRegistries {
  readonly registries = new Map<string, FakeRegistry>()
  /** What the host names end in. */
  readonly suffix: string
  readonly results = new Map<string, Answer>()
  readonly tasks = new FakeAcrTasks()

  constructor(suffix: string) {
    this.suffix = suffix
  }

  /** @param loginServer the suffix itself for a registry that really answers on the loopback. */
  add(
    group: string,
    name: string,
    loginServer = `${name}.${this.suffix}`,
    subscription = SUBSCRIPTION
  ): void {
    this.registries.set(name.toLowerCase(), {
      resource: {
        id: `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.ContainerRegistry/registries/${name}`,
        name,
        location: 'westeurope',
        sku: { name: 'Basic', tier: 'Basic' },
        properties: { loginServer, provisioningState: 'Succeeded', adminUserEnabled: false }
      },
      webhooks: new Map(),
      scopeMaps: new Map(),
      tokens: new Map()
    })
  }

  /** Whether the host is one of its registries. */
  knows(loginServer: string): boolean {
    return [...this.registries.values()].some(
      ({ resource }) => resource.properties.loginServer === loginServer
    )
  }

  /** Every password it made. */
  passwords(): string[] {
    return [...this.registries.values()].flatMap(({ tokens }) =>
      [...tokens.values()].flatMap(({ passwords }) => [...passwords.values()].map(it => it.value))
    )
  }

  /** Whether a user and password open a repository for pulling. */
  mayPull(username: string, password: string, repository: string): boolean {
    return [...this.registries.values()].some(({ tokens, scopeMaps }) => {
      const token = tokens.get(username)
      if (!token || ![...token.passwords.values()].some(({ value }) => value === password))
        return false
      const scopeMap = scopeMaps.get(
        String(token.resource.properties.scopeMapId).split('/').at(-1) ?? ''
      )
      return (
        scopeMap?.properties.actions.includes(`repositories/${repository}/content/read`) ?? false
      )
    })
  }

  list(asked: Asked): Answer {
    checkVersion(asked, ACR_API_VERSION)
    const all = [...this.registries.values()].map(({ resource }) => resource)
    const from = Number(asked.query.get('$skiptoken') ?? 0)
    const next = `${asked.origin}${asked.path}?api-version=${ACR_API_VERSION}&$skiptoken=${from + 1}`
    return {
      status: 200,
      body: {
        value: all.slice(from, from + 1),
        ...(from + 1 < all.length ? { nextLink: next } : {})
      }
    }
  }

  checkName(asked: Asked): Answer {
    checkVersion(asked, ACR_API_VERSION)
    const taken =
      this.registries.has(asked.body.name.toLowerCase()) || asked.body.name === 'takenname'
    return {
      status: 200,
      body: taken
        ? {
            nameAvailable: false,
            reason: 'AlreadyExists',
            message: `The registry ${asked.body.name} is already in use.`
          }
        : { nameAvailable: true }
    }
  }

  handle(asked: Asked, group: string, name: string, rest: string): Answer | Promise<Answer> {
    if (this.tasks.knows(rest) && this.registries.has(name.toLowerCase()))
      return this.tasks.handle(asked, rest)
    checkVersion(asked, ACR_API_VERSION)
    const registry = this.registries.get(name.toLowerCase())
    if (rest === '' && asked.method === 'PUT') return this.#create(asked, group, name)
    if (registry === undefined || !registry.resource.id.includes(`/resourceGroups/${group}/`))
      throw new Refusal(
        404,
        'ResourceNotFound',
        `The Resource 'Microsoft.ContainerRegistry/registries/${name}' under resource group '${group}' was not found.`
      )
    if (rest === '') return { status: 200, body: registry.resource }
    if (rest === '/generateCredentials') return this.#generate(asked, registry)
    const [, kind = '', child = '', action = ''] =
      /^\/(webhooks|scopeMaps|tokens)\/([^/]+)\/?(.*)$/.exec(rest) ?? []
    if (kind === 'webhooks') return webhook(asked, registry, child, action)
    if (kind === 'scopeMaps') return plain(asked, registry.scopeMaps, child, checkScopeMap)
    if (kind === 'tokens') return token(asked, registry, child)
    throw new Refusal(404, 'ResourceNotFound', rest)
  }

  #create(asked: Asked, group: string, name: string): Answer {
    if (!/^[a-zA-Z0-9]{5,50}$/.test(name)) throw new Refusal(400, 'InvalidResourceName', name)
    if (!asked.body.sku?.name) throw new Refusal(400, 'InvalidSku', 'The sku is required.')
    if (!asked.body.location)
      throw new Refusal(400, 'LocationRequired', 'The location is required.')
    this.add(group, name, undefined, asked.path.split('/')[2])
    const { resource } = this.registries.get(name.toLowerCase()) as FakeRegistry
    const { sku, location, properties } = asked.body
    Object.assign(resource, { sku, location })
    Object.assign(resource.properties, properties)
    return { status: 201, body: resource }
  }

  #generate(asked: Asked, registry: FakeRegistry): Answer {
    const name = String(asked.body.tokenId).split('/').at(-1) ?? ''
    const token = registry.tokens.get(name)
    if (!token) throw new Refusal(404, 'TokenNotFound', name)
    const which = asked.body.name ?? 'password1'
    const made = {
      value: randomBytes(24).toString('base64'),
      creationTime: new Date().toISOString()
    }
    token.passwords.set(which, made)
    const id = randomUUID()
    this.results.set(id, {
      status: 200,
      body: { username: name, passwords: [{ name: which, ...made }] }
    })
    return {
      status: 202,
      headers: {
        location: `${asked.origin}${asked.path.split('/').slice(0, 3).join('/')}/providers/Microsoft.ContainerRegistry/locations/westeurope/operationResults/${id}?api-version=${ACR_API_VERSION}`
      }
    }
  }
}

/** https://learn.microsoft.com/rest/api/containerregistry/webhooks */
const webhook = (
  asked: Asked,
  { webhooks }: FakeRegistry,
  name: string,
  action: string
): Answer => {
  if (asked.method === 'PUT') {
    if (!/^[a-zA-Z0-9]{5,50}$/.test(name)) throw new Refusal(400, 'InvalidWebhookName', name)
    const { serviceUri, actions } = asked.body.properties ?? {}
    if (!asked.body.location || !serviceUri || !Array.isArray(actions) || actions.length === 0)
      throw new Refusal(400, 'InvalidWebhook', 'location, serviceUri and actions are required.')
    if (!webhooks.has(name) && webhooks.size >= 2)
      throw new Refusal(
        403,
        'QuotaExceeded',
        'The maximum number of webhooks for the Basic SKU is 2.'
      )
    webhooks.set(name, asked.body)
    return { status: 201, body: webhookView(asked.path, name, asked.body) }
  }
  const there = webhooks.get(name)
  if (!there) throw new Refusal(404, 'ResourceNotFound', `The webhook '${name}' was not found.`)
  if (action === 'getCallbackConfig' && asked.method === 'POST') {
    const { serviceUri, customHeaders } = there.properties
    return { status: 200, body: { serviceUri, customHeaders } }
  }
  if (asked.method === 'DELETE') webhooks.delete(name)
  return { status: 200, body: webhookView(asked.path, name, there) }
}

/** Address and headers are told by `getCallbackConfig` alone. */
const webhookView = (id: string, name: string, { location, properties }: Asked['body']) => ({
  id,
  name,
  location,
  properties: {
    status: properties.status,
    scope: properties.scope,
    actions: properties.actions,
    provisioningState: 'Succeeded'
  }
})

const plain = (
  asked: Asked,
  children: Map<string, Asked['body']>,
  name: string,
  check: (body: Asked['body']) => void
): Answer => {
  if (asked.method === 'PUT') {
    check(asked.body)
    children.set(name, asked.body)
  }
  const there = children.get(name)
  if (!there) throw new Refusal(404, 'ResourceNotFound', name)
  if (asked.method === 'DELETE') {
    children.delete(name)
    return { status: 200 }
  }
  return {
    status: 200,
    body: {
      id: asked.path,
      name,
      properties: { ...there.properties, provisioningState: 'Succeeded' }
    }
  }
}

const checkScopeMap = ({ properties }: Asked['body']): void => {
  const valid = /^repositories\/.+\/(content|metadata)\/(read|write|delete)$/
  if (!properties?.actions?.every((action: string) => valid.test(action)))
    throw new Refusal(400, 'InvalidScopeMapActions', JSON.stringify(properties?.actions))
}

const token = (asked: Asked, { tokens }: FakeRegistry, name: string): Answer => {
  if (asked.method === 'PUT') {
    if (!asked.body.properties?.scopeMapId)
      throw new Refusal(400, 'InvalidToken', 'scopeMapId is required.')
    tokens.set(name, { resource: asked.body, passwords: new Map() })
  }
  const there = tokens.get(name)
  if (!there) throw new Refusal(404, 'ResourceNotFound', name)
  if (asked.method === 'DELETE') {
    tokens.delete(name)
    return { status: 200 }
  }
  const passwords = [...there.passwords].map(([which, { creationTime }]) => ({
    name: which,
    creationTime
  }))
  return {
    status: 200,
    body: {
      id: asked.path,
      name,
      properties: {
        ...there.resource.properties,
        credentials: { passwords },
        provisioningState: 'Succeeded'
      }
    }
  }
}
