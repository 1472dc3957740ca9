/** A client of a plain broker, which plays the rest of the world to a module: it sends inputs and receives outputs. */
import { connect } from 'node:tls'
import { generate, type IPublishPacket, type Packet, parser } from 'mqtt-packet'

export interface PlainClient extends AsyncDisposable {
  readonly received: { readonly topic: string; readonly payload: string }[]
  publish(topic: string, payload: string): void
}

/** Subscribed when this resolves. */
export const plainClient = (
  port: number,
  ca: string,
  topics: readonly string[]
): Promise<PlainClient> =>
  new Promise((resolve, reject) => {
    const received: { topic: string; payload: string }[] = []
    const socket = connect({ port, host: '127.0.0.1', ca, servername: 'localhost' })
    const send = (packet: Packet): void => {
      socket.write(generate(packet))
    }
    const mqtt = parser({ protocolVersion: 4 })
    let id = 0
    const client: PlainClient = {
      received,
      publish: (topic, payload) =>
        send({
          cmd: 'publish',
          topic,
          payload,
          qos: 1,
          dup: false,
          retain: false,
          messageId: ++id
        }),
      [Symbol.asyncDispose]: async () => {
        socket.destroy()
      }
    }
    const onPublish = ({ topic, payload, qos, messageId = 0 }: IPublishPacket): void => {
      received.push({ topic, payload: String(payload) })
      if (qos > 0) send({ cmd: 'puback', messageId })
    }
    mqtt.on('packet', packet => {
      if (packet.cmd === 'publish') onPublish(packet)
      else if (packet.cmd === 'connack')
        send({
          cmd: 'subscribe',
          messageId: ++id,
          subscriptions: topics.map(topic => ({ topic, qos: 1 }))
        } as Packet)
      else if (packet.cmd === 'suback') resolve(client)
    })
    socket.on('error', reject)
    socket.on('data', bytes => mqtt.parse(bytes))
    const session = { clientId: 'world', clean: true, keepalive: 0 }
    socket.on('secureConnect', () =>
      send({ cmd: 'connect', protocolId: 'MQTT', protocolVersion: 4, ...session })
    )
  })
