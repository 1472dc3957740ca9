export const id=9727;export const ids=[9727];export const modules={61023:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{C:()=>onnxFindings,N:()=>isNamedOnnx});var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(74296);var _external_data_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(95450);var _inspect_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(13868);const isNamedOnnx=({path})=>/\.onnx$/i.test(path);const onnxFindings=async(files,shown,isMeant=()=>true)=>{const findings=[];for(const file of files){if(!isMeant(file))continue;if(!isNamedOnnx(file)&&!(0,_inspect_js__WEBPACK_IMPORTED_MODULE_2__.p7)(file.source))continue;try{const{externalFiles}=(0,_inspect_js__WEBPACK_IMPORTED_MODULE_2__.rj)(file.source,shown(file));await (0,_external_data_js__WEBPACK_IMPORTED_MODULE_1__.C)(externalFiles,file,files,shown(file))}catch(error){if(!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__.yo))throw error;findings.push({file:shown(file),rule:"onnx",what:whatOf(error,shown(file))})}}return findings};const whatOf=({message},shown)=>message.replace(`"${shown}" `,"").replace(/\.$/,"")},71514:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{Jr:()=>allowedUses,aS:()=>isListedWord,Vk:()=>listedRoots});const LETTERS={c:"call",n:"new",b:"build",s:"slots",a:"append",i:"setitem",d:"add"};const usesIn=({names,calls})=>{const uses=new Map;const byLetters=new Map;for(const line of names.trim().split("\n")){const[module,...entries]=line.trim().split(" ");for(const entry of entries){const[name,letters=""]=entry.split(":");const known=byLetters.get(letters)??new Set([...letters].map(each=>LETTERS[each]??each));byLetters.set(letters,known);uses.set(`${module} ${name}`,known)}}for(const call of calls){const[,key="",args=""]=/^(\S+ \S+) (.*)$/.exec(call)??[];const known=uses.get(key);if(known!==undefined)uses.set(key,new Set([...known,`call: ${args}`]))}return uses};const CATBOOST={of:"catboost",versions:["1.2.7","1.2.10"],names:`
catboost.core CatBoost:bn CatBoostClassifier:bn CatBoostRegressor:bn
`,calls:[]};const CATEGORY_ENCODERS={of:"category-encoders",versions:["2.11.2"],names:`
category_encoders._contrasts Diff:bn Helmert:bn Poly:bn Sum:bn
category_encoders.backward_difference BackwardDifferenceEncoder:bn
category_encoders.base_contrast_encoder BaseContrastEncoder:bn
category_encoders.basen BaseNEncoder:bn
category_encoders.binary BinaryEncoder:bn
category_encoders.cat_boost CatBoostEncoder:bn
category_encoders.count CountEncoder:bn
category_encoders.count_target CountTargetEncoder:bn
category_encoders.glmm GLMMEncoder:bn
category_encoders.gray GrayEncoder:bn
category_encoders.hashing HashingEncoder:bn
category_encoders.helmert HelmertEncoder:bn
category_encoders.james_stein JamesSteinEncoder:bn
category_encoders.leave_one_out LeaveOneOutEncoder:bn
category_encoders.m_estimate MEstimateEncoder:bn
category_encoders.multi_hot MultiHotEncoder:bn
category_encoders.one_hot OneHotEncoder:bn
category_encoders.ordinal OrdinalEncoder:bn
category_encoders.polynomial PolynomialEncoder:bn
category_encoders.quantile_encoder QuantileEncoder:bn SummaryEncoder:bn
category_encoders.rankhot RankHotEncoder:bn
category_encoders.sum_coding SumEncoder:bn
category_encoders.target_encoder TargetEncoder:bn
category_encoders.utils BaseEncoder:bn EncoderTags:bn SupervisedTransformerMixin:bn UnsupervisedTransformerMixin:bn
category_encoders.woe WOEEncoder:bn
category_encoders.wrapper NestedCVWrapper:bn PolynomialWrapper:bn
`,calls:[]};const CAUSALML={of:"causalml",versions:["0.18.0"],names:`
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
`,calls:[]};const ECONML={of:"econml",versions:["0.17.0"],names:`
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
`,calls:[]};const FEATURE_ENGINE={of:"feature-engine",versions:["1.9.4"],names:`
feature_engine._base_transformers.base_numerical BaseNumericalTransformer:bn
feature_engine._base_transformers.mixins FitFromDictMixin:bn GetFeatureNamesOutMixin:bn TransformXyMixin:bn
feature_engine._docstrings.substitute Substitution:bn
feature_engine._prediction.base_predictor BaseTargetMeanEstimator:bn
feature_engine._prediction.target_mean_classifier TargetMeanClassifier:bn
feature_engine._prediction.target_mean_regressor TargetMeanRegressor:bn
feature_engine.creation.base_creation BaseCreation:bn
feature_engine.creation.cyclical_features CyclicalFeatures:bn
feature_engine.creation.decision_tree_features DecisionTreeFeatures:bn
feature_engine.creation.geo_features GeoDistanceFeatures:bn
feature_engine.creation.math_features MathFeatures:bn
feature_engine.creation.relative_features RelativeFeatures:bn
feature_engine.datetime.datetime DatetimeFeatures:bn
feature_engine.datetime.datetime_ordinal DatetimeOrdinal:bn
feature_engine.datetime.datetime_subtraction DatetimeSubtraction:bn
feature_engine.discretisation.arbitrary ArbitraryDiscretiser:bn
feature_engine.discretisation.base_discretiser BaseDiscretiser:bn
feature_engine.discretisation.decision_tree DecisionTreeDiscretiser:bn
feature_engine.discretisation.equal_frequency EqualFrequencyDiscretiser:bn
feature_engine.discretisation.equal_width EqualWidthDiscretiser:bn
feature_engine.discretisation.geometric_width GeometricWidthDiscretiser:bn
feature_engine.encoding.base_encoder CategoricalInitMixin:bn CategoricalInitMixinNA:bn CategoricalMethodsMixin:bn
feature_engine.encoding.count_frequency CountFrequencyEncoder:bn
feature_engine.encoding.decision_tree DecisionTreeEncoder:bn
feature_engine.encoding.mean_encoding MeanEncoder:bn
feature_engine.encoding.one_hot OneHotEncoder:bn
feature_engine.encoding.ordinal OrdinalEncoder:bn
feature_engine.encoding.rare_label RareLabelEncoder:bn
feature_engine.encoding.similarity_encoder StringSimilarityEncoder:bn
feature_engine.encoding.woe WoE:bn WoEEncoder:bn
feature_engine.imputation.arbitrary_number ArbitraryNumberImputer:bn
feature_engine.imputation.base_imputer BaseImputer:bn
feature_engine.imputation.categorical CategoricalImputer:bn
feature_engine.imputation.drop_missing_data DropMissingData:bn
feature_engine.imputation.end_tail EndTailImputer:bn
feature_engine.imputation.mean_median MeanMedianImputer:bn
feature_engine.imputation.missing_indicator AddMissingIndicator:bn
feature_engine.imputation.random_sample RandomSampleImputer:bn
feature_engine.outliers.artbitrary ArbitraryOutlierCapper:bn
feature_engine.outliers.base_outlier BaseOutlier:bn WinsorizerBase:bn
feature_engine.outliers.trimmer OutlierTrimmer:bn
feature_engine.outliers.winsorizer Winsorizer:bn
feature_engine.pipeline.pipeline Pipeline:bn
feature_engine.preprocessing.match_categories MatchCategories:bn
feature_engine.preprocessing.match_columns MatchVariables:bn
feature_engine.scaling.mean_normalization MeanNormalizationScaler:bn
feature_engine.selection.base_recursive_selector BaseRecursiveSelector:bn
feature_engine.selection.base_selector BaseSelector:bn
feature_engine.selection.drop_constant_features DropConstantFeatures:bn
feature_engine.selection.drop_correlated_features DropCorrelatedFeatures:bn
feature_engine.selection.drop_duplicate_features DropDuplicateFeatures:bn
feature_engine.selection.drop_features DropFeatures:bn
feature_engine.selection.drop_psi_features DropHighPSIFeatures:bn
feature_engine.selection.information_value SelectByInformationValue:bn
feature_engine.selection.mrmr MRMR:bn
feature_engine.selection.probe_feature_selection ProbeFeatureSelection:bn
feature_engine.selection.recursive_feature_addition RecursiveFeatureAddition:bn
feature_engine.selection.recursive_feature_elimination RecursiveFeatureElimination:bn
feature_engine.selection.shuffle_features SelectByShuffling:bn
feature_engine.selection.single_feature_performance SelectBySingleFeaturePerformance:bn
feature_engine.selection.smart_correlation_selection SmartCorrelatedSelection:bn
feature_engine.selection.target_mean_selection SelectByTargetMeanPerformance:bn
feature_engine.text.text_features TextFeatures:bn
feature_engine.timeseries.forecasting.base_forecast_transformers BaseForecastTransformer:bn
feature_engine.timeseries.forecasting.expanding_window_features ExpandingWindowFeatures:bn
feature_engine.timeseries.forecasting.lag_features LagFeatures:bn
feature_engine.timeseries.forecasting.window_features WindowFeatures:bn
feature_engine.transformation.arcsin ArcsinTransformer:bn
feature_engine.transformation.arcsinh ArcSinhTransformer:bn
feature_engine.transformation.boxcox BoxCoxTransformer:bn
feature_engine.transformation.log LogCpTransformer:bn LogTransformer:bn
feature_engine.transformation.power PowerTransformer:bn
feature_engine.transformation.reciprocal ReciprocalTransformer:bn
feature_engine.transformation.yeojohnson YeoJohnsonTransformer:bn
feature_engine.wrappers.wrappers SklearnTransformerWrapper:bn
`,calls:[]};const GENSIM={of:"gensim",versions:["4.4.0"],names:`
gensim.corpora.dictionary Dictionary:bn
gensim.models.doc2vec Doc2Vec:bn
gensim.models.fasttext FastText:bn FastTextKeyedVectors:bn
gensim.models.hdpmodel HdpModel:bn
gensim.models.keyedvectors KeyedVectors:bn
gensim.models.ldamodel LdaModel:bn LdaState:bn
gensim.models.lsimodel LsiModel:bn Projection:bn
gensim.models.nmf Nmf:bn
gensim.models.phrases FrozenPhrases:bn Phrases:bn original_scorer
gensim.models.tfidfmodel TfidfModel:bn df2idf
gensim.models.word2vec Word2Vec:bn
gensim.utils call_on_class_only identity
`,calls:[]};const HDBSCAN={of:"hdbscan",versions:["0.8.44"],names:`
hdbscan.branch_data BranchDetectionData:bn
hdbscan.branches BranchDetector:bn SequentialPool:bn
hdbscan.dist_metrics EuclideanDistance newObj:b
hdbscan.hdbscan_ HDBSCAN:bn
hdbscan.plots ApproximationGraph:bn CondensedTree:bn MinimumSpanningTree:bn SingleLinkageTree:bn
hdbscan.prediction PredictionData:bn
hdbscan.robust_single_linkage_ RobustSingleLinkage:bn
`,calls:["hdbscan.dist_metrics newObj hdbscan.dist_metrics.EuclideanDistance"]};const HMMLEARN={of:"hmmlearn",versions:["0.3.3"],names:`
hmmlearn._emissions BaseCategoricalHMM:bn BaseGMMHMM:bn BaseGaussianHMM:bn BaseMultinomialHMM:bn BasePoissonHMM:bn
hmmlearn.base BaseHMM:bn ConvergenceMonitor:bn VariationalBaseHMM:bn _AbstractHMM:bn
hmmlearn.hmm CategoricalHMM:bn GMMHMM:bn GaussianHMM:bn MultinomialHMM:bn PoissonHMM:bn
hmmlearn.vhmm VariationalCategoricalHMM:bn VariationalGaussianHMM:bn
`,calls:[]};const IMBALANCED_LEARN={of:"imbalanced-learn",versions:["0.9.0","0.14.2"],names:`
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
`,calls:[]};const INTERPRET={of:"interpret",versions:["0.7.8"],names:`
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
`,calls:[]};const JOBLIB={of:"joblib",versions:["0.11 to 1.6"],names:`
joblib.numpy_pickle NumpyArrayWrapper:nb
joblib.memory Memory:nb
`,calls:["copyreg _reconstructor joblib.numpy_pickle.NumpyArrayWrapper, builtins.object, ."]};const LIFELINES={of:"lifelines",versions:["0.30.3"],names:`
lifelines.fitters BaseFitter:bn KnownModelParametricUnivariateFitter:bn NonParametricUnivariateFitter:bn ParametericAFTRegressionFitter:bn ParametricRegressionFitter:bn ParametricUnivariateFitter:bn RegressionFitter:bn SemiParametricRegressionFitter:bn UnivariateFitter:bn
lifelines.fitters.aalen_additive_fitter AalenAdditiveFitter:bn
lifelines.fitters.aalen_johansen_fitter AalenJohansenFitter:bn
lifelines.fitters.breslow_fleming_harrington_fitter BreslowFlemingHarringtonFitter:bn
lifelines.fitters.cox_time_varying_fitter CoxTimeVaryingFitter:bn
lifelines.fitters.coxph_fitter CoxPHFitter:bn ParametricCoxModelFitter:bn ParametricPiecewiseBaselinePHFitter:bn ParametricSplinePHFitter:bn SemiParametricPHFitter:bn _BatchVsSingle:bn
lifelines.fitters.crc_spline_fitter CRCSplineFitter:bn
lifelines.fitters.exponential_fitter ExponentialFitter:bn
lifelines.fitters.generalized_gamma_fitter GeneralizedGammaFitter:bn
lifelines.fitters.generalized_gamma_regression_fitter GeneralizedGammaRegressionFitter:bn
lifelines.fitters.kaplan_meier_fitter KaplanMeierFitter:bn
lifelines.fitters.log_logistic_aft_fitter LogLogisticAFTFitter:bn
lifelines.fitters.log_logistic_fitter LogLogisticFitter:bn
lifelines.fitters.log_normal_aft_fitter LogNormalAFTFitter:bn
lifelines.fitters.log_normal_fitter LogNormalFitter:bn
lifelines.fitters.mixins ProportionalHazardMixin:bn SplineFitterMixin:bn
lifelines.fitters.mixture_cure_fitter MixtureCureFitter:bn
lifelines.fitters.nelson_aalen_fitter NelsonAalenFitter:bn
lifelines.fitters.npmle min_max:bn
lifelines.fitters.piecewise_exponential_fitter PiecewiseExponentialFitter:bn
lifelines.fitters.piecewise_exponential_regression_fitter PiecewiseExponentialRegressionFitter:bn
lifelines.fitters.spline_fitter SplineFitter:bn
lifelines.fitters.weibull_aft_fitter WeibullAFTFitter:bn
lifelines.fitters.weibull_fitter WeibullFitter:bn
lifelines.generate_datasets coeff_func:bn
lifelines.statistics StatisticalResult:bn TimeTransformers:bn
lifelines.utils CensoringType:c CovariateParameterMappings:bn DataframeSlicer:bn LinearAccumulator:bn QuadraticAccumulator:bn StepSizer:bn
lifelines.utils.btree _BTree:bn
lifelines.utils.printer Printer:bn
`,calls:[]};const LIGHTGBM={of:"lightgbm",versions:["3.3.5","4.5.0","4.6.0","4.7.0"],names:`
lightgbm.basic Booster:bn Dataset:bn Sequence:bn _ArrowCArray:bn _ConfigAliases:bn _DummyLogger:bn _InnerPredictor:bn
lightgbm.compat Client:bn Future:bn arrow_cffi:bn dask_Array:bn dask_DataFrame:bn dask_Series:bn dt_DataTable:bn pa_Array:bn pa_ChunkedArray:bn pa_Table:bn pa_compute:bn
lightgbm.engine CVBooster:bn
lightgbm.sklearn LGBMClassifier:bn LGBMModel:bn LGBMRanker:bn LGBMRegressor:bn _EvalFunctionWrapper:bn _ObjectiveFunctionWrapper:bn
`,calls:[]};const MAPIE={of:"mapie",versions:["1.6.0"],names:`
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
`,calls:[]};const MLXTEND={of:"mlxtend",versions:["0.25.0"],names:`
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
`,calls:[]};const NGBOOST={of:"ngboost",versions:["0.6.0"],names:`
ngboost.api NGBClassifier:bn NGBRegressor:bn
ngboost.distns.categorical CategoricalCRPScore:bn CategoricalLogScore:bn
ngboost.distns.cauchy Cauchy:bn CauchyFixedVar:bn
ngboost.distns.distn ClassificationDistn:bn Distn:bn RegressionDistn:bn
ngboost.distns.exponential Exponential:bn ExponentialCRPScore:bn ExponentialLogScore:bn
ngboost.distns.gamma Gamma:bn GammaLogScore:bn
ngboost.distns.halfnormal HalfNormal:bn HalfNormalLogScore:bn
ngboost.distns.laplace Laplace:bn LaplaceCRPScore:bn LaplaceLogScore:bn
ngboost.distns.lognormal LogNormal:bn LogNormalCRPScoreCensored:bn LogNormalLogScoreCensored:bn
ngboost.distns.multivariate_normal MVNLogScore:bn
ngboost.distns.normal Normal:bn NormalCRPScore:bn NormalFixedMean:bn NormalFixedMeanCRPScore:bn NormalFixedMeanLogScore:bn NormalFixedVar:bn NormalFixedVarCRPScore:bn NormalFixedVarLogScore:bn NormalLogScore:bn
ngboost.distns.poisson Poisson:bn PoissonLogScore:bn
ngboost.distns.t T:bn TFixedDf:bn TFixedDfFixedVar:bn TFixedDfFixedVarLogScore:bn TFixedDfLogScore:bn TLogScore:bn
ngboost.distns.weibull Weibull:bn WeibullLogScore:bn
ngboost.scores CRPScore:bn LogScore:bn Score:bn
`,calls:[]};const NLTK={of:"nltk",versions:["3.10.4"],names:`
nltk.classify.api ClassifierI:bn MultiClassifierI:bn
nltk.classify.decisiontree DecisionTreeClassifier:bn
nltk.classify.maxent BinaryMaxentFeatureEncoding:bn MaxentClassifier:bn
nltk.classify.naivebayes NaiveBayesClassifier:bn
nltk.classify.positivenaivebayes PositiveNaiveBayesClassifier:bn
nltk.classify.rte_classify RTEFeatureExtractor:bn
nltk.classify.scikitlearn SklearnClassifier:bn
nltk.classify.svm SvmClassifier:bn
nltk.classify.textcat TextCat:bn
nltk.classify.util CutoffChecker:bn
nltk.lm.api LanguageModel:bn Smoothing:bn
nltk.lm.counter NgramCounter:bn
nltk.lm.models AbsoluteDiscountingInterpolated:bn InterpolatedLanguageModel:bn KneserNeyInterpolated:bn Laplace:bn Lidstone:bn MLE:bn StupidBackoff:bn WittenBellInterpolated:bn
nltk.lm.smoothing AbsoluteDiscounting:bn KneserNey:bn WittenBell:bn
nltk.lm.vocabulary Vocabulary:bn
nltk.probability ConditionalFreqDist:bcin ConditionalProbDist:bn ConditionalProbDistI:bn CrossValidationProbDist:bn DictionaryConditionalProbDist:bn DictionaryProbDist:bn ELEProbDist:bn FreqDist:bcn HeldoutProbDist:bn ImmutableProbabilisticMixIn:bn KneserNeyProbDist:bn LaplaceProbDist:bn LidstoneProbDist:bn MLEProbDist:bn MutableProbDist:bn ProbDistI:bn ProbabilisticMixIn:bn RandomProbDist:bn SimpleGoodTuringProbDist:bn UniformProbDist:bn WittenBellProbDist:bn
nltk.redos TimedPattern:ns
nltk.stem.api StemmerI:bn
nltk.stem.arlstem ARLSTem:bn
nltk.stem.arlstem2 ARLSTem2:bn
nltk.stem.cistem Cistem:bn
nltk.stem.isri ISRIStemmer:bn
nltk.stem.lancaster LancasterStemmer:bn
nltk.stem.porter PorterStemmer:bn
nltk.stem.regexp RegexpStemmer:bn
nltk.stem.rslp RSLPStemmer:bn
nltk.stem.snowball ArabicStemmer:bn DanishStemmer:bn DutchStemmer:bn EnglishStemmer:bn FinnishStemmer:bn FrenchStemmer:bn GermanStemmer:bn HungarianStemmer:bn ItalianStemmer:bn NorwegianStemmer:bn PorterStemmer:bn PortugueseStemmer:bn RomanianStemmer:bn RussianStemmer:bn SnowballStemmer:bn SpanishStemmer:bn SwedishStemmer:bn _LanguageSpecificStemmer:bn _ScandinavianStemmer:bn _StandardStemmer:bn
nltk.stem.wordnet WordNetLemmatizer:bn
nltk.tag.api FeaturesetTaggerI:bn TaggerI:bn
nltk.tag.brill BrillTagger:bn Pos:bn Word:bn
nltk.tag.brill_trainer BrillTaggerTrainer:bn
nltk.tag.crf CRFTagger:bn
nltk.tag.hmm HiddenMarkovModelTagger:bn HiddenMarkovModelTrainer:bn
nltk.tag.perceptron AveragedPerceptron:bn PerceptronTagger:bn
nltk.tag.sequential AffixTagger:bn BigramTagger:bn ClassifierBasedPOSTagger:bn ClassifierBasedTagger:bn ContextTagger:bn DefaultTagger:bn NgramTagger:bn RegexpTagger:bn SequentialBackoffTagger:bn TrigramTagger:bn UnigramTagger:bn
nltk.tag.tnt TnT:bn
nltk.tokenize.api StringTokenizer:bn TokenizerI:bn
nltk.tokenize.casual TweetTokenizer:bn
nltk.tokenize.destructive MacIntyreContractions:bn NLTKWordTokenizer:bn
nltk.tokenize.legality_principle LegalitySyllableTokenizer:bn
nltk.tokenize.mwe MWETokenizer:bn
nltk.tokenize.punkt PunktBaseClass:bn PunktLanguageVars:bn PunktParameters:bn PunktSentenceTokenizer:bn PunktToken:bn PunktTokenizer:bn PunktTrainer:bn
nltk.tokenize.regexp BlanklineTokenizer:bn RegexpTokenizer:bn WhitespaceTokenizer:bn WordPunctTokenizer:bn
nltk.tokenize.sexpr SExprTokenizer:bn
nltk.tokenize.simple CharTokenizer:bn LineTokenizer:bn SpaceTokenizer:bn TabTokenizer:bn
nltk.tokenize.sonority_sequencing SyllableTokenizer:bn
nltk.tokenize.texttiling TextTilingTokenizer:bn TokenSequence:bn TokenTableField:bn
nltk.tokenize.toktok ToktokTokenizer:bn
nltk.tokenize.treebank TreebankWordDetokenizer:bn TreebankWordTokenizer:bn
nltk.tokenize.util CJKChars:bn
`,calls:[]};const NUMPY={of:"numpy",versions:["1.22.4","1.23.5","1.26.4","2.2.6","2.4.6","2.5.5"],names:`
numpy abs absolute acos acosh add amax amin angle arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argsort around array asarray asin asinh atan atan2 atanh average bitwise_and bitwise_count bitwise_invert bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor cbrt ceil clip column_stack concatenate conj conjugate copysign cos cosh cumprod cumsum deg2rad degrees diff divide divmod dot dtype:bc equal exp exp2 expm1 fabs float32 float64 float_power floor floor_divide fmax fmin fmod frexp gcd greater greater_equal heaviside hstack hypot imag int64 invert isfinite isinf isnan isnat lcm ldexp left_shift less less_equal log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor matmul matrix:bn matvec max maximum mean median min minimum mod modf multiply nan_to_num nanmax nanmean nanmedian nanmin nanstd nansum ndarray:bn negative nextafter not_equal percentile poly1d:bn positive pow power prod ptp quantile rad2deg radians ravel real recarray:bn reciprocal record remainder reshape right_shift rint round sign signbit sin sinh sort spacing sqrt square squeeze std subtract sum tan tanh transpose true_divide trunc unique var vecdot vecmat vstack where
numpy._core.multiarray _reconstruct scalar:c
numpy._core.numeric _frombuffer:c
numpy.core._multiarray_umath expm1 log1p sqrt
numpy.core.multiarray _reconstruct scalar:c
numpy.core.numeric _frombuffer:c
numpy.ma MaskedArray
numpy.ma.core MaskedArray _mareconstruct:b
numpy.polynomial.polynomial Polynomial:bn
numpy.random._mt19937 MT19937
numpy.random._pcg64 PCG64 PCG64DXSM
numpy.random._philox Philox
numpy.random._pickle __bit_generator_ctor:bc __generator_ctor:bc __randomstate_ctor:bc
numpy.random._sfc64 SFC64
numpy.random.bit_generator SeedSequence __pyx_unpickle_SeedSequence:b
numpy.rec recarray:bn
`,calls:["numpy dtype numpy.record, ., .","numpy._core.multiarray _reconstruct numpy.matrix, ., .","numpy._core.multiarray _reconstruct numpy.ndarray, ., .","numpy._core.multiarray _reconstruct numpy.rec.recarray, ., .","numpy.core.multiarray _reconstruct numpy.matrix, ., .","numpy.core.multiarray _reconstruct numpy.ndarray, ., .","numpy.core.multiarray _reconstruct numpy.recarray, ., .","numpy.ma.core _mareconstruct numpy.ma.MaskedArray, numpy.ndarray, ., .","numpy.ma.core _mareconstruct numpy.ma.core.MaskedArray, numpy.ndarray, ., .","numpy.random._pickle __bit_generator_ctor numpy.random._mt19937.MT19937","numpy.random._pickle __bit_generator_ctor numpy.random._pcg64.PCG64","numpy.random._pickle __bit_generator_ctor numpy.random._pcg64.PCG64DXSM","numpy.random._pickle __bit_generator_ctor numpy.random._philox.Philox","numpy.random._pickle __bit_generator_ctor numpy.random._sfc64.SFC64","numpy.random._pickle __generator_ctor ., numpy.random._pickle.__bit_generator_ctor","numpy.random._pickle __randomstate_ctor ., numpy.random._pickle.__bit_generator_ctor","numpy.random.bit_generator __pyx_unpickle_SeedSequence numpy.random.bit_generator.SeedSequence, ., ."]};const PANDAS={of:"pandas",versions:["1.5.3","2.0.3","2.2.3","2.3.3","3.1.1"],names:`
pandas Categorical CategoricalDtype:bn CategoricalIndex DataFrame:bn DatetimeIndex DatetimeTZDtype:bn Float64Dtype:n Index Int64Dtype:n Interval:c IntervalIndex MultiIndex NA Period:c PeriodDtype:c PeriodIndex RangeIndex Series:bn SparseDtype:bn StringDtype:c
pandas._libs.arrays __pyx_unpickle_NDArrayBacked:b
pandas._libs.internals _unpickle_block:c
pandas._libs.interval Interval:c
pandas._libs.missing NA
pandas._libs.sparse IntIndex:c
pandas._libs.tslibs.nattype __nat_unpickle:c _nat_unpickle:c
pandas._libs.tslibs.offsets Day:c MonthEnd:c
pandas._libs.tslibs.period Period:c
pandas._libs.tslibs.timedeltas _timedelta_unpickle:c
pandas._libs.tslibs.timestamps _unpickle_timestamp:c
pandas.arrays DatetimeArray FloatingArray:bn IntegerArray:bn PeriodArray SparseArray:bn StringArray
pandas.core.arrays.categorical Categorical
pandas.core.arrays.datetimes DatetimeArray
pandas.core.arrays.floating Float64Dtype:bn FloatingArray:bn
pandas.core.arrays.integer Int64Dtype:bn IntegerArray:bn
pandas.core.arrays.period PeriodArray
pandas.core.arrays.sparse.array SparseArray:bn
pandas.core.arrays.sparse.dtype SparseDtype:bn
pandas.core.arrays.string_ StringArray StringDtype:bn
pandas.core.dtypes.dtypes CategoricalDtype:bn DatetimeTZDtype:bn PeriodDtype:c SparseDtype:bn
pandas.core.frame DataFrame:bn
pandas.core.indexes.base Index _new_Index
pandas.core.indexes.category CategoricalIndex
pandas.core.indexes.datetimes DatetimeIndex _new_DatetimeIndex
pandas.core.indexes.interval IntervalIndex _new_IntervalIndex
pandas.core.indexes.multi MultiIndex
pandas.core.indexes.numeric Int64Index
pandas.core.indexes.period PeriodIndex
pandas.core.indexes.range RangeIndex
pandas.core.internals.managers BlockManager:c SingleBlockManager:bn
pandas.core.series Series:bn
`,calls:["pandas StringDtype ., pandas.NA","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.Categorical, ., .","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.DatetimeArray, ., .","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.PeriodArray, ., .","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.StringArray, ., .","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.categorical.Categorical, ., .","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.datetimes.DatetimeArray, ., .","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.period.PeriodArray, ., .","pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.string_.StringArray, ., .","pandas.core.arrays.string_ StringDtype ., pandas._libs.missing.NA","pandas.core.indexes.base _new_Index pandas.CategoricalIndex, .","pandas.core.indexes.base _new_Index pandas.Index, .","pandas.core.indexes.base _new_Index pandas.MultiIndex, .","pandas.core.indexes.base _new_Index pandas.PeriodIndex, .","pandas.core.indexes.base _new_Index pandas.RangeIndex, .","pandas.core.indexes.base _new_Index pandas.core.indexes.base.Index, .","pandas.core.indexes.base _new_Index pandas.core.indexes.category.CategoricalIndex, .","pandas.core.indexes.base _new_Index pandas.core.indexes.multi.MultiIndex, .","pandas.core.indexes.base _new_Index pandas.core.indexes.numeric.Int64Index, .","pandas.core.indexes.base _new_Index pandas.core.indexes.period.PeriodIndex, .","pandas.core.indexes.base _new_Index pandas.core.indexes.range.RangeIndex, .","pandas.core.indexes.datetimes _new_DatetimeIndex pandas.DatetimeIndex, .","pandas.core.indexes.datetimes _new_DatetimeIndex pandas.core.indexes.datetimes.DatetimeIndex, .","pandas.core.indexes.interval _new_IntervalIndex pandas.IntervalIndex, .","pandas.core.indexes.interval _new_IntervalIndex pandas.core.indexes.interval.IntervalIndex, ."]};const PMDARIMA={of:"pmdarima",versions:["2.1.1"],names:`
pmdarima.arima._auto_solvers _RandomFitWrapper:bn _SolverMixin:bn _StepwiseFitWrapper:bn
pmdarima.arima._context ContextStore:bn _CtxSingleton:bn
pmdarima.arima.arima ARIMA:bn
pmdarima.arima.auto AutoARIMA:bn
pmdarima.arima.seasonality CHTest:bn OCSBTest:bn _SeasonalStationarityTest:bn
pmdarima.arima.stationarity ADFTest:bn KPSSTest:bn PPTest:bn _BaseStationarityTest:bn _DifferencingStationarityTest:bn
pmdarima.base BaseARIMA:bn
pmdarima.model_selection._split BaseTSCrossValidator:bn RollingForecastCV:bn SlidingWindowForecastCV:bn
pmdarima.pipeline Pipeline:bn
pmdarima.preprocessing.base BaseTransformer:bn UpdatableMixin:bn
pmdarima.preprocessing.endog.base BaseEndogTransformer:bn
pmdarima.preprocessing.endog.boxcox BoxCoxEndogTransformer:bn
pmdarima.preprocessing.endog.log LogEndogTransformer:bn
pmdarima.preprocessing.exog.base BaseExogFeaturizer:bn BaseExogTransformer:bn
pmdarima.preprocessing.exog.dates DateFeaturizer:bn
pmdarima.preprocessing.exog.fourier FourierFeaturizer:bn
pmdarima.utils.metaestimators _IffHasDelegate:bn
`,calls:[]};const PYGAM={of:"pygam",versions:["0.12.0"],names:`
pygam.callbacks Accuracy:bn CallBack:bn Coef:bn Deviance:bn Diffs:bn
pygam.core Core:bn
pygam.distributions BinomialDist:bn Distribution:bn GammaDist:bn InvGaussDist:bn NormalDist:bn PoissonDist:bn
pygam.links IdentityLink:bn InvSquaredLink:bn InverseLink:bn Link:bn LogLink:bn LogitLink:bn
pygam.pygam ExpectileGAM:bn GammaGAM:bn LinearGAM:bn LogisticGAM:bn PoissonGAM:bn
pygam.terms FactorTerm:bn Intercept:bn LinearTerm:bn SplineTerm:bn Term:bn TermList:bn
pygam.utils TablePrinter:bn
`,calls:[]};const PYOD={of:"pyod",versions:["3.6.7"],names:`
pyod.models.abod ABOD:bn
pyod.models.base BaseDetector:bn
pyod.models.cblof CBLOF:bn
pyod.models.cd CD:bn
pyod.models.cof COF:bn
pyod.models.copod COPOD:bn
pyod.models.ecod ECOD:bn
pyod.models.gmm GMM:bn
pyod.models.hbos HBOS:bn
pyod.models.hdbscan HDBSCAN:bn
pyod.models.iforest IForest:bn
pyod.models.inne INNE:bn
pyod.models.kde KDE:bn
pyod.models.knn KNN:bn
pyod.models.kpca KPCA:bn PyODKernelPCA:bn
pyod.models.lmdd LMDD:bn
pyod.models.loci LOCI:bn
pyod.models.loda LODA:bn
pyod.models.lof LOF:bn
pyod.models.lscp LSCP:bn
pyod.models.mad MAD:bn
pyod.models.mcd MCD:bn
pyod.models.ocsvm OCSVM:bn
pyod.models.pca PCA:bn
pyod.models.qmcd QMCD:bn
pyod.models.rgraph RGraph:bn
pyod.models.rod ROD:bn
pyod.models.sampling Sampling:bn
pyod.models.sod SOD:bn
pyod.models.sos SOS:bn
pyod.models.ts_kshape KShape:bn
pyod.models.ts_matrix_profile MatrixProfile:bn
pyod.models.ts_od TimeSeriesOD:bn
pyod.models.ts_sand SAND:bn
pyod.models.ts_spectral_residual SpectralResidual:bn
pyod.models.xgbod XGBOD:bn
`,calls:[]};var python=__webpack_require__(10686);const PYTORCH={of:"pytorch",versions:["2.2.2","2.15.0"],names:`
torch BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexFloatStorage DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor QInt32Storage QInt8Storage QUInt2x4Storage QUInt4x2Storage QUInt8Storage ShortStorage ShortTensor Size:c Tensor bcomplex32 bfloat16 bits16 bits1x8 bits2x4 bits4x2 bits8 bool complex128 complex32 complex64 device:c float16 float32 float4_e2m1fn_x2 float64 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu int1 int16 int2 int3 int32 int4 int5 int6 int64 int7 int8 per_channel_affine per_channel_affine_float_qparams per_channel_symmetric per_tensor_affine per_tensor_symmetric qint32 qint8 quint2x4 quint4x2 quint8 uint1 uint16 uint2 uint3 uint32 uint4 uint5 uint6 uint64 uint7 uint8
torch._utils _rebuild_device_tensor_from_cpu_tensor:c _rebuild_device_tensor_from_numpy:c _rebuild_meta_tensor_no_storage:c _rebuild_nested_tensor:c _rebuild_parameter:c _rebuild_qtensor:c _rebuild_sparse_tensor:c _rebuild_tensor:c _rebuild_tensor_v2:c _rebuild_tensor_v3:c torch.channels_last torch.contiguous_format
torch.cuda BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexFloatStorage DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor ShortStorage ShortTensor
torch.cuda.sparse BFloat16Tensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor
torch.nn.parameter Parameter
torch.serialization _get_layout:c
torch.sparse BFloat16Tensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor
torch.storage TypedStorage UntypedStorage
`,calls:["torch._utils _rebuild_qtensor ., ., ., ., (torch.per_channel_affine, ., ., .), ., .","torch._utils _rebuild_qtensor ., ., ., ., (torch.per_tensor_affine, ., .), ., ."]};const RIVER={of:"river",versions:["0.26.1"],names:`
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
`,calls:[]};const SCIKIT_LEARN={of:"scikit-learn",versions:["0.22.2","0.23.2","0.24.2","1.0.2","1.2.2","1.5.2","1.7.2","1.9.1"],names:`
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
`,calls:["_loss __pyx_unpickle_CyAbsoluteError _loss.CyAbsoluteError, ., .","_loss __pyx_unpickle_CyExponentialLoss _loss.CyExponentialLoss, ., .","_loss __pyx_unpickle_CyHalfGammaLoss _loss.CyHalfGammaLoss, ., .","_loss __pyx_unpickle_CyHalfMultinomialLoss _loss.CyHalfMultinomialLoss, ., .","_loss __pyx_unpickle_CyHalfPoissonLoss _loss.CyHalfPoissonLoss, ., .","_loss __pyx_unpickle_CyHalfSquaredError _loss.CyHalfSquaredError, ., .","_loss __pyx_unpickle_CyHalfTweedieLossIdentity _loss.CyHalfTweedieLossIdentity, ., .","_loss __pyx_unpickle_CyHuberLoss _loss.CyHuberLoss, ., .","_loss __pyx_unpickle_CyPinballLoss _loss.CyPinballLoss, ., .","sklearn._loss._loss __pyx_unpickle_CyAbsoluteError sklearn._loss._loss.CyAbsoluteError, ., .","sklearn._loss._loss __pyx_unpickle_CyHalfGammaLoss sklearn._loss._loss.CyHalfGammaLoss, ., .","sklearn._loss._loss __pyx_unpickle_CyHalfMultinomialLoss sklearn._loss._loss.CyHalfMultinomialLoss, ., .","sklearn._loss._loss __pyx_unpickle_CyHalfPoissonLoss sklearn._loss._loss.CyHalfPoissonLoss, ., .","sklearn._loss._loss __pyx_unpickle_CyHalfSquaredError sklearn._loss._loss.CyHalfSquaredError, ., .","sklearn._loss._loss __pyx_unpickle_CyHalfTweedieLossIdentity sklearn._loss._loss.CyHalfTweedieLossIdentity, ., .","sklearn._loss._loss __pyx_unpickle_CyPinballLoss sklearn._loss._loss.CyPinballLoss, ., .","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.BrayCurtisDistance","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.BrayCurtisDistance64","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.CanberraDistance","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.CanberraDistance64","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ChebyshevDistance","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ChebyshevDistance64","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.EuclideanDistance","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.EuclideanDistance64","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.HammingDistance","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.HammingDistance64","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ManhattanDistance","sklearn.metrics._dist_metrics newObj sklearn.metrics._dist_metrics.ManhattanDistance64","sklearn.neighbors._ball_tree newObj sklearn.neighbors._ball_tree.BallTree","sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.BrayCurtisDistance","sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.CanberraDistance","sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.ChebyshevDistance","sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.EuclideanDistance","sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.HammingDistance","sklearn.neighbors._dist_metrics newObj sklearn.neighbors._dist_metrics.ManhattanDistance","sklearn.neighbors._kd_tree newObj sklearn.neighbors._kd_tree.KDTree"]};const SCIKIT_SURVIVAL={of:"scikit-survival",versions:["0.28.0"],names:`
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
`,calls:[]};const SCIPY={of:"scipy",versions:["1.6.3","1.8.1","1.10.1","1.13.1","1.15.3","1.17.1","1.18.1"],names:`
scipy._lib.array_api_compat.numpy._aliases asarray
scipy.interpolate._bsplines BSpline:bn _BSpline:bn
scipy.interpolate._cubic CubicSpline:bns PchipInterpolator:bns
scipy.interpolate._interpolate _PPoly:ns interp1d:ns interp1d._call_linear_np
scipy.interpolate._rbfinterp RBFInterpolator:bn
scipy.interpolate.interpolate interp1d:ns interp1d._call_linear
scipy.optimize._lbfgsb_py LbfgsInvHessProduct:bn
scipy.optimize._optimize OptimizeResult:in
scipy.sparse._arrays bsr_array:bn coo_array:bn csc_array:bn csr_array:bn dia_array:bn dok_array:bn lil_array:bn
scipy.sparse._bsr bsr_array:bn bsr_matrix:bn
scipy.sparse._coo coo_array:bn coo_matrix:bn
scipy.sparse._csc csc_array:bn csc_matrix:bn
scipy.sparse._csr csr_array:bn csr_matrix:bn
scipy.sparse._dia dia_array:bn dia_matrix:bn
scipy.sparse._dok dok_array:bn dok_matrix:bn
scipy.sparse._lil lil_array:bn lil_matrix:bn
scipy.sparse.bsr bsr_matrix:bn
scipy.sparse.coo coo_matrix:bn
scipy.sparse.csc csc_matrix:bn
scipy.sparse.csr csr_matrix:bn
scipy.sparse.dia dia_matrix:bn
scipy.sparse.dok dok_matrix:bn
scipy.sparse.lil lil_matrix:bn
scipy.spatial._ckdtree cKDTree:bn
scipy.spatial._kdtree KDTree:bn
scipy.spatial.ckdtree cKDTree:bn
scipy.spatial.kdtree KDTree:bn
scipy.spatial.transform._rotation Rotation:bn
scipy.spatial.transform.rotation Rotation:bn
scipy.special agm airy airye bdtr bdtrc bdtri bdtrik bdtrin bei beip ber berp besselpoly beta betainc betaincc betainccinv betaincinv betaln binom boxcox boxcox1p btdtr btdtri btdtria btdtrib cbrt chdtr chdtrc chdtri chdtriv chndtr chndtridf chndtrinc chndtrix cosdg cosm1 cotdg dawsn digamma ellipe ellipeinc ellipj ellipk ellipkinc ellipkm1 elliprc elliprd elliprf elliprg elliprj entr erf erfc erfcinv erfcx erfi erfinv eval_chebyc eval_chebys eval_chebyt eval_chebyu eval_gegenbauer eval_genlaguerre eval_hermite eval_hermitenorm eval_jacobi eval_laguerre eval_legendre eval_sh_chebyt eval_sh_chebyu eval_sh_jacobi eval_sh_legendre exp1 exp10 exp2 expi expit expm1 expn exprel fdtr fdtrc fdtri fdtridfd fresnel gamma gammainc gammaincc gammainccinv gammaincinv gammaln gammasgn gdtr gdtrc gdtria gdtrib gdtrix hankel1 hankel1e hankel2 hankel2e huber hyp0f1 hyp1f1 hyp2f1 hyperu i0 i0e i1 i1e inv_boxcox inv_boxcox1p it2i0k0 it2j0y0 it2struve0 itairy iti0k0 itj0y0 itmodstruve0 itstruve0 iv ive j0 j1 jn jv jve k0 k0e k1 k1e kei keip kelvin ker kerp kl_div kn kolmogi kolmogorov kv kve log1p log_expit log_ndtr log_wright_bessel loggamma logit lpmv mathieu_a mathieu_b mathieu_cem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 mathieu_sem modfresnelm modfresnelp modstruve nbdtr nbdtrc nbdtri nbdtrik nbdtrin ncfdtr ncfdtri ncfdtridfd ncfdtridfn ncfdtrinc nctdtr nctdtridf nctdtrinc nctdtrit ndtr ndtri ndtri_exp nrdtrimn nrdtrisd obl_ang1 obl_ang1_cv obl_cv obl_rad1 obl_rad1_cv obl_rad2 obl_rad2_cv owens_t pbdv pbvv pbwa pdtr pdtrc pdtri pdtrik poch powm1 pro_ang1 pro_ang1_cv pro_cv pro_rad1 pro_rad1_cv pro_rad2 pro_rad2_cv pseudo_huber psi radian rel_entr rgamma round shichi sici sindg smirnov smirnovi spence sph_harm stdtr stdtridf stdtrit struve tandg tklmbda voigt_profile wofz wright_bessel wrightomega xlog1py xlogy y0 y1 yn yv yve zetac
scipy.special._basic _lqmn _lqn _rctj _rcty _stirling2_inexact ai_zeros assoc_laguerre bei_zeros beip_zeros ber_zeros bernoulli berp_zeros bi_zeros binom clpmn comb digamma diric erf_zeros euler factorial factorial2 factorialk floor fresnel_zeros fresnelc_zeros fresnels_zeros gamma h1vp h2vp hankel1 hankel2 hyp0f1 iv ivp jn_zeros jnjnp_zeros jnp_zeros jnyn_zeros jv jvp kei_zeros keip_zeros kelvin_zeros ker_zeros kerp_zeros kv kvp lmbda lpmn lpn lqmn lqn mathieu_a mathieu_b mathieu_even_coef mathieu_odd_coef ndtri obl_cv_seq pbdn_seq pbdv_seq pbvv_seq perm poch polygamma pro_cv_seq psi rgamma riccati_jn riccati_yn sin softplus sqrt stirling2 y0_zeros y1_zeros y1p_zeros yn_zeros ynp_zeros yv yvp zeta
scipy.special._ellip_harm _ellip_harm ellip_harm ellip_harm_2 ellip_normal
scipy.special._gufuncs _lqmn _lqn _poisson_binom_cdf _poisson_binom_pmf _rctj _rcty
scipy.special._lambertw _lambertw lambertw
scipy.special._logsumexp log_softmax logsumexp softmax
scipy.special._orthogonal _gam airy arccos binom c_roots cg_roots chebyc chebys chebyt chebyu cos eval_chebyc eval_chebys eval_chebyt eval_chebyu eval_gegenbauer eval_genlaguerre eval_hermite eval_hermitenorm eval_jacobi eval_laguerre eval_legendre eval_sh_chebyt eval_sh_chebyu eval_sh_jacobi eval_sh_legendre exp floor gegenbauer genlaguerre h_roots he_roots hermite hermitenorm j_roots jacobi js_roots l_roots la_roots laguerre legendre p_roots poch ps_roots roots_chebyc roots_chebys roots_chebyt roots_chebyu roots_gegenbauer roots_genlaguerre roots_hermite roots_hermitenorm roots_jacobi roots_laguerre roots_legendre roots_sh_chebyt roots_sh_chebyu roots_sh_jacobi roots_sh_legendre s_roots sh_chebyt sh_chebyu sh_jacobi sh_legendre sin sqrt t_roots ts_roots u_roots us_roots
scipy.special._special_ufuncs _bivariate_normal_cdf _cospi _gen_harmonic _iv_ratio _iv_ratio_c _lambertw _log1mexp _log1pmx _normalized_gen_harmonic _riemann_zeta _scaled_exp1 _sinpi _spherical_in _spherical_in_d _spherical_jn _spherical_jn_d _spherical_kn _spherical_kn_d _spherical_yn _spherical_yn_d _zeta airy airye bei beip ber berp besselpoly beta betaln binom cbrt cosdg cosm1 cotdg dawsn ellipe ellipeinc ellipj ellipk ellipkinc ellipkm1 erf erfc erfcx erfi exp1 exp10 exp2 expi expit expm1 exprel fresnel gamma gammainc gammaincc gammainccinv gammaincinv gammaln gammasgn hankel1 hankel1e hankel2 hankel2e hyp2f1 i0 i0e i1 i1e it2i0k0 it2j0y0 it2struve0 itairy iti0k0 itj0y0 itmodstruve0 itstruve0 iv ive j0 j1 jv jve k0 k0e k1 k1e kei keip kelvin ker kerp kv kve log1p log_expit log_ndtr log_wright_bessel loggamma logit mathieu_a mathieu_b mathieu_cem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 mathieu_sem modfresnelm modfresnelp modstruve ndtr obl_ang1 obl_ang1_cv obl_cv obl_rad1 obl_rad1_cv obl_rad2 obl_rad2_cv pbdv pbvv pbwa pro_ang1 pro_ang1_cv pro_cv pro_rad1 pro_rad1_cv pro_rad2 pro_rad2_cv psi radian rgamma sindg sph_harm struve tandg voigt_profile wofz wright_bessel xlog1py xlogy y0 y1 yv yve zetac
scipy.special._spfun_stats loggam multigammaln
scipy.special._spherical_bessel _spherical_in _spherical_in_d _spherical_jn _spherical_jn_d _spherical_kn _spherical_kn_d _spherical_yn _spherical_yn_d spherical_in spherical_jn spherical_kn spherical_kn_reflection spherical_yn use_reflection
scipy.special._ufuncs _beta_pdf _beta_ppf _binom_cdf _binom_isf _binom_pmf _binom_ppf _binom_sf _bivariate_normal_cdf _cauchy_isf _cauchy_ppf _cosine_cdf _cosine_invcdf _cospi _ellip_harm _factorial _gen_harmonic _hypergeom_cdf _hypergeom_mean _hypergeom_pmf _hypergeom_sf _hypergeom_skewness _hypergeom_variance _igam_fac _invgauss_isf _invgauss_ppf _iv_ratio _iv_ratio_c _kolmogc _kolmogci _kolmogp _lambertw _lanczos_sum_expg_scaled _landau_cdf _landau_isf _landau_pdf _landau_ppf _landau_sf _lgam1p _log1mexp _log1pmx _nbinom_cdf _nbinom_isf _nbinom_kurtosis_excess _nbinom_mean _nbinom_pmf _nbinom_ppf _nbinom_sf _nbinom_skewness _nbinom_variance _ncf_isf _ncf_kurtosis_excess _ncf_mean _ncf_pdf _ncf_sf _ncf_skewness _ncf_variance _nct_isf _nct_kurtosis_excess _nct_mean _nct_pdf _nct_ppf _nct_sf _nct_skewness _nct_variance _ncx2_cdf _ncx2_isf _ncx2_pdf _ncx2_ppf _ncx2_sf _normalized_gen_harmonic _riemann_zeta _scaled_exp1 _sf_error_test_function _sinpi _skewnorm_cdf _skewnorm_isf _skewnorm_ppf _smirnovc _smirnovci _smirnovp _spherical_in _spherical_in_d _spherical_jn _spherical_jn_d _spherical_kn _spherical_kn_d _spherical_yn _spherical_yn_d _stirling2_inexact _struve_asymp_large_z _struve_bessel_series _struve_power_series _zeta agm airy airye bdtr bdtrc bdtri bdtrik bdtrin bei beip ber berp besselpoly beta betainc betaincc betainccinv betaincinv betaln binom boxcox boxcox1p btdtr btdtri btdtria btdtrib cbrt chdtr chdtrc chdtri chdtriv chndtr chndtridf chndtrinc chndtrix cosdg cosm1 cotdg dawsn ellipe ellipeinc ellipj ellipk ellipkinc ellipkm1 elliprc elliprd elliprf elliprg elliprj entr erf erfc erfcinv erfcx erfi erfinv eval_chebyc eval_chebys eval_chebyt eval_chebyu eval_gegenbauer eval_genlaguerre eval_hermite eval_hermitenorm eval_jacobi eval_laguerre eval_legendre eval_sh_chebyt eval_sh_chebyu eval_sh_jacobi eval_sh_legendre exp1 exp10 exp2 expi expit expm1 expn exprel fdtr fdtrc fdtri fdtridfd fresnel gamma gammainc gammaincc gammainccinv gammaincinv gammaln gammasgn gdtr gdtrc gdtria gdtrib gdtrix hankel1 hankel1e hankel2 hankel2e huber hyp0f1 hyp1f1 hyp2f1 hyperu i0 i0e i1 i1e inv_boxcox inv_boxcox1p it2i0k0 it2j0y0 it2struve0 itairy iti0k0 itj0y0 itmodstruve0 itstruve0 iv ive j0 j1 jn jv jve k0 k0e k1 k1e kei keip kelvin ker kerp kl_div kn kolmogi kolmogorov kv kve log1p log_expit log_ndtr log_wright_bessel loggamma logit lpmv mathieu_a mathieu_b mathieu_cem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 mathieu_sem modfresnelm modfresnelp modstruve nbdtr nbdtrc nbdtri nbdtrik nbdtrin ncfdtr ncfdtri ncfdtridfd ncfdtridfn ncfdtrinc nctdtr nctdtridf nctdtrinc nctdtrit ndtr ndtri ndtri_exp nrdtrimn nrdtrisd obl_ang1 obl_ang1_cv obl_cv obl_rad1 obl_rad1_cv obl_rad2 obl_rad2_cv owens_t pbdv pbvv pbwa pdtr pdtrc pdtri pdtrik poch powm1 pro_ang1 pro_ang1_cv pro_cv pro_rad1 pro_rad1_cv pro_rad2 pro_rad2_cv pseudo_huber psi radian rel_entr rgamma round shichi sici sindg smirnov smirnovi spence sph_harm stdtr stdtridf stdtrit struve tandg tklmbda voigt_profile wofz wright_bessel wrightomega xlog1py xlogy y0 y1 yn yv yve zetac
scipy.special.basic digamma gamma hankel1 hankel2 hyp0f1 iv jv kv mathieu_a mathieu_b ndtri psi yv
scipy.special.orthogonal _gam airy arccos binom c_roots cg_roots chebyc chebys chebyt chebyu cos eval_chebyc eval_chebys eval_chebyt eval_chebyu eval_gegenbauer eval_genlaguerre eval_hermite eval_hermitenorm eval_jacobi eval_laguerre eval_legendre eval_sh_chebyt eval_sh_chebyu eval_sh_jacobi eval_sh_legendre exp floor gegenbauer genlaguerre h_roots he_roots hermite hermitenorm j_roots jacobi js_roots l_roots la_roots laguerre legendre p_roots poch ps_roots roots_chebyc roots_chebys roots_chebyt roots_chebyu roots_gegenbauer roots_genlaguerre roots_hermite roots_hermitenorm roots_jacobi roots_laguerre roots_legendre roots_sh_chebyt roots_sh_chebyu roots_sh_jacobi roots_sh_legendre s_roots sh_chebyt sh_chebyu sh_jacobi sh_legendre sin sqrt t_roots ts_roots u_roots us_roots
scipy.special.spfun_stats loggam multigammaln
`,calls:[]};const SKL2ONNX={of:"skl2onnx",versions:["1.20.0"],names:`
skl2onnx.common.data_types FloatTensorType:bn Int64TensorType:bn StringTensorType:bn
`,calls:[]};const SKTIME={of:"sktime",versions:["1.2.0"],names:`
sktime.classification._delegate _DelegatedClassifier:bn
sktime.classification.base BaseClassifier:bn
sktime.classification.compose._column_ensemble BaseColumnEnsembleClassifier:bn ColumnEnsembleClassifier:bn
sktime.classification.compose._multiplexer MultiplexClassifier:bn
sktime.classification.compose._pipeline ClassifierPipeline:bn SklearnClassifierPipeline:bn
sktime.classification.dictionary_based._boss BOSSEnsemble:bn IndividualBOSS:bn
sktime.classification.dictionary_based._boss_pyts BOSSVSClassifierPyts:bn
sktime.classification.dictionary_based._cboss ContractableBOSS:bn
sktime.classification.dictionary_based._muse MUSE:bn
sktime.classification.dictionary_based._tde TemporalDictionaryEnsemble:bn
sktime.classification.dictionary_based._weasel WEASEL:bn
sktime.classification.distance_based._elastic_ensemble ElasticEnsemble:bn
sktime.classification.distance_based._proximity_forest ProximityForest:bn ProximityStump:bn ProximityTree:bn _CachedTransformer:bn
sktime.classification.distance_based._shape_dtw ShapeDTW:bn
sktime.classification.distance_based._time_series_neighbors KNeighborsTimeSeriesClassifier:bn
sktime.classification.distance_based._time_series_neighbors_pyts KNeighborsTimeSeriesClassifierPyts:bn
sktime.classification.distance_based._time_series_neighbors_tslearn KNeighborsTimeSeriesClassifierTslearn:bn
sktime.classification.dummy._dummy DummyClassifier:bn
sktime.classification.early_classification._probability_threshold ProbabilityThresholdEarlyClassifier:bn
sktime.classification.early_classification._teaser TEASER:bn
sktime.classification.early_classification.base BaseEarlyClassifier:bn
sktime.classification.ensemble._bagging BaggingClassifier:bn
sktime.classification.ensemble._ctsf ComposableTimeSeriesForestClassifier:bn
sktime.classification.ensemble._weighted WeightedEnsembleClassifier:bn
sktime.classification.feature_based._catch22_classifier Catch22Classifier:bn
sktime.classification.feature_based._fresh_prince FreshPRINCE:bn
sktime.classification.feature_based._matrix_profile_classifier MatrixProfileClassifier:bn
sktime.classification.feature_based._random_interval_classifier RandomIntervalClassifier:bn
sktime.classification.feature_based._signature_classifier SignatureClassifier:bn
sktime.classification.feature_based._summary_classifier SummaryClassifier:bn
sktime.classification.feature_based._tsfresh_classifier TSFreshClassifier:bn
sktime.classification.hybrid._hivecote_v1 HIVECOTEV1:bn
sktime.classification.hybrid._hivecote_v2 HIVECOTEV2:bn
sktime.classification.interval_based._cif CanonicalIntervalForest:bn
sktime.classification.interval_based._drcif DrCIF:bn
sktime.classification.interval_based._rise RandomIntervalSpectralEnsemble:bn
sktime.classification.interval_based._stsf SupervisedTimeSeriesForest:bn
sktime.classification.interval_based._tsf TimeSeriesForestClassifier:bn
sktime.classification.kernel_based._arsenal Arsenal:bn
sktime.classification.kernel_based._rocket_classifier RocketClassifier:bn
sktime.classification.kernel_based._svc_tslearn TimeSeriesSVCTslearn:bn
sktime.classification.model_selection._hyperactive TSCOptCV:bn
sktime.classification.model_selection._tune TSCGridSearchCV:bn
sktime.classification.shapelet_based._learning_pyts ShapeletLearningClassifierPyts:bn
sktime.classification.shapelet_based._learning_tslearn ShapeletLearningClassifierTslearn:bn
sktime.classification.shapelet_based._mrseql MrSEQL:bn
sktime.classification.shapelet_based._mrsqm MrSQM:bn
sktime.classification.shapelet_based._stc ShapeletTransformClassifier:bn
sktime.classification.sklearn._continuous_interval_tree ContinuousIntervalTree:bn _TreeNode:bn
sktime.classification.sklearn._rotation_forest RotationForest:bn
sktime.clustering.agglomerative TimeSeriesAgglomerativeClustering:bn
sktime.clustering.base BaseClusterer:bn
sktime.clustering.compose._as_transform ClustererAsTransformer:bn
sktime.clustering.compose._pipeline ClustererPipeline:bn SklearnClustererPipeline:bn
sktime.clustering.dbscan TimeSeriesDBSCAN:bn
sktime.clustering.k_means._k_means TimeSeriesKMeans:bn
sktime.clustering.k_means._k_means_tslearn TimeSeriesKMeansTslearn:bn
sktime.clustering.k_medoids TimeSeriesKMedoids:bn
sktime.clustering.k_shapes TimeSeriesKShapes:bn
sktime.clustering.kernel_k_means TimeSeriesKernelKMeans:bn
sktime.clustering.kvisibility TimeSeriesKvisibility:bn
sktime.clustering.partitioning._lloyds BaseTimeSeriesLloyds:bn
sktime.clustering.spatio_temporal._st_dbscan STDBSCAN:bn
sktime.datatypes._dtypekind DtypeKind:c
sktime.dists_kernels.base.adapters._sklearn _SklearnDistanceAdapter:bn
sktime.forecasting.adapters._hcrystalball HCrystalBallAdapter:bn
sktime.forecasting.arar._arar_forecaster ARARForecaster:bn
sktime.forecasting.arch._statsforecast_arch StatsForecastARCH:bn StatsForecastGARCH:bn
sktime.forecasting.arch._uarch ARCH:bn
sktime.forecasting.arima._statsmodels StatsModelsARIMA:bn
sktime.forecasting.arps_dca ArpsExponential:bn ArpsHarmonic:bn ArpsHyperbolic:bn _ArpsDcaBase:bn
sktime.forecasting.auto_reg AutoREG:bn
sktime.forecasting.base._base BaseForecaster:bn
sktime.forecasting.base._base_proba BaseProbaForecaster:bn
sktime.forecasting.base._clone_plugin _PretrainedCloner:bn
sktime.forecasting.base._delegate _DelegatedForecaster:bn
sktime.forecasting.base._fh ForecastingHorizon:bn _HashIndex:bn
sktime.forecasting.base._meta _HeterogenousEnsembleForecaster:bn
sktime.forecasting.base._sktime _BaseWindowForecaster:bn
sktime.forecasting.base._state_at _StateAtMixin:bn
sktime.forecasting.base.adapters._generalised_statsforecast StatsForecastBackAdapter:bn _GeneralisedStatsForecastAdapter:bn
sktime.forecasting.base.adapters._pmdarima _PmdArimaAdapter:bn
sktime.forecasting.base.adapters._pytorch BaseDeepNetworkPyTorch:bn
sktime.forecasting.base.adapters._statsforecast _StatsForecastAdapter:bn
sktime.forecasting.base.adapters._statsmodels _StatsModelsAdapter:bn
sktime.forecasting.base.adapters._tbats _TbatsAdapter:bn
sktime.forecasting.bats BATS:bn
sktime.forecasting.boxcox_biasadj BoxCoxBiasAdjustedForecaster:bn
sktime.forecasting.causal._dmlf DoubleMLForecaster:bn
sktime.forecasting.cinn CINNForecaster:bn _EarlyStopper:bn
sktime.forecasting.compose._bagging BaggingForecaster:bn
sktime.forecasting.compose._column_ensemble ColumnEnsembleForecaster:bn
sktime.forecasting.compose._ensemble AutoEnsembleForecaster:bn EnsembleForecaster:bn
sktime.forecasting.compose._fallback FallbackForecaster:bn
sktime.forecasting.compose._grouped ForecastByLevel:bn GroupbyCategoryForecaster:bn
sktime.forecasting.compose._hierarchy_ensemble HierarchyEnsembleForecaster:bn
sktime.forecasting.compose._ignore_x IgnoreX:bn
sktime.forecasting.compose._multiplexer MultiplexForecaster:bn
sktime.forecasting.compose._pipeline ForecastX:bn ForecastingPipeline:bn Permute:bn TransformedTargetForecaster:bn _Pipeline:bn
sktime.forecasting.compose._reduce DirRecTabularRegressionForecaster:bn DirRecTimeSeriesRegressionForecaster:bn DirectReductionForecaster:bn DirectTabularRegressionForecaster:bn DirectTimeSeriesRegressionForecaster:bn MultioutputTabularRegressionForecaster:bn MultioutputTimeSeriesRegressionForecaster:bn RecursiveReductionForecaster:bn RecursiveTabularRegressionForecaster:bn RecursiveTimeSeriesRegressionForecaster:bn YfromX:bn _DirRecReducer:bn _DirectReducer:bn _MultioutputReducer:bn _RecursiveReducer:bn _Reducer:bn _ReducerMixin:bn
sktime.forecasting.compose._reduce_proba MCRecursiveProbaReductionForecaster:bn
sktime.forecasting.compose._skforecast_reduce SkforecastAutoreg:bn SkforecastRecursive:bn
sktime.forecasting.compose._stack StackingForecaster:bn
sktime.forecasting.compose._transform_select_forecaster TransformSelectForecaster:bn
sktime.forecasting.conformal ConformalIntervals:bn
sktime.forecasting.convtimenet ConvTimeNetForecaster:bn
sktime.forecasting.croston Croston:bn
sktime.forecasting.dummy ForecastKnownValues:bn
sktime.forecasting.dummy_global DummyGlobalForecaster:bn
sktime.forecasting.dynamic_factor DynamicFactor:bn
sktime.forecasting.enbpi EnbPIForecaster:bn
sktime.forecasting.ets AutoETS:bn
sktime.forecasting.exp_smoothing ExponentialSmoothing:bn
sktime.forecasting.ltsf LTSFDLinearForecaster:bn LTSFLinearForecaster:bn LTSFNLinearForecaster:bn LTSFTransformerForecaster:bn
sktime.forecasting.mapa MAPAForecaster:bn
sktime.forecasting.model_selection._base BaseGridSearch:bn
sktime.forecasting.model_selection._gridsearch ForecastingGridSearchCV:bn
sktime.forecasting.model_selection._hyperactive ForecastingOptCV:bn
sktime.forecasting.model_selection._optuna ForecastingOptunaSearchCV:bn
sktime.forecasting.model_selection._randomsearch ForecastingRandomizedSearchCV:bn
sktime.forecasting.model_selection._skopt ForecastingSkoptSearchCV:bn
sktime.forecasting.naive._naive NaiveForecaster:bn NaiveVariance:bn
sktime.forecasting.online_learning._online_ensemble OnlineEnsembleForecaster:bn
sktime.forecasting.online_learning._prediction_weighted_ensembler HedgeExpertEnsemble:bn NNLSEnsemble:bn NormalHedgeEnsemble:bn _PredictionWeightedEnsembler:bn
sktime.forecasting.pyfable_arima PyFableARIMA:bn
sktime.forecasting.rbf RBFForecaster:bn
sktime.forecasting.reconcile ReconcilerForecaster:bn
sktime.forecasting.residual_booster ResidualBoostingForecaster:bn
sktime.forecasting.sarimax SARIMAX:bn
sktime.forecasting.scinet SCINetForecaster:bn
sktime.forecasting.squaring_residuals SquaringResiduals:bn
sktime.forecasting.statsforecast StatsForecastADIDA:bn StatsForecastAutoARIMA:bn StatsForecastAutoCES:bn StatsForecastAutoETS:bn StatsForecastAutoTBATS:bn StatsForecastAutoTheta:bn StatsForecastMSTL:bn
sktime.forecasting.structural UnobservedComponents:bn
sktime.forecasting.tbats TBATS:bn
sktime.forecasting.theta ThetaForecaster:bn ThetaModularForecaster:bn
sktime.forecasting.trend._curve_fit_forecaster CurveFitForecaster:bn
sktime.forecasting.trend._polynomial_trend_forecaster PolynomialTrendForecaster:bn
sktime.forecasting.trend._pwl_trend_forecaster ProphetPiecewiseLinearTrendForecaster:bn
sktime.forecasting.trend._spline_trend_forecaster SplineTrendForecaster:bn
sktime.forecasting.trend._stl_forecaster STLForecaster:bn
sktime.forecasting.trend._trend_forecaster TrendForecaster:bn
sktime.forecasting.tsb TSB:bn
sktime.forecasting.var VAR:bn
sktime.forecasting.var_reduce VARReduce:bn
sktime.forecasting.varmax VARMAX:bn
sktime.forecasting.vecm VECM:bn
sktime.regression._delegate _DelegatedRegressor:bn
sktime.regression.base BaseRegressor:bn
sktime.regression.compose._ensemble ComposableTimeSeriesForestRegressor:bn
sktime.regression.compose._multiplexer MultiplexRegressor:bn
sktime.regression.compose._pipeline RegressorPipeline:bn SklearnRegressorPipeline:bn
sktime.regression.distance_based._time_series_neighbors KNeighborsTimeSeriesRegressor:bn
sktime.regression.dummy._dummy DummyRegressor:bn
sktime.regression.interval_based._tsf TimeSeriesForestRegressor:bn
sktime.regression.kernel_based._rocket_regressor RocketRegressor:bn
sktime.regression.kernel_based._svr_tslearn TimeSeriesSVRTslearn:bn
sktime.regression.model_selection._tune TSRGridSearchCV:bn
sktime.transformations.acf AutoCorrelationTransformer:bn PartialAutoCorrelationTransformer:bn
sktime.transformations.adapt PandasTransformAdaptor:bn TabularToSeriesAdaptor:bn
sktime.transformations.adi_cv ADICVTransformer:bn
sktime.transformations.augmenter InvertAugmenter:bn RandomSamplesAugmenter:bn ReverseAugmenter:bn WhiteNoiseAugmenter:bn _AugmenterTags:bn
sktime.transformations.base._base BaseTransformer:bn
sktime.transformations.base._delegate _DelegatedTransformer:bn
sktime.transformations.binning TimeBinAggregate:bn
sktime.transformations.bkfilter BKFilter:bn
sktime.transformations.bollinger Bollinger:bn
sktime.transformations.bootstrap._mbb MovingBlockBootstrapTransformer:bn STLBootstrapTransformer:bn
sktime.transformations.bootstrap._repeat RepeatBootstrapTransformer:bn
sktime.transformations.bootstrap._splitterboot SplitterBootstrapTransformer:bn
sktime.transformations.bootstrap._tsbootstrap TSBootstrapAdapter:bn
sktime.transformations.boxcox BoxCoxTransformer:bn LogTransformer:bn
sktime.transformations.catch22 Catch22:bn
sktime.transformations.catch22wrapper Catch22Wrapper:bn
sktime.transformations.cffilter CFFilter:bn
sktime.transformations.channel_selection ElbowClassPairwise:bn ElbowClassSum:bn _distance_matrix:bn _shrunk_centroid:bn
sktime.transformations.clasp ClaSPTransformer:bn
sktime.transformations.clear_sky ClearSky:bn
sktime.transformations.colconcat ColumnConcatenator:bn
sktime.transformations.compose._arithmetic CombineTransformers:bn
sktime.transformations.compose._column ColumnEnsembleTransformer:bn ColumnwiseTransformer:bn
sktime.transformations.compose._featureunion FeatureUnion:bn
sktime.transformations.compose._fitintransform FitInTransform:bn
sktime.transformations.compose._grouped TransformByLevel:bn
sktime.transformations.compose._id Id:bn
sktime.transformations.compose._invert InvertTransform:bn
sktime.transformations.compose._ixtox IxToX:bn
sktime.transformations.compose._logger Logger:bn
sktime.transformations.compose._multiplex MultiplexTransformer:bn
sktime.transformations.compose._optional OptionalPassthrough:bn
sktime.transformations.compose._pipeline TransformerPipeline:bn
sktime.transformations.compose._transformif TransformIf:bn
sktime.transformations.compose._ytox YtoX:bn
sktime.transformations.compose_distance DistanceFeatures:bn
sktime.transformations.cos CosineTransformer:bn
sktime.transformations.date DateTimeFeatures:bn
sktime.transformations.degree_day DegreeDayFeatures:bn
sktime.transformations.detrend._deseasonalize ConditionalDeseasonalizer:bn Deseasonalizer:bn STLTransformer:bn
sktime.transformations.detrend._detrend Detrender:bn
sktime.transformations.detrend.mstl MSTL:bn
sktime.transformations.dictionary_based._paa PAAlegacy:bn
sktime.transformations.dictionary_based._sax SAXlegacy:bn
sktime.transformations.dictionary_based._sfa SFA:bn
sktime.transformations.difference Differencer:bn
sktime.transformations.dilation_mapping DilationMappingTransformer:bn
sktime.transformations.dobin DOBIN:bn
sktime.transformations.dropna DropNA:bn
sktime.transformations.dummies SeasonalDummiesOneHot:bn
sktime.transformations.dwt DWTTransformer:bn
sktime.transformations.evoforest_tswm EvoForestTSWM:bn
sktime.transformations.exponent ExponentTransformer:bn SqrtTransformer:bn
sktime.transformations.fabba FABBA:bn
sktime.transformations.feature_selection FeatureSelection:bn
sktime.transformations.filter Filter:bn
sktime.transformations.fourier FourierFeatures:bn FourierTransform:bn
sktime.transformations.func_transform FunctionTransformer:bn
sktime.transformations.hidalgo Hidalgo:bn
sktime.transformations.hierarchical.aggregate Aggregator:bn
sktime.transformations.hierarchical.reconcile._base _ReconcilerTransformer:bn
sktime.transformations.hierarchical.reconcile._bottom_up BottomUpReconciler:bn
sktime.transformations.hierarchical.reconcile._middle_out MiddleOutReconciler:bn
sktime.transformations.hierarchical.reconcile._optimal NonNegativeOptimalReconciler:bn OptimalReconciler:bn
sktime.transformations.hierarchical.reconcile._reconcile Reconciler:bn
sktime.transformations.hierarchical.reconcile._topdown TopdownReconciler:bn
sktime.transformations.hierarchical.squeeze_hierarchy SqueezeHierarchy:bn
sktime.transformations.hilbert HilbertTransformer:bn
sktime.transformations.hog1d HOG1DTransformer:bn
sktime.transformations.holiday._holidayfeats HolidayFeatures:bn
sktime.transformations.holiday.country_holidays CountryHolidaysTransformer:bn
sktime.transformations.holiday.financial_holidays FinancialHolidaysTransformer:bn
sktime.transformations.hpfilter HPFilter:bn
sktime.transformations.hurst HurstExponentTransformer:bn
sktime.transformations.impute Imputer:bn
sktime.transformations.interpolate TSInterpolator:bn
sktime.transformations.kalman_filter._base BaseKalmanFilter:bn
sktime.transformations.kalman_filter._kalman_filter KalmanFilterTransformerFP:bn KalmanFilterTransformerPK:bn
sktime.transformations.kalman_filter._simdkalman KalmanFilterTransformerSIMD:bn
sktime.transformations.kinematic KinematicFeatures:bn
sktime.transformations.lag Lag:bn ReducerTransform:bn
sktime.transformations.matrix_profile._mp_features MatrixProfileFeatures:bn
sktime.transformations.matrix_profile._stumpy MatrixProfileTransformer:bn
sktime.transformations.merger Merger:bn
sktime.transformations.outlier_detection HampelFilter:bn
sktime.transformations.paa PAA:bn
sktime.transformations.padder PaddingTransformer:bn
sktime.transformations.pca PCATransformer:bn
sktime.transformations.peak PeakTimeFeature:bn
sktime.transformations.random_intervals RandomIntervals:bn
sktime.transformations.reduce Tabularizer:bn TimeBinner:bn
sktime.transformations.rocket._minirocket MiniRocket:bn
sktime.transformations.rocket._minirocket_multivariate MiniRocketMultivariate:bn
sktime.transformations.rocket._minirocket_multivariate_cython_est MiniRocketMultivariateCython:bn
sktime.transformations.rocket._minirocket_multivariate_variable MiniRocketMultivariateVariable:bn
sktime.transformations.rocket._multirocket MultiRocket:bn
sktime.transformations.rocket._multirocket_multivariate MultiRocketMultivariate:bn
sktime.transformations.rocket._rocket Rocket:bn
sktime.transformations.rocket._rocket_pyts RocketPyts:bn
sktime.transformations.savitzky_golay SavitzkyGolayTransformer:bn
sktime.transformations.sax SAX:bn
sktime.transformations.scaledasinh ScaledAsinhTransformer:bn
sktime.transformations.scaledlogit ScaledLogitTransformer:bn
sktime.transformations.segment IntervalSegmenter:bn RandomIntervalSegmenter:bn SlidingWindowSegmenter:bn
sktime.transformations.shapelet_transform._shapelet_transform RandomShapeletTransform:bn Shapelet:bn ShapeletPQ:bn ShapeletTransform:bn
sktime.transformations.shapelet_transform._shapelet_transform_pyts ShapeletTransformPyts:bn
sktime.transformations.signature SignatureMoments:bn
sktime.transformations.signature_based._augmentations _AddTime:bn _BasePoint:bn _CumulativeSum:bn _InvisibilityReset:bn _LeadLag:bn
sktime.transformations.signature_based._compute _WindowSignatureTransform:bn
sktime.transformations.signature_based._signature_method SignatureTransformer:bn
sktime.transformations.signature_based._window _Dyadic:bn _Expanding:bn _ExpandingSliding:bn _Global:bn _Sliding:bn _Window:bn
sktime.transformations.slope SlopeTransformer:bn
sktime.transformations.subsequence_extraction SubsequenceExtractionTransformer:bn
sktime.transformations.subset ColumnSelect:bn IndexSubset:bn
sktime.transformations.summarize._extract DerivativeSlopeTransformer:bn FittedParamExtractor:bn PlateauFinder:bn RandomIntervalFeatureExtractor:bn
sktime.transformations.summarize._window SplitterSummarizer:bn SummaryTransformer:bn WindowSummarizer:bn
sktime.transformations.supervised_intervals SupervisedIntervals:bn
sktime.transformations.temporian TemporianTransformer:bn
sktime.transformations.theta ThetaLinesTransformer:bn
sktime.transformations.time_since TimeSince:bn
sktime.transformations.truncation TruncationTransformer:bn
sktime.transformations.tsfeatures TSFeaturesTransformer:bn
sktime.transformations.tsfel._tsfel TSFELTransformer:bn
sktime.transformations.tsfresh TSFreshFeatureExtractor:bn TSFreshRelevantFeatureExtractor:bn _TSFreshFeatureExtractor:bn
sktime.transformations.vmd VmdTransformer:bn
sktime.transformations.wavelet_packet WaveletPacketTransformer:bn
`,calls:[]};const STATSMODELS={of:"statsmodels",versions:["0.14.0","0.14.4","0.14.5","0.15.0"],names:`
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
`,calls:[]};const TSFRESH={of:"tsfresh",versions:["0.21.2"],names:`
tsfresh.examples.driftbif_simulation velocity:bn
tsfresh.feature_extraction.data DaskTsAdapter:bn LongTsFrameAdapter:bn PartitionedTsData:bn TsData:bn TsDictAdapter:bn WideTsFrameAdapter:bn
tsfresh.transformers.feature_augmenter FeatureAugmenter:bn
tsfresh.transformers.feature_selector FeatureSelector:bn
tsfresh.transformers.per_column_imputer PerColumnImputer:bn
tsfresh.transformers.relevant_feature_augmenter RelevantFeatureAugmenter:bn
`,calls:[]};const XGBOOST={of:"xgboost",versions:["1.7.6","2.1.4","3.0.5","3.2.0","3.4.1"],names:`
xgboost._data_utils ArrayInf:bn Categories:bn CudaArrayInf:bn CudaStringArray:bn DfCatAccessor:bn StringArray:bn TransformedDf:bn _ArrayLikeArg:bn _CudaArrayLikeArg:bn
xgboost.compat XGBoostLabelEncoder:bn
xgboost.core Booster:bn DMatrix:bn DataIter:bn DeviceQuantileDMatrix:bn ExtMemQuantileDMatrix:bn QuantileDMatrix:bn SingleBatchInternalIter:bn _ProxyDMatrix:bn _RefMixIn:bn
xgboost.data ArrowTransformed:bn CudfTransformed:bn PandasTransformed:bn SingleBatchInternalIter:bn
xgboost.objective Objective:bn TreeObjective:bn
xgboost.sklearn XGBClassifier:bn XGBClassifierMixIn:bn XGBModel:bn XGBRFClassifier:bn XGBRFRegressor:bn XGBRanker:bn XGBRankerMixIn:bn XGBRegressor:bn XGBRegressorMixIn:bn _SklObjWProto:bn
xgboost.training CVPack:bn _PackedBooster:bn
`,calls:[]};const ALLOW_LISTS=[python.Z,NUMPY,SCIPY,JOBLIB,SCIKIT_LEARN,PANDAS,LIGHTGBM,XGBOOST,CATBOOST,STATSMODELS,PYTORCH,IMBALANCED_LEARN,CATEGORY_ENCODERS,FEATURE_ENGINE,MLXTEND,HMMLEARN,PYGAM,CAUSALML,ECONML,GENSIM,HDBSCAN,INTERPRET,LIFELINES,MAPIE,NGBOOST,NLTK,PMDARIMA,SKTIME,PYOD,RIVER,SCIKIT_SURVIVAL,SKL2ONNX,TSFRESH];let allowed_all;let words;const allLists=()=>{allowed_all??=new Map(ALLOW_LISTS.flatMap(list=>[...usesIn(list)]));return allowed_all};const allowedUses=key=>allLists().get(key);const listedRoots=()=>new Set([...allLists().keys()].map(key=>key.split(/[ .]/)[0]));const isListedWord=text=>{words??=wordsOf([...allLists().keys()]);if(words.modules.has(text))return"module";return words.names.has(text)?"name":undefined};const wordsOf=keys=>{const pairs=keys.map(key=>key.split(" "));return{modules:new Set(pairs.map(([module=""])=>module)),names:new Set(pairs.map(([,name=""])=>name))}}},10686:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{N:()=>BASES,Z:()=>PYTHON});const PYTHON={of:"Python",versions:["3.8 to 3.14"],names:`
builtins hash object:n bool int:c float:c str complex:c bytes:c bytearray:c list:ca dict:ci set:cd frozenset:c tuple:c slice:c range:c Ellipsis NotImplemented type getattr
collections OrderedDict:cnib Counter:cnib deque:cna defaultdict:ci
copyreg _reconstructor
_codecs encode
datetime date:c datetime:c time:c timedelta:c timezone:c
decimal Decimal:c
fractions Fraction:c
functools partial:bc
random Random:bc
re _compile:c RegexFlag:c
statistics NormalDist:bn
sklearn.utils.validation check_array
types SimpleNamespace:cb
uuid UUID:nb SafeUUID:c
zoneinfo ZoneInfo ZoneInfo._unpickle:c
pytz _UTC:c _p:c
`,calls:["builtins type .",'_codecs encode ., "latin1"','_codecs encode ., "latin-1"',"collections defaultdict builtins.int","collections defaultdict builtins.float","collections defaultdict builtins.str","collections defaultdict builtins.list","collections defaultdict builtins.dict","collections defaultdict builtins.set","collections defaultdict collections.OrderedDict","collections defaultdict collections.Counter","collections defaultdict nltk.probability.ConditionalFreqDist","collections defaultdict nltk.probability.FreqDist","collections defaultdict river.naive_bayes.gaussian.GaussianNB._make_gaussian","collections defaultdict river.proba.beta.Beta","collections defaultdict river.stats.maximum.AbsMax","collections defaultdict river.stats.maximum.Max","collections defaultdict river.stats.minimum.Min","collections defaultdict river.stats.pearson.PearsonCorr","collections defaultdict river.stats.var.Var",'builtins getattr zoneinfo.ZoneInfo, "_unpickle"',"functools partial sklearn.utils.validation.check_array","functools partial .","functools partial builtins.float","functools partial builtins.tuple","functools partial collections.defaultdict","functools partial river.feature_extraction.vectorize.tokenize_using_regex_pattern","functools partial river.linear_model.bayesian_lin_reg.BayesianLinearRegression","functools partial river.stats.ewmean.EWMean","functools partial river.stats.ewvar.EWVar","functools partial river.stats.iqr.IQR","functools partial river.stats.quantile.Quantile","functools partial river.stats.var.Var",'builtins getattr scipy.interpolate._interpolate.interp1d, "_call_linear_np"','builtins getattr builtins.str, "lower"','builtins getattr river.forest.online_extra_trees.ExtraTrees, "_detection_mode_all"','builtins getattr river.naive_bayes.gaussian.GaussianNB, "_make_gaussian"','builtins getattr river.tree.splitter.ebst_splitter.EBSTNode, "_update_estimator_univariate"','builtins getattr ., "_additive_f_smooth"','builtins getattr ., "_calc_tau_1"','builtins getattr ., "_calc_tau_2"','builtins getattr ., "_clone_reward_obj_with_seed"','builtins getattr ., "_create_neg_likelihood_with_penalty_function"','builtins getattr ., "_fixed_trigger"','builtins getattr ., "_rand_gauss"','builtins getattr ., "_rand_weights_for_feature"','builtins getattr ., "_random_weights"','builtins getattr ., "_test_both"','builtins getattr ., "_variance_f_smooth"','builtins getattr ., "clone"','builtins getattr ., "gauss"','builtins getattr ., "loglike"','builtins getattr ., "plot"','builtins getattr ., "stem"']};const BASES=new Set(["object","dict","list","set","frozenset","tuple","float","int","str","bytes"].map(name=>`builtins.${name}`))},84852:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{J:()=>hintFor});const SAFE=[[/^(?:torch|torchvision)\./,'Save the weights alone, torch.save(model.state_dict(), "model.pt") or safetensors, or export the model with torch.onnx.export.'],[/^(?:keras|tf_keras|tensorflow)\./,'Export it: model.export("model.onnx", format="onnx").'],[/^xgboost\./,'Save it with model.save_model("model.ubj"), or as ONNX with onnxmltools.'],[/^lightgbm\./,'Save it with booster.save_model("model.txt"), or as ONNX with onnxmltools.'],[/^catboost\./,'Save it with model.save_model("model.onnx", format="onnx").'],[/^(?:prophet|cmdstanpy)\./,"Save it with prophet.serialize.model_to_json(model)."],[/^(?:numba|umap)\./,"It holds functions that numba compiled, which are code: keep its arrays, and fit or rebuild it where it is loaded."],[/^(?:spacy|thinc)\./,'Save it with nlp.to_disk("folder").'],[/^formulaic\./,"It holds a formula, which is code: save params_ and the columns, and predict with them."],[/^transformers\./,'Save the weights with model.save_pretrained("folder"), which writes safetensors, and leave training_args.bin out.'],[/^sklearn\./,"Export it to ONNX with skl2onnx."]];const hintFor=findings=>{const imports=[...new Set(findings.flatMap(({import:name})=>name??[]))];const safe=`Where you did not make the model, do not load it. ${savedSafely(imports)}`;if(findings.some(({rule})=>rule==="not-opened"))return"Unpack the archive, and register the folder with its files.";if(findings.every(({rule})=>rule==="onnx"))return"Export the model again, and keep its external data in plain files beside it.";if(findings.some(({rule})=>rule==="code"))return`${safe} Where you made it and want it as it is, set pickle-policy: warn.`;if(imports.some(isDangerous))return`This is how files run commands on the machine that loads them. ${safe}`;if(imports.length===0)return`Save the model again with the program that made it. ${safe}`;const[these,them]=imports.length>1?["these names","them"]:["this name","it"];return`${safe} Where it is yours and needs ${these}, list ${them} in allowed-imports: ${imports.slice(0,MOST_NAMED).join(", ")}${imports.length>MOST_NAMED?", …":""}.`};const MOST_NAMED=5;const savedSafely=imports=>SAFE.find(([belongs])=>imports.some(name=>belongs.test(name)))?.[1]??"Export to ONNX, which runs no code.";const DANGEROUS=new Set("os posix nt sys subprocess pty builtins __builtin__ importlib runpy code pdb bdb cProfile profile timeit ctypes _ctypes socket shutil webbrowser operator _operator functools pickle _pickle marshal types io _io pkgutil pip".split(" "));const isDangerous=name=>DANGEROUS.has(name.split(".")[0]??"")},73773:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{zj:()=>DEFAULT_POLICY,wM:()=>PICKLE_POLICIES,MM:()=>alsoFound,FE:()=>enforce,fL:()=>judgeModel,em:()=>sentence});var errors=__webpack_require__(74296);var advice=__webpack_require__(84852);var scan_room=__webpack_require__(57519);var promises_=__webpack_require__(51455);const placeOf=({file,inside})=>({file,...inside?{inside}:{}});var scan_source=__webpack_require__(79477);const CODE=new Set(["Lambda","__lambda__","TorchModuleWrapper","JaxLayer","FlaxLayer","TFSMLayer"]);const MODULES=/^(?:tf_keras|keras)(?:\.src)?(?:\.(?:layers|models|initializers|regularizers|constraints|optimizers|losses|metrics|activations|ops|quantizers|dtype_policies|random|engine)(?:\.\w+)*)?$/;const LISTS=new Set(["vocabulary","idf_weights"]);const MOST_CONFIG_FINDINGS=100;const findingsInConfig=config=>{const found=new Map;const queue=[config];for(let next=queue.pop();next!==undefined;next=queue.pop()){if(typeof next!=="object"||next===null)continue;const fields=next;for(const each of Object.values(fields))if(each!==null)queue.push(each);for(const each of findingsInObject(fields))found.set(each.what,each);if(found.size>=MOST_CONFIG_FINDINGS)break}return[...found.values()]};function*findingsInObject(fields){const{class_name:name,module}=fields;if(typeof name==="string"&&CODE.has(name))yield codeFinding(name);else if(typeof name==="string"&&typeof module==="string"&&!MODULES.test(module))yield otherClass(module,name);for(const list of LISTS){const given=fields[list];if(typeof given==="string"&&given!=="")yield{what:`reads the file "${given}" when it is loaded (${list})`}}}const codeFinding=name=>({what:`has a ${name==="__lambda__"?"Lambda":name} layer, which is a program`});const otherClass=(module,name)=>({import:`${module}.${name}`,what:`imports ${module}.${name}, which Keras does not bring`});const NAMED=/"(class_name|module)"\s*:\s*"([^"\\]{0,200})"/g;const ESCAPED=/"[^"\\\p{Cc}]{0,40}\\u00[2-7][0-9a-f]/iu;const findingsInText=text=>{const found=new Map;const add=finding=>found.set(finding.what,finding);let module;for(const[,key,value=""]of text.matchAll(NAMED)){if(key==="module"){module=value;continue}if(CODE.has(value))add(codeFinding(value));else if(module!==undefined&&!MODULES.test(module))add(otherClass(module,value));module=undefined;if(found.size>=MOST_CONFIG_FINDINGS)break}if(ESCAPED.test(text)&&text.includes("class"))add({what:"writes letters of its description as escapes, which hides them"});return[...found.values()]};const OVERLAP=1024;const MARKS=['"class_name"','"module"',"\\u00"].map(mark=>Buffer.from(mark));const OPERATIONS=["PyFunc","PyFuncStateless","EagerPyFunc","ReadFile","WriteFile","MatchingFiles","WholeFileReader","WholeFileReaderV2","TextLineReader","TextLineReaderV2","FixedLengthRecordReader","FixedLengthRecordReaderV2","TFRecordReader","TFRecordReaderV2","TextLineDataset","TFRecordDataset","FixedLengthRecordDataset","FixedLengthRecordDatasetV2","SaveDataset","SaveDatasetV2","CreateSummaryFileWriter","CreateSummaryDbWriter","DebugIdentityV2","DataServiceDataset","DataServiceDatasetV2"];const OPERATION=new RegExp(`(?<![\\w/.:-])(?:${OPERATIONS.join("|")})(?![\\w/.:-])`,"g");const ESCAPED_OPERATION=/\bop\s*:\s*(["'])(?:(?!\1)[^\n])*\\/;const findingsInBytes=async(source,isGraph)=>{const found=new Map;let rest=Buffer.alloc(0);for await(const chunk of source.chunks()){const bytes=Buffer.concat([rest,chunk]);rest=Buffer.from(bytes.subarray(-OVERLAP));if(MARKS.some(mark=>bytes.includes(mark)))for(const each of findingsInText(bytes.toString("latin1")))found.set(each.what,each);if(isGraph)for(const what of operationsIn(bytes.toString("latin1")))found.set(what,{what});if(found.size>=MOST_CONFIG_FINDINGS)break}return[...found.values()]};const operationsIn=text=>[...[...new Set(text.match(OPERATION))].map(name=>`has the operation ${name}, which ${/Py/.test(name)?"calls Python":"reaches files or the network"}`),...ESCAPED_OPERATION.test(text)?["writes the name of an operation with escapes, which hides it"]:[]];const HDF5=Buffer.from("894844460d0a1a0a","hex");const isHdf5=async(head,size)=>{for(let at=0;at+HDF5.length<=size;at=at===0?512:at*2)if((await head(at,HDF5.length)).equals(HDF5))return true;return false};var byte_reader=__webpack_require__(78151);const SIZES={0:1,1:1,2:2,3:2,4:4,5:4,6:4,7:1,10:8,11:8,12:8};const TEXT=8;const LIST=9;const MOST_ENTRIES=1e5;const MOST_ITEMS=1e7;const MOST_TEXTS=2e6;const LONGEST_KEY=64*1024;const LONGEST_TEMPLATE=1024*1024;const MOST_FOUND=100;const WAY_OUT=/__|['"]_['"]|\\(?:x5f|u005f|U0000005f|137|N\{)|\|\s*attr\b|\battr\s*\(|\b(?:cycler|joiner|lipsum|self)\s*[.[]\s*['"]?_/i;const findingsInGguf=async source=>{const reader=new byte_reader.k(source);const found=[];const texts={left:MOST_TEXTS};try{const header=await reader.take(24);const version=header.readUInt32LE(4);const entries=Number(header.readBigUInt64LE(16));if(version<2||version>3||entries>MOST_ENTRIES)return["has a header that no program writes"];for(let i=0;i<entries&&found.length<MOST_FOUND;i++){const key=await textFrom(reader,LONGEST_KEY);const kind=(await reader.take(4)).readUInt32LE();if(kind===TEXT&&key.startsWith("tokenizer.chat_template")){const[out]=WAY_OUT.exec(await textFrom(reader,LONGEST_TEMPLATE))??[];if(out!==undefined)found.push(`has a chat template that leads out of its sandbox (${out})`)}else await pass(reader,kind,texts)}}catch(error){if(!(error instanceof scan_source.c8))throw error;found.push(`has a damaged header: ${error.message}`)}finally{await reader.close()}return found};const lengthFrom=async reader=>Number((await reader.take(8)).readBigUInt64LE());const textFrom=async(reader,longest)=>{const length=await lengthFrom(reader);if(length>longest)throw new scan_source.c8("it has a text that is too long");return(await reader.take(length)).toString("utf8")};const pass=async(reader,kind,texts,depth=0)=>{if(kind===TEXT)return reader.skip(await lengthFrom(reader));if(kind!==LIST)return reader.skip(sizeOf(kind));const head=await reader.take(12);const count=Number(head.readBigUInt64LE(4));const inner=head.readUInt32LE(0);if(inner===TEXT||inner===LIST)texts.left-=count;if(count>MOST_ITEMS||texts.left<0||depth>2)throw new scan_source.c8("it has a list that is too long");if(inner===TEXT||inner===LIST)for(let i=0;i<count;i++)await pass(reader,inner,texts,depth+1);else await reader.skip(count*sizeOf(inner))};const sizeOf=kind=>{const size=SIZES[kind];if(size===undefined)throw new scan_source.c8("it has a value of no known kind");return size};var is_object=__webpack_require__(64955);const QUOTE=34;const COMMA=44;const BACKSLASH=92;const OPENING=new Set(Buffer.from("{["));const CLOSING=new Set(Buffer.from("}]"));const BLANKS=new Set(Buffer.from(" 	\r\n"));const BRACE=123;async function*jsonEntries(source,longest){const cutter=new Cutter(longest);for await(const chunk of source.chunks())yield cutter.cut(chunk);if(!cutter.isWhole)throw new scan_source.c8("it is cut off")}class Cutter{isWhole=false;#longest;#depth=0;#inText=false;#isEscaped=false;#kept=[];#length=0;constructor(longest){this.#longest=longest}cut(chunk){const entries=[];let start=0;for(const[i,byte]of chunk.entries()){if(this.#inText)this.#readText(byte);else if(this.#depth===0){if(BLANKS.has(byte))continue;this.#begin(byte);start=i+1}else if(byte===QUOTE)this.#inText=true;else if(OPENING.has(byte))this.#depth++;else if(CLOSING.has(byte))this.#depth--;const isEnd=!this.#inText&&(this.#depth===0||this.#depth===1&&byte===COMMA);if(!isEnd)continue;this.#keep(chunk.subarray(start,i));entries.push(this.#take());start=i+1;this.isWhole=this.#depth===0}if(this.#depth>0)this.#keep(chunk.subarray(start));return entries}#begin(byte){if(this.isWhole||byte!==BRACE)throw new scan_source.c8("it is no JSON object");this.#depth=1}#readText(byte){if(this.#isEscaped)this.#isEscaped=false;else if(byte===BACKSLASH)this.#isEscaped=true;else if(byte===QUOTE)this.#inText=false}#keep(bytes){const kept=Buffer.from(bytes.subarray(0,Math.max(0,this.#longest-this.#length)));this.#kept.push(kept);this.#length+=kept.length}#take(){const entry=Buffer.concat(this.#kept).toString("utf8");this.#kept=[];this.#length=0;return entry}};const LONGEST_HEADER=1e8;const LONGEST_ENTRY=64*1024;const MOST_TENSORS=2e5;const BITS={BOOL:8,F4:4,F6_E2M3:6,F6_E3M2:6,U8:8,I8:8,F8_E5M2:8,F8_E4M3:8,F8_E8M0:8,F8_E4M3FNUZ:8,F8_E5M2FNUZ:8,I16:16,U16:16,F16:16,BF16:16,I32:32,U32:32,F32:32,C64:64,F64:64,I64:64,U64:64};const mayBeSafetensors=(head,size)=>{if(head.length<9||head[8]!==123)return false;const length=head.readBigUInt64LE(0);return length>=2n&&length<=BigInt(size-8)};const problemOfSafetensors=async source=>{const length=Number((await (0,scan_source.Uo)(source,8)).readBigUInt64LE());if(length>LONGEST_HEADER)return"has a header of more than 100 MB";const spans=[];try{for await(const entries of jsonEntries(source.part(8,8+length),LONGEST_ENTRY))for(const entry of entries){const problem=addEntry(entry,spans);if(problem!==undefined)return problem}}catch(error){if(error instanceof scan_source.c8)return"has a header that is not JSON";throw error}return problemIn(spans,source.size-8-length)};const addEntry=(entry,spans)=>{if(entry.trim()===""&&spans.length===0)return undefined;if(entry.length>=LONGEST_ENTRY&&/^\s*"__metadata__"\s*:/.test(entry))return undefined;let header;try{header=JSON.parse(`{${entry}}`)}catch{return"has a header that is not JSON"}for(const[name,tensor]of Object.entries(header)){if(name==="__metadata__")continue;const span=spanOf(tensor);if(span===undefined)return`describes the tensor "${name}" in a way that cannot be`;if(spans.length===MOST_TENSORS)return`describes more than ${MOST_TENSORS} tensors`;spans.push(span)}return undefined};const problemIn=(spans,size)=>{spans.sort(([a,x],[b,y])=>a-b||x-y);let at=0;for(const[start,end]of spans){if(start!==at)return"has tensors with gaps between them, or that overlap";at=end}return at===size?undefined:"has another length than its header says"};const spanOf=tensor=>{if(!(0,is_object.G)(tensor))return undefined;const{dtype,shape,data_offsets:offsets}=tensor;const bits=typeof dtype==="string"&&Object.hasOwn(BITS,dtype)?BITS[dtype]:undefined;if(bits===undefined||!areCounts(shape)||!areCounts(offsets)||offsets.length!==2)return undefined;const[start=0,end=0]=offsets;const values=shape.reduce((product,axis)=>product*axis,1);return end-start===values*bits/8?[start,end]:undefined};const areCounts=value=>Array.isArray(value)&&value.every(each=>Number.isSafeInteger(each)&&each>=0);const findingsInFormat=async(source,head,name)=>{if(!(0,scan_source.oe)(source))return undefined;const isGraph=/\.pb(?:txt)?$/i.test(name);const at=(start,size)=>(0,scan_source.Uo)(source.part(start,start+size),size);if(isGraph||await isHdf5(at,source.size))return(await findingsInBytes(source,isGraph)).map(ofConfig);if(head.toString("latin1",0,4)==="GGUF")return(await findingsInGguf(source)).map(what=>({rule:"code",what}));const isNamed=/\.safetensors$/i.test(name);const what=mayBeSafetensors(head,source.size)?await problemOfSafetensors(source):"does not begin with a header of safetensors";if(what===undefined)return[];return isNamed?[{rule:"header",what}]:undefined};const ofConfig=finding=>({rule:finding.import===undefined?"code":"import-not-allowed",...finding});var tar=__webpack_require__(65846);const LARGEST_CONFIG=8*1024*1024;const MOST_VALUES=5e5;const PROGRAM=/\.(?:py|pyc|pyd|so|dll|dylib)$/i;const MOST_PROGRAMS=5;const KERAS_CONFIG="config.json";const codeInZip=async entries=>{const names=entries.map(({name})=>name);if(names.some(name=>/^[^/]+\/constants\.pkl$/.test(name)))return[{rule:"code",what:"is TorchScript, a program that torch runs"}];const programs=names.filter(name=>PROGRAM.test(name)).slice(0,MOST_PROGRAMS);const config=entries.find(({name})=>name===KERAS_CONFIG);const found=config===undefined?[]:await findingsIn(config);return[...programs.map(name=>({rule:"code",what:`holds the program "${name}"`})),...found]};const findingsIn=async config=>{const bytes=await (0,scan_source.Uo)(config.source,LARGEST_CONFIG+1);if(bytes.length>LARGEST_CONFIG||hasMoreThan(MOST_VALUES,bytes))return[{rule:"too-large",what:"has a config.json larger than models have"}];try{return findingsInConfig(JSON.parse(bytes.toString("utf8"))).map(ofConfig)}catch{return[{rule:"header",what:"has a config.json that is not JSON"}]}};const hasMoreThan=(most,bytes)=>{let count=0;for(const byte of bytes)if(byte===44||byte===123||byte===91)count++;return count>most};var kinds=__webpack_require__(77226);var pickle_allowed=__webpack_require__(71514);var opcodes=__webpack_require__(71758);var python=__webpack_require__(10686);const verdict_findingsIn=({imports,oddities},exceptions={allowed:new Set})=>[...imports.flatMap(each=>findingOf(each,exceptions)),...oddities.map(({kind,offset,about})=>({rule:kind,offset,what:ODD[kind]+(about===undefined?"":` (${about})`)}))];const findingOf=({module,name,offset,uses},{allowed,local})=>{const full=`${module}.${name}`;if(!name.includes(".")&&(allowed.has(full)||local?.classes.has(full)))return[];if(!name.includes(".")&&uses.size===0&&local?.functions.has(full))return[];const known=(0,pickle_allowed.Jr)(`${module} ${name}`);if(known===undefined)return[{rule:"import-not-allowed",import:full,offset,what:WHOLE_MODULE.test(module)?`holds a whole module, which is code, not its state dict: it imports ${full}`:`imports ${full}${said([...uses.keys()])}, which no model of a known framework needs`}];const wrong=[...uses].filter(([use])=>!known.has(use)&&!isReconstruction(full,use));return wrong.slice(0,1).map(([use,at])=>({rule:"use-not-allowed",import:full,offset:at,what:`${DOES[use]??`calls, with ${use.slice("call: ".length)},`} ${full}, which models only hold or use otherwise`}))};const WHOLE_MODULE=/^(?:torch\.nn\.modules|torchvision\.models)\./;const isReconstruction=(full,use)=>{if(full!=="copyreg._reconstructor")return false;const[,base=""]=/^call: [^,()]+, ([^,()]+), \.$/.exec(use)??[];return python.N.has(base)};const said=uses=>uses.some(use=>use.startsWith("call"))?" and calls it":"";const DOES={call:"calls",new:"makes an object of","build: runs":"has code run by the state of an object of",build:"sets the state of an object of",slots:"sets attributes of an object of",append:"appends to an object of",setitem:"puts items into an object of",add:"adds to an object of"};const ODD={"call-of-result":"calls what another call gave","call-of-unknown":"calls something that is not an import","change-of-import":"changes a class or function","change-of-unknown":"changes an object that could not be followed","name-not-told":"imports something whose name could not be followed","extension-registry":"asks the extension registry for an import","persistent-id":"asks the program that loads it for an object (persistent id)","out-of-band":"takes data from outside of the file",frame:"has a frame that does not end where its opcodes do",array:"holds an array that joblib does not write",memo:"uses a memo number that no program writes","too-large":"has more than can be followed","trailing-data":"goes on behind the end of the pickle","nested-pickle":"holds pickles inside of pickles inside of pickles"};var stdlib=__webpack_require__(74372);var walked=__webpack_require__(75528);const LEGACY_TORCH=/^80(?:0[23]|0[45]950d00000000000000)8a0a6cfc9c46f9206aa850192e/;const LEGACY_PARTS=5;const PICKLE_HEAD=32;const scanPickle=async(source,head,origin,tools)=>{const{exceptions,room}=tools;if(!(0,opcodes.H)(head[0]))return undefined;const isLegacyTorch=LEGACY_TORCH.test(head.toString("hex",0,PICKLE_HEAD));const isTorch=isLegacyTorch||(origin.isTorch??false);const known=isTorch?undefined:origin.walked;const walk=known??await (0,walked.D)(source,{room,persistent:isTorch,...isLegacyTorch?{parts:LEGACY_PARTS}:{}});const isPickle=origin.named||isOne(walk,head);if(!isPickle)return undefined;const at=placeOf(origin);const findings=verdict_findingsIn(walk.record,exceptions).map(each=>({...at,...each}));if(walk.readsOnAsPickle){for(const each of(await findingsWithoutJoblib(source,tools)))if(!findings.some(({import:name})=>name===each.import))findings.push({...at,...each})}if(walk.problem!==undefined)findings.push({...at,rule:"broken",what:`is damaged: ${walk.problem}`});else if(walk.lostAt!==undefined)findings.push(walk.lostAt===0?{...at,rule:"broken",what:"is not a pickle"}:{...at,rule:"broken",what:"stops being a pickle",offset:walk.lostAt});else if(walk.whole<(isLegacyTorch?LEGACY_PARTS:1))findings.push({...at,rule:"broken",what:"is cut off"});return findings};const findingsWithoutJoblib=async(source,{exceptions,room})=>{const{record}=await (0,walked.D)(source,{arrays:false,room});const imports=record.imports.filter(({module,name})=>!isMixedUp(module,name));return verdict_findingsIn({imports,oddities:[]},exceptions)};const isMixedUp=(module,name)=>(0,pickle_allowed.aS)(name)!==undefined&&((0,pickle_allowed.aS)(module)==="module"||(0,pickle_allowed.aS)(module)==="name"&&!stdlib.z.has(module));const isOne=(walk,head)=>{const isMarked=head[0]===opcodes.OP.PROTO&&(head[1]??255)<=5;const doesSomething=walk.record.imports.some(({uses})=>uses.size>0)||walk.record.oddities.some(({kind})=>kind==="frame");const isWhole=walk.whole>0&&walk.lostAt===undefined;const isMeant=walk.whole>0||walk.imports.size>0||walk.problem!==undefined;return doesSomething||isMarked&&isMeant||isWhole&&haveNoBlanks(walk.imports)};const haveNoBlanks=imports=>[...imports].every(name=>!/\s/.test(name));var zlib=__webpack_require__(46012);const npy_LONGEST_HEADER=1024*1024;const scanNpy=async(source,head,origin,tools)=>{const start=(head[6]??0)>=2?12:10;if(head.length<start)return undefined;const length=start===12?head.readUInt32LE(8):head.readUInt16LE(8);if(length>npy_LONGEST_HEADER)return refused(origin,"is a numpy array with a header too long");const header=(await (0,scan_source.Uo)(source,start+length)).toString("latin1",start);if(!/[o\\]/i.test(header.replace("fortran_order","")))return undefined;const rest=(0,zlib.Ry)(source,start+length);const scanned=await scanPickle(rest,await (0,scan_source.Uo)(rest,PICKLE_HEAD),{...origin,named:false,walked:undefined},tools);return scanned??[]};const refused=(origin,what)=>[{...placeOf(origin),rule:"archive",what}];var external_node_zlib_=__webpack_require__(38522);const SMALL=64*1024;const MOST_AT_ONCE=1024*1024;const inflated=packed=>({async *chunks(){const whole=await inflatedAtOnce(packed);if(whole!==undefined)yield whole;else yield*(0,scan_source.$K)(packed,source=>(0,zlib.qF)(source,(0,external_node_zlib_.createInflateRaw)())).chunks()}});const inflatedAtOnce=async packed=>{if(packed.size>SMALL)return undefined;const bytes=await (0,scan_source.Uo)(packed,packed.size);try{return(0,external_node_zlib_.inflateRawSync)(bytes,{maxOutputLength:MOST_AT_ONCE})}catch{return undefined}};const END=0x6054b50;const END_SIZE=22;const LOCATOR=0x7064b50;const LOCATOR_SIZE=20;const END64=0x6064b50;const END64_SIZE=56;const LISTED=0x2014b50;const LOCAL=0x4034b50;const LOCAL_SIZE=30;const MOST_DIRECTORY=8*1024*1024;const zip_MOST_ENTRIES=6e4;const STORED=0;const DEFLATED=8;const UNREADABLE_FLAGS=8257;const readZip=async source=>{const directory=await directoryOf(source);if(typeof directory==="string")return directory;const listed=entriesIn(directory.bytes,directory.count);if(typeof listed==="string")return listed;if(hasOneNameTwice(listed))return"has two files of one name";const entries=[];const headers=new Headers(source);let end=0;for(const entry of listed.sort((a,b)=>a.offset-b.offset)){const problem=problemOf(entry);if(problem!==undefined)return problem;if(entry.offset<end)return"has files that overlap";const start=dataStart(entry,headers.at(entry.offset)??await headers.read(entry.offset));if(typeof start==="string")return start;end=start+entry.packed;if(end>directory.start)return"has files that overlap";entries.push(new PackedEntry(source,entry,start))}return(listed[0]?.offset??0)===0?entries:"has something before its first file"};class PackedEntry{name;#archive;#isStored;#start;#end;constructor(archive,{name,method,packed},start){this.name=name;this.#archive=archive;this.#isStored=method===STORED;this.#start=start;this.#end=start+packed}get source(){const bytes=this.#archive.part(this.#start,this.#end);return this.#isStored?bytes:inflated(bytes)}}const ASCII=/^[ -~]*$/;const hasOneNameTwice=listed=>{const names=new Set;for(const{name}of listed)names.add((ASCII.test(name)?name:name.normalize("NFC")).toLowerCase());return names.size<listed.length};const problemOf=({name,flags,method,packed,unpacked})=>{if(flags&UNREADABLE_FLAGS)return`has the encrypted file "${name}"`;if(method!==STORED&&method!==DEFLATED)return`has the file "${name}", compressed by a method (${method}) that is not opened here`;if(method===STORED&&packed!==unpacked)return`has the file "${name}" with two sizes`;const isOutside=name.startsWith("/")||/^[A-Za-z]:/.test(name)||/[\\\0]/.test(name);if(isOutside||name.split("/").includes(".."))return`has a file with the name "${name}"`;return undefined};const directoryOf=async source=>{const tailStart=Math.max(0,source.size-END_SIZE-LOCATOR_SIZE);const tail=await bytesOf(source,tailStart,source.size);const at=tail.length-END_SIZE;if(at<0||tail.readUInt32LE(at)!==END)return"does not end with its directory";if(tail.readUInt16LE(at+20)!==0)return"has a comment";if(tail.readUInt16LE(at+4)!==0||tail.readUInt16LE(at+6)!==0)return"is one of several parts";let count=tail.readUInt16LE(at+10);let size=tail.readUInt32LE(at+12);let start=tail.readUInt32LE(at+16);let end=source.size-END_SIZE;if(at>=LOCATOR_SIZE&&tail.readUInt32LE(at-LOCATOR_SIZE)===LOCATOR){const place=Number(tail.readBigUInt64LE(at-LOCATOR_SIZE+8));if(place+END64_SIZE!==source.size-END_SIZE-LOCATOR_SIZE)return"has a misplaced directory";const record=await bytesOf(source,place,place+END64_SIZE);if(record.length<END64_SIZE||record.readUInt32LE(0)!==END64)return"has a misplaced directory";const large=[record.readBigUInt64LE(32),record.readBigUInt64LE(40),record.readBigUInt64LE(48)];const[count64=0,size64=0,start64=0]=large.map(Number);const differs=(short,all,long)=>short!==all&&short!==long;if(differs(count,65535,count64)||differs(size,0xffffffff,size64)||differs(start,0xffffffff,start64))return"has two directories that differ";count=count64;size=size64;start=start64;end=place}if(start+size!==end)return"has a misplaced directory";if(size>MOST_DIRECTORY)return`has a directory of more than ${MOST_DIRECTORY/1024**2} MiB`;return{bytes:await bytesOf(source,start,end),start,count}};const entriesIn=(bytes,count)=>{if(count>zip_MOST_ENTRIES)return`has more than ${zip_MOST_ENTRIES} files`;const listed=[];let at=0;while(at+46<=bytes.length){if(bytes.readUInt32LE(at)!==LISTED)return"has a damaged directory";const nameEnd=at+46+bytes.readUInt16LE(at+28);const extraEnd=nameEnd+bytes.readUInt16LE(at+30);const next=extraEnd+bytes.readUInt16LE(at+32);if(next>bytes.length)return"has a damaged directory";const extra=nameEnd===extraEnd?NO_EXTRA:bytes.subarray(nameEnd,extraEnd);const{packed,unpacked,offset}=sizesOf(bytes,at,extra);if(!Number.isSafeInteger(packed+unpacked+offset))return"has a damaged directory";listed.push({name:bytes.toString("utf8",at+46,nameEnd),flags:bytes.readUInt16LE(at+8),method:bytes.readUInt16LE(at+10),packed,unpacked,offset});at=next}return at===bytes.length&&listed.length===count?listed:"has a damaged directory"};const MARKER=0xffffffff;const NO_EXTRA=Buffer.alloc(0);const DAMAGED={packed:Number.NaN,unpacked:Number.NaN,offset:Number.NaN};const sizesOf=(bytes,at,extra)=>{let unpacked=bytes.readUInt32LE(at+24);let packed=bytes.readUInt32LE(at+20);let offset=bytes.readUInt32LE(at+42);let large;for(let i=0;i+4<=extra.length;){const end=i+4+extra.readUInt16LE(i+2);if(end>extra.length)return DAMAGED;if(extra.readUInt16LE(i)===1){if(large!==undefined)return DAMAGED;large=extra.subarray(i+4,end)}i=end}let taken=0;const next=()=>{taken+=8;return large!==undefined&&large.length>=taken?Number(large.readBigUInt64LE(taken-8)):Number.NaN};if(unpacked===MARKER)unpacked=next();if(packed===MARKER)packed=next();if(offset===MARKER)offset=next();return{packed,unpacked,offset}};const zip_LONGEST_HEADER=LOCAL_SIZE+65535;const SHORT_HEADER=4096;const MANY_HEADERS=256*1024;class Headers{#source;#bytes=Buffer.alloc(0);#start=0;constructor(source){this.#source=source}at(offset){const bytes=this.#bytes.subarray(Math.max(0,offset-this.#start));const isThere=offset>=this.#start&&bytes.length>=LOCAL_SIZE;return isThere&&bytes.length>=LOCAL_SIZE+bytes.readUInt16LE(26)?bytes:undefined}async read(offset){const isNear=offset-(this.#start+this.#bytes.length)<SHORT_HEADER;const size=isNear?MANY_HEADERS:SHORT_HEADER;this.#start=offset;this.#bytes=await bytesOf(this.#source,offset,offset+size);if(this.at(offset)===undefined)this.#bytes=await bytesOf(this.#source,offset,offset+zip_LONGEST_HEADER);return this.#bytes}}const dataStart=(entry,header)=>{if(header.length<LOCAL_SIZE||header.readUInt32LE(0)!==LOCAL)return`lists the file "${entry.name}" where none is`;const nameLength=header.readUInt16LE(26);const name=header.toString("utf8",LOCAL_SIZE,LOCAL_SIZE+nameLength);const agrees=name===entry.name&&header.readUInt16LE(8)===entry.method&&(header.readUInt16LE(6)&UNREADABLE_FLAGS)===0;return agrees?entry.offset+LOCAL_SIZE+nameLength+header.readUInt16LE(28):`lists the file "${entry.name}" otherwise than it is`};const bytesOf=(source,start,end)=>(0,scan_source.Uo)(source.part(start,end),end-start);const LONGEST_COMMENT=65535;const endsAsZip=async source=>{if(!(0,scan_source.oe)(source))return false;const start=Math.max(0,source.size-END_SIZE-LONGEST_COMMENT);const tail=await bytesOf(source,start,source.size);const mark=Buffer.alloc(4);mark.writeUInt32LE(END);const at=tail.lastIndexOf(mark);if(at<0||at+END_SIZE>tail.length)return false;for(const place of[start+at,start+at-LOCATOR_SIZE-END64_SIZE]){const directory=place-tail.readUInt32LE(at+12);if(directory<0)continue;const first=await bytesOf(source,directory,directory+4);if(first.length===4&&first.readUInt32LE(0)===LISTED)return true}return false};const HEAD=512;const DEEPEST=4;const scan_file_MOST_ENTRIES=6e4;const MOST_FINDINGS=1e3;const PICKLE_NAME=/\.(pkl|pickle|joblib|sav|p|pck|pcl|dill)(\.(gz|z|bz2|xz|lzma|lz4|zst))?$/i;const PICKLES_INSIDE=/\.(pkl|pickle)$/i;const scanFile=async(path,shown,exceptions,walks,room=new scan_room.Wv)=>{const file=await (0,promises_.open)(path);try{const{size}=await file.stat();const scan=new FileScan({exceptions,room});await scan.bytes((0,scan_source.IO)(file,0,size),{file:shown,named:PICKLE_NAME.test(path),walked:walks?.get(path)},0);return scan}finally{await file.close()}};class FileScan{pickles=0;isKnown=false;findings=[];#tools;#entriesLeft=scan_file_MOST_ENTRIES;constructor(tools){this.#tools=tools}async bytes(given,origin,depth){if(depth>DEEPEST){this.#found(origin,"archive",`packs files into files more than ${DEEPEST} times`);return}const head=await (0,scan_source.Uo)(given,HEAD);const source=(0,scan_source.oe)(given)&&head.length<HEAD?(0,scan_source.ZK)(head):given;const kind=(0,kinds.I)(head);if(kind.kind==="unopened-archive"){this.#found(origin,"not-opened",`is a ${kind.of} archive, which is not looked into`);return}if(depth===0&&kind.kind!=="zip"&&await endsAsZip(source))this.#found(origin,"archive","ends as a zip archive, but begins otherwise");if(kind.kind==="library"&&depth>0)this.#found(origin,"code","is a program or a library of one");const isOpened=await this.#opens(kind,source,origin,depth);if(!isOpened||depth===0)await this.#format(source,head,origin);if(kind.kind==="zip")return;if(kind.kind==="npy")this.isKnown=true;const asPickle=isOpened?{...origin,named:false,walked:undefined}:origin;this.#addPickle(origin,kind.kind==="npy"?await scanNpy(source,head,origin,this.#tools):await scanPickle(source,head,asPickle,this.#tools))}async #format(source,head,origin){const found=await findingsInFormat(source,head,origin.inside??origin.file);if(found===undefined)return;this.isKnown=true;this.#add(origin,found)}async #opens(kind,source,origin,depth){if(kind.kind==="packed")return this.#packed(source,kind,origin,depth);if(kind.kind==="zip")await this.#zip(source,origin,depth);else if(kind.kind==="tar")await this.#tar(source,origin,depth);else return false;return true}async #packed(source,{unpack,isSure},origin,depth){const unpacked=(0,scan_source.$K)(source,unpack,this.#tools.room);const hasContent=(await (0,scan_source.Uo)(unpacked,1)).length>0;if(hasContent)await this.bytes(unpacked,origin,depth+1);else if(isSure||origin.named)await this.#broken(unpacked,origin);return hasContent||isSure}async #broken(unpacked,origin){try{await unpacked.chunks().next()}catch(error){if(!(error instanceof scan_source.c8))throw error;this.#found(origin,"broken",`cannot be unpacked: ${error.message}`)}}async #zip(source,origin,depth){const entries=await this.#opened(source,origin,"zip",readZip);this.#add(origin,await codeInZip(entries));if(entries.some(({name})=>name===KERAS_CONFIG))this.isKnown=true;const isTorch=entries.some(({name})=>/^[^/]+\/data\.pkl$/.test(name));await this.#entries(entries,{...origin,isTorch},depth)}async #tar(source,origin,depth){const entries=await this.#opened(source,origin,"tar",tar.s);const names=new Set(entries.map(({name})=>name));const isTorch=["pickle","storages","tensors"].every(name=>names.has(name));await this.#entries(entries,{...origin,isTorch},depth)}async #opened(source,origin,kind,read){if(!(0,scan_source.oe)(source)){this.#found(origin,"not-opened",`is a ${kind} archive inside of a compressed file`);return[]}const entries=await read(source);if(typeof entries!=="string")return entries;this.#found(origin,"archive",`is a ${kind} archive that ${entries}`);return[]}async #entries(entries,{file,inside:outer,isTorch=false},depth){for(const{name,source}of entries){if(this.#isFull||this.#entriesLeft<0)return;if(this.#entriesLeft--===0)this.#found({file,named:false},"too-large",`has more than ${scan_file_MOST_ENTRIES} files in archives`);const inside=outer===undefined?name:`${outer}/${name}`;await this.bytes(source,{file,inside,named:PICKLES_INSIDE.test(name),isTorch},depth+1)}}get #isFull(){return this.findings.length>MOST_FINDINGS}#addPickle(origin,findings){if(findings===undefined)return;this.isKnown=true;this.pickles++;for(const finding of findings)this.#keep(origin,finding)}#keep({file},finding){if(this.#isFull)return;const isLast=this.findings.length===MOST_FINDINGS;const what=`has more than ${MOST_FINDINGS} findings, of which no more are listed`;this.findings.push(isLast?{file,rule:"too-large",what}:finding)}#add(origin,found){const{allowed}=this.#tools.exceptions;for(const each of found)if(each.import===undefined||!allowed.has(each.import))this.#keep(origin,{...placeOf(origin),...each})}#found(origin,rule,what){this.#add(origin,[{rule,what}])}};const PICKLE_POLICIES=["refuse","warn","off"];const DEFAULT_POLICY="refuse";const judgeModel=async(files,shown,policy,exceptions,walks)=>{const allowed=[...exceptions.allowed];if(policy==="off")return{verdict:"unscanned",policy,pickles:0,findings:[],allowed,unknown:files};const room=new scan_room.Wv;let pickles=0;const findings=[];const unknown=[];for(const file of files){const scan=await scanFile(file.source,shown(file),exceptions,walks,room);pickles+=scan.pickles;if(!scan.isKnown)unknown.push(file);const left=Math.max(1,MOST_FINDINGS-findings.length);findings.push(...scan.findings.slice(0,left))}return{verdict:verdictOf(findings),policy,pickles,findings,allowed,unknown}};const alsoFound=(verdict,more)=>{const findings=[...verdict.findings,...more];return{...verdict,findings,verdict:verdictOf(findings)}};const verdictOf=findings=>findings.length===0?"accepted":"refused";const MOST_SAID=3;const enforce=({verdict,policy,findings})=>{if(verdict==="unscanned")return["pickle-policy is off: whether loading the model is safe was not looked into."];if(verdict==="accepted")return[];if(policy==="warn")return findings.map(each=>`${sentence(each)} It is registered as pickle-policy is warn.`);throw unsafe(findings)};const unsafe=findings=>{const[first]=findings;const others=findings.slice(1,MOST_SAID).map(sentence);const more=findings.length-MOST_SAID;return new errors.yo("MODEL_UNSAFE",[...first?[sentence(first)]:[],...others,...more>0?[`And ${more} more.`]:[]].join(" "),{hint:(0,advice.J)(findings),...first?{at:{file:first.file}}:{}})};const sentence=({file,inside,what,offset})=>`"${file}"${inside===undefined?"":` ("${inside}" in it)`} ${what}${offset===undefined?"":` (byte ${offset})`}.`},61253:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{lV:()=>localNamesIn});var promises_=__webpack_require__(51455);var external_node_path_=__webpack_require__(76760);var external_node_path_default=__webpack_require__.n(external_node_path_);var dist=__webpack_require__(73382);var errors=__webpack_require__(74296);var allowed=__webpack_require__(71514);const DEFINED=/^(class|(?:async[ \t]+)?def)[ \t]+([A-Za-z_]\w*)/gm;const IMPORTED=/^from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)/gm;const BOUND=/^([A-Za-z_]\w*)[ \t]*(?::[^=\n]+)?=(?!=)/gm;const namesIn=source=>{const text=withoutTexts(source);const assigned=new Set([...text.matchAll(BOUND)].map(([,name=""])=>name));const classes=new Set;const functions=new Set;for(const[,kind,name=""]of text.matchAll(DEFINED))if(!assigned.has(name))(kind==="class"?classes:functions).add(name);const imported=[...text.matchAll(IMPORTED)].flatMap(([,module="",list=""])=>list.replace(/[()\\]/g," ").split(",").map(each=>each.trim().split(/\s+as\s+/)).flatMap(([original="",name=original])=>/^(?:\*|[A-Za-z_]\w*)$/.test(original)?[{name,module,original}]:[]));for(const{name}of imported){classes.delete(name);functions.delete(name)}return{classes,functions,imported:imported.filter(({name})=>!assigned.has(name))}};const withoutTexts=source=>source.replace(/("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*\1|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|#[^\n]*/g,found=>found.startsWith("#")?"":'""');var stdlib=__webpack_require__(74372);const MOST_FILES=2e3;const LARGEST_FILE=1024*1024;const DEEPEST=10;const LEFT_OUT=["**/node_modules/**","**/.*/**","**/site-packages/**","**/__pycache__/**"];const localNamesIn=async folder=>{const isFolder=await (0,promises_.stat)(folder).then(found=>found.isDirectory(),()=>false);if(!isFolder)throw new errors.yo("INPUT_INVALID",`source-directory "${folder}" is not a folder.`,{hint:"Give the folder with the Python modules whose classes are in the model."});const files=await (0,dist.TI)("**/*.py",{cwd:folder,ignore:LEFT_OUT,followSymbolicLinks:false,deep:DEEPEST});const listed=(0,allowed.Vk)();const modules=new Map;for(const file of files.sort().slice(0,MOST_FILES)){const module=moduleOf(file);const root=module?.split(".")[0]??"";const isTaken=root.startsWith("_")||stdlib.z.has(root)||listed.has(root);if(module===undefined||isTaken)continue;const whole=external_node_path_default().join(folder,file);if((await (0,promises_.stat)(whole)).size<=LARGEST_FILE)modules.set(module,namesIn(await (0,promises_.readFile)(whole,"utf8")))}return namesOf(modules)};const moduleOf=file=>{const parts=file.replaceAll("\\","/").replace(/(?:(?:^|\/)__init__)?\.py$/,"").split("/");return parts.every(part=>/^[A-Za-z_]\w*$/.test(part))?parts.join("."):undefined};const namesOf=modules=>{const classes=new Set;const functions=new Set;for(const[module,{imported,...own}]of modules){for(const name of own.classes)classes.add(`${module}.${name}`);for(const name of own.functions)functions.add(`${module}.${name}`)}const taken=[...modules].flatMap(([module,{imported}])=>imported.map(each=>({...each,module,source:absolute(each.module,module,modules)})));for(let round=0;round<DEEPEST;round++)for(const{name,module,source,original}of taken)for(const all of[classes,functions])if(original==="*")takeAll(all,source,module);else if(all.has(`${source}.${original}`))all.add(`${module}.${name}`);return{classes,functions}};const takeAll=(all,from,to)=>{for(const full of[...all]){const name=full.slice(from.length+1);if(full.startsWith(`${from}.`)&&/^[A-Za-z]\w*$/.test(name))all.add(`${to}.${name}`)}};const absolute=(from,module,modules)=>{const[,dots="",rest=""]=/^(\.*)(.*)$/.exec(from)??[];if(dots==="")return from;const isPackage=[...modules.keys()].some(other=>other.startsWith(`${module}.`));const parts=module.split(".");const kept=parts.slice(0,parts.length-dots.length+(isPackage?1:0));return[...kept,...rest===""?[]:[rest]].join(".")}},74372:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{z:()=>STDLIB});const STDLIB=new Set(`
abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii
binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys
compileall compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses
dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum errno
faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass
gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io
ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math
mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode
operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix
posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline
reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib
sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep
struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap
this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types
typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml
xmlrpc zipapp zipfile zipimport zlib zoneinfo
`.trim().split(/\s+/))}};