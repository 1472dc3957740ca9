import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { list, pairs, text } from '../core/inputs.ts'
import { repositoryComponent, suggestName } from '../core/names.ts'
import {
  givenFor,
  grouped,
  ofPath,
  optional,
  type Parameters,
  rarely,
  readParameters,
  several
} from '../core/parameters.ts'
import { decideRuntime } from '../image/runtime-kind.ts'
import type { ModelCard } from '../models/model.ts'
import { readSamples } from '../smoke/sample.ts'
import type { AnyTargetKind } from '../targets/index.ts'
import * as buildImage from './build-image.ts'
import * as deployTarget from './deploy-target.ts'
import { holdingSummaries } from './host/held-summaries.ts'
import type { Host } from './host/host.ts'
import { timingHost } from './host/phase-times.ts'
import { parametersOfKind } from './inputs/target-parameters.ts'
import { readTargetInputs, targetInputHere } from './opening/open-target.ts'
import * as registerModel from './register-model.ts'
import * as smokeTest from './smoke-test.ts'

/**
 * The whole story in one step: register, build, deploy, test, entered from files (`path`), from a registered model
 * (`model`) or from an image (`image`). All inputs are checked before the first part acts.
 */
const all = {
  path: ofPath(
    optional(
      text,
      'Start from files: a trained model as a file or folder. It is registered, built into an image and deployed.'
    )
  ),
  model: optional(
    text,
    'Start from a registered model (name:version). With path: the name to register the model under.'
  ),
  image: optional(
    text,
    'Start from a built image (name:version). With path or model: the name of the image to build.'
  ),
  ...grouped('Model', without(registerModel.inputs, 'name', 'path', 'source-directory')),
  ...grouped(
    'Image',
    without(buildImage.inputs, 'name', 'models', 'tags', 'description', 'pickle-policy')
  ),
  ...without(deployTarget.inputs, 'image', 'plan', 'plan-file', 'target', 'pickle-policy'),
  target: targetInputHere,
  ...grouped(
    'Smoke test',
    without(
      smokeTest.inputs,
      ...([
        'scoring-uri',
        'samples',
        'key',
        'target',
        'service-name',
        'drift-issue',
        'github-token'
      ] as const)
    )
  ),
  samples: ofPath(
    optional(
      list,
      'JSON files with samples to test the service, one path or glob per line. Empty: no smoke test.'
    )
  ),
  models: several(list, 'Further registered models in the image, as name:version, one per line.'),
  'image-tags': buildImage.inputs.tags,
  'image-description': buildImage.inputs.description,
  'service-tags': several(pairs, 'Tags of the service: key=value, one per line.'),
  'service-properties': several(
    pairs,
    'Immutable facts about the service: key=value, one per line.'
  ),
  'service-description': optional(text, 'One sentence about the service.'),
  'service-location': optional(text, 'Region of the service, if different from location.')
}

const RARE = [
  ...['azure-client-certificate', 'azure-audience', 'acr-audience', 'registry-sku', 'new-version'],
  ...['conda', 'container-engine', 'builder-arguments', 'emit-dockerfile', 'extra-docker-steps'],
  ...['max-image-size', 'verify-ref', 'verify-workflow', 'verify-sbom', 'verify-signature'],
  ...['warmup', 'ready-timeout-seconds', 'request-timeout-seconds', 'report', 'junit'],
  'html-report',
  ...['record', 'compare-to', 'compare-key', 'fail-on-change'],
  ...['models', 'image-tags', 'image-description', 'pickle-policy', 'allowed-imports'],
  ...['python-version', 'source-builds', 'byte-code', 'slim', 'expires-after', 'version-mismatch'],
  ...['service-tags', 'service-properties', 'service-description', 'service-location']
] as const

/** The same, where few need them without inputs of their own in action.yml. */
export const inputs: typeof all = {
  ...all,
  ...Object.fromEntries(RARE.map(name => [name, rarely<unknown>(all[name])]))
}

export const ofTarget = 'settings'

export type Given = Readonly<Record<string, string>>

/**
 * What the whole story hands on of each of its parts; test/unit/actions/run-all.test.ts holds them against action.yml.
 * What several parts have by the same name is that of the deployment, or of none.
 */
export const OUTPUTS = {
  register: ['model'],
  build: [
    'image',
    'lock-file',
    'conda-lock-file',
    'dockerfile',
    'sbom-digest',
    'provenance-digest'
  ],
  deploy: ['scoring-uri', 'swagger-uri', 'state', 'changed', 'plan', 'lineage'],
  test: ['passed', 'p50-ms', 'p95-ms', 'changed-samples', 'report', 'junit', 'html-report']
} as const satisfies Record<string, readonly string[]>

/** A host on which a part hands on only its own of the outputs. */
const partHost = (host: Host, part: keyof typeof OUTPUTS): Host => {
  const names: readonly string[] = OUTPUTS[part]
  return {
    ...host,
    output: (name, value) => {
      if (names.includes(name)) host.output(name, value)
    }
  }
}

export const main = async (host: Host): Promise<void> => {
  const story = await readStory(host)
  const held = holdingSummaries(host)
  let reported = false
  const report: Host['summary'] = async markdown => {
    await host.summary(markdown)
    reported = true
  }
  try {
    await perform(story, held.host, report)
  } finally {
    await held.release(reported)
  }
}

/** @param report writes the report of the run, before what its parts have to say */
const perform = async (
  story: Awaited<ReturnType<typeof readStory>>,
  given: Host,
  report: Host['summary']
): Promise<void> => {
  const { host, phases } = timingHost(given)
  const model =
    story.register &&
    (await registerModel.perform(
      story.register,
      partHost(host, 'register'),
      story.build && servableIn(story.build)
    ))
  const image =
    story.build &&
    (await buildImage.perform(
      readParameters(buildImage.inputs, imageOf(story.build, host.inputs, model?.label)),
      partHost(host, 'build')
    ))
  const { deploy, test } = story
  const { service, before, plan, rendered } = await deployTarget.perform(
    { ...deploy, input: { ...deploy.input, image: image?.label ?? deploy.input.image } },
    partHost(host, 'deploy')
  )
  // Files are no service yet: who applies them tests it.
  if (test && rendered === undefined)
    await host.phase('Test the service', () =>
      smokeTest.perform(
        { ...test, input: { ...test.input, 'scoring-uri': service?.scoringUri } },
        { ...partHost(host, 'test'), summary: report },
        service && { service, before, plan, phases }
      )
    )
}

/** Refuses a model that no image could serve with these inputs of a build. @throws as `decideRuntime` */
const servableIn =
  (build: Given) =>
  (card: ModelCard): void => {
    const { runtime, 'entry-script': script } = buildImage.inputs
    const wishes = { runtime, 'entry-script': script }
    const read = readParameters(wishes, givenFor(wishes, build))
    decideRuntime([{ label: card.name, card }], {
      runtime: read.runtime,
      hasScript: read['entry-script'] !== undefined
    })
  }

/** The inputs of the build, when the model is known. @param model that was registered */
export const imageOf = (build: Given, given: Given, model: string | undefined): Given => ({
  ...build,
  name: imageName(given, model),
  models: modelsOf(given, model)
})

/** The parts of a story, each with its own inputs, all of them checked. */
export const readStory = async (host: Host) => {
  const { kind } = await readTargetInputs(inputs, ofTarget, host)
  const given: Given = { ...host.inputs, target: kind.name }
  const ways = waysIn(given)
  const of = (parameters: Parameters, more: Given = {}): Given => ({
    ...givenFor(parameters, given),
    ...more
  })
  const build =
    ways.path || ways.model
      ? of(buildImage.inputs, { ...wordsOfImage(given), ...baseFor(given, kind) })
      : undefined
  // Names and models follow from the part before: here the rest is checked.
  if (build)
    await buildImage.checkInputs(
      readParameters(buildImage.inputs, {
        ...build,
        name: imageName(given, undefined),
        models: modelsOf(given, 'm:1')
      }),
      host
    )
  if (given.samples) await readSamples(list(given.samples, 'samples'))
  const story = {
    register: ways.path
      ? readParameters(registerModel.inputs, of(registerModel.inputs, { name: modelName(given) }))
      : undefined,
    build,
    deploy: await deployTarget.readDeployment({
      ...host,
      inputs: {
        ...of({ ...deployTarget.inputs, ...parametersOfKind(kind, deployTarget.ofTarget) }),
        ...givenFor(kind.settings, OF_THE_MODEL),
        ...settingsOfService(given, kind),
        ...samplesOfJudge(given, kind),
        image: given.image || 'the-image'
      }
    }),
    test: given.samples
      ? await readTargetInputs(smokeTest.inputs, smokeTest.ofTarget, {
          ...host,
          inputs: {
            ...of({ ...smokeTest.inputs, ...kind.place }),
            'scoring-uri': 'http://127.0.0.1',
            key: given['primary-key'] ?? ''
          }
        })
      : undefined
  }
  if (build) await deployTarget.checkSettings(story.deploy, host)
  return story
}

/** In one step the words without a part's name are about the model. */
const wordsOfImage = (given: Given): Given => ({
  tags: given['image-tags'] ?? '',
  description: given['image-description'] ?? ''
})

/** In one step these words are about the model; properties of a service could never change again. */
const OF_THE_MODEL: Given = { tags: '', properties: '', description: '' }

/** The settings of a service whose names are those of inputs of the parts before. */
export const OF_SERVICE: Readonly<Record<string, string>> = {
  'service-tags': 'tags',
  'service-properties': 'properties',
  'service-description': 'description',
  'service-location': 'location'
}

const settingsOfService = (given: Given, kind: Pick<AnyTargetKind, 'name' | 'settings'>): Given =>
  Object.fromEntries(
    Object.entries(OF_SERVICE).flatMap(([input, setting]) => {
      const text = given[input]
      if (!text) return []
      if (Object.hasOwn(kind.settings, setting)) return [[setting, text]]
      throw new UserError(
        'INPUT_NOT_FOR_TARGET',
        `Input "${input}" does not apply to target ${kind.name}.`,
        { hint: 'Leave it out.', input }
      )
    })
  )

/** A roll-out is judged by the samples of the test, unless it has its own. */
const samplesOfJudge = (given: Given, { settings }: Pick<AnyTargetKind, 'settings'>): Given =>
  Object.hasOwn(settings, 'judge-samples') && given.samples && !given['judge-samples']
    ? { 'judge-samples': given.samples }
    : {}

/** A target that starts images in an engine takes a base. */
export const baseFor = (
  given: Given,
  kind: { readonly needs: { readonly base: boolean } }
): Given => (kind.needs.base && !given['base-image'] ? { 'base-image': 'default' } : {})

function without<F extends object, K extends keyof F>(fields: F, ...names: K[]): Omit<F, K> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.includes(name as K))
  ) as Omit<F, K>
}

/** Where the story begins. The nearest to the files wins: with `path`, `model` and `image` are names to give. */
const waysIn = (given: Given): { path: boolean; model: boolean } => {
  const model = given.model || given.models
  if (!given.path && !model && !given.image)
    throw new UserError('INPUT_INVALID', 'Nothing to deploy: no path, model or image is given.', {
      hint: 'Give input "path" (files), input "model" (a registered model) or input "image" (a built image).'
    })
  return { path: Boolean(given.path), model: Boolean(model) }
}

/** The models of the image: the one that was registered or is named, and those that are named besides. */
const modelsOf = (given: Given, registered: string | undefined): string =>
  [registered ?? given.model ?? '', given.models ?? ''].filter(text => text !== '').join('\n')

/** The name a model is registered under: the one given, else that of its file or folder. */
export const modelName = (given: Given): string => {
  if (given.model) return given.model.split(':')[0] ?? ''
  const { name } = path.parse(given.path ?? '')
  const generic = ['model', 'models', 'outputs', '.', ''].includes(name)
  return (generic ? undefined : suggestName('model', name)) ?? given['service-name'] ?? ''
}

/** The name an image is built under: the one given, else that of its model. */
export const imageName = (given: Given, model: string | undefined): string => {
  if (given.image) return given.image.split(':')[0] ?? ''
  const name = (model ?? given.model ?? '').split(':')[0] ?? ''
  return suggestName('image', repositoryComponent(name)) ?? given['service-name'] ?? ''
}
