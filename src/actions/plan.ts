import { readParameters } from '../core/parameters.ts'
import { plainLine } from '../core/plain-text.ts'
import type { BuiltImage } from '../image/build.ts'
import type { RegisteredModel } from '../models/register.ts'
import { rehearsed } from '../oci/rehearsed.ts'
import type { DocumentStore } from '../oci/store.ts'
import type { DeploymentResult } from '../services/deploy.ts'
import * as buildImage from './build-image.ts'
import * as deployTarget from './deploy-target.ts'
import type { Host } from './host/host.ts'
import * as registerModel from './register-model.ts'
import { type Given, imageOf, readStory } from './run-all.ts'

export { inputs, ofTarget } from './run-all.ts'

/** Prints what `up` would do, and changes nothing. */
export const fromProject = true

export const main = async (host: Host): Promise<void> => {
  const story = await readStory(host)
  const quiet = quietly(host)
  const model = story.register && (await registerModel.perform(story.register, quiet))
  const build = story.build && imageOf(story.build, host.inputs, model?.label)
  const image = build && (await planBuild(build, quiet))
  if (build && image === undefined) {
    return report(host, { model, builder: build.builder })
  }
  const { deploy } = story
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
  report(host, {
    model,
    image,
    service: { name: deploy.input['service-name'], target: deploy.kind.name, ...deployment },
    samples: story.test?.input.samples
  })
}

const report = (host: Host, planned: Planned): void =>
  host.report(planDocument(planned), planText(planned))

/** What would be built; undefined where it takes a builder that cannot build without publishing. */
const planBuild = async (build: Given, host: Host): Promise<BuiltImage | undefined> => {
  const input = readParameters(buildImage.inputs, build)
  if (input.builder !== 'daemonless') return undefined
  return buildImage.perform({ ...input, sign: false, 'emit-dockerfile': false }, host)
}

/** A host on which nothing is published or told but warnings: neither outputs, nor what the parts say they did. */
const quietly = (host: Host): Host => {
  const stores = new Map<string, DocumentStore>()
  return {
    ...host,
    log: { ...host.log, info: message => host.log.debug(message) },
    output: () => {},
    summary: async () => {},
    rehearsal: store => {
      const found = stores.get(store.location) ?? rehearsed(store)
      stores.set(store.location, found)
      return found
    }
  }
}

/** What is known of what would be done. */
interface Planned {
  readonly model?: RegisteredModel | undefined
  readonly image?: BuiltImage | undefined
  /** The builder that would build the image, where only that can say what it comes to. */
  readonly builder?: string | undefined
  readonly service?:
    | (Pick<DeploymentResult, 'plan'> & { readonly name: string; readonly target: string })
    | undefined
  readonly samples?: readonly string[] | undefined
}

/** What `--json` prints: the parts that there are, with what would become of each. Pure. */
export const planDocument = ({ model, image, builder, service, samples }: Planned) => ({
  ...(model ? { model: { label: model.label, changed: model.changed } } : {}),
  ...(image ? { image: { label: image.label, changed: image.changed } } : {}),
  ...(builder ? { image: { builder } } : {}),
  ...(service ? { service: { name: service.name, target: service.target, ...service.plan } } : {}),
  ...(samples ? { test: { samples } } : {})
})

/** As a terminal shows it: one line a part, and what there is to say of the service. Pure. */
export const planText = ({ model, image, builder, service, samples }: Planned): string => {
  const rows: (readonly [string, string])[] = [
    ...(model
      ? [
          [
            'model',
            `${model.label} ${model.changed ? 'would be registered' : 'is registered already'}`
          ] as const
        ]
      : []),
    ...(image
      ? [
          [
            'image',
            `${image.label} ${image.changed ? 'would be built' : 'is built already'}`
          ] as const
        ]
      : []),
    ...(builder
      ? [
          [
            'image',
            `would be built by ${builder}; the version and the rest follow from that`
          ] as const
        ]
      : []),
    ...(service
      ? [
          ['service', `${service.name} at ${service.target}: ${service.plan.action}`] as const,
          ...service.plan.reasons.map(reason => ['', reason] as const),
          ...service.plan.costs.map(cost => ['', cost] as const),
          ...service.plan.problems.map(
            ({ code, message }) => ['problem', `${message} [${code}]`] as const
          )
        ]
      : []),
    ...(samples ? [['test', `with ${samples.join(', ')}`] as const] : [])
  ]
  return rows.map(([what, text]) => `${what.padEnd(8)}  ${plainLine(text)}\n`).join('')
}
