import path from 'node:path'
import { DEFAULT_TARGET } from '../../targets/index.ts'
import { PROJECT_FILES } from '../file.ts'
import type { Decision, EnvironmentDraft, ProjectDraft } from './draft.ts'
import { environmentsFor } from './environments.ts'
import type { Facts, FoundModel, FoundScript } from './facts.ts'
import { literal, referencesIn } from './literal.ts'
import { MLFLOW_SCRIPT } from './mlflow-script.ts'
import { namesFor } from './names.ts'
import { type Picked, type PickedScript, pick } from './pick.ts'
import { sampleRequest, samplesText } from './sample-request.ts'
import { beforeUp, commentsFor, foundRows, warningsOf } from './tell.ts'
import type { Imported, Texts } from './v1/imported.ts'
import { type NotKept, notKeptTexts } from './v1/rows.ts'
import type { Kinds } from './v1/target-kinds.ts'

/** What init writes. */
export const [PROJECT_FILE] = PROJECT_FILES
const SAMPLES = 'samples.json'
const SCORE = 'score.py'
const CONDA_FILE = 'environment.yml'

/** What is known besides the folder. */
export interface Known {
  readonly kinds: Kinds
  /** What v1's files say: `importV1`. */
  readonly imported: readonly Imported[]
  /** Lines of a Dockerfile, by the paths that v1's files have for them. */
  readonly dockerSteps: Readonly<Record<string, string>>
  /** The Python that an environment file asks for, or the one that is taken where none does: `3.11`. */
  readonly pythonOf: (environment: string | undefined) => string
}

/** What the project file and the workflow of a folder say, and what is to be told. Pure. */
export const decide = (found: Facts, known: Known): Decision => {
  const { imported } = known
  const written = newScript(pick(found, imported), found)
  const facts = written ? { ...found, scripts: [written] } : found
  const picked = pick(facts, imported)
  const { model, script } = picked
  const condaText = script && !picked.environment ? newConda(imported, facts) : undefined
  const environmentFile = picked.environment?.path ?? (condaText && CONDA_FILE)
  const names = namesFor(facts, model, imported)
  const request = samplesFor(picked, facts)
  const samples = picked.samples?.path ?? (request === undefined ? undefined : SAMPLES)
  const { dockerSteps, kinds } = known
  const remote = facts.repository?.remote
  const environments = environmentsFor({
    imported,
    kinds,
    service: names.service,
    remote,
    dockerSteps
  })
  const notKept = notKeptTexts([
    ...imported.flatMap(one => one.notKept),
    ...picked.missing,
    ...names.notKept,
    ...containersNotKept(imported, environments, dockerSteps)
  ])
  const before = beforeUp(picked, facts, modelPathIn(imported))
  const project: ProjectDraft = {
    model: modelTexts(names.model, model, picked, imported),
    image: imageTexts(script, environmentFile, picked, imported),
    service: names.service,
    samples: samples === undefined ? undefined : literal(samples),
    settings: variablesOf(imported),
    environments,
    comments: commentsFor(picked, facts, {
      samples,
      notKept,
      hasPath: (model?.path ?? modelPathIn(imported)) !== undefined
    })
  }
  return {
    project,
    workflow: {
      branch: facts.repository?.branch === 'master' ? 'master' : 'main',
      lfs: facts.repository?.lfs ?? false,
      python: script && known.pythonOf(environmentFile),
      projectFile: facts.repository?.below
        ? path.posix.join(facts.repository.below, PROJECT_FILE)
        : undefined,
      jobs: environments.map(jobOf)
    },
    files: {
      ...(condaText ? { [CONDA_FILE]: condaText } : {}),
      ...(written ? { [written.path]: written.text } : {}),
      ...(request === undefined ? {} : { [SAMPLES]: samplesText(request) })
    },
    found: foundRows(picked, facts),
    notKept,
    warnings: [...facts.notes, ...(model?.warnings ?? []), ...warningsOf(picked, facts)],
    before
  }
}

/** For a model of MLflow's that nothing serves yet. */
const newScript = ({ model, script }: Picked, { files }: Facts): FoundScript | undefined =>
  script === undefined && model?.isMlflow && !model.servedWithoutCode && !files.includes(SCORE)
    ? { path: SCORE, text: MLFLOW_SCRIPT }
    : undefined

const modelTexts = (
  name: string,
  model: FoundModel | undefined,
  { others }: Picked,
  imported: readonly Imported[]
): Texts => {
  const v1 = imported.find(one => one.model !== undefined)?.model ?? {}
  const input = others.samples.find(file => /sample[-_]?input[^/]*$/i.test(file))
  // A model that is not there yet may be made by a step before.
  const path = model?.path ?? modelPathIn(imported)
  return {
    ...v1,
    name,
    ...(path === undefined ? {} : { path: literal(path) }),
    ...(input ? { 'sample-input': literal(input) } : {})
  }
}

const modelPathIn = (imported: readonly Imported[]): string | undefined =>
  imported.find(({ modelPath }) => modelPath !== undefined)?.modelPath

const imageTexts = (
  script: PickedScript | undefined,
  environmentFile: string | undefined,
  { environment }: Picked,
  imported: readonly Imported[]
): Texts => {
  const v1 = imported.find(one => one.image !== undefined)?.image ?? {}
  if (script === undefined) return v1
  const folder = script.sourceDirectory
  return {
    'entry-script': literal(folder ? path.posix.relative(folder, script.path) : script.path),
    ...(folder ? { 'source-directory': literal(folder) } : {}),
    ...(environmentFile
      ? {
          [environment?.kind === 'requirements' ? 'requirements' : 'environment-file']:
            literal(environmentFile)
        }
      : {}),
    ...v1
  }
}

const variablesOf = (imported: readonly Imported[]): Texts => {
  const variables = Object.assign({}, ...imported.map(one => one.variables ?? {}))
  return Object.keys(variables).length > 0 ? { 'environment-variables': variables } : {}
}

/** Packages that stand in a file of v1's become a file, where there is none of that name. */
const newConda = (imported: readonly Imported[], { files }: Facts): string | undefined =>
  files.includes(CONDA_FILE)
    ? undefined
    : imported.find(({ condaText }) => condaText !== undefined)?.condaText

const samplesFor = ({ model, script, samples }: Picked, { files }: Facts): unknown =>
  samples || script || !model?.servedWithoutCode || files.includes(SAMPLES)
    ? undefined
    : sampleRequest(model.inputs ?? [])

/** A base image or steps of a Dockerfile that no environment has a use for. */
const containersNotKept = (
  imported: readonly Imported[],
  environments: readonly EnvironmentDraft[],
  steps: Readonly<Record<string, string>>
): readonly NotKept[] => {
  const hasContainers = environments.some(({ target }) => target !== DEFAULT_TARGET)
  return imported.flatMap(({ file, container = {} }) => {
    const { baseImage, extraSteps } = container
    return [
      ...(baseImage && !hasContainers
        ? [
            {
              file,
              why: `The base image ${baseImage} is for containers: write base-image below image of an environment that has one.`
            }
          ]
        : []),
      ...(extraSteps && !(hasContainers && steps[extraSteps])
        ? [
            {
              file,
              why: `The steps of ${extraSteps} are for containers: write them as extra-docker-steps, with builder: docker, below image of an environment that has one.`
            }
          ]
        : [])
    ]
  })
}

const jobOf = (environment: EnvironmentDraft) => ({
  name: environment.name,
  target: environment.target,
  azure: environment.azure !== undefined,
  packages: environment.registry?.startsWith('ghcr.io/') ?? false,
  references: [...new Set(textsOf(environment).flatMap(referencesIn))].sort()
})

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : []
