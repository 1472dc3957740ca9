import type { DocumentStore } from '../../oci/store.ts'
import type { ServiceRecord } from '../../services/record.ts'
import { listRecords } from '../../services/records.ts'
import type { Service } from '../../targets/target.ts'

/**
 * What is written down of a service that was found at its target; undefined where nothing is, or something else than runs.
 * @param target the name of its kind
 * @throws UserError those of `Store.tags`
 */
export const recordOf = async (
  { name, imageDigest, scoringUri }: Service,
  target: string,
  store: DocumentStore
): Promise<ServiceRecord | undefined> => {
  const { records } = await listRecords(store, { service: name, target })
  return records.find(
    record => record.image.digest === imageDigest && record.scoringUri === scoringUri
  )
}
