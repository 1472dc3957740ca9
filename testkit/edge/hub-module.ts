/** A module as edgeHub knows it: its messages, kept while it is away, its twin, and the methods it was asked for. */
import type { IPublishPacket } from 'mqtt-packet'

/** One connection of a module. */
export interface HubConnection {
  send(packet: Omit<IPublishPacket, 'cmd' | 'dup' | 'retain'>): void
}

interface Kept {
  readonly topic: string
  readonly payload: Buffer
}

interface Flying extends Kept {
  readonly id: number
  /** edgeHub got tired of waiting, and has delivered it again. */
  late: boolean
  readonly timer: NodeJS.Timeout
}

type Document = Record<string, unknown>

export interface MethodResult {
  readonly status: number
  readonly payload: unknown
}

export class HubModule {
  readonly name: string
  readonly subscriptions = new Set<string>()
  readonly desired: Document = { $version: 1 }
  readonly reported: Document = { $version: 1 }
  /** Deliveries after the first of a message. */
  redelivered = 0
  acknowledged = 0
  /** How long an acknowledgement is waited for. */
  acknowledgeMs = 30_000
  readonly #inputs: string
  readonly #queue: Kept[] = []
  readonly #calls = new Map<string, (result: MethodResult) => void>()
  /** In the order of delivery; the first is acknowledged first, as MQTT has it. */
  #flying: Flying[] = []
  #delivered: Kept | undefined
  #connection: HubConnection | undefined
  #lastId = 0
  #lastCall = 0

  constructor(device: string, name: string) {
    this.name = name
    this.#inputs = `devices/${device}/modules/${name}/inputs/`
  }

  get connection(): HubConnection | undefined {
    return this.#connection
  }

  /** Messages that are not acknowledged. */
  get waiting(): number {
    return this.#queue.length
  }

  /** What a connection had is delivered again over the next, at once where subscriptions were kept. */
  connect(connection: HubConnection | undefined): void {
    this.#ground()
    this.#connection = connection
    this.#deliver()
  }

  disconnect(connection: HubConnection): void {
    if (this.#connection === connection) this.connect(undefined)
  }

  subscribe(topic: string): void {
    this.subscriptions.add(topic)
    this.#deliver()
  }

  /** @param properties names and values, in their order */
  input(
    name: string,
    payload: Buffer | string,
    properties: Readonly<Record<string, string>>
  ): void {
    const bag = Object.entries(properties)
      .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
      .join('&')
    this.#queue.push({ topic: `${this.#inputs}${name}/${bag}`, payload: Buffer.from(payload) })
    this.#deliver()
  }

  acknowledge(id: number): void {
    const [first] = this.#flying
    // Out of order, it is not counted.
    if (first?.id !== id) return
    clearTimeout(first.timer)
    this.#flying.shift()
    if (first.late) return
    this.acknowledged++
    this.#queue.shift()
    this.#delivered = undefined
    this.#deliver()
  }

  /** A direct method. @returns 404 where the module is not there, as the hub says. */
  call(name: string, payload: unknown): Promise<MethodResult> {
    if (!this.#connection || !this.subscriptions.has('$iothub/methods/POST/#'))
      return Promise.resolve({ status: 404, payload: null })
    const id = String(++this.#lastCall)
    const topic = `$iothub/methods/POST/${name}/?$rid=${id}`
    const answered = new Promise<MethodResult>(resolve => this.#calls.set(id, resolve))
    this.#connection.send({ topic, payload: JSON.stringify(payload), qos: 0 })
    return answered
  }

  methodAnswered(id: string, result: MethodResult): void {
    this.#calls.get(id)?.(result)
    this.#calls.delete(id)
  }

  /** Changes desired properties, and says so to the module. */
  desire(patch: Document): void {
    merge(this.desired, patch)
    const $version = raised(this.desired)
    if (!this.subscriptions.has('$iothub/twin/PATCH/properties/desired/#')) return
    const topic = `$iothub/twin/PATCH/properties/desired/?$version=${$version}`
    this.#connection?.send({ topic, payload: JSON.stringify({ ...patch, $version }), qos: 0 })
  }

  /** @returns the new version */
  report(patch: Document): number {
    merge(this.reported, patch)
    return raised(this.reported)
  }

  /** edgeHub has one message in flight for an input, and waits so long for it. */
  #deliver(): void {
    const [next] = this.#queue
    const connection = this.#connection
    if (!next || !connection || !this.subscriptions.has(`${this.#inputs}#`)) return
    if (this.#flying.some(({ late }) => !late)) return
    if (this.#delivered === next) this.redelivered++
    this.#delivered = next
    this.#lastId = (this.#lastId % 65_535) + 1
    const flying: Flying = {
      ...next,
      id: this.#lastId,
      late: false,
      timer: setTimeout(() => {
        flying.late = true
        this.#deliver()
      }, this.acknowledgeMs).unref()
    }
    this.#flying.push(flying)
    connection.send({ topic: next.topic, payload: next.payload, qos: 1, messageId: flying.id })
  }

  #ground(): void {
    for (const { timer } of this.#flying) clearTimeout(timer)
    this.#flying = []
  }
}

const raised = (document: Document): number => {
  const version = Number(document.$version) + 1
  document.$version = version
  return version
}

/** `null` removes. */
const merge = (to: Document, patch: Document): void => {
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete to[name]
    else if (typeof value !== 'object' || Array.isArray(value)) to[name] = value
    else {
      if (typeof to[name] !== 'object') to[name] = {}
      merge(to[name] as Document, value as Document)
    }
  }
}
