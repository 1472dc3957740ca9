import { readParameters } from '../../core/parameters.ts'
import type { BuiltImage } from '../../image/build.ts'
import type { RegisteredModel } from '../../models/register.ts'
import { rehearsed } from '../../oci/rehearsed.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { DeploymentResult } from '../../services/deploy.ts'
import * as buildImage from '../build-image.ts'
import * as deployTarget from '../deploy-target.ts'
import type { Host } from '../host/host.ts'
import { quietly } from '../host/quiet.ts'
import * as registerModel from '../register-model.ts'
import { type Given, imageOf, type readStory } from '../run-all.ts'

/** What is known of what the whole story would do. */
export interface Rehearsed {
  readonly model?: RegisteredModel | undefined
  readonly image?: BuiltImage | undefined
  /** The builder that would build the image, where only that can say what it comes to. */
  readonly builder?: string | undefined
  readonly service?:
    | (Pick<DeploymentResult, 'plan' | 'service'> & {
        readonly name: string
        readonly target: string
      })
    | undefined
  readonly samples?: readonly string[] | undefined
}

/**
 * Does the whole story but for what it would change: models and images come into being in a store that is never written
 * (`Host.rehearsal`, else one made here), and the deployment is planned.
 * @throws UserError as the story does
 */
export const rehearse = async (
  story: Awaited<ReturnType<typeof readStory>>,
  host: Host
): Promise<Rehearsed> => {
  const quiet = rehearsing(host)
  const model = story.register && (await registerModel.perform(story.register, quiet))
  const build = story.build && imageOf(story.build, host.inputs, model?.label)
  const image = build && (await rehearseBuild(build, quiet))
  if (build && image === undefined) return { model, builder: build.builder }
  const { deploy, test } = story
  const deployment = await deployTarget.perform(
    {
      ...deploy,
      input: {
        ...deploy.input,
        image: image?.label ?? deploy.input.image,
        plan: true,
        'plan-file': undefined
      }
    },
    quiet
  )
  return {
    model,
    image,
    service: { name: deploy.input['service-name'], target: deploy.kind.name, ...deployment },
    samples: test?.input.samples
  }
}

/** What would be built; undefined where it takes a builder that cannot build without publishing. */
const rehearseBuild = async (build: Given, host: Host): Promise<BuiltImage | undefined> => {
  const input = readParameters(buildImage.inputs, build)
  if (input.builder !== 'daemonless') return undefined
  return buildImage.perform({ ...input, sign: false, 'emit-dockerfile': false }, host)
}

/** Makes of each store one that is never written, the same one for the same place. */
export const rehearsalOf = (): NonNullable<Host['rehearsal']> => {
  const stores = new Map<string, DocumentStore>()
  return store => {
    const found = stores.get(store.location) ?? rehearsed(store)
    stores.set(store.location, found)
    return found
  }
}

/** A quiet host on which no store is written. */
const rehearsing = (host: Host): Host => ({
  ...quietly(host),
  rehearsal: host.rehearsal ?? rehearsalOf()
})
