/** What IoT Edge's topics mean on one connection: inputs, direct methods, the twin. */
import { type Connection, type Message, openConnection } from './connection.ts'
import type { Hand } from './hand.ts'
import { openInbox } from './inbox.ts'
import type { EdgeSettings } from './settings.ts'
import { methodAnswerTopic, readTopic, reportTopic, subscriptionsOf, twinTopic } from './topics.ts'

export interface MethodAnswer {
  readonly status: number
  /** JSON. */
  readonly payload: string
}

export interface SessionParts {
  readonly settings: EdgeSettings
  readonly hand: Hand
  /** Never rejects. */
  readonly onMethod: (name: string, payload: Buffer) => Promise<MethodAnswer>
  /** A change of the desired properties: only what changed, `null` for what is gone. */
  readonly onDesired: (patch: unknown) => void
}

export interface Session {
  /** Resolves once everything is subscribed to; rejects where the connection ends before. */
  readonly ready: Promise<void>
  /** Resolves at the end, with the reason. */
  readonly closed: Promise<Error>
  /** Inputs answered and acknowledged. */
  readonly answered: number
  /** The twin's desired and reported properties. @throws Error when there is no answer */
  twin(): Promise<unknown>
  /** Changes reported properties. @throws Error when they are refused, or there is no answer */
  report(patch: object): Promise<void>
  /** Answers the input in hand and says goodbye. */
  end(reason: string): Promise<void>
}

const TWIN_MS = 30_000
const API = '2021-04-12'

export const openSession = (
  { settings, hand, onMethod, onDesired }: SessionParts,
  credentials: { readonly ca: string; readonly password: string }
): Session => {
  const { hub, device, module, host, port, keepAliveMs } = settings
  const connection: Connection = openConnection({
    ...{ host, port, keepAliveMs, ...credentials },
    clientId: `${device}/${module}`,
    username: `${hub}/${device}/${module}/?api-version=${API}&DeviceClientType=scoreline`,
    onMessage: message => onMessage(message)
  })
  const inbox = openInbox(connection, hand)
  const twin = openTwin(connection)

  const answerMethod = async (name: string, payload: Buffer, requestId: string): Promise<void> => {
    const answer = await onMethod(name, payload)
    connection.send(methodAnswerTopic(answer.status, requestId), answer.payload)
  }
  const onMessage = ({ topic, payload, id }: Message): void => {
    const received = readTopic(settings, topic)
    switch (received?.kind) {
      case 'input': {
        const { name, properties } = received
        const input = { name, properties, payload }
        inbox.add({ input, topic, id, arrived: performance.now() })
        return
      }
      case 'method':
        void answerMethod(received.name, payload, received.requestId)
        return
      case 'twin':
        twin.answer(received.requestId, received.status, payload)
        return
      case 'desired':
        onDesired(documentOf(payload))
        return
      case undefined:
        // Nobody subscribed to it; unacknowledged it would come for ever.
        if (id !== undefined) connection.acknowledge(id)
    }
  }

  const subscribe = async (): Promise<void> => {
    await connection.ready
    await connection.subscribe(subscriptionsOf(settings))
  }
  const ready = subscribe()
  ready.catch(() => {})
  return {
    ready,
    closed: connection.closed,
    get answered() {
      return inbox.answered
    },
    twin: async () => documentOf(await twin.ask(twinTopic, '')),
    report: async patch => {
      await twin.ask(reportTopic, JSON.stringify(patch))
    },
    end: async reason => {
      await inbox.stop()
      connection.end(reason)
    }
  }
}

interface Asked {
  readonly resolve: (payload: Buffer) => void
  readonly reject: (error: Error) => void
}

/** Requests about the twin, told apart by their ids. */
const openTwin = (connection: Connection) => {
  const asked = new Map<string, Asked>()
  let last = 0
  void connection.closed.then(reason => {
    for (const { reject } of asked.values()) reject(reason)
    asked.clear()
  })
  return {
    ask: (topicOf: (requestId: string) => string, payload: string): Promise<Buffer> =>
      new Promise((resolve, reject) => {
        if (!connection.isOpen) return reject(new Error('edgeHub is not connected'))
        const id = String(++last)
        const timer = setTimeout(() => {
          asked.delete(id)
          reject(new Error('edgeHub does not answer about the twin'))
        }, TWIN_MS)
        const done = (): void => clearTimeout(timer)
        asked.set(id, {
          resolve: answer => {
            done()
            resolve(answer)
          },
          reject: error => {
            done()
            reject(error)
          }
        })
        connection.send(topicOf(id), payload)
      }),
    answer: (id: string, status: number, payload: Buffer): void => {
      const found = asked.get(id)
      asked.delete(id)
      if (status >= 200 && status < 300) found?.resolve(payload)
      else found?.reject(new Error(`edgeHub answered ${status} about the twin`))
    }
  }
}

/** Undefined for what is not JSON. */
const documentOf = (payload: Buffer): unknown => {
  try {
    return JSON.parse(payload.toString())
  } catch {
    return undefined
  }
}
