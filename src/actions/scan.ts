import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserError } from '../core/errors.ts'
import { text } from '../core/inputs.ts'
import { ofPath, optional, required, several } from '../core/parameters.ts'
import { plainText } from '../core/plain-text.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { counted } from '../core/words.ts'
import { listFiles } from '../models/files.ts'
import { onnxFindings } from '../models/onnx/scan.ts'
import { hintFor } from '../models/scan/advice.ts'
import { judgeModel, sentence, type Verdict, verdictOf } from '../models/scan/gate.ts'
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
 * Looks into files as register-model does, and registers nothing. Ends with 1 where something was found.
 * @throws UserError `MODEL_UNSAFE`
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
  const findings = [...judged.findings, ...(await onnxFindings(files, shown))]
  const verdict = { ...judged, findings, verdict: verdictOf(findings) }
  if (input.sarif !== undefined)
    await writePlainFile(
      input.sarif,
      `${JSON.stringify(sarifOf(verdict.findings, VERSION, uriIn(process.cwd())), null, 2)}\n`,
      { what: 'The SARIF file' }
    )
  host.report(reportOf(input.path, verdict), plainText(textOf(input.path, files.length, verdict)))
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

/** What `--json` prints. Pure. */
export const reportOf = (given: string, { verdict, pickles, findings, allowed }: Verdict) => ({
  path: given,
  verdict,
  pickles,
  allowed,
  findings
})

const textOf = (given: string, files: number, { verdict, pickles }: Verdict): string =>
  `${given}: ${verdict} (${counted(files, 'file')}, ${counted(pickles, 'pickle')} looked into)\n`

/** Relative to the repository, as code scanning wants it; percent-encoded. */
const uriIn =
  (root: string) =>
  (file: string): string => {
    const absolute = pathToFileURL(path.resolve(root, file)).href
    const base = `${pathToFileURL(root).href}/`
    return absolute.startsWith(base) ? absolute.slice(base.length) : absolute
  }
