import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { checkCondaLines, condaLinesOf, explicitLines } from './conda/check.ts'
import { isExplicit } from './conda/explicit.ts'
import { type CondaPart, condaPart, explicitPart, wantsConda } from './conda/part.ts'
import { condaMissing } from './conda/tool.ts'
import {
  condaFileNamed,
  type PlainPython,
  plainPython,
  pythonIn,
  readCondaFile,
  type WantedPython
} from './conda-file.ts'
import { isCondaList, readCondaList } from './conda-list.ts'
import type { Environment, PackageSources } from './environment.ts'
import type { EnvironmentFiles } from './files.ts'
import { withFirm } from './firm.ts'
import { checkLinks, environmentTexts } from './included.ts'
import { isLock, lockedEntry, pythonOfLock } from './lock-text.ts'
import { type Line, linesIn, linesOf } from './logical-lines.ts'
import { withoutOtherSystems } from './other-systems.ts'
import { isPythonEnv, readPythonEnv } from './python-env.ts'
import { choosePython, DEFAULT_PYTHON, MINORS, minorsFor, PYTHONS } from './python-version.ts'
import { normalizedName, pinnedVersion } from './requirement.ts'
import { mergeSources, parseRequirementLines } from './requirements-file.ts'
import { broughtAlong, underTodaysNames, withoutSuperseded } from './superseded.ts'
import type { EnvironmentTexts } from './texts.ts'
import { NO_VARIABLES, type RequirementVariables } from './variables.ts'
import type { Note, Wanted } from './wanted.ts'

/**
 * Reads what the user's files ask for. Nothing is resolved or fetched; without files the environment is empty.
 * @throws UserError `ENVIRONMENT_FILE_MISSING`, `ENVIRONMENT_FILE_INVALID`, `CONDA_PACKAGE_UNSUPPORTED`,
 * `CONDA_MISSING`, `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`, `REQUIREMENT_VARIABLE`, `PYTHON_UNSUPPORTED`,
 * `LOCK_INVALID`, and those of `readPlainFile`.
 */
export const readEnvironment = async (named: EnvironmentFiles): Promise<Environment> => {
  const texts = environmentTexts(named)
  const files = await withCondaList(named, texts)
  const { requirementsFile, variables = NO_VARIABLES } = files
  const asked = await readAsked(files, texts)
  const given = requirementsFile ? await texts.given(requirementsFile, 'requirements') : ''
  const lines = linesOf(given, requirementsFile ?? '')
  const collected = await collect(
    [...asked.pip.flatMap(linesIn), ...lines],
    new Set(requirementsFile ? [path.resolve(requirementsFile)] : []),
    { texts, variables }
  )
  // pip comes after conda, and has the last word on what both install.
  const ofPip = new Set(collected.wanted.map(({ name }) => normalizedName(name)))
  const ofConda = (asked.plain?.wanted ?? []).filter(({ name }) => !ofPip.has(normalizedName(name)))
  const all = [...ofConda, ...collected.wanted]
  const lock =
    requirementsFile !== undefined && isLock(lines)
      ? { file: requirementsFile, text: given }
      : lockIn(all)
  const { python, openMinors, notes } = pythonOf(
    files,
    asked.python,
    lock && pythonOfLock(lock.text)
  )
  const today = underTodaysNames(all, python)
  const { wanted, notes: foreign } = withoutOtherSystems(today.wanted)
  const kept = withoutSuperseded(wanted)
  const along = broughtAlong(wanted, files.imports)
  const conda = asked.conda?.(python)
  return {
    python,
    ...(openMinors && !lock && !conda ? { openMinors } : {}),
    wanted: lock ? [] : withFirm([...kept.wanted, ...along.wanted], asked.plain?.pipVersion),
    constraints: collected.constraints,
    ...(lock ? { lock } : {}),
    ...(conda ? { conda: conda.part } : {}),
    sources: collected.sources,
    notes: [
      ...notes,
      ...(asked.notes ?? []),
      ...(conda?.notes ?? []),
      ...(lock
        ? []
        : [
            ...collected.notes,
            ...(asked.plain?.notes ?? []),
            ...today.notes,
            ...foreign,
            ...kept.notes,
            ...along.notes
          ])
    ]
  }
}

/** People name what `conda list --export` wrote as requirements, too: to pip it would be no requirements file. */
const withCondaList = async (
  files: EnvironmentFiles,
  texts: EnvironmentTexts
): Promise<EnvironmentFiles> => {
  const { environmentFile, requirementsFile, ...rest } = files
  if (environmentFile !== undefined || requirementsFile === undefined) return files
  const text = await texts.given(requirementsFile, 'requirements')
  return isCondaList(text) ? { ...rest, environmentFile: requirementsFile } : files
}

/** What the environment file asks for: packages of PyPI's (`plain`), or a conda part that a conda program installs. */
interface Asked {
  readonly python?: WantedPython | undefined
  readonly pip: readonly Line[]
  /** What of the file counts for nothing. */
  readonly notes?: readonly Note[]
  readonly plain?: PlainPython
  readonly conda?: (python: string) => { part: CondaPart; notes: readonly Note[] }
}

const readAsked = async (
  {
    environmentFile: named,
    conda: mode = 'never',
    findConda = async () => undefined,
    variables = NO_VARIABLES
  }: EnvironmentFiles,
  texts: EnvironmentTexts
): Promise<Asked> => {
  if (named === undefined) return { pip: [] }
  const { environmentFile, text } = await environmentText(named, texts)
  if (isExplicit(text)) {
    const tool = mode === 'never' ? undefined : await findConda()
    if (tool === undefined) throw condaMissing(`${environmentFile} is a lock of conda's`, mode)
    await checkCondaLines(explicitLines(text, environmentFile), texts, variables)
    const { part, python } = explicitPart(text, environmentFile, tool)
    return { python, pip: [], conda: () => ({ part, notes: [] }) }
  }
  if (isPythonEnv(text)) {
    const { pip, python } = readPythonEnv(text, environmentFile)
    return { pip, python }
  }
  const file = isCondaList(text)
    ? readCondaList(text, environmentFile)
    : readCondaFile(text, environmentFile)
  const { pip, notes } = file
  const tool = wantsConda(mode, file) ? await findConda() : undefined
  if (tool !== undefined) {
    await checkCondaLines(condaLinesOf(file), texts, variables)
    return {
      ...{ pip, notes, python: pythonIn(file) },
      conda: python => condaPart(file, python, tool)
    }
  }
  if (mode === 'always') throw condaMissing('The input "conda" is always', mode)
  const plain = plainPython(file)
  return { pip, notes, python: plain.python, plain }
}

/** The file that an input names, or the conda file that this names in its turn. */
const environmentText = async (
  environmentFile: string,
  texts: EnvironmentTexts
): Promise<{ readonly environmentFile: string; readonly text: string }> => {
  const text = await texts.given(environmentFile, 'environment-file')
  const { file, line } = condaFileNamed(text) ?? {}
  if (file === undefined) return { environmentFile, text }
  const inside = path.join(path.dirname(environmentFile), file)
  const at = { file: environmentFile, ...(line === undefined ? {} : { line }) }
  return { environmentFile: inside, text: await texts.included(inside, at) }
}

/** A lock that lies in the lines under `pip:` or in included files: every package there is has its version and hashes. */
const lockIn = (wanted: readonly Wanted[]): Environment['lock'] => {
  const isLocked = (entry: Wanted): boolean =>
    entry.hashes.length > 0 &&
    entry.wheelFile === undefined &&
    (pinnedVersion(entry) ?? entry.url) !== undefined
  const [first] = wanted
  if (first === undefined || !wanted.every(isLocked)) return undefined
  const lines = wanted.map(entry => lockedEntry(entry, entry.hashes))
  return { file: first.at.file, text: `${lines.join('\n')}\n` }
}

interface Collected {
  readonly wanted: readonly Wanted[]
  readonly constraints: readonly Wanted[]
  readonly sources: PackageSources
  readonly notes: readonly Note[]
}

/** Follows `-r` and `-c`, each file once. */
const collect = async (
  lines: readonly Line[],
  seen: Set<string>,
  reading: { readonly texts: EnvironmentTexts; readonly variables: RequirementVariables }
): Promise<Collected> => {
  const { texts, variables } = reading
  const own = parseRequirementLines(lines, variables)
  let { wanted, sources, notes }: Omit<Collected, 'constraints'> = own
  let constraints: readonly Wanted[] = []
  for (const link of own.links) await checkLinks(link, texts)
  for (const entry of own.wanted) if (entry.wheelFile) await texts.inside(entry.wheelFile, entry.at)
  for (const { kind, file, at } of own.includes) {
    if (seen.has(path.resolve(file))) continue
    seen.add(path.resolve(file))
    const below = await collect(linesOf(await texts.included(file, at), file), seen, reading)
    sources = mergeSources(sources, below.sources)
    notes = [...notes, ...below.notes]
    constraints = [...constraints, ...below.constraints]
    if (kind === 'requirements') wanted = [...wanted, ...below.wanted]
    else constraints = [...constraints, ...below.wanted]
  }
  return { wanted, constraints, sources, notes }
}

const pythonOf = (
  { python, hostPython = DEFAULT_PYTHON }: EnvironmentFiles,
  asked: WantedPython | undefined,
  locked: string | undefined
): Pick<Environment, 'python' | 'openMinors' | 'notes'> => {
  const versions = python === undefined ? asked?.versions : `==${python}.*`
  const at = python === undefined ? asked?.at : undefined
  if (versions === undefined || versions === '')
    return locked === undefined
      ? {
          python: hostPython,
          openMinors: MINORS,
          notes: [
            {
              level: 'info',
              about: 'python',
              message: `No file says which Python is wanted; it is ${hostPython}.`
            }
          ]
        }
      : { python: locked, notes: [] }
  const chosen = choosePython(versions, hostPython)
  const fitting = minorsFor(versions)
  if (chosen !== undefined)
    return { python: chosen, ...(fitting.length > 1 ? { openMinors: fitting } : {}), notes: [] }
  throw new UserError('PYTHON_UNSUPPORTED', `There is no Python for "${versions}" here.`, {
    at,
    hint: `The scoring runtime runs entry scripts with Python ${PYTHONS}, e.g. "python=${DEFAULT_PYTHON}".`
  })
}
