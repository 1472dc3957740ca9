/**
 * What the scoring runtime is as a module of IoT Edge, and what those who deploy it may count on. The runtime ships inside
 * images and imports nothing of the rest: test/contract/edge.test.ts holds this against it. docs/edge-module.md
 */

/** Names that routes, callers and twins use. */
export const EDGE_MODULE = {
  /** Messages that arrive here are scored. */
  input: 'amlInput',
  /** Answers leave here, errors too. */
  output: 'amlOutput',
  /** Direct methods. `score` takes a request's body, as `POST /score` does; its status and payload are those of the answer. */
  methods: { score: 'score', health: 'health' },
  /** The property of the module's twin that holds all of ours, in `desired` and in `reported`. */
  twin: 'scoreline',
  /** Application properties of an answer. */
  properties: {
    /** As HTTP has it: `200`. */
    status: 'scorelineStatus',
    /** `true` where there is no prediction, or not of all parts of a batch; absent otherwise. */
    error: 'scorelineError',
    /** Device and module that sent the input. */
    device: 'scorelineDevice',
    module: 'scorelineModule'
  }
} as const

/** Variables of the module that a deployment sets. IoT Edge itself sets those that begin with `IOTEDGE_`. */
export const EDGE_VARIABLE = {
  /** `sha256:…` of the image that the deployment names, which the module reports: a container cannot see it. */
  imageDigest: 'SCORELINE_IMAGE_DIGEST',
  /** `off`: the image serves HTTP only. */
  enabled: 'SCORELINE_EDGE'
} as const

/** `properties.desired.scoreline`: all of it may be left out. */
export interface EdgeDesired {
  /** The part of requests and answers that is kept, 0 to 1, where the variables of the module say where to keep them. */
  readonly sampling?: number
  /** How many elements of a list are computed at once; 0 takes a list as one request. */
  readonly batch?: number
  readonly logLevel?: 'info' | 'warning' | 'error'
}

/** `properties.reported.scoreline`. */
export interface EdgeReported {
  /** What `SCORELINE_IMAGE_DIGEST` says; absent where it is not set. */
  readonly imageDigest?: `sha256:${string}`
  /** What answers `score`. */
  readonly model: { readonly name: string; readonly version: string }
  /** Since the process started. */
  readonly counts: {
    /** Messages answered with a prediction. */
    readonly answered: number
    /** Messages answered with an error. */
    readonly failed: number
    /** Requests of the method `score` answered. */
    readonly methods: number
    /** Connections to edgeHub after the first. */
    readonly reconnects: number
  }
  /** When the process started: counts begin there. ISO 8601, UTC. */
  readonly startedAt: string
  /** The last request that was answered with an error; absent while there is none. */
  readonly lastError?: { readonly status: number; readonly message: string; readonly at: string }
  /** The desired settings as they are in force, and what of them was refused. */
  readonly settings: Required<EdgeDesired> & { readonly problem?: string }
}
