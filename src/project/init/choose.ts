/**
 * Which of several candidates `init` takes. The rules, in their order, are in docs/coming-from-azure-ml.md#what-it-finds;
 * the others are named in what it says. Pure.
 */
import path from 'node:path'
import type { FoundEnvironment, FoundModel, FoundSamples, FoundScript } from './facts.ts'

/** A rank: true before false, a lower number before a higher one. */
type Rank<T> = (candidate: T) => boolean | number

/** The candidates, the first by the ranks first; equal ones by their paths. */
const inOrder = <T extends { readonly path: string }>(
  candidates: readonly T[],
  ...ranks: readonly Rank<T>[]
): readonly T[] =>
  candidates.toSorted((a, b) => {
    for (const rank of ranks) {
      const difference = numberOf(rank(a)) - numberOf(rank(b))
      if (difference !== 0) return difference
    }
    return a.path < b.path ? -1 : 1
  })

const numberOf = (rank: boolean | number): number =>
  typeof rank === 'number' ? rank : rank ? 0 : 1

const depthOf = ({ path: file }: { readonly path: string }): number => file.split('/').length

const nameOf = ({ path: file }: { readonly path: string }): string =>
  path.posix.basename(file).toLowerCase()

/** Where training scripts leave models. */
const USUAL = /^(?:outputs?|models?)\//i
const IN_TESTS = /(?:^|\/)(?:tests?|examples?|fixtures?|docs)\//i

/** What v1's files name first, `score.py` then, and what is not a test's; the nearest. */
export const scriptsInOrder = (
  scripts: readonly FoundScript[],
  named: string | undefined
): readonly FoundScript[] =>
  inOrder(
    scripts,
    ({ path: file }) => file === named,
    it => !IN_TESTS.test(it.path),
    it => nameOf(it) === 'score.py',
    depthOf
  )

/**
 * What v1's files name, what the entry script names, then the nearest: in the folder itself or where training leaves
 * models; called `model`, served without code.
 * @param named the model's path or, as v1 has it, the last part of one
 */
export const modelsInOrder = (
  models: readonly FoundModel[],
  named: string | undefined,
  script: FoundScript | undefined
): readonly FoundModel[] =>
  inOrder(
    models,
    it => named !== undefined && it.path === named,
    it => named !== undefined && isNamed(it, named),
    it => script?.text.includes(path.posix.basename(it.path)) ?? true,
    it => !IN_TESTS.test(it.path),
    it => depthOf(it) - (USUAL.test(it.path) ? 1 : 0),
    it => /^model(?:\.|$)/.test(nameOf(it)),
    it => it.servedWithoutCode,
    depthOf
  )

/** @param named a path, or the last part of one */
export const isNamed = ({ path: file }: { readonly path: string }, named: string): boolean => {
  const plain = path.posix.normalize(named.replaceAll('\\', '/')).replace(/\/+$/, '')
  return file === plain || file.endsWith(`/${plain}`)
}

const ENVIRONMENT_NAMES: readonly RegExp[] = [
  /^environment\.ya?ml$/,
  /^conda(?:_dependencies|_env|-env)?\.ya?ml$/,
  /\.ya?ml$/,
  /^requirements\.txt$/
]

/** What v1's files name; beside the entry script, else in the model's folder; conda's before pip's. */
export const environmentsInOrder = (
  environments: readonly FoundEnvironment[],
  named: string | undefined,
  near: { readonly script: string; readonly model: string | undefined }
): readonly FoundEnvironment[] =>
  inOrder(
    environments,
    ({ path: file }) => file === named,
    ({ path: file }) => path.posix.dirname(file) === path.posix.dirname(near.script),
    ({ path: file }) => path.posix.dirname(file) === near.model,
    it => !IN_TESTS.test(it.path),
    depthOf,
    it => ENVIRONMENT_NAMES.findIndex(name => name.test(nameOf(it)))
  )

/** Samples before bare requests; those whose name has the runtime's in it, `samples.json` then; the nearest. */
export const samplesInOrder = (
  samples: readonly FoundSamples[],
  runtime: 'onnx' | 'python'
): readonly FoundSamples[] =>
  inOrder(
    samples,
    ({ form }) => form === 'samples',
    it => (nameOf(it).includes(runtime) ? 0 : /onnx|python/.test(nameOf(it)) ? 2 : 1),
    depthOf,
    it => nameOf(it) === 'samples.json'
  )
