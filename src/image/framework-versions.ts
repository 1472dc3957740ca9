import type { Model } from '../models/model.ts'
import { labelOf } from '../models/model.ts'
import { isVersion, satisfies } from './environment/version.ts'

/** A framework whose models only load well in the version that saved them. */
interface Strict {
  /** Its package on PyPI. */
  readonly name: string
  /** What it says of models that another minor version of it saved. */
  readonly says: string
  /** Whether it calls that unsafe. */
  readonly isUnsafe: boolean
}

/**
 * scikit-learn: "might lead to breaking code or invalid results" (InconsistentVersionWarning). XGBoost keeps to its own
 * formats, and promises nothing for pickles: https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html
 */
const STRICT: Readonly<Record<string, Strict>> = {
  'scikit-learn': {
    name: 'scikit-learn',
    says: 'scikit-learn calls that unsafe, as it may break or give wrong predictions',
    isUnsafe: true
  },
  xgboost: {
    name: 'xgboost',
    says: 'XGBoost does not promise that pickles load in another version',
    isUnsafe: false
  }
}

/** A model that the environment may fail to load. */
export interface Misfit {
  readonly message: string
  /** The package whose line has to change; none where it is the script or Python. */
  readonly name?: string
  /** Whether its framework calls it unsafe, or it cannot work: more than a warning. */
  readonly isUnsafe: boolean
}

/** What models are loaded in. */
export interface Surroundings {
  /** Text of a lock file: `name==version` lines. */
  readonly lock: string
  /** `3.11` */
  readonly python: string
  /** Text of the entry script. */
  readonly script: string
}

/**
 * Models that were saved in other surroundings than those they will be loaded in. Pickles carry what they need, and none
 * of their makers promises anything across major versions, scikit-learn not even across minor ones:
 * https://scikit-learn.org/stable/model_persistence.html#security-maintainability-limitations. Pure.
 */
export const misfits = (models: readonly Model[], around: Surroundings): readonly Misfit[] =>
  models.flatMap(model => [
    ...otherFramework(model, around.lock),
    ...otherNumpy(model, around.lock),
    ...olderPython(model, around.python),
    ...ofMain(model, around.script)
  ])

const otherFramework = (model: Model, lock: string): readonly Misfit[] => {
  const { framework, frameworkVersion: saved } = model.card
  const strict = STRICT[framework]
  if (strict === undefined || saved === undefined) return []
  const { name, says, isUnsafe } = strict
  const installed = versionIn(lock, name)
  if (installed === undefined)
    return [
      {
        name,
        isUnsafe: false,
        message: `Model "${labelOf(model)}" was saved by ${framework} ${saved}, which the environment does not have. Add ${name}==${saved}.`
      }
    ]
  if (minorOf(installed) === minorOf(saved)) return []
  return [
    {
      name,
      isUnsafe,
      message: `Model "${labelOf(model)}" was saved by ${framework} ${saved}, but the environment has ${installed}: ${says}. Pin ${name}==${saved}.`
    }
  ]
}

const otherNumpy = (model: Model, lock: string): readonly Misfit[] => {
  const saved = model.card.needs?.numpy
  if (saved === undefined) return []
  const installed = versionIn(lock, 'numpy')
  const wanted = saved === 2 ? 'numpy>=2' : 'numpy<2'
  const was = `Model "${labelOf(model)}" holds arrays of numpy ${saved}`
  if (installed === undefined)
    return [
      {
        name: 'numpy',
        isUnsafe: false,
        message: `${was}, and the environment has no numpy. Add ${wanted}.`
      }
    ]
  if (!isVersion(installed) || satisfies(installed, saved === 2 ? '>=2.dev0' : '<2')) return []
  // numpy 1.26 knows the new names of the modules, older ones do not.
  const fails = saved === 2 && satisfies(installed, '<1.26')
  return [
    {
      name: 'numpy',
      isUnsafe: fails,
      message: `${was}, but the environment has numpy ${installed}: ${fails ? 'it does not load' : 'it may fail to load'}. Write ${wanted}.`
    }
  ]
}

const olderPython = (model: Model, python: string): readonly Misfit[] => {
  const { protocol = 0 } = model.card.needs ?? {}
  if (protocol < 5 || !satisfies(python, '<3.8')) return []
  return [
    {
      isUnsafe: true,
      message: `Model "${labelOf(model)}" is a pickle of protocol ${protocol}, which Python ${python} does not read. Save it with protocol=4, or take Python 3.8 or newer.`
    }
  ]
}

/** A script that deals with it says so by these words. */
const DEALS_WITH_MAIN = /__main__|find_class|Unpickler/

const ofMain = (model: Model, script: string): readonly Misfit[] => {
  const { main = [] } = model.card.needs ?? {}
  if (main.length === 0 || DEALS_WITH_MAIN.test(script)) return []
  return [
    {
      isUnsafe: false,
      message: `Model "${labelOf(model)}" takes ${main.join(', ')} from the script that saved it ("__main__") and does not load in a service. Define ${main.length > 1 ? 'these' : 'it'} in a module that the entry script imports too, and save the model again.`
    }
  ]
}

const versionIn = (lock: string, name: string): string | undefined =>
  new RegExp(`^${name}==([^\\s;\\\\]+)`, 'm').exec(lock)?.[1]

const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.')
