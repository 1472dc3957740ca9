import type { Model } from '../models/model.ts'
import { labelOf } from '../models/model.ts'

/** The PyPI package of a framework whose models only load well in the version that saved them. */
const PACKAGES: Readonly<Record<string, string>> = {
  'scikit-learn': 'scikit-learn'
}

/**
 * Models that were saved by another version of their framework than the environment has, as sentences. Pickles carry the
 * version, and scikit-learn promises nothing across minor versions:
 * https://scikit-learn.org/stable/model_persistence.html#security-maintainability-limitations. Pure.
 * @param lock text of a lock file: `name==version` lines
 */
export const otherFrameworkVersions = (models: readonly Model[], lock: string): readonly string[] =>
  models.flatMap(model => {
    const { framework, frameworkVersion: saved } = model.card
    const name = PACKAGES[framework]
    if (name === undefined || saved === undefined) return []
    const installed = versionIn(lock, name)
    if (installed === undefined)
      return [
        `Model "${labelOf(model)}" was saved by ${framework} ${saved}, which the environment does not have.`
      ]
    if (minorOf(installed) === minorOf(saved)) return []
    return [
      `Model "${labelOf(model)}" was saved by ${framework} ${saved}, but the environment has ${installed}: it may fail to load or predict differently. Pin ${name}==${saved}.`
    ]
  })

const versionIn = (lock: string, name: string): string | undefined =>
  new RegExp(`^${name}==([^\\s;\\\\]+)`, 'm').exec(lock)?.[1]

const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.')
