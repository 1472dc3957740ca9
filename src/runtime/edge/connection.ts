/** One connection to edgeHub: MQTT 3.1.1 over TLS. Messages of QoS 1 are promises; whatever breaks it off is said in words. */
import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { generate, type IPublishPacket, type Packet, parser } from 'mqtt-packet'

export interface ConnectionOptions {
  readonly host: string
  readonly port: number
  /** Certificates to trust, in PEM; no others are. */
  readonly ca: string
  readonly clientId: string
  readonly username: string
  readonly password: string
  /** Without a word for one and a half of these, edgeHub is taken for gone. */
  readonly keepAliveMs: number
  /** Called for each message, also before `ready`: a session that edgeHub kept goes on at once. */
  readonly onMessage: (message: Message) => void
}

export interface Message {
  readonly topic: string
  readonly payload: Buffer
  /** To be acknowledged by; undefined for QoS 0. */
  readonly id: number | undefined
}

export interface Connection {
  /** Resolves once edgeHub took the module in; rejects where the connection ends before. */
  readonly ready: Promise<void>
  /** Resolves at the end, with the reason. */
  readonly closed: Promise<Error>
  readonly isOpen: boolean
  /** Resolves when edgeHub has it. @throws Error when the connection ends before */
  publish(topic: string, payload: Buffer | string): Promise<void>
  subscribe(
    subscriptions: readonly { readonly topic: string; readonly qos: 0 | 1 }[]
  ): Promise<void>
  /** Not acknowledged by anybody. */
  send(topic: string, payload: Buffer | string): void
  acknowledge(id: number): void
  /** Says goodbye. */
  end(reason: string): void
  /** Breaks it off. */
  destroy(reason: Error): void
}

/** How long edgeHub may take: to answer CONNECT, to acknowledge a message, to close after a goodbye. */
const CONNECT_MS = 30_000
const ACKNOWLEDGE_MS = 30_000
const GOODBYE_MS = 2000

const MOST_IDS = 65_535

/** https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/os/mqtt-v3.1.1-os.html#_Table_3.1_- */
const REFUSALS: Readonly<Record<number, string>> = {
  1: 'it does not speak MQTT 3.1.1',
  2: 'it does not accept the client id',
  3: 'it is not available',
  4: 'user name or password are wrong',
  5: 'the module is not authorized'
}

interface Waiting {
  readonly since: number
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** Never throws: what goes wrong is the reason of `closed`. */
export const openConnection = (options: ConnectionOptions): Connection => {
  const { host, port, ca, keepAliveMs } = options
  const waiting = new Map<number, Waiting>()
  let [lastId, heard, reason] = [0, performance.now(), new Error('edgeHub closed the connection')]
  let [isOpen, watch] = [true, undefined as NodeJS.Timeout | undefined]
  const socket: TLSSocket = connect({
    ...{ host, port, ca, minVersion: 'TLSv1.2' },
    // A certificate has names; an address must not be sent as one.
    servername: isIP(host) ? '' : host
  })
  const destroy = (error: Error): void => {
    if (!isOpen) return
    reason = error
    socket.destroy()
  }
  const write = (packet: Packet): void => {
    if (!socket.destroyed) socket.write(generate(packet))
  }
  /** Sends a packet that is acknowledged by its id. */
  const request = (packet: Packet): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!isOpen) return reject(reason)
      do lastId = (lastId % MOST_IDS) + 1
      while (waiting.has(lastId))
      waiting.set(lastId, { since: performance.now(), resolve, reject })
      write({ ...packet, messageId: lastId })
    })

  let taken: () => void = () => {}
  const ready = new Promise<void>((resolve, reject) => {
    taken = resolve
    socket.once('close', () => reject(reason))
  })
  // Who only waits for the end has heard of it there.
  ready.catch(() => {})
  const closed = new Promise<Error>(resolve => {
    socket.once('close', () => {
      isOpen = false
      clearInterval(watch)
      for (const { reject } of waiting.values()) reject(reason)
      waiting.clear()
      resolve(reason)
    })
  })

  const onPacket = (packet: Packet): void => {
    const { cmd, messageId = 0 } = packet
    if (cmd === 'publish') options.onMessage(messageOf(packet))
    else if (cmd === 'puback' || cmd === 'suback') {
      waiting.get(messageId)?.resolve()
      waiting.delete(messageId)
    } else if (cmd === 'connack' && packet.returnCode)
      destroy(new Error(refusalOf(packet.returnCode)))
    else if (cmd === 'connack') {
      socket.setTimeout(0)
      taken()
    }
  }

  const mqtt = parser({ protocolVersion: 4 })
  mqtt.on('packet', onPacket)
  mqtt.on('error', destroy)
  socket.setNoDelay(true)
  socket.setTimeout(CONNECT_MS, () => destroy(new Error('edgeHub does not answer')))
  socket.on('error', error => {
    reason = error
  })
  socket.on('data', bytes => {
    heard = performance.now()
    mqtt.parse(bytes)
  })
  socket.once('secureConnect', () => {
    const { clientId, username } = options
    const password = Buffer.from(options.password)
    const login = { clientId, username, password, keepalive: Math.ceil(keepAliveMs / 1000) }
    write({ cmd: 'connect', protocolId: 'MQTT', protocolVersion: 4, clean: false, ...login })
    watch = setInterval(() => {
      const now = performance.now()
      const [oldest] = waiting.values()
      if (now - heard > keepAliveMs * 1.5) destroy(new Error('edgeHub is silent'))
      else if (oldest !== undefined && now - oldest.since > ACKNOWLEDGE_MS)
        destroy(new Error('edgeHub does not acknowledge a message'))
      else write({ cmd: 'pingreq' })
    }, keepAliveMs / 2)
  })

  return {
    ready,
    closed,
    get isOpen() {
      return isOpen
    },
    publish: (topic, payload) =>
      request({ cmd: 'publish', topic, payload, qos: 1, dup: false, retain: false }),
    subscribe: subscriptions =>
      request({ cmd: 'subscribe', subscriptions: [...subscriptions] } as Packet),
    send: (topic, payload) =>
      write({ cmd: 'publish', topic, payload, qos: 0, dup: false, retain: false }),
    acknowledge: messageId => write({ cmd: 'puback', messageId }),
    end: text => {
      if (!isOpen) return
      reason = new Error(text)
      write({ cmd: 'disconnect' })
      socket.end()
      const timer = setTimeout(() => socket.destroy(), GOODBYE_MS)
      socket.once('close', () => clearTimeout(timer))
    },
    destroy
  }
}

const refusalOf = (code: number): string =>
  `edgeHub refused the connection: ${REFUSALS[code] ?? `code ${code}`}`

const messageOf = ({ topic, payload, qos, messageId }: IPublishPacket): Message => ({
  topic,
  payload: Buffer.isBuffer(payload) ? payload : Buffer.from(payload),
  id: qos > 0 ? messageId : undefined
})
