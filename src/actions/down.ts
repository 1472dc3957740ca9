import { flag } from '../core/inputs.ts'
import { withDefault } from '../core/parameters.ts'
import { findImage, isNoImage } from '../image/registered.ts'
import { modelsIn } from '../image/uses.ts'
import * as cleanUp from './clean-up.ts'
import type { Host } from './host/host.ts'
import { openTarget, readTargetInputs } from './opening/open-target.ts'

const { image: _, model: __, 'service-name': service, ...shared } = cleanUp.inputs

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
  await cleanUp.main({
    ...host,
    inputs: {
      ...given,
      ...(withImage && image ? { image: image.label } : {}),
      ...(first ? { model: first } : {})
    }
  })
  const { 'service-name': ___, ...place } = given
  for (const model of others) await cleanUp.main({ ...host, inputs: { ...place, model } })
}

/** The image that a service runs, and the models that it was built with. */
const imageOf = async (
  name: string | undefined,
  { kind, input, place }: Awaited<ReturnType<typeof readTargetInputs<typeof inputs>>>,
  host: Host
): Promise<{ readonly label: string; readonly models: readonly string[] } | undefined> => {
  const { target, store } = await openTarget(kind, place, input.registry, host)
  const running = name === undefined ? undefined : await target.find(name, host.signal)
  if (running === undefined) return undefined
  try {
    const { label, config } = await findImage(await store(), running.imageLabel)
    return { label, models: modelsIn(config).map(({ model }) => model) }
  } catch (error) {
    // Somebody deleted it: the service is deleted all the same.
    if (isNoImage(error)) return undefined
    throw error
  }
}
