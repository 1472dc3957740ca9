/** From a commit or a model to what runs, by the records of a registry. */
import { UserError } from '../../core/errors.ts'
import { findImage } from '../../image/registered.ts'
import { lineageOf } from '../../image/supply-chain/lineage.ts'
import { limit } from '../../oci/registry/limit.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { RecordedImage, ServiceRecord } from '../../services/record.ts'
import { listRecords } from '../../services/records.ts'
import { placeText } from '../../services/whereabouts.ts'
import type { Host } from '../host/host.ts'

/** A service that a commit or a model led to. */
export interface Descendant {
  readonly service: string
  readonly at: string
  readonly state: ServiceRecord['state']
  readonly scoringUri?: string | undefined
  readonly image: RecordedImage
  readonly models: readonly string[]
  /** When it was deployed last, by whom and from what. */
  readonly deployed: ServiceRecord['origin'] & { readonly updated: string }
  /** Commits that its image was built from; of an image that is not in the registry any more, none. */
  readonly builtFrom: readonly string[]
}

const IMAGES_AT_ONCE = 4

/**
 * The services whose model it is, or that were deployed or built from the commit. Records say what was deployed last: the
 * command `list` with `check` asks the targets.
 * @param wanted a model as `name` or `name:version`, or the beginning of a commit's id
 * @throws UserError `RECORDS_NOT_LISTED` where the registry does not list them
 */
export const descendantsOf = async (
  wanted: { readonly model: string } | { readonly commit: string },
  store: DocumentStore,
  host: Pick<Host, 'log'>
): Promise<readonly Descendant[]> => {
  const { records, listed } = await listRecords(store, {}, host.log)
  if (!listed)
    throw new UserError(
      'RECORDS_NOT_LISTED',
      `Registry "${store.location}" does not list tags, so it is not known which services there are.`,
      { hint: 'Ask for one service by its name, with service-name and its target.' }
    )
  const chosen = 'model' in wanted ? records.filter(hasModel(wanted.model)) : records
  const inTurn = limit(IMAGES_AT_ONCE)
  const all = await Promise.all(
    chosen.map(record => inTurn(async () => described(record, await commitsOf(record, store))))
  )
  return 'model' in wanted ? all : all.filter(isFrom(wanted.commit))
}

const hasModel =
  (wanted: string) =>
  ({ models }: Pick<ServiceRecord, 'models'>): boolean =>
    models.some(model => model === wanted || model.replace(/:[^:]*$/, '') === wanted)

/** Whether it was deployed or built from a commit. Pure. */
const isFrom =
  (commit: string) =>
  ({ deployed, builtFrom }: Pick<Descendant, 'deployed' | 'builtFrom'>): boolean =>
    [deployed.commit, ...builtFrom].some(each => each?.startsWith(commit.toLowerCase()))

const commitsOf = async (
  { image }: ServiceRecord,
  store: DocumentStore
): Promise<readonly string[]> => {
  try {
    const found = await findImage(store, `${image.repository}@${image.digest}`)
    return (await lineageOf(store, found)).builds.flatMap(({ commit }) => commit ?? [])
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return []
  }
}

const described = (record: ServiceRecord, builtFrom: readonly string[]): Descendant => {
  const { service, state, scoringUri, image, models, origin, updated } = record
  return {
    service,
    at: placeText(record),
    state,
    scoringUri,
    image,
    models,
    deployed: { ...origin, updated },
    builtFrom
  }
}
