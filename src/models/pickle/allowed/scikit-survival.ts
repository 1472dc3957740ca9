// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const SCIKIT_SURVIVAL: AllowList = {
  of: 'scikit-survival',
  versions: ['0.28.0'],
  names: `
narwhals._utils Implementation:c
sksurv._dataframe._categorical_semantics ColumnSemantics:bn
sksurv._dataframe._pandas PandasDataFrameLibrary:bn
sksurv._dataframe._polars PolarsDataFrameLibrary:bn
sksurv.base SurvivalAnalysisMixin:bn
sksurv.ensemble.boosting ComponentwiseGradientBoostingSurvivalAnalysis:bn GradientBoostingSurvivalAnalysis:bn _ComponentwiseLeastSquares:bn
sksurv.ensemble.forest ExtraSurvivalTrees:bn RandomSurvivalForest:bn _BaseSurvivalForest:bn
sksurv.ensemble.survival_loss CensoredSquaredLoss:bn CoxPH:bn IPCWLeastSquaresError:bn SurvivalLossFunction:bn
sksurv.functions StepFunction:bn
sksurv.kernels.clinical ClinicalKernelTransform:bn
sksurv.linear_model.aft IPCRidge:bn
sksurv.linear_model.coxnet CoxnetSurvivalAnalysis:bn
sksurv.linear_model.coxph BreslowEstimator:bn CoxPHOptimizer:bn CoxPHSurvivalAnalysis:bn VerboseReporter:bn
sksurv.meta.ensemble_selection BaseEnsembleSelection:bn EnsembleAverage:bn EnsembleSelection:bn EnsembleSelectionRegressor:bn MeanEstimator:bn MeanRankEstimator:bn
sksurv.meta.stacking Stacking:bn
sksurv.metrics _ScoreOverrideMixin:bn as_concordance_index_ipcw_scorer:bn as_cumulative_dynamic_auc_scorer:bn as_integrated_brier_score_scorer:bn
sksurv.nonparametric CensoringDistributionEstimator:bn SurvivalFunctionEstimator:bn
sksurv.preprocessing OneHotEncoder:bn
sksurv.svm.minlip EcosSolver:bn HingeLossSurvivalSVM:bn MinlipSurvivalAnalysis:bn OsqpSolver:bn QPSolver:bn
sksurv.svm.naive_survival_svm NaiveSurvivalSVM:bn
sksurv.svm.survival_svm BaseSurvivalSVM:bn Counter:bn FastKernelSurvivalSVM:bn FastSurvivalSVM:bn LargeScaleOptimizer:bn NonlinearLargeScaleOptimizer:bn OrderStatisticTreeSurvivalCounter:bn PRSVMOptimizer:bn RankSVMOptimizer:bn SimpleOptimizer:bn SurvivalCounter:bn
sksurv.tree.tree ExtraSurvivalTree:bn SurvivalTree:bn
sksurv.util Surv:bn _PropertyAvailableIfDescriptor:bn
`,
  calls: []
}
