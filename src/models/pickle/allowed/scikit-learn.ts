// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const SCIKIT_LEARN: AllowList = {
  of: 'scikit-learn',
  versions: ['0.22.2', '0.23.2', '0.24.2', '1.0.2', '1.2.2', '1.5.2', '1.7.2', '1.9.1'],
  names: `
_loss CyAbsoluteError:c CyExponentialLoss:c CyHalfBinomialLoss:c CyHalfGammaLoss:c CyHalfMultinomialLoss CyHalfPoissonLoss:c CyHalfSquaredError:c CyHalfTweedieLossIdentity:c CyHuberLoss:c CyPinballLoss:c __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyExponentialLoss __pyx_unpickle_CyHalfGammaLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfPoissonLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyHalfTweedieLossIdentity __pyx_unpickle_CyHuberLoss __pyx_unpickle_CyPinballLoss
sklearn._loss._loss CyAbsoluteError:c CyExponentialLoss:c CyHalfBinomialLoss:c CyHalfGammaLoss:c CyHalfMultinomialLoss CyHalfPoissonLoss:c CyHalfSquaredError:c CyHalfTweedieLossIdentity:c CyHuberLoss:c CyPinballLoss:c __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyHalfGammaLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfPoissonLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyHalfTweedieLossIdentity __pyx_unpickle_CyPinballLoss
sklearn._loss.glm_distribution DistributionBoundary:n ExponentialDispersionModel:bn GammaDistribution:bn InverseGaussianDistribution:bn NormalDistribution:bn PoissonDistribution:bn TweedieDistribution:bn
sklearn._loss.link BaseLink:bn HalfLogitLink:bn IdentityLink:bn Interval:bn LogLink:bn LogitLink:bn MultinomialLogit:bn
sklearn._loss.loss AbsoluteError:bn ArrayAPILossMixin:bn BaseLoss:bn ExponentialLoss:bn HalfBinomialLoss:bn HalfBinomialLossArrayAPI:bn HalfGammaLoss:bn HalfMultinomialLoss:bn HalfMultinomialLossArrayAPI:bn HalfPoissonLoss:bn HalfPoissonLossArrayAPI:bn HalfSquaredError:bn HalfTweedieLoss:bn HalfTweedieLossIdentity:bn HuberLoss:bn PinballLoss:bn
sklearn.base BaseEstimator:bn BiclusterMixin:bn ClassNamePrefixFeaturesOutMixin:bn ClassifierMixin:bn ClusterMixin:bn DensityMixin:bn MetaEstimatorMixin:bn MultiOutputMixin:bn OneToOneFeatureMixin:bn OutlierMixin:bn RegressorMixin:bn TransformerMixin:bn _OneToOneFeatureMixin:bn _UnstableArchMixin:bn
sklearn.calibration CalibratedClassifierCV:bn CalibrationDisplay:bn _CalibratedClassifier:bn _SigmoidCalibration:bn _TemperatureScaling:bn
sklearn.cluster._affinity_propagation AffinityPropagation:bn
sklearn.cluster._agglomerative AgglomerativeClustering:bn FeatureAgglomeration:bn
sklearn.cluster._bicluster BaseSpectral:bn SpectralBiclustering:bn SpectralCoclustering:bn
sklearn.cluster._birch Birch:bn _CFNode:bn _CFSubcluster:bn
sklearn.cluster._bisect_k_means BisectingKMeans:bn _BisectingTree:bn
sklearn.cluster._dbscan DBSCAN:bn
sklearn.cluster._feature_agglomeration AgglomerationTransform:bn
sklearn.cluster._hdbscan.hdbscan HDBSCAN:bn
sklearn.cluster._kmeans KMeans:bn MiniBatchKMeans:bn _BaseKMeans:bn _kmeans_single_lloyd
sklearn.cluster._mean_shift MeanShift:bn
sklearn.cluster._optics OPTICS:bn
sklearn.cluster._spectral SpectralClustering:bn
sklearn.compose._column_transformer ColumnTransformer:bn _RemainderColsList:bn make_column_selector:bn
sklearn.compose._target TransformedTargetRegressor:bn
sklearn.covariance._elliptic_envelope EllipticEnvelope:bn
sklearn.covariance._empirical_covariance EmpiricalCovariance:bn
sklearn.covariance._graph_lasso BaseGraphicalLasso:bn GraphicalLasso:bn GraphicalLassoCV:bn _DictWithDeprecatedKeys:bin
sklearn.covariance._robust_covariance MinCovDet:bn
sklearn.covariance._shrunk_covariance LedoitWolf:bn OAS:bn ShrunkCovariance:bn
sklearn.cross_decomposition._cca CCA:bn
sklearn.cross_decomposition._pls CCA:bn PLSCanonical:bn PLSRegression:bn PLSSVD:bn _PLS:bn
sklearn.decomposition._base _BasePCA:bn
sklearn.decomposition._dict_learning DictionaryLearning:bn MiniBatchDictionaryLearning:bn SparseCoder:bn SparseCodingMixin:bn _BaseSparseCoding:bn
sklearn.decomposition._factor_analysis FactorAnalysis:bn
sklearn.decomposition._fastica FastICA:bn
sklearn.decomposition._incremental_pca IncrementalPCA:bn
sklearn.decomposition._kernel_pca KernelPCA:bn
sklearn.decomposition._lda LatentDirichletAllocation:bn
sklearn.decomposition._nmf MiniBatchNMF:bn NMF:bn _BaseNMF:bn
sklearn.decomposition._pca PCA:bn
sklearn.decomposition._sparse_pca MiniBatchSparsePCA:bn SparsePCA:bn _BaseSparsePCA:bn
sklearn.decomposition._truncated_svd TruncatedSVD:bn
sklearn.discriminant_analysis DiscriminantAnalysisPredictionMixin:bn LinearDiscriminantAnalysis:bn QuadraticDiscriminantAnalysis:bn
sklearn.dummy DummyClassifier:bn DummyRegressor:bn
sklearn.ensemble._bagging BaggingClassifier:bn BaggingRegressor:bn BaseBagging:bn
sklearn.ensemble._base BaseEnsemble:bn _BaseHeterogeneousEnsemble:bn
sklearn.ensemble._forest BaseForest:bn ExtraTreesClassifier:bn ExtraTreesRegressor:bn ForestClassifier:bn ForestRegressor:bn RandomForestClassifier:bn RandomForestRegressor:bn RandomTreesEmbedding:bn
sklearn.ensemble._gb BaseGradientBoosting:bn BinomialDeviance:bn ClassificationLossFunction:bn ExponentialLoss:bn GradientBoostingClassifier:bn GradientBoostingRegressor:bn HuberLossFunction:bn LeastAbsoluteError:bn LeastSquaresError:bn LogOddsEstimator:bn LossFunction:bn MeanEstimator:bn MultinomialDeviance:bn PriorProbabilityEstimator:bn QuantileEstimator:bn QuantileLossFunction:bn RegressionLossFunction:bn ScaledLogOddsEstimator:bn VerboseReporter:bn ZeroEstimator:bn
sklearn.ensemble._gb_losses BinomialDeviance:bn ClassificationLossFunction:bn ExponentialLoss:bn HuberLossFunction:bn LeastAbsoluteError:bn LeastSquaresError:bn LossFunction:bn MultinomialDeviance:bn QuantileLossFunction:bn RegressionLossFunction:bn
sklearn.ensemble._hist_gradient_boosting.binning _BinMapper:bn
sklearn.ensemble._hist_gradient_boosting.gradient_boosting BaseHistGradientBoosting:bn HistGradientBoostingClassifier:bn HistGradientBoostingRegressor:bn
sklearn.ensemble._hist_gradient_boosting.grower TreeGrower:bn TreeNode:bn
sklearn.ensemble._hist_gradient_boosting.loss BaseLoss:bn BinaryCrossEntropy:bn CategoricalCrossEntropy:bn LeastAbsoluteDeviation:bn LeastSquares:bn Poisson:bn
sklearn.ensemble._hist_gradient_boosting.predictor TreePredictor:bn
sklearn.ensemble._hist_gradient_boosting.splitting SplitInfo:bn
sklearn.ensemble._iforest IsolationForest:bn
sklearn.ensemble._stacking StackingClassifier:bn StackingRegressor:bn _BaseStacking:bn
sklearn.ensemble._voting VotingClassifier:bn VotingRegressor:bn _BaseVoting:bn
sklearn.ensemble._weight_boosting AdaBoostClassifier:bn AdaBoostRegressor:bn BaseWeightBoosting:bn
sklearn.feature_extraction._dict_vectorizer DictVectorizer:bn
sklearn.feature_extraction._hash FeatureHasher:bn
sklearn.feature_extraction.image PatchExtractor:bn
sklearn.feature_extraction.text CountVectorizer:bn HashingVectorizer:bn TfidfTransformer:bn TfidfVectorizer:bn VectorizerMixin:bn _VectorizerMixin:bn
sklearn.feature_selection._base SelectorMixin:bn
sklearn.feature_selection._from_model SelectFromModel:bn
sklearn.feature_selection._mutual_info digamma mutual_info_classif mutual_info_regression
sklearn.feature_selection._rfe RFE:bn RFECV:bn
sklearn.feature_selection._sequential SequentialFeatureSelector:bn
sklearn.feature_selection._univariate_selection GenericUnivariateSelect:bn SelectFdr:bn SelectFpr:bn SelectFwe:bn SelectKBest:bn SelectPercentile:bn _BaseFilter:bn chi2 f_classif f_oneway f_regression r_regression
sklearn.feature_selection._variance_threshold VarianceThreshold:bn
sklearn.frozen._frozen FrozenEstimator:bn
sklearn.gaussian_process._gpc GaussianProcessClassifier:bn _BinaryGaussianProcessClassifierLaplace:bn
sklearn.gaussian_process._gpr GaussianProcessRegressor:bn
sklearn.gaussian_process.kernels CompoundKernel:bn ConstantKernel:bn DotProduct:bn ExpSineSquared:bn Exponentiation:bn GenericKernelMixin:bn Kernel:bn KernelOperator:bn Matern:bn NormalizedKernelMixin:bn PairwiseKernel:bn Product:bn RBF:bn RationalQuadratic:bn StationaryKernelMixin:bn Sum:bn WhiteKernel:bn
sklearn.impute._base MissingIndicator:bn SimpleImputer:bn _BaseImputer:bn
sklearn.impute._iterative IterativeImputer:bn _ImputerTriplet:n
sklearn.impute._knn KNNImputer:bn
sklearn.inspection._partial_dependence PartialDependenceDisplay:bn
sklearn.isotonic IsotonicRegression:bn
sklearn.kernel_approximation AdditiveChi2Sampler:bn Nystroem:bn PolynomialCountSketch:bn RBFSampler:bn SkewedChi2Sampler:bn
sklearn.kernel_ridge KernelRidge:bn
sklearn.linear_model._base LinearClassifierMixin:bn LinearModel:bn LinearRegression:bn MultiOutputLinearModel:bn SparseCoefMixin:bn
sklearn.linear_model._bayes ARDRegression:bn BayesianRidge:bn
sklearn.linear_model._coordinate_descent ElasticNet:bn ElasticNetCV:bn Lasso:bn LassoCV:bn LinearModelCV:bn MultiTaskElasticNet:bn MultiTaskElasticNetCV:bn MultiTaskLasso:bn MultiTaskLassoCV:bn
sklearn.linear_model._glm._newton_solver NewtonCholeskySolver:bn NewtonSolver:bn
sklearn.linear_model._glm.glm GammaRegressor:bn GeneralizedLinearRegressor:bn PoissonRegressor:bn TweedieRegressor:bn _GeneralizedLinearRegressor:bn
sklearn.linear_model._glm.link BaseLink:bn IdentityLink:bn LogLink:bn LogitLink:bn
sklearn.linear_model._huber HuberRegressor:bn
sklearn.linear_model._least_angle Lars:bn LarsCV:bn LassoLars:bn LassoLarsCV:bn LassoLarsIC:bn
sklearn.linear_model._linear_loss LinearModelLoss:bn
sklearn.linear_model._logistic LogisticRegression:bn LogisticRegressionCV:bn _LbfgsCallbackBridge:bn
sklearn.linear_model._omp OrthogonalMatchingPursuit:bn OrthogonalMatchingPursuitCV:bn
sklearn.linear_model._passive_aggressive PassiveAggressiveClassifier:bn PassiveAggressiveRegressor:bn
sklearn.linear_model._perceptron Perceptron:bn
sklearn.linear_model._quantile QuantileRegressor:bn
sklearn.linear_model._ransac RANSACRegressor:bn
sklearn.linear_model._ridge Ridge:bn RidgeCV:bn RidgeClassifier:bn RidgeClassifierCV:bn _BaseRidge:bn _BaseRidgeCV:bn _IdentityClassifier:bn _IdentityRegressor:bn _RidgeClassifierMixin:bn _RidgeGCV:bn
sklearn.linear_model._sgd_fast EpsilonInsensitive:c Hinge:c Huber:c Log:c ModifiedHuber:c SquaredHinge:c
sklearn.linear_model._stochastic_gradient BaseSGD:bn BaseSGDClassifier:bn BaseSGDRegressor:bn SGDClassifier:bn SGDOneClassSVM:bn SGDRegressor:bn _ValidationScoreCallback:bn
sklearn.linear_model._theil_sen TheilSenRegressor:bn
sklearn.manifold._classical_mds ClassicalMDS:bn
sklearn.manifold._isomap Isomap:bn
sklearn.manifold._locally_linear LocallyLinearEmbedding:bn
sklearn.manifold._mds MDS:bn
sklearn.manifold._spectral_embedding SpectralEmbedding:bn
sklearn.manifold._t_sne TSNE:bn
sklearn.metrics._classification accuracy_score balanced_accuracy_score brier_score_loss class_likelihood_ratios classification_report cohen_kappa_score confusion_matrix d2_brier_score d2_log_loss_score f1_score fbeta_score hamming_loss hinge_loss jaccard_score jaccard_similarity_score log_loss matthews_corrcoef multilabel_confusion_matrix precision_recall_fscore_support precision_score recall_score xlogy zero_one_loss
sklearn.metrics._dist_metrics BrayCurtisDistance BrayCurtisDistance64 CanberraDistance CanberraDistance64 ChebyshevDistance ChebyshevDistance64 EuclideanDistance EuclideanDistance64 HammingDistance HammingDistance64 ManhattanDistance ManhattanDistance64 newObj:b
sklearn.metrics._pairwise_distances_reduction._dispatcher ArgKmin:bn ArgKminClassMode:bn BaseDistancesReductionDispatcher:bn RadiusNeighbors:bn RadiusNeighborsClassMode:bn sqeuclidean_row_norms
sklearn.metrics._ranking auc average_precision_score confusion_matrix_at_thresholds coverage_error dcg_score det_curve label_ranking_average_precision_score label_ranking_loss metric_at_thresholds ndcg_score precision_recall_curve roc_auc_score roc_curve top_k_accuracy_score
sklearn.metrics._regression d2_absolute_error_score d2_pinball_score d2_tweedie_score explained_variance_score max_error mean_absolute_error mean_absolute_percentage_error mean_gamma_deviance mean_pinball_loss mean_poisson_deviance mean_squared_error mean_squared_log_error mean_tweedie_deviance median_absolute_error r2_score root_mean_squared_error root_mean_squared_log_error xlogy
sklearn.metrics._scorer _BaseScorer:bn _CurveScorer:bn _DeprecatedScorers:bn _MultimetricScorer:bn _PassthroughScorer:bn _PredictScorer:bn _ProbaScorer:bn _Scorer:bn _ThresholdScorer:bn _passthrough_scorer check_scoring get_scorer get_scorer_names make_scorer negative_likelihood_ratio positive_likelihood_ratio
sklearn.metrics.cluster._bicluster consensus_score
sklearn.metrics.cluster._expected_mutual_info_fast gammaln
sklearn.metrics.cluster._supervised adjusted_mutual_info_score adjusted_rand_score check_clusterings completeness_score contingency_matrix entropy fowlkes_mallows_score homogeneity_completeness_v_measure homogeneity_score mutual_info_score normalized_mutual_info_score pair_confusion_matrix rand_score v_measure_score
sklearn.metrics.cluster._unsupervised calinski_harabasz_score calinski_harabaz_score check_number_of_labels davies_bouldin_score silhouette_samples silhouette_score
sklearn.metrics.pairwise additive_chi2_kernel check_paired_arrays check_pairwise_arrays chi2_kernel cosine_distances cosine_similarity distance_metrics euclidean_distances haversine_distances kernel_metrics laplacian_kernel linear_kernel manhattan_distances nan_euclidean_distances paired_cosine_distances paired_distances paired_euclidean_distances paired_manhattan_distances pairwise_distances pairwise_distances_argmin pairwise_distances_argmin_min pairwise_distances_chunked pairwise_kernels polynomial_kernel rbf_kernel sigmoid_kernel
sklearn.mixture._base BaseMixture:bn
sklearn.mixture._bayesian_mixture BayesianGaussianMixture:bn
sklearn.mixture._gaussian_mixture GaussianMixture:bn
sklearn.model_selection._classification_threshold BaseThresholdClassifier:bn FixedThresholdClassifier:bn TunedThresholdClassifierCV:bn _CurveScorer:bn
sklearn.model_selection._search BaseSearchCV:bn GridSearchCV:bn ParameterGrid:bn ParameterSampler:bn RandomizedSearchCV:bn
sklearn.model_selection._search_successive_halving BaseSuccessiveHalving:bn HalvingGridSearchCV:bn HalvingRandomSearchCV:bn _SubsampleMetaSplitter:bn _refit_callable
sklearn.model_selection._split BaseCrossValidator:bn BaseShuffleSplit:bn GroupKFold:bn GroupShuffleSplit:bn GroupsConsumerMixin:bn KFold:bn LeaveOneGroupOut:bn LeaveOneOut:bn LeavePGroupsOut:bn LeavePOut:bn PredefinedSplit:bn RepeatedKFold:bn RepeatedStratifiedKFold:bn ShuffleSplit:bn StratifiedGroupKFold:bn StratifiedKFold:bn StratifiedShuffleSplit:bn TimeSeriesSplit:bn _BaseKFold:bn _CVIterableWrapper:bn _RepeatedSplits:bn _UnsupportedGroupCVMixin:bn
sklearn.multiclass OneVsOneClassifier:bn OneVsRestClassifier:bn OutputCodeClassifier:bn _ConstantPredictor:bn
sklearn.multioutput ClassifierChain:bn MultiOutputClassifier:bn MultiOutputEstimator:bn MultiOutputRegressor:bn RegressorChain:bn _BaseChain:bn _MultiOutputEstimator:bn
sklearn.naive_bayes BaseDiscreteNB:bn BaseNB:bn BernoulliNB:bn CategoricalNB:bn ComplementNB:bn GaussianNB:bn MultinomialNB:bn _BaseDiscreteNB:bn _BaseNB:bn
sklearn.neighbors._ball_tree BallTree newObj:b
sklearn.neighbors._base KNeighborsMixin:bn NeighborsBase:bn RadiusNeighborsMixin:bn SupervisedFloatMixin:bn SupervisedIntegerMixin:bn UnsupervisedMixin:bn
sklearn.neighbors._classification KNeighborsClassifier:bn RadiusNeighborsClassifier:bn
sklearn.neighbors._dist_metrics BrayCurtisDistance CanberraDistance ChebyshevDistance EuclideanDistance HammingDistance ManhattanDistance newObj:b
sklearn.neighbors._graph KNeighborsTransformer:bn RadiusNeighborsTransformer:bn
sklearn.neighbors._kd_tree KDTree newObj:b
sklearn.neighbors._kde KernelDensity:bn
sklearn.neighbors._lof LocalOutlierFactor:bn
sklearn.neighbors._nca NeighborhoodComponentsAnalysis:bn
sklearn.neighbors._nearest_centroid NearestCentroid:bn
sklearn.neighbors._regression KNeighborsRegressor:bn RadiusNeighborsRegressor:bn
sklearn.neighbors._unsupervised NearestNeighbors:bn
sklearn.neural_network._multilayer_perceptron BaseMultilayerPerceptron:bn MLPClassifier:bn MLPRegressor:bn
sklearn.neural_network._rbm BernoulliRBM:bn
sklearn.neural_network._stochastic_optimizers AdamOptimizer:bn BaseOptimizer:bn SGDOptimizer:bn
sklearn.pipeline FeatureUnion:bn Pipeline:bn
sklearn.preprocessing._data Binarizer:bn KernelCenterer:bn MaxAbsScaler:bn MinMaxScaler:bn Normalizer:bn PolynomialFeatures:bn PowerTransformer:bn QuantileTransformer:bn RobustScaler:bn StandardScaler:bn add_dummy_feature binarize boxcox inv_boxcox maxabs_scale minmax_scale normalize power_transform quantile_transform robust_scale scale
sklearn.preprocessing._discretization KBinsDiscretizer:bn
sklearn.preprocessing._encoders OneHotEncoder:bn OrdinalEncoder:bn _BaseEncoder:bn
sklearn.preprocessing._function_transformer FunctionTransformer:bn
sklearn.preprocessing._label LabelBinarizer:bn LabelEncoder:bn MultiLabelBinarizer:bn label_binarize
sklearn.preprocessing._polynomial PolynomialFeatures:bn SplineTransformer:bn
sklearn.preprocessing._target_encoder TargetEncoder:bn
sklearn.random_projection BaseRandomProjection:bn GaussianRandomProjection:bn SparseRandomProjection:bn
sklearn.semi_supervised._label_propagation BaseLabelPropagation:bn LabelPropagation:bn LabelSpreading:bn
sklearn.semi_supervised._self_training SelfTrainingClassifier:bn
sklearn.svm._base BaseLibSVM:bn BaseSVC:bn
sklearn.svm._classes LinearSVC:bn LinearSVR:bn NuSVC:bn NuSVR:bn OneClassSVM:bn SVC:bn SVR:bn
sklearn.tree._classes BaseDecisionTree:bn DecisionTreeClassifier:bn DecisionTreeRegressor:bn ExtraTreeClassifier:bn ExtraTreeRegressor:bn
sklearn.tree._export Sentinel:bn _BaseTreeExporter:bn _DOTTreeExporter:bn _MPLTreeExporter:bn
sklearn.tree._reingold_tilford DrawTree:bn Tree:bn
sklearn.tree._tree Tree:bc
sklearn.utils Bunch:in
sklearn.utils._array_api _ArrayAPIWrapper:bn _NumPyAPIWrapper:bn _NumPyApiWrapper:bn
sklearn.utils._available_if _AvailableIfDescriptor:bn
sklearn.utils._bunch Bunch:bin
sklearn.utils._encode _NaNCounter:bn _nandict:bn
sklearn.utils._estimator_html_repr _HTMLDocumentationLinkMixin:bn _IDCounter:bn _VisualBlock:bn
sklearn.utils._metadata_requests MetadataRequest:bn MetadataRouter:bn MethodMapping:bn MethodMetadataRequest:bn RequestMethod:bn _MetadataRequester:bn _RoutingNotSupportedMixin:bn
sklearn.utils._mocking ArraySlicingWrapper:bn CheckingClassifier:bn MockDataFrame:bn NoSampleWeightWrapper:bn _MockEstimatorOnOffPrediction:bn
sklearn.utils._param_validation HasMethods:bn Hidden:bn Interval:bn MissingValues:bn Options:bn RealNotInt:bn StrOptions:bn _ArrayLikes:bn _Booleans:bn _CVObjects:bn _Callables:bn _Constraint:bn _InstancesOf:bn _IterablesNotString:bn _MissingValues:bn _NanConstraint:bn _NoneConstraint:bn _PandasNAConstraint:bn _RandomStates:bn _SparseMatrices:bn _VerboseHelper:bn
sklearn.utils._plotting _BinaryClassifierCurveDisplayMixin:bn
sklearn.utils._pprint _EstimatorPrettyPrinter:bn
sklearn.utils._set_output ContainerAdapterProtocol:bn ContainerAdaptersManager:bn PandasAdapter:bn PolarsAdapter:bn _SetOutputMixin:bn
sklearn.utils._tags ClassifierTags:bn InputTags:bn RegressorTags:bn Tags:bn TargetTags:bn TransformerTags:bn
sklearn.utils.deprecation deprecated:bn
sklearn.utils.estimator_checks NotAnArray:bn _NotAnArray:bn
sklearn.utils.fixes _FuncWrapper:bn
sklearn.utils.linear_assignment_ _HungarianState:bn
sklearn.utils.metaestimators _AvailableIfDescriptor:bn _BaseComposition:bn _IffHasAttrDescriptor:bn
sklearn.utils.parallel _FuncWrapper:bn
sklearn.utils.validation check_array
`,
  calls: [
    '_loss __pyx_unpickle_CyAbsoluteError _loss.CyAbsoluteError, ., .',
    '_loss __pyx_unpickle_CyExponentialLoss _loss.CyExponentialLoss, ., .',
    '_loss __pyx_unpickle_CyHalfGammaLoss _loss.CyHalfGammaLoss, ., .',
    '_loss __pyx_unpickle_CyHalfMultinomialLoss _loss.CyHalfMultinomialLoss, ., .',
    '_loss __pyx_unpickle_CyHalfPoissonLoss _loss.CyHalfPoissonLoss, ., .',
    '_loss __pyx_unpickle_CyHalfSquaredError _loss.CyHalfSquaredError, ., .',
    '_loss __pyx_unpickle_CyHalfTweedieLossIdentity _loss.CyHalfTweedieLossIdentity, ., .',
    '_loss __pyx_unpickle_CyHuberLoss _loss.CyHuberLoss, ., .',
    '_loss __pyx_unpickle_CyPinballLoss _loss.CyPinballLoss, ., .',
    'sklearn._loss._loss __pyx_unpickle_CyAbsoluteError sklearn._loss._loss.CyAbsoluteError, ., .',
    'sklearn._loss._loss __pyx_unpickle_CyHalfGammaLoss sklearn._loss._loss.CyHalfGammaLoss, ., .',
    'sklearn._loss._loss __pyx_unpickle_CyHalfMultinomialLoss sklearn._loss._loss.CyHalfMultinomialLoss, ., .',
    'sklearn._loss._loss __pyx_unpickle_CyHalfPoissonLoss sklearn._loss._loss.CyHalfPoissonLoss, ., .',
    'sklearn._loss._loss __pyx_unpickle_CyHalfSquaredError sklearn._loss._loss.CyHalfSquaredError, ., .',
    'sklearn._loss._loss __pyx_unpickle_CyHalfTweedieLossIdentity sklearn._loss._loss.CyHalfTweedieLossIdentity, ., .',
    'sklearn._loss._loss __pyx_unpickle_CyPinballLoss sklearn._loss._loss.CyPinballLoss, ., .',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.BrayCurtisDistance',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.BrayCurtisDistance64',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.CanberraDistance',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.CanberraDistance64',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ChebyshevDistance',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ChebyshevDistance64',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.EuclideanDistance',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.EuclideanDistance64',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.HammingDistance',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.HammingDistance64',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ManhattanDistance',
    'sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ManhattanDistance64',
    'sklearn.neighbors._ball_tree newObj sklearn.neighbors._ball_tree.BallTree',
    'sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.BrayCurtisDistance',
    'sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.CanberraDistance',
    'sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.ChebyshevDistance',
    'sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.EuclideanDistance',
    'sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.HammingDistance',
    'sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.ManhattanDistance',
    'sklearn.neighbors._kd_tree newObj sklearn.neighbors._kd_tree.KDTree'
  ]
}
