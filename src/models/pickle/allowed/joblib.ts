import type { AllowList } from './allow-list.ts'

/** The stand-in for arrays in joblib's files, chosen by hand: whatever reads the file knows it. */
export const JOBLIB: AllowList = {
  of: 'joblib',
  versions: ['0.11 to 1.6'],
  names: 'joblib.numpy_pickle NumpyArrayWrapper:nb',
  calls: ['copyreg _reconstructor joblib.numpy_pickle.NumpyArrayWrapper, builtins.object, .']
}
