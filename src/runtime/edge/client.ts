/** Keeps a module connected to edgeHub: for ever, whatever happens to the broker, the network or the token. */
import { asText, log } from '../log.ts'
import { backOffMs } from './back-off.ts'
import { openSession, type Session, type SessionParts } from './session.ts'
import { newToken, trustBundle } from './workload.ts'

export interface ClientParts extends SessionParts {
  /** Called each time the module is connected. */
  readonly onConnected: (session: Session) => void
}

export interface EdgeClient {
  /** Connections after the first. */
  readonly reconnects: number
  /** Undefined while there is no connection. */
  readonly session: Session | undefined
  /** Answers the input in hand, and says goodbye. */
  close(): Promise<void>
}

/** A token is renewed when so much of its time is over. */
const RENEWED_AT = 0.75
/** A connection that lasts so long, or that an input was answered on, is a good one: the next try comes at once. */
const STABLE_MS = 5000

const RENEWAL = 'the token is renewed'
const END = 'the module ends'

export const openClient = (parts: ClientParts): EdgeClient => {
  const { settings, onConnected } = parts
  /** From its first byte; `session` is one that works. */
  let opened: Session | undefined
  let session: Session | undefined
  let [ended, connected, failures] = [false, 0, 0]
  let [certificates, lastProblem]: (string | undefined)[] = []
  let wake = (): void => {}

  const pause = (milliseconds: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** One connection, from the token to its end. @returns why it ended */
  const connectOnce = async (): Promise<Error> => {
    certificates ??= await trustBundle(settings)
    const password = await newToken(settings, settings.tokenMs)
    const signed = performance.now()
    if (ended) return new Error(END)
    const own = openSession(parts, { ca: certificates, password })
    opened = own
    const renewal = setTimeout(() => void own.end(RENEWAL), settings.tokenMs * RENEWED_AT)
    try {
      await own.ready
      session = own
      connected++
      sayConnected()
      onConnected(own)
    } catch {
      // `closed` has the reason.
    }
    const reason = await own.closed
    clearTimeout(renewal)
    session = undefined
    if (own.answered > 0 || performance.now() - signed > STABLE_MS) failures = 0
    return reason
  }

  const sayConnected = (): void => {
    if (connected > 1 && lastProblem === undefined) return
    lastProblem = undefined
    log('I', `IoT Edge: connected to edgeHub at ${asText(settings.host)}:${settings.port}`)
  }
  /** Each problem once, however often it comes. */
  const sayProblem = (problem: string): void => {
    if (problem === lastProblem) return
    lastProblem = problem
    log('W', `IoT Edge: ${asText(problem)}. Trying again until it works.`)
  }

  const run = async (): Promise<void> => {
    while (!ended) {
      const problem = await connectOnce().catch((error: Error) => error)
      if (ended) return
      if (problem.message === RENEWAL) continue
      // Certificates may have been replaced.
      certificates = undefined
      sayProblem(problem.message)
      await pause(backOffMs(failures++, Math.random()))
    }
  }
  const running = run()

  return {
    get reconnects() {
      return Math.max(0, connected - 1)
    },
    get session() {
      return session
    },
    close: async () => {
      ended = true
      wake()
      await opened?.end(END)
      await running
    }
  }
}
