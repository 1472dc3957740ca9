import { gzipSync } from 'node:zlib'
import {
  asObject,
  canonical,
  type Exact,
  exact,
  exactAt,
  plain
} from '../../src/core/exact-json.ts'
import { isObject } from '../../src/core/is-object.ts'
import type { FakeContainerRegistries } from './container-registries.ts'
import type { FakeDevice } from './iot-hub.ts'
import type { MovableClock } from './time.ts'

/** What becomes of a module that is started. */
export interface ModuleBehaviour {
  /** It ends at once, with this exit code. */
  readonly exitCode?: number
  /** The registry has no such image. */
  readonly missing?: true
  /** It runs, and reports nothing. */
  readonly mute?: true
  readonly log?: string
  /** What it answers to `score`. */
  readonly score?: (request: unknown) => MethodAnswer
  /** Starts it in earnest, in place of all that. */
  readonly run?: (start: ModuleStart) => RunningModule
}

export interface MethodAnswer {
  readonly status: number
  readonly payload: unknown
}

/** What edgeAgent starts a module with. */
export interface ModuleStart {
  readonly module: string
  readonly image: string
  readonly variables: Readonly<Record<string, string>>
  readonly credential: { readonly username: string; readonly password: string } | undefined
}

export interface RunningModule {
  /** What it reports of itself; undefined while it has not. */
  reported(): Readonly<Record<string, unknown>> | undefined
  call(method: string, payload: unknown): Promise<MethodAnswer>
  stop(): void
}

export interface DeviceWorld {
  readonly time: Pick<MovableClock, 'now'>
  readonly registries: FakeContainerRegistries
  readonly behaviour: (image: string, device: string) => ModuleBehaviour
}

interface Container {
  /** What it was made from. */
  readonly definition: string
  readonly startsAt: number
  readonly running: RunningModule | undefined
  restarts: number
}

const PULL_MS = 4000
const BACKOFF_MS = 5000

/** A device with IoT Edge: takes what edgeAgent's twin asks for, and reports as edgeAgent and the modules do. */
export class EdgeDevice {
  readonly #self: () => FakeDevice | undefined
  readonly #world: DeviceWorld
  readonly #containers = new Map<string, Container>()
  isOnline = true
  /** Requests of the method `score` that a module was asked. */
  scored = 0
  architecture = 'x86_64'
  /** What edgeAgent answers to every deployment, where it refuses them. */
  refusal: { readonly code: number; readonly description: string } | undefined

  constructor(self: () => FakeDevice | undefined, world: DeviceWorld) {
    this.#self = self
    this.#world = world
  }

  /** Does what was to be done by now. */
  act(): void {
    const device = this.#self()
    const agent = device?.modules.get('$edgeAgent')
    if (!this.isOnline || device === undefined || agent === undefined) return
    const isEmpty = exactAt(agent.desired, 'systemModules') === undefined
    const modules = asObject(exactAt(agent.desired, 'modules')).members
    for (const [name, { running }] of this.#containers)
      if (!modules.some(([it]) => it === name)) {
        running?.stop()
        this.#containers.delete(name)
      }
    const reports = modules.map(([name, module]) => this.#module(device, name, module))
    const problem = this.refusal ?? reports.find(({ problem: it }) => it)?.problem
    agent.reported = exact({
      schemaVersion: '1.1',
      version: { version: '1.6.1' },
      runtime: { type: 'docker', platform: { os: 'linux', architecture: this.architecture } },
      lastDesiredVersion: agent.desiredVersion,
      lastDesiredStatus: isEmpty
        ? { code: 417, description: 'Empty desired properties' }
        : (problem ?? { code: 200, description: '' }),
      modules: Object.fromEntries(
        reports.flatMap(({ name, report }) => (report ? [[name, report]] : []))
      )
    })
  }

  /** Undefined where nobody is connected who would answer. */
  async invoke(
    module: string,
    method: string,
    payload: unknown
  ): Promise<MethodAnswer | undefined> {
    this.act()
    const device = this.#self()
    if (!this.isOnline || device === undefined) return undefined
    if (module === '$edgeAgent') return this.#agentMethod(device, method, payload)
    const container = this.#containers.get(module)
    const behaviour = this.#behaviour(device, module)
    if (container === undefined || container.startsAt > this.#world.time.now()) return undefined
    if (behaviour.exitCode !== undefined) return undefined
    if (method === 'score') this.scored++
    if (container.running) return container.running.call(method, payload)
    if (method === 'health') return { status: 200, payload: { ready: true } }
    if (method === 'score') return behaviour.score?.(payload) ?? { status: 200, payload: [] }
    return { status: 501, payload: { error: `no method ${method}` } }
  }

  #agentMethod(device: FakeDevice, method: string, payload: unknown) {
    if (method !== 'GetModuleLogs' || !isObject(payload) || payload.schemaVersion !== '1.0')
      return { status: 400, payload: { message: 'Cannot handle the request' } }
    const [item] = payload.items as { id: string; filter: { tail: number } }[]
    const names = [...this.#containers.keys()].filter(name => new RegExp(item?.id ?? '').test(name))
    return {
      status: 200,
      payload: names.map(id => {
        const lines = (this.#behaviour(device, id).log ?? '').trimEnd().split('\n')
        const text = `${lines.slice(-(item?.filter.tail ?? 10)).join('\n')}\n`
        return { id, payloadBytes: gzipSync(text).toString('base64'), payload: null }
      })
    }
  }

  #behaviour(device: FakeDevice, module: string): ModuleBehaviour {
    const agent = device.modules.get('$edgeAgent')
    return this.#world.behaviour(
      String(plain(exactAt(agent?.desired, 'modules', module, 'settings', 'image'))),
      device.id
    )
  }

  #module(device: FakeDevice, name: string, module: Exact) {
    const now = this.#world.time.now()
    const definition = canonical(module)
    const image = String(plain(exactAt(module, 'settings', 'image')))
    const behaviour = this.#world.behaviour(image, device.id)
    const known = this.#containers.get(name)
    if (known?.definition !== definition) {
      const problem = behaviour.missing ? 'manifest unknown' : this.#pullProblem(device, image)
      if (problem)
        return {
          name,
          problem: { code: 500, description: `Could not pull image ${image}: ${problem}` }
        }
    }
    const container =
      known?.definition === definition ? known : this.#start(device, name, module, behaviour)
    if (now < container.startsAt) return { name }
    const ended = behaviour.exitCode !== undefined
    if (ended) container.restarts = Math.floor((now - container.startsAt) / BACKOFF_MS)
    const twin = device.modules.get(name)
    if (twin && !ended && !behaviour.mute)
      twin.reported = exact(
        container.running
          ? (container.running.reported() ?? {})
          : { scoreline: { imageDigest: digestIn(module) } }
      )
    return {
      name,
      report: {
        type: 'docker',
        settings: { image, imageHash: 'sha256:local' },
        runtimeStatus: ended ? 'backoff' : 'running',
        restartCount: container.restarts,
        ...(ended ? { exitCode: behaviour.exitCode, statusDescription: 'exited' } : {})
      }
    }
  }

  #start(device: FakeDevice, name: string, module: Exact, { run }: ModuleBehaviour): Container {
    this.#containers.get(name)?.running?.stop()
    const image = String(plain(exactAt(module, 'settings', 'image')))
    const variables = asObject(exactAt(module, 'env')).members.map(
      ([variable, entry]) => [variable, String(plain(exactAt(entry, 'value')))] as const
    )
    const credential = credentialFor(device, image.split('/')[0] ?? '')
    const container: Container = {
      definition: canonical(module),
      startsAt: this.#world.time.now() + PULL_MS,
      running: run?.({ module: name, image, variables: Object.fromEntries(variables), credential }),
      restarts: 0
    }
    this.#containers.set(name, container)
    return container
  }

  /** Whether the first credential of the registry's address opens the repository. */
  #pullProblem(device: FakeDevice, image: string): string | undefined {
    const { registries } = this.#world
    const [host = '', ...path] = image.split('/')
    if (!registries.knows(host)) return undefined
    const { username, password } = credentialFor(device, host) ?? {}
    const repository = path.join('/').split('@')[0] ?? ''
    return username && password && registries.mayPull(username, password, repository)
      ? undefined
      : 'unauthorized: authentication required'
  }
}

const digestIn = (module: Exact): unknown =>
  plain(exactAt(module, 'env', 'SCORELINE_IMAGE_DIGEST', 'value'))

/** The first of a registry's address. */
const credentialFor = (device: FakeDevice, host: string): ModuleStart['credential'] => {
  const agent = device.modules.get('$edgeAgent')
  const all = plain(exactAt(agent?.desired, 'runtime', 'settings', 'registryCredentials'))
  return Object.values(isObject(all) ? all : {}).find(
    entry => isObject(entry) && entry.address === host
  ) as ModuleStart['credential']
}
