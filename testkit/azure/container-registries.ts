import { randomBytes } from 'node:crypto'
import { FakeAcrTasks } from './acr-tasks.ts'
import { checkVersion } from './container-group-checks.ts'
import { type Answer, type Asked, Refusal } from './http.ts'
import { LongOperations } from './long-operations.ts'
import type { MovableClock } from './time.ts'

export const SUBSCRIPTION = '00000000-0000-0000-0000-00000000aaaa'
const ACR_API_VERSION = '2025-11-01'

interface FakeRegistry {
  readonly resource: Asked['body']
  readonly webhooks: Map<string, Asked['body']>
  readonly scopeMaps: Map<string, Asked['body']>
  readonly tokens: Map<string, { resource: Asked['body']; passwords: Map<string, Password> }>
}

interface Password {
  readonly value: string
  readonly creationTime: string
  /** Until then the one before opens, and this one does not. */
  readonly countsAt: number
  readonly before: string | undefined
}

/**
 * "Regenerating new passwords for tokens will take 60 seconds to replicate and be available."
 * https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions
 */
const REPLICATION_MS = 60_000

/** Container registries as ARM has them: https://learn.microsoft.com/rest/api/containerregistry */
export class FakeContainerRegistries {
  readonly registries = new Map<string, FakeRegistry>()
  /** What the host names end in. */
  readonly suffix: string
  readonly tasks = new FakeAcrTasks()
  readonly operations = new LongOperations()
  readonly #time: Pick<MovableClock, 'now'>
  /** Until a generated password counts. */
  replicationMs = REPLICATION_MS

  constructor(suffix: string, time: Pick<MovableClock, 'now'>) {
    this.suffix = suffix
    this.#time = time
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
        type: 'Microsoft.ContainerRegistry/registries',
        properties: {
          loginServer,
          provisioningState: 'Succeeded',
          adminUserEnabled: false,
          roleAssignmentMode: 'LegacyRegistryPermissions'
        }
      },
      webhooks: new Map(),
      scopeMaps: new Map(),
      tokens: new Map()
    })
  }

  /** Has a registry read rights on data alone. */
  setAbac(name: string): void {
    const registry = this.registries.get(name.toLowerCase())
    if (registry) registry.resource.properties.roleAssignmentMode = 'AbacRepositoryPermissions'
    this.tasks.abac = true
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
      const now = this.#time.now()
      const opens = ({ value, before, countsAt }: Password): boolean =>
        password === (now < countsAt ? before : value)
      if (!token || ![...token.passwords.values()].some(opens)) return false
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
    const polled = this.operations.poll(rest)
    if (polled) return polled
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
    if (kind === 'webhooks' && action === 'getCallbackConfig')
      return callback(asked, registry, child)
    const plain = PLAIN[kind]
    if (plain === undefined || action !== '') throw new Refusal(404, 'ResourceNotFound', rest)
    return this.#child(asked, registry, plain, child)
  }

  /** A resource in a registry: every change of one is a long operation. */
  #child(asked: Asked, registry: FakeRegistry, kind: Kind, name: string): Answer {
    const id = asked.path
    if (asked.method === 'PUT') {
      if (this.operations.refuses(id)) throw stillBusy(id)
      kind.put(asked.body, name, registry)
      return this.operations.accepted(asked, () => kind.view(name, registry, id))
    }
    const there = kind.view(name, registry, id)
    if (!there) throw new Refusal(404, 'ResourceNotFound', `The resource '${name}' was not found.`)
    if (asked.method === 'DELETE') {
      kind.remove(name, registry)
      return this.operations.deleting(asked)
    }
    return { status: 200, body: this.operations.told(id, there) }
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
    return this.operations.accepted(asked, () => resource)
  }

  #generate(asked: Asked, registry: FakeRegistry): Answer {
    const id = String(asked.body.tokenId)
    const name = id.split('/').at(-1) ?? ''
    const token = registry.tokens.get(name)
    if (!token) throw new Refusal(404, 'TokenNotFound', name)
    if (this.operations.refuses(id)) throw stillBusy(id)
    const which = asked.body.name ?? 'password1'
    const now = this.#time.now()
    const old = token.passwords.get(which)
    const value = randomBytes(24).toString('base64')
    token.passwords.set(which, {
      value,
      creationTime: new Date(now).toISOString(),
      countsAt: now + this.replicationMs,
      before: old && (now < old.countsAt ? old.before : old.value)
    })
    // As the published example: both, by their names, and no times.
    const passwords = ['password1', 'password2'].map(slot =>
      slot === which ? { name: slot, value } : { name: slot }
    )
    return this.operations.later(asked, registry.resource.id, { username: name, passwords })
  }
}

const stillBusy = (id: string): Refusal =>
  new Refusal(409, 'InProgress', `An operation on ${id} is under way.`)

/** One kind of resource in a registry. */
interface Kind {
  put(body: Asked['body'], name: string, registry: FakeRegistry): void
  view(name: string, registry: FakeRegistry, id: string): Asked['body'] | undefined
  remove(name: string, registry: FakeRegistry): void
}

const resource = (type: string, id: string, name: string, properties: Asked['body']) => ({
  id,
  name,
  type: `Microsoft.ContainerRegistry/registries/${type}`,
  properties: { ...properties, provisioningState: 'Succeeded' }
})

const PLAIN: Readonly<Record<string, Kind>> = {
  /** https://learn.microsoft.com/rest/api/containerregistry/webhooks */
  webhooks: {
    put: (body, name, { webhooks }) => {
      if (!/^[a-zA-Z0-9]{5,50}$/.test(name)) throw new Refusal(400, 'InvalidWebhookName', name)
      const { serviceUri, actions } = body.properties ?? {}
      if (!body.location || !serviceUri || !Array.isArray(actions) || actions.length === 0)
        throw new Refusal(400, 'InvalidWebhook', 'location, serviceUri and actions are required.')
      if (!webhooks.has(name) && webhooks.size >= 2)
        throw new Refusal(
          403,
          'QuotaExceeded',
          'The maximum number of webhooks for the Basic SKU is 2.'
        )
      webhooks.set(name, body)
    },
    /** Address and headers are told by `getCallbackConfig` alone. */
    view: (name, { webhooks }, id) => {
      const there = webhooks.get(name)
      if (!there) return undefined
      const { status, scope, actions } = there.properties
      return {
        ...resource('webhooks', id, name, { status, scope, actions }),
        location: there.location
      }
    },
    remove: (name, { webhooks }) => void webhooks.delete(name)
  },
  scopeMaps: {
    put: (body, name, { scopeMaps }) => {
      const valid = /^repositories\/.+\/(content|metadata)\/(read|write|delete)$/
      const { actions } = body.properties ?? {}
      if (!actions?.every((action: string) => valid.test(action)))
        throw new Refusal(400, 'InvalidScopeMapActions', JSON.stringify(actions))
      scopeMaps.set(name, body)
    },
    view: (name, { scopeMaps }, id) => {
      const there = scopeMaps.get(name)
      return there && resource('scopeMaps', id, name, there.properties)
    },
    remove: (name, { scopeMaps }) => void scopeMaps.delete(name)
  },
  tokens: {
    put: (body, name, { tokens }) => {
      if (!body.properties?.scopeMapId)
        throw new Refusal(400, 'InvalidToken', 'scopeMapId is required.')
      tokens.set(name, { resource: body, passwords: new Map() })
    },
    view: (name, { tokens }, id) => {
      const there = tokens.get(name)
      if (!there) return undefined
      const passwords = [...there.passwords].map(([slot, { creationTime }]) => ({
        name: slot,
        creationTime
      }))
      const credentials = { passwords }
      return resource('tokens', id, name, { ...there.resource.properties, credentials })
    },
    remove: (name, { tokens }) => void tokens.delete(name)
  }
}

const callback = (asked: Asked, { webhooks }: FakeRegistry, name: string): Answer => {
  const there = webhooks.get(name)
  if (!there || asked.method !== 'POST')
    throw new Refusal(404, 'ResourceNotFound', `The webhook '${name}' was not found.`)
  const { serviceUri, customHeaders } = there.properties
  return { status: 200, body: { serviceUri, customHeaders } }
}
