import { IN_IMAGE } from '../../contract/image.ts'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { short } from '../../core/words.ts'
import { exceptionLine, lastUserFrame } from '../local/traceback.ts'
import { startHint } from '../shared/start-hint.ts'
import type { KubernetesTools } from './scene.ts'
import type { Trouble } from './verdict.ts'

const LOG_LINES = 200
/** Characters of what the cluster says of a pod. */
const MOST_SAID = 2000

/** Shows what the pod wrote and what happened to it, and says it in one sentence. */
export const failure = async (
  name: string,
  { cause, hint, pod }: Trouble,
  { kubectl, log }: KubernetesTools,
  signal: AbortSignal
): Promise<UserError> => {
  if (pod === undefined) return serviceFailed(name, cause, hint)
  const logOf = (previous: boolean) =>
    told(kubectl.logs([`pod/${pod.name}`], LOG_LINES, previous, signal))
  const before = pod.ended ? await logOf(true) : []
  const lines = before.length > 0 ? before : await logOf(false)
  const events = await told(eventsOf(pod.name, kubectl, signal))
  for (const line of [...lines, ...events]) log.info(line, 'always')
  const exception = exceptionLine(lines)
  return serviceFailed(
    name,
    exception === undefined ? cause : `${exception} (${cause})`,
    exception === undefined ? hint : startHint(exception),
    lastUserFrame(lines, IN_IMAGE.appRoot)
  )
}

/** What cannot be read leaves the reason of the failure as it is. */
const told = (lines: Promise<readonly string[]>): Promise<readonly string[]> =>
  lines.catch(() => [])

/** What the cluster did with a pod, oldest first. */
const eventsOf = async (
  pod: string,
  kubectl: KubernetesTools['kubectl'],
  signal: AbortSignal
): Promise<readonly string[]> =>
  (await kubectl.events(`involvedObject.name=${pod}`, signal)).map(event => {
    const { reason, message, count } = event as unknown as {
      readonly reason?: string
      readonly message?: string
      readonly count?: number
    }
    return `${short(`${reason}: ${message}`, MOST_SAID)}${(count ?? 1) > 1 ? ` (${count} times)` : ''}`
  })

export const serviceFailed = (
  name: string,
  cause: string,
  hint: string,
  at?: SourcePlace
): UserError =>
  new UserError(
    'SERVICE_FAILED',
    `Service "${name}" did not come up: ${fullStop(short(cause, MOST_SAID))}`,
    {
      hint,
      at
    }
  )

const fullStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
