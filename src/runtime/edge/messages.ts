/** From an input and its answer to messages of the output. https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-messages-construct */
import { errorBody } from '../backends/backend.ts'
import { ERROR, OUTPUT, SENDERS, STATUS } from './names.ts'
import type { EdgeSettings } from './settings.ts'
import { LONGEST_TOPIC, outputTopic, type Properties } from './topics.ts'

/** A message for an input. */
export interface Input {
  readonly name: string
  readonly properties: Properties
  readonly payload: Buffer
}

/** What a request was answered, as HTTP has it. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: Buffer | string
  /** In words, where there is no prediction, or not for all parts of a batch. */
  readonly error: string | undefined
}

/** A message to publish. */
export interface Output {
  readonly topic: string
  readonly payload: Buffer | string
}

type Identity = Pick<EdgeSettings, 'device' | 'module'>

/** The largest message that IoT Hub takes, its properties included, in bytes. */
const LARGEST = 256 * 1024

/** An answer in words. Pure. */
export const errorAnswer = (status: number, message: string): Answer => ({
  status,
  contentType: 'application/json',
  body: errorBody(message),
  error: message
})

/**
 * The messages of an answer: one, or one for each text of JSON in a list of them. What edgeHub would not take becomes an
 * error that says so: an input without an answer would be delivered for ever. Pure.
 * @param split whether a list of texts of JSON is so many messages
 */
export const outputsOf = (
  identity: Identity,
  input: Input,
  answer: Answer,
  split: boolean
): { readonly outputs: readonly Output[]; readonly answer: Answer } => {
  const texts = split ? jsonTexts(answer.body) : undefined
  const outputs = (texts ?? [answer.body]).map((body, i) =>
    outputOf(identity, input.properties, { ...answer, body }, texts && `-${i + 1}`)
  )
  if (outputs.every(isTaken)) return { outputs, answer }
  const output = outputOf(identity, input.properties, TOO_LARGE, undefined)
  const bare = isTaken(output) ? output : outputOf(identity, NO_PROPERTIES, TOO_LARGE, undefined)
  return { outputs: [bare], answer: TOO_LARGE }
}

const TOO_LARGE = errorAnswer(
  413,
  `The answer with its properties is larger than the ${LARGEST} bytes that a message may have.`
)
const NO_PROPERTIES: Properties = new Map()

const isTaken = ({ topic, payload }: Output): boolean => {
  const topicBytes = Buffer.byteLength(topic)
  return topicBytes <= LONGEST_TOPIC && topicBytes + Buffer.byteLength(payload) <= LARGEST
}

const outputOf = (
  identity: Identity,
  properties: Properties,
  answer: Answer,
  suffix: string | undefined
): Output => ({
  topic: outputTopic(identity, OUTPUT, propertiesOf(properties, answer, suffix)),
  payload: answer.body
})

/**
 * The properties of an answer: the sender's own, the ids, and what the answer is. An input that is delivered twice has
 * answers with the same id. Pure.
 * @param suffix of the message id, where an input has several answers
 */
export const propertiesOf = (
  properties: Properties,
  { status, contentType, error }: Pick<Answer, 'status' | 'contentType' | 'error'>,
  suffix = ''
): Properties => {
  const [id, correlation] = [properties.get('$.mid') ?? '', properties.get('$.cid') || undefined]
  const found = new Map<string, string>()
  for (const [name, value] of properties) if (!isOurs(name)) found.set(name, value)
  if (id !== '') found.set('$.mid', id + suffix)
  const correlated = correlation ?? id
  if (correlated !== '') found.set('$.cid', correlated)
  for (const name of KEPT) copy(properties, name, found, name)
  for (const [name, ours] of Object.entries(SENDERS)) copy(properties, name, found, ours)
  found.set('$.ct', contentType)
  if (/^(?:application\/json|text\/)/i.test(contentType)) found.set('$.ce', 'utf-8')
  found.set(STATUS, String(status))
  if (error !== undefined) found.set(ERROR, 'true')
  return found
}

/** The sender's words on a message that hold for its answer as well: who, and when. */
const KEPT = ['$.uid', '$.ctime']

/** The system's, and what an answer of a module before this one in a chain has. */
const isOurs = (name: string): boolean =>
  name.startsWith('$.') ||
  name === STATUS ||
  name === ERROR ||
  Object.values<string>(SENDERS).includes(name)

const copy = (from: Properties, name: string, to: Map<string, string>, as: string): void => {
  const value = from.get(name)
  if (value) to.set(as, value)
}

/**
 * The texts in a list of nothing but texts of JSON objects or lists: what Azure ML asked of `run()` on IoT Edge. Undefined
 * for anything else. Pure.
 */
export const jsonTexts = (body: Buffer | string): readonly string[] | undefined => {
  const text = body.toString()
  if (!/^\s*\[\s*"\s*[{[]/.test(text)) return undefined
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.every(isJsonText) ? list : undefined
  } catch {
    return undefined
  }
}

const isJsonText = (text: unknown): text is string => {
  if (typeof text !== 'string' || !/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
