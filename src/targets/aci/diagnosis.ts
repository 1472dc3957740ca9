import type { ContainerGroup, ContainerState, Event } from '@azure/arm-containerinstance'
import { IN_IMAGE } from '../../contract/image.ts'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { exceptionLine, lastUserFrame } from '../local/traceback.ts'
import { startHint } from '../shared/start-hint.ts'
import { only } from './facts.ts'

/** How a service that did not come up ended. */
export interface Diagnosis {
  /** Finishes "Service x did not come up: …". */
  readonly cause: string
  readonly hint: string
  readonly at: SourcePlace | undefined
}

/** Why a service does not run, from what Azure and the container say. Pure. */
export const diagnose = (
  group: ContainerGroup | undefined,
  log: readonly string[],
  fallback: string
): Diagnosis => {
  const exception = exceptionLine(log)
  const ended = lastEnd(group)
  const at = lastUserFrame(log, IN_IMAGE.appRoot)
  if (exception !== undefined)
    return {
      cause: `${exception}${ended ? ` (${endText(ended)})` : ''}`,
      hint: startHint(exception),
      at
    }
  const pull = pullProblem(group)
  if (pull !== undefined)
    return {
      cause: `Azure cannot pull its image: ${pull}`,
      hint: 'Check acr-pull-identity and its role AcrPull, or registry-username and registry-password; an image that Azure pulls must lie in a registry it can reach.',
      at: undefined
    }
  if (ended?.detailStatus === 'OOMKilled' || ended?.exitCode === 137)
    return {
      cause: `it ran out of memory (${endText(ended)})`,
      hint: 'Give it more memory: input "memory", in GB. That replaces the service.',
      at: undefined
    }
  if (ended?.exitCode !== undefined && ended.exitCode !== null && isCrashing(group))
    return {
      cause: `its container ended with ${endText(ended)}`,
      hint: 'The lines above are its own log.',
      at
    }
  return { cause: fallback, hint: 'The lines above are its log and what Azure did.', at }
}

/** Whether waiting on is of no use: it ended twice, or its image cannot be had. */
export const isCrashing = (group: ContainerGroup | undefined): boolean => {
  const view = group && only(group)?.instanceView
  if (!view) return false
  if (view.currentState?.detailStatus?.startsWith('CrashLoopBackOff')) return true
  if (view.currentState?.state === 'Terminated') return true
  return (view.restartCount ?? 0) >= 2
}

/** Azure tries a pull again and again; three refusals are enough. */
export const pullProblem = (group: ContainerGroup | undefined): string | undefined => {
  const failed = eventsOf(group).filter(
    ({ name, message }) => name === 'Failed' && /pull/i.test(message ?? '')
  )
  const count = failed.reduce((total, event) => total + (event.count ?? 1), 0)
  return count >= 3 ? failed.at(-1)?.message : undefined
}

/** What Azure did, oldest first, a line each. */
export const eventLines = (group: ContainerGroup | undefined): readonly string[] =>
  eventsOf(group).map(
    ({ name, message, count }) =>
      `${name}: ${message}${(count ?? 1) > 1 ? ` (${count} times)` : ''}`
  )

export const serviceFailed = (name: string, diagnosis: Diagnosis, aftermath: string): UserError =>
  new UserError(
    'SERVICE_FAILED',
    `Service "${name}" did not come up: ${fullStop(diagnosis.cause)} ${aftermath}`.trim(),
    {
      hint: diagnosis.hint,
      at: diagnosis.at
    }
  )

const eventsOf = (group: ContainerGroup | undefined): readonly Event[] => [
  ...(group?.instanceView?.events ?? []),
  ...((group && only(group)?.instanceView?.events) ?? [])
]

/** The last time the container ended by itself. */
const lastEnd = (group: ContainerGroup | undefined): ContainerState | undefined => {
  const view = group && only(group)?.instanceView
  return [view?.currentState, view?.previousState].find(state => state?.state === 'Terminated')
}

const endText = ({ exitCode, detailStatus }: ContainerState): string =>
  `exit code ${exitCode}${detailStatus && !['Error', 'Completed'].includes(detailStatus) ? `, ${detailStatus}` : ''}`

const fullStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
