/** What the report of a test says beside the test: of the image that answered, what ran before, and where they come from. */
import { messageOf, UserError } from '../../core/errors.ts'
import { findImage, layersOf, type RegisteredImage } from '../../image/registered.ts'
import { attachedTo, SBOM_TYPE } from '../../image/supply-chain/attachments.ts'
import { lineageOf } from '../../image/supply-chain/lineage.ts'
import { packagesInSbom } from '../../image/supply-chain/sbom-packages.ts'
import { modelsIn } from '../../image/uses.ts'
import { ANNOTATION } from '../../oci/manifest.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { ImageFacts, Phase, RunReport } from '../../report/run-report.ts'
import type { Plan } from '../../targets/plan.ts'
import type { Service } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'
import { openTarget } from '../opening/open-target.ts'
import { recordOf } from '../recorded/record-of.ts'
import type { Tested } from './tested-service.ts'

/** What the same run did before the test. */
export interface Deployed {
  readonly service: Service
  /** What ran when the deployment began. */
  readonly before: Service | undefined
  readonly plan: Plan
  /** The parts of the run until now. */
  readonly phases: () => readonly Phase[]
}

export type RunFacts = Omit<RunReport, 'test'>

/**
 * As far as the target and the registry can be asked: what is not known is left out, and the log says why.
 * @param tested the address that was tested; without a deployment, the service is the one that has it
 */
export const runFacts = async (
  read: Tested,
  tested: { readonly scoringUri: string | undefined; readonly deployed: Deployed | undefined },
  host: Host
): Promise<RunFacts> => {
  const { deployed } = tested
  const phases = deployed?.phases()
  try {
    const service = deployed?.service ?? (await serviceAt(tested.scoringUri, read, host))
    if (service === undefined) return {}
    return { phases, ...(await factsOf(service, read, deployed, host)) }
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    host.log.info(`The report says nothing of the image: ${messageOf(error)}`)
    return { phases }
  }
}

/** The service that is named, where it has the address: another one's is not what was tested. */
const serviceAt = async (
  scoringUri: string | undefined,
  { kind, input, place }: Tested,
  host: Host
): Promise<Service | undefined> => {
  const name = input['service-name']
  if (name === undefined) return undefined
  const { target } = await openTarget(kind, place, input.registry, host)
  const service = await target.find(name, host.signal)
  return scoringUri === undefined || service?.scoringUri === scoringUri ? service : undefined
}

const factsOf = async (
  service: Service,
  { kind, input, place }: Tested,
  deployed: Deployed | undefined,
  host: Host
): Promise<RunFacts> => {
  const store = await (await openTarget(kind, place, input.registry, host)).store()
  const { name, scoringUri } = service
  const image = await imageOf(store, service)
  const { models, builds, sbom } = await lineageOf(store, image)
  const record = await recordOf(service, kind.name, store)
  return {
    service: {
      name,
      target: kind.title,
      scoringUri,
      action: deployed?.plan.action,
      reasons: deployed?.plan.reasons ?? []
    },
    image: await imageFacts(store, image, service.imageLabel),
    before: await factsBefore(store, deployed, host),
    lineage: { models, builds, sbom, deployed: record?.origin }
  }
}

/** Of the image that ran before; undefined where it was the same, or is not in the registry any more. */
const factsBefore = async (
  store: DocumentStore,
  deployed: Deployed | undefined,
  host: Host
): Promise<ImageFacts | undefined> => {
  const { before, service } = deployed ?? {}
  if (before === undefined || before.imageDigest === service?.imageDigest) return undefined
  try {
    return await imageFacts(store, await imageOf(store, before), before.imageLabel)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    host.log.info(`The report says nothing of the image before: ${messageOf(error)}`)
    return undefined
  }
}

/** By digest: what runs, whatever a tag says today. */
const imageOf = (store: DocumentStore, { imageLabel, imageDigest }: Service) =>
  findImage(store, `${imageLabel.replace(/[:@].*$/, '')}@${imageDigest}`)

const imageFacts = async (
  store: DocumentStore,
  image: RegisteredImage,
  label: string
): Promise<ImageFacts> => {
  const { repository, descriptor, config } = image
  const { [ANNOTATION.baseName]: name, [ANNOTATION.baseDigest]: digest } =
    image.manifest.annotations ?? {}
  const [sbom] = await attachedTo(store, repository, descriptor.digest, SBOM_TYPE)
  return {
    label,
    digest: descriptor.digest,
    models: modelsIn(config).map(({ model }) => model),
    base: { ...(name ? { name } : {}), ...(digest ? { digest } : {}) },
    layers: layersOf(image).map(layer => ({
      holds: layer.holds,
      digest: layer.digest,
      bytes: layer.size
    })),
    packages: packagesInSbom(sbom?.document)
  }
}
