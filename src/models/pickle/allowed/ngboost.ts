// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const NGBOOST: AllowList = {
  of: 'ngboost',
  versions: ['0.6.0'],
  names: `
ngboost.api NGBClassifier:bn NGBRegressor:bn
ngboost.distns.categorical CategoricalCRPScore:bn CategoricalLogScore:bn
ngboost.distns.cauchy Cauchy:bn CauchyFixedVar:bn
ngboost.distns.distn ClassificationDistn:bn Distn:bn RegressionDistn:bn
ngboost.distns.exponential Exponential:bn ExponentialCRPScore:bn ExponentialLogScore:bn
ngboost.distns.gamma Gamma:bn GammaLogScore:bn
ngboost.distns.halfnormal HalfNormal:bn HalfNormalLogScore:bn
ngboost.distns.laplace Laplace:bn LaplaceCRPScore:bn LaplaceLogScore:bn
ngboost.distns.lognormal LogNormal:bn LogNormalCRPScoreCensored:bn LogNormalLogScoreCensored:bn
ngboost.distns.multivariate_normal MVNLogScore:bn
ngboost.distns.normal Normal:bn NormalCRPScore:bn NormalFixedMean:bn NormalFixedMeanCRPScore:bn NormalFixedMeanLogScore:bn NormalFixedVar:bn NormalFixedVarCRPScore:bn NormalFixedVarLogScore:bn NormalLogScore:bn
ngboost.distns.poisson Poisson:bn PoissonLogScore:bn
ngboost.distns.t T:bn TFixedDf:bn TFixedDfFixedVar:bn TFixedDfFixedVarLogScore:bn TFixedDfLogScore:bn TLogScore:bn
ngboost.distns.weibull Weibull:bn WeibullLogScore:bn
ngboost.scores CRPScore:bn LogScore:bn Score:bn
`,
  calls: []
}
