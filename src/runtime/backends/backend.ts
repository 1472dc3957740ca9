import type { IncomingHttpHeaders } from 'node:http'

/** What answers requests: an ONNX model or a user's script. Knows nothing of sockets. */
export interface Backend {
  /** Ready when this resolves: every worker has loaded its model or run `init()`. @throws StartError */
  start(): Promise<void>
  score(request: ScoreRequest): Promise<ScoreResponse>
  /** The body of `/swagger.json` for one of the versions; undefined when the backend cannot tell. */
  schemas(): ServiceSchemas
  /** Ends the workers. Requests in flight have been answered by then. */
  stop(): Promise<void>
}

export interface ScoreRequest {
  readonly method: string
  /** Without the question mark. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly requestId: string
}

export interface ScoreResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer | string
  /** Value of `x-ms-run-function-failed`. */
  readonly runFailed: boolean
  /** Milliseconds inside `run()`, when it returned. */
  readonly runMs?: number | undefined
}

/** JSON schemas of a request and an answer, with an example. */
export interface ServiceSchemas {
  readonly input: object
  readonly output: object
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

/** The JSON error body of the official server. */
export const errorResponse = (
  status: number,
  message: string,
  runFailed = false
): ScoreResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
  runFailed
})
