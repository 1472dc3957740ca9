import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { optional, parseInputs, text } from '../core/inputs.ts'
import { repositoryComponent, suggestName } from '../core/names.ts'
import * as buildImage from './build-image.ts'
import * as deployTarget from './deploy-target.ts'
import type { Host } from './host.ts'
import * as registerModel from './register-model.ts'
import * as smokeTest from './smoke-test.ts'

/**
 * The whole story in one step: register, build, deploy, test, entered from files (`path`), from a registered model
 * (`model`) or from an image (`image`). Each part gets exactly the inputs it would get as a step of its own.
 */
export const inputs = {
  path: optional(text),
  model: optional(text),
  image: optional(text),
  ...without(registerModel.inputs, 'name', 'path', 'new-version'),
  ...without(buildImage.inputs, 'name', 'models'),
  ...without(deployTarget.inputs, 'image', 'plan'),
  ...without(smokeTest.inputs, 'scoring-uri', 'samples', 'key'),
  samples: optional(text)
}

type Given = Readonly<Record<string, string>>

export const main = async (host: Host): Promise<void> => {
  parseInputs(inputs, host.inputs)
  const given = host.inputs
  const ways = waysIn(given)
  const outputs: Record<string, string> = {}
  const part = (name: keyof typeof PARTS, inputs: Given): Promise<void> => {
    const known = Object.keys(PARTS[name].inputs)
    return PARTS[name].main({
      ...host,
      inputs: Object.fromEntries(Object.entries(inputs).filter(([key]) => known.includes(key))),
      output: (key, value) => {
        outputs[key] = value
      }
    })
  }
  try {
    if (ways.path)
      await part('register-model', {
        ...given,
        name: modelName(given),
        'new-version': 'when-changed'
      })
    if (ways.path || ways.model)
      await part('build-image', {
        ...given,
        ...baseFor(given),
        name: imageName(given, outputs.model),
        models: outputs.model ?? given.model ?? ''
      })
    await part('deploy-target', {
      ...given,
      ...OF_THE_MODEL,
      image: outputs.image ?? given.image ?? '',
      plan: 'false'
    })
    if (given.samples)
      await part('smoke-test', {
        ...given,
        'scoring-uri': outputs['scoring-uri'] ?? '',
        key: given['primary-key'] ?? ''
      })
  } finally {
    for (const [key, value] of Object.entries(outputs)) host.output(key, value)
  }
}

const PARTS = {
  'register-model': registerModel,
  'build-image': buildImage,
  'deploy-target': deployTarget,
  'smoke-test': smokeTest
}

/** In one step these words are about the model; properties of a service could never change again. */
const OF_THE_MODEL = { tags: '', properties: '', description: '' }

/** The service of Azure starts images in an engine, which takes a base. */
export const baseFor = (given: Given): Given =>
  given.target === 'aci' && !given['base-image'] ? { 'base-image': 'default' } : {}

function without<F extends object, K extends keyof F>(fields: F, ...names: K[]): Omit<F, K> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.includes(name as K))
  ) as Omit<F, K>
}

/** Where the story begins. The nearest to the files wins: with `path`, `model` and `image` are names to give. */
export const waysIn = (given: Given): { path: boolean; model: boolean } => {
  if (!given.path && !given.model && !given.image)
    throw new UserError('INPUT_INVALID', 'Nothing to deploy: no path, model or image is given.', {
      hint: 'Give path (files), model (a registered model) or image (a built image).'
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
