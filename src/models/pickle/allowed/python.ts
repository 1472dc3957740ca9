import type { AllowList } from './allow-list.ts'

/**
 * What models take of Python itself, chosen by hand: containers, numbers and times. Nothing here opens, imports or runs
 * anything, whatever its arguments are; where the arguments matter they are listed.
 */
export const PYTHON: AllowList = {
  of: 'Python',
  versions: ['3.8 to 3.14'],
  names: `
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
    'collections defaultdict collections.Counter',
    'collections defaultdict nltk.probability.ConditionalFreqDist',
    'collections defaultdict nltk.probability.FreqDist',
    'collections defaultdict river.naive_bayes.gaussian.GaussianNB._make_gaussian',
    'collections defaultdict river.proba.beta.Beta',
    'collections defaultdict river.stats.maximum.AbsMax',
    'collections defaultdict river.stats.maximum.Max',
    'collections defaultdict river.stats.minimum.Min',
    'collections defaultdict river.stats.pearson.PearsonCorr',
    'collections defaultdict river.stats.var.Var',
    'builtins getattr zoneinfo.ZoneInfo, "_unpickle"',
    // How scikit-learn's histogram gradient boosting keeps its check of columns with categories.
    'functools partial sklearn.utils.validation.check_array',
    // Of a method that an object holds, and of functions that river keeps in its streams.
    'functools partial .',
    'functools partial builtins.float',
    'functools partial builtins.tuple',
    // Makes a dict whose missing values are made without arguments, of which nothing on these lists does any harm.
    'functools partial collections.defaultdict',
    'functools partial river.feature_extraction.vectorize.tokenize_using_regex_pattern',
    'functools partial river.linear_model.bayesian_lin_reg.BayesianLinearRegression',
    'functools partial river.stats.ewmean.EWMean',
    'functools partial river.stats.ewvar.EWVar',
    'functools partial river.stats.iqr.IQR',
    'functools partial river.stats.quantile.Quantile',
    'functools partial river.stats.var.Var',
    // A method of a class, as old versions of scipy keep it.
    'builtins getattr scipy.interpolate._interpolate.interp1d, "_call_linear_np"',
    // Methods of their own that objects of lifelines, nltk, river and statsmodels hold: whatever has a method of such a name
    // runs nothing that its state says.
    'builtins getattr builtins.str, "lower"',
    'builtins getattr river.forest.online_extra_trees.ExtraTrees, "_detection_mode_all"',
    'builtins getattr river.naive_bayes.gaussian.GaussianNB, "_make_gaussian"',
    'builtins getattr river.tree.splitter.ebst_splitter.EBSTNode, "_update_estimator_univariate"',
    'builtins getattr ., "_additive_f_smooth"',
    'builtins getattr ., "_calc_tau_1"',
    'builtins getattr ., "_calc_tau_2"',
    'builtins getattr ., "_clone_reward_obj_with_seed"',
    'builtins getattr ., "_create_neg_likelihood_with_penalty_function"',
    'builtins getattr ., "_fixed_trigger"',
    'builtins getattr ., "_rand_gauss"',
    'builtins getattr ., "_rand_weights_for_feature"',
    'builtins getattr ., "_random_weights"',
    'builtins getattr ., "_test_both"',
    'builtins getattr ., "_variance_f_smooth"',
    'builtins getattr ., "clone"',
    'builtins getattr ., "gauss"',
    'builtins getattr ., "loglike"',
    'builtins getattr ., "plot"',
    'builtins getattr ., "stem"'
  ]
}

/** The classes of Python that an object may be made on: those without code of their own. */
export const BASES: ReadonlySet<string> = new Set(
  ['object', 'dict', 'list', 'set', 'frozenset', 'tuple', 'float', 'int', 'str', 'bytes'].map(
    name => `builtins.${name}`
  )
)
