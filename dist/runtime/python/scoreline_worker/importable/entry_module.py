"""The entry script, for processes that it starts: multiprocessing by spawn or forkserver, and pickles that name what the
script defines, import it by the name that it has in the worker. This folder is on their search path."""

import os
import sys

_package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
sys.path.insert(0, _package)
try:
    from scoreline_worker import shims
finally:
    sys.path.remove(_package)

if not any(type(finder).__name__ == "ShimFinder" for finder in sys.meta_path):
    shims.install()
__file__ = os.environ["AZUREML_ENTRY_SCRIPT"]
with open(__file__, "rb") as _source:
    exec(compile(_source.read(), __file__, "exec"), globals())
