/**
 * Files after the advisories on picklescan that came one by one (GHSA-xp4f-hrf8-rxw7, -v7x6-rv5q-mhwc, -vvpj-8cmc-gx39,
 * -g38g-8gr9-h9xp, -7wx9-6375-f5wh, -m273-6v24-x4m4, -gx77-x2pv-48v7 and others of 2025 and 2026), on modelscan and on
 * fickling: functions of Python and of frameworks that run what they are given, and chains that lead to them. What they
 * would run is harmless (`true`, `pass`), and no test loads them.
 */
import { OP } from '../src/models/pickle/opcodes.ts'
import { byGlobal, byStack, bytes, call, pickle, proto, text, tuple } from './pickle-writer.ts'

/** By module: functions and methods. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'idlelib.autocomplete': 'AutoComplete.get_entity AutoComplete.fetch_completions',
  'idlelib.calltip': 'get_entity Calltip.fetch_tip',
  'idlelib.debugobj': 'ObjectTreeItem.SetText',
  'idlelib.pyshell': 'ModifiedInterpreter.runcode ModifiedInterpreter.runcommand',
  'idlelib.run': 'Executive.runcode',
  'lib2to3.pgen2.pgen': 'ParserGenerator.make_label',
  'lib2to3.pgen2.driver': 'load_grammar',
  code: 'InteractiveInterpreter.runcode InteractiveConsole.push',
  profile: 'Profile.run Profile.runctx runctx',
  cProfile: 'Profile.runcall Profile.run',
  trace: 'Trace.run Trace.runctx Trace.runfunc',
  bdb: 'Bdb.run Bdb.runeval',
  pdb: 'runeval post_mortem',
  timeit: 'repeat Timer.timeit',
  doctest: 'testfile DebugRunner.run',
  pydoc: 'tempfilepager safeimport',
  rlcompleter: 'Completer.attr_matches',
  typing: 'ForwardRef._evaluate get_type_hints',
  functools: 'partialmethod singledispatch cached_property cmp_to_key',
  operator: 'call methodcaller.__call__',
  types: 'LambdaType DynamicClassAttribute',
  'asyncio.subprocess': 'create_subprocess_shell create_subprocess_exec',
  'asyncio.runners': 'run',
  'concurrent.futures.thread': 'ThreadPoolExecutor',
  'multiprocessing.context': 'Process',
  'multiprocessing.pool': 'Pool',
  sched: 'scheduler.run',
  subprocess: 'getstatusoutput check_call',
  pty: 'fork',
  _osx_support: '_read_output',
  _aix_support: '_read_cmd_output',
  sysconfig: '_init_posix',
  'ctypes.util': '_findLib_gcc',
  ctypes: 'CFUNCTYPE cdll.LoadLibrary',
  platform: '_syscmd_file',
  site: 'main execsitecustomize',
  _testcapi: 'run_in_subinterp',
  _interpreters: 'run_string',
  _xxsubinterpreters: 'run_string',
  'distutils.file_util': 'copy_file move_file',
  'distutils.dir_util': 'remove_tree',
  'distutils.util': 'execute byte_compile',
  zipapp: 'create_archive',
  ensurepip: 'bootstrap _run_pip',
  venv: 'EnvBuilder.create main',
  'pip._internal.cli.main': 'main',
  'pip._internal.commands': 'create_command',
  pkg_resources: 'load_entry_point run_script',
  'importlib.metadata': 'EntryPoint.load',
  'importlib.util': 'find_spec module_from_spec',
  'http.server': 'test',
  'wsgiref.simple_server': 'make_server',
  'xmlrpc.server': 'SimpleXMLRPCServer',
  'logging.handlers': 'SocketHandler',
  'logging.config': 'fileConfig _resolve',
  linecache: 'updatecache',
  shutil: 'move make_archive',
  'numpy.f2py.crackfortran': 'param_eval _simplifyargs',
  'numpy.f2py': 'compile main',
  'numpy.testing._private.utils': 'rundocs',
  'numpy.distutils.cpuinfo': 'getoutput',
  'numpy.lib._npyio_impl': 'load genfromtxt',
  'numpy.ctypeslib': 'load_library',
  'torch.utils.bottleneck.__main__': 'run_autograd_prof run_env_analysis',
  'torch.utils.data.datapipes.utils.decoder': 'basichandlers',
  'torch.utils.data.datapipes.map.callable': 'MapperMapDataPipe',
  'torch.utils.hipify.hipify_python': 'hipify',
  'torch._inductor.runtime.compile_tasks': '_reload_python_module',
  'torch._dynamo.utils': 'import_submodule',
  'torch._utils': '_rebuild_from_type_v2',
  'torch.package': 'PackageImporter',
  'torch.multiprocessing.spawn': 'spawn',
  'joblib.parallel': 'Parallel',
  'joblib.externals.loky.backend.utils': 'kill_process_tree',
  'sklearn.externals._packaging.version': 'parse',
  'scipy.weave': 'inline',
  'pandas.io.sql': 'read_sql',
  'pandas.core.computation.scope': 'Scope.resolve',
  'tensorflow.python.ops.script_ops': 'py_func',
  'keras.src.saving.serialization_lib': 'deserialize_keras_object',
  'sympy.parsing.sympy_parser': 'parse_expr eval_expr',
  'networkx.readwrite.gpickle': 'read_gpickle',
  'nltk.internals': 'java',
  'gensim.utils': 'unpickle'
}

const APPLIED = (callee: Buffer): Buffer => call(callee, 'true')
const SYSTEM = byStack('os', 'system')

/** Chains of calls, and opcodes that make objects, which end where nothing on a list is. */
const CHAINS: Readonly<Record<string, Buffer>> = {
  'methodcaller-of-a-module': APPLIED(call(byGlobal('operator', 'methodcaller'), 'system', 'true')),
  'attrgetter-of-an-import': call(
    call(byGlobal('operator', 'attrgetter'), 'system'),
    call(byGlobal('importlib', 'import_module'), 'os')
  ),
  'getattr-of-an-import': APPLIED(
    call(byGlobal('builtins', 'getattr'), call(byGlobal('builtins', '__import__'), 'os'), 'system')
  ),
  'getattr-of-an-estimator': APPLIED(
    call(
      byGlobal('builtins', 'getattr'),
      byGlobal('sklearn.linear_model._logistic', 'LogisticRegression'),
      '__reduce__'
    )
  ),
  'partial-of-partial': APPLIED(
    call(byGlobal('functools', 'partial'), call(byGlobal('functools', 'partial'), SYSTEM))
  ),
  'map-that-is-listed': call(
    byGlobal('builtins', 'list'),
    call(byGlobal('builtins', 'map'), SYSTEM, tuple('true'))
  ),
  'filter-that-is-a-set': call(
    byGlobal('builtins', 'set'),
    call(byGlobal('builtins', 'filter'), SYSTEM, tuple('true'))
  ),
  'defaultdict-of-system': call(byGlobal('collections', 'defaultdict'), SYSTEM),
  'ordered-by-system': call(byGlobal('builtins', 'sorted'), tuple('true'), SYSTEM),
  'iterator-until': call(byGlobal('builtins', 'iter'), SYSTEM, 'x'),
  'object-by-newobj-ex': pickle(
    byStack('subprocess', 'Popen'),
    tuple('true'),
    OP.EMPTY_DICT,
    OP.NEWOBJ_EX
  ),
  'object-by-obj': pickle(OP.MARK, byStack('subprocess', 'Popen'), text('true'), OP.OBJ),
  'object-by-inst': pickle(OP.MARK, text('true'), OP.INST, 'subprocess\nPopen\n'),
  'by-a-number-of-the-registry': pickle(OP.EXT1, 1, tuple('true'), OP.REDUCE),
  'by-a-long-number-of-the-registry': pickle(OP.EXT4, 1, 0, 0, 0, tuple('true'), OP.REDUCE),
  'state-that-is-code': pickle(
    byStack('sklearn.base', 'BaseEstimator'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.EMPTY_DICT,
    text('__class__'),
    byStack('subprocess', 'Popen'),
    OP.SETITEM,
    OP.BUILD
  ),
  'state-with-slots-that-is-code': pickle(
    byStack('sklearn.base', 'BaseEstimator'),
    OP.EMPTY_TUPLE,
    OP.NEWOBJ,
    OP.NONE,
    OP.EMPTY_DICT,
    text('predict'),
    SYSTEM,
    OP.SETITEM,
    OP.TUPLE2,
    OP.BUILD
  ),
  'array-of-a-pickle': pickle(bytes(pickle(proto(4), APPLIED(SYSTEM), OP.STOP))),
  'name-with-dots-in-numpy': APPLIED(byStack('numpy', 'os.system')),
  'name-with-dots-in-joblib': APPLIED(byStack('joblib', 'parallel.os.system')),
  'name-with-dots-through-globals': APPLIED(byStack('sklearn.base', 'clone.__globals__')),
  'module-with-dots-in-sklearn': APPLIED(byGlobal('sklearn.utils._testing.os', 'system')),
  'copyreg-newobj-ex': call(
    byGlobal('copyreg', '__newobj_ex__'),
    byStack('subprocess', 'Popen'),
    tuple('true'),
    pickle(OP.EMPTY_DICT)
  ),
  'type-that-is-made': APPLIED(
    call(byGlobal('builtins', 'type'), 'X', tuple(SYSTEM), pickle(OP.EMPTY_DICT))
  )
}

/** Each as a file of its own, half of them in the older protocol. */
export const advisoryFiles = (): readonly { readonly name: string; readonly content: Buffer }[] => [
  ...Object.entries(FUNCTIONS)
    .flatMap(([module, names]) => names.split(' ').map(name => [module, name] as const))
    .map(([module, name], i) => ({
      name: `advisory-${module}-${name}.pkl`,
      content: pickle(
        proto(i % 2 === 0 ? 4 : 2),
        APPLIED(i % 2 === 0 ? byStack(module, name) : byGlobal(module, name)),
        OP.STOP
      )
    })),
  ...Object.entries(CHAINS).map(([name, content]) => ({
    name: `chain-${name}.pkl`,
    content: pickle(proto(4), content, OP.STOP)
  }))
]
