/** How long a deployment waits, and for what. */
export interface Timeouts {
  /** That a pod may wait for a node. */
  readonly scheduleSeconds: number
  /** From then until it is ready. */
  readonly startSeconds: number
  /** From then until the service answers at its address. */
  readonly healthSeconds: number
}

/** Those of a deployment that says nothing of them, and of what is done to a service without one. */
export const USUAL_TIMEOUTS: Timeouts = {
  scheduleSeconds: 300,
  startSeconds: 600,
  healthSeconds: 300
}
