import type { IncomingHttpHeaders } from 'node:http'
import type { Signature } from '../service.ts'
import type { V2Outcome, V2Request } from '../v2/types.ts'

/** What answers requests: an ONNX model or a user's script. Knows nothing of sockets. */
export interface Backend {
  /** Ready when this resolves: every worker has loaded its model or run `init()`. @throws StartError */
  start(): Promise<void>
  score(request: ScoreRequest): Promise<ScoreResponse>
  /** What `/swagger.json` says of requests and answers. */
  schemas(): ServiceSchemas
  models(): readonly ModelDescription[]
  /**
   * A request of the Open Inference Protocol for one of the models. A backend without it is asked through `score`:
   * src/runtime/v2/through-score.ts. @throws InputError
   */
  infer?(model: ModelDescription, asked: V2Request): Promise<V2Outcome>
  /** Takes in what changed on disk. What was loaded goes on serving until the new is ready, and when it fails. */
  reload?(): Promise<void>
  /** Ends the workers. Requests in flight have been answered by then. */
  stop(): Promise<void>
}

export interface ScoreRequest {
  readonly method: string
  /** Without the question mark. */
  readonly query: string
  /** As `readFields` gives them: repeated ones joined by commas, none with an underscore. */
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly requestId: string
  /** Whether it came over TLS. */
  readonly secure?: boolean
}

export interface ScoreResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** A stream is sent in chunks, as it comes. */
  readonly body: Buffer | string | AsyncIterable<Uint8Array>
  /** Value of `x-ms-run-function-failed`; left out where a script gave a plain response of its own. */
  readonly runFailed: boolean | undefined
  /** Milliseconds inside `run()`, when it returned. */
  readonly runMs?: number | undefined
}

export interface ModelDescription {
  readonly name: string
  readonly version: string
  readonly signature: Signature | undefined
  readonly sampleInput?: unknown
}

/** JSON schemas of a request and an answer, with an example. */
export interface ServiceSchemas {
  readonly input: object
  readonly output: object
  /** Versions of swagger that can express them, such as `2.0`; left out: all. */
  readonly versions?: readonly string[]
}

/** The backend cannot start. The process ends with code 3, after `report` has been printed. */
export class StartError extends Error {
  /** What the user sees: their own traceback, where there is one. */
  readonly report: string

  constructor(message: string, report = message) {
    super(message)
    this.report = report
  }
}

/** What nearly every answer says of itself. */
export const JSON_HEADERS = Object.freeze({ 'content-type': 'application/json' })

/** The JSON error body of the official server, to the space that Python writes. */
export const errorBody = (message: string): string => `{"message": ${JSON.stringify(message)}}`

/** An error in the official server's form. */
export const errorResponse = (
  status: number,
  message: string,
  runFailed = false
): ScoreResponse => ({
  status,
  headers: JSON_HEADERS,
  body: errorBody(message),
  runFailed
})

/** Whether all of a body is there already. */
export const isWhole = (body: ScoreResponse['body']): body is string | Buffer =>
  typeof body === 'string' || Buffer.isBuffer(body)

/** Lets go of a body that nobody will read: what makes a stream would wait for its reader for ever. */
export const discard = (body: ScoreResponse['body']): void => {
  if (isWhole(body)) return
  const leave = async (): Promise<void> => {
    for await (const _ of body) break
  }
  leave().catch(() => {})
}
