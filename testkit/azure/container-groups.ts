import { randomUUID, X509Certificate } from 'node:crypto'
import { checkGroup, checkUnchanged, checkVersion } from './container-group-checks.ts'
import { resourceOf, view } from './container-group-view.ts'
import { type Answer, type Asked, Refusal } from './http.ts'
import type { MovableClock } from './time.ts'

const ACI_API_VERSION = '2023-05-01'

/** How a container behaves once it is started. */
export interface Behaviour {
  /** Until Azure says that the operation is over. */
  readonly provisionMs?: number
  /** Ends by itself again and again. */
  readonly crash?: { readonly exitCode: number; readonly detailStatus?: string }
  readonly log?: string
  readonly pullFails?: string
  /** Azure says Succeeded, and the container waits all the same, with this detail. */
  readonly waits?: string
  /** The operation ends in Failed with this. */
  readonly fails?: { readonly code: string; readonly message: string }
  /** What `GET /` answers. */
  readonly health?: number
}

/** A running container, real or not. */
export interface Running {
  readonly ip: string
  logs(): Promise<string>
  stop(): Promise<void>
}

export interface FakeGroup {
  // biome-ignore lint/suspicious/noExplicitAny: the resource as it was sent
  readonly resource: any
  readonly sent: Asked['body']
  behaviour: Behaviour
  state: 'Creating' | 'Updating' | 'Succeeded' | 'Failed' | 'Stopped' | 'Deleting'
  operation: string
  doneAt: number
  restarts: number
  /** How often a PUT had its container started: one with the same properties does that, too. */
  starts: number
  /** Until its repair, Azure calls it Unhealthy. */
  unhealthyUntil?: number
  running?: Running
  ip: string
}

export interface GroupsOptions {
  readonly behaviour: (image: string, name: string) => Behaviour
  /** Starts a container for real. */
  readonly run?: (sent: Asked['body'], name: string) => Promise<Running>
  /** Labels that others have. */
  readonly takenLabels: Set<string>
  /** Whether the image can be pulled with what was sent. */
  readonly mayPull?: (body: Asked['body']) => boolean
  readonly time: Pick<MovableClock, 'now' | 'advance'>
}

/** How much time a look at an operation takes. */
const LOOK_MS = 1000
/** What there is to read of a stopped instance: https://learn.microsoft.com/azure/container-instances/container-instances-get-logs */
const STOPPED_LOG = { bytes: 16_384, lines: 1000 }

/**
 * Container groups that keep what was PUT, refuse what Azure refuses, take their time, and never tell a secret.
 * https://learn.microsoft.com/rest/api/container-instances/container-groups
 */
export class FakeContainerGroups {
  readonly groups = new Map<string, FakeGroup>()
  readonly operations = new Map<
    string,
    { doneAt: number; error?: { code: string; message: string } }
  >()
  readonly #options: GroupsOptions
  #nextIp = 1

  constructor(options: GroupsOptions) {
    this.#options = options
  }

  async handle(asked: Asked, group: string, name: string, rest: string): Promise<Answer> {
    checkVersion(asked, ACI_API_VERSION)
    const key = `${group}/${name}`.toLowerCase()
    this.#sweep()
    const there = this.groups.get(key)
    if (there) this.#advance(there)
    const current = this.groups.get(key)
    if (asked.method === 'PUT' && rest === '') return this.#put(asked, key, name, current)
    if (current === undefined) {
      if (asked.method === 'DELETE') return { status: 204 }
      throw new Refusal(
        404,
        'ResourceNotFound',
        `The Resource 'Microsoft.ContainerInstance/containerGroups/${name}' under resource group '${group}' was not found.`
      )
    }
    if (asked.method === 'GET' && rest === '')
      return { status: 200, body: view(current, this.#options.time.now()) }
    if (asked.method === 'PATCH') return this.#patch(asked, current)
    if (asked.method === 'DELETE') return this.#delete(asked, current)
    if (asked.method === 'POST' && rest === '/stop') return this.#stop(current)
    const [, container] = /^\/containers\/([^/]+)\/logs$/.exec(rest) ?? []
    if (container) return this.#logs(asked, current, container)
    throw new Refusal(405, 'MethodNotAllowed', `${asked.method} ${rest}`)
  }

  list(asked: Asked): Answer {
    checkVersion(asked, ACI_API_VERSION)
    this.#sweep()
    const all = [...this.groups.values()].map(group => view(group, this.#options.time.now()))
    const from = Number(asked.query.get('$skiptoken') ?? 0)
    const page = all.slice(from, from + 2)
    const next = `${asked.origin}${asked.path}?api-version=${ACI_API_VERSION}&$skiptoken=${from + 2}`
    return {
      status: 200,
      body: { value: page, ...(from + 2 < all.length ? { nextLink: next } : {}) }
    }
  }

  operation(id: string): Answer {
    const operation = this.operations.get(id)
    if (!operation) throw new Refusal(404, 'OperationNotFound', 'No such operation.')
    this.#options.time.advance(LOOK_MS)
    if (this.#options.time.now() < operation.doneAt)
      return { status: 200, body: { id, status: 'Running' } }
    return operation.error
      ? { status: 200, body: { id, status: 'Failed', error: operation.error } }
      : { status: 200, body: { id, status: 'Succeeded' } }
  }

  /** Every operation under way is over now. */
  finish(): void {
    for (const it of [...this.groups.values(), ...this.operations.values()]) it.doneAt = 0
  }

  /** What a caller gets who asks `GET /` at this address. */
  health(host: string): { status: number; certificate: string | undefined } | { problem: string } {
    const found = [...this.groups.values()].find(
      group => group.ip === host || group.resource.properties.ipAddress.fqdn === host
    )
    const { crash, pullFails, waits } = found?.behaviour ?? {}
    const ill = this.#options.time.now() < (found?.unhealthyUntil ?? 0)
    if (found?.state !== 'Succeeded' || crash || pullFails || waits !== undefined || ill)
      return { problem: 'connect ECONNREFUSED' }
    const pem = found.sent.properties.volumes?.[0]?.secret?.['tls.crt']
    const certificate =
      pem && new X509Certificate(Buffer.from(pem, 'base64').toString()).fingerprint256
    return { status: found.behaviour.health ?? 200, certificate }
  }

  async #put(
    asked: Asked,
    key: string,
    name: string,
    current: FakeGroup | undefined
  ): Promise<Answer> {
    if (current && ['Creating', 'Updating', 'Deleting'].includes(current.state))
      throw new Refusal(
        409,
        'ContainerGroupTransitioning',
        `The container group '${name}' is still transitioning, please retry later.`
      )
    const { body } = asked
    checkGroup(body, name)
    if (this.#options.mayPull?.(body) === false)
      throw new Refusal(
        400,
        'InaccessibleImage',
        `The image '${body.properties.containers[0].properties.image}' in container group '${name}' is not accessible. Please check the image and registry credential.`
      )
    const label = body.properties.ipAddress?.dnsNameLabel
    this.#checkLabel(label, key, name)
    if (current && current.state !== 'Stopped') checkUnchanged(current.sent, body, name)
    const behaviour = this.#options.behaviour(body.properties.containers[0].properties.image, name)
    const operation = randomUUID()
    const doneAt = this.#options.time.now() + (behaviour.provisionMs ?? 15)
    this.operations.set(operation, {
      doneAt,
      ...(behaviour.fails ? { error: behaviour.fails } : {})
    })
    await current?.running?.stop()
    const running = await this.#options.run?.(body, name)
    const ip = running?.ip ?? current?.ip ?? `127.1.0.${this.#nextIp++}`
    const group: FakeGroup = {
      sent: body,
      resource: resourceOf(asked, name, ip, running !== undefined),
      behaviour,
      state: current ? 'Updating' : 'Creating',
      operation,
      doneAt,
      restarts: 0,
      starts: (current?.starts ?? 0) + 1,
      ip,
      ...(running ? { running } : {})
    }
    this.groups.set(key, group)
    return {
      status: current ? 200 : 201,
      body: view(group, this.#options.time.now()),
      headers: this.#pollHeaders(asked, operation, body.location)
    }
  }

  #pollHeaders({ origin, path }: Asked, operation: string, location: string) {
    const subscription = path.split('/').slice(0, 3).join('/')
    return {
      'azure-asyncoperation': `${origin}${subscription}/providers/Microsoft.ContainerInstance/locations/${location}/operations/${operation}?api-version=${ACI_API_VERSION}`
    }
  }

  #checkLabel(label: string | undefined, key: string, name: string): void {
    const taken =
      label !== undefined &&
      (this.#options.takenLabels.has(label) ||
        [...this.groups].some(
          ([other, { sent }]) => other !== key && sent.properties.ipAddress?.dnsNameLabel === label
        ))
    if (taken)
      throw new Refusal(
        400,
        'DnsNameLabelNotAvailable',
        `The DNS name label '${label}' in container group '${name}' not available. Try using a different label.`
      )
  }

  #patch({ body }: Asked, group: FakeGroup): Answer {
    const extra = Object.keys(body).filter(key => !['tags', 'zones'].includes(key))
    if (extra.length > 0) throw new Refusal(400, 'InvalidRequestContent', `Unknown: ${extra}`)
    group.resource.tags = body.tags
    group.sent.tags = body.tags
    return { status: 200, body: view(group, this.#options.time.now()) }
  }

  /** Azure takes deletions at any time. */
  #delete(asked: Asked, group: FakeGroup): Answer {
    const operation = randomUUID()
    group.state = 'Deleting'
    group.doneAt = this.#options.time.now() + 10
    this.operations.set(operation, { doneAt: group.doneAt })
    void group.running?.stop()
    return {
      status: 202,
      headers: {
        location: `${asked.origin}${asked.path.split('/').slice(0, 3).join('/')}/providers/Microsoft.ContainerInstance/locations/${group.sent.location}/operationResults/${operation}?api-version=${ACI_API_VERSION}`
      }
    }
  }

  result(id: string): Answer {
    const operation = this.operations.get(id)
    this.#options.time.advance(LOOK_MS)
    this.#sweep()
    return operation && this.#options.time.now() < operation.doneAt
      ? { status: 202 }
      : { status: 204 }
  }

  #stop(group: FakeGroup): Answer {
    group.state = 'Stopped'
    void group.running?.stop()
    return { status: 204 }
  }

  async #logs(asked: Asked, group: FakeGroup, container: string): Promise<Answer> {
    if (container !== group.sent.properties.containers[0].name)
      throw new Refusal(404, 'ContainerNotFound', `The container '${container}' was not found.`)
    const whole = (await group.running?.logs()) || group.behaviour.log || ''
    const stopped = group.state === 'Stopped'
    const text = stopped ? whole.slice(-STOPPED_LOG.bytes) : whole
    const tail = Number(asked.query.get('tail') ?? Infinity)
    const lines = stopped ? Math.min(tail, STOPPED_LOG.lines) : tail
    return {
      status: 200,
      body: {
        content: text
          .split('\n')
          .slice(-lines - 1)
          .join('\n')
      }
    }
  }

  /** What was to be deleted by now is gone. */
  #sweep(): void {
    for (const [key, { state, doneAt }] of this.groups)
      if (state === 'Deleting' && this.#options.time.now() >= doneAt) this.groups.delete(key)
  }

  #advance(group: FakeGroup): void {
    if (this.#options.time.now() < group.doneAt || group.state === 'Stopped') return
    if (group.state === 'Creating' || group.state === 'Updating')
      group.state = group.behaviour.fails ? 'Failed' : 'Succeeded'
    if (group.behaviour.crash) group.restarts++
  }
}
