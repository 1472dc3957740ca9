import { UserError } from '../core/errors.ts'
import type { Plan } from '../targets/plan.ts'

/** A plan as a run wrote it for people to look at, and for a later run to carry out. */
export interface ApprovedPlan {
  readonly schemaVersion: 1
  /** `local` */
  readonly target: string
  readonly service: string
  /** `wantedOf` the deployment. */
  readonly wanted: string
  readonly plan: Plan
}

export const planText = (plan: ApprovedPlan): string => `${JSON.stringify(plan, undefined, 2)}\n`

/**
 * A plan from the text of a file.
 * @throws UserError `PLAN_FILE_INVALID`
 */
export const parsePlan = (text: string, file: string): ApprovedPlan => {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (cause) {
    throw invalid(file, 'is not JSON', cause)
  }
  if (isPlan(found)) return found
  throw invalid(file, 'does not hold a plan of this version')
}

const isText = (value: unknown): boolean => typeof value === 'string'

const isPlan = (found: unknown): found is ApprovedPlan => {
  const plan = found as Partial<ApprovedPlan> | null
  return (
    typeof plan === 'object' &&
    plan !== null &&
    plan.schemaVersion === 1 &&
    [plan.target, plan.service, plan.wanted, plan.plan?.action, plan.plan?.basis].every(isText) &&
    [plan.plan?.reasons, plan.plan?.costs].every(it => Array.isArray(it) && it.every(isText))
  )
}

const invalid = (file: string, problem: string, cause?: unknown): UserError =>
  new UserError('PLAN_FILE_INVALID', `The plan file "${file}" ${problem}.`, {
    hint: 'Make it again: deploy-target with input "plan" set and plan-file writes it.',
    cause
  })
