/**
 * Ways out through frameworks that build on scikit-learn, and through those for text, time series and causes: functions and
 * classes that load files, evaluate texts, start programs or reach the network, beside the classes of the same packages that
 * models need. What they would run is harmless (`true`, `1`), and no test loads them.
 */
import { OP } from '../src/models/pickle/opcodes.ts'
import { byGlobal, byStack, call, type Part, pickle, proto, text, tuple } from './pickle-writer.ts'

/** By module: what is called with a text. */
const CALLED: Readonly<Record<string, string>> = {
  'gensim.utils': 'unpickle SaveLoad.load open call_on_class_only identity check_output',
  'gensim.models.word2vec': 'Word2Vec.load Text8Corpus LineSentence',
  'gensim.models.keyedvectors': 'KeyedVectors.load_word2vec_format',
  'gensim.models.wrappers.ldamallet': 'LdaMallet',
  'gensim.downloader': 'load _load_info',
  'gensim.models.phrases': 'original_scorer',
  'nltk.data': 'find LazyLoader GzipFileSystemPathPointer',
  'nltk.downloader': 'download',
  'nltk.internals': 'config_java find_binary import_from_stdlib',
  'nltk.parse.malt': 'MaltParser',
  'nltk.tokenize.repp': 'ReppTokenizer',
  'nltk.sem.logic': 'Expression.fromstring',
  'nltk.tag.perceptron': 'PerceptronTagger PerceptronTagger.load',
  'nltk.classify.megam': 'call_megam',
  'sktime.registry': 'craft',
  'sktime.base': 'load',
  'sktime.utils.mlflow_sktime': 'load_model',
  'skbase.lookup': 'all_objects',
  'interpret.utils._native': 'Native.get_native_singleton',
  'interpret.ext.extension_utils': 'load_class_extensions',
  'river.stream': 'iter_csv iter_sql',
  'river.datasets.base': 'RemoteDataset',
  'cmdstanpy.model': 'CmdStanModel',
  'cmdstanpy.utils.command': 'do_command',
  'prophet.serialize': 'model_from_json',
  'formulaic.utils.stateful_transforms': 'stateful_eval',
  'formulaic.sugar': 'model_matrix',
  'pmdarima.datasets._base': 'fetch_from_web_or_disk',
  'tsfresh.utilities.distribution': 'ClusterDaskDistributor',
  'numba.core.serialize': '_unpickle__CustomPickled custom_rebuild _rebuild_function',
  'numba.cloudpickle.cloudpickle': '_make_function subimport _builtin_type',
  'numba.pycc': 'CC',
  'causalml.dataset': 'make_uplift_classification',
  'econml.utilities': 'deprecated',
  'joblib.memory': 'MemorizedResult MemorizedFunc expires_after',
  'joblib._store_backends': 'FileSystemStoreBackend',
  'regex._regex': 'compile',
  'statistics.NormalDist': 'from_samples.__globals__'
}

/** By module: classes that objects are made of with any attributes, which do the rest when the model is asked. */
const MADE: Readonly<Record<string, string>> = {
  'nltk.tag.stanford': 'StanfordPOSTagger StanfordNERTagger',
  'nltk.tag.senna': 'SennaTagger',
  'nltk.tag.hunpos': 'HunposTagger',
  'nltk.classify.weka': 'WekaClassifier',
  'nltk.parse.malt': 'MaltParser',
  'nltk.parse.corenlp': 'CoreNLPServer',
  'nltk.tokenize.stanford_segmenter': 'StanfordSegmenter',
  'nltk.data': 'LazyLoader OpenOnDemandZipFile',
  'nltk.corpus.util': 'LazyCorpusLoader',
  'gensim.models.wrappers.ldamallet': 'LdaMallet',
  'cmdstanpy.model': 'CmdStanModel',
  'cmdstanpy.stanfit.runset': 'RunSet',
  'prophet.models': 'CmdStanPyBackend',
  'formulaic.model_spec': 'ModelSpec',
  'formulaic.formula': 'SimpleFormula',
  'patsy.design_info': 'DesignInfo',
  'joblib.memory': 'MemorizedResult MemorizedFunc',
  'joblib._store_backends': 'FileSystemStoreBackend',
  'river.datasets.base': 'RemoteDataset FileDataset',
  'sktime.forecasting.fbprophet': 'Prophet',
  'interpret.visual.dashboard': 'DispatcherApp',
  'tsfresh.utilities.distribution': 'MultiprocessingDistributor',
  'torch.utils.data.dataloader': 'DataLoader',
  'transformers.trainer': 'Trainer'
}

/** Methods that are fetched from an object by their name: only some names are on a list. */
const FETCHED = [
  'save',
  'load',
  '__class__',
  '__reduce__',
  '__init__',
  '_repr_html_',
  'predict',
  'fit'
]

const KNN = byGlobal('sklearn.neighbors._classification', 'KNeighborsClassifier')

const made = (module: string, name: string): Buffer =>
  pickle(
    byStack(module, name),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('path'),
    text('/bin/true'),
    OP.SETITEM,
    OP.BUILD
  )

const fetched = (name: string): Buffer =>
  call(
    byGlobal('builtins', 'getattr'),
    pickle(KNN, OP.EMPTY_TUPLE, OP.NEWOBJ, OP.EMPTY_DICT, OP.BUILD),
    name
  )

const pairsIn = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([module, names]) =>
    names.split(' ').map(name => ({ module, name }))
  )

const file = (name: string, ...parts: readonly Part[]) => ({
  name: `gadget-${name.replaceAll(/[^\w.-]/g, '-')}.pkl`,
  content: pickle(...parts, OP.STOP)
})

export const gadgetFiles = (): readonly { readonly name: string; readonly content: Buffer }[] => [
  ...pairsIn(CALLED).map(({ module, name }) =>
    file(`call-${module}-${name}`, proto(4), call(byStack(module, name), 'true'))
  ),
  ...pairsIn(MADE).map(({ module, name }) =>
    file(`made-${module}-${name}`, proto(4), made(module, name))
  ),
  ...FETCHED.map(name => file(`fetched-${name}`, proto(2), fetched(name))),
  file(
    'bound-method-that-is-called',
    proto(4),
    call(
      call(byStack('builtins', 'getattr'), made('lifelines.fitters', 'UnivariateFitter'), 'plot'),
      'true'
    )
  ),
  file(
    'partial-of-a-method',
    proto(4),
    call(byStack('functools', 'partial'), fetched('set_params'), tuple('true'))
  ),
  file(
    'factory-that-opens',
    proto(4),
    call(byStack('collections', 'defaultdict'), byStack('nltk.tag.perceptron', 'PerceptronTagger'))
  ),
  file(
    'memory-with-a-store',
    proto(4),
    byStack('joblib.memory', 'Memory'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('store_backend'),
    made('joblib._store_backends', 'FileSystemStoreBackend'),
    OP.SETITEM,
    OP.BUILD
  ),
  file(
    'words-that-a-class-is-made-of',
    proto(4),
    call(
      byStack('builtins', 'type'),
      'Model',
      tuple(byStack('sklearn.base', 'BaseEstimator')),
      pickle(OP.EMPTY_DICT)
    )
  ),
  file('random-generator-of-a-system', proto(4), call(byStack('random', '_inst.seed.__self__'))),
  file(
    'pattern-through-its-globals',
    proto(4),
    call(byStack('re', '_compile.__globals__'), 'true')
  ),
  file('expression-that-is-scanned', proto(4), call(byStack('re', 'Scanner'), 'true'))
]
