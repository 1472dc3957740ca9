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
  readonly score?: (request: unknown) => { readonly status: number; readonly payload: unknown }
}

export interface DeviceWorld {
  readonly time: Pick<MovableClock, 'now'>
  readonly registries: FakeContainerRegistries
  readonly behaviour: (image: string) => ModuleBehaviour
}

interface Container {
  /** What it was made from. */
  readonly definition: string
  readonly startsAt: number
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
    for (const name of [...this.#containers.keys()])
      if (!modules.some(([it]) => it === name)) this.#containers.delete(name)
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
  invoke(module: string, method: string, payload: unknown) {
    this.act()
    const device = this.#self()
    if (!this.isOnline || device === undefined) return undefined
    if (module === '$edgeAgent') return this.#agentMethod(device, method, payload)
    const container = this.#containers.get(module)
    const behaviour = this.#behaviour(device, module)
    if (container === undefined || container.startsAt > this.#world.time.now()) return undefined
    if (behaviour.exitCode !== undefined) return undefined
    if (method === 'health') return { status: 200, payload: { ready: true } }
    if (method === 'score') this.scored++
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
      String(plain(exactAt(agent?.desired, 'modules', module, 'settings', 'image')))
    )
  }

  #module(device: FakeDevice, name: string, module: Exact) {
    const now = this.#world.time.now()
    const definition = canonical(module)
    const image = String(plain(exactAt(module, 'settings', 'image')))
    const behaviour = this.#world.behaviour(image)
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
      known?.definition === definition
        ? known
        : { definition, startsAt: now + PULL_MS, restarts: 0 }
    this.#containers.set(name, container)
    if (now < container.startsAt) return { name }
    const ended = behaviour.exitCode !== undefined
    if (ended) container.restarts = Math.floor((now - container.startsAt) / BACKOFF_MS)
    const twin = device.modules.get(name)
    if (twin && !ended && !behaviour.mute)
      twin.reported = exact({
        scoreline: { imageDigest: plain(exactAt(module, 'env', 'SCORELINE_IMAGE_DIGEST', 'value')) }
      })
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

  /** Whether the first credential of the registry's address opens the repository. */
  #pullProblem(device: FakeDevice, image: string): string | undefined {
    const { registries } = this.#world
    const [host = '', ...path] = image.split('/')
    if (!registries.knows(host)) return undefined
    const agent = device.modules.get('$edgeAgent')
    const all = plain(exactAt(agent?.desired, 'runtime', 'settings', 'registryCredentials'))
    const found = Object.values(isObject(all) ? all : {}).find(
      entry => isObject(entry) && entry.address === host
    )
    const { username, password } = (found ?? {}) as { username?: string; password?: string }
    const repository = path.join('/').split('@')[0] ?? ''
    return username && password && registries.mayPull(username, password, repository)
      ? undefined
      : 'unauthorized: authentication required'
  }
}
