import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '../core/errors.ts'
import { text } from '../core/inputs.ts'
import { ofPath, optional, required, several } from '../core/parameters.ts'
import { plainText } from '../core/plain-text.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { counted } from '../core/words.ts'
import { listFiles } from '../models/files.ts'
import { isWithoutCode } from '../models/frameworks.ts'
import { looksLikeOnnx } from '../models/onnx/inspect.ts'
import { isNamedOnnx, onnxFindings } from '../models/onnx/scan.ts'
import { hintFor } from '../models/scan/advice.ts'
import { alsoFound, judgeModel, sentence, type Verdict } from '../models/scan/gate.ts'
import { importNames } from '../models/scan/import-names.ts'
import { localNamesIn } from '../models/scan/local-modules.ts'
import { sarifOf } from '../models/scan/sarif.ts'
import type { ModelFile } from '../models/weights.ts'
import type { Host } from './host/host.ts'
import { VERSION } from './host/version.ts'
import { readInputs } from './inputs/read-inputs.ts'

export const inputs = {
  path: ofPath(required(text, 'A file or a folder.')),
  'allowed-imports': several(
    importNames,
    'Additional names that pickles may import, as module.name, one per line.'
  ),
  'source-directory': ofPath(
    optional(
      text,
      'Folder with your own Python modules: pickles may import the classes they define.'
    )
  ),
  sarif: ofPath(optional(text, 'File to write the findings to, as SARIF 2.1.0 for code scanning.'))
}

/**
 * Looks into files as register-model does, and registers nothing.
 * @throws UserError `MODEL_UNSAFE` where something was found, `SCAN_NO_MODEL` where none of the files is a model
 */
export const main = async (host: Host): Promise<void> => {
  const input = readInputs(inputs, host)
  const { files, folder } = await listFiles(input.path)
  const shown = (file: ModelFile) =>
    folder === undefined ? input.path : path.join(input.path, file.path)
  const judged = await judgeModel(files, shown, 'refuse', {
    allowed: new Set(input['allowed-imports']),
    ...(input['source-directory'] ? { local: await localNamesIn(input['source-directory']) } : {})
  })
  const found = alsoFound(judged, await onnxFindings(files, shown))
  const others = await withoutModels(found.unknown)
  const isNoModel = found.findings.length === 0 && others.length === files.length
  const verdict: ScanVerdict = {
    ...found,
    verdict: isNoModel ? NO_MODEL : found.verdict
  }
  if (input.sarif !== undefined)
    await writePlainFile(
      input.sarif,
      `${JSON.stringify(sarifOf(verdict.findings, VERSION, uriIn(process.cwd())), null, 2)}\n`,
      { what: 'The SARIF file' }
    )
  const notJudged = others.map(shown)
  host.report(
    reportOf(input.path, verdict, notJudged),
    plainText(textOf(input.path, files.length, verdict, notJudged))
  )
  if (isNoModel) throw noModel(input.path)
  if (verdict.verdict === 'accepted') return
  for (const finding of verdict.findings.slice(0, MOST_ANNOTATIONS))
    host.log.warning(sentence(finding), { file: finding.file })
  throw new UserError(
    'MODEL_UNSAFE',
    `"${input.path}" has ${counted(verdict.findings.length, 'finding')}: loading it is not safe.`,
    { hint: hintFor(verdict.findings), at: { file: verdict.findings[0]?.file ?? input.path } }
  )
}

/** GitHub shows ten of a kind. */
const MOST_ANNOTATIONS = 10

/** None of the files is in a format of models: nothing was judged. */
const NO_MODEL = 'no model'

type ScanVerdict = Omit<Verdict, 'verdict'> & {
  readonly verdict: Verdict['verdict'] | typeof NO_MODEL
}

/** What `--json` prints. Pure. @param notJudged files that are no models */
export const reportOf = (
  given: string,
  { verdict, pickles, findings, allowed }: ScanVerdict,
  notJudged: readonly string[]
) => ({ path: given, verdict, pickles, allowed, findings, notJudged })

const MOST_NAMED = 5

const textOf = (
  given: string,
  files: number,
  { verdict, pickles }: ScanVerdict,
  notJudged: readonly string[]
): string => {
  const counts = `${counted(files, 'file')}, ${counted(pickles, 'pickle')} looked into`
  const more = notJudged.length > MOST_NAMED ? ', …' : ''
  const rest =
    notJudged.length === 0
      ? ''
      : `Not judged, since they are in no format of models: ${notJudged.slice(0, MOST_NAMED).join(', ')}${more}\n`
  return `${given}: ${verdict} (${counts})\n${rest}`
}

/** Those of the files that are ONNX in no way, nor in a format without code. */
const withoutModels = async (unknown: readonly ModelFile[]): Promise<readonly ModelFile[]> => {
  const others: ModelFile[] = []
  for (const file of unknown)
    if (!isNamedOnnx(file) && !(await isWithoutCode(file)) && !looksLikeOnnx(file.source))
      others.push(file)
  return others
}

const noModel = (given: string): UserError =>
  new UserError(
    'SCAN_NO_MODEL',
    `"${given}" is not a model, or in no format that is looked into: nothing was judged.`,
    {
      hint: 'Give the file or folder of the model itself. Formats: docs/model-scan.md.',
      at: { file: given }
    }
  )

/** Relative to the repository, as code scanning wants it; percent-encoded. */
const uriIn =
  (root: string) =>
  (file: string): string => {
    const absolute = pathToFileURL(path.resolve(root, file)).href
    const base = `${pathToFileURL(root).href}/`
    return absolute.startsWith(base) ? absolute.slice(base.length) : absolute
  }
