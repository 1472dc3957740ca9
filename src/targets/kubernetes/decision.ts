import { hasCode, UserError } from '../../core/errors.ts'
import type { Service } from '../target.ts'
import type { Candidate, Decision } from './candidate.ts'
import { alone, promote } from './deployment.ts'
import { serviceUnknown } from './keys.ts'
import { ANNOTATION, objectNames } from './names.ts'
import { goodObjectsIn, observe, type Sight } from './observe.ts'
import type { KubernetesTools } from './scene.ts'
import type { KubernetesService } from './service.ts'
import { dropCandidate } from './staged.ts'
import { USUAL_TIMEOUTS } from './timeouts.ts'

/**
 * Lets the candidate of a service take over, or takes it back. While a run rolls it out, that run is told.
 * @returns the service as it is then, or undefined where a run goes on with it
 * @throws UserError `SERVICE_UNKNOWN`, `ROLLOUT_MISSING`, or what keeps the candidate from taking over
 */
export const decideOn = async (
  name: string,
  decision: Decision,
  tools: KubernetesTools,
  signal: AbortSignal
): Promise<Service | undefined> => {
  const look = () => observe(name, tools.kubectl, tools.nodeAddress, signal)
  candidateOf(name, await look())
  try {
    return await alone(
      name,
      USUAL_TIMEOUTS,
      tools,
      signal,
      async lease => {
        const before = await look()
        const { wanted } = candidateOf(name, before)
        if (decision === 'promote')
          return promote({ name, wanted, before, timeouts: USUAL_TIMEOUTS }, tools, lease, signal)
        await dropCandidate(name, goodObjectsIn(name, before.objects), tools, signal)
        return serviceIn(name, await look())
      },
      0
    )
  } catch (error) {
    if (!hasCode(error, 'SERVICE_BUSY')) throw error
    await note(name, decision, tools, signal)
    tools.log.info(`${(error as UserError).message} It is told to ${decision}.`)
    return undefined
  }
}

const candidateOf = (name: string, seen: Sight): Candidate => {
  if (seen.service === undefined) throw serviceUnknown(name)
  if (seen.candidate !== undefined) return seen.candidate
  throw new UserError('ROLLOUT_MISSING', `No version is tried beside service "${name}".`, {
    hint: 'A deployment with rollout: canary or blue-green and promotion: manual leaves one.'
  })
}

const serviceIn = (name: string, { service }: Sight): KubernetesService => {
  if (service === undefined) throw serviceUnknown(name)
  return service
}

/** What a person decided, where the run that rolls out looks for it. */
const note = (
  name: string,
  decision: Decision,
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  const annotations = { [ANNOTATION.decision]: decision }
  const metadata = { name: objectNames(name).candidate, annotations }
  const part = { apiVersion: 'v1', kind: 'ConfigMap', metadata }
  return kubectl.apply([part], { manager: 'scoreline-decision' }, signal)
}
