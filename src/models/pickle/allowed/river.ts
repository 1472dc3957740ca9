// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const RIVER: AllowList = {
  of: 'river',
  versions: ['0.26.1'],
  names: `
river._river_rust.drift AdaptiveWindowing:bn
river._river_rust.stats RsEWMean:bn RsEWVar:bn RsIQR:bn RsKurtosis:bn RsPeakToPeak:bn RsQuantile:bn RsRollingPRAUC:bn RsRollingROCAUC:bn RsSkew:bn
river._river_rust.vectordict VectorDict:c euclidean_distance_dict euclidean_distance_tuple
river.active.base ActiveLearningClassifier:bn
river.active.entropy EntropySampler:bn
river.anomaly.filter QuantileFilter:bn ThresholdFilter:bn
river.anomaly.gaussian GaussianScorer:bn
river.anomaly.hst HalfSpaceTrees:bn
river.anomaly.loda LODA:bn
river.anomaly.lof LocalOutlierFactor:bn
river.anomaly.pad PredictiveAnomalyDetection:bn
river.anomaly.sad StandardAbsoluteDeviation:bn
river.anomaly.svm OneClassSVM:bn
river.bandit.base ContextualPolicy:bn Policy:bn
river.bandit.bayes_ucb BayesUCB:bn
river.bandit.epsilon_greedy EpsilonGreedy:bn
river.bandit.exp3 Exp3:bn
river.bandit.lin_ucb LinUCBDisjoint:bn
river.bandit.random RandomPolicy:bn
river.bandit.thompson ThompsonSampling:bn
river.bandit.ucb UCB:bn
river.base.anomaly_detector AnomalyDetector:bn AnomalyFilter:bn SupervisedAnomalyDetector:bn
river.base.base Base:bn
river.base.classifier Classifier:bn MiniBatchClassifier:bn
river.base.clusterer Clusterer:bn
river.base.drift_detector BinaryDriftAndWarningDetector:bn BinaryDriftDetector:bn DriftAndWarningDetector:bn DriftDetector:bn _BaseDriftAndWarningDetector:bn _BaseDriftDetector:bn
river.base.ensemble Ensemble:bn WrapperEnsemble:bn
river.base.estimator Estimator:bn
river.base.multi_output MultiLabelClassifier:bn MultiTargetRegressor:bn
river.base.regressor MiniBatchRegressor:bn Regressor:bn
river.base.transformer BaseTransformer:bn MiniBatchSupervisedTransformer:bn MiniBatchTransformer:bn SupervisedTransformer:bn Transformer:bn
river.base.typing Learner:bn Predictor:bn SupportsComparisonGreater:bn SupportsComparisonLesser:bn
river.base.wrapper Wrapper:bn
river.cluster.clustream CluStream:bn CluStreamMicroCluster:bns
river.cluster.dbstream DBSTREAM:bn DBSTREAMMicroCluster:bns
river.cluster.denstream DenStream:bn DenStream.BufferItem:ns DenStreamMicroCluster:bn
river.cluster.k_means KMeans:bn
river.cluster.odac ODAC:bn ODACChildren:bn ODACCluster:bn
river.cluster.streamkmeans STREAMKMeans:bn
river.cluster.textclust TextClust:bn TextClust.Distances:bn TextClust.MicroCluster:bn
river.compat.river_to_sklearn River2SKLBase:bn River2SKLClassifier:bn River2SKLClusterer:bn River2SKLRegressor:bn River2SKLTransformer:bn
river.compat.sklearn_to_river SKL2RiverBase:bn SKL2RiverClassifier:bn SKL2RiverRegressor:bn
river.compose.func FuncTransformer:bn
river.compose.grouper Grouper:bn
river.compose.pipeline Pipeline:bn
river.compose.product TransformerProduct:bn
river.compose.renamer Prefixer:bn Renamer:bn Suffixer:bn
river.compose.select Discard:bn Select:bn SelectType:bn
river.compose.target_transform TargetTransformRegressor:bn
river.compose.union TransformerUnion:bn
river.conf.interval Interval:bn
river.conf.jackknife RegressionJackknife:bn
river.covariance.emp EmpiricalCovariance:bn EmpiricalPrecision:bn SymmetricMatrix:bn
river.covariance.ewa EwaCovariance:bn EwaPrecision:bn LedoitWolfCovariance:bn OASCovariance:bn ShrunkCovariance:bn _EWCovariance:bn _EWMatrix:bn
river.drift.adwin ADWIN:bn
river.drift.binary.ddm DDM:bn
river.drift.binary.eddm EDDM:bn
river.drift.binary.fhddm FHDDM:bn
river.drift.binary.hddm_a HDDMA:bn
river.drift.binary.hddm_w HDDMW:bn SampleInfo:bn
river.drift.dummy DummyDriftDetector:bn
river.drift.kswin KSWIN:bn
river.drift.no_drift NoDrift:bn
river.drift.page_hinkley PageHinkley:bn
river.drift.retrain DriftRetrainingClassifier:bn
river.dummy NoChangeClassifier:bn PriorClassifier:bn StatisticRegressor:bn
river.ensemble.bagging ADWINBaggingClassifier:bn BaggingClassifier:bn BaggingRegressor:bn BaseBagging:bn LeveragingBaggingClassifier:bn
river.ensemble.boosting ADWINBoostingClassifier:bn AdaBoostClassifier:bn BOLEClassifier:bn
river.ensemble.ewa EWARegressor:bn
river.ensemble.stacking StackingClassifier:bn
river.ensemble.streaming_random_patches BaseSRPClassifier:bn BaseSRPEnsemble:bn BaseSRPEstimator:bn BaseSRPRegressor:bn SRPClassifier:bn SRPRegressor:bn
river.ensemble.voting VotingClassifier:bn
river.facto.base BaseFM:bn
river.facto.ffm FFM:bn FFMClassifier:bn FFMRegressor:bn
river.facto.fm FM:bn FMClassifier:bn FMRegressor:bn
river.facto.fwfm FwFM:bn FwFMClassifier:bn FwFMRegressor:bn
river.facto.hofm HOFM:bn HOFMClassifier:bn HOFMRegressor:bn
river.feature_extraction.agg Agg:bn TargetAgg:bn
river.feature_extraction.kernel_approx RBFSampler:bn RandomTreesEmbedding:bn
river.feature_extraction.poly PolynomialExtender:bn
river.feature_extraction.vectorize BagOfWords:bn TFIDF:bn VectorizerMixin:bn strip_accents_unicode tokenize_using_regex_pattern
river.feature_selection.k_best SelectKBest:bn
river.feature_selection.random PoissonInclusion:bn
river.feature_selection.variance VarianceThreshold:bn
river.forest.adaptive_random_forest ARFClassifier:bn ARFRegressor:bn BaseForest:bn BaseTreeClassifier:bn BaseTreeRegressor:bn
river.forest.aggregated_mondrian_forest AMFClassifier:bn AMFLearner:bn AMFRegressor:bn
river.forest.online_extra_trees BaggingSampler:bn ConstantSampler:bn ETRegressor:bn ExtraTrees:bn ExtraTrees._detection_mode_all OXTRegressor:bn Sampler:bn SubBaggingSampler:bn
river.imblearn.chebyshev ChebyshevOverSampler:bn ChebyshevUnderSampler:bn
river.imblearn.hard_sampling HardSampling:bn HardSamplingClassifier:bn HardSamplingRegressor:bn
river.imblearn.random ClassificationSampler:bn RandomOverSampler:bn RandomSampler:bn RandomUnderSampler:bn
river.linear_model.ad_predictor AdPredictor:bn
river.linear_model.alma ALMAClassifier:bn
river.linear_model.base GLM:bn
river.linear_model.bayesian_lin_reg BayesianLinearRegression:bn
river.linear_model.lin_reg LinearRegression:bn
river.linear_model.log_reg LogisticRegression:bn
river.linear_model.pa BasePA:bn PAClassifier:bn PARegressor:bn
river.linear_model.perceptron Perceptron:bn
river.linear_model.softmax SoftmaxRegression:bn
river.metrics.accuracy Accuracy:bn
river.metrics.balanced_accuracy BalancedAccuracy:bn
river.metrics.base BinaryMetric:bn ClassificationMetric:bn ClusteringMetric:bn MeanMetric:bn Metric:bn Metrics:bn MultiClassMetric:bn RegressionMetric:bn WrapperMetric:bn
river.metrics.confusion ConfusionMatrix:bn
river.metrics.cross_entropy CrossEntropy:bn
river.metrics.fbeta F1:bn FBeta:bn MacroF1:bn MacroFBeta:bn MicroF1:bn MicroFBeta:bn MultiFBeta:bn WeightedF1:bn WeightedFBeta:bn
river.metrics.fowlkes_mallows FowlkesMallows:bn
river.metrics.geometric_mean GeometricMean:bn
river.metrics.jaccard Jaccard:bn MacroJaccard:bn MicroJaccard:bn WeightedJaccard:bn
river.metrics.kappa CohenKappa:bn
river.metrics.log_loss LogLoss:bn
river.metrics.mae MAE:bn
river.metrics.mape MAPE:bn
river.metrics.mcc MCC:bn
river.metrics.mse MSE:bn RMSE:bn RMSLE:bn
river.metrics.multioutput.base MultiOutputClassificationMetric:bn MultiOutputMetric:bn MultiOutputRegressionMetric:bn
river.metrics.multioutput.confusion MultiLabelConfusionMatrix:bn
river.metrics.multioutput.exact_match ExactMatch:bn
river.metrics.multioutput.macro MacroAverage:bn
river.metrics.multioutput.micro MicroAverage:bn
river.metrics.multioutput.per_output PerOutput:bn
river.metrics.multioutput.sample_average SampleAverage:bn
river.metrics.mutual_info AdjustedMutualInfo:bn MutualInfo:bn NormalizedMutualInfo:bn _average_arithmetic
river.metrics.precision MacroPrecision:bn MicroPrecision:bn Precision:bn WeightedPrecision:bn
river.metrics.r2 R2:bn
river.metrics.rand AdjustedRand:bn Rand:bn
river.metrics.recall MacroRecall:bn MicroRecall:bn Recall:bn WeightedRecall:bn
river.metrics.report ClassificationReport:bn
river.metrics.roc_auc ROCAUC:bn
river.metrics.rolling_pr_auc RollingPRAUC:bn
river.metrics.rolling_roc_auc RollingROCAUC:bn
river.metrics.silhouette Silhouette:bn
river.metrics.smape SMAPE:bn
river.metrics.vbeta Completeness:bn Homogeneity:bn VBeta:bn
river.misc.sdft SDFT:bn
river.misc.skyline Skyline:bn
river.misc.zstd_classifier ZstdClassifier:bn
river.model_selection.bandit BanditClassifier:bn BanditModelSection:bn BanditRegressor:bn
river.model_selection.base ModelSelectionClassifier:bn ModelSelectionRegressor:bn ModelSelector:bn
river.model_selection.greedy GreedyRegressor:bn
river.model_selection.sh SuccessiveHalving:bn SuccessiveHalvingClassifier:bn SuccessiveHalvingRegressor:bn
river.multiclass.occ OutputCodeClassifier:bn
river.multiclass.ovo OneVsOneClassifier:bn
river.multiclass.ovr OneVsRestClassifier:bn
river.multioutput.chain BaseChain:bn ClassifierChain:bn MonteCarloClassifierChain:bn ProbabilisticClassifierChain:bn RegressorChain:bn
river.multioutput.encoder MultiClassEncoder:bn
river.multioutput.per_output PerOutputRegressor:bn
river.multioutput.per_output_classifier PerOutputClassifier:bn
river.naive_bayes.base BaseNB:bn
river.naive_bayes.bernoulli BernoulliNB:bn
river.naive_bayes.complement ComplementNB:bn
river.naive_bayes.gaussian GaussianNB:bn GaussianNB._make_gaussian
river.naive_bayes.multinomial MultinomialNB:bn
river.neighbors.ann.nn_vertex Vertex:bns
river.neighbors.ann.swinn SWINN:bn
river.neighbors.base BaseNN:bn DistanceFunc:bn FunctionWrapper:bn
river.neighbors.knn_classifier KNNClassifier:bn
river.neighbors.knn_regressor KNNRegressor:bn
river.neighbors.lazy LazySearch:bn
river.optim.ada_bound AdaBound:bn
river.optim.ada_delta AdaDelta:bn
river.optim.ada_grad AdaGrad:bn
river.optim.ada_max AdaMax:bn
river.optim.adam Adam:bn
river.optim.ams_grad AMSGrad:bn
river.optim.average Averager:bn
river.optim.base Initializer:bn Loss:bn Optimizer:bn Scheduler:bn
river.optim.ftrl FTRLProximal:bn
river.optim.initializers Constant:bn Normal:bn Zeros:bn
river.optim.losses Absolute:bn BinaryFocalLoss:bn BinaryLoss:bn Cauchy:bn CrossEntropy:bn EpsilonInsensitiveHinge:bn Hinge:bn Huber:bn Log:bn MultiClassLoss:bn Poisson:bn Quantile:bn RegressionLoss:bn Squared:bn
river.optim.momentum Momentum:bn
river.optim.nadam Nadam:bn
river.optim.nesterov NesterovMomentum:bn
river.optim.newton Newton:bn
river.optim.rms_prop RMSProp:bn
river.optim.schedulers Constant:bn InverseScaling:bn Optimal:bn
river.optim.sgd SGD:bn
river.preprocessing.feature_hasher FeatureHasher:bn
river.preprocessing.gap_encoder GapEncoder:bn
river.preprocessing.impute Constant:bn PreviousImputer:bn StatImputer:bn
river.preprocessing.lda LDA:bn
river.preprocessing.one_hot OneHotEncoder:bn
river.preprocessing.ordinal OrdinalEncoder:bn
river.preprocessing.pred_clipper PredClipper:bn
river.preprocessing.random_projection GaussianRandomProjector:bn SparseRandomProjector:bn
river.preprocessing.scale AdaptiveStandardScaler:bn Binarizer:bn MaxAbsScaler:bn MinMaxScaler:bn Normalizer:bn RobustScaler:bn StandardScaler:bn
river.preprocessing.scale_target TargetMinMaxScaler:bn TargetStandardScaler:bn
river.proba.base BinaryDistribution:bn ContinuousDistribution:bn DiscreteDistribution:bn Distribution:bn MultivariateContinuousDistribution:bn
river.proba.beta Beta:bn
river.proba.gaussian Gaussian:bn MultivariateGaussian:bn
river.proba.multinomial Multinomial:bn
river.reco.base Ranker:bn
river.reco.baseline Baseline:bn
river.reco.biased_mf BiasedMF:bn
river.reco.funk_mf FunkMF:bn
river.reco.normal RandomNormal:bn
river.rules.amrules AMRules:bn AdaptiveRegressor:bn MeanRegressor:bn RegRule:bn
river.rules.base HoeffdingRule:bn Literal:bn NominalLiteral:bn NumericLiteral:bn
river.sketch.counter Counter:bn
river.sketch.heavy_hitters HeavyHitters:bn
river.sketch.histogram Bin:bns Histogram:bn
river.sketch.n_unique NUnique:bn
river.sketch.set Set:bn
river.stats.auto_corr AutoCorr:bn
river.stats.base Bivariate:bn Link:bn RollingUnivariate:bn Statistic:bn Univariate:bn
river.stats.chi_squared ChiSquared:bn
river.stats.count Count:bn
river.stats.cov Cov:bn
river.stats.entropy Entropy:bn
river.stats.ewcov EWCov:bn
river.stats.ewmean EWMean:bn
river.stats.ewvar EWVar:bn
river.stats.iqr IQR:bn RollingIQR:bn
river.stats.kolmogorov_smirnov KolmogorovSmirnov:bn _Node:bns
river.stats.kurtosis Kurtosis:bn
river.stats.mad MAD:bn
river.stats.maximum AbsMax:bn Max:bn RollingAbsMax:bn RollingMax:bn
river.stats.mean BayesianMean:bn Mean:bn
river.stats.minimum Min:bn RollingMin:bn
river.stats.mode Mode:bn RollingMode:bn
river.stats.pearson PearsonCorr:bn
river.stats.ptp PeakToPeak:bn RollingPeakToPeak:bn
river.stats.quantile Quantile:bn RollingQuantile:bn
river.stats.sem SEM:bn
river.stats.shift Shift:bn
river.stats.skew Skew:bn
river.stats.summing Sum:bn
river.stats.var Var:bn
river.time_series.base Forecaster:bn
river.time_series.holt_winters HoltWinters:bn
river.time_series.metrics ForecastingMetric:bn HorizonAggMetric:bn HorizonMetric:bn
river.time_series.snarimax Differencer:bn SNARIMAX:bn
river.tree.base Branch:bn Leaf:bn
river.tree.extremely_fast_decision_tree ExtremelyFastDecisionTreeClassifier:bn
river.tree.hoeffding_adaptive_tree_classifier HoeffdingAdaptiveTreeClassifier:bn
river.tree.hoeffding_adaptive_tree_regressor HoeffdingAdaptiveTreeRegressor:bn
river.tree.hoeffding_tree HoeffdingTree:bn
river.tree.hoeffding_tree_classifier HoeffdingTreeClassifier:bn
river.tree.hoeffding_tree_regressor HoeffdingTreeRegressor:bn
river.tree.isoup_tree_regressor ISOUPTreeRegressor:bn
river.tree.last_classifier LASTClassifier:bn
river.tree.losses BinaryCrossEntropyLoss:bn Loss:bn SquaredErrorLoss:bn
river.tree.mondrian.mondrian_tree MondrianTree:bn
river.tree.mondrian.mondrian_tree_classifier MondrianTreeClassifier:bn
river.tree.mondrian.mondrian_tree_nodes MondrianBranch:bn MondrianBranchClassifier:bn MondrianBranchRegressor:bn MondrianLeaf:bn MondrianLeafClassifier:bn MondrianLeafRegressor:bn MondrianNode:bn MondrianNodeClassifier:bn MondrianNodeRegressor:bn
river.tree.mondrian.mondrian_tree_regressor MondrianTreeRegressor:bn
river.tree.nodes.arf_htc_nodes BaseRandomLeaf:bn RandomLeafMajorityClass:bn RandomLeafNaiveBayes:bn RandomLeafNaiveBayesAdaptive:bn
river.tree.nodes.arf_htr_nodes RandomLeafAdaptive:bn RandomLeafMean:bn RandomLeafModel:bn
river.tree.nodes.branch DTBranch:bn NominalBinaryBranch:bn NominalMultiwayBranch:bn NumericBinaryBranch:bn NumericMultiwayBranch:bn
river.tree.nodes.efdtc_nodes BaseEFDTBranch:bn BaseEFDTLeaf:bn EFDTLeafMajorityClass:bn EFDTLeafNaiveBayes:bn EFDTLeafNaiveBayesAdaptive:bn EFDTNominalBinaryBranch:bn EFDTNominalMultiwayBranch:bn EFDTNumericBinaryBranch:bn EFDTNumericMultiwayBranch:bn
river.tree.nodes.et_nodes ETLeaf:bn ETLeafAdaptive:bn ETLeafMean:bn ETLeafModel:bn
river.tree.nodes.hatc_nodes AdaBranchClassifier:bn AdaLeafClassifier:bn AdaNomBinaryBranchClass:bn AdaNomMultiwayBranchClass:bn AdaNumBinaryBranchClass:bn AdaNumMultiwayBranchClass:bn
river.tree.nodes.hatr_nodes AdaBranchRegressor:bn AdaLeafRegAdaptive:bn AdaLeafRegMean:bn AdaLeafRegModel:bn AdaLeafRegressor:bn AdaNomBinaryBranchReg:bn AdaNomMultiwayBranchReg:bn AdaNumBinaryBranchReg:bn AdaNumMultiwayBranchReg:bn
river.tree.nodes.htc_nodes LeafMajorityClass:bn LeafNaiveBayes:bn LeafNaiveBayesAdaptive:bn
river.tree.nodes.htr_nodes LeafAdaptive:bn LeafMean:bn LeafModel:bn
river.tree.nodes.isouptr_nodes LeafAdaptiveMultiTarget:bn LeafMeanMultiTarget:bn LeafModelMultiTarget:bn
river.tree.nodes.last_nodes LeafMajorityClassWithDetector:bn LeafNaiveBayesAdaptiveWithDetector:bn LeafNaiveBayesWithDetector:bn
river.tree.nodes.leaf HTLeaf:bn
river.tree.nodes.sgt_nodes SGTLeaf:bn
river.tree.padded PaddedBranch:bn PaddedLeaf:bn
river.tree.split_criterion.base SplitCriterion:bn
river.tree.split_criterion.gini_split_criterion GiniSplitCriterion:bn
river.tree.split_criterion.hellinger_distance_criterion HellingerDistanceCriterion:bn
river.tree.split_criterion.info_gain_split_criterion InfoGainSplitCriterion:bn
river.tree.split_criterion.intra_cluster_variance_reduction_split_criterion IntraClusterVarianceReductionSplitCriterion:bn
river.tree.split_criterion.variance_ratio_split_criterion VarianceRatioSplitCriterion:bn
river.tree.split_criterion.variance_reduction_split_criterion VarianceReductionSplitCriterion:bn
river.tree.splitter.base Quantizer:bn Splitter:bn
river.tree.splitter.ebst_splitter EBSTNode:bns EBSTNode._update_estimator_univariate EBSTSplitter:bn
river.tree.splitter.exhaustive_splitter ExhaustiveNode:bn ExhaustiveSplitter:bn
river.tree.splitter.gaussian_splitter GaussianSplitter:bn
river.tree.splitter.histogram_splitter HistogramSplitter:bn
river.tree.splitter.nominal_splitter_classif NominalSplitterClassif:bn
river.tree.splitter.nominal_splitter_reg NominalSplitterReg:bn
river.tree.splitter.qo_splitter FeatureQuantizer:bn QOSplitter:bn Slot:bn
river.tree.splitter.random_splitter RandomSplitter:bn RegRandomSplitter:bn
river.tree.splitter.sgt_quantizer DynamicQuantizer:bn StaticQuantizer:bn
river.tree.splitter.tebst_splitter TEBSTSplitter:bn
river.tree.stochastic_gradient_tree SGTClassifier:bn SGTRegressor:bn StochasticGradientTree:bn
river.tree.utils BranchFactory:bn GradHess:bns GradHessMerit:bn GradHessStats:bn
river.utils.rolling BaseRolling:bn Rollable:bn Rolling:bn TimeRolling:bn
river.utils.sorted_window SortedWindow:bn
`,
  calls: []
}
