/**
 * What a project file may say, made from the tables of the commands, and where in it each input of a command stands.
 */
import type { Parameter, Parameters } from '../../core/parameters.ts'
import type { Address, ProjectTables, Section } from '../../project/tables.ts'
import type { AnyTargetKind, TargetKinds } from '../../targets/index.ts'
import * as buildImage from '../build-image.ts'
import * as deployTarget from '../deploy-target.ts'
import { parametersOfKind, parametersOfKinds } from '../inputs/target-parameters.ts'
import * as registerModel from '../register-model.ts'
import * as runAll from '../run-all.ts'
import * as smokeTest from '../smoke-test.ts'
import { isStory } from './names.ts'

/** Inputs that mean the same in every command. */
const EVERYWHERE: Readonly<Record<string, Address>> = {
  target: 'target',
  'service-name': 'service',
  samples: 'samples',
  registry: 'registry.location',
  'registry-username': 'registry.username',
  'registry-password': 'registry.password',
  'registry-sku': 'registry.sku',
  'pickle-policy': 'registry.pickle-policy',
  'acr-audience': 'azure.acr-audience',
  'resource-group': 'azure.resource-group',
  location: 'azure.location'
}
/** And those that begin alike. */
const PREFIXES: Readonly<Record<string, string>> = { 'azure-': 'azure.', 'verify-': 'verify.' }

const everywhere = (input: string): Address | undefined => {
  if (Object.hasOwn(EVERYWHERE, input)) return EVERYWHERE[input]
  const prefix = Object.keys(PREFIXES).find(start => input.startsWith(start))
  return prefix && `${PREFIXES[prefix]}${input.slice(prefix.length)}`
}

/** What is left of a table when the inputs that every command has, and those that no file should give, are out of it. */
const ofSection = (inputs: Parameters, ...without: readonly string[]): Parameters =>
  Object.fromEntries(
    Object.entries(inputs).filter(
      ([name, { inWorkflow }]) =>
        everywhere(name) === undefined && !inWorkflow && !without.includes(name)
    )
  )

/** The section whose keys the other inputs of a command are. */
const SECTION_OF: Readonly<Record<string, string>> = {
  'register-model': 'model',
  'build-image': 'image',
  'smoke-test': 'test',
  reload: 'image'
}

/** What a command takes from another one's section. */
const OF_OTHERS: Readonly<Record<string, Address>> = {
  'model.source-directory': 'image.source-directory'
}

const SECTIONS = {
  model: ofSection(registerModel.inputs, 'source-directory'),
  image: ofSection(buildImage.inputs),
  test: ofSection(smokeTest.inputs, 'scoring-uri', 'key', 'drift-issue')
}

/** Inputs of the whole story whose names say which part they are about. */
const OF_RUN: Readonly<Record<string, Address>> = {
  path: 'model.path',
  model: 'model.name',
  image: 'image.name',
  models: 'image.models',
  'image-tags': 'image.tags',
  'image-description': 'image.description',
  ...Object.fromEntries(
    Object.entries(runAll.OF_SERVICE).map(([input, setting]) => [input, `settings.${setting}`])
  )
}

const ofRun = (input: string): Address | undefined => {
  if (Object.hasOwn(OF_RUN, input)) return OF_RUN[input]
  const section = Object.entries(SECTIONS).find(([, table]) => Object.hasOwn(table, input))
  return section && `${section[0]}.${input}`
}

/**
 * Where an input of a command stands in a project file: the first of these places that is filled. Pure.
 * @param settings the parameters of the target that the command takes
 */
export const addressesOf = (
  command: string,
  input: string,
  settings: Parameters
): readonly Address[] => {
  const isRun = isStory(command)
  const common = everywhere(input)
  const section = SECTION_OF[command]
  const own = isRun
    ? ofRun(input)
    : section && (OF_OTHERS[`${section}.${input}`] ?? `${section}.${input}`)
  const isSetting =
    Object.hasOwn(settings, input) && !(isRun && Object.values(runAll.OF_SERVICE).includes(input))
  return [
    ...(isSetting ? [`settings.${input}`] : []),
    ...(common ? [common] : own ? [own] : []),
    ...(command === 'deploy-target' && input === 'image' ? ['image.name'] : [])
  ]
}

/** Whether an input of a command may stand in a project file, or follows from what does. */
export const mayStandInFile = (
  command: string,
  input: string,
  { sections }: ProjectTables
): boolean =>
  addressesOf(command, input, {}).some(address => {
    if (['target', 'service', 'samples'].includes(address)) return true
    const [section = '', key = ''] = address.split('.')
    return Object.hasOwn(sections, section) && Object.hasOwn(sections[section as Section], key)
  })

/** What a project file may say of targets: what the file says elsewhere is no setting there. */
const settingsOf = (kind: AnyTargetKind): Parameters =>
  Object.fromEntries(
    Object.entries(parametersOfKind(kind, 'settings')).filter(([name]) => {
      const address = everywhere(name)
      return address === undefined || ['resource-group', 'location'].includes(name)
    })
  )

/** Everything that a project file may say. */
export const projectTables = async (kinds: TargetKinds): Promise<ProjectTables> => {
  const loaded = [...(await parametersOfKinds(kinds, 'settings')).keys()]
  const all: Parameters = { ...deployTarget.inputs, ...registerModel.inputs }
  return {
    sections: {
      ...SECTIONS,
      registry: keyed('registry.', all),
      azure: keyed('azure.', all),
      verify: keyed('verify.', all)
    },
    service: deployTarget.inputs['service-name'],
    samples: smokeTest.inputs.samples,
    targets: Object.fromEntries(loaded.map(kind => [kind.name, settingsOf(kind)]))
  }
}

/** The inputs of which the place begins so, by what follows. */
const keyed = (start: string, inputs: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([input, parameter]): [string, Parameter<unknown>][] => {
      const address = everywhere(input)
      return address?.startsWith(start) ? [[address.slice(start.length), parameter]] : []
    })
  )
