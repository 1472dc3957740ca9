import { hasCode, UserError } from '../core/errors.ts'
import type { Log } from '../core/ports.ts'
import type { Judge } from '../targets/judging.ts'
import { basisOf, errorOf, type Plan, type Problem, planStale } from '../targets/plan.ts'
import type { Observation, Rendering, Service, ServiceSpec, Target } from '../targets/target.ts'
import type { ApprovedPlan } from './plan-file.ts'
import type { Recording } from './recording.ts'

/** A deployment that somebody asks for. */
export interface Deployment {
  /** The target's name: `local`. */
  readonly kind: string
  readonly spec: ServiceSpec
  /** Fingerprint of what is asked for (`wantedOf`): an approved plan is for this and nothing else. */
  readonly wanted: string
  /** What is known to be wrong before the target is asked. */
  readonly problems?: readonly Problem[]
  /** A plan that was looked at: nothing else is done. */
  readonly approved?: ApprovedPlan | undefined
  /** Whether to plan only. */
  readonly planOnly: boolean
  /** Writes down in the registry what is done; nothing is written down without it. */
  readonly recording?: Recording | undefined
  /** Decides between the steps of a roll-out that has some. */
  readonly judge?: Judge | undefined
}

export interface DeploymentResult {
  readonly plan: Plan
  /** What runs at the end; at a plan, what runs now. */
  readonly service: Service | undefined
  /** What ran when the deployment began. */
  readonly before?: Service | undefined
  readonly changed: boolean
}

/**
 * The files that a deployment asks for in place of being done, with what they do as a plan; undefined where it asks for
 * none.
 * @throws UserError the first problem that is known, and `RENDER_PLANNED` for an approved plan, which files do not carry out
 */
export const renderService = async (
  target: Target,
  { spec, problems = [], approved }: Pick<Deployment, 'spec' | 'problems' | 'approved'>
): Promise<{ readonly rendering: Rendering; readonly plan: Plan } | undefined> => {
  const rendering = await target.render?.(spec)
  if (rendering === undefined) return undefined
  const [first] = problems
  if (first) throw errorOf(first)
  if (approved)
    throw new UserError('RENDER_PLANNED', 'An approved plan is carried out, not rendered.', {
      hint: 'Leave plan-file out, or render.'
    })
  const { folder, files, notes } = rendering
  const reasons = [
    `${files.length} files are written to ${folder}, and nothing is applied.`,
    ...notes
  ]
  return { rendering, plan: { action: 'no-op', reasons, costs: [], problems: [], basis: '' } }
}

/** A service that changes under a plan nobody approved is planned again, so often. */
const MOST_PLANS = 10

/**
 * Observes, plans, checks and carries the plan out: never more than the plan says.
 * @throws UserError the first problem of the plan, `PLAN_STALE`, or what the target throws
 */
export const deployService = async (
  target: Target,
  deployment: Deployment,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal }
): Promise<DeploymentResult> => {
  const { spec, approved, planOnly, recording, judge } = deployment
  for (let round = 1; ; round++) {
    const seen = await target.observe(spec.name, signal)
    const plan = await checkedPlan(target, deployment, seen, signal)
    if (approved) checkApproved(approved, deployment, plan)
    // What stands in the way may be the work of another deployment that came first: a port that this service has now.
    if (
      plan.problems.length > 0 &&
      (await target.observe(spec.name, signal)).basis !== plan.basis
    ) {
      if (approved) throw planStale(spec.name)
      if (round < MOST_PLANS) continue
    }
    log.info(planSentence(plan, spec.name))
    if (planOnly) return { plan, service: seen.service, changed: false }
    const [first] = plan.problems
    if (first) throw errorOf(first)
    try {
      const changed = plan.action !== 'no-op'
      if (changed) await recording?.begin(plan, seen.service)
      const service = await target.deploy(spec, plan, signal, judge)
      await recording?.settle(changed ? 'deployed' : 'unchanged')
      return { plan, service, before: seen.service, changed }
    } catch (error) {
      const stale = hasCode(error, 'PLAN_STALE')
      if (!stale || approved || round === MOST_PLANS) {
        if (!signal.aborted) await recording?.settle('failed')
        throw error
      }
      log.info(`Service "${spec.name}" was changed meanwhile by somebody else: planning again`)
    }
  }
}

const checkedPlan = async (
  target: Target,
  { spec, problems = [] }: Deployment,
  seen: Observation,
  signal: AbortSignal
): Promise<Plan> => {
  const plan = target.plan(spec, seen)
  const known = [...problems, ...plan.problems]
  // What is refused already need not be asked of the target; a no-op asks for nothing.
  if (known.length > 0 || plan.action === 'no-op') return { ...plan, problems: known }
  return { ...plan, problems: await target.check(spec, plan, seen, signal) }
}

const checkApproved = (approved: ApprovedPlan, { kind, spec, wanted }: Deployment, plan: Plan) => {
  if (approved.target !== kind || approved.service !== spec.name)
    throw new UserError(
      'PLAN_STALE',
      `The plan is for service "${approved.service}" at target ${approved.target}, and this deployment is for "${spec.name}" at ${kind}.`,
      { hint: 'Give each deployment the plan that was made for it.' }
    )
  if (approved.wanted !== wanted)
    throw new UserError(
      'PLAN_STALE',
      `The plan for service "${spec.name}" was made for another image or other settings.`,
      {
        hint: 'Make a new plan with the inputs of this deployment, look at it, and deploy with that.'
      }
    )
  if (approved.plan.basis !== plan.basis) throw planStale(spec.name)
  // Secrets and what files hold are no part of `wanted`: what they would change shows in what is done.
  const deeds = ({ action, reasons, costs }: Plan) => JSON.stringify([action, reasons, costs])
  if (deeds(approved.plan) !== deeds(plan))
    throw new UserError(
      'PLAN_STALE',
      `The plan for service "${spec.name}" does not say what this deployment would do: ${[plan.action, ...plan.reasons, ...plan.costs].join('. ').replaceAll('..', '.')}`,
      {
        hint: 'A secret, a file or what the job has is another one than at the plan. Make a new plan, look at it, and deploy with that.'
      }
    )
}

/**
 * Fingerprint of what is asked for: image, place and settings, without the values of secrets, which would be guessed
 * from it.
 */
export const wantedOf = (
  digest: string,
  values: Readonly<Record<string, unknown>>,
  secrets: ReadonlySet<string>
): string =>
  basisOf({
    digest,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        secrets.has(name) && value !== undefined ? 'given' : value
      ])
    )
  })

const planSentence = ({ action, reasons, costs }: Plan, name: string): string =>
  [`Plan for ${name}: ${action}.`, ...reasons, ...costs].join(' ')
