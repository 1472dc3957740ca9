import { basisOf, type Plan } from '../plan.ts'
import type { ServiceSpec } from '../target.ts'
import type { LocalObservation, LocalSettings } from './settings.ts'

/** What a deployment to this machine would do, and why. Pure. */
export const planLocal = (
  wanted: ServiceSpec<LocalSettings>,
  { service: current, basis }: LocalObservation
): Plan => {
  const plan = (
    action: Plan['action'],
    reasons: readonly string[],
    costs: readonly string[] = []
  ) => ({
    action,
    reasons,
    costs,
    problems: [],
    basis
  })
  if (current === undefined)
    return plan('create', [`No service "${wanted.name}" runs on this machine.`])
  const { settings: now } = current
  const { settings: next } = wanted
  const moves = next.port !== undefined && next.port !== now.port
  const reasons = [
    moves && `The port changes from ${now.port} to ${next.port}.`,
    current.imageDigest !== wanted.image.digest &&
      `The image changes from ${current.imageLabel} to ${wanted.image.label}.`,
    current.changedCode && 'The service runs other code than its image, by reload.',
    current.state !== 'running' && `The service is ${current.state}.`,
    basisOf(now.env) !== basisOf(next.env) && 'The environment variables change.',
    now.workers !== next.workers && `The workers change from ${now.workers} to ${next.workers}.`,
    now.engine !== next.engine &&
      `The service runs in a ${inWords(next)} and not in a ${inWords(now)}.`,
    now.engine === next.engine && now.python !== next.python && 'The Python interpreter changes.'
  ].filter(reason => reason !== false)
  if (moves)
    return plan('replace', reasons, [
      'The service has a new address, and requests are refused until it answers there.'
    ])
  return reasons.length === 0 ? plan('no-op', ['Nothing changed.']) : plan('update', reasons)
}

const inWords = ({ engine }: LocalSettings): string =>
  engine === undefined ? 'process' : `container of ${engine}`
