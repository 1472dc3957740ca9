import type { AllowList } from './allow-list.ts'

/**
 * Chosen by hand: the stand-in for arrays in joblib's files, which whatever reads the file knows, and the cache of estimators,
 * which does nothing without a store: the classes of stores are on no list.
 */
export const JOBLIB: AllowList = {
  of: 'joblib',
  versions: ['0.11 to 1.6'],
  names: `
joblib.numpy_pickle NumpyArrayWrapper:nb
joblib.memory Memory:nb
`,
  calls: ['copyreg _reconstructor joblib.numpy_pickle.NumpyArrayWrapper, builtins.object, .']
}
