import type { Plan, ServiceSpec } from '../target.ts'
import type { LocalService, LocalSettings } from './settings.ts'

/** What a deployment to this machine would do, and why. Pure. */
export const planLocal = (
  wanted: ServiceSpec<LocalSettings>,
  current: LocalService | undefined
): Plan => {
  if (current === undefined)
    return { action: 'create', reasons: [`No service "${wanted.name}" runs on this machine.`] }
  const { settings: now } = current
  const { settings: next } = wanted
  if (next.port !== undefined && next.port !== now.port)
    return {
      action: 'replace',
      reasons: [`The port changes from ${now.port} to ${next.port}: the service has a new address.`]
    }
  const reasons = [
    current.imageDigest !== wanted.image.digest &&
      `The image changes from ${current.imageLabel} to ${wanted.image.label}.`,
    current.changedCode && 'The service runs other code than its image, by reload.',
    current.state !== 'running' && `The service is ${current.state}.`,
    JSON.stringify(sorted(now.env)) !== JSON.stringify(sorted(next.env)) &&
      'The environment variables change.',
    now.workers !== next.workers && `The workers change from ${now.workers} to ${next.workers}.`,
    now.python !== next.python && 'The Python interpreter changes.'
  ].filter(reason => reason !== false)
  return reasons.length === 0
    ? { action: 'no-op', reasons: ['Nothing changed.'] }
    : { action: 'update', reasons }
}

const sorted = (record: Readonly<Record<string, string>>) => Object.entries(record).sort()
