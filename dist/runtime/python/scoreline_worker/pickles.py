"""What the entry script defines can be pickled: by reference for multiprocessing, by value for cloudpickle."""

import importlib.abc
import os
import sys

# Where other processes find it by its name.
IMPORTABLE = os.path.join(os.path.dirname(os.path.realpath(__file__)), "importable")


class ByValue(importlib.abc.MetaPathFinder):
    """Watches for cloudpickle, its own or the one that joblib and others bring along, and tells it to send the script's
    functions whole, with the globals that init() has set: in a process of joblib no init() was called.
    https://github.com/cloudpipe/cloudpickle#overriding-pickles-serialization-mechanism-for-importable-constructs
    """

    def __init__(self, module):
        self._module = module

    def find_spec(self, fullname, path=None, target=None):
        if fullname.rpartition(".")[2] != "cloudpickle":
            return None
        others = (finder for finder in sys.meta_path if finder is not self and hasattr(finder, "find_spec"))
        spec = next((spec for spec in (finder.find_spec(fullname, path, target) for finder in others) if spec is not None), None)
        load = getattr(spec and spec.loader, "exec_module", None)
        if load is None:
            return spec

        def load_and_tell(module):
            load(module)
            self.tell(module)

        spec.loader.exec_module = load_and_tell
        return spec

    def tell(self, cloudpickle):
        register = getattr(cloudpickle, "register_pickle_by_value", None)
        # Versions before 2.0 cannot be told: their pickles name the script, which is importable.
        if register is not None and sys.modules.get(self._module.__name__) is self._module:
            register(self._module)


def make_picklable(module):
    """To be called before the script is executed."""
    if IMPORTABLE not in sys.path:
        sys.path.append(IMPORTABLE)
    watch = ByValue(module)
    sys.meta_path.insert(0, watch)
    for name, loaded in list(sys.modules.items()):
        if name.rpartition(".")[2] == "cloudpickle":
            watch.tell(loaded)
