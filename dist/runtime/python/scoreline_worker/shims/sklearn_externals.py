"""sklearn.externals.joblib and sklearn.externals.six, which scikit-learn 0.23 dropped: the packages themselves."""

import importlib
import sys

OLD = "sklearn.externals."
real = importlib.import_module(__name__[len(OLD) :])
# Pickles name the modules of joblib's classes: they must be the very classes.
if real.__name__ == "joblib":
    for name in ("numpy_pickle", "numpy_pickle_utils", "numpy_pickle_compat"):
        sys.modules[f"{__name__}.{name}"] = importlib.import_module(f"joblib.{name}")
sys.modules[__name__] = real
