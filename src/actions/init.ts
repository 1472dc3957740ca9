import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { flag, invalid, text } from '../core/inputs.ts'
import { repositoryComponent } from '../core/names.ts'
import { optional, withDefault } from '../core/parameters.ts'
import { plainLine, plainText } from '../core/plain-text.ts'
import { realPlace } from '../core/workspace.ts'
import { pythonIn, readCondaFile } from '../image/environment/conda-file.ts'
import { choosePython, DEFAULT_PYTHON } from '../image/environment/python-version.ts'
import { PROJECT_FILES } from '../project/file.ts'
import { decide, PROJECT_FILE } from '../project/init/decide.ts'
import type { Decision } from '../project/init/draft.ts'
import type { Facts } from '../project/init/facts.ts'
import { look, smallText } from '../project/init/look.ts'
import { projectText } from '../project/init/project-text.ts'
import { reportDocument, reportText, type Written } from '../project/init/report.ts'
import { importV1 } from '../project/init/v1/import.ts'
import type { Imported } from '../project/init/v1/imported.ts'
import { workflowText } from '../project/init/workflow-text.ts'
import { type NewFile, writeNew } from '../project/init/write.ts'
import { loadKinds } from '../targets/index.ts'
import type { Host } from './host/host.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { modelKnowledge } from './project/init-models.ts'

export const inputs = {
  folder: optional(
    text,
    'Folder to look at; scoreline.yml is written there.',
    'the working directory'
  ),
  print: withDefault(flag, 'false', 'true prints the files and writes none.')
}

/** Looks at a folder and writes a project file and a workflow for it. */
export const main = async (host: Host): Promise<void> => {
  const { folder = '.', print } = readInputs(inputs, host)
  const root = await realPlace(folder, { what: 'The folder' })
  if (!(await lstat(root)).isDirectory()) throw invalid('folder', `is not a folder: "${folder}"`)
  if (!print) await refuseExisting(root, folder)
  const { facts, repository } = await look(root, modelKnowledge, host.signal)
  if (facts.models.length === 0 && facts.scripts.length === 0 && facts.v1.length === 0)
    throw nothingFound(folder)
  const kinds = await loadKinds(host.targets)
  const imported = importV1(facts.v1, kinds)
  const pythons = await pythonsOf(root, facts)
  const decision = decide(facts, {
    kinds,
    imported,
    dockerSteps: await dockerStepsOf(root, facts, imported),
    pythonOf: file => pythons.get(file ?? '') ?? DEFAULT_PYTHON
  })
  for (const warning of decision.warnings) host.log.warning(warning)
  const repositoryRoot = repository?.root ?? root
  const files = filesOf(decision, root, repositoryRoot)
  // As people see it from where they are.
  const shownOf = (place: string): string => path.join(folder, path.relative(root, place))
  if (print) {
    const shown = files
      .toReversed()
      .map(({ place, content }) => ({ file: shownOf(place), content }))
    host.report(
      { files: shown },
      shown.map(({ file, content }) => `# ${plainLine(file)}\n${plainText(content)}\n`).join('')
    )
  } else {
    const written = await writeAll(files, shownOf, repositoryRoot)
    host.report(reportDocument(decision, folder, written), reportText(decision, folder, written))
  }
}

/** The project file last: where something fails before it, init can be run again. */
const filesOf = (decision: Decision, root: string, repository: string): readonly NewFile[] => [
  ...Object.entries(decision.files).map(([file, content]) => ({
    place: path.join(root, file),
    content
  })),
  {
    place: path.join(
      repository,
      '.github/workflows',
      workflowName(path.relative(repository, root))
    ),
    content: workflowText(decision.workflow)
  },
  { place: path.join(root, PROJECT_FILE), content: projectText(decision.project) }
]

/** One for each project of a repository. @param below from its root to the folder */
const workflowName = (below: string): string => {
  const plain = below
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const name = plain === '' ? repositoryComponent(below).replace(/^-/, '') : plain
  return below === '' ? 'scoreline.yml' : `scoreline-${name}.yml`
}

const writeAll = async (
  files: readonly NewFile[],
  shownOf: (place: string) => string,
  repository: string
): Promise<readonly Written[]> => {
  const written = await writeNew(files, repository)
  const last = files.at(-1)
  if (last && written.at(-1) === false) throw exists(shownOf(last.place))
  return files.map(({ place }, i) => ({ file: shownOf(place), isNew: written[i] ?? false }))
}

const refuseExisting = async (root: string, folder: string): Promise<void> => {
  for (const name of PROJECT_FILES) {
    const found = await lstat(path.join(root, name)).catch(() => undefined)
    if (found) throw exists(path.join(folder, name))
  }
}

const exists = (file: string): UserError =>
  new UserError(
    'PROJECT_EXISTS',
    `There is a project file already: "${file}". It was not changed.`,
    {
      hint: 'scoreline init --print shows what init would write.'
    }
  )

const nothingFound = (folder: string): UserError =>
  new UserError(
    'PROJECT_NOTHING_FOUND',
    `Nothing to deploy was found in "${folder}": neither a model nor an entry script nor a file of Azure ML v1.`,
    {
      hint: 'Put a trained model (model.onnx, or model.pkl with score.py) into the folder, or name the folder: scoreline init <folder>.'
    }
  )

/** The Python that each conda file asks for, where it does. */
const pythonsOf = async (root: string, { environments }: Facts): Promise<Map<string, string>> => {
  const pythons = new Map<string, string>()
  for (const { path: file, kind } of environments) {
    if (kind !== 'conda') continue
    const content = await smallText({ path: file, source: path.join(root, file), size: 0 })
    try {
      const versions = pythonIn(readCondaFile(content ?? '', file))?.versions
      const python = versions && choosePython(versions)
      if (python) pythons.set(file, python)
    } catch (error) {
      // What is wrong with it is said by the build, with its line.
      if (!(error instanceof UserError)) throw error
    }
  }
  return pythons
}

/** The lines of a Dockerfile that v1's files name, from below the folder. */
const dockerStepsOf = async (
  root: string,
  { files }: Facts,
  imported: readonly Imported[]
): Promise<Readonly<Record<string, string>>> => {
  const steps: Record<string, string> = {}
  for (const { container, script, file } of imported) {
    const name = container?.extraSteps
    if (name === undefined) continue
    const folders = [script?.sourceDirectory ?? '', '', path.posix.dirname(file)]
    const found = folders.map(one => path.posix.join(one, name)).find(one => files.includes(one))
    const content =
      found && (await smallText({ path: found, source: path.join(root, found), size: 0 }))
    if (content) steps[name] = content.trim()
  }
  return steps
}
