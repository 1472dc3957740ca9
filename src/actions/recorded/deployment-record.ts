import type { RegisteredImage } from '../../image/registered.ts'
import { modelsIn } from '../../image/uses.ts'
import type { DocumentStore } from '../../oci/store.ts'
import { type RecordedImage, timestamp } from '../../services/record.ts'
import { type Recording, recordingOf } from '../../services/recording.ts'
import { placeOf } from '../../services/whereabouts.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { Target } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'
import { deploymentOrigin } from './deployed-by.ts'

/** What is deployed where. */
interface Deployed {
  readonly kind: AnyTargetKind
  readonly place: Readonly<Record<string, unknown>>
  readonly image: RegisteredImage
  /** What was tried, and gives way to this image again. */
  readonly refused?: RecordedImage | undefined
  readonly input: {
    readonly 'service-name': string
    readonly 'expires-after': number | undefined
  }
}

/** Writes down in the registry what a deployment does. docs/records.md */
export const recordingFor = async (
  { kind, place, image, refused, input }: Deployed,
  {
    target,
    store,
    host
  }: { readonly target: Target; readonly store: DocumentStore; readonly host: Host }
): Promise<Recording | undefined> => {
  const where = await placeOf(kind, place, target, 'deploy')
  if (where === undefined) return undefined
  const { label, repository, descriptor, config } = image
  const span = input['expires-after']
  return recordingOf(
    {
      service: input['service-name'],
      target: kind.name,
      place: where,
      image: { label, repository, digest: descriptor.digest },
      ...(refused ? { refused } : {}),
      models: modelsIn(config).map(({ model }) => model),
      origin: await deploymentOrigin(host),
      ...(span === undefined ? {} : { expires: timestamp(host.clock.now() + span) })
    },
    { ...host, target, store }
  )
}
