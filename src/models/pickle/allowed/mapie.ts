// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const MAPIE: AllowList = {
  of: 'mapie',
  versions: ['1.6.0'],
  names: `
mapie._venn_abers VennAbers:bn VennAbersCV:bn VennAbersMultiClass:bn
mapie.calibration TopLabelCalibrator:bn VennAbersCalibrator:bn
mapie.classification CrossConformalClassifier:bn SplitConformalClassifier:bn _MapieClassifier:bn
mapie.conditional_conformal_prediction ConditionalSplitConformalClassifier:bn ConditionalSplitConformalRegressor:bn _ConditionalConformalMixin:bn
mapie.conformity_scores.bounds.absolute AbsoluteConformityScore:bn
mapie.conformity_scores.bounds.gamma GammaConformityScore:bn
mapie.conformity_scores.bounds.quantile AbsoluteQuantileRegressionScore:bn QuantileRegressionScore:bn
mapie.conformity_scores.bounds.residuals ResidualNormalisedScore:bn
mapie.conformity_scores.bounds.std_normalised StdConformityScore:bn
mapie.conformity_scores.classification BaseClassificationScore:bn
mapie.conformity_scores.interface BaseConformityScore:bn
mapie.conformity_scores.regression BaseRegressionScore:bn
mapie.conformity_scores.sets.aps APSConformityScore:bn
mapie.conformity_scores.sets.lac LACConformityScore:bn
mapie.conformity_scores.sets.naive NaiveConformityScore:bn
mapie.conformity_scores.sets.raps RAPSConformityScore:bn
mapie.conformity_scores.sets.topk TopKConformityScore:bn
mapie.estimator.classifier EnsembleClassifier:bn
mapie.estimator.regressor EnsembleRegressor:bn EnsembleStdRegressor:bn _Conformalizer:bn
mapie.exchangeability_testing.bounds GammaExponentialMixtureBound:bn
mapie.exchangeability_testing.exchangeability ExchangeabilityTestProtocol:bn FixedDatasetExchangeabilityTest:bn OnlineExchangeabilityTest:bn RunnableExchangeabilityTestProtocol:bn UpdatableExchangeabilityTestProtocol:bn
mapie.exchangeability_testing.martingales OnlineMartingaleTest:bn
mapie.exchangeability_testing.permutations MaxSplitMeanDifferenceTestStatistic:bn PValuePermutationTest:bn PermutationTest:bn SequentialMonteCarloTest:bn TestStatistic:bn
mapie.exchangeability_testing.risk_monitoring RiskMonitoring:bn
mapie.regression.quantile_regression ConformalizedQuantileRegressor:bn CrossConformalizedQuantileRegressor:bn _MapieQuantileRegressor:bn _QuantileConformalizer:bn
mapie.regression.regression CrossConformalRegressor:bn JackknifeAfterBootstrapRegressor:bn SplitConformalRegressor:bn _MapieRegressor:bn
mapie.regression.time_series_regression TimeSeriesRegressor:bn
mapie.risk_control._base_controller _BaseLTTController:bn
mapie.risk_control.binary_classification BinaryClassificationController:bn
mapie.risk_control.fwer_control FWERBonferroniCorrection:bn FWERBonferroniHolm:bn FWERFixedSequenceTesting:bn FWERProcedure:bn
mapie.risk_control.multi_classification MultiClassificationLTTController:bn
mapie.risk_control.multi_label_classification MultiLabelClassificationController:bn
mapie.risk_control.risks BinaryClassificationRisk:bn BinaryRisk:bn ClassSpecificRisk:bn ContinuousRisk:bn RiskLoss:bn _BaseRisk:bn _OccurrenceConditionRisk:bn
mapie.risk_control.semantic_segmentation SemanticSegmentationController:bn
mapie.subsample BlockBootstrap:bn Subsample:bn
mapie.utils _Unset:bn
`,
  calls: []
}
