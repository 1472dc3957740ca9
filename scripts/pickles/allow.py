"""Makes the lists of what pickles may import, from the frameworks themselves.

    python allow.py read FRAGMENT.json [LIST ...]     in each environment whose versions are to be known; of all lists, or of some
    python allow.py write FOLDER FRAGMENT.json ...    src/models/pickle/allowed/*.ts: what fragments have is added to the lists there

A name gets on a list in one of two ways:
- a class that is made and given its attributes without any of its code being run: no __new__, __setstate__, __setattr__
  or __del__ of its own but those reviewed below;
- what CPython's unpickler asks for, and does with it, when it loads the models of zoo.py.
Only names of the frameworks: what may be used of Python itself is written by hand, in allowed/python.ts.
"""

import ast
import functools
import importlib
import importlib.metadata
import inspect
import io
import json
import pickle
import pkgutil
import platform
import re
import sys
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")

# Packages, by the name of the list they are in.
LISTS = {
    # Cython modules of some versions of scikit-learn name themselves without their package.
    "scikit-learn": ["sklearn", "joblib", "_loss"],
    "numpy": ["numpy"],
    "scipy": ["scipy"],
    "pandas": ["pandas"],
    "lightgbm": ["lightgbm"],
    "xgboost": ["xgboost"],
    "catboost": ["catboost", "_catboost"],
    "statsmodels": ["statsmodels"],
    "pytorch": ["torch"],
    "imbalanced-learn": ["imblearn"],
    "category-encoders": ["category_encoders"],
    "feature-engine": ["feature_engine"],
    "mlxtend": ["mlxtend"],
    "hmmlearn": ["hmmlearn"],
    "pygam": ["pygam"],
    "hdbscan": ["hdbscan"],
    "lifelines": ["lifelines"],
    "scikit-survival": ["sksurv", "narwhals"],
    "river": ["river"],
    "gensim": ["gensim"],
    "nltk": ["nltk"],
    "pyod": ["pyod"],
    "mapie": ["mapie"],
    "ngboost": ["ngboost"],
    "interpret": ["interpret"],
    "pmdarima": ["pmdarima"],
    "sktime": ["sktime", "skbase"],
    "tsfresh": ["tsfresh"],
    "econml": ["econml"],
    "causalml": ["causalml"],
    "skl2onnx": ["skl2onnx"],
}
# Where a framework has another name as a package.
PACKAGES = {
    "interpret": "interpret-core", "pytorch": "torch", "category-encoders": "category_encoders", "feature-engine": "feature_engine",
}
ROOTS = {root: name for name, roots in LISTS.items() for root in roots}

# Where every class is looked at. Elsewhere only what the models of zoo.py need.
WHOLE = [
    "sklearn", "lightgbm", "xgboost", "statsmodels", "imblearn", "category_encoders", "feature_engine", "mlxtend", "hmmlearn", "pygam",
    "hdbscan", "lifelines", "sksurv", "river", "pyod.models", "mapie", "ngboost", "interpret", "pmdarima", "tsfresh", "econml",
    "sktime.classification", "sktime.clustering", "sktime.forecasting", "sktime.regression", "sktime.transformations",
    "causalml", "nltk.classify", "nltk.lm", "nltk.probability", "nltk.stem", "nltk.tag", "nltk.tokenize",
]
# Of these, modules are passed over that evaluate text, start programs, or reach files or the network: objects get any
# attributes, and what they then do with them is theirs.
CAREFUL = {
    "hdbscan", "lifelines", "sksurv", "river", "gensim", "nltk", "pyod", "mapie", "ngboost", "interpret", "pmdarima", "sktime",
    "skbase", "tsfresh", "econml", "causalml", "skl2onnx",
}
REACHES_OUT = re.compile(
    r"(?<![.\w])(?:eval|exec|compile|__import__|open|import_module|find_file)\s*\(|from_pretrained|hf_hub|load_from_checkpoint"
    r"|\b(?:pickle|joblib|dill|cloudpickle|torch|np|numpy|pd|pandas|marshal|shelve|yaml|nltk\.data)\.(?:load|loads|read_\w+|eval|memmap|fromfile)\b"
    r"|\b(?:os\.(?:system|popen|remove|unlink|environ|makedirs)|subprocess|socket|urllib|urlopen|requests|importlib|shutil|tempfile|webbrowser"
    r"|ctypes|java|runpy)\b"
)
# What it reads is its own style sheet.
REVIEWED_MODULES = {"sktime.utils._estimator_html_repr"}
# Modules that nothing in a model comes from, or that only look for trouble.
LEFT_OUT = (
    "tests", "testing", "_testing", "conftest", "datasets", "externals", "experimental", "_build_utils", "benchmarks", "dask",
    "spark", "plotting", "_plot", "plot", "graphics", "sandbox", "_repr_html", "iolib", "tools", "libqsturng", "callback", "tracker",
    "_precompute", "_add_newdocs", "_support_alternative_backends", "rabit", "collective", "federated", "formula", "checks", "stream",
    "tracks", "examples", "benchmarking", "networks", "exchangeability_testing", "dataset", "registry", "dl", "libs",
    "deep_learning", "agentic", "falcon_tst", "kronos", "sundial", "timemoe", "timer_s1", "ttm", "windfm",
    "timesfm2", "cisco_tsm", "fbprophet", "_fbprophet", "prophetverse", "greykite", "autots", "es_rnn", "xlstm",
    "neuralforecast", "_neuralforecast", "darts", "_darts", "pykan", "hypertrees", "setup", "add_newdocs",
)

# Code that runs when an object gets its state, read and found to do nothing but set attributes and rebuild arrays.
REVIEWED_STATES = {
    "sklearn.base.BaseEstimator.__setstate__",
    "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor.__setstate__",
    "sklearn.isotonic.IsotonicRegression.__setstate__",
    "sklearn.utils._bunch.Bunch.__setstate__",
    "lightgbm.basic.Booster.__setstate__",
    "lightgbm.engine.CVBooster.__setstate__",
    "xgboost.core.Booster.__setstate__",
    "statsmodels.base.wrapper.ResultsWrapper.__setstate__",
}
REVIEWED_SETATTR = {"sklearn.utils._bunch.Bunch.__setattr__"}

# Functions that take arrays and give arrays, which transformers and scorers hold.
FUNCTIONS = ("sklearn.metrics", "sklearn.feature_selection", "sklearn.preprocessing", "scipy.special")
NUMPY_FUNCTIONS = (
    "mean median sum prod std var min max amin amax nanmean nanmedian nansum nanstd nanmin nanmax average ptp clip round around "
    "diff cumsum cumprod argmin argmax argsort sort unique where nan_to_num ravel reshape squeeze transpose dot log_softmax "
    "percentile quantile asarray array concatenate hstack vstack column_stack real imag angle"
).split()

# Never, whatever the models of zoo.py do: they run what their state or arguments say.
REFUSED = {
    "numpy.core._ufunc_reconstruct",
    "numpy._core._ufunc_reconstruct",
    "scipy.stats._distn_infrastructure",
}


def read(target, only):
    chosen_lists = only or list(LISTS)
    found = {}  # list -> "module name" -> uses

    def add(module, name, *uses):
        chosen = ROOTS.get(module.split(".")[0])
        if chosen in chosen_lists and f"{module}.{name}" not in REFUSED and module not in REFUSED:
            found.setdefault(chosen, {}).setdefault(f"{module} {name}", set()).update(uses)

    for module, name, uses in asked_for(only):
        add(module, name, *uses)
    for module, name, uses in harmless_classes(chosen_lists):
        add(module, name, *uses)
    if not only:
        for module, name in functions():
            add(module, name)
        for module, name, uses in torch_names():
            add(module, name, *uses)
    versions = {name: version_of(PACKAGES.get(name, name)) for name in chosen_lists}
    target.write_text(json.dumps({
        "python": platform.python_version(),
        "versions": {name: version for name, version in versions.items() if version},
        "names": {chosen: {key: sorted(uses) for key, uses in sorted(names.items())} for chosen, names in sorted(found.items())},
    }, indent=1))


def version_of(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


class Recorder(pickle._Unpickler):
    """CPython's unpickler in Python, which notes what it does with what it imports."""

    dispatch = dict(pickle._Unpickler.dispatch)

    def __init__(self, file, seen):
        super().__init__(file)
        self.seen = seen
        self.names = {}
        self.makers = {}

    def find_class(self, module, name):
        found = super().find_class(module, name)
        if self.proto < 3:
            module, name = renamed(module, name)
        self.names[id(found)] = (module, name)
        self.seen.setdefault((module, name), set())
        return found

    def use(self, thing, use):
        key = self.names.get(id(thing))
        if key:
            self.seen[key].add(use)
        return key

    def pattern(self, args):
        if not any(self.holds(arg) for arg in args):
            return "call"
        return "call: " + ", ".join(self.shown(arg) for arg in args)

    def holds(self, arg):
        if type(arg) is tuple:
            return any(self.holds(each) for each in arg)
        return id(arg) in self.names and not isinstance(arg, (int, str))

    def shown(self, arg):
        if not self.holds(arg):
            return "."
        if type(arg) is tuple:
            return "(" + ", ".join(self.shown(each) for each in arg) + ")"
        return ".".join(self.names[id(arg)])

    def made(self, callee, thing):
        # Objects may be freed, and their ids used again: those noted are kept.
        self.makers[id(thing)] = (callee, thing)

    def of_maker(self, thing, use):
        callee, _ = self.makers.get(id(thing), (None, None))
        if callee is not None:
            self.use(callee, use)

    def load_reduce(self):
        args = self.stack[-1]
        callee = self.stack[-2]
        key = self.use(callee, self.pattern(args))
        super().load_reduce()
        maker = callee
        if key and f"{key[0]}.{key[1]}" in MAKERS:
            maker = args[0]
            self.use(maker, "new")
        self.made(maker, self.stack[-1])

    dispatch[pickle.REDUCE[0]] = load_reduce

    def load_newobj(self):
        callee = self.stack[-2]
        self.use(callee, "new")
        super().load_newobj()
        self.made(callee, self.stack[-1])

    dispatch[pickle.NEWOBJ[0]] = load_newobj

    def load_newobj_ex(self):
        callee = self.stack[-3]
        self.use(callee, "new")
        super().load_newobj_ex()
        self.made(callee, self.stack[-1])

    dispatch[pickle.NEWOBJ_EX[0]] = load_newobj_ex

    def load_build(self):
        state = self.stack[-1]
        thing = self.stack[-2]
        isPair = type(state) is tuple and len(state) == 2 and isinstance(state[1], dict)
        self.of_maker(thing, "slots" if isPair else "build")
        super().load_build()

    dispatch[pickle.BUILD[0]] = load_build

    def load_appends(self):
        self.of_maker(self.metastack[-1][-1], "append")
        super().load_appends()

    dispatch[pickle.APPENDS[0]] = load_appends

    def load_append(self):
        self.of_maker(self.stack[-2], "append")
        super().load_append()

    dispatch[pickle.APPEND[0]] = load_append

    def load_setitems(self):
        self.of_maker(self.metastack[-1][-1], "setitem")
        super().load_setitems()

    dispatch[pickle.SETITEMS[0]] = load_setitems

    def load_setitem(self):
        self.of_maker(self.stack[-3], "setitem")
        super().load_setitem()

    dispatch[pickle.SETITEM[0]] = load_setitem


MAKERS = {
    "copyreg._reconstructor", "copyreg.__newobj__", "copyreg.__newobj_ex__", "numpy.core.multiarray._reconstruct",
    "numpy._core.multiarray._reconstruct",
}


def renamed(module, name):
    import _compat_pickle

    if (module, name) in _compat_pickle.NAME_MAPPING:
        return _compat_pickle.NAME_MAPPING[module, name]
    return _compat_pickle.IMPORT_MAPPING.get(module, module), name


def asked_for(only):
    sys.path.insert(0, str(Path(__file__).parent))
    import zoo

    seen = {}
    for name, model in zoo.everything([name.replace("-", "_") for name in only]):
        if name.startswith("torch-"):
            for ending, data in zoo.saved_by_torch(name, model):
                load_as_torch(data, seen)
            continue
        for protocol in (0, 2, 4, 5):
            try:
                data = pickle.dumps(model, protocol=protocol)
            except Exception:
                continue
            try:
                Recorder(io.BytesIO(data), seen).load()
            except Exception as error:
                print(f"{name}, protocol {protocol}: {error!r}", file=sys.stderr)
    for module, name in sorted(seen):
        if module.split(".")[0] in CAREFUL and module_reaches_out(module):
            print(f"to be looked at, since its module reaches out: {module}.{name}", file=sys.stderr)
    outside = sorted(f"{module}.{name} {sorted(uses)}" for (module, name), uses in seen.items() if module.split(".")[0] not in ROOTS)
    print("of Python and others:", *outside, sep="\n  ", file=sys.stderr)
    return [(module, name, uses) for (module, name), uses in seen.items()]


def load_as_torch(data, seen):
    """torch.load brings its own persistent_load and find_class, and takes the rest from a module."""
    import types

    import torch

    class Unpickler(Recorder):
        def __init__(self, file, **words):
            super().__init__(file, seen)

    recording = types.SimpleNamespace(__name__="recording", Unpickler=Unpickler, load=pickle.load, UnpicklingError=pickle.UnpicklingError)
    torch.load(io.BytesIO(data), pickle_module=recording, weights_only=False)


def torch_names():
    """What torch itself lets a file import that nobody trusts: torch.load(weights_only=True)."""
    try:
        from torch._weights_only_unpickler import _get_allowed_globals
    except ImportError:
        return
    for full in _get_allowed_globals():
        module, _, name = full.rpartition(".")
        # Rebuilds something by calling another function: only as the models of zoo.py do.
        if module.split(".")[0] != "torch" or name in TORCH_CALLERS:
            continue
        yield module, name, ["call"] if name.startswith("_rebuild") or name in TORCH_CALLED else []


TORCH_CALLERS = {"_rebuild_from_type_v2", "_rebuild_wrapper_subclass", "_rebuild_parameter_with_state"}
TORCH_CALLED = {"Size", "device", "_get_layout"}


def modules_of(root):
    try:
        package = importlib.import_module(root)
    except ImportError:
        return
    yield package
    for info in pkgutil.walk_packages(getattr(package, "__path__", []), f"{root}.", onerror=lambda name: None):
        if any(part in LEFT_OUT for part in info.name.split(".")):
            continue
        try:
            yield importlib.import_module(info.name)
        except BaseException:
            continue


def harmless_classes(chosen_lists):
    for root in [root for root in WHOLE if ROOTS[root.split(".")[0]] in chosen_lists]:
        for module in modules_of(root):
            for name, theClass in vars(module).items():
                if inspect.isclass(theClass) and theClass.__module__ == module.__name__ and theClass.__qualname__ == name:
                    if is_harmless(theClass) and not reaches_out(theClass):
                        yield module.__name__, name, ["new", "build"]


def is_harmless(theClass):
    if theClass.__new__ is not object.__new__ and theClass.__new__ is not getattr(dict, "__new__"):
        return False
    if hasattr(theClass, "__del__") and theClass.__module__.split(".")[0] not in ("lightgbm", "xgboost"):
        return False
    if issubclass(theClass, (BaseException, type)) or hasattr(theClass, "__exit__"):
        return False
    return reviewed(theClass, "__setstate__", REVIEWED_STATES) and reviewed(theClass, "__setattr__", REVIEWED_SETATTR)


def reaches_out(theClass):
    """Whether a class, or one that it is made from, is in a module whose text says that it reaches out."""
    return any(
        module_reaches_out(each.__module__) and each.__module__ not in REVIEWED_MODULES
        for each in theClass.__mro__ if each.__module__.split(".")[0] in CAREFUL
    )


@functools.lru_cache(maxsize=None)
def module_reaches_out(name):
    try:
        text = ast.unparse(WithoutSaving().visit(ast.parse(inspect.getsource(sys.modules[name]))))
        return REACHES_OUT.search(text) is not None
    except (OSError, TypeError):
        return False  # Compiled: of what it defines in C, no attributes can be set.


class WithoutSaving(ast.NodeTransformer):
    """Leaves out texts about code, and functions that somebody has to call to save or load a model, or to draw it."""

    def visit_FunctionDef(self, node):
        return None if re.match("_?(save|load|dump|export|write|read|plot|fetch|demo|to_json)", node.name) else self.generic_visit(node)

    def visit_Expr(self, node):
        return ast.Expr(ast.Constant(None)) if isinstance(node.value, ast.Constant) else node


def reviewed(theClass, method, known):
    for each in theClass.__mro__:
        if method in vars(each):
            if each in (object, dict):
                return True
            return f"{each.__module__}.{each.__qualname__}.{method}" in known
    return True


def functions():
    import numpy as np

    for name, value in vars(np).items():
        if isinstance(value, np.ufunc) or name in NUMPY_FUNCTIONS:
            yield "numpy", name
            # Some versions ask for them in the module they are defined in.
            module = getattr(value, "__module__", None)
            if module and module != "numpy" and module.startswith("numpy"):
                yield module, name
    for root in ("sklearn", "scipy"):
        for module in modules_of(root):
            if not module.__name__.startswith(FUNCTIONS):
                continue
            for name, value in vars(module).items():
                isOurs = inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
                if isOurs or isinstance(value, np.ufunc):
                    yield module.__name__, name


LETTERS = {"call": "c", "new": "n", "build": "b", "slots": "s", "append": "a", "setitem": "i", "add": "d"}


def write(folder, fragments):
    folder.mkdir(exist_ok=True)
    for chosen in LISTS:
        file = folder / f"{chosen}.ts"
        versions, names, calls = there(file.read_text()) if file.exists() else (set(), {}, set())
        for fragment in fragments:
            for key, uses in fragment["names"].get(chosen, {}).items():
                names.setdefault(key, set()).update(LETTERS[use] for use in uses if use in LETTERS)
                calls.update(f"{key} {use[len('call: '):]}" for use in uses if use.startswith("call: "))
        versions.update(fragment["versions"][chosen] for fragment in fragments if chosen in fragment["versions"])
        if names:
            file.write_text(source(chosen, sorted(versions, key=version_key), names, calls))


def there(text):
    """What a list has already: of versions that were read before."""
    names = {}
    for line in text.split("names: `")[1].split("`")[0].strip().splitlines():
        module, *entries = line.split(" ")
        for entry in entries:
            name, _, letters = entry.partition(":")
            names[f"{module} {name}"] = set(letters)
    versions = re.search(r"versions: \[(.*?)\]", text, re.S).group(1)
    calls = text.split("calls: [")[1]
    return set(re.findall(r"'(.*?)'", versions)), names, set(re.findall(r"'(.*?)'", calls))


def version_key(version):
    return [int(part) if part.isdigit() else 0 for part in version.split(".")]


def source(chosen, versions, names, calls):
    modules = {}
    for key, letters in sorted(names.items()):
        module, name = key.split(" ")
        modules.setdefault(module, []).append(name + (":" + "".join(sorted(letters)) if letters else ""))
    constant = chosen.upper().replace("-", "_")
    lines = "\n".join(f"{module} {' '.join(entries)}" for module, entries in sorted(modules.items()))
    shown = "\n".join(f"    '{call}'," for call in sorted(calls)).rstrip(",")
    return f"""// Made by scripts/pickles/allow.py: not edited by hand.
import type {{ AllowList }} from './allow-list.ts'

export const {constant}: AllowList = {{
  of: '{chosen}',
  versions: [{', '.join(f"'{version}'" for version in versions)}],
  names: `
{lines}
`,
  calls: [{f"{chr(10)}{shown}{chr(10)}  " if calls else ''}]
}}
"""


if __name__ == "__main__":
    if sys.argv[1] == "read":
        read(Path(sys.argv[2]), sys.argv[3:])
    else:
        write(Path(sys.argv[2]), [json.loads(Path(name).read_text()) for name in sys.argv[3:]])
