// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const MLXTEND: AllowList = {
  of: 'mlxtend',
  versions: ['0.25.0'],
  names: `
mlxtend._base._base_model _BaseModel:bn
mlxtend._base._classifier _Classifier:bn
mlxtend._base._cluster _Cluster:bn
mlxtend._base._iterative_model _IterativeModel:bn
mlxtend._base._multiclass _MultiClass:bn
mlxtend._base._multilayer _MultiLayer:bn
mlxtend._base._regressor _Regressor:bn
mlxtend.classifier._base_classification _BaseStackingClassifier:bn
mlxtend.classifier.adaline Adaline:bn
mlxtend.classifier.ensemble_vote EnsembleVoteClassifier:bn
mlxtend.classifier.logistic_regression LogisticRegression:bn
mlxtend.classifier.multilayerperceptron MultiLayerPerceptron:bn
mlxtend.classifier.oner OneRClassifier:bn
mlxtend.classifier.perceptron Perceptron:bn
mlxtend.classifier.softmax_regression SoftmaxRegression:bn
mlxtend.classifier.stacking_classification StackingClassifier:bn
mlxtend.classifier.stacking_cv_classification StackingCVClassifier:bn
mlxtend.cluster.kmeans Kmeans:bn
mlxtend.evaluate.bootstrap_outofbag BootstrapOutOfBag:bn
mlxtend.evaluate.holdout PredefinedHoldoutSplit:bn RandomHoldoutSplit:bn
mlxtend.evaluate.time_series GroupTimeSeriesSplit:bn
mlxtend.feature_extraction.base _BaseFeatureExtractor:bn
mlxtend.feature_extraction.linear_discriminant_analysis LinearDiscriminantAnalysis:bn
mlxtend.feature_extraction.principal_component_analysis PrincipalComponentAnalysis:bn
mlxtend.feature_extraction.rbf_kernel_pca RBFKernelPCA:bn
mlxtend.feature_selection.column_selector ColumnSelector:bn
mlxtend.feature_selection.exhaustive_feature_selector ExhaustiveFeatureSelector:bn
mlxtend.feature_selection.sequential_feature_selector SequentialFeatureSelector:bn
mlxtend.frequent_patterns.fpcommon FPNode:bn FPTree:bn
mlxtend.frequent_patterns.fpmax MFITree:bn
mlxtend.preprocessing.copy_transformer CopyTransformer:bn
mlxtend.preprocessing.dense_transformer DenseTransformer:bn
mlxtend.preprocessing.mean_centering MeanCenterer:bn
mlxtend.preprocessing.transactionencoder TransactionEncoder:bn
mlxtend.regressor.linear_regression LinearRegression:bn
mlxtend.regressor.stacking_cv_regression StackingCVRegressor:bn
mlxtend.regressor.stacking_regression StackingRegressor:bn
mlxtend.utils.base_compostion _BaseXComposition:bn
mlxtend.utils.counter Counter:bn
`,
  calls: []
}
