/** What follows from other parts of a project file, as it does in the whole story. */
import type { Address } from '../../project/tables.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import { baseFor, imageName, modelName, OF_SERVICE } from '../run-all.ts'

type Given = Readonly<Record<string, string | undefined>>

/**
 * Names of models and images, and the base, that a part of the story needs and that do not stand in the file: those that
 * the whole story would give. Pure.
 * @param kind of the target that the environment is for
 */
export const derivedInputs = (
  command: string,
  valueAt: (address: Address) => string | undefined,
  kind: Pick<AnyTargetKind, 'needs'> | undefined
): Readonly<Record<string, string>> => {
  const [name, path, image] = [valueAt('model.name'), valueAt('model.path'), valueAt('image.name')]
  const model = name ?? (path === undefined ? undefined : modelName({ path }))
  const ofImage = image ?? (model === undefined ? undefined : imageName({}, model))
  switch (command) {
    case 'register-model':
      return model === undefined ? {} : { name: model }
    case 'build-image':
      return {
        ...(ofImage === undefined ? {} : { name: ofImage }),
        ...(model === undefined ? {} : { models: model }),
        ...(kind ? baseFor({}, kind) : {})
      }
    case 'deploy-target':
      return ofImage === undefined ? {} : { image: ofImage }
    default:
      return {}
  }
}

/** The input of a command that a setting of a target is: in one step, some names are those of inputs of other parts. */
export const settingInput = (command: string, name: string): string => {
  const own = isStory(command) && Object.entries(OF_SERVICE).find(([, setting]) => setting === name)
  return own ? own[0] : name
}

/** Whether a command is the whole story, the plan of it, or goes around it. */
export const isStory = (command: string): boolean =>
  ['run', 'up', 'plan', 'preview', 'redeploy'].includes(command)

/**
 * Which inputs of a command are taken from the file. Who names an image or a model begins there, and not at the files
 * before it; who names one to delete means it alone, not the service that runs it; who names a registry is not signed in
 * there with what is for the one in the file. Pure.
 */
export const takenFromFile = (command: string, given: Given): ((input: string) => boolean) => {
  const without = [
    ...(given.registry ? ['registry-username', 'registry-password'] : []),
    ...(isStory(command) && !given.path ? waysBefore(given) : []),
    ...(command === 'clean-up' && (given.image || given.model) ? ['service-name'] : [])
  ]
  return input => !without.includes(input)
}

const waysBefore = (given: Given): readonly string[] => {
  if (given.image) return ['path', 'model', 'models']
  return given.model ? ['path', 'models'] : []
}
