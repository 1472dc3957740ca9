import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { file, list, text } from '../core/inputs.ts'
import { repositoryComponent, suggestName } from '../core/names.ts'
import { givenFor, grouped, optional, type Parameters, readParameters } from '../core/parameters.ts'
import { readSamples } from '../smoke/sample.ts'
import * as buildImage from './build-image.ts'
import * as deployTarget from './deploy-target.ts'
import type { Host } from './host/host.ts'
import { parametersOfKind } from './inputs/target-parameters.ts'
import { readTargetInputs, targetInputHere } from './opening/open-target.ts'
import * as registerModel from './register-model.ts'
import * as smokeTest from './smoke-test.ts'

/**
 * The whole story in one step: register, build, deploy, test, entered from files (`path`), from a registered model
 * (`model`) or from an image (`image`). All inputs are checked before the first part acts.
 */
export const inputs = {
  path: optional(
    file,
    'Start from files: a trained model as a file or folder. It is registered, built into an image and deployed.'
  ),
  model: optional(
    text,
    'Start from a registered model (name:version). With path: the name to register the model under.'
  ),
  image: optional(
    text,
    'Start from a built image (name:version). With path or model: the name of the image to build.'
  ),
  ...grouped('Model', without(registerModel.inputs, 'name', 'path', 'new-version')),
  ...grouped('Image', without(buildImage.inputs, 'name', 'models', 'tags', 'description')),
  ...without(deployTarget.inputs, 'image', 'plan', 'plan-file', 'target'),
  target: targetInputHere,
  ...grouped(
    'Smoke test',
    without(smokeTest.inputs, 'scoring-uri', 'samples', 'key', 'target', 'service-name')
  ),
  samples: optional(
    file,
    'JSON files with samples to test the service, one path or glob per line. Empty: no smoke test.'
  )
}

export const ofTarget = 'settings'

type Given = Readonly<Record<string, string>>

export const main = async (host: Host): Promise<void> => {
  const story = await readStory(host)
  const model = story.register && (await registerModel.perform(story.register, host))
  const image =
    story.build &&
    (await buildImage.perform(
      readParameters(buildImage.inputs, {
        ...story.build,
        name: imageName(host.inputs, model?.label),
        models: model?.label ?? host.inputs.model ?? ''
      }),
      host
    ))
  const { deploy } = story
  const { service } = await deployTarget.perform(
    { ...deploy, input: { ...deploy.input, image: image?.label ?? deploy.input.image } },
    host
  )
  if (story.test)
    await smokeTest.perform(
      {
        ...story.test,
        input: { ...story.test.input, 'scoring-uri': service?.scoringUri ?? '' }
      },
      host
    )
}

/** The parts of a story, each with its own inputs, all of them checked. */
const readStory = async (host: Host) => {
  const { kind } = await readTargetInputs(inputs, ofTarget, host)
  const given: Given = { ...host.inputs, target: kind.name }
  const ways = waysIn(given)
  const of = (parameters: Parameters, more: Given = {}): Given => ({
    ...givenFor(parameters, given),
    ...more
  })
  const build = ways.path || ways.model ? of(buildImage.inputs, baseFor(given, kind)) : undefined
  // Names and models follow from the part before: here the rest is checked.
  if (build)
    await buildImage.checkInputs(
      readParameters(buildImage.inputs, {
        ...build,
        name: imageName(given, undefined),
        models: 'm:1'
      }),
      host
    )
  if (given.samples) await readSamples(list(given.samples, 'samples'))
  const story = {
    register: ways.path
      ? readParameters(
          registerModel.inputs,
          of(registerModel.inputs, { name: modelName(given), 'new-version': 'when-changed' })
        )
      : undefined,
    build,
    deploy: await deployTarget.readDeployment({
      ...host,
      inputs: {
        ...of({ ...deployTarget.inputs, ...parametersOfKind(kind, deployTarget.ofTarget) }),
        ...givenFor(kind.settings, OF_THE_MODEL),
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

/** In one step these words are about the model; properties of a service could never change again. */
const OF_THE_MODEL: Given = { tags: '', properties: '', description: '' }

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
export const waysIn = (given: Given): { path: boolean; model: boolean } => {
  if (!given.path && !given.model && !given.image)
    throw new UserError('INPUT_INVALID', 'Nothing to deploy: no path, model or image is given.', {
      hint: 'Give input "path" (files), input "model" (a registered model) or input "image" (a built image).'
    })
  return { path: Boolean(given.path), model: Boolean(given.model) }
}

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
