import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'tinyglobby'
import { ifMissing, UserError } from '../core/errors.ts'
import { flag, invalid, list, number, oneOf, text } from '../core/inputs.ts'
import {
  ofPath,
  optional,
  required,
  several,
  type Values,
  withDefault
} from '../core/parameters.ts'
import { readPlainFile, textOf } from '../core/plain-file.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { counted } from '../core/words.ts'
import { findModel, parseModelReference } from '../models/find.ts'
import { signatureOf } from '../models/onnx/inspect.ts'
import { readCollected } from '../smoke/data/collected.ts'
import { readCsv } from '../smoke/data/csv.ts'
import { type Choice, type DataSet, MOST_DATA, unreadable } from '../smoke/data/data-set.ts'
import { readNpy } from '../smoke/data/npy.ts'
import { readParquet } from '../smoke/data/parquet.ts'
import { FORMS, type ModelInput, requestsOf } from '../smoke/data/requests.ts'
import { jsonOf, samplesText, type WrittenSample } from '../smoke/data/samples-text.ts'
import type { Host } from './host/host.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { registryInputs } from './opening/places.ts'
import { openStore } from './opening/stores.ts'

export const inputs = {
  from: ofPath(
    required(
      text,
      'A CSV file with a heading, a Parquet file, an array of numpy.save (.npy), or what a service collected: a .jsonl file or a folder of them.'
    )
  ),
  to: ofPath(withDefault(text, 'samples.json', 'The file of samples to write.')),
  overwrite: withDefault(flag, 'false', 'Whether a file that is there already is replaced.'),
  count: withDefault(
    number({ least: 1, most: 1000, whole: true }),
    '20',
    'Number of samples: rows are drawn from the whole file; all of them where it has fewer.'
  ),
  seed: withDefault(
    number({ least: 0, most: 2 ** 32 - 1, whole: true }),
    '1',
    'The same seed draws the same rows of the same data; another one draws others.'
  ),
  model: optional(
    text,
    'Model that the samples are for, as name:version in the registry; what it takes decides how requests are written.'
  ),
  'model-path': ofPath(optional(text, 'The same, as an ONNX file.')),
  columns: several(list, 'Columns that are sent, in this order.'),
  'leave-out': several(list, 'Columns that are not sent, such as the label.'),
  form: withDefault(
    oneOf(FORMS),
    'rows',
    'How a request is written where no model says it: {"data": [[…]]}, a list of records, or columns and data apart.'
  ),
  'with-answers': withDefault(
    flag,
    'false',
    'Whether the answers that were collected are expected of the service.'
  ),
  ...registryInputs
}

/**
 * Writes a file of samples for smoke-test, made from data. Columns, types and the form of requests are what the model
 * says it takes, where one is named.
 * @throws UserError `DATA_UNREADABLE`, `DATA_COLUMNS`, `DATA_VALUE`, `SAMPLES_EXIST`, and those of finding the model
 */
export const main = async (host: Host): Promise<void> => {
  const input = readInputs(inputs, host)
  if (!input.overwrite && (await isThere(input.to)))
    throw new UserError('SAMPLES_EXIST', `"${input.to}" is there already.`, {
      hint: 'Name another file in input "to", or set input "overwrite".'
    })
  const samples = (await isCollected(input.from))
    ? await fromCollected(input, host)
    : await fromData(input, host)
  await writePlainFile(input.to, samplesText(samples), { what: 'The file of samples' })
  host.log.info(`Wrote ${counted(samples.length, 'sample')} to ${input.to}`)
  host.output('samples', input.to)
  host.output('count', samples.length)
}

type Input = Values<typeof inputs>

const isThere = async (file: string): Promise<boolean> =>
  (await stat(file).catch(ifMissing)) !== undefined

const isCollected = async (from: string): Promise<boolean> =>
  /\.(?:jsonl|ndjson)$/i.test(from) || (await stat(from).catch(ifMissing))?.isDirectory() === true

const fromCollected = async (input: Input, { log }: Host): Promise<readonly WrittenSample[]> => {
  for (const name of ['columns', 'leave-out'] as const)
    if (input[name].length > 0) throw invalid(name, 'does not apply to what a service collected')
  const texts = new Map<string, string>()
  let size = 0
  for (const file of await collectedFiles(input.from)) {
    const content = await readPlainFile(file, { what: 'The data', most: MOST_DATA - size })
    size += content.length
    texts.set(path.relative(input.from, file) || path.basename(file), textOf(content))
  }
  if (texts.size === 0) throw unreadable(input.from, 'has no .jsonl file in it')
  const { samples, total, passedOver } = readCollected(texts, input)
  log.info(`${samples.length} of ${total} requests were drawn`)
  if (passedOver > 0) log.info(`${passedOver} lines are no requests to /score that succeeded`)
  return samples.map(({ name, request, answer }) => ({
    name,
    request,
    expect: input['with-answers'] ? answer : undefined
  }))
}

const collectedFiles = async (from: string): Promise<readonly string[]> => {
  if (!(await stat(from).catch(ifMissing))?.isDirectory()) return [from]
  const found = await glob('**/*.jsonl', { cwd: from, onlyFiles: true, followSymbolicLinks: false })
  return found.toSorted().map(file => path.join(from, file))
}

const fromData = async (input: Input, host: Host): Promise<readonly WrittenSample[]> => {
  if (input['with-answers'])
    throw invalid(
      'with-answers',
      'applies only to what a service collected',
      'To expect what a service answers now, record it: smoke-test with record.'
    )
  const modelInputs = await inputsOfModel(input, host)
  const data = await readData(input.from, input)
  const { columns, 'leave-out': leaveOut, form } = input
  const wishes = { columns, leaveOut, form, inputs: modelInputs }
  const { requests, incomplete } = requestsOf(data, input.from, wishes)
  host.log.info(`${data.rows.length} of ${data.total} rows were drawn`)
  if (incomplete > 0)
    host.log.warning(
      `${incomplete} of them were left out: they lack values that the model must have`
    )
  if (requests.length === 0)
    throw unreadable(
      input.from,
      'has no row with all values that the model must have among those drawn'
    )
  return requests.map(({ row, request }) => ({ name: `row ${row}`, request: jsonOf(request) }))
}

const readData = async (file: string, choice: Choice): Promise<DataSet> => {
  const content = await readPlainFile(file, { what: 'The data', most: MOST_DATA })
  if (content.subarray(0, 4).toString('latin1') === 'PAR1')
    return readParquet(content, file, choice)
  if (content.subarray(0, 6).toString('latin1') === '\x93NUMPY')
    return readNpy(content, file, choice)
  if (content.subarray(0, 4096).includes(0))
    throw unreadable(file, 'is of no format that is known here')
  return readCsv(textOf(content), file, choice)
}

/** Undefined where no model was named, or where it does not say what it takes. */
const inputsOfModel = async (
  { model, 'model-path': file, registry }: Input,
  host: Host
): Promise<readonly ModelInput[] | undefined> => {
  if (model !== undefined && file !== undefined)
    throw invalid('model-path', 'does not go with model', 'Name the model once.')
  if (file !== undefined) {
    const found = signatureOf(file)
    if ('signature' in found) return found.signature.inputs
    throw invalid('model-path', `"${file}" is not an ONNX model: ${found.problem}`)
  }
  if (model === undefined) return undefined
  const { card } = await findModel(await openStore(registry, host), parseModelReference(model))
  if (card.signature === undefined)
    host.log.warning(
      `Model "${model}" does not say what it takes: form decides how requests are written`
    )
  return card.signature?.inputs
}
