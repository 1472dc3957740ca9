// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const IMBALANCED_LEARN: AllowList = {
  of: 'imbalanced-learn',
  versions: ['0.9.0', '0.14.2'],
  names: `
imblearn.base BaseSampler:bn FunctionSampler:bn SamplerMixin:bn
imblearn.combine._smote_enn SMOTEENN:bn
imblearn.combine._smote_tomek SMOTETomek:bn
imblearn.ensemble._bagging BalancedBaggingClassifier:bn
imblearn.ensemble._easy_ensemble EasyEnsembleClassifier:bn
imblearn.ensemble._forest BalancedRandomForestClassifier:bn
imblearn.ensemble._weight_boosting RUSBoostClassifier:bn
imblearn.keras._generator BalancedBatchGenerator:bn
imblearn.metrics.pairwise ValueDifferenceMetric:bn
imblearn.model_selection._split InstanceHardnessCV:bn
imblearn.over_sampling._adasyn ADASYN:bn
imblearn.over_sampling._random_over_sampler RandomOverSampler:bn
imblearn.over_sampling._smote.base BaseSMOTE:bn SMOTE:bn SMOTEN:bn SMOTENC:bn
imblearn.over_sampling._smote.cluster KMeansSMOTE:bn
imblearn.over_sampling._smote.filter BorderlineSMOTE:bn SVMSMOTE:bn
imblearn.over_sampling.base BaseOverSampler:bn
imblearn.pipeline Pipeline:bn
imblearn.under_sampling._prototype_generation._cluster_centroids ClusterCentroids:bn
imblearn.under_sampling._prototype_selection._condensed_nearest_neighbour CondensedNearestNeighbour:bn
imblearn.under_sampling._prototype_selection._edited_nearest_neighbours AllKNN:bn EditedNearestNeighbours:bn RepeatedEditedNearestNeighbours:bn
imblearn.under_sampling._prototype_selection._instance_hardness_threshold InstanceHardnessThreshold:bn
imblearn.under_sampling._prototype_selection._nearmiss NearMiss:bn
imblearn.under_sampling._prototype_selection._neighbourhood_cleaning_rule NeighbourhoodCleaningRule:bn
imblearn.under_sampling._prototype_selection._one_sided_selection OneSidedSelection:bn
imblearn.under_sampling._prototype_selection._random_under_sampler RandomUnderSampler:bn
imblearn.under_sampling._prototype_selection._tomek_links TomekLinks:bn
imblearn.under_sampling.base BaseCleaningSampler:bn BaseUnderSampler:bn
imblearn.utils._docstring Substitution:bn
imblearn.utils._tags InputTags:bn SamplerTags:bn Tags:bn
imblearn.utils._validation ArraysTransformer:bn
`,
  calls: []
}
