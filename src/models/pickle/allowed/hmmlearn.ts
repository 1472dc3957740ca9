// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const HMMLEARN: AllowList = {
  of: 'hmmlearn',
  versions: ['0.3.3'],
  names: `
hmmlearn._emissions BaseCategoricalHMM:bn BaseGMMHMM:bn BaseGaussianHMM:bn BaseMultinomialHMM:bn BasePoissonHMM:bn
hmmlearn.base BaseHMM:bn ConvergenceMonitor:bn VariationalBaseHMM:bn _AbstractHMM:bn
hmmlearn.hmm CategoricalHMM:bn GMMHMM:bn GaussianHMM:bn MultinomialHMM:bn PoissonHMM:bn
hmmlearn.vhmm VariationalCategoricalHMM:bn VariationalGaussianHMM:bn
`,
  calls: []
}
