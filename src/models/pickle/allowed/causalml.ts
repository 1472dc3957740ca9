// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const CAUSALML: AllowList = {
  of: 'causalml',
  versions: ['0.18.0'],
  names: `
causalml.dataset.semiSynthetic SemiSynthDataGenerator:bn
causalml.feature_selection.filters FilterSelect:bn
causalml.features LabelEncoder:bn OneHotEncoder:bn
causalml.inference.meta.explainer Explainer:bn
causalml.inference.meta.rlearner BaseRRegressor:bn
causalml.inference.meta.slearner BaseSRegressor:bn StatsmodelsOLS:bn
causalml.inference.meta.tlearner BaseTRegressor:bn
causalml.inference.meta.tmle TMLELearner:bn
causalml.inference.meta.xlearner BaseXRegressor:bn
causalml.inference.tree._tree._classes BaseDecisionTree:bn
causalml.inference.tree._tree._tree Tree:bc
causalml.inference.tree._uplift._tree BaseUpliftDecisionTree:bn
causalml.inference.tree._uplift.upliftforest UpliftRandomForestClassifier:bn
causalml.inference.tree._uplift.uplifttree UpliftTreeClassifier:bn _KernelUpliftTreeClassifier:bn _UpliftTreeNode:bn
causalml.inference.tree.causal._tree BaseCausalDecisionTree:bn
causalml.optimize.policylearner PolicyLearner:bn
causalml.optimize.unit_selection CounterfactualUnitSelector:bn
causalml.optimize.value_optimization CounterfactualValueEstimator:bn
causalml.propensity ElasticNetPropensityModel:bn GradientBoostedPropensityModel:bn LogisticRegressionPropensityModel:bn PropensityModel:bn
`,
  calls: []
}
