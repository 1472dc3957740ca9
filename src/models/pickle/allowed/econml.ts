// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const ECONML: AllowList = {
  of: 'econml',
  versions: ['0.17.0'],
  names: `
econml._cate_estimator BaseCateEstimator:bn DebiasedLassoCateEstimatorDiscreteMixin:bn DebiasedLassoCateEstimatorMixin:bn ForestModelFinalCateEstimatorDiscreteMixin:bn ForestModelFinalCateEstimatorMixin:bn LinearCateEstimator:bn LinearModelFinalCateEstimatorDiscreteMixin:bn LinearModelFinalCateEstimatorMixin:bn StatsModelsCateEstimatorDiscreteMixin:bn StatsModelsCateEstimatorMixin:bn TreatmentExpansionMixin:bn
econml._ensemble._ensemble BaseEnsemble:bn
econml._ortho_learner _OrthoLearner:bn
econml._tree_exporter _CateTreeDOTExporter:bn _CateTreeMPLExporter:bn _CateTreeMixin:bn _DOTExporter:bn _MPLExporter:bn _PolicyTreeDOTExporter:bn _PolicyTreeMPLExporter:bn _PolicyTreeMixin:bn _SingleTreeExporterMixin:bn _TreeExporter:bn
econml.cate_interpreter._interpreters SingleTreeCateInterpreter:bn SingleTreePolicyInterpreter:bn _SingleTreeInterpreter:bn
econml.dml._rlearner _ModelFinal:bn _ModelNuisance:bn _RLearner:bn
econml.dml.causal_forest CausalForestDML:bn _CausalForestFinalWrapper:bn _GenericSingleOutcomeModelFinalWithCovInference:bn
econml.dml.dml DML:bn KernelDML:bn LinearDML:bn NonParamDML:bn SparseLinearDML:bn _BaseDML:bn _FinalWrapper:bn _FirstStageSelector:bn _FirstStageWrapper:bn _RandomFeatures:bn
econml.dr._drlearner DRLearner:bn ForestDRLearner:bn LinearDRLearner:bn SparseLinearDRLearner:bn _ModelFinal:bn _ModelNuisance:bn
econml.federated_learning FederatedEstimator:bn
econml.grf._base_grf BaseGRF:bn
econml.grf._base_grftree GRFTree:bn
econml.grf.classes CausalForest:bn CausalIVForest:bn MultiOutputGRF:bn RegressionForest:bn
econml.inference._bootstrap BootstrapEstimator:bn
econml.inference._inference BootstrapInference:bn EmpiricalInferenceResults:bn GenericModelFinalInference:bn GenericModelFinalInferenceDiscrete:bn GenericSingleTreatmentModelFinalInference:bn Inference:bn InferenceResults:bn LinearModelFinalInference:bn LinearModelFinalInferenceDiscrete:bn NormalInferenceResults:bn PopulationSummaryResults:bn StatsModelsInference:bn StatsModelsInferenceDiscrete:bn
econml.iv.dml._dml DMLIV:bn NonParamDMLIV:bn OrthoIV:bn _BaseDMLIV:bn _BaseDMLIVModelFinal:bn _BaseDMLIVNuisanceSelector:bn _OrthoIVModelFinal:bn _OrthoIVNuisanceSelector:bn
econml.iv.dr._dr DRIV:bn ForestDRIV:bn IntentToTreatDRIV:bn LinearDRIV:bn LinearIntentToTreatDRIV:bn SparseLinearDRIV:bn _BaseDRIV:bn _BaseDRIVModelFinal:bn _BaseDRIVNuisanceCovarianceSelector:bn _BaseDRIVNuisanceSelector:bn _DRIV:bn _DummyCATE:bn _DummyClassifier:bn _IntentToTreatDRIV:bn _IntentToTreatDRIVNuisanceSelector:bn
econml.iv.sieve._tsls DPolynomialFeatures:bn HermiteFeatures:bn SieveTSLS:bn
econml.metalearners._metalearners DomainAdaptationLearner:bn SLearner:bn TLearner:bn XLearner:bn
econml.orf._causal_tree CausalTree:bn Node:bn
econml.orf._ortho_forest BLBInference:bn BaseOrthoForest:bn DMLOrthoForest:bn DROrthoForest:bn _DMLOrthoForest_nuisance_estimator_generator:bn _DMLOrthoForest_second_stage_parameter_estimator_gen:bn
econml.panel.dml._dml DynamicDML:bn _DynamicFinalWrapper:bn _DynamicModelFinal:bn _DynamicModelNuisanceSelector:bn _LinearDynamicModelFinal:bn
econml.policy._base PolicyLearner:bn
econml.policy._drlearner DRPolicyForest:bn DRPolicyTree:bn _BaseDRPolicyLearner:bn _DRLearnerWrapper:bn _PolicyModelFinal:bn
econml.policy._forest._forest PolicyForest:bn
econml.policy._forest._tree PolicyTree:bn
econml.score.ensemble_cate EnsembleCateEstimator:bn
econml.score.rscorer RScorer:bn
econml.sklearn_extensions.linear_model DebiasedLasso:bn MultiOutputDebiasedLasso:bn StatsModels2SLS:bn StatsModelsLinearRegression:bn StatsModelsRLM:bn WeightedLasso:bn WeightedLassoCV:bn WeightedModelMixin:bn WeightedMultiTaskLasso:bn WeightedMultiTaskLassoCV:bn _StatsModelsWrapper:bn _WeightedCVIterableWrapper:bn
econml.sklearn_extensions.model_selection FixedModelSelector:bn GridSearchCVList:bn ListSelector:bn ModelSelector:bn SingleModelSelector:bn SklearnCVSelector:bn WeightedKFold:bn WeightedStratifiedKFold:bn
econml.tree._tree Tree:bc
econml.tree._tree_classes BaseTree:bn
econml.utilities IdentityFeatures:bn MissingModule:bn MultiModelWrapper:bn SeparateModel:bn Summary:bn WeightedModelWrapper:bn _RegressionWrapper:bn _TransformerWrapper:bn add_intercept
econml.validate.drtester DRTester:bn DRtester:bn
econml.validate.results BLPEvaluationResults:bn CalibrationEvaluationResults:bn EvaluationResults:bn UpliftEvaluationResults:bn
econml.validate.sensitivity_analysis SensitivityParams:n
`,
  calls: []
}
