// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const STATSMODELS: AllowList = {
  of: 'statsmodels',
  versions: ['0.14.0', '0.14.4', '0.14.5', '0.15.0'],
  names: `
statsmodels.base._constraints LinearConstraints:bn TransformRestriction:bn
statsmodels.base._penalized PenalizedMixin:bn
statsmodels.base._penalties ConstraintsPenalty:bn CovariancePenalty:bn L2:bn L2ConstraintsPenalty:bn L2Univariate:bn NonePenalty:bn PSD:bn Penalty:bn PseudoHuber:bn SCAD:bn SCADSmoothed:bn
statsmodels.base._prediction_inference PredictionResultsBase:bn PredictionResultsDelta:bn PredictionResultsMean:bn PredictionResultsMonotonic:bn
statsmodels.base._screening ScreeningResults:bn VariableScreening:bn
statsmodels.base.data ModelData:bn PandasData:bn
statsmodels.base.distributed_estimation DistributedModel:bn DistributedResults:bn
statsmodels.base.elastic_net RegularizedResults:bn RegularizedResultsWrapper:bn
statsmodels.base.model GenericLikelihoodModel:bn GenericLikelihoodModelResults:bn LikelihoodModel:bn LikelihoodModelResults:bn LikelihoodResultsWrapper:bn Model:bn ResultMixin:bn Results:bn _LLRMixin:bn
statsmodels.base.optimizer Optimizer:bn
statsmodels.base.transform BoxCox:bn
statsmodels.base.wrapper ResultsWrapper:bn
statsmodels.compat._scipy_multivariate_t _PSD:bn multi_rv_frozen:bn multi_rv_generic:bn multivariate_normal_frozen:bn multivariate_normal_gen:bn multivariate_t_frozen:bn multivariate_t_gen:bn
statsmodels.discrete._diagnostics_count DispersionResults:bn
statsmodels.discrete.conditional_models ConditionalLogit:bn ConditionalMNLogit:bn ConditionalPoisson:bn ConditionalResults:bn ConditionalResultsWrapper:bn _ConditionalModel:bn
statsmodels.discrete.count_model GenericZeroInflated:bn L1ZeroInflatedGeneralizedPoissonResults:bn L1ZeroInflatedGeneralizedPoissonResultsWrapper:bn L1ZeroInflatedNegativeBinomialResults:bn L1ZeroInflatedNegativeBinomialResultsWrapper:bn L1ZeroInflatedPoissonResults:bn L1ZeroInflatedPoissonResultsWrapper:bn ZeroInflatedGeneralizedPoisson:bn ZeroInflatedGeneralizedPoissonResults:bn ZeroInflatedGeneralizedPoissonResultsWrapper:bn ZeroInflatedNegativeBinomialP:bn ZeroInflatedNegativeBinomialResults:bn ZeroInflatedNegativeBinomialResultsWrapper:bn ZeroInflatedPoisson:bn ZeroInflatedPoissonResults:bn ZeroInflatedPoissonResultsWrapper:bn ZeroInflatedResults:bn
statsmodels.discrete.diagnostic CountDiagnostic:bn PoissonDiagnostic:bn
statsmodels.discrete.discrete_margins DiscreteMargins:bn Margins:bn
statsmodels.discrete.discrete_model BinaryModel:bn BinaryResults:bn BinaryResultsWrapper:bn CountModel:bn CountResults:bn CountResultsWrapper:bn DiscreteModel:bn DiscreteResults:bn GeneralizedPoisson:bn GeneralizedPoissonResults:bn GeneralizedPoissonResultsWrapper:bn L1BinaryResults:bn L1BinaryResultsWrapper:bn L1CountResults:bn L1CountResultsWrapper:bn L1GeneralizedPoissonResults:bn L1GeneralizedPoissonResultsWrapper:bn L1MultinomialResults:bn L1MultinomialResultsWrapper:bn L1NegativeBinomialResults:bn L1NegativeBinomialResultsWrapper:bn L1PoissonResults:bn L1PoissonResultsWrapper:bn Logit:bn LogitResults:bn MNLogit:bn MultinomialModel:bn MultinomialResults:bn MultinomialResultsWrapper:bn NegativeBinomialP:bn NegativeBinomialPResults:bn NegativeBinomialPResultsWrapper:bn NegativeBinomialResults:bn NegativeBinomialResultsWrapper:bn OrderedResults:bn OrderedResultsWrapper:bn Poisson:bn PoissonResults:bn PoissonResultsWrapper:bn Probit:bn ProbitResults:bn
statsmodels.discrete.truncated_model HurdleCountModel:bn HurdleCountResults:bn HurdleCountResultsWrapper:bn L1HurdleCountResults:bn L1HurdleCountResultsWrapper:bn L1TruncatedLFGenericResults:bn L1TruncatedLFGenericResultsWrapper:bn TruncatedLFGeneralizedPoisson:bn TruncatedLFGeneric:bn TruncatedLFGenericResults:bn TruncatedLFGenericResultsWrapper:bn TruncatedLFNegativeBinomialP:bn TruncatedLFPoisson:bn TruncatedLFPoissonResults:bn TruncatedNegativeBinomialResults:bn _RCensored:bn _RCensoredGeneralizedPoisson:bn _RCensoredGeneric:bn _RCensoredNegativeBinomialP:bn _RCensoredPoisson:bn
statsmodels.distributions.bernstein BernsteinDistribution:bn BernsteinDistributionBV:bn BernsteinDistributionUV:bn
statsmodels.distributions.copula._special Sterling1:bn Sterling2:bn
statsmodels.distributions.copula.archimedean ArchimedeanCopula:bn ClaytonCopula:bn FrankCopula:bn GumbelCopula:bn
statsmodels.distributions.copula.copulas Copula:bn CopulaDistribution:bn
statsmodels.distributions.copula.depfunc_ev AsymBiLogistic:bn AsymLogistic:bn AsymMixed:bn AsymNegLogistic:bn HR:bn PickandDependence:bn TEV:bn
statsmodels.distributions.copula.elliptical EllipticalCopula:bn GaussianCopula:bn StudentTCopula:bn
statsmodels.distributions.copula.extreme_value ExtremeValueCopula:bn
statsmodels.distributions.copula.other_copulas IndependenceCopula:bn
statsmodels.distributions.copula.transforms TransfClayton:bn TransfFrank:bn TransfGumbel:bn TransfIndep:bn Transforms:bn _TransfPower:bn
statsmodels.distributions.discrete DiscretizedModel:bn
statsmodels.distributions.empirical_distribution ECDF:bn ECDFDiscrete:bn StepFunction:bn
statsmodels.distributions.mixture_rvs MixtureDistribution:bn
statsmodels.duration.hazard_regression PHReg:bn PHRegResults:bn PHSurvivalTime:bn rv_discrete_float:bn
statsmodels.duration.survfunc CumIncidenceRight:bn SurvfuncRight:bn
statsmodels.emplike.aft_el AFTResults:bn OptAFT:bn emplikeAFT:bn
statsmodels.emplike.descriptive DescStatMV:bn DescStatUV:bn _OptFuncts:bn
statsmodels.emplike.elanova ANOVA:bn _ANOVAOpt:bn
statsmodels.emplike.elregress _ELRegOpts:bn
statsmodels.emplike.originregress ELOriginRegress:bn OriginResults:bn
statsmodels.gam.gam_cross_validation.cross_validators BaseCrossValidator:bn KFold:bn
statsmodels.gam.gam_cross_validation.gam_cross_validation BaseCV:bn BasePenaltiesPathCV:bn MultivariateGAMCV:bn MultivariateGAMCVPath:bn
statsmodels.gam.gam_penalties MultivariateGamPenalty:bn UnivariateGamPenalty:bn
statsmodels.gam.generalized_additive_model GLMGam:bn GLMGamResults:bn GLMGamResultsWrapper:bn LogitGam:bn
statsmodels.gam.smooth_basis AdditiveGamSmoother:bn BSplines:bn CubicSplines:bn CyclicCubicSplines:bn GenericSmoothers:bn PolynomialSmoother:bn UnivariateBSplines:bn UnivariateCubicCyclicSplines:bn UnivariateCubicSplines:bn UnivariateGamSmoother:bn UnivariateGenericSmoother:bn UnivariatePolynomialSmoother:bn
statsmodels.genmod.bayes_mixed_glm BayesMixedGLMResults:bn BinomialBayesMixedGLM:bn PoissonBayesMixedGLM:bn _BayesMixedGLM:bn _VariationalBayesMixedGLM:bn
statsmodels.genmod.cov_struct Autoregressive:bn CategoricalCovStruct:bn CovStruct:bn Equivalence:bn Exchangeable:bn GlobalOddsRatio:bn Independence:bn Nested:bn NominalIndependence:bn OrdinalIndependence:bn Stationary:bn Unstructured:bn
statsmodels.genmod.families.family Binomial:bn Family:bn Gamma:bn Gaussian:bn InverseGaussian:bn NegativeBinomial:bn Poisson:bn Tweedie:bn
statsmodels.genmod.families.links CDFLink:bn CLogLog:bn Cauchy:bn Identity:bn InversePower:bn InverseSquared:bn Link:bn Log:bn LogC:bn LogLog:bn Logit:bn NegativeBinomial:bn Power:bn Probit:bn Sqrt:bn cauchy:bn cloglog:bn identity:bn inverse_power:bn inverse_squared:bn log:bn logc:bn logit:bn loglog:bn nbinom:bn probit:bn sqrt:bn
statsmodels.genmod.families.varfuncs Binomial:bn NegativeBinomial:bn Power:bn VarianceFunction:bn
statsmodels.genmod.generalized_estimating_equations GEE:bn GEEMargins:bn GEEResults:bn GEEResultsWrapper:bn NominalGEE:bn NominalGEEResults:bn NominalGEEResultsWrapper:bn OrdinalGEE:bn OrdinalGEEResults:bn OrdinalGEEResultsWrapper:bn ParameterConstraint:bn _Multinomial:bn _MultinomialLogit:bn
statsmodels.genmod.generalized_linear_model GLM:bn GLMResults:bn GLMResultsWrapper:bn _ModuleVariable:bn
statsmodels.genmod.qif QIF:bn QIFAutoregressive:bn QIFCovariance:bn QIFExchangeable:bn QIFIndependence:bn QIFResults:bn QIFResultsWrapper:bn
statsmodels.imputation.bayes_mi BayesGaussMI:bn MI:bn MIResults:bn
statsmodels.imputation.mice MICE:bn MICEData:bn MICEResults:bn PatsyFormula:bn
statsmodels.miscmodels.count PoissonGMLE:bn PoissonOffsetGMLE:bn PoissonZiGMLE:bn
statsmodels.miscmodels.nonlinls Myfunc:bn NonlinearLS:bn Results:bn
statsmodels.miscmodels.ordinal_model OrderedModel:bn OrderedResults:bn OrderedResultsWrapper:bn
statsmodels.miscmodels.tmodel TArma:bn TLinearModel:bn
statsmodels.miscmodels.try_mlecov MLEGLS:bn
statsmodels.multivariate.cancorr CanCorr:bn CanCorrTestResults:bn
statsmodels.multivariate.factor Factor:bn FactorResults:bn
statsmodels.multivariate.manova MANOVA:bn
statsmodels.multivariate.multivariate_ols MultivariateLS:bn MultivariateLSResults:bn MultivariateLSResultsWrapper:bn MultivariateTestResults:bn _MultivariateOLS:bn _MultivariateOLSResults:bn
statsmodels.multivariate.pca PCA:bn
statsmodels.nonparametric._kernel_base EstimatorSettings:bn GenericKDE:bn LeaveOneOut:bn
statsmodels.nonparametric.kde KDEUnivariate:bn
statsmodels.nonparametric.kernel_density KDEMultivariate:bn KDEMultivariateConditional:bn
statsmodels.nonparametric.kernel_regression KernelCensoredReg:bn KernelReg:bn TestRegCoefC:bn TestRegCoefD:bn
statsmodels.othermod.betareg BetaModel:bn BetaResults:bn BetaResultsWrapper:bn
statsmodels.regression._prediction PredictionResults:bn
statsmodels.regression._tools _MinimalWLS:bn
statsmodels.regression.dimred CovarianceReduction:bn DimReductionResults:bn DimReductionResultsWrapper:bn PrincipalHessianDirections:bn SlicedAverageVarianceEstimation:bn SlicedInverseReg:bn _DimReductionRegression:bn
statsmodels.regression.feasible_gls GLSHet:bn GLSHet2:bn
statsmodels.regression.linear_model GLS:bn GLSAR:bn OLS:bn OLSResults:bn RegressionModel:bn RegressionResults:bn RegressionResultsWrapper:bn WLS:bn
statsmodels.regression.mixed_linear_model MixedLM:bn MixedLMParams:bn MixedLMResults:bn MixedLMResultsWrapper:bn VCSpec:bn _mixedlm_distribution:bn
statsmodels.regression.process_regression GaussianCovariance:bn ProcessCovariance:bn ProcessMLE:bn ProcessMLEResults:bn
statsmodels.regression.quantile_regression QuantReg:bn QuantRegResults:bn
statsmodels.regression.recursive_ls RecursiveLS:bn RecursiveLSResults:bn RecursiveLSResultsWrapper:bn
statsmodels.regression.rolling RollingOLS:bn RollingRegressionResults:bn RollingWLS:bn
statsmodels.robust.covariance CovDetMCD:bn CovDetMM:bn CovDetS:bn CovM:bn _NormalizeTruncCov:bn _Standardize:bn
statsmodels.robust.norms AndrewWave:bn Hampel:bn HuberT:bn LeastSquares:bn MQuantileNorm:bn RamsayE:bn RobustNorm:bn StudentT:bn TrimmedMean:bn TukeyBiweight:bn TukeyQuartic:bn
statsmodels.robust.resistant_linear_model RLMDetS:bn RLMDetSMM:bn
statsmodels.robust.robust_linear_model RLM:bn RLMResults:bn RLMResultsWrapper:bn
statsmodels.robust.scale Huber:bn HuberScale:bn MScale:bn
statsmodels.stats._delta_method NonlinearDeltaCov:bn
statsmodels.stats._diagnostic_other CMTNewey:bn CMTTauchen:bn ResultsGeneric:bn TestResults:bn
statsmodels.stats._knockoff RegressionFDR:bn
statsmodels.stats._results_store ResultsStore:bn
statsmodels.stats.anova AnovaRM:bn AnovaResults:bn
statsmodels.stats.base AllPairsResults:bn HolderTuple:bn LimitedIterationMixin:bn
statsmodels.stats.contingency_tables SquareTable:bn StratifiedTable:bn Table:bn Table2x2:bn _Bunch:bn
statsmodels.stats.contrast Contrast:bn ContrastResults:bn MultiCompResult:bn WaldTestResults:bn
statsmodels.stats.correlation_tools FactoredPSDMatrix:bn GaussianMultivariateKernel:bn MultivariateKernel:bn
statsmodels.stats.descriptivestats Describe:bn Description:bn
statsmodels.stats.diagnostic ResultsStore:bn
statsmodels.stats.inter_rater KappaResults:bn ResultsBunch:bn
statsmodels.stats.knockoff_regeffects CorrelationEffects:bn ForwardEffects:bn OLSEffects:bn RegModelEffects:bn RegressionEffects:bn
statsmodels.stats.mediation Mediation:bn MediationResults:bn
statsmodels.stats.meta_analysis CombineResults:bn
statsmodels.stats.multitest NullDistribution:bn
statsmodels.stats.nonparametric RankCompareResult:bn
statsmodels.stats.oaxaca OaxacaBlinder:bn OaxacaResults:bn
statsmodels.stats.outliers_influence GLMInfluence:bn MLEInfluence:bn OLSInfluence:bn _BaseInfluenceMixin:bn
statsmodels.stats.power FTestAnovaPower:bn FTestPower:bn FTestPowerF2:bn GofChisquarePower:bn NormalIndPower:bn Power:bn TTestIndPower:bn TTestPower:bn _GofChisquareIndPower:bn
statsmodels.stats.regularized_covariance RegularizedInvCovariance:bn
statsmodels.stats.robust_compare TrimmedMean:bn
statsmodels.stats.tabledist TableDist:bn
statsmodels.stats.weightstats CompareMeans:bn DescrStatsW:bn
statsmodels.tools.tools Bunch:bin
statsmodels.treatment.treatment_effects TreatmentEffect:bn TreatmentEffectResults:bn _AIPWGMM:bn _AIPWWLSGMM:bn _IPWGMM:bn _IPWRAGMM:bn _RAGMM:bn _TEGMM:bn _TEGMMGeneric1:bn
statsmodels.tsa.ar_model AR:bn AROrderSelectionResults:bn ARResults:bn AutoReg:bn AutoRegResults:bn AutoRegResultsWrapper:bn
statsmodels.tsa.ardl.model ARDL:bn ARDLOrderSelectionResults:bn ARDLResults:bn ARDLResultsWrapper:bn UECM:bn UECMResults:bn UECMResultsWrapper:bn
statsmodels.tsa.arima.model ARIMA:bn ARIMAResults:bn ARIMAResultsWrapper:bn
statsmodels.tsa.arima.params SARIMAXParams:bn
statsmodels.tsa.arima.specification SARIMAXSpecification:bn
statsmodels.tsa.arima_model ARIMA:bn ARIMAResults:bn ARMA:bn ARMAResults:bn
statsmodels.tsa.arima_process ArmaProcess:bn
statsmodels.tsa.arma_mle Arma:bn
statsmodels.tsa.base.prediction PredictionResults:bn
statsmodels.tsa.base.tsa_model TimeSeriesModel:bn TimeSeriesModelResults:bn TimeSeriesResultsWrapper:bn
statsmodels.tsa.descriptivestats TsaDescriptive:bn
statsmodels.tsa.deterministic CalendarDeterministicTerm:bn CalendarFourier:bn CalendarSeasonality:bn CalendarTimeTrend:bn DeterministicProcess:bn DeterministicTerm:bn Fourier:bn FourierDeterministicTerm:bn Seasonality:bn TimeTrend:bn TimeTrendDeterministicTerm:bn
statsmodels.tsa.exponential_smoothing._ets_smooth _ets_smooth_add_add _ets_smooth_add_mul _ets_smooth_mul_add _ets_smooth_mul_mul
statsmodels.tsa.exponential_smoothing.base StateSpaceMLEModel:bn StateSpaceMLEResults:bn
statsmodels.tsa.exponential_smoothing.ets ETSModel:bn ETSResults:bn ETSResultsWrapper:bn PredictionResults:bn PredictionResultsWrapper:bn
statsmodels.tsa.forecasting.stl STLForecast:bn STLForecastResults:bn
statsmodels.tsa.forecasting.theta ThetaModel:bn ThetaModelResults:bn
statsmodels.tsa.holtwinters._smoothers HoltWintersArgs:bn
statsmodels.tsa.holtwinters.model ExponentialSmoothing:bn Holt:bn SimpleExpSmoothing:bn _OptConfig:bn
statsmodels.tsa.holtwinters.results HoltWintersResults:bn HoltWintersResultsWrapper:bn
statsmodels.tsa.mlemodel TSMLEModel:bn
statsmodels.tsa.regime_switching.markov_autoregression MarkovAutoregression:bn MarkovAutoregressionResults:bn MarkovAutoregressionResultsWrapper:bn
statsmodels.tsa.regime_switching.markov_regression MarkovRegression:bn MarkovRegressionResults:bn MarkovRegressionResultsWrapper:bn
statsmodels.tsa.regime_switching.markov_switching HamiltonFilterResults:bn KimSmootherResults:bn MarkovSwitching:bn MarkovSwitchingParams:bn MarkovSwitchingResults:bn MarkovSwitchingResultsWrapper:bn
statsmodels.tsa.seasonal DecomposeResult:bn
statsmodels.tsa.seasonal._seasonal DecomposeResult:bn
statsmodels.tsa.statespace._initialization cInitialization dInitialization:bc sInitialization zInitialization:bc
statsmodels.tsa.statespace._kalman_filter cKalmanFilter dKalmanFilter:bc sKalmanFilter zKalmanFilter:bc
statsmodels.tsa.statespace._kalman_smoother cKalmanSmoother dKalmanSmoother:bc sKalmanSmoother zKalmanSmoother
statsmodels.tsa.statespace._pykalman_smoother _KalmanSmoother:bn
statsmodels.tsa.statespace._quarterly_ar1 QuarterlyAR1:bn
statsmodels.tsa.statespace._representation cStatespace dStatespace:bc sStatespace zStatespace:bc
statsmodels.tsa.statespace._simulation_smoother cSimulationSmoother dSimulationSmoother sSimulationSmoother zSimulationSmoother
statsmodels.tsa.statespace.cfa_simulation_smoother CFASimulationSmoother:bn
statsmodels.tsa.statespace.dynamic_factor DynamicFactor:bn DynamicFactorResults:bn DynamicFactorResultsWrapper:bn
statsmodels.tsa.statespace.dynamic_factor_mq DynamicFactorMQ:bn DynamicFactorMQResults:bn DynamicFactorMQStates:bn FactorBlock:bn
statsmodels.tsa.statespace.exponential_smoothing ExponentialSmoothing:bn ExponentialSmoothingResults:bn ExponentialSmoothingResultsWrapper:bn
statsmodels.tsa.statespace.initialization Initialization:bn
statsmodels.tsa.statespace.kalman_filter FilterResults:bn KalmanFilter:bn PredictionResults:bn
statsmodels.tsa.statespace.kalman_smoother KalmanSmoother:bn SmootherResults:bn
statsmodels.tsa.statespace.mlemodel MLEModel:bn MLEResults:bn MLEResultsWrapper:bn PredictionResults:bn PredictionResultsWrapper:bn
statsmodels.tsa.statespace.news NewsResults:bn
statsmodels.tsa.statespace.representation FrozenRepresentation:bn MatrixWrapper:bn OptionWrapper:bn Representation:bn
statsmodels.tsa.statespace.sarimax SARIMAX:bn SARIMAXResults:bn SARIMAXResultsWrapper:bn
statsmodels.tsa.statespace.simulation_smoother SimulationSmoothResults:bn SimulationSmoother:bn
statsmodels.tsa.statespace.structural UnobservedComponents:bn UnobservedComponentsResults:bn UnobservedComponentsResultsWrapper:bn
statsmodels.tsa.statespace.varmax VARMAX:bn VARMAXResults:bn VARMAXResultsWrapper:bn
statsmodels.tsa.stattools ZivotAndrewsUnitRoot:bn
statsmodels.tsa.stattools._leybourne LeybourneMcCabeStationarity:bn
statsmodels.tsa.stattools._stattools ZivotAndrewsUnitRoot:bn
statsmodels.tsa.stl.mstl MSTL:bn
statsmodels.tsa.varma_process VarmaPoly:bn _Var:bn
statsmodels.tsa.vector_ar.hypothesis_test_results CausalityTestResults:bn HypothesisTestResults:bn NormalityTestResults:bn WhitenessTestResults:bn
statsmodels.tsa.vector_ar.irf BaseIRAnalysis:bn IRAnalysis:bn
statsmodels.tsa.vector_ar.local_proj LocalProjections:bn LocalProjectionsResults:bn
statsmodels.tsa.vector_ar.output VARSummary:bn
statsmodels.tsa.vector_ar.svar_model SVAR:bn SVARProcess:bn SVARResults:bn
statsmodels.tsa.vector_ar.var_model FEVD:bn LagOrderResults:bn VAR:bn VARProcess:bn VARResults:bn VARResultsWrapper:bn
statsmodels.tsa.vector_ar.vecm CointRankResults:bn JohansenTestResult:bn VECM:bn VECMResults:bn
statsmodels.tsa.x13 SeriesSpec:bn Spec:bn X13ArimaAnalysisResult:bn
`,
  calls: []
}
