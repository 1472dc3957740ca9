/** One connection to the stand-in of edgeHub: packets in, packets out. */
import type { Socket } from 'node:net'
import { type SecureContext, TLSSocket } from 'node:tls'
import {
  generate,
  type IConnectPacket,
  type IPublishPacket,
  type ISubscribePacket,
  type Packet,
  parser
} from 'mqtt-packet'
import type { HubModule } from './hub-module.ts'

/** What a connection asks of the hub that it belongs to. */
export interface HubSide {
  readonly context: SecureContext
  readonly device: string
  /** @returns the module that connects and when its token ends, or why it is refused */
  admit(packet: IConnectPacket): { readonly module: HubModule; readonly until: number } | string
  /** A message of an output. @returns whether it is acknowledged; `cut`: neither this nor the connection survives */
  output(module: HubModule, packet: IPublishPacket): boolean | 'cut'
  refused(why: string): void
  readonly silent: boolean
}

export interface HubClient {
  readonly raw: Socket
  readonly tls: TLSSocket
  /** From here on nothing is read nor said, and nobody notices. */
  silence(): void
}

/** Of a message with its properties, in bytes. */
const LARGEST = 256 * 1024
const NOT_AUTHORIZED = 5
const LONGEST_TIMER = 2 ** 31 - 1

export const serveClient = (raw: Socket, hub: HubSide): HubClient => {
  const tls = new TLSSocket(raw, { isServer: true, secureContext: hub.context })
  let [heard, silent] = [Date.now(), false]
  let own: HubModule | undefined
  let timers: NodeJS.Timeout[] = []
  const send = (packet: Packet): void => {
    if (!silent && !tls.destroyed) tls.write(generate(packet))
  }
  const connection = {
    send: (packet: Omit<IPublishPacket, 'cmd' | 'dup' | 'retain'>): void =>
      send({ cmd: 'publish', dup: false, retain: false, ...packet })
  }
  const refuse = (why: string): void => {
    hub.refused(why)
    tls.destroy()
  }

  const onConnect = (packet: IConnectPacket): void => {
    const admitted = hub.admit(packet)
    if (typeof admitted === 'string') {
      hub.refused(admitted)
      send({ cmd: 'connack', returnCode: NOT_AUTHORIZED, sessionPresent: false })
      tls.end()
      return
    }
    own = admitted.module
    if (packet.clean) own.subscriptions.clear()
    const { keepalive = 0 } = packet
    const left = Math.min(admitted.until - Date.now(), LONGEST_TIMER)
    timers = [
      setTimeout(() => refuse('its token has ended'), left),
      setInterval(() => {
        if (!silent && keepalive > 0 && Date.now() - heard > keepalive * 1500)
          refuse('no sign of life')
      }, 1000)
    ]
    send({ cmd: 'connack', returnCode: 0, sessionPresent: own.subscriptions.size > 0 })
    own.connect(connection)
  }

  const onPublish = (module: HubModule, packet: IPublishPacket): void => {
    const { topic, qos, payload, messageId = 0 } = packet
    const size = Buffer.byteLength(topic) + payload.length
    if (size > LARGEST) {
      refuse(`a message of ${size} bytes`)
      return
    }
    const isOutput = topic.startsWith(
      `devices/${hub.device}/modules/${module.name}/messages/events/`
    )
    const taken = isOutput ? hub.output(module, packet) : true
    if (taken === 'cut') raw.resetAndDestroy()
    else if (taken && qos > 0) send({ cmd: 'puback', messageId })
    if (isOutput) return
    const answer = onControl(module, topic, String(payload))
    if (answer === 'unknown') refuse(`the topic ${topic}`)
    else if (answer !== 'nothing') connection.send({ ...answer, qos: 0 })
  }

  const onSubscribe = (module: HubModule, { messageId = 0, subscriptions }: ISubscribePacket) => {
    send({ cmd: 'suback', messageId, granted: subscriptions.map(({ qos }) => qos) })
    for (const { topic } of subscriptions) module.subscribe(topic)
  }

  const onPacket = (packet: Packet): void => {
    if (packet.cmd === 'connect') onConnect(packet)
    else if (own === undefined) refuse(`${packet.cmd} before connect`)
    else if (packet.cmd === 'publish') onPublish(own, packet)
    else if (packet.cmd === 'puback') own.acknowledge(packet.messageId ?? 0)
    else if (packet.cmd === 'subscribe') onSubscribe(own, packet)
    else if (packet.cmd === 'pingreq') send({ cmd: 'pingresp' })
    else if (packet.cmd === 'disconnect') tls.end()
  }

  const mqtt = parser({ protocolVersion: 4 })
  mqtt.on('packet', onPacket)
  mqtt.on('error', error => refuse(String(error)))
  tls.setNoDelay(true)
  tls.on('data', bytes => {
    silent ||= hub.silent
    if (silent) return
    heard = Date.now()
    mqtt.parse(bytes)
  })
  // Connections are cut on purpose.
  raw.on('error', () => {})
  tls.on('error', () => {})
  raw.once('close', () => {
    for (const timer of timers) clearTimeout(timer)
    own?.disconnect(connection)
  })
  return {
    raw,
    tls,
    silence: () => {
      silent = true
    }
  }
}

/** What `$iothub` topics answer. */
const onControl = (
  module: HubModule,
  topic: string,
  text: string
): { readonly topic: string; readonly payload: string } | 'nothing' | 'unknown' => {
  const [, twinId] = /^\$iothub\/twin\/GET\/\?\$rid=(.+)$/.exec(topic) ?? []
  if (twinId !== undefined) {
    const { desired, reported } = module
    const payload = JSON.stringify({ desired, reported })
    return { topic: `$iothub/twin/res/200/?$rid=${twinId}`, payload }
  }
  const [, reportId] =
    /^\$iothub\/twin\/PATCH\/properties\/reported\/\?\$rid=(.+)$/.exec(topic) ?? []
  if (reportId !== undefined) {
    const version = module.report(JSON.parse(text))
    return { topic: `$iothub/twin/res/204/?$rid=${reportId}&$version=${version}`, payload: '' }
  }
  const [, status, callId] = /^\$iothub\/methods\/res\/(-?\d+)\/\?\$rid=(.+)$/.exec(topic) ?? []
  if (callId === undefined) return 'unknown'
  const payload = text === '' ? null : JSON.parse(text)
  module.methodAnswered(callId, { status: Number(status), payload })
  return 'nothing'
}
