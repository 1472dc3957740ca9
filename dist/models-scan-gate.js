export const id = 7688;
export const ids = [7688];
export const modules = {

/***/ 27688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zj: () => (/* binding */ DEFAULT_POLICY),
  wM: () => (/* binding */ PICKLE_POLICIES),
  FE: () => (/* binding */ enforce),
  JR: () => (/* binding */ hintFor),
  fL: () => (/* binding */ judgeModel),
  em: () => (/* binding */ sentence)
});

// UNUSED EXPORTS: verdictOf

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/models/scan/kinds.ts

const zstd = () => {
    // Node.js 22.15 and later have it.
    const { createZstdDecompress } = external_node_zlib_;
    return createZstdDecompress;
};
const PACKED = [
    ['zlib', /^78(?:01|5e|9c|da)/, () => () => external_node_zlib_.createInflate()],
    ['gzip', /^1f8b/, () => () => external_node_zlib_.createGunzip()],
    ['zstd', /^28b52ffd/, zstd],
    ['bz2', /^425a68/, () => undefined],
    ['xz', /^fd377a585a00/, () => undefined],
    ['lzma', /^5d0000/, () => undefined],
    ['lz4', /^04224d18/, () => undefined]
];
const ARCHIVES = [
    ['7z', /^377abcaf271c/],
    ['rar', /^526172211a07/]
];
/** @param head the first 512 bytes */
const kindOf = (head) => {
    const digits = head.toString('hex', 0, 16);
    const packed = PACKED.find(([, pattern]) => pattern.test(digits));
    if (packed)
        return { kind: 'packed', with: packed[0], unpacker: packed[2]() };
    if (/^504b(?:0304|0506|0708)/.test(digits))
        return { kind: 'zip', of: 'zip' };
    if (/^934e554d5059/.test(digits))
        return { kind: 'npy', of: 'npy' };
    const archive = ARCHIVES.find(([, pattern]) => pattern.test(digits));
    if (archive)
        return { kind: 'unopened-archive', of: archive[0] };
    if (head.toString('latin1', 257, 262) === 'ustar')
        return { kind: 'unopened-archive', of: 'tar' };
    return { kind: 'other' };
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/allow-list.ts
/** What may be done with a name. */
const LETTERS = {
    c: 'call',
    n: 'new',
    b: 'build',
    s: 'slots',
    a: 'append',
    i: 'setitem',
    d: 'add'
};
/** What may be done with each name, by `module name`. Pure. */
const usesIn = ({ names, calls }) => {
    const uses = new Map();
    for (const line of names.trim().split('\n')) {
        const [module, ...entries] = line.trim().split(' ');
        for (const entry of entries) {
            const [name, letters = ''] = entry.split(':');
            uses.set(`${module} ${name}`, new Set([...letters].map(letter => LETTERS[letter] ?? letter)));
        }
    }
    for (const call of calls) {
        const [, key = '', args = ''] = /^(\S+ \S+) (.*)$/.exec(call) ?? [];
        uses.get(key)?.add(`call: ${args}`);
    }
    return uses;
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/catboost.ts
const CATBOOST = {
    of: 'catboost',
    versions: ['1.2.7', '1.2.10'],
    names: `
catboost.core CatBoost:bn CatBoostClassifier:bn CatBoostRegressor:bn
`,
    calls: []
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/joblib.ts
/** The stand-in for arrays in joblib's files, chosen by hand: whatever reads the file knows it. */
const JOBLIB = {
    of: 'joblib',
    versions: ['0.11 to 1.6'],
    names: 'joblib.numpy_pickle NumpyArrayWrapper:nb',
    calls: ['copyreg _reconstructor joblib.numpy_pickle.NumpyArrayWrapper, builtins.object, .']
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/lightgbm.ts
const LIGHTGBM = {
    of: 'lightgbm',
    versions: ['3.3.5', '4.5.0', '4.6.0', '4.7.0'],
    names: `
lightgbm.basic Booster:bn Dataset:bn Sequence:bn _ArrowCArray:bn _ConfigAliases:bn _DummyLogger:bn _InnerPredictor:bn
lightgbm.compat Client:bn Future:bn arrow_cffi:bn dask_Array:bn dask_DataFrame:bn dask_Series:bn dt_DataTable:bn pa_Array:bn pa_ChunkedArray:bn pa_Table:bn pa_compute:bn
lightgbm.engine CVBooster:bn
lightgbm.sklearn LGBMClassifier:bn LGBMModel:bn LGBMRanker:bn LGBMRegressor:bn _EvalFunctionWrapper:bn _ObjectiveFunctionWrapper:bn
`,
    calls: []
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/numpy.ts
const NUMPY = {
    of: 'numpy',
    versions: ['1.23.5', '1.26.4', '2.2.6', '2.4.6'],
    names: `
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
`,
    calls: [
        'numpy dtype numpy.record, ., .',
        'numpy._core.multiarray _reconstruct numpy.matrix, ., .',
        'numpy._core.multiarray _reconstruct numpy.ndarray, ., .',
        'numpy._core.multiarray _reconstruct numpy.rec.recarray, ., .',
        'numpy.core.multiarray _reconstruct numpy.matrix, ., .',
        'numpy.core.multiarray _reconstruct numpy.ndarray, ., .',
        'numpy.core.multiarray _reconstruct numpy.recarray, ., .',
        'numpy.ma.core _mareconstruct numpy.ma.MaskedArray, numpy.ndarray, ., .',
        'numpy.ma.core _mareconstruct numpy.ma.core.MaskedArray, numpy.ndarray, ., .',
        'numpy.random._pickle __bit_generator_ctor numpy.random._mt19937.MT19937',
        'numpy.random._pickle __bit_generator_ctor numpy.random._pcg64.PCG64',
        'numpy.random._pickle __bit_generator_ctor numpy.random._pcg64.PCG64DXSM',
        'numpy.random._pickle __bit_generator_ctor numpy.random._philox.Philox',
        'numpy.random._pickle __bit_generator_ctor numpy.random._sfc64.SFC64',
        'numpy.random._pickle __generator_ctor ., numpy.random._pickle.__bit_generator_ctor',
        'numpy.random._pickle __randomstate_ctor ., numpy.random._pickle.__bit_generator_ctor',
        'numpy.random.bit_generator __pyx_unpickle_SeedSequence numpy.random.bit_generator.SeedSequence, ., .'
    ]
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/pandas.ts
const PANDAS = {
    of: 'pandas',
    versions: ['1.5.3', '2.2.3', '2.3.3', '3.1.1'],
    names: `
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
`,
    calls: [
        'pandas StringDtype ., pandas.NA',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.Categorical, ., .',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.DatetimeArray, ., .',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.PeriodArray, ., .',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.arrays.StringArray, ., .',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.categorical.Categorical, ., .',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.datetimes.DatetimeArray, ., .',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.period.PeriodArray, ., .',
        'pandas._libs.arrays __pyx_unpickle_NDArrayBacked pandas.core.arrays.string_.StringArray, ., .',
        'pandas.core.arrays.string_ StringDtype ., pandas._libs.missing.NA',
        'pandas.core.indexes.base _new_Index pandas.CategoricalIndex, .',
        'pandas.core.indexes.base _new_Index pandas.Index, .',
        'pandas.core.indexes.base _new_Index pandas.MultiIndex, .',
        'pandas.core.indexes.base _new_Index pandas.PeriodIndex, .',
        'pandas.core.indexes.base _new_Index pandas.RangeIndex, .',
        'pandas.core.indexes.base _new_Index pandas.core.indexes.base.Index, .',
        'pandas.core.indexes.base _new_Index pandas.core.indexes.category.CategoricalIndex, .',
        'pandas.core.indexes.base _new_Index pandas.core.indexes.multi.MultiIndex, .',
        'pandas.core.indexes.base _new_Index pandas.core.indexes.numeric.Int64Index, .',
        'pandas.core.indexes.base _new_Index pandas.core.indexes.period.PeriodIndex, .',
        'pandas.core.indexes.base _new_Index pandas.core.indexes.range.RangeIndex, .',
        'pandas.core.indexes.datetimes _new_DatetimeIndex pandas.DatetimeIndex, .',
        'pandas.core.indexes.datetimes _new_DatetimeIndex pandas.core.indexes.datetimes.DatetimeIndex, .',
        'pandas.core.indexes.interval _new_IntervalIndex pandas.IntervalIndex, .',
        'pandas.core.indexes.interval _new_IntervalIndex pandas.core.indexes.interval.IntervalIndex, .'
    ]
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/python.ts
/**
 * What models take of Python itself, chosen by hand: containers, numbers and times. Nothing here opens, imports or runs
 * anything, whatever its arguments are; where the arguments matter they are listed.
 */
const PYTHON = {
    of: 'Python',
    versions: ['3.8 to 3.14'],
    names: `
builtins object:n bool int:c float:c str complex:c bytes:c bytearray:c list:ca dict:ci set:cd frozenset:c tuple:c slice:c range:c Ellipsis NotImplemented type getattr
collections OrderedDict:cnib Counter:cnib deque:cna defaultdict:ci
copyreg _reconstructor
_codecs encode
datetime date:c datetime:c time:c timedelta:c timezone:c
decimal Decimal:c
fractions Fraction:c
types SimpleNamespace:cb
uuid UUID:nb SafeUUID:c
zoneinfo ZoneInfo ZoneInfo._unpickle:c
pytz _UTC:c _p:c
`,
    calls: [
        // The type of None, which has no name of its own.
        'builtins type .',
        // Bytes, in protocols that have none.
        '_codecs encode ., "latin1"',
        '_codecs encode ., "latin-1"',
        'collections defaultdict builtins.int',
        'collections defaultdict builtins.float',
        'collections defaultdict builtins.str',
        'collections defaultdict builtins.list',
        'collections defaultdict builtins.dict',
        'collections defaultdict builtins.set',
        'collections defaultdict collections.OrderedDict',
        'builtins getattr zoneinfo.ZoneInfo, "_unpickle"',
        // A method of a class, as old versions of scipy keep it.
        'builtins getattr scipy.interpolate._interpolate.interp1d, "_call_linear_np"'
    ]
};
/** The classes of Python that an object may be made on: those without code of their own. */
const BASES = new Set(['object', 'dict', 'list', 'set', 'frozenset', 'tuple', 'float', 'int', 'str', 'bytes'].map(name => `builtins.${name}`));

;// CONCATENATED MODULE: ./src/models/pickle/allowed/scikit-learn.ts
const SCIKIT_LEARN = {
    of: 'scikit-learn',
    versions: ['1.2.2', '1.5.2', '1.7.2', '1.9.1'],
    names: `
_loss CyAbsoluteError:c CyExponentialLoss:c CyHalfBinomialLoss:c CyHalfGammaLoss:c CyHalfMultinomialLoss CyHalfPoissonLoss:c CyHalfSquaredError:c CyHalfTweedieLossIdentity:c CyHuberLoss:c CyPinballLoss:c __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyExponentialLoss __pyx_unpickle_CyHalfGammaLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfPoissonLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyHalfTweedieLossIdentity __pyx_unpickle_CyHuberLoss __pyx_unpickle_CyPinballLoss
sklearn._loss._loss CyAbsoluteError:c CyExponentialLoss:c CyHalfBinomialLoss:c CyHalfGammaLoss:c CyHalfMultinomialLoss CyHalfPoissonLoss:c CyHalfSquaredError:c CyHalfTweedieLossIdentity:c CyHuberLoss:c CyPinballLoss:c __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyHalfGammaLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfPoissonLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyHalfTweedieLossIdentity __pyx_unpickle_CyPinballLoss
sklearn._loss.glm_distribution ExponentialDispersionModel:bn GammaDistribution:bn InverseGaussianDistribution:bn NormalDistribution:bn PoissonDistribution:bn TweedieDistribution:bn
sklearn._loss.link BaseLink:bn HalfLogitLink:bn IdentityLink:bn Interval:bn LogLink:bn LogitLink:bn MultinomialLogit:bn
sklearn._loss.loss AbsoluteError:bn ArrayAPILossMixin:bn BaseLoss:bn ExponentialLoss:bn HalfBinomialLoss:bn HalfBinomialLossArrayAPI:bn HalfGammaLoss:bn HalfMultinomialLoss:bn HalfMultinomialLossArrayAPI:bn HalfPoissonLoss:bn HalfPoissonLossArrayAPI:bn HalfSquaredError:bn HalfTweedieLoss:bn HalfTweedieLossIdentity:bn HuberLoss:bn PinballLoss:bn
sklearn.base BaseEstimator:bn BiclusterMixin:bn ClassNamePrefixFeaturesOutMixin:bn ClassifierMixin:bn ClusterMixin:bn DensityMixin:bn MetaEstimatorMixin:bn MultiOutputMixin:bn OneToOneFeatureMixin:bn OutlierMixin:bn RegressorMixin:bn TransformerMixin:bn _UnstableArchMixin:bn
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
sklearn.covariance._graph_lasso BaseGraphicalLasso:bn GraphicalLasso:bn GraphicalLassoCV:bn
sklearn.covariance._robust_covariance MinCovDet:bn
sklearn.covariance._shrunk_covariance LedoitWolf:bn OAS:bn ShrunkCovariance:bn
sklearn.cross_decomposition._pls CCA:bn PLSCanonical:bn PLSRegression:bn PLSSVD:bn _PLS:bn
sklearn.decomposition._base _BasePCA:bn
sklearn.decomposition._dict_learning DictionaryLearning:bn MiniBatchDictionaryLearning:bn SparseCoder:bn _BaseSparseCoding:bn
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
sklearn.ensemble._gb BaseGradientBoosting:bn GradientBoostingClassifier:bn GradientBoostingRegressor:bn VerboseReporter:bn
sklearn.ensemble._gb_losses BinomialDeviance:bn ClassificationLossFunction:bn ExponentialLoss:bn HuberLossFunction:bn LeastAbsoluteError:bn LeastSquaresError:bn LossFunction:bn MultinomialDeviance:bn QuantileLossFunction:bn RegressionLossFunction:bn
sklearn.ensemble._hist_gradient_boosting.binning _BinMapper:bn
sklearn.ensemble._hist_gradient_boosting.gradient_boosting BaseHistGradientBoosting:bn HistGradientBoostingClassifier:bn HistGradientBoostingRegressor:bn
sklearn.ensemble._hist_gradient_boosting.grower TreeGrower:bn TreeNode:bn
sklearn.ensemble._hist_gradient_boosting.predictor TreePredictor:bn
sklearn.ensemble._hist_gradient_boosting.splitting SplitInfo:bn
sklearn.ensemble._iforest IsolationForest:bn
sklearn.ensemble._stacking StackingClassifier:bn StackingRegressor:bn _BaseStacking:bn
sklearn.ensemble._voting VotingClassifier:bn VotingRegressor:bn _BaseVoting:bn
sklearn.ensemble._weight_boosting AdaBoostClassifier:bn AdaBoostRegressor:bn BaseWeightBoosting:bn
sklearn.feature_extraction._dict_vectorizer DictVectorizer:bn
sklearn.feature_extraction._hash FeatureHasher:bn
sklearn.feature_extraction.image PatchExtractor:bn
sklearn.feature_extraction.text CountVectorizer:bn HashingVectorizer:bn TfidfTransformer:bn TfidfVectorizer:bn _VectorizerMixin:bn
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
sklearn.impute._iterative IterativeImputer:bn
sklearn.impute._knn KNNImputer:bn
sklearn.isotonic IsotonicRegression:bn
sklearn.kernel_approximation AdditiveChi2Sampler:bn Nystroem:bn PolynomialCountSketch:bn RBFSampler:bn SkewedChi2Sampler:bn
sklearn.kernel_ridge KernelRidge:bn
sklearn.linear_model._base LinearClassifierMixin:bn LinearModel:bn LinearRegression:bn MultiOutputLinearModel:bn SparseCoefMixin:bn
sklearn.linear_model._bayes ARDRegression:bn BayesianRidge:bn
sklearn.linear_model._coordinate_descent ElasticNet:bn ElasticNetCV:bn Lasso:bn LassoCV:bn LinearModelCV:bn MultiTaskElasticNet:bn MultiTaskElasticNetCV:bn MultiTaskLasso:bn MultiTaskLassoCV:bn
sklearn.linear_model._glm._newton_solver NewtonCholeskySolver:bn NewtonSolver:bn
sklearn.linear_model._glm.glm GammaRegressor:bn PoissonRegressor:bn TweedieRegressor:bn _GeneralizedLinearRegressor:bn
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
sklearn.metrics._classification accuracy_score balanced_accuracy_score brier_score_loss class_likelihood_ratios classification_report cohen_kappa_score confusion_matrix d2_brier_score d2_log_loss_score f1_score fbeta_score hamming_loss hinge_loss jaccard_score log_loss matthews_corrcoef multilabel_confusion_matrix precision_recall_fscore_support precision_score recall_score xlogy zero_one_loss
sklearn.metrics._dist_metrics BrayCurtisDistance BrayCurtisDistance64 CanberraDistance CanberraDistance64 ChebyshevDistance ChebyshevDistance64 EuclideanDistance EuclideanDistance64 HammingDistance HammingDistance64 ManhattanDistance ManhattanDistance64 newObj:b
sklearn.metrics._pairwise_distances_reduction._dispatcher ArgKmin:bn ArgKminClassMode:bn BaseDistancesReductionDispatcher:bn RadiusNeighbors:bn RadiusNeighborsClassMode:bn sqeuclidean_row_norms
sklearn.metrics._ranking auc average_precision_score confusion_matrix_at_thresholds coverage_error dcg_score det_curve label_ranking_average_precision_score label_ranking_loss metric_at_thresholds ndcg_score precision_recall_curve roc_auc_score roc_curve top_k_accuracy_score
sklearn.metrics._regression d2_absolute_error_score d2_pinball_score d2_tweedie_score explained_variance_score max_error mean_absolute_error mean_absolute_percentage_error mean_gamma_deviance mean_pinball_loss mean_poisson_deviance mean_squared_error mean_squared_log_error mean_tweedie_deviance median_absolute_error r2_score root_mean_squared_error root_mean_squared_log_error xlogy
sklearn.metrics._scorer _BaseScorer:bn _CurveScorer:bn _DeprecatedScorers:bn _MultimetricScorer:bn _PassthroughScorer:bn _PredictScorer:bn _ProbaScorer:bn _Scorer:bn _ThresholdScorer:bn _passthrough_scorer check_scoring get_scorer get_scorer_names make_scorer negative_likelihood_ratio positive_likelihood_ratio
sklearn.metrics.cluster._bicluster consensus_score
sklearn.metrics.cluster._expected_mutual_info_fast gammaln
sklearn.metrics.cluster._supervised adjusted_mutual_info_score adjusted_rand_score check_clusterings completeness_score contingency_matrix entropy fowlkes_mallows_score homogeneity_completeness_v_measure homogeneity_score mutual_info_score normalized_mutual_info_score pair_confusion_matrix rand_score v_measure_score
sklearn.metrics.cluster._unsupervised calinski_harabasz_score check_number_of_labels davies_bouldin_score silhouette_samples silhouette_score
sklearn.metrics.pairwise additive_chi2_kernel check_paired_arrays check_pairwise_arrays chi2_kernel cosine_distances cosine_similarity distance_metrics euclidean_distances haversine_distances kernel_metrics laplacian_kernel linear_kernel manhattan_distances nan_euclidean_distances paired_cosine_distances paired_distances paired_euclidean_distances paired_manhattan_distances pairwise_distances pairwise_distances_argmin pairwise_distances_argmin_min pairwise_distances_chunked pairwise_kernels polynomial_kernel rbf_kernel sigmoid_kernel
sklearn.mixture._base BaseMixture:bn
sklearn.mixture._bayesian_mixture BayesianGaussianMixture:bn
sklearn.mixture._gaussian_mixture GaussianMixture:bn
sklearn.model_selection._classification_threshold BaseThresholdClassifier:bn FixedThresholdClassifier:bn TunedThresholdClassifierCV:bn _CurveScorer:bn
sklearn.model_selection._search BaseSearchCV:bn GridSearchCV:bn ParameterGrid:bn ParameterSampler:bn RandomizedSearchCV:bn
sklearn.model_selection._search_successive_halving BaseSuccessiveHalving:bn HalvingGridSearchCV:bn HalvingRandomSearchCV:bn _SubsampleMetaSplitter:bn
sklearn.model_selection._split BaseCrossValidator:bn BaseShuffleSplit:bn GroupKFold:bn GroupShuffleSplit:bn GroupsConsumerMixin:bn KFold:bn LeaveOneGroupOut:bn LeaveOneOut:bn LeavePGroupsOut:bn LeavePOut:bn PredefinedSplit:bn RepeatedKFold:bn RepeatedStratifiedKFold:bn ShuffleSplit:bn StratifiedGroupKFold:bn StratifiedKFold:bn StratifiedShuffleSplit:bn TimeSeriesSplit:bn _BaseKFold:bn _CVIterableWrapper:bn _RepeatedSplits:bn _UnsupportedGroupCVMixin:bn
sklearn.multiclass OneVsOneClassifier:bn OneVsRestClassifier:bn OutputCodeClassifier:bn _ConstantPredictor:bn
sklearn.multioutput ClassifierChain:bn MultiOutputClassifier:bn MultiOutputRegressor:bn RegressorChain:bn _BaseChain:bn _MultiOutputEstimator:bn
sklearn.naive_bayes BernoulliNB:bn CategoricalNB:bn ComplementNB:bn GaussianNB:bn MultinomialNB:bn _BaseDiscreteNB:bn _BaseNB:bn
sklearn.neighbors._ball_tree BallTree newObj:b
sklearn.neighbors._base KNeighborsMixin:bn NeighborsBase:bn RadiusNeighborsMixin:bn
sklearn.neighbors._classification KNeighborsClassifier:bn RadiusNeighborsClassifier:bn
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
sklearn.preprocessing._data Binarizer:bn KernelCenterer:bn MaxAbsScaler:bn MinMaxScaler:bn Normalizer:bn PowerTransformer:bn QuantileTransformer:bn RobustScaler:bn StandardScaler:bn add_dummy_feature binarize boxcox inv_boxcox maxabs_scale minmax_scale normalize power_transform quantile_transform robust_scale scale
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
sklearn.utils.estimator_checks _NotAnArray:bn
sklearn.utils.metaestimators _BaseComposition:bn _IffHasAttrDescriptor:bn
sklearn.utils.parallel _FuncWrapper:bn
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
        'sklearn.neighbors._kd_tree newObj sklearn.neighbors._kd_tree.KDTree'
    ]
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/scipy.ts
const SCIPY = {
    of: 'scipy',
    versions: ['1.10.1', '1.13.1', '1.15.3', '1.17.1'],
    names: `
scipy._lib.array_api_compat.numpy._aliases asarray
scipy.interpolate._bsplines BSpline:bn
scipy.interpolate._cubic CubicSpline:ns PchipInterpolator:ns
scipy.interpolate._interpolate interp1d:ns interp1d._call_linear_np
scipy.interpolate._rbfinterp RBFInterpolator:bn
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
scipy.spatial._ckdtree cKDTree:bn
scipy.spatial._kdtree KDTree:bn
scipy.spatial.transform._rotation Rotation:bn
scipy.special agm airy airye bdtr bdtrc bdtri bdtrik bdtrin bei beip ber berp besselpoly beta betainc betaincc betainccinv betaincinv betaln binom boxcox boxcox1p btdtr btdtri btdtria btdtrib cbrt chdtr chdtrc chdtri chdtriv chndtr chndtridf chndtrinc chndtrix cosdg cosm1 cotdg dawsn digamma ellipe ellipeinc ellipj ellipk ellipkinc ellipkm1 elliprc elliprd elliprf elliprg elliprj entr erf erfc erfcinv erfcx erfi erfinv eval_chebyc eval_chebys eval_chebyt eval_chebyu eval_gegenbauer eval_genlaguerre eval_hermite eval_hermitenorm eval_jacobi eval_laguerre eval_legendre eval_sh_chebyt eval_sh_chebyu eval_sh_jacobi eval_sh_legendre exp1 exp10 exp2 expi expit expm1 expn exprel fdtr fdtrc fdtri fdtridfd fresnel gamma gammainc gammaincc gammainccinv gammaincinv gammaln gammasgn gdtr gdtrc gdtria gdtrib gdtrix hankel1 hankel1e hankel2 hankel2e huber hyp0f1 hyp1f1 hyp2f1 hyperu i0 i0e i1 i1e inv_boxcox inv_boxcox1p it2i0k0 it2j0y0 it2struve0 itairy iti0k0 itj0y0 itmodstruve0 itstruve0 iv ive j0 j1 jn jv jve k0 k0e k1 k1e kei keip kelvin ker kerp kl_div kn kolmogi kolmogorov kv kve log1p log_expit log_ndtr log_wright_bessel loggamma logit lpmv mathieu_a mathieu_b mathieu_cem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 mathieu_sem modfresnelm modfresnelp modstruve nbdtr nbdtrc nbdtri nbdtrik nbdtrin ncfdtr ncfdtri ncfdtridfd ncfdtridfn ncfdtrinc nctdtr nctdtridf nctdtrinc nctdtrit ndtr ndtri ndtri_exp nrdtrimn nrdtrisd obl_ang1 obl_ang1_cv obl_cv obl_rad1 obl_rad1_cv obl_rad2 obl_rad2_cv owens_t pbdv pbvv pbwa pdtr pdtrc pdtri pdtrik poch powm1 pro_ang1 pro_ang1_cv pro_cv pro_rad1 pro_rad1_cv pro_rad2 pro_rad2_cv pseudo_huber psi radian rel_entr rgamma round shichi sici sindg smirnov smirnovi spence sph_harm stdtr stdtridf stdtrit struve tandg tklmbda voigt_profile wofz wright_bessel wrightomega xlog1py xlogy y0 y1 yn yv yve zetac
scipy.special._basic _lqmn _lqn _rctj _rcty _stirling2_inexact ai_zeros assoc_laguerre bei_zeros beip_zeros ber_zeros bernoulli berp_zeros bi_zeros binom clpmn comb digamma diric erf_zeros euler factorial factorial2 factorialk floor fresnel_zeros fresnelc_zeros fresnels_zeros gamma h1vp h2vp hankel1 hankel2 iv ivp jn_zeros jnjnp_zeros jnp_zeros jnyn_zeros jv jvp kei_zeros keip_zeros kelvin_zeros ker_zeros kerp_zeros kv kvp lmbda lpmn lpn lqmn lqn mathieu_a mathieu_b mathieu_even_coef mathieu_odd_coef obl_cv_seq pbdn_seq pbdv_seq pbvv_seq perm poch polygamma pro_cv_seq psi rgamma riccati_jn riccati_yn sin softplus sqrt stirling2 y0_zeros y1_zeros y1p_zeros yn_zeros ynp_zeros yv yvp zeta
scipy.special._ellip_harm _ellip_harm ellip_harm ellip_harm_2 ellip_normal
scipy.special._gufuncs _lqmn _lqn _rctj _rcty
scipy.special._lambertw _lambertw lambertw
scipy.special._logsumexp log_softmax logsumexp softmax
scipy.special._orthogonal _gam airy arccos c_roots cg_roots chebyc chebys chebyt chebyu cos exp floor gegenbauer genlaguerre h_roots he_roots hermite hermitenorm j_roots jacobi js_roots l_roots la_roots laguerre legendre p_roots ps_roots roots_chebyc roots_chebys roots_chebyt roots_chebyu roots_gegenbauer roots_genlaguerre roots_hermite roots_hermitenorm roots_jacobi roots_laguerre roots_legendre roots_sh_chebyt roots_sh_chebyu roots_sh_jacobi roots_sh_legendre s_roots sh_chebyt sh_chebyu sh_jacobi sh_legendre sin sqrt t_roots ts_roots u_roots us_roots
scipy.special._special_ufuncs _cospi _gen_harmonic _iv_ratio _iv_ratio_c _lambertw _log1mexp _log1pmx _normalized_gen_harmonic _riemann_zeta _scaled_exp1 _sinpi _spherical_in _spherical_in_d _spherical_jn _spherical_jn_d _spherical_kn _spherical_kn_d _spherical_yn _spherical_yn_d _zeta airy airye bei beip ber berp besselpoly beta betaln binom cbrt cosdg cosm1 cotdg dawsn ellipe ellipeinc ellipj ellipk ellipkinc ellipkm1 erf erfc erfcx erfi exp1 exp10 exp2 expi expit expm1 exprel fresnel gamma gammainc gammaincc gammainccinv gammaincinv gammaln gammasgn hankel1 hankel1e hankel2 hankel2e hyp2f1 i0 i0e i1 i1e it2i0k0 it2j0y0 it2struve0 itairy iti0k0 itj0y0 itmodstruve0 itstruve0 iv ive j0 j1 jv jve k0 k0e k1 k1e kei keip kelvin ker kerp kv kve log1p log_expit log_ndtr log_wright_bessel loggamma logit mathieu_a mathieu_b mathieu_cem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 mathieu_sem modfresnelm modfresnelp modstruve ndtr obl_ang1 obl_ang1_cv obl_cv obl_rad1 obl_rad1_cv obl_rad2 obl_rad2_cv pbdv pbvv pbwa pro_ang1 pro_ang1_cv pro_cv pro_rad1 pro_rad1_cv pro_rad2 pro_rad2_cv psi radian rgamma sindg sph_harm struve tandg voigt_profile wofz wright_bessel xlog1py xlogy y0 y1 yv yve zetac
scipy.special._spfun_stats loggam multigammaln
scipy.special._spherical_bessel _spherical_in _spherical_in_d _spherical_jn _spherical_jn_d _spherical_kn _spherical_kn_d _spherical_yn _spherical_yn_d spherical_in spherical_jn spherical_kn spherical_kn_reflection spherical_yn use_reflection
scipy.special._ufuncs _beta_pdf _beta_ppf _binom_cdf _binom_isf _binom_pmf _binom_ppf _binom_sf _cauchy_isf _cauchy_ppf _cosine_cdf _cosine_invcdf _cospi _ellip_harm _factorial _gen_harmonic _hypergeom_cdf _hypergeom_mean _hypergeom_pmf _hypergeom_sf _hypergeom_skewness _hypergeom_variance _igam_fac _invgauss_isf _invgauss_ppf _iv_ratio _iv_ratio_c _kolmogc _kolmogci _kolmogp _lambertw _lanczos_sum_expg_scaled _landau_cdf _landau_isf _landau_pdf _landau_ppf _landau_sf _lgam1p _log1mexp _log1pmx _nbinom_cdf _nbinom_isf _nbinom_kurtosis_excess _nbinom_mean _nbinom_pmf _nbinom_ppf _nbinom_sf _nbinom_skewness _nbinom_variance _ncf_isf _ncf_kurtosis_excess _ncf_mean _ncf_pdf _ncf_sf _ncf_skewness _ncf_variance _nct_isf _nct_kurtosis_excess _nct_mean _nct_pdf _nct_ppf _nct_sf _nct_skewness _nct_variance _ncx2_cdf _ncx2_isf _ncx2_pdf _ncx2_ppf _ncx2_sf _normalized_gen_harmonic _riemann_zeta _scaled_exp1 _sf_error_test_function _sinpi _skewnorm_cdf _skewnorm_isf _skewnorm_ppf _smirnovc _smirnovci _smirnovp _spherical_in _spherical_in_d _spherical_jn _spherical_jn_d _spherical_kn _spherical_kn_d _spherical_yn _spherical_yn_d _stirling2_inexact _struve_asymp_large_z _struve_bessel_series _struve_power_series _zeta agm airy airye bdtr bdtrc bdtri bdtrik bdtrin bei beip ber berp besselpoly beta betainc betaincc betainccinv betaincinv betaln binom boxcox boxcox1p btdtr btdtri btdtria btdtrib cbrt chdtr chdtrc chdtri chdtriv chndtr chndtridf chndtrinc chndtrix cosdg cosm1 cotdg dawsn ellipe ellipeinc ellipj ellipk ellipkinc ellipkm1 elliprc elliprd elliprf elliprg elliprj entr erf erfc erfcinv erfcx erfi erfinv eval_chebyc eval_chebys eval_chebyt eval_chebyu eval_gegenbauer eval_genlaguerre eval_hermite eval_hermitenorm eval_jacobi eval_laguerre eval_legendre eval_sh_chebyt eval_sh_chebyu eval_sh_jacobi eval_sh_legendre exp1 exp10 exp2 expi expit expm1 expn exprel fdtr fdtrc fdtri fdtridfd fresnel gamma gammainc gammaincc gammainccinv gammaincinv gammaln gammasgn gdtr gdtrc gdtria gdtrib gdtrix hankel1 hankel1e hankel2 hankel2e huber hyp0f1 hyp1f1 hyp2f1 hyperu i0 i0e i1 i1e inv_boxcox inv_boxcox1p it2i0k0 it2j0y0 it2struve0 itairy iti0k0 itj0y0 itmodstruve0 itstruve0 iv ive j0 j1 jn jv jve k0 k0e k1 k1e kei keip kelvin ker kerp kl_div kn kolmogi kolmogorov kv kve log1p log_expit log_ndtr log_wright_bessel loggamma logit lpmv mathieu_a mathieu_b mathieu_cem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 mathieu_sem modfresnelm modfresnelp modstruve nbdtr nbdtrc nbdtri nbdtrik nbdtrin ncfdtr ncfdtri ncfdtridfd ncfdtridfn ncfdtrinc nctdtr nctdtridf nctdtrinc nctdtrit ndtr ndtri ndtri_exp nrdtrimn nrdtrisd obl_ang1 obl_ang1_cv obl_cv obl_rad1 obl_rad1_cv obl_rad2 obl_rad2_cv owens_t pbdv pbvv pbwa pdtr pdtrc pdtri pdtrik poch powm1 pro_ang1 pro_ang1_cv pro_cv pro_rad1 pro_rad1_cv pro_rad2 pro_rad2_cv pseudo_huber psi radian rel_entr rgamma round shichi sici sindg smirnov smirnovi spence sph_harm stdtr stdtridf stdtrit struve tandg tklmbda voigt_profile wofz wright_bessel wrightomega xlog1py xlogy y0 y1 yn yv yve zetac
scipy.special.basic gamma hankel1 hankel2 iv jv kv mathieu_a mathieu_b psi yv
`,
    calls: []
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/statsmodels.ts
const STATSMODELS = {
    of: 'statsmodels',
    versions: ['0.14.0', '0.14.4', '0.14.5', '0.15.0'],
    names: `
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
`,
    calls: []
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/xgboost.ts
const XGBOOST = {
    of: 'xgboost',
    versions: ['1.7.6', '2.1.4', '3.0.5', '3.2.0'],
    names: `
xgboost._data_utils ArrayInf:bn Categories:bn CudaArrayInf:bn CudaStringArray:bn DfCatAccessor:bn StringArray:bn TransformedDf:bn _ArrayLikeArg:bn _CudaArrayLikeArg:bn
xgboost.compat XGBoostLabelEncoder:bn
xgboost.core Booster:bn DMatrix:bn DataIter:bn DeviceQuantileDMatrix:bn ExtMemQuantileDMatrix:bn QuantileDMatrix:bn _ProxyDMatrix:bn _RefMixIn:bn
xgboost.data ArrowTransformed:bn CudfTransformed:bn PandasTransformed:bn SingleBatchInternalIter:bn
xgboost.objective Objective:bn TreeObjective:bn
xgboost.sklearn XGBClassifier:bn XGBModel:bn XGBRFClassifier:bn XGBRFRegressor:bn XGBRanker:bn XGBRankerMixIn:bn XGBRegressor:bn _SklObjWProto:bn
xgboost.training CVPack:bn _PackedBooster:bn
`,
    calls: []
};

;// CONCATENATED MODULE: ./src/models/pickle/allowed/index.ts











const ALLOW_LISTS = [
    PYTHON,
    NUMPY,
    SCIPY,
    JOBLIB,
    SCIKIT_LEARN,
    PANDAS,
    LIGHTGBM,
    XGBOOST,
    CATBOOST,
    STATSMODELS
];
let allowed_all;
let words;
const allLists = () => {
    allowed_all ??= new Map(ALLOW_LISTS.flatMap(list => [...usesIn(list)]));
    return allowed_all;
};
/** What may be done with a name, by `module name`; undefined for a name on no list. */
const allowedUses = (key) => allLists().get(key);
/** Whether a module and a name are both on the lists, if not together. */
const areBothListed = (module, name) => {
    words ??= wordsOf([...allLists().keys()]);
    return words.modules.has(module) && words.names.has(name);
};
const wordsOf = (keys) => {
    const pairs = keys.map(key => key.split(' '));
    return {
        modules: new Set(pairs.map(([module = '']) => module)),
        names: new Set(pairs.map(([, name = '']) => name))
    };
};

// EXTERNAL MODULE: ./src/models/pickle/opcodes.ts
var opcodes = __webpack_require__(71758);
;// CONCATENATED MODULE: ./src/models/pickle/verdict.ts


/**
 * Whether a pickle does only what models of the known frameworks do. Pure.
 * @returns what it does besides: none for one that is accepted
 */
const findingsIn = ({ imports, oddities }, exceptions = { allowed: new Set() }) => [
    ...imports.flatMap(each => findingOf(each, exceptions)),
    ...oddities.map(({ kind, offset, about }) => ({
        rule: kind,
        offset,
        what: ODD[kind] + (about === undefined ? '' : ` (${about})`)
    }))
];
const findingOf = ({ module, name, offset, uses }, { allowed }) => {
    const full = `${module}.${name}`;
    // A dot in the name leads on, from what has the name before it.
    if (!name.includes('.') && allowed.has(full))
        return [];
    const known = allowedUses(`${module} ${name}`);
    if (known === undefined)
        return [
            {
                rule: 'import-not-allowed',
                import: full,
                offset,
                what: `imports ${full}${said([...uses.keys()])}, which no model of a known framework needs`
            }
        ];
    const wrong = [...uses].filter(([use]) => !known.has(use) && !isReconstruction(full, use));
    return wrong.slice(0, 1).map(([use, at]) => ({
        rule: 'use-not-allowed',
        import: full,
        offset: at,
        what: `${DOES[use] ?? `calls, with ${use.slice('call: '.length)},`} ${full}, which models only hold or use otherwise`
    }));
};
/** Objects of protocols 0 and 1 come from one function: class, base, state. The class is judged for itself. */
const isReconstruction = (full, use) => {
    if (full !== 'copyreg._reconstructor')
        return false;
    const [, base = ''] = /^call: [^,()]+, ([^,()]+), \.$/.exec(use) ?? [];
    return BASES.has(base);
};
const said = (uses) => uses.some(use => use.startsWith('call')) ? ' and calls it' : '';
const DOES = {
    call: 'calls',
    new: 'makes an object of',
    'build: runs': 'has code run by the state of an object of',
    build: 'sets the state of an object of',
    slots: 'sets attributes of an object of',
    append: 'appends to an object of',
    setitem: 'puts items into an object of',
    add: 'adds to an object of'
};
const ODD = {
    'call-of-result': 'calls what another call gave',
    'call-of-unknown': 'calls something that is not an import',
    'change-of-import': 'changes a class or function',
    'change-of-unknown': 'changes an object that could not be followed',
    'name-not-told': 'imports something whose name could not be followed',
    'extension-registry': 'asks the extension registry for an import',
    'persistent-id': 'asks the program that loads it for an object (persistent id)',
    'out-of-band': 'takes data from outside of the file',
    frame: 'has a frame that does not end where its opcodes do',
    array: 'holds an array that joblib does not write',
    memo: 'uses a memo number that no program writes',
    'too-large': 'has more than can be followed',
    'trailing-data': 'goes on behind the end of the pickle',
    'nested-pickle': 'holds pickles inside of pickles inside of pickles'
};

// EXTERNAL MODULE: ./src/models/pickle/walk.ts + 12 modules
var pickle_walk = __webpack_require__(48880);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/models/scan/source.ts

const isRandom = (source) => 'part' in source;
/** Bytes that are damaged, or more than are unpacked. */
class SourceError extends Error {
    name = 'SourceError';
}
const CHUNK = 256 * 1024;
/** No more than this of a compressed stream is unpacked. */
const MOST_UNPACKED = 4 * 1024 ** 3;
/** The bytes of a file from `start` to `end`. */
const fileSource = (file, start, end) => ({
    size: end - start,
    part: (from, to) => fileSource(file, start + from, Math.min(start + to, end)),
    async *chunks() {
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK, Math.max(0, end - start)));
        let at = start;
        while (at < end) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(CHUNK, end - at), at);
            if (bytesRead === 0)
                return;
            at += bytesRead + ((yield buffer.subarray(0, bytesRead)) ?? 0);
        }
    }
});
/** What a stream of Node's makes of a source. */
const unpackedSource = (packed, unpacker) => ({
    async *chunks() {
        const stream = unpacker();
        (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(copies(packed)), stream, () => { });
        let skip = 0;
        let size = 0;
        try {
            for await (const chunk of stream) {
                size += chunk.length;
                if (size > MOST_UNPACKED)
                    throw new SourceError(`it has more than ${MOST_UNPACKED / 1024 ** 3} GiB when unpacked`);
                if (skip >= chunk.length)
                    skip -= chunk.length;
                else
                    skip = (yield chunk.subarray(skip)) ?? 0;
            }
        }
        catch (cause) {
            if (cause instanceof SourceError)
                throw cause;
            throw new SourceError(cause instanceof Error ? cause.message : String(cause), { cause });
        }
        finally {
            stream.destroy();
        }
    }
});
/** Pieces that stay as they are, for a stream that keeps some of them. */
async function* copies(source) {
    for await (const chunk of source.chunks())
        yield Buffer.from(chunk);
}
/** The first bytes of a source, as many as there are up to `size`; those before the damage of a damaged one. */
const headOf = async (source, size) => {
    const pieces = [];
    let length = 0;
    try {
        for await (const chunk of source.chunks()) {
            pieces.push(Buffer.from(chunk));
            length += chunk.length;
            if (length >= size)
                break;
        }
    }
    catch (error) {
        if (!(error instanceof SourceError))
            throw error;
    }
    return Buffer.concat(pieces).subarray(0, size);
};

;// CONCATENATED MODULE: ./src/models/scan/pickle-stream.ts





/**
 * Scans bytes that may be a pickle. Protocols 0 and 1 have no mark at their start, so any text can look like one: bytes
 * whose name does not say so are a pickle when they are whole, or do something with what they import.
 * @returns undefined for what is none
 */
const scanPickle = async (source, head, origin, exceptions) => {
    if (!(0,opcodes/* isOpcode */.H)(head[0]))
        return undefined;
    const { walk, problem } = await walkOf(source, { persistent: origin.isTorch ?? false });
    const isPickle = origin.named || isOne(walk, head);
    if (!isPickle)
        return undefined;
    const at = { file: origin.file, ...(origin.inside ? { inside: origin.inside } : {}) };
    const findings = findingsIn(walk.record, exceptions).map(each => ({
        ...at,
        ...each
    }));
    if (walk.readsOnAsPickle)
        for (const each of await findingsWithoutJoblib(source, exceptions))
            if (!findings.some(({ import: name }) => name === each.import))
                findings.push({ ...at, ...each });
    if (problem !== undefined)
        findings.push({ ...at, rule: 'broken', what: `is damaged: ${problem}` });
    else if (walk.lostAt !== undefined)
        findings.push({ ...at, rule: 'broken', what: 'stops being a pickle', offset: walk.lostAt });
    else if (walk.whole === 0)
        findings.push({ ...at, rule: 'broken', what: 'is cut off' });
    return { imports: walk.imports, findings };
};
/**
 * What `pickle.load` would do with a file that joblib wrote: it takes the bytes of arrays for opcodes, and memo numbers
 * in them for its own. In an honest file that mixes up modules and names and calls the wrong things, and then fails; only
 * what is on no list counts.
 */
const findingsWithoutJoblib = async (source, exceptions) => {
    const { walk } = await walkOf(source, { arrays: false });
    const imports = walk.record.imports.filter(({ module, name }) => !areBothListed(module, name));
    return findingsIn({ imports, oddities: [] }, exceptions);
};
const isOne = (walk, head) => {
    const isMarked = head[0] === opcodes.OP.PROTO && (head[1] ?? 255) <= 5;
    const doesSomething = walk.record.imports.some(({ uses }) => uses.size > 0);
    const isWhole = walk.whole > 0 && walk.lostAt === undefined;
    // Text may be a pickle by chance, of one import with blanks in its name.
    return doesSomething || (walk.whole > 0 && isMarked) || (isWhole && haveNoBlanks(walk.imports));
};
const haveNoBlanks = (imports) => [...imports].every(name => !/\s/.test(name));
const walkOf = async (source, options) => {
    const walk = new pickle_walk/* PickleWalk */.c(options);
    const chunks = source.chunks();
    try {
        let next = await chunks.next();
        while (!next.done) {
            const skip = walk.feed(next.value);
            if (walk.done)
                break;
            next = await chunks.next(skip);
        }
        return { walk };
    }
    catch (error) {
        if (error instanceof SourceError)
            return { walk, problem: error.message };
        throw error;
    }
    finally {
        await chunks.return();
    }
};

;// CONCATENATED MODULE: ./src/models/scan/npy.ts


const LONGEST_HEADER = 1024 * 1024;
/**
 * An array of numpy's own format: those of objects are a pickle behind the header.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 * @returns undefined for an array of plain values
 */
const scanNpy = async (source, head, origin, exceptions) => {
    const start = (head[6] ?? 0) >= 2 ? 12 : 10;
    if (head.length < start)
        return undefined;
    const length = start === 12 ? head.readUInt32LE(8) : head.readUInt16LE(8);
    if (length > LONGEST_HEADER)
        return refused(origin, 'is a numpy array with a header too long');
    const header = (await headOf(source, start + length)).toString('latin1', start);
    // The code of objects, also written with escapes: nothing else in a header has this letter but names of fields.
    if (!/[O\\]/.test(header))
        return undefined;
    const rest = behind(source, start + length);
    const scanned = await scanPickle(rest, await headOf(rest, 16), { ...origin, named: false }, exceptions);
    return scanned ?? { imports: new Set(), findings: [] };
};
const refused = ({ file, inside }, what) => ({
    imports: new Set(),
    findings: [{ file, ...(inside ? { inside } : {}), rule: 'archive', what }]
});
/** What follows the first bytes of a source. */
const behind = (source, start) => ({
    async *chunks() {
        const chunks = source.chunks();
        let left = start;
        let next = await chunks.next();
        try {
            while (!next.done) {
                const from = Math.min(left, next.value.length);
                left -= from;
                const skip = from < next.value.length ? yield next.value.subarray(from) : 0;
                next = await chunks.next(skip);
            }
        }
        finally {
            await chunks.return();
        }
    }
});

;// CONCATENATED MODULE: ./src/models/scan/zip.ts


const END = 0x06054b50;
const END_SIZE = 22;
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const END64 = 0x06064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const MOST_DIRECTORY = 64 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
/** Encrypted, strongly encrypted, or with a masked directory. */
const UNREADABLE_FLAGS = 0x2041;
/**
 * The files of a zip archive, when all programs agree on what they are: scanners have been passed by archives that one
 * program reads otherwise than the next. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @returns what is odd about the archive, behind "is a zip archive that"
 */
const readZip = async (source) => {
    const directory = await directoryOf(source);
    if (typeof directory === 'string')
        return directory;
    const listed = entriesIn(directory.bytes, directory.count);
    if (typeof listed === 'string')
        return listed;
    const names = new Set(listed.map(({ name }) => name.toLowerCase()));
    if (names.size < listed.length)
        return 'has two files of one name';
    const entries = [];
    let end = 0;
    for (const entry of [...listed].sort((a, b) => a.offset - b.offset)) {
        const problem = problemOf(entry);
        if (problem !== undefined)
            return problem;
        if (entry.offset < end)
            return 'has files that overlap';
        const start = await dataStart(source, entry);
        if (typeof start === 'string')
            return start;
        end = start + entry.packed;
        if (end > directory.start)
            return 'has files that overlap';
        const bytes = source.part(start, end);
        const stored = entry.method === STORED;
        entries.push({
            name: entry.name,
            source: stored ? bytes : unpackedSource(bytes, external_node_zlib_.createInflateRaw)
        });
    }
    return listed[0] === undefined || Math.min(...listed.map(({ offset }) => offset)) === 0
        ? entries
        : 'has something before its first file';
};
const problemOf = ({ name, flags, method, packed, unpacked }) => {
    if (flags & UNREADABLE_FLAGS)
        return `has the encrypted file "${name}"`;
    if (method !== STORED && method !== DEFLATED)
        return `has the file "${name}", compressed by a method (${method}) that is not opened here`;
    if (method === STORED && packed !== unpacked)
        return `has the file "${name}" with two sizes`;
    const isOutside = name.startsWith('/') || /^[A-Za-z]:/.test(name) || /[\\\0]/.test(name);
    if (isOutside || name.split('/').includes('..'))
        return `has a file with the name "${name}"`;
    return undefined;
};
const directoryOf = async (source) => {
    const tailStart = Math.max(0, source.size - END_SIZE - LOCATOR_SIZE);
    const tail = await bytesOf(source, tailStart, source.size);
    const at = tail.length - END_SIZE;
    if (at < 0 || tail.readUInt32LE(at) !== END)
        return 'does not end with its directory';
    if (tail.readUInt16LE(at + 20) !== 0)
        return 'has a comment';
    if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0)
        return 'is one of several parts';
    let count = tail.readUInt16LE(at + 10);
    let size = tail.readUInt32LE(at + 12);
    let start = tail.readUInt32LE(at + 16);
    let end = source.size - END_SIZE;
    if (at >= LOCATOR_SIZE && tail.readUInt32LE(at - LOCATOR_SIZE) === LOCATOR) {
        const place = Number(tail.readBigUInt64LE(at - LOCATOR_SIZE + 8));
        if (place + 56 !== source.size - END_SIZE - LOCATOR_SIZE)
            return 'has a misplaced directory';
        const record = await bytesOf(source, place, place + 56);
        if (record.length < 56 || record.readUInt32LE(0) !== END64)
            return 'has a misplaced directory';
        const large = [
            record.readBigUInt64LE(32),
            record.readBigUInt64LE(40),
            record.readBigUInt64LE(48)
        ];
        const [count64 = 0, size64 = 0, start64 = 0] = large.map(Number);
        const differs = (short, all, long) => short !== all && short !== long;
        if (differs(count, 0xffff, count64) ||
            differs(size, 0xffffffff, size64) ||
            differs(start, 0xffffffff, start64))
            return 'has two directories that differ';
        count = count64;
        size = size64;
        start = start64;
        end = place;
    }
    if (start + size !== end || size > MOST_DIRECTORY)
        return 'has a misplaced directory';
    return { bytes: await bytesOf(source, start, end), start, count };
};
const entriesIn = (bytes, count) => {
    const listed = [];
    let at = 0;
    while (at + 46 <= bytes.length) {
        if (bytes.readUInt32LE(at) !== LISTED)
            return 'has a damaged directory';
        const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
        const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
        const next = extraEnd + bytes.readUInt16LE(at + 32);
        if (next > bytes.length)
            return 'has a damaged directory';
        const sizes = sizesOf(bytes, at, bytes.subarray(nameEnd, extraEnd));
        if (sizes === undefined)
            return 'has a damaged directory';
        listed.push({
            name: bytes.toString('utf8', at + 46, nameEnd),
            flags: bytes.readUInt16LE(at + 8),
            method: bytes.readUInt16LE(at + 10),
            ...sizes
        });
        at = next;
    }
    return at === bytes.length && listed.length === count ? listed : 'has a damaged directory';
};
const MARKER = 0xffffffff;
/** Sizes and offset, of which those too large stand in an extra field. */
const sizesOf = (bytes, at, extra) => {
    let unpacked = bytes.readUInt32LE(at + 24);
    let packed = bytes.readUInt32LE(at + 20);
    let offset = bytes.readUInt32LE(at + 42);
    let large;
    for (let i = 0; i + 4 <= extra.length;) {
        const end = i + 4 + extra.readUInt16LE(i + 2);
        if (end > extra.length)
            return undefined;
        if (extra.readUInt16LE(i) === 1) {
            if (large !== undefined)
                return undefined;
            large = extra.subarray(i + 4, end);
        }
        i = end;
    }
    let taken = 0;
    const next = () => {
        taken += 8;
        return large !== undefined && large.length >= taken
            ? Number(large.readBigUInt64LE(taken - 8))
            : Number.NaN;
    };
    if (unpacked === MARKER)
        unpacked = next();
    if (packed === MARKER)
        packed = next();
    if (offset === MARKER)
        offset = next();
    return [unpacked, packed, offset].every(Number.isSafeInteger)
        ? { packed, unpacked, offset }
        : undefined;
};
/** Where the bytes of an entry start, behind a header that says the same as the directory. */
const dataStart = async (source, entry) => {
    const header = await bytesOf(source, entry.offset, entry.offset + LOCAL_SIZE);
    if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL)
        return `lists the file "${entry.name}" where none is`;
    const nameLength = header.readUInt16LE(26);
    const nameAt = entry.offset + LOCAL_SIZE;
    const name = (await bytesOf(source, nameAt, nameAt + nameLength)).toString('utf8');
    const agrees = name === entry.name &&
        header.readUInt16LE(8) === entry.method &&
        (header.readUInt16LE(6) & UNREADABLE_FLAGS) === 0;
    return agrees
        ? nameAt + nameLength + header.readUInt16LE(28)
        : `lists the file "${entry.name}" otherwise than it is`;
};
const bytesOf = (source, start, end) => headOf(source.part(start, end), end - start);

;// CONCATENATED MODULE: ./src/models/scan/scan-file.ts






const HEAD = 512;
const DEEPEST = 4;
const PICKLE_NAME = /\.(pkl|pickle|joblib|sav|p|pck|pcl|dill)(\.(gz|z|bz2|xz|lzma|lz4|zst))?$/i;
/** In archives of torch, the pickles have this name. */
const PICKLES_INSIDE = /\.(pkl|pickle)$/i;
/**
 * Looks into one file, whatever its name: pickles, also compressed and in archives, are followed opcode by opcode.
 * Nothing is loaded, imported or written.
 * @param shown the file, for people
 */
const scanFile = async (path, shown, exceptions) => {
    const file = await (0,promises_.open)(path);
    try {
        const { size } = await file.stat();
        const scan = new FileScan(exceptions);
        await scan.bytes(fileSource(file, 0, size), { file: shown, named: PICKLE_NAME.test(path) }, 0);
        return scan;
    }
    finally {
        await file.close();
    }
};
class FileScan {
    pickles = 0;
    imports = new Set();
    findings = [];
    #exceptions;
    constructor(exceptions) {
        this.#exceptions = exceptions;
    }
    async bytes(source, origin, depth) {
        if (depth > DEEPEST) {
            this.#found(origin, 'archive', `packs files into files more than ${DEEPEST} times`);
            return;
        }
        const head = await headOf(source, HEAD);
        const kind = kindOf(head);
        if (kind.kind === 'packed')
            return this.#packed(source, kind, origin, depth);
        if (kind.kind === 'zip')
            return this.#zip(source, origin, depth);
        if (kind.kind === 'unopened-archive') {
            this.#found(origin, 'not-opened', `is a ${kind.of} archive, which is not looked into`);
            return;
        }
        this.#add(kind.kind === 'npy'
            ? await scanNpy(source, head, origin, this.#exceptions)
            : await scanPickle(source, head, origin, this.#exceptions));
    }
    async #packed(source, { with: program, unpacker }, origin, depth) {
        if (unpacker === undefined) {
            this.#found(origin, 'not-opened', `is compressed with ${program}, which is not opened here`);
            return;
        }
        const unpacked = unpackedSource(source, unpacker);
        // Two bytes that look like zlib's are not yet zlib.
        if ((await headOf(unpacked, 1)).length > 0)
            await this.bytes(unpacked, origin, depth + 1);
    }
    async #zip(source, origin, depth) {
        if (!isRandom(source)) {
            this.#found(origin, 'not-opened', 'is a zip archive inside of a compressed file');
            return;
        }
        const archive = await readZip(source);
        if (typeof archive === 'string') {
            this.#found(origin, 'archive', `is a zip archive that ${archive}`);
            return;
        }
        const isTorch = archive.some(({ name }) => /^[^/]+\/data\.pkl$/.test(name));
        for (const { name, source: bytes } of archive) {
            const inside = origin.inside === undefined ? name : `${origin.inside}/${name}`;
            const named = PICKLES_INSIDE.test(name);
            await this.bytes(bytes, { file: origin.file, inside, named, isTorch }, depth + 1);
        }
    }
    #add(scanned) {
        if (scanned === undefined)
            return;
        this.pickles++;
        for (const name of scanned.imports)
            this.imports.add(name);
        this.findings.push(...scanned.findings);
    }
    #found({ file, inside }, rule, what) {
        this.findings.push({ file, ...(inside ? { inside } : {}), rule, what });
    }
}

;// CONCATENATED MODULE: ./src/models/scan/gate.ts


const PICKLE_POLICIES = ['refuse', 'warn', 'off'];
/** Lists still lack frameworks (torch): until they do not, a model they do not know is registered, with a warning. */
const DEFAULT_POLICY = 'warn';
/**
 * Looks into every file of a model.
 * @param shown how a file is named for people
 */
const judgeModel = async (files, shown, policy, exceptions) => {
    const allowed = [...exceptions.allowed];
    if (policy === 'off')
        return { verdict: 'unscanned', policy, pickles: 0, findings: [], allowed };
    let pickles = 0;
    const findings = [];
    for (const file of files) {
        const scan = await scanFile(file.source, shown(file), exceptions);
        pickles += scan.pickles;
        findings.push(...scan.findings);
    }
    return { verdict: verdictOf(findings), policy, pickles, findings, allowed };
};
/** Pure: a single finding is enough. */
const verdictOf = (findings) => findings.length === 0 ? 'accepted' : 'refused';
const MOST_SAID = 3;
/**
 * What the policy makes of a verdict. Pure.
 * @returns warnings
 * @throws UserError `MODEL_UNSAFE`
 */
const enforce = ({ verdict, policy, findings }) => {
    if (verdict === 'unscanned')
        return ['pickle-policy is off: whether loading the model is safe was not looked into.'];
    if (verdict === 'accepted')
        return [];
    if (policy === 'warn')
        return findings.map(each => `${sentence(each)} It is registered as pickle-policy is warn.`);
    throw unsafe(findings);
};
const unsafe = (findings) => {
    const [first] = findings;
    const others = findings.slice(1, MOST_SAID).map(sentence);
    const more = findings.length - MOST_SAID;
    return new errors/* UserError */.yo('MODEL_UNSAFE', [
        ...(first ? [sentence(first)] : []),
        ...others,
        ...(more > 0 ? [`And ${more} more.`] : [])
    ].join(' '), { hint: hintFor(findings), ...(first ? { at: { file: first.file } } : {}) });
};
/** `"model.pkl" imports os.system and calls it, which …` Pure. */
const sentence = ({ file, inside, what, offset }) => `"${file}"${inside === undefined ? '' : ` ("${inside}" in it)`} ${what}${offset === undefined ? '' : ` (byte ${offset})`}.`;
/** The next step. Pure. */
const hintFor = (findings) => {
    const imports = [...new Set(findings.flatMap(({ import: name }) => name ?? []))];
    const safe = 'Where you did not make the model, do not load it. Export to ONNX, which runs no code.';
    if (findings.some(({ rule }) => rule === 'not-opened'))
        return 'Save the model without compression, or with gzip or zlib (joblib: compress=3), and register it again.';
    if (imports.some(isDangerous))
        return `This is how files run commands on the machine that loads them. ${safe}`;
    if (imports.length === 0)
        return `Save the model again with the program that made it. ${safe}`;
    return `${safe} Where it is yours and needs ${imports.length > 1 ? 'these names' : 'this name'}, list ${imports.length > 1 ? 'them' : 'it'} in allowed-imports: ${imports.slice(0, 5).join(', ')}${imports.length > 5 ? ', …' : ''}.`;
};
/** Modules of Python that reach the system or run code: nobody's own class is in them. */
const DANGEROUS = new Set('os posix nt sys subprocess pty builtins __builtin__ importlib runpy code pdb bdb cProfile profile timeit ctypes _ctypes socket shutil webbrowser operator _operator functools pickle _pickle marshal types io _io pkgutil pip'.split(' '));
const isDangerous = (name) => DANGEROUS.has(name.split('.')[0] ?? '');


/***/ })

};
