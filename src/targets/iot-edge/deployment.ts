import { UserError } from '../../core/errors.ts'
import { errorOf, type Plan, planStale } from '../plan.ts'
import { withAftermath } from '../shared/aftermath.ts'
import {
  type Content,
  contentText,
  isBare,
  moduleIn,
  modulesContent,
  withoutService,
  withService
} from './content.ts'
import { credentialWish, madeCredential } from './credential.ts'
import { underLease } from './lease.ts'
import { contentProblems } from './limits.ts'
import type { EdgeSpec } from './module.ts'
import { twinOf } from './plan.ts'
import type { EdgeTools, PresentSight, Scene, Sight } from './scene.ts'
import type { EdgeService } from './service.ts'
import { deviceSight } from './sight.ts'
import { untilUp } from './wait.ts'

/** How long it may take to put back what was there before. */
const LAST_WORDS_MS = 180_000
/** How long it may take to run again, and between two looks. */
const [BACK_MS, BACK_LOOK_MS] = [60_000, 5000]

/** Carries a plan out. What the device ran before is put back when the new module does not come up. */
export const deploy = async (
  target: Scene,
  tools: EdgeTools,
  spec: EdgeSpec,
  plan: Plan,
  signal: AbortSignal
): Promise<EdgeService> => {
  const { name } = spec
  const seen = await target.observe(name, signal)
  if (seen.basis !== plan.basis) throw planStale(name)
  const [problem] = plan.problems
  if (problem) throw errorOf(problem)
  if (plan.action === 'no-op') await untilUp(target, spec, tools, signal)
  else await change(target, tools, spec, plan, signal)
  const { service } = await target.observe(name, signal)
  if (service === undefined) throw planStale(name)
  return service
}

const change = async (
  target: Scene,
  tools: EdgeTools,
  spec: EdgeSpec,
  plan: Plan,
  signal: AbortSignal
): Promise<void> => {
  const { name } = spec
  const { hub } = present(await target.observe(name, signal), name)
  const changed = await underLease(hub, tools.deviceId, tools, signal, async confirm => {
    const seen = await target.observe(name, signal)
    if (seen.basis !== plan.basis) throw planStale(name)
    return send(present(seen, name), spec, tools, confirm, signal)
  })
  try {
    await untilUp(target, spec, tools, signal)
  } catch (error) {
    if (signal.aborted && !(error instanceof UserError)) throw cancelled(name, error)
    throw await putBack(error, changed, target, spec, tools)
  }
}

/** What was written, and what was there before it. */
interface Changed {
  readonly hub: PresentSight['hub']
  readonly before: Content
  readonly after: Content
}

const send = async (
  { hub, device }: PresentSight,
  spec: EdgeSpec,
  tools: EdgeTools,
  confirm: () => Promise<void>,
  signal: AbortSignal
): Promise<Changed> => {
  const { name } = spec
  const { deviceId, log } = tools
  const before = device.content
  const wish = credentialWish(spec, before, tools)
  const credential = await madeCredential(wish, spec, tools, signal)
  const after = withService(before, spec, credential)
  const [problem] = contentProblems(after, spec)
  if (problem) throw errorOf(problem)
  const desired = twinOf(spec, device)
  const twin = desired && { module: name, desired }
  // A password may have been waited for.
  await confirm()
  await hub.apply(deviceId, modulesContent(after, twin), signal)
  const now = await deviceSight(hub, deviceId, name, signal)
  // Others deploy without a lease: the portal, `az iot edge set-modules`.
  if (now === undefined || contentText(now.content) !== contentText(after)) throw planStale(name)
  if (now.versions.agent > device.versions.agent + 1)
    log.warning(
      `Device ${deviceId} was changed by somebody else at the same moment: look whether all of its modules are there.`
    )
  return { hub, before, after }
}

/** Only where nobody else changed the device since. */
const putBack = async (
  error: unknown,
  { hub, before, after }: Changed,
  target: Scene,
  { name }: EdgeSpec,
  tools: EdgeTools
): Promise<unknown> => {
  const { deviceId } = tools
  const patience = AbortSignal.timeout(LAST_WORDS_MS)
  // What a device runs that was never deployed to: edgeAgent takes no empty deployment.
  const content = isBare(before) ? withoutService(after, name, undefined) : before
  try {
    await underLease(hub, deviceId, tools, patience, async () => {
      const now = await deviceSight(hub, deviceId, name, patience)
      if (now === undefined || contentText(now.content) !== contentText(after)) throw new Error()
      await hub.apply(deviceId, modulesContent(content), patience)
    })
    const previous = moduleIn(before, name)
    if (previous !== undefined) await untilBack(target, name, previous.image, tools, patience)
    return withAftermath(error, 'The deployment that the device had before is in force again.')
  } catch {
    return withAftermath(
      error,
      'The deployment that the device had before was not put back: deploy the previous image again.'
    )
  }
}

/** Gives the device a while to start what it had before; one that is not connected does so when it is. */
const untilBack = async (
  target: Scene,
  name: string,
  image: string,
  { clock }: EdgeTools,
  signal: AbortSignal
): Promise<void> => {
  for (const end = clock.now() + BACK_MS; clock.now() < end; ) {
    const { device } = await target.observe(name, signal)
    const reported = device?.agent.modules[name]
    if (reported?.image === image && reported.runtimeStatus === 'running') return
    await clock.sleep(BACK_LOOK_MS, signal)
  }
}

const cancelled = (name: string, cause: unknown): UserError =>
  new UserError('DEPLOYMENT_CANCELLED', `The deployment of "${name}" was cancelled.`, {
    hint: 'The device carries out what the IoT hub has. Run the deployment again: it goes on from there.',
    cause
  })

/** Its absence is a problem of the plan. */
export const present = (seen: Sight, name: string): PresentSight => {
  const { hub, device } = seen
  if (hub === undefined || device === undefined) throw planStale(name)
  return { ...seen, hub, device }
}
