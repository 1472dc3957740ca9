/** What every call goes through: ids, keys, room for its bytes, and what is counted and logged of it. */
import type { ServerHttp2Stream } from 'node:http2'
import type { Budget } from '../http/budget.ts'
import { readFields } from '../http/fields.ts'
import { NO_ROOM } from '../http/fixed-answers.ts'
import type { Keys } from '../http/keys.ts'
import { type RequestIds, requestIds } from '../http/request-ids.ts'
import { log } from '../log.ts'
import type { Meter } from '../meter.ts'
import {
  Metadata,
  ServerInterceptingCall,
  type ServerInterceptingCallInterface,
  type ServerInterceptor,
  Status
} from './library.ts'
import { sendableDetails, statusOf } from './statuses.ts'

export interface GateParts {
  readonly budget: Budget
  readonly keys: Keys
  readonly meter: Meter
  /** The largest message, in bytes. */
  readonly maxMessageBytes: number
  /** Calls that may be open at once, over all connections. */
  readonly maxCalls: number
  /** How long a request may take to arrive. */
  readonly arrivalMs: number
}

/** What a method is to the gate. */
export interface GateRule {
  /** Answered without a key. */
  readonly open: boolean
  /** Counted and logged; probes ask too often. */
  readonly counted: boolean
}

/** A message with what its call said before it. */
export interface Arrived {
  readonly bytes: Buffer
  readonly requestId: string
  readonly headers: Readonly<Record<string, string>>
  readonly secure: boolean
  /** What the answer says of its request. */
  readonly answerIds: Metadata
  /** Counts bytes that are held until the call is over. */
  hold(bytes: number): void
}

/** Below grpc-js' own interface: where it keeps the stream of HTTP/2, and how the caller compressed its message. */
interface Inside {
  readonly stream?: ServerHttp2Stream
  readonly incomingEncoding?: string
}

/** A small piece keeps more memory than its bytes. */
const PIECE = 128

export const openGate = (parts: GateParts, rules: ReadonlyMap<string, GateRule>) => {
  const { budget, keys, meter, maxMessageBytes, maxCalls, arrivalMs } = parts
  let calls = 0

  const gate: ServerInterceptor = ({ path, requestStream, responseStream }, call) => {
    const { stream, incomingEncoding } = call as ServerInterceptingCallInterface & Inside
    if (stream === undefined) throw new Error('grpc-js has changed: a call shows no stream')
    const started = performance.now()
    const rule = rules.get(path)
    const isLong = requestStream || responseStream
    let headers: Record<string, string> = {}
    let ids: RequestIds | undefined
    let [held, inflatedRoom, concluded] = [0, 0, false]
    calls++

    const hold = (bytes: number): void => {
      held += bytes
      budget.add(bytes)
    }
    const letGo = (): void => {
      budget.give(held)
      held = 0
    }
    const conclude = (code: Status): void => {
      if (concluded) return
      concluded = true
      clearTimeout(timer)
      if (rule?.counted !== true) return
      const milliseconds = performance.now() - started
      meter.request(path, statusOf(code), milliseconds)
      const { traceparent } = headers
      const requestId = ids?.ok ? ids.requestId : ''
      log(
        'I',
        `gRPC ${path} ${Status[code]} ${milliseconds.toFixed(3)}ms`,
        undefined,
        traceparent === undefined ? { requestId } : { requestId, traceparent }
      )
    }
    const refuse = (code: Status, details: string): void => {
      conclude(code)
      call.sendStatus({ code, details, metadata: null })
    }
    const timer = setTimeout(
      () => refuse(Status.DEADLINE_EXCEEDED, `The request took longer than ${arrivalMs} ms.`),
      arrivalMs
    ).unref()

    const room = (bytes: number): boolean => {
      if (!budget.take(bytes)) return false
      held += bytes
      return true
    }
    // Before grpc-js takes it in.
    stream.prependListener('data', (chunk: Buffer) => {
      // What a compressed message inflates to is known only afterwards.
      const wanted = incomingEncoding !== 'identity' && inflatedRoom === 0 ? maxMessageBytes : 0
      if (concluded && !isLong) return
      if (room(chunk.length + PIECE + wanted)) inflatedRoom += wanted
      else refuse(Status.UNAVAILABLE, NO_ROOM)
    })
    stream.once('close', () => {
      calls--
      letGo()
      conclude(Status.CANCELLED)
    })

    return new ServerInterceptingCall(call, {
      start: next =>
        next({
          onReceiveMetadata: (metadata, pass) => {
            const fields = readFields(fieldsOf(metadata))
            headers = fields.ok ? (fields.headers as Record<string, string>) : {}
            ids = requestIds(headers)
            if (calls > maxCalls) refuse(Status.UNAVAILABLE, 'The service has too many calls.')
            else if (!fields.ok) refuse(Status.INVALID_ARGUMENT, fields.message)
            else if (!ids.ok) refuse(Status.INVALID_ARGUMENT, ids.message)
            else if (rule?.open !== true && !keys.accepts(headers.authorization))
              refuse(Status.UNAUTHENTICATED, NO_KEY)
            else pass(metadata)
          },
          onReceiveMessage: (message: Buffer, pass) => {
            if (inflatedRoom > 0) {
              const rest = Math.max(0, inflatedRoom - message.length)
              budget.give(rest)
              held -= rest
              inflatedRoom = 0
            }
            if (requestStream) clearTimeout(timer)
            const arrived: Arrived = {
              bytes: message,
              requestId: ids?.ok ? ids.requestId : '',
              headers,
              secure: stream.session?.encrypted === true,
              answerIds: metadataOf(ids?.headers ?? {}),
              hold
            }
            pass(arrived)
            // One message after the other: none of them stays.
            if (isLong) letGo()
          },
          onReceiveHalfClose: pass => {
            clearTimeout(timer)
            pass()
          },
          onCancel: () => {
            const late = Number(call.getDeadline()) <= Date.now()
            conclude(late ? Status.DEADLINE_EXCEEDED : Status.CANCELLED)
          }
        }),
      sendStatus: (status, next) => {
        conclude(status.code)
        next({ ...status, details: sendableDetails(status.details) })
      }
    })
  }
  return gate
}

const NO_KEY = 'A valid key is needed: authorization: Bearer <key>.'

/** Names and values, one after the other; binary ones concern no script. */
const fieldsOf = (metadata: Metadata): string[] =>
  Object.keys(metadata.getMap()).flatMap(name =>
    metadata.get(name).flatMap(value => (typeof value === 'string' ? [name, value] : []))
  )

const metadataOf = (headers: Readonly<Record<string, string>>): Metadata => {
  const metadata = new Metadata()
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value)
  return metadata
}
