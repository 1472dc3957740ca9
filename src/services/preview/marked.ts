/** Previews as their targets know them: by the mark that stands beside the service. Pure. */
import type { PreviewMark } from '../../targets/preview-mark.ts'
import type { AskedPlace } from '../listing.ts'
import { type DeploymentOrigin, imageOf, type ServiceRecord } from '../record.ts'
import { isPreview } from './name.ts'

/**
 * The mark that a service gets which is deployed for a pull request, under the name of its preview.
 * @returns undefined for every other service
 */
export const previewMarkOf = (
  service: string,
  { source, pullRequest, ...origin }: DeploymentOrigin,
  times: Pick<PreviewMark, 'deployed' | 'expires'>
): PreviewMark | undefined =>
  source === undefined ||
  pullRequest === undefined ||
  !isPreview({ service, origin: { ...origin, pullRequest } })
    ? undefined
    : { source, pullRequest, ...times }

/** Marked services that no record names, as the records that they would have. What a record says counts more. */
export const unrecordedPreviews = (
  records: readonly ServiceRecord[],
  asked: readonly AskedPlace[]
): readonly ServiceRecord[] => {
  const isRecorded = (target: string, id: string, name: string): boolean =>
    records.some(
      record => record.service === name && record.target === target && record.place.id === id
    )
  return asked.flatMap(({ target, id, shown, services }) =>
    services.flatMap(service => {
      const { name, preview } = service
      if (id === undefined || preview === undefined || isRecorded(target, id, name)) return []
      const { source, pullRequest, deployed = '', expires } = preview
      const record: ServiceRecord = {
        service: name,
        target,
        place: { id, shown },
        state: 'running',
        image: imageOf(service),
        models: [],
        action: 'create',
        origin: { source, pullRequest },
        created: deployed,
        updated: deployed,
        ...(expires ? { expires } : {})
      }
      return isPreview(record) ? [record] : []
    })
  )
}
