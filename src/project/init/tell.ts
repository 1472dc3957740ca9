/** What is said of what was picked: in lines for people, and as comments in the project file. Pure. */
import path from 'node:path'
import type { CommentPlace } from './draft.ts'
import { githubRegistry } from './environments.ts'
import type { Facts } from './facts.ts'
import type { Picked } from './pick.ts'

export const foundRows = (
  { model, script, environment, samples }: Picked,
  { v1 }: Facts
): readonly (readonly [string, string])[] => [
  ...(model ? [['model', `${model.path} (${model.about})`] as const] : []),
  ...(script ? [['entry script', script.path] as const] : []),
  ...(environment ? [['environment', environment.path] as const] : []),
  ...(samples ? [['samples', samples.path] as const] : []),
  ...v1.map(({ path: file }) => ['Azure ML v1', file] as const)
]

export const warningsOf = (
  { model, script, environment, others }: Picked,
  facts: Facts
): string[] => {
  const warnings: string[] = []
  const add = (what: string, names: readonly string[]): void => {
    if (names.length > 0) warnings.push(`${what} also found, not taken: ${someOf(names)}.`)
  }
  if (model && facts.ignoredByGit.has(model.path))
    warnings.push(
      `Git leaves out "${model.path}" (.gitignore), so a workflow does not find it: commit it, large files with Git LFS, or fetch it in a step before.`
    )
  if (script && !environment && !facts.v1.length)
    warnings.push(
      `No file with the packages of ${script.path} was found: write environment.yml or requirements.txt and name it below image.`
    )
  add('Models', others.models)
  add('Entry scripts', others.scripts)
  add('Environment files', others.environments)
  return warnings
}

/** @param modelPath as v1's files name it */
export const beforeUp = (
  { model, script }: Picked,
  facts: Facts,
  modelPath: string | undefined
): readonly string[] => {
  if (model === undefined)
    return [
      modelPath === undefined
        ? 'Put the trained model into the folder and name it as path below model.'
        : `Put the trained model where path below model is (${modelPath}), by hand or by a step before.`
    ]
  if (script || model.servedWithoutCode) return []
  const broken = facts.files.some(file => path.posix.basename(file) === 'score.py')
  return [
    broken
      ? `Add init() and run(data) to score.py, and name it as entry-script below image: ${model.path} is not served without code.`
      : `Write score.py with init() and run(data), and name it as entry-script below image: ${model.path} is not served without code.`
  ]
}

const someOf = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`

export const commentsFor = (
  { model, script, others }: Picked,
  { repository }: Facts,
  {
    samples,
    notKept,
    hasPath
  }: {
    readonly samples: string | undefined
    readonly notKept: readonly string[]
    readonly hasPath: boolean
  }
): Readonly<Record<CommentPlace, readonly string[]>> => {
  const registry = githubRegistry(repository?.remote)
  return {
    model: [
      ...also('Models', others.models),
      ...(hasPath ? [] : ['path: model.pkl   (the trained model, as a file or folder)'])
    ],
    image: [
      ...also('Entry scripts', others.scripts),
      ...also('Environment files', others.environments),
      ...(script || model?.servedWithoutCode ? [] : ['image:', '  entry-script: score.py'])
    ],
    samples:
      samples === undefined
        ? [
            'Requests that each deployment is tested with: docs/smoke-test.md',
            'samples: samples.json'
          ]
        : also('Samples', others.samples),
    registry: [
      'Where models and images live; left out, the folder .scoreline/registry.',
      `registry: ${registry ?? 'ghcr.io/<owner>/models'}`
    ],
    end: notKept
  }
}

const also = (what: string, names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`${what} also found: ${someOf(names)}`] : []
