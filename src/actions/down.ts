import { hasCode, UserError } from '../core/errors.ts'
import { flag } from '../core/inputs.ts'
import { type Parameter, withDefault } from '../core/parameters.ts'
import { findImage, isNoImage } from '../image/registered.ts'
import { modelsIn } from '../image/uses.ts'
import * as cleanUp from './clean-up.ts'
import type { Host } from './host/host.ts'
import { openTarget, readTargetInputs, type TargetInputs } from './opening/open-target.ts'
import { sweepInputs } from './sweeping/sweep-inputs.ts'

const { image: _, model: __, 'service-name': service, ...others } = cleanUp.inputs

/** Of a clean-up, without what is about previews of pull requests. */
const shared = Object.fromEntries(
  Object.entries<Parameter<unknown>>(others).filter(([name]) => !Object.hasOwn(sweepInputs, name))
) as Omit<typeof others, keyof typeof sweepInputs>

export const inputs = {
  'service-name': service,
  'with-image': withDefault(flag, 'false', 'true: deletes the image that the service runs, too.'),
  'with-models': withDefault(flag, 'false', 'true: deletes the models in that image, too.'),
  ...shared
}

export const ofTarget = 'place'

export const fromProject = true

/** Deletes the service of an environment; and, when asked to, its image and the models in that. */
export const main = async (host: Host): Promise<void> => {
  const read = await readTargetInputs(inputs, ofTarget, host)
  const { 'with-image': withImage, 'with-models': withModels, 'service-name': name } = read.input
  const { 'with-image': _, 'with-models': __, ...given } = host.inputs
  const image = withImage || withModels ? await imageOf(name, read, host) : undefined
  const [first, ...others] = withModels ? (image?.models ?? []) : []
  const inputsOfAll = {
    ...given,
    ...(withImage && image ? { image: image.label } : {}),
    ...(first ? { model: first } : {})
  }
  await cleanUp.main({ ...host, inputs: inputsOfAll }).catch(error => {
    throw hasCode(error, 'IMAGE_IN_USE', 'MODEL_IN_USE') ? nothingDeleted(error) : error
  })
  const { 'service-name': ___, ...place } = given
  for (const model of others) await cleanUp.main({ ...host, inputs: { ...place, model } })
}

/** All that is in use was found before the first thing was deleted. */
const nothingDeleted = ({ code, message, hint, ...more }: UserError): UserError =>
  new UserError(code, `${message} Nothing was deleted, neither was the service.`, {
    ...more,
    hint: `To delete the service alone, leave out with-image and with-models. ${hint ?? ''}`.trim()
  })

/** The image that a service runs, and the models that it was built with. */
const imageOf = async (
  name: string | undefined,
  { kind, input, place }: TargetInputs<typeof inputs>,
  host: Host
): Promise<{ readonly label: string; readonly models: readonly string[] } | undefined> => {
  const { target, store } = await openTarget(kind, place, input.registry, host)
  if (name === undefined) return undefined
  const running = await target.find(name, host.signal)
  if (running === undefined) {
    host.log.warning(
      `Service "${name}" does not exist, so its image is not known: no image and no model was deleted. "scoreline list" shows those that are there, and "scoreline clean-up" deletes them by name.`
    )
    return undefined
  }
  try {
    const { label, config } = await findImage(await store(), running.imageLabel)
    return { label, models: modelsIn(config).map(({ model }) => model) }
  } catch (error) {
    if (!isNoImage(error)) throw error
    // The service is deleted all the same.
    host.log.warning(
      `Image "${running.imageLabel}" of service "${name}" was deleted already, so its models are not known: no model was deleted.`
    )
    return undefined
  }
}
