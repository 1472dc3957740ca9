import path from 'node:path'
import { isDeeperThan } from '../core/depth.ts'
import { UserError, withMore } from '../core/errors.ts'
import { oneOf, pairs, text } from '../core/inputs.ts'
import { jsonFault } from '../core/json-problem.ts'
import { nameOf } from '../core/names.ts'
import {
  grouped,
  ofPath,
  optional,
  required,
  several,
  type Values,
  withDefault
} from '../core/parameters.ts'
import { readPlainText } from '../core/plain-file.ts'
import { bytes } from '../core/words.ts'
import { type RegisteredModel, type RegisterTools, registerModel } from '../models/register.ts'
import { DEFAULT_POLICY, PICKLE_POLICIES } from '../models/scan/gate.ts'
import { importNames } from '../models/scan/import-names.ts'
import { memoryIn } from '../oci/memory.ts'
import { loadOnnxRuntime } from '../parts/onnx-runtime.ts'
import type { Host } from './host/host.ts'
import { code, facts, heading, table } from './host/markdown.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { ensureRegistry, newRegistryInputs } from './opening/azure-registry.ts'
import { cacheFolder, registryInputs } from './opening/places.ts'
import { openStore } from './opening/stores.ts'

export const inputs = {
  name: required(nameOf('model'), 'Name of the model: 1 to 255 letters, digits, "-", "." and "_".'),
  path: ofPath(required(text, 'The trained model: a file (model.onnx, model.pkl) or a folder.')),
  ...registryInputs,
  ...newRegistryInputs,
  tags: several(pairs, 'Tags to find the model by: key=value, one per line.'),
  properties: several(pairs, 'Immutable facts about the model: key=value, one per line.'),
  description: optional(text, 'One sentence about the model.'),
  framework: optional(text, 'Framework of the model: onnx, scikit-learn, … Default: detected.'),
  'framework-version': optional(
    text,
    'Version of the framework. Default: read from the model where possible.'
  ),
  'sample-input': ofPath(
    optional(text, 'Body of a typical request: a path to a JSON file, or the JSON itself.'),
    given => !isJson(given)
  ),
  'new-version': withDefault(
    oneOf(['when-changed', 'always']),
    'when-changed',
    'when-changed: reuse the existing version if content and metadata are the same. always: create a new version in every run.'
  ),
  ...grouped('Scan', {
    'pickle-policy': withDefault(
      oneOf(PICKLE_POLICIES),
      DEFAULT_POLICY,
      'What to do with a pickle that would do more when it is loaded than models of the known frameworks do. refuse: do not register it. warn: register it, with a warning. off: do not scan it.'
    ),
    'allowed-imports': several(
      importNames,
      'Additional names that pickles may import, as module.name, one per line: your own classes.'
    ),
    'source-directory': ofPath(
      optional(
        text,
        'Folder with your own Python modules: pickles may import the classes they define.'
      )
    )
  })
}

export const main = async (host: Host): Promise<void> => {
  await perform(readInputs(inputs, host), host)
}

/** Registers, with outputs and summary. @param check may refuse a model before it is registered */
export const perform = async (
  input: Values<typeof inputs>,
  host: Host,
  check?: RegisterTools['check']
): Promise<RegisteredModel> => {
  const { log, exec, clock } = host
  const model = await host.phase(`Register model ${input.name}`, async () => {
    await ensureRegistry(input, host)
    return registerModel(
      {
        name: input.name,
        path: input.path,
        tags: input.tags,
        properties: input.properties,
        description: input.description,
        framework: input.framework,
        frameworkVersion: input['framework-version'],
        sampleInput: await sampleInputFrom(input['sample-input']),
        newVersion: input['new-version'],
        picklePolicy: input['pickle-policy'],
        allowedImports: input['allowed-imports'],
        sourceDirectory: input['source-directory']
      },
      {
        store: await openStore(input.registry, host),
        log,
        clock,
        check,
        memory: memoryIn(path.join(cacheFolder(host), 'digests')),
        onnxRuntime: () => loadOnnxRuntime({ cache: cacheFolder(host), exec, log })
      }
    ).catch(aboutPath)
  })
  const at = model.warnings.length > 0 ? await host.placeOf('path') : undefined
  for (const warning of model.warnings) log.warning(warning, at ?? { file: input.path })
  log.info(
    `${model.changed ? 'Registered' : 'Already registered'}: ${model.label} (${model.digest})`
  )
  host.output('model', model.label)
  host.output('reference', model.reference)
  host.output('version', model.version)
  host.output('digest', model.digest)
  host.output('signature', model.card.signature ?? {})
  host.output('changed', model.changed)
  await host.summary(summaryOf(model))
  return model
}

/** What is wrong with a model is about the input that names it. */
const aboutPath = (error: unknown): never => {
  throw error instanceof UserError && error.code.startsWith('MODEL_')
    ? withMore(error, { input: 'path' })
    : error
}

/** What the job summary shows of a registered model. Pure. */
export const summaryOf = ({ card, ...model }: RegisteredModel): string =>
  heading(`Model ${code(model.label)}${model.changed ? '' : ' (unchanged)'}`) +
  facts([
    ['Digest', code(model.digest)],
    ['Framework', [card.framework, card.frameworkVersion].filter(Boolean).join(' ')],
    ['Size', bytes(card.files.reduce((sum, file) => sum + file.size, 0))],
    ['Description', card.description],
    ['Tags', wordsOf(card.tags)],
    ['Properties', wordsOf(card.properties)]
  ]) +
  signatureTable(card.signature)

const signatureTable = (signature: RegisteredModel['card']['signature']): string => {
  if (signature === undefined) return ''
  const rows = (kind: string, tensors: typeof signature.inputs) =>
    tensors.map(({ name, type, shape }) => [
      kind,
      code(name),
      type,
      shape ? `[${shape.map(axis => axis ?? '?').join(', ')}]` : ''
    ])
  return `\n${table(
    ['Tensor', 'Name', 'Type', 'Shape'],
    [...rows('input', signature.inputs), ...rows('output', signature.outputs)]
  )}`
}

const wordsOf = (record: Readonly<Record<string, string>>): string =>
  Object.entries(record)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ')

/** Whether a sample input is the JSON itself. */
const isJson = (text: string): boolean => /^[[{]/.test(text)

/** Lists in lists: a tensor has a handful. */
const DEEPEST_SAMPLE = 100

/** Inline JSON, or a path to a JSON file. */
const sampleInputFrom = async (value: string | undefined): Promise<unknown> => {
  if (value === undefined) return undefined
  const inline = isJson(value)
  let text = value
  try {
    if (!inline) text = await readPlainText(value, { what: 'The sample input' })
    const sample: unknown = JSON.parse(text)
    if (!isDeeperThan(DEEPEST_SAMPLE, sample)) return sample
    throw new UserError(
      'SAMPLE_INPUT_INVALID',
      `The sample input ${inline ? 'given' : `in "${value}"`} is nested too deep.`
    )
  } catch (cause) {
    if (cause instanceof UserError)
      throw new UserError('SAMPLE_INPUT_INVALID', cause.message, {
        cause,
        hint: 'Give a path to a JSON file, or the JSON itself.'
      })
    throw new UserError(
      'SAMPLE_INPUT_INVALID',
      `The sample input ${inline ? 'given' : `in "${value}"`} is not JSON${jsonFault(text, cause)}.`,
      {
        cause,
        hint: 'It is the body of a request, for example {"data": [[1, 2, 3]]}.',
        ...(inline ? {} : { at: { file: value } })
      }
    )
  }
}
