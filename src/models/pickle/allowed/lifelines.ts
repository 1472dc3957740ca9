// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const LIFELINES: AllowList = {
  of: 'lifelines',
  versions: ['0.30.3'],
  names: `
lifelines.fitters BaseFitter:bn KnownModelParametricUnivariateFitter:bn NonParametricUnivariateFitter:bn ParametericAFTRegressionFitter:bn ParametricRegressionFitter:bn ParametricUnivariateFitter:bn RegressionFitter:bn SemiParametricRegressionFitter:bn UnivariateFitter:bn
lifelines.fitters.aalen_additive_fitter AalenAdditiveFitter:bn
lifelines.fitters.aalen_johansen_fitter AalenJohansenFitter:bn
lifelines.fitters.breslow_fleming_harrington_fitter BreslowFlemingHarringtonFitter:bn
lifelines.fitters.cox_time_varying_fitter CoxTimeVaryingFitter:bn
lifelines.fitters.coxph_fitter CoxPHFitter:bn ParametricCoxModelFitter:bn ParametricPiecewiseBaselinePHFitter:bn ParametricSplinePHFitter:bn SemiParametricPHFitter:bn _BatchVsSingle:bn
lifelines.fitters.crc_spline_fitter CRCSplineFitter:bn
lifelines.fitters.exponential_fitter ExponentialFitter:bn
lifelines.fitters.generalized_gamma_fitter GeneralizedGammaFitter:bn
lifelines.fitters.generalized_gamma_regression_fitter GeneralizedGammaRegressionFitter:bn
lifelines.fitters.kaplan_meier_fitter KaplanMeierFitter:bn
lifelines.fitters.log_logistic_aft_fitter LogLogisticAFTFitter:bn
lifelines.fitters.log_logistic_fitter LogLogisticFitter:bn
lifelines.fitters.log_normal_aft_fitter LogNormalAFTFitter:bn
lifelines.fitters.log_normal_fitter LogNormalFitter:bn
lifelines.fitters.mixins ProportionalHazardMixin:bn SplineFitterMixin:bn
lifelines.fitters.mixture_cure_fitter MixtureCureFitter:bn
lifelines.fitters.nelson_aalen_fitter NelsonAalenFitter:bn
lifelines.fitters.npmle min_max:bn
lifelines.fitters.piecewise_exponential_fitter PiecewiseExponentialFitter:bn
lifelines.fitters.piecewise_exponential_regression_fitter PiecewiseExponentialRegressionFitter:bn
lifelines.fitters.spline_fitter SplineFitter:bn
lifelines.fitters.weibull_aft_fitter WeibullAFTFitter:bn
lifelines.fitters.weibull_fitter WeibullFitter:bn
lifelines.generate_datasets coeff_func:bn
lifelines.statistics StatisticalResult:bn TimeTransformers:bn
lifelines.utils CensoringType:c CovariateParameterMappings:bn DataframeSlicer:bn LinearAccumulator:bn QuadraticAccumulator:bn StepSizer:bn
lifelines.utils.btree _BTree:bn
lifelines.utils.printer Printer:bn
`,
  calls: []
}
