// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const INTERPRET: AllowList = {
  of: 'interpret',
  versions: ['0.7.8'],
  names: `
interpret.api.base ExplainerMixin:bn ExplanationMixin:bn
interpret.api.templates FeatureValueExplanation:bn
interpret.blackbox._lime LimeTabular:bn
interpret.blackbox._partialdependence PDPExplanation:bn PartialDependence:bn
interpret.blackbox._sensitivity MorrisExplanation:bn MorrisSampler:bn MorrisSensitivity:bn SamplerMixin:bn
interpret.blackbox._shap ShapKernel:bn
interpret.data._response ClassHistogram:bn ClassHistogramExplanation:bn Marginal:bn MarginalExplanation:bn
interpret.ext.examples ExampleBlackboxExplainer:bn ExampleDataExplainer:bn ExampleExplanation:bn ExampleGlassboxExplainer:bn ExampleGreyboxExplainer:bn ExamplePerfExplainer:bn ExampleVisualizeProvider:bn
interpret.glassbox._aplr APLRClassifier:bn APLRClassifierNative:bn APLRClassifierTags:bn APLRExplanation:bn APLRInputTags:bn APLRRegressor:bn APLRRegressorNative:bn APLRRegressorTags:bn APLRTags:bn APLRTargetTags:bn
interpret.glassbox._decisiontree BaseShallowDecisionTree:bn ClassificationTree:bn RegressionTree:bn TreeClassifierTags:bn TreeExplanation:bn TreeInputTags:bn TreeRegressorTags:bn TreeTags:bn TreeTargetTags:bn
interpret.glassbox._ebm._ebm ExplainableBoostingClassifier:bn ExplainableBoostingRegressor:bn
interpret.glassbox._linear BaseLinear:bn LinearClassifierTags:bn LinearExplanation:bn LinearInputTags:bn LinearRegression:bn LinearRegressorTags:bn LinearTags:bn LinearTargetTags:bn LogisticRegression:bn
interpret.glassbox._skoperules DecisionClassifierTags:bn DecisionInputTags:bn DecisionListClassifier:bn DecisionRegressorTags:bn DecisionTags:bn DecisionTargetTags:bn RulesExplanation:bn
interpret.greybox._shaptree ShapTree:bn
interpret.greybox._treeinterpreter TreeInterpreter:bn
interpret.perf._curve PR:bn PRExplanation:bn ROC:bn ROCExplanation:bn
interpret.perf._regression RegressionExplanation:bn RegressionPerf:bn
interpret.utils._clean_x _ImpossibleType:bn
interpret.utils._preprocessor EBMPreprocessor:bn PreprocessorInputTags:bn PreprocessorTags:bn PreprocessorTargetTags:bn PreprocessorTransformerTags:bn
`,
  calls: []
}
