/**
 * The topics of MQTT by which edgeHub and a module speak, and the properties of messages, which stand in them.
 * https://learn.microsoft.com/azure/iot-hub/iot-mqtt-connect-to-iot-hub
 */
import type { EdgeSettings } from './settings.ts'

/** In the order in which they stand. Those of the system begin with `$.`. */
export type Properties = ReadonlyMap<string, string>

/** What edgeHub sent. */
export type Received =
  | { readonly kind: 'input'; readonly name: string; readonly properties: Properties }
  | { readonly kind: 'method'; readonly name: string; readonly requestId: string }
  | { readonly kind: 'twin'; readonly status: number; readonly requestId: string }
  | { readonly kind: 'desired' }

/** Longer topics cannot be written: MQTT counts their bytes in 16 bits. */
export const LONGEST_TOPIC = 65_535

type Identity = Pick<EdgeSettings, 'device' | 'module'>

const DESIRED = '$iothub/twin/PATCH/properties/desired/'

/** What a module subscribes to: topics with the quality of service that is asked for. Pure. */
export const subscriptionsOf = (
  identity: Identity
): readonly { readonly topic: string; readonly qos: 0 | 1 }[] => [
  { topic: `${baseOf(identity)}/inputs/#`, qos: 1 },
  { topic: '$iothub/methods/POST/#', qos: 0 },
  { topic: '$iothub/twin/res/#', qos: 0 },
  { topic: `${DESIRED}#`, qos: 0 }
]

/** Names of devices and modules stand in topics as they are, not encoded. */
const baseOf = ({ device, module }: Identity): string => `devices/${device}/modules/${module}`

/** Where messages of an output go. Pure. */
export const outputTopic = (identity: Identity, output: string, properties: Properties): string =>
  `${baseOf(identity)}/messages/events/${encodeProperties(new Map([['$.on', output], ...properties]))}`

/** Pure. @param status a whole number */
export const methodAnswerTopic = (status: number, requestId: string): string =>
  `$iothub/methods/res/${status}/?$rid=${requestId}`

export const twinTopic = (requestId: string): string => `$iothub/twin/GET/?$rid=${requestId}`
export const reportTopic = (requestId: string): string =>
  `$iothub/twin/PATCH/properties/reported/?$rid=${requestId}`

const METHOD = /^\$iothub\/methods\/POST\/([^/?]+)\/?\?\$rid=([^&]+)/
const TWIN = /^\$iothub\/twin\/res\/(\d+)\/?\?\$rid=([^&]+)/

/** Undefined for a topic that means nothing here. Pure. */
export const readTopic = (identity: Identity, topic: string): Received | undefined => {
  const inputs = `${baseOf(identity)}/inputs/`
  if (topic.startsWith(inputs)) {
    const rest = topic.slice(inputs.length)
    const slash = rest.indexOf('/')
    return {
      kind: 'input',
      name: decoded(slash < 0 ? rest : rest.slice(0, slash)),
      properties: decodeProperties(slash < 0 ? '' : rest.slice(slash + 1))
    }
  }
  const [, method, methodId] = METHOD.exec(topic) ?? []
  if (method !== undefined && methodId !== undefined)
    return { kind: 'method', name: decoded(method), requestId: methodId }
  const [, status, twinId] = TWIN.exec(topic) ?? []
  if (status !== undefined && twinId !== undefined)
    return { kind: 'twin', status: Number(status), requestId: twinId }
  return topic.startsWith(DESIRED) ? { kind: 'desired' } : undefined
}

/** `a=b&c=d`, each part percent-encoded. Pure. */
export const encodeProperties = (properties: Properties): string =>
  [...properties]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')

/** A property without a value has the empty one. Pure. */
export const decodeProperties = (bag: string): Properties =>
  new Map(
    bag
      .replace(/^\?/, '')
      .replace(/\/$/, '')
      .split('&')
      .filter(part => part !== '')
      .map(part => {
        const equals = part.indexOf('=')
        return equals < 0
          ? [decoded(part), '']
          : [decoded(part.slice(0, equals)), decoded(part.slice(equals + 1))]
      })
  )

/** A percent sign that encodes nothing stays one. */
const decoded = (text: string): string => {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
