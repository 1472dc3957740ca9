/** What MLflow's `MLmodel` says of the folder it lies in. https://mlflow.org/docs/latest/ml/model/#model-format */
import { isMap, isScalar, LineCounter } from 'yaml'
import { yamlDocument } from '../core/yaml-document.ts'

export interface MlflowFacts {
  readonly framework: string
  readonly frameworkVersion?: string
  /** Relative to the folder. */
  readonly mainFile?: string
}

/** Flavors that name a framework of ours: the framework, and the keys of its version and of the model's file. */
const FLAVORS: readonly (readonly [string, string, string, string])[] = [
  ['sklearn', 'scikit-learn', 'sklearn_version', 'pickled_model'],
  ['xgboost', 'xgboost', 'xgb_version', 'data'],
  ['lightgbm', 'lightgbm', 'lgb_version', 'data'],
  ['catboost', 'catboost', 'catboost_version', 'data'],
  ['pytorch', 'pytorch', 'pytorch_version', 'model_data'],
  ['keras', 'keras', 'keras_version', 'data'],
  ['tensorflow', 'tensorflow', 'tensorflow_version', 'data'],
  ['statsmodels', 'statsmodels', 'statsmodels_version', 'data']
]

/** Undefined where it names no framework that is known, or is no YAML. Pure. */
export const readMlmodel = (text: string): MlflowFacts | undefined => {
  const document = yamlDocument(text, new LineCounter())
  const root = document?.errors.length === 0 ? document.contents : undefined
  const flavors = isMap(root) ? root.get('flavors', true) : undefined
  if (!isMap(flavors)) return undefined
  for (const [flavor, framework, versionKey, fileKey] of FLAVORS) {
    const facts = flavors.get(flavor, true)
    if (!isMap(facts)) continue
    const version = written(facts.get(versionKey, true))
    const mainFile = written(facts.get(fileKey, true))
    return {
      framework,
      ...(version && /^\d[\w.+!-]{0,60}$/.test(version) ? { frameworkVersion: version } : {}),
      ...(mainFile ? { mainFile } : {})
    }
  }
  return undefined
}

/** As it stands there: YAML takes 1.30 for a number. */
const written = (node: unknown): string | undefined => (isScalar(node) ? node.source : undefined)
