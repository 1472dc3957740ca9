import { type AllowList, usesIn } from './allow-list.ts'
import { CATBOOST } from './catboost.ts'
import { CATEGORY_ENCODERS } from './category-encoders.ts'
import { CAUSALML } from './causalml.ts'
import { ECONML } from './econml.ts'
import { FEATURE_ENGINE } from './feature-engine.ts'
import { GENSIM } from './gensim.ts'
import { HDBSCAN } from './hdbscan.ts'
import { HMMLEARN } from './hmmlearn.ts'
import { IMBALANCED_LEARN } from './imbalanced-learn.ts'
import { INTERPRET } from './interpret.ts'
import { JOBLIB } from './joblib.ts'
import { LIFELINES } from './lifelines.ts'
import { LIGHTGBM } from './lightgbm.ts'
import { MAPIE } from './mapie.ts'
import { MLXTEND } from './mlxtend.ts'
import { NGBOOST } from './ngboost.ts'
import { NLTK } from './nltk.ts'
import { NUMPY } from './numpy.ts'
import { PANDAS } from './pandas.ts'
import { PMDARIMA } from './pmdarima.ts'
import { PYGAM } from './pygam.ts'
import { PYOD } from './pyod.ts'
import { PYTHON } from './python.ts'
import { PYTORCH } from './pytorch.ts'
import { RIVER } from './river.ts'
import { SCIKIT_LEARN } from './scikit-learn.ts'
import { SCIKIT_SURVIVAL } from './scikit-survival.ts'
import { SCIPY } from './scipy.ts'
import { SKL2ONNX } from './skl2onnx.ts'
import { SKTIME } from './sktime.ts'
import { STATSMODELS } from './statsmodels.ts'
import { TSFRESH } from './tsfresh.ts'
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
  PYGAM,
  CAUSALML,
  ECONML,
  GENSIM,
  HDBSCAN,
  INTERPRET,
  LIFELINES,
  MAPIE,
  NGBOOST,
  NLTK,
  PMDARIMA,
  SKTIME,
  PYOD,
  RIVER,
  SCIKIT_SURVIVAL,
  SKL2ONNX,
  TSFRESH
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

/** Whether a text is the name of a module on the lists, or of something in one. */
export const isListedWord = (text: string): 'module' | 'name' | undefined => {
  words ??= wordsOf([...allLists().keys()])
  if (words.modules.has(text)) return 'module'
  return words.names.has(text) ? 'name' : undefined
}

const wordsOf = (keys: readonly string[]) => {
  const pairs = keys.map(key => key.split(' '))
  return {
    modules: new Set(pairs.map(([module = '']) => module)),
    names: new Set(pairs.map(([, name = '']) => name))
  }
}
