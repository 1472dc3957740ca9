import { createHash } from 'node:crypto'
import { UserError } from '../core/errors.ts'
import { isObject } from '../core/is-object.ts'

/** What a deployment would do. */
export type Action = 'create' | 'no-op' | 'update' | 'replace'

/**
 * What a deployment would do, and why: plain data, complete and binding. What a deployment would refuse is among its
 * problems, and a deployment never does more than its plan says.
 */
export interface Plan {
  readonly action: Action
  /** One sentence for each difference. */
  readonly reasons: readonly string[]
  /** One sentence for each thing that callers notice: downtime, another address, keys that change. */
  readonly costs: readonly string[]
  /** What stands in the way of carrying it out. */
  readonly problems: readonly Problem[]
  /** Fingerprint of what was observed. Another one later on means that the plan is stale. */
  readonly basis: string
}

/** What would make a deployment fail, known before anything is changed. */
export interface Problem {
  /** One of the codes explained in docs/errors.md. */
  readonly code: string
  readonly message: string
  /** The next step. */
  readonly hint?: string | undefined
}

export const problemOf = ({ code, message, hint }: UserError): Problem => ({
  code,
  message,
  ...(hint === undefined ? {} : { hint })
})

/** What a check throws, as problems of a plan; what went wrong while asking is thrown on. */
export const problemsOf = async (check: () => Promise<unknown>): Promise<readonly Problem[]> => {
  try {
    await check()
    return []
  } catch (error) {
    return [problemIn(error)]
  }
}

/** For a `catch` around a check: the problem, or the error that is none. */
export const problemIn = (error: unknown): Problem => {
  if (error instanceof UserError) return problemOf(error)
  throw error
}

export const errorOf = ({ code, message, hint }: Problem): UserError =>
  new UserError(code, message, { hint })

/**
 * Fingerprint of what a plan rests on: the same for equal data, whatever the order of its keys. What changes by itself
 * (times, counters, events) does not belong into it.
 */
export const basisOf = (observed: unknown): string =>
  createHash('sha256').update(canonicalJson(observed)).digest('hex').slice(0, 32)

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  ) ?? 'nothing'

/** Thrown by a target whose service is no longer what the plan was made for. */
export const planStale = (service: string): UserError =>
  new UserError(
    'PLAN_STALE',
    `Service "${service}" has changed since the plan was made, so the plan is not carried out.`,
    { hint: 'Make a new plan, look at it, and deploy with that.' }
  )
