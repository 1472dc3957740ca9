import { type AllowList, usesIn } from './allow-list.ts'
import { CATBOOST } from './catboost.ts'
import { CATEGORY_ENCODERS } from './category-encoders.ts'
import { FEATURE_ENGINE } from './feature-engine.ts'
import { HMMLEARN } from './hmmlearn.ts'
import { IMBALANCED_LEARN } from './imbalanced-learn.ts'
import { JOBLIB } from './joblib.ts'
import { LIGHTGBM } from './lightgbm.ts'
import { MLXTEND } from './mlxtend.ts'
import { NUMPY } from './numpy.ts'
import { PANDAS } from './pandas.ts'
import { PYGAM } from './pygam.ts'
import { PYTHON } from './python.ts'
import { PYTORCH } from './pytorch.ts'
import { SCIKIT_LEARN } from './scikit-learn.ts'
import { SCIPY } from './scipy.ts'
import { STATSMODELS } from './statsmodels.ts'
import { XGBOOST } from './xgboost.ts'

export const ALLOW_LISTS: readonly AllowList[] = [
  PYTHON,
  NUMPY,
  SCIPY,
  JOBLIB,
  SCIKIT_LEARN,
  PANDAS,
  LIGHTGBM,
  XGBOOST,
  CATBOOST,
  STATSMODELS,
  PYTORCH,
  IMBALANCED_LEARN,
  CATEGORY_ENCODERS,
  FEATURE_ENGINE,
  MLXTEND,
  HMMLEARN,
  PYGAM
]

let all: ReadonlyMap<string, ReadonlySet<string>> | undefined
let words: { readonly modules: Set<string>; readonly names: Set<string> } | undefined

const allLists = (): ReadonlyMap<string, ReadonlySet<string>> => {
  all ??= new Map(ALLOW_LISTS.flatMap(list => [...usesIn(list)]))
  return all
}

/** What may be done with a name, by `module name`; undefined for a name on no list. */
export const allowedUses = (key: string): ReadonlySet<string> | undefined => allLists().get(key)

/** The packages that names on the lists are from. */
export const listedRoots = (): ReadonlySet<string> =>
  new Set([...allLists().keys()].map(key => key.split(/[ .]/)[0] as string))

/** Whether a module and a name are both on the lists, if not together. */
export const areBothListed = (module: string, name: string): boolean => {
  words ??= wordsOf([...allLists().keys()])
  return words.modules.has(module) && words.names.has(name)
}

const wordsOf = (keys: readonly string[]) => {
  const pairs = keys.map(key => key.split(' '))
  return {
    modules: new Set(pairs.map(([module = '']) => module)),
    names: new Set(pairs.map(([, name = '']) => name))
  }
}
