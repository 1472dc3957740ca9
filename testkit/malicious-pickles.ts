/**
 * Files that would run something when they are loaded, after published techniques and advisories: of picklescan, fickling
 * and modelscan (CVE-2025-1716, -1889, -1944, -10155 to -10157, -67747; CVE-2026-22606 to -22612, -53873, -56304, -56315)
 * and arXiv 2508.19774. What they would run is harmless (`true`), and no test loads them.
 */
import { deflateSync, gzipSync } from 'node:zlib'
import { OP } from '../src/models/pickle/opcodes.ts'
import { advisoryFiles } from './malicious-advisories.ts'
import { ambiguousFiles } from './malicious-ambiguous.ts'
import { maliciousContainers } from './malicious-containers.ts'
import { gadgetFiles } from './malicious-gadgets.ts'
import {
  byGlobal,
  byStack,
  bytes,
  call,
  frame,
  pickle,
  proto,
  text,
  tuple,
  type Value,
  value
} from './pickle-writer.ts'
import { crcOf, storedZip } from './stored-zip.ts'

export interface MaliciousFile {
  readonly name: string
  readonly content: Buffer
}

/** Calls that run, open, load, connect or import: module, name, arguments. */
const CALLS: readonly (readonly [string, string, ...Value[]])[] = [
  ['os', 'system', 'true'],
  ['posix', 'system', 'true'],
  ['nt', 'system', 'true'],
  ['os', 'popen', 'true'],
  ['os', 'execv', '/bin/true', tuple('true')],
  ['os', 'spawnlp', 0, 'true', 'true'],
  ['os', 'posix_spawn', '/bin/true', tuple('true'), pickle(OP.EMPTY_DICT)],
  ['os', 'remove', '/tmp/none'],
  ['os', 'putenv', 'A', 'b'],
  ['subprocess', 'Popen', 'true'],
  ['subprocess', 'call', 'true'],
  ['subprocess', 'run', 'true'],
  ['subprocess', 'check_output', 'true'],
  ['subprocess', 'getoutput', 'true'],
  ['_posixsubprocess', 'fork_exec', 'true'],
  ['pty', 'spawn', 'true'],
  ['commands', 'getoutput', 'true'],
  ['popen2', 'popen3', 'true'],
  ['builtins', 'eval', '1'],
  ['builtins', 'exec', 'pass'],
  ['builtins', 'compile', 'pass', 'x', 'exec'],
  ['builtins', 'open', '/tmp/none'],
  ['builtins', '__import__', 'os'],
  ['builtins', 'getattr', 'x', 'upper'],
  ['builtins', 'setattr', 'x', 'y', 'z'],
  ['builtins', 'map', 'x', 'y'],
  ['builtins', 'breakpoint'],
  ['builtins', 'input', 'x'],
  ['builtins', 'globals'],
  ['builtins', 'vars', 'x'],
  ['builtins', 'type', 'X', tuple(), pickle(OP.EMPTY_DICT)],
  ['__builtin__', 'eval', '1'],
  ['__builtin__', 'execfile', '/tmp/none'],
  ['__builtin__', 'apply', 'x'],
  ['__builtin__', 'file', '/tmp/none'],
  ['operator', 'attrgetter', 'system'],
  ['operator', 'methodcaller', 'system', 'true'],
  ['operator', 'itemgetter', 0],
  ['_operator', 'attrgetter', 'system'],
  ['functools', 'partial', byGlobal('os', 'system'), 'true'],
  ['functools', 'reduce', 'x', 'y'],
  ['itertools', 'starmap', 'x', 'y'],
  ['importlib', 'import_module', 'os'],
  ['importlib', 'reload', 'os'],
  ['importlib._bootstrap', '_call_with_frames_removed', 'x'],
  ['importlib.util', 'spec_from_file_location', 'x', 'y'],
  ['importlib.machinery', 'SourceFileLoader', 'x', 'y'],
  ['imp', 'load_source', 'x', 'y'],
  ['runpy', 'run_path', '/tmp/none'],
  ['runpy', 'run_module', 'x'],
  ['runpy', '_run_code', 'x', 'y'],
  ['pkgutil', 'resolve_name', 'os:system'],
  ['pkgutil', 'get_data', 'x', 'y'],
  ['pydoc', 'locate', 'os.system'],
  ['pydoc', 'pipepager', 'x', 'true'],
  ['ctypes', 'CDLL', 'libc.so.6'],
  ['ctypes', 'PyDLL', 'libc.so.6'],
  ['ctypes.util', 'find_library', 'c'],
  ['_ctypes', 'dlopen', 'libc.so.6'],
  ['cffi', 'FFI'],
  ['webbrowser', 'open', 'http://127.0.0.1'],
  ['antigravity', 'geohash', 'x'],
  ['timeit', 'timeit', 'pass'],
  ['timeit', 'main', 'pass'],
  ['trace', 'Trace'],
  ['pdb', 'run', 'pass'],
  ['pdb', 'Pdb'],
  ['bdb', 'Bdb'],
  ['doctest', 'debug_script', 'pass'],
  ['profile', 'run', 'pass'],
  ['profile', 'Profile'],
  ['cProfile', 'run', 'pass'],
  ['cProfile', 'runctx', 'pass', 'x', 'y'],
  ['_lsprof', 'Profiler'],
  ['code', 'interact'],
  ['code', 'InteractiveInterpreter'],
  ['codeop', 'compile_command', 'pass'],
  ['_pyrepl.pager', 'pipe_pager', 'x', 'true'],
  ['idlelib.pyshell', 'ModifiedInterpreter', 'x'],
  ['idlelib.run', 'Executive', 'x'],
  ['idlelib.autocomplete', 'AutoComplete', 'x'],
  ['idlelib.debugobj', 'ObjectTreeItem', 'x'],
  ['lib2to3.pgen2.grammar', 'Grammar.loads', 'x'],
  ['lib2to3.pgen2.pgen', 'ParserGenerator', '/tmp/none'],
  ['distutils.spawn', 'spawn', tuple('true')],
  ['distutils.file_util', 'write_file', '/tmp/none', tuple('x')],
  ['setuptools.sandbox', 'run_setup', 'x', 'y'],
  ['pip', 'main', tuple('--version')],
  ['pip._internal', 'main', tuple('--version')],
  ['ensurepip', '_run_pip', tuple('x')],
  ['venv', 'create', '/tmp/none'],
  ['site', 'addsitedir', '/tmp'],
  ['atexit', 'register', byGlobal('os', 'getpid')],
  ['signal', 'signal', 10, byGlobal('os', 'system')],
  ['threading', 'Thread'],
  ['threading', 'Timer', 1, byGlobal('os', 'getpid')],
  ['_thread', 'start_new_thread', byGlobal('os', 'getpid'), tuple()],
  ['multiprocessing.util', 'spawnv_passfds', '/bin/true', tuple('true'), tuple()],
  ['multiprocessing.reduction', 'DupFd', 0],
  ['multiprocessing.managers', 'RebuildProxy', 'x'],
  ['concurrent.futures.process', '_process_worker', 'x'],
  ['asyncio.base_events', 'BaseEventLoop'],
  ['asyncio.unix_events', '_UnixSubprocessTransport._start', 'x'],
  ['socket', 'socket'],
  ['socket', 'create_connection', tuple('127.0.0.1', 1)],
  ['socketserver', 'TCPServer', 'x'],
  ['http.client', 'HTTPSConnection', '127.0.0.1'],
  ['urllib.request', 'urlopen', 'http://127.0.0.1'],
  ['urllib.request', 'urlretrieve', 'http://127.0.0.1'],
  ['requests.api', 'get', 'http://127.0.0.1'],
  ['ftplib', 'FTP', '127.0.0.1'],
  ['imaplib', 'IMAP4_stream', 'true'],
  ['smtplib', 'SMTP', '127.0.0.1'],
  ['ssl', 'get_server_certificate', tuple('127.0.0.1', 1)],
  ['xmlrpc.client', 'ServerProxy', 'http://127.0.0.1'],
  ['uuid', '_get_command_stdout', 'true'],
  ['platform', 'popen', 'true'],
  ['platform', '_syscmd_ver', 'x'],
  ['logging', 'FileHandler', '/tmp/none'],
  ['logging.config', 'listen'],
  ['logging.config', 'dictConfig', 'x'],
  ['shelve', 'open', '/tmp/none'],
  ['dbm', 'open', '/tmp/none'],
  ['sqlite3', 'connect', '/tmp/none'],
  ['shutil', 'rmtree', '/tmp/none'],
  ['shutil', 'copyfile', 'x', 'y'],
  ['tempfile', 'mktemp'],
  ['tarfile', 'open', '/tmp/none'],
  ['zipfile', 'ZipFile', '/tmp/none'],
  ['linecache', 'getlines', '/etc/hostname'],
  ['fileinput', 'input', '/etc/hostname'],
  ['io', 'open', '/tmp/none'],
  ['io', 'FileIO', '/tmp/none'],
  ['_io', 'open', '/tmp/none'],
  ['_io', 'FileIO', '/tmp/none'],
  ['codecs', 'open', '/tmp/none'],
  ['codecs', 'decode', 'x', 'rot13'],
  ['_codecs', 'encode', 'x', 'rot13'],
  ['_codecs', 'decode', 'x', 'zlib'],
  ['pathlib', 'Path', '/tmp/none'],
  ['pathlib', 'Path.write_text', 'x', 'y'],
  ['types', 'CodeType', 'x'],
  ['types', 'FunctionType', 'x', 'y'],
  ['types', 'MethodType', 'x', 'y'],
  ['types', 'ModuleType', 'x'],
  ['types', 'new_class', 'X'],
  ['marshal', 'loads', 'x'],
  ['pickle', 'loads', 'x'],
  ['_pickle', 'loads', 'x'],
  ['pickle', 'Unpickler', 'x'],
  ['cPickle', 'loads', 'x'],
  ['dill', 'loads', 'x'],
  ['dill._dill', '_create_function', 'x'],
  ['dill._dill', '_import_module', 'os'],
  ['cloudpickle.cloudpickle', '_make_function', 'x'],
  ['cloudpickle.cloudpickle', '_builtin_type', 'CodeType'],
  ['cloudpickle.cloudpickle', 'subimport', 'os'],
  ['copyreg', '_reconstructor', byGlobal('os', 'system'), byGlobal('builtins', 'object'), null],
  ['copyreg', 'add_extension', 'os', 'system', 1],
  ['copyreg', '__newobj__', byGlobal('subprocess', 'Popen'), 'true'],
  ['copyreg', 'pickle', byGlobal('os', 'system'), 'x'],
  ['copy', 'copy', 'x'],
  ['copy', '_reconstruct', 'x', byGlobal('os', 'system'), tuple('true')],
  ['weakref', 'finalize', 'x', byGlobal('os', 'system')],
  ['contextlib', 'ExitStack'],
  ['dataclasses', '_create_fn', 'x', 'y', 'z'],
  ['collections', 'namedtuple', 'X', 'a'],
  ['collections', 'defaultdict', byGlobal('os', 'getpid')],
  ['enum', '_make_class_unpicklable', 'x'],
  ['inspect', 'getattr_static', 'x', 'y'],
  ['string', 'Formatter.format', 'x', '{0.__class__}'],
  ['gc', 'get_objects'],
  ['sys', 'setprofile', byGlobal('os', 'system')],
  ['sys', 'modules.get', 'os'],
  ['test.support.script_helper', 'assert_python_ok', '-c', 'pass'],
  ['unittest.loader', 'TestLoader.loadTestsFromName', 'x'],
  ['unittest.mock', '_importer', 'os'],
  ['numpy', 'load', '/tmp/none'],
  ['numpy', 'memmap', '/tmp/none'],
  ['numpy', 'fromfile', '/tmp/none'],
  ['numpy', 'savetxt', '/tmp/none', 'x'],
  ['numpy', '__builtins__.eval', '1'],
  ['numpy.testing._private.utils', 'runstring', 'pass', pickle(OP.EMPTY_DICT)],
  ['numpy.testing._private.utils', 'measure', 'pass'],
  ['numpy.f2py.crackfortran', 'getlincoef', '1', pickle(OP.EMPTY_DICT)],
  ['numpy.f2py.crackfortran', 'myeval', '1'],
  ['numpy.f2py.crackfortran', '_eval_length', '1', pickle(OP.EMPTY_DICT)],
  ['numpy.f2py.diagnose', 'run_command', 'true'],
  ['numpy.distutils.exec_command', 'exec_command', 'true'],
  ['numpy.core._ufunc_reconstruct', 'x', 'os'],
  ['numpy.core', '_ufunc_reconstruct', 'os', 'system'],
  ['numpy._core', '_ufunc_reconstruct', 'os', 'system'],
  ['numpy.lib.npyio', 'NpzFile', '/tmp/none'],
  ['numpy.core.multiarray', '_reconstruct', byGlobal('subprocess', 'Popen'), tuple(0), 'b'],
  ['numpy.random._pickle', '__generator_ctor', 'true', byGlobal('os', 'system')],
  ['numpy.random._pickle', '__randomstate_ctor', 'true', byGlobal('os', 'system')],
  ['numpy.random._pickle', '__bit_generator_ctor', byGlobal('subprocess', 'Popen')],
  ['pandas', 'read_pickle', '/tmp/none'],
  ['pandas.io.pickle', 'read_pickle', '/tmp/none'],
  ['pandas', 'eval', '1'],
  ['pandas.core.computation.eval', 'eval', '1'],
  ['pandas.io.common', 'get_handle', '/tmp/none', 'w'],
  ['pandas.core.frame', 'DataFrame.query', 'x', 'y'],
  ['pandas.compat.pickle_compat', 'load', 'x'],
  ['joblib', 'load', '/tmp/none'],
  ['joblib.numpy_pickle', 'load', '/tmp/none'],
  ['joblib.numpy_pickle_compat', 'NDArrayWrapper', '/tmp/none', 'x'],
  ['joblib.numpy_pickle_compat', 'ZNDArrayWrapper', '/tmp/none', 'x'],
  ['joblib.memory', 'Memory', '/tmp/none'],
  ['joblib._parallel_backends', 'LokyBackend'],
  ['scipy.stats._distn_infrastructure', 'rv_continuous'],
  ['scipy.io', 'loadmat', '/tmp/none'],
  ['scipy._lib._bunch', '_make_tuple_bunch', 'x', 'y'],
  ['sklearn.datasets', 'load_files', '/tmp'],
  ['sklearn.datasets._base', 'load_svmlight_file', '/tmp/none'],
  ['sklearn.utils._testing', 'assert_run_python_script', 'pass'],
  ['sklearn.linear_model._logistic', 'LogisticRegression', byGlobal('os', 'system')],
  ['lightgbm.basic', 'Booster', '/tmp/none'],
  ['xgboost.core', 'Booster', null, tuple(), '/tmp/none'],
  ['xgboost.core', '_load_lib'],
  ['torch', 'load', '/tmp/none'],
  ['torch.serialization', 'load', '/tmp/none'],
  ['torch.hub', 'load', 'x', 'y'],
  ['torch.hub', 'load_state_dict_from_url', 'http://127.0.0.1'],
  ['torch.jit', 'load', '/tmp/none'],
  ['torch.jit.unsupported_tensor_ops', 'execWrapper', 'pass', 'x', 'y'],
  ['torch.utils._config_module', 'ConfigModule.load_config', 'x', 'y'],
  ['torch.utils.bottleneck.__main__', 'run_cprofile', 'pass', 'x'],
  ['torch.utils.collect_env', 'run', 'true'],
  ['torch.utils.cpp_extension', 'load', 'x', 'y'],
  ['torch._dynamo.guards', 'GuardBuilder.get', 'x', 'y'],
  ['torch._inductor.codecache', 'compile_file', 'x', 'y', 'z'],
  ['torch.fx.experimental.symbolic_shapes', 'ShapeEnv.evaluate_guards_expression', 'x', 'y'],
  ['torch.fx.graph_module', '_forward_from_src', 'pass', 'x'],
  ['torch.distributed.rpc', 'rpc_sync', 'x', byGlobal('os', 'system')],
  ['tensorflow.python.framework.load_library', 'load_op_library', '/tmp/none'],
  ['tensorflow.io', 'write_file', '/tmp/none', 'x'],
  ['keras.models', 'load_model', '/tmp/none'],
  ['keras.src.layers.core.lambda_layer', 'Lambda', 'x'],
  ['transformers.dynamic_module_utils', 'get_class_from_dynamic_module', 'x', 'y'],
  ['statsmodels.iolib.smpickle', 'load_pickle', '/tmp/none'],
  ['statsmodels.formula.api', 'ols', 'x'],
  ['patsy.eval', 'EvalFactor', '1'],
  ['nltk.data', 'load', 'x'],
  ['matplotlib.pyplot', 'switch_backend', 'x'],
  ['PIL.ImageMath', 'eval', '1'],
  ['IPython.core.interactiveshell', 'InteractiveShell.system', 'x', 'true'],
  ['Cython.Build.Inline', 'cython_inline', 'pass'],
  ['fire', 'Fire', 'x'],
  ['jinja2', 'Template', 'x'],
  ['yaml', 'unsafe_load', 'x'],
  ['django.core.management', 'call_command', 'x'],
  ['flask.cli', 'run_command', 'x'],
  ['cgitb', 'lookup', 'x'],
  ['ast', 'literal_eval', '1'],
  ['symtable', 'symtable', 'pass', 'x', 'exec'],
  ['py_compile', 'compile', '/tmp/none'],
  ['compileall', 'compile_dir', '/tmp'],
  ['zipimport', 'zipimporter', '/tmp/none'],
  ['mailcap', 'findmatch', 'x', 'y'],
  ['nntplib', 'NNTP', '127.0.0.1'],
  ['telnetlib', 'Telnet', '127.0.0.1'],
  ['ｏs', 'system', 'true'],
  ['оs', 'system', 'true'],
  ['os ', 'system', 'true'],
  ['os\r', 'system\r', 'true'],
  ['os.path', 'os.system', 'true'],
  ['sklearn.os', 'system', 'true'],
  ['sklearn', 'os.system', 'true'],
  ['sklearn.linear_model._logistic', 'np.load', '/tmp/none'],
  ['sklearn.linear_model._logistic', 'LogisticRegression.__init__.__globals__', 'x'],
  ['numpy', 'ndarray.tofile', 'x', '/tmp/none'],
  ['__main__', 'os.system', 'true'],
  ['__main__', '__builtins__', 'x'],
  ['model', 'Model', 'x'],
  ['', 'system', 'true'],
  ['os', '', 'true']
]

const SYSTEM = byGlobal('os', 'system')
const RUN = call(SYSTEM, 'true')
const WHOLE = pickle(proto(2), RUN, OP.STOP)
const ESTIMATOR = byGlobal('sklearn.linear_model._logistic', 'LogisticRegression')
const SORTED_UNDER = (index: number): Buffer => pickle(OP.BINPUT, index)

/** Ways to hide one call from who reads the opcodes in another way than CPython. */
const TRICKS: Readonly<Record<string, Buffer>> = {
  'no protocol': pickle(RUN, OP.STOP),
  'protocol 0 with texts in lines': pickle("cos\nsystem\n(S'true'\ntR."),
  'module as UNICODE with escapes': pickle(
    proto(4),
    'V\\u006fs\n',
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'module as STRING with escapes': pickle(
    proto(4),
    "S'\\x6fs'\n",
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'module as STRING with octal escapes': pickle(
    proto(4),
    "S'\\157s'\n",
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'module as BINSTRING': pickle(
    proto(4),
    OP.SHORT_BINSTRING,
    2,
    'os',
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'module from the memo': pickle(
    proto(4),
    text('os'),
    OP.MEMOIZE,
    OP.POP,
    OP.BINGET,
    0,
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'module and name by DUP': pickle(
    proto(4),
    text('timeit'),
    OP.DUP,
    OP.STACK_GLOBAL,
    tuple('pass'),
    OP.REDUCE,
    OP.STOP
  ),
  'module put under a number used before': pickle(
    proto(4),
    text('numpy'),
    SORTED_UNDER(0),
    OP.POP,
    text('os'),
    SORTED_UNDER(0),
    OP.POP,
    OP.BINGET,
    0,
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'MEMOIZE behind a gap': pickle(
    proto(4),
    text('numpy'),
    OP.BINPUT,
    5,
    OP.POP,
    text('os'),
    OP.MEMOIZE,
    OP.POP,
    OP.BINGET,
    1,
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'PUT in a line': pickle(
    proto(4),
    text('os'),
    'p7\n',
    OP.POP,
    'g7\n',
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'PUT with an underscore': pickle(
    proto(4),
    text('os'),
    'p1_0\n',
    OP.POP,
    'g10\n',
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'PUT far away': pickle(
    proto(4),
    text('os'),
    OP.LONG_BINPUT,
    '\xff\xff\xff\x7f',
    OP.LONG_BINGET,
    '\xff\xff\xff\x7f',
    text('system'),
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'name made by a call': pickle(
    proto(4),
    call(byGlobal('builtins', 'str'), 'os'),
    text('system'),
    OP.STACK_GLOBAL,
    OP.STOP
  ),
  'name as a numpy text': pickle(
    proto(4),
    text('os'),
    call(byGlobal('numpy', 'str_'), 'system'),
    OP.STACK_GLOBAL,
    OP.STOP
  ),
  'texts above a mark that is popped': pickle(
    proto(4),
    text('os'),
    text('system'),
    OP.MARK,
    text('numpy'),
    text('load'),
    OP.POP_MARK,
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'texts below others that are popped': pickle(
    proto(4),
    text('os'),
    text('system'),
    text('x'),
    OP.POP,
    OP.STACK_GLOBAL,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'a very long name': pickle(
    proto(4),
    text('os'),
    text('x'.repeat(5000)),
    OP.STACK_GLOBAL,
    OP.STOP
  ),
  INST: pickle(OP.MARK, text('true'), 'ios\nsystem\n', OP.STOP),
  OBJ: pickle(OP.MARK, SYSTEM, text('true'), OP.OBJ, OP.STOP),
  'OBJ with an allowed class': pickle(OP.MARK, ESTIMATOR, text('l2'), OP.OBJ, OP.STOP),
  NEWOBJ: pickle(proto(2), byGlobal('subprocess', 'Popen'), tuple('true'), OP.NEWOBJ, OP.STOP),
  NEWOBJ_EX: pickle(
    proto(4),
    byGlobal('subprocess', 'Popen'),
    tuple('true'),
    OP.EMPTY_DICT,
    OP.NEWOBJ_EX,
    OP.STOP
  ),
  'BUILD with __setstate__ of a module': pickle(
    proto(2),
    byGlobal('os', 'environ'),
    OP.EMPTY_DICT,
    OP.BUILD,
    OP.STOP
  ),
  'BUILD that changes an allowed class': pickle(
    proto(2),
    ESTIMATOR,
    OP.NONE,
    OP.EMPTY_DICT,
    text('predict'),
    ESTIMATOR,
    OP.SETITEM,
    OP.TUPLE2,
    OP.BUILD,
    OP.STOP
  ),
  'BUILD that changes an allowed function': pickle(
    proto(2),
    byGlobal('numpy', 'mean'),
    OP.NONE,
    OP.EMPTY_DICT,
    text('__code__'),
    OP.NONE,
    OP.SETITEM,
    OP.TUPLE2,
    OP.BUILD,
    OP.STOP
  ),
  'BUILD with attributes one by one': pickle(
    proto(2),
    ESTIMATOR,
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.NONE,
    OP.EMPTY_DICT,
    text('__class__'),
    byGlobal('sklearn.svm._classes', 'SVC'),
    OP.SETITEM,
    OP.TUPLE2,
    OP.BUILD,
    OP.STOP
  ),
  'a call of an allowed class': pickle(proto(2), call(ESTIMATOR, 'l2'), OP.STOP),
  'a call of what a call gave': pickle(
    proto(2),
    call(call(byGlobal('builtins', 'float'), 'x'), 'y'),
    OP.STOP
  ),
  'a call of an allowed maker with a class that is not': pickle(
    proto(2),
    call(
      byGlobal('copy_reg', '_reconstructor'),
      byGlobal('subprocess', 'Popen'),
      byGlobal('__builtin__', 'object'),
      null
    ),
    OP.STOP
  ),
  'a reconstruction on another base': pickle(
    proto(2),
    call(
      byGlobal('copyreg', '_reconstructor'),
      ESTIMATOR,
      byGlobal('collections', 'OrderedDict'),
      null
    ),
    OP.STOP
  ),
  'the formula of statsmodels': pickle(
    proto(2),
    byGlobal('statsmodels.base.data', 'PandasData'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    OP.MARK,
    text('restore_design_info'),
    OP.NEWTRUE,
    text('formula'),
    text('y ~ x'),
    OP.SETITEMS,
    OP.BUILD,
    OP.STOP
  ),
  'the formula of statsmodels, its key made by a call': pickle(
    proto(2),
    byGlobal('statsmodels.base.data', 'PandasData'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    call(byGlobal('builtins', 'str'), 'restore_design_info'),
    OP.NEWTRUE,
    OP.SETITEM,
    OP.BUILD,
    OP.STOP
  ),
  'the formula of statsmodels, in a dict made before': pickle(
    proto(2),
    OP.EMPTY_DICT,
    text('restore_design_info'),
    OP.NEWTRUE,
    OP.SETITEM,
    OP.BINPUT,
    0,
    OP.POP,
    byGlobal('statsmodels.base.data', 'PandasData'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.BINGET,
    0,
    OP.BUILD,
    OP.STOP
  ),
  'a distribution of scipy': pickle(
    proto(2),
    byGlobal('scipy.stats._continuous_distns', 'norm_gen'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('_parse_arg_template'),
    text('pass'),
    OP.SETITEM,
    OP.BUILD,
    OP.STOP
  ),
  'extension code 1': pickle(proto(2), OP.EXT1, 1, tuple('true'), OP.REDUCE, OP.STOP),
  'extension code 2': pickle(proto(2), OP.EXT2, 1, 1, tuple('true'), OP.REDUCE, OP.STOP),
  'extension code 4': pickle(proto(2), OP.EXT4, 1, 1, 1, 0, tuple('true'), OP.REDUCE, OP.STOP),
  'persistent id': pickle('Pos.system\n', tuple('true'), OP.REDUCE, OP.STOP),
  'persistent id from the stack': pickle(
    proto(2),
    text('os.system'),
    OP.BINPERSID,
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'out-of-band buffer': pickle(proto(5), OP.NEXT_BUFFER, OP.READONLY_BUFFER, OP.STOP),
  'a pickle in bytes': pickle(proto(3), bytes(WHOLE), OP.STOP),
  'a pickle in bytes in bytes': pickle(
    proto(3),
    bytes(pickle(proto(3), bytes(WHOLE), OP.STOP)),
    OP.STOP
  ),
  'a second pickle': pickle(proto(2), OP.NONE, OP.STOP, WHOLE),
  'a second pickle without a protocol': pickle(proto(2), OP.NONE, OP.STOP, RUN, OP.STOP),
  'an import below the end': pickle(proto(2), OP.NONE, OP.STOP, 'cos\nsystem\n'),
  'a call before what is no opcode': pickle(proto(2), RUN, 0xff),
  'a call before the end of the file': pickle(proto(2), RUN),
  'a call before an empty stack': pickle(proto(2), RUN, OP.POP, OP.STOP),
  'a call before an unknown memo number': pickle(proto(2), RUN, OP.BINGET, 99, OP.STOP),
  'a call before a bad protocol': pickle(proto(2), RUN, OP.PROTO, 9, OP.STOP),
  'a call whose result is dropped': pickle(proto(2), RUN, OP.POP, OP.NONE, OP.STOP),
  'a call in a list': pickle(proto(2), OP.EMPTY_LIST, OP.MARK, OP.NONE, RUN, OP.APPENDS, OP.STOP),
  'a call as a key': pickle(proto(2), OP.EMPTY_DICT, RUN, OP.NONE, OP.SETITEM, OP.STOP),
  'a call in the state of an estimator': pickle(
    proto(2),
    ESTIMATOR,
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('C'),
    RUN,
    OP.SETITEM,
    OP.BUILD,
    OP.STOP
  ),
  'an import that is only held': pickle(
    proto(2),
    ESTIMATOR,
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('func'),
    SYSTEM,
    OP.SETITEM,
    OP.BUILD,
    OP.STOP
  ),
  'an import of a module for its side effects': pickle(
    proto(2),
    byGlobal('antigravity', 'geohash'),
    OP.STOP
  ),
  'a frame longer than its opcodes': pickle(
    proto(4),
    frame(1000),
    RUN,
    OP.STOP,
    Buffer.alloc(2000)
  ),
  'a frame that ends within an argument': pickle(
    proto(4),
    frame(3),
    text('abcdef'),
    OP.POP,
    RUN,
    OP.STOP
  ),
  'a frame in a frame': pickle(proto(4), frame(60), frame(10), RUN, OP.STOP),
  'protocol 4 with dots in the name': pickle(
    proto(4),
    byStack('sklearn.utils', 'os.system'),
    tuple('true'),
    OP.REDUCE,
    OP.STOP
  ),
  'line ends of another system': pickle('cos\r\nsystem\r\n(tR.'),
  'append to an import': pickle(
    proto(2),
    byGlobal('sys', 'path'),
    text('/tmp'),
    OP.APPEND,
    OP.STOP
  ),
  'items put into an import': pickle(
    proto(2),
    byGlobal('os', 'environ'),
    text('LD_PRELOAD'),
    text('x'),
    OP.SETITEM,
    OP.STOP
  ),
  'appended to an allowed class': pickle(
    proto(2),
    ESTIMATOR,
    text('/tmp'),
    OP.APPEND,
    OP.NEWTRUE,
    OP.BUILD,
    OP.STOP
  )
}

/** A wrapper of joblib's for an array, and bytes that are opcodes for who does not pass them. */
const joblibArray = (
  dtypeCode: string,
  shape: number,
  alignment: number | undefined,
  raw: Buffer
) =>
  pickle(
    proto(3),
    byGlobal('joblib.numpy_pickle', 'NumpyArrayWrapper'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    OP.MARK,
    text('subclass'),
    byGlobal('numpy', 'ndarray'),
    text('shape'),
    value(shape),
    OP.TUPLE1,
    text('order'),
    text('C'),
    text('dtype'),
    call(byGlobal('numpy', 'dtype'), dtypeCode, pickle(OP.NEWFALSE), pickle(OP.NEWTRUE)),
    ...(alignment === undefined ? [] : [text('numpy_array_alignment_bytes'), value(alignment)]),
    OP.SETITEMS,
    OP.BUILD,
    raw,
    OP.STOP
  )

const ARRAYS: Readonly<Record<string, Buffer>> = {
  'a call behind an array of joblib': pickle(
    joblibArray('u1', 4, 16, Buffer.from([1, 255, 1, 2, 3, 4])).subarray(0, -1),
    OP.POP,
    RUN,
    OP.STOP
  ),
  'opcodes as the padding of an array': joblibArray(
    'u1',
    1,
    16,
    pickle(0x63, `os\nsystem\n${' '.repeat(88)}`, RUN, 'x')
  ),
  'opcodes as an array without padding': joblibArray(
    'u1',
    RUN.length + 1,
    undefined,
    pickle(RUN, OP.STOP)
  ),
  'opcodes as an array aligned otherwise': joblibArray(
    'u1',
    RUN.length + 1,
    1,
    pickle(1, 0, RUN, OP.STOP)
  ),
  'an array of objects that is a pickle': joblibArray('O8', 1, undefined, WHOLE),
  'an array whose size is not told': joblibArray('u1', RUN.length, 16, pickle(RUN)).subarray(0, -1),
  'an array with a made-up dtype': joblibArray('V4', 1, 16, pickle(1, 255, 'abcd', RUN)),
  'a shape made of texts': pickle(
    joblibArray('u1', 1, 16, Buffer.alloc(0))
      .toString('latin1')
      .replace('K\x01\x85', 'X\x01\0\0\0a\x85'),
    RUN
  )
}

const npy = (descr: string, content: Buffer): Buffer => {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (1,), }\n`
  const size = Buffer.alloc(2)
  size.writeUInt16LE(header.length)
  return pickle('\x93NUMPY\x01\x00', size, header, content)
}

const zip = (entries: Parameters<typeof storedZip>[0]) => storedZip(entries)
const INNER = 'archive/data.pkl'

const FILES: readonly MaliciousFile[] = [
  { name: 'weights.bin', content: WHOLE },
  { name: 'README.md', content: WHOLE },
  { name: 'config.json', content: pickle(RUN, OP.STOP) },
  { name: 'no-extension', content: WHOLE },
  { name: 'packed.pkl.gz', content: gzipSync(WHOLE) },
  { name: 'packed.z', content: deflateSync(WHOLE) },
  { name: 'packed-twice.bin', content: gzipSync(gzipSync(WHOLE)) },
  {
    name: 'packed-in-two-members.gz',
    content: Buffer.concat([gzipSync(WHOLE.subarray(0, 9)), gzipSync(WHOLE.subarray(9))])
  },
  {
    name: 'packed-cut-off.gz',
    content: gzipSync(Buffer.concat([WHOLE, Buffer.alloc(100_000, 'x')])).subarray(0, -20)
  },
  { name: 'archive.7z', content: Buffer.from('377abcaf271c0004', 'hex') },
  { name: 'objects.npy', content: npy('|O', WHOLE) },
  { name: 'objects-escaped.npy', content: npy('\\x7cO', WHOLE) },
  { name: 'arrays.npz', content: zip([{ name: 'a.npy', content: npy('|O', WHOLE) }]) },
  { name: 'torch.pt', content: zip([{ name: INNER, content: WHOLE }]) },
  {
    name: 'torch-other-name.pt',
    content: zip([
      { name: INNER, content: pickle(proto(2), OP.NONE, OP.STOP) },
      { name: 'archive/x', content: WHOLE }
    ])
  },
  {
    name: 'zip-in-zip.bin',
    content: zip([{ name: 'a.zip', content: zip([{ name: 'b', content: WHOLE }]) }])
  },
  {
    name: 'zip-two-of-one-name.pt',
    content: zip([
      { name: INNER, content: pickle(proto(2), OP.NONE, OP.STOP) },
      { name: INNER, content: WHOLE }
    ])
  },
  {
    name: 'zip-names-by-case.pt',
    content: zip([
      { name: INNER, content: pickle(proto(2), OP.NONE, OP.STOP) },
      { name: INNER.toUpperCase(), content: WHOLE }
    ])
  },
  { name: 'zip-encrypted-flag.pt', content: zip([{ name: INNER, content: WHOLE, flags: 1 }]) },
  {
    name: 'zip-bad-crc.pt',
    content: zip([{ name: INNER, content: WHOLE, crc: crcOf(WHOLE) ^ 1 }])
  },
  {
    name: 'zip-other-local-name.pt',
    content: zip([{ name: INNER, content: WHOLE, localName: 'archive/data.txt' }])
  },
  { name: 'zip-unknown-method.pt', content: zip([{ name: INNER, content: WHOLE, method: 12 }]) },
  { name: 'zip-name-outside.pt', content: zip([{ name: '../data.pkl', content: WHOLE }]) },
  {
    name: 'zip-with-a-comment.pt',
    content: Buffer.concat([zip([{ name: INNER, content: WHOLE }]), Buffer.from('comment')])
  },
  {
    name: 'zip-without-its-end.pt',
    content: zip([{ name: INNER, content: WHOLE }]).subarray(0, -10)
  },
  {
    name: 'zip-behind-a-pickle.pkl',
    content: Buffer.concat([WHOLE, zip([{ name: INNER, content: WHOLE }])])
  },
  {
    name: 'zip-with-another-in-front.pt',
    content: Buffer.concat([
      zip([{ name: 'a', content: Buffer.from('x') }]),
      zip([{ name: INNER, content: WHOLE }])
    ])
  },
  { name: 'zip-with-two-sizes.pt', content: zip([{ name: INNER, content: WHOLE, size: 3 }]) }
]

/** All of them, each under a name of its own. */
export const maliciousFiles = (): readonly MaliciousFile[] => [
  ...CALLS.flatMap(([module, name, ...args], i) => [
    {
      name: `call-${i}-by-global.pkl`,
      content: pickle(proto(2), call(byGlobal(module, name), ...args), OP.STOP)
    },
    {
      name: `call-${i}-by-stack.bin`,
      content: pickle(proto(4), call(byStack(module, name), ...args), OP.STOP)
    }
  ]),
  ...Object.entries({ ...TRICKS, ...ARRAYS }).map(([name, content]) => ({
    name: `${name.replace(/\W+/g, '-')}.pkl`,
    content
  })),
  ...FILES,
  ...maliciousContainers(),
  ...ambiguousFiles(),
  ...advisoryFiles(),
  ...gadgetFiles()
]
