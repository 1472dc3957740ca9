import { createHash } from 'node:crypto'
import type { ServiceRecord } from '../record.ts'

/** Service names have at most so many characters at every target. */
const MOST = 32

/**
 * The name of a pull request's service: `iris-pr-12`. A name that would be too long is cut, with six characters of a
 * digest of the whole one, so that two services never share a preview, and two pull requests neither. Pure.
 * @param service a name that is valid at every target
 */
export const previewName = (service: string, pullRequest: number): string => {
  const end = `-pr-${pullRequest}`
  if (service.length + end.length <= MOST) return service + end
  const digest = createHash('sha256').update(service).digest('hex').slice(0, 6)
  const room = MOST - end.length - digest.length - 1
  return `${service.slice(0, room).replace(/-+$/, '')}-${digest}${end}`
}

/** Whether a service is the preview of the pull request that deployed it, whatever the service. Pure. */
export const isPreview = ({
  service,
  origin
}: Pick<ServiceRecord, 'service' | 'origin'>): boolean =>
  origin.pullRequest !== undefined && service.endsWith(`-pr-${origin.pullRequest}`)
