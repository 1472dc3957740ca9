"""Models of every framework that is installed: what people save, to make allow-lists from and to try them on.

    python zoo.py FOLDER        writes each as pickles of protocols 2 to 5 and as joblib's files

Yields only what the frameworks themselves offer, fitted on small data.
"""

import datetime
import decimal
import fractions
import importlib
import inspect
import io
import pickle
import sys
import uuid
import warnings
from collections import Counter, OrderedDict, defaultdict, deque
from pathlib import Path

import numpy as np

warnings.filterwarnings("ignore")


def everything(only=()):
    """Pairs of a name and an object; of the parts with these names, or of all."""
    import zoo_more
    import zoo_others

    parts = (plain, numpy_values, scipy_values, sklearn_estimators, sklearn_pipelines, pandas_values, lightgbm_models,
             xgboost_models, catboost_models, statsmodels_models, torch_values, *zoo_more.PARTS, *zoo_others.PARTS)
    for part in parts:
        if only and not any(part.__name__ in (name, f"{name}_models", f"{name}_values") for name in only):
            continue
        try:
            yield from part()
        except ImportError as error:
            print(f"{part.__name__}: {error}", file=sys.stderr)


def plain():
    yield "plain-containers", [None, True, 1, -1, 2**70, 1.5, "x", "ä", b"y", (1, 2), [3], {"k": 4}, {5}, frozenset({6}), 2j, ...]
    yield "plain-bytearray", bytearray(b"abc")
    yield "plain-slices", [slice(1, 2), range(3)]
    yield "plain-collections", [OrderedDict(a=1), defaultdict(list, a=[1]), defaultdict(int), Counter("abc"), deque([1], 3)]
    yield "plain-times", [
        datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc), datetime.date(2020, 1, 1), datetime.time(1), datetime.timedelta(1),
    ]
    yield "plain-numbers", [decimal.Decimal("1.5"), fractions.Fraction(1, 3), uuid.UUID(int=5)]
    yield "plain-types", [int, float, str, list, dict, bytes, bool, complex, object, type(None)]


def numpy_values():
    rng = np.random.default_rng(0)
    for code in ["?", "i1", "u2", "i4", "i8", "f2", "f4", "f8", "c16", "U5", "S3", "M8[ns]", "m8[s]", ">f8", "O"]:
        yield f"numpy-{code.replace('>', 'big-')}", np.zeros((3, 2), code)
    yield "numpy-structured", np.zeros(3, [("a", "f8"), ("b", "U3"), ("c", "i4", (2,))])
    yield "numpy-structured-objects", np.zeros(3, [("a", "f8"), ("b", "O")])
    yield "numpy-fortran", np.asfortranarray(rng.random((4, 5)))
    yield "numpy-objects", np.array(["a", None, 1.5, ("x",), np.float64(1), np.zeros(2)], dtype=object)
    yield "numpy-scalars", [np.float64(1), np.int32(2), np.bool_(True), np.str_("x"), np.datetime64("2020-01-01"), np.float32(1)]
    yield "numpy-masked", np.ma.array([1.0, 2.0], mask=[True, False])
    yield "numpy-matrix", np.matrix([[1, 2]])
    yield "numpy-record", np.rec.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")])
    yield "numpy-polynomial", np.polynomial.Polynomial([1, 2])
    yield "numpy-poly1d", np.poly1d([1, 2])
    yield "numpy-random", [np.random.RandomState(0), np.random.default_rng(0), np.random.Generator(np.random.PCG64DXSM(1))]
    yield "numpy-bit-generators", [np.random.MT19937(1), np.random.Philox(1), np.random.SFC64(1), np.random.SeedSequence(1)]
    yield "numpy-functions", [np.log1p, np.expm1, np.sqrt, np.mean, np.median, np.sum, np.float32, np.int64, np.ndarray, np.dtype("f4")]


def scipy_values():
    from scipy import interpolate, sparse, spatial, special

    for kind in ["csr", "csc", "coo", "bsr", "dia", "lil", "dok"]:
        yield f"scipy-{kind}-matrix", getattr(sparse, f"{kind}_matrix")(np.eye(3))
        if hasattr(sparse, f"{kind}_array"):
            yield f"scipy-{kind}-array", getattr(sparse, f"{kind}_array")(np.eye(3))
    yield "scipy-interpolation", interpolate.interp1d([0, 1, 2], [1, 2, 3])
    yield "scipy-spline", [interpolate.BSpline([0, 1, 2, 3], [1, 2], 1), interpolate.CubicSpline([0, 1, 2], [1, 2, 3])]
    yield "scipy-pchip", interpolate.PchipInterpolator([0, 1, 2], [1, 2, 3])
    if hasattr(interpolate, "RBFInterpolator"):
        yield "scipy-rbf", interpolate.RBFInterpolator(np.random.rand(5, 2), np.arange(5))
    yield "scipy-tree", [spatial.cKDTree(np.eye(3)), spatial.KDTree(np.eye(3))]
    yield "scipy-rotation", spatial.transform.Rotation.from_euler("x", 1)
    yield "scipy-special", [special.expit, special.logit]


def sklearn_estimators():
    from sklearn.utils import all_estimators

    for name, theClass in all_estimators():
        for number, estimator in enumerate(built(name, theClass)):
            fitted = fit(estimator)
            if fitted is None and number == 0:
                print(f"sklearn {name}: not fitted", file=sys.stderr)
            yield f"sklearn-{name}-{number}", fitted if fitted is not None else estimator


def built(name, theClass):
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.preprocessing import MinMaxScaler, StandardScaler

    from sklearn.base import is_regressor

    regression = "Regress" in name or name in ("TransformedTargetRegressor", "MultiOutputRegressor", "RegressorChain")
    estimator = Ridge() if regression else LogisticRegression()
    special = {
        "ColumnTransformer": [dict(transformers=[("a", StandardScaler(), [0]), ("b", "passthrough", [1]), ("c", "drop", [2])])],
        "FeatureUnion": [dict(transformer_list=[("a", StandardScaler()), ("b", MinMaxScaler())])],
        "Pipeline": [dict(steps=[("a", StandardScaler()), ("b", LogisticRegression())])],
        "VotingClassifier": [dict(estimators=[("a", LogisticRegression())]), dict(estimators=[("a", LogisticRegression())], voting="soft")],
        "VotingRegressor": [dict(estimators=[("a", Ridge())])],
        "StackingClassifier": [dict(estimators=[("a", LogisticRegression())])],
        "StackingRegressor": [dict(estimators=[("a", Ridge())])],
        "GridSearchCV": [dict(estimator=LogisticRegression(), param_grid={"C": [0.1, 1]}), dict(estimator=Ridge(), param_grid={"alpha": [1]}, scoring="r2")],
        "RandomizedSearchCV": [dict(estimator=LogisticRegression(), param_distributions={"C": [0.1, 1, 2]}, n_iter=2)],
        "HalvingGridSearchCV": [dict(estimator=LogisticRegression(), param_grid={"C": [0.1, 1]})],
        "HalvingRandomSearchCV": [dict(estimator=LogisticRegression(), param_distributions={"C": [0.1, 1]})],
        "SparseCoder": [dict(dictionary=np.eye(4))],
        "ClassifierChain": [dict(estimator=LogisticRegression()), dict(base_estimator=LogisticRegression())],
        "RegressorChain": [dict(estimator=Ridge()), dict(base_estimator=Ridge())],
        "FunctionTransformer": [dict(), dict(func=np.log1p, inverse_func=np.expm1), dict(func=np.sqrt)],
        "FrozenEstimator": [dict(estimator=LogisticRegression().fit(X, y))],
        "SelectKBest": [dict(k=2)],
        "GaussianProcessRegressor": [dict(), dict(kernel=kernel())],
        "GaussianProcessClassifier": [dict(), dict(kernel=kernel())],
        "HistGradientBoostingClassifier": [dict(max_iter=5), dict(max_iter=5, early_stopping=True), dict(max_iter=5, categorical_features=[0])],
        "HistGradientBoostingRegressor": [dict(max_iter=5, loss=loss) for loss in ("squared_error", "absolute_error", "poisson", "gamma")]
        + [dict(max_iter=5, loss="quantile", quantile=0.5)],
        "GradientBoostingRegressor": [dict(n_estimators=5, loss=loss) for loss in ("squared_error", "huber", "quantile", "absolute_error")],
        "GradientBoostingClassifier": [dict(n_estimators=5), dict(n_estimators=5, loss="exponential")],
        "SGDClassifier": [dict(loss=loss) for loss in ("hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "huber", "epsilon_insensitive")],
        "SGDRegressor": [dict(loss=loss) for loss in ("squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive")],
        "KNeighborsClassifier": [dict(algorithm=algorithm) for algorithm in ("auto", "kd_tree", "ball_tree", "brute")]
        + [dict(metric=metric, algorithm="ball_tree") for metric in ("manhattan", "chebyshev", "canberra", "hamming", "braycurtis", "haversine")],
        "KNeighborsRegressor": [dict(), dict(metric="manhattan", algorithm="kd_tree")],
        "LogisticRegression": [dict(), dict(solver="saga"), dict(solver="liblinear")],
        "SVC": [dict(), dict(probability=True), dict(kernel="linear")],
        "KernelDensity": [dict(), dict(kernel="epanechnikov", algorithm="ball_tree")],
        "SimpleImputer": [dict(), dict(strategy="most_frequent"), dict(add_indicator=True)],
        "OneHotEncoder": [dict(), dict(handle_unknown="ignore", sparse_output=False), dict(min_frequency=2)],
        "TargetEncoder": [dict()],
        "TunedThresholdClassifierCV": [dict(estimator=LogisticRegression())],
        "CalibratedClassifierCV": [dict(), dict(method="isotonic")],
        "BaggingClassifier": [dict(), dict(estimator=LogisticRegression())],
        "OutputCodeClassifier": [dict(estimator=LogisticRegression())],
    }
    for words in special.get(name, [{}, dict(estimator=estimator), dict(base_estimator=estimator)]):
        try:
            yield theClass(**words)
        except (TypeError, ValueError):
            continue
        if name not in special:
            return


def kernel():
    from sklearn.gaussian_process import kernels

    return kernels.ConstantKernel() * kernels.RBF() + kernels.WhiteKernel() + kernels.Matern() + kernels.RationalQuadratic() + kernels.DotProduct()


rng = np.random.RandomState(0)
X = np.abs(rng.rand(60, 4))
y = np.array([0, 1, 2] * 20)
NAMED = np.array(["setosa", "versicolor", "virginica"] * 20, dtype=object)
TEXTS = ["the cat sat", "on the mat", "dogs bark"] * 20


def fit(estimator):
    """Fitted on the first data that suits it."""
    for data in [
        (X, NAMED), (X, y), (X, y % 2), (X, y + 0.5), (X, np.c_[y, y]), (X, np.c_[y % 2, y % 2]), (X[:, 0], y + 0.5), (X,), (TEXTS,),
        ([{"a": 1, "b": 2.0}, {"a": 3}],), (y,), ([["x", "y"], ["z"]],), (X, np.c_[y + 0.5, y]),
    ]:
        try:
            return estimator.fit(*data)
        except Exception:
            continue
    return None


def sklearn_pipelines():
    import pandas as pd
    from sklearn.compose import ColumnTransformer, TransformedTargetRegressor, make_column_selector
    from sklearn.decomposition import PCA
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.feature_selection import SelectKBest, chi2, f_regression, mutual_info_classif
    from sklearn.impute import SimpleImputer
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.metrics import f1_score, make_scorer
    from sklearn.model_selection import GridSearchCV, KFold, StratifiedKFold
    from sklearn.pipeline import FeatureUnion, make_pipeline
    from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler

    frame = pd.DataFrame({"a": X[:, 0], "b": X[:, 1], "c": NAMED})
    columns = ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(), StandardScaler()), ["a", "b"]),
        ("words", OneHotEncoder(handle_unknown="ignore"), ["c"]),
    ])
    yield "pipeline-columns", make_pipeline(columns, RandomForestClassifier(n_estimators=5)).fit(frame, y)
    chosen = ColumnTransformer([("n", StandardScaler(), make_column_selector(dtype_include="number"))], remainder="passthrough")
    yield "pipeline-selector", chosen.fit(frame)
    yield "pipeline-text", make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(TEXTS, y)
    yield "pipeline-union", make_pipeline(FeatureUnion([("pca", PCA(2)), ("best", SelectKBest(chi2, k=2))]), LogisticRegression()).fit(X, y)
    yield "pipeline-mutual", make_pipeline(SelectKBest(mutual_info_classif, k=2), LogisticRegression()).fit(X, y)
    yield "pipeline-f", make_pipeline(SelectKBest(f_regression, k=2), Ridge()).fit(X, y)
    yield "pipeline-function", make_pipeline(FunctionTransformer(np.log1p), LogisticRegression()).fit(X, y)
    yield "pipeline-search", GridSearchCV(make_pipeline(StandardScaler(), LogisticRegression()), {"logisticregression__C": [0.1, 1]}, cv=KFold(2)).fit(X, y)
    yield "pipeline-scorer", GridSearchCV(LogisticRegression(), {"C": [1]}, scoring=make_scorer(f1_score, average="macro"), cv=StratifiedKFold(2)).fit(X, y)
    yield "pipeline-target", TransformedTargetRegressor(Ridge(), func=np.log1p, inverse_func=np.expm1).fit(X, y)
    yield "pipeline-in-a-dict", {"model": LogisticRegression().fit(X, y), "columns": ["a", "b"], "version": "1.0", "made": datetime.datetime(2020, 1, 1)}
    yield "pipeline-frame-out", make_pipeline(StandardScaler(), LogisticRegression()).fit(frame[["a", "b"]], y)


def pandas_values():
    import pandas as pd

    frame = pd.DataFrame({
        "a": [1, 2], "b": ["x", None], "c": pd.Categorical(["u", "v"]), "d": pd.date_range("2020", periods=2), "e": [True, False],
    })
    yield "pandas-frame", frame
    yield "pandas-series", frame["a"]
    yield "pandas-dates", [pd.Timestamp("2020"), pd.Timedelta("1s"), pd.date_range("2020", periods=3, freq="D"), pd.Timestamp("2020", tz="UTC")]
    yield "pandas-index", [pd.Index(["a"]), pd.MultiIndex.from_tuples([(1, "a")]), pd.RangeIndex(3), pd.CategoricalIndex(["a"])]
    yield "pandas-extension", pd.DataFrame({"i": pd.array([1, None], "Int64"), "s": pd.array(["a", None], "string"), "f": pd.array([1.5, None], "Float64")})
    yield "pandas-period", [pd.Period("2020", "M"), pd.period_range("2020", periods=2, freq="M"), pd.Interval(0, 1), pd.IntervalIndex.from_breaks([0, 1, 2])]
    yield "pandas-sparse", pd.Series(pd.arrays.SparseArray([0, 0, 1]))
    yield "pandas-dtypes", [pd.CategoricalDtype(["a"]), pd.DatetimeTZDtype("ns", "UTC"), pd.NA, pd.NaT]


def lightgbm_models():
    import lightgbm as lgb

    small = dict(n_estimators=3, verbose=-1, min_child_samples=1)
    yield "lightgbm-classifier", lgb.LGBMClassifier(**small).fit(X, y)
    yield "lightgbm-regressor", lgb.LGBMRegressor(**small).fit(X, y)
    yield "lightgbm-ranker", lgb.LGBMRanker(**small).fit(X, y, group=[30, 30])
    yield "lightgbm-booster", lgb.train({"verbose": -1}, lgb.Dataset(X, y), 2)


def xgboost_models():
    import xgboost as xgb

    for theClass in (xgb.XGBClassifier, xgb.XGBRegressor, xgb.XGBRFClassifier, xgb.XGBRFRegressor):
        yield f"xgboost-{theClass.__name__}", theClass(n_estimators=3).fit(X, y)
    yield "xgboost-ranker", xgb.XGBRanker(n_estimators=3).fit(X, y, group=[30, 30])
    yield "xgboost-booster", xgb.train({}, xgb.DMatrix(X, y), 2)


def catboost_models():
    import catboost as cb

    quiet = dict(iterations=3, verbose=False, allow_writing_files=False)
    for theClass in (cb.CatBoostClassifier, cb.CatBoostRegressor):
        yield f"catboost-{theClass.__name__}", theClass(**quiet).fit(X, y)
    yield "catboost-plain", cb.CatBoost(quiet).fit(X, y)


def statsmodels_models():
    import pandas as pd
    import statsmodels.api as sm
    import statsmodels.formula.api as smf
    from statsmodels.tsa.api import ExponentialSmoothing
    from statsmodels.tsa.arima.model import ARIMA

    added = sm.add_constant(X)
    yield "statsmodels-ols", sm.OLS(y, added).fit()
    yield "statsmodels-logit", sm.Logit(y % 2, added).fit(disp=0)
    yield "statsmodels-glm", sm.GLM(y % 2, added, family=sm.families.Binomial()).fit()
    yield "statsmodels-poisson", sm.GLM(y, added, family=sm.families.Poisson()).fit()
    yield "statsmodels-formula", smf.ols("y ~ a + b", pd.DataFrame({"y": y, "a": X[:, 0], "b": X[:, 1]})).fit()
    yield "statsmodels-arima", ARIMA(X[:, 0], order=(1, 0, 0)).fit()
    yield "statsmodels-smoothing", ExponentialSmoothing(X[:, 0]).fit()
    from statsmodels.tsa.exponential_smoothing.ets import ETSModel

    positive = pd.Series(np.abs(X[:, 0]) + 1 + np.arange(60) / 30)
    for error in ("add", "mul"):
        for trend in (None, "add", "mul"):
            for season in (None, "add", "mul"):
                words = dict(error=error, trend=trend, seasonal=season, seasonal_periods=4 if season else None)
                yield f"statsmodels-ets-{error}-{trend}-{season}", ETSModel(positive, **words).fit(disp=0, maxiter=2)
    yield "statsmodels-quantile", sm.QuantReg(y, added).fit()


def torch_values():
    """What torch.save is given: see SAVED_BY_TORCH."""
    import torch
    from torch import nn

    torch.manual_seed(0)
    net = nn.Sequential(
        nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten(), nn.Linear(8, 4), nn.LayerNorm(4), nn.Dropout(), nn.Linear(4, 2),
    )
    yield "torch-state-dict", net.state_dict()
    yield "torch-half", net.half().state_dict()
    yield "torch-bfloat16", net.bfloat16().state_dict()
    net = net.float()
    for layer in (nn.LSTM(3, 4, 2), nn.GRU(3, 4), nn.TransformerEncoderLayer(8, 2), nn.MultiheadAttention(8, 2), nn.Embedding(5, 3),
                  nn.ConvTranspose1d(2, 2, 2), nn.utils.parametrizations.weight_norm(nn.Linear(2, 2)), nn.Bilinear(2, 2, 2)):
        yield f"torch-{type(layer).__name__}", layer.state_dict()
    for theClass in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW, torch.optim.RMSprop, torch.optim.Adagrad):
        optimizer = theClass(net.parameters(), lr=0.1)
        net(torch.rand(3, 1, 4, 4)).sum().backward()
        optimizer.step()
        yield f"torch-{theClass.__name__}", optimizer.state_dict()
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, 2)
    yield "torch-checkpoint", {
        "epoch": 3, "model": net.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "loss": 0.5,
        "classes": ["a", "b"], "best": torch.tensor(0.5), "device": torch.device("cpu"), "dtype": torch.float32, "size": torch.Size([1, 2]),
        "rng": torch.get_rng_state(), "mean": np.float64(1.5), "array": np.arange(3),
    }
    yield "torch-parameter", [nn.Parameter(torch.rand(2)), torch.rand(2, requires_grad=True), nn.ParameterList([torch.rand(1)]).state_dict()]
    for code in ("float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool", "complex64", "complex128"):
        yield f"torch-{code}", torch.zeros(2, 3, dtype=getattr(torch, code))
    yield "torch-views", [torch.rand(4, 4)[1:, ::2], torch.rand(3, 2).t(), torch.tensor(5), torch.empty(0)]
    yield "torch-sparse", [torch.eye(3).to_sparse(), torch.eye(3).to_sparse_csr()]
    yield "torch-quantized", torch.quantize_per_tensor(torch.rand(3), 0.1, 0, torch.qint8)
    yield "torch-quantized-channels", torch.quantize_per_channel(torch.rand(2, 2), torch.tensor([0.1, 0.2]), torch.tensor([0, 0]), 0, torch.quint8)
    yield "torch-buffer", nn.BatchNorm1d(3).state_dict()
    yield "torch-layout", [torch.strided, torch.sparse_coo, torch.contiguous_format, torch.channels_last]


def saved_by_torch(name, value):
    """The files that torch.save writes of a value: pairs of an ending and its bytes."""
    import torch

    for protocol in (2, 3, 4, 5):
        for ending, words in (("pt", {}), ("legacy.pt", {"_use_new_zipfile_serialization": False})):
            file = io.BytesIO()
            try:
                torch.save(value, file, pickle_protocol=protocol, **words)
            except Exception as error:
                print(f"{name}, torch.save with protocol {protocol}: {error}", file=sys.stderr)
                continue
            yield f"{protocol}.{ending}", file.getvalue()


def write(folder):
    import joblib

    count = 0
    for name, model in everything():
        name = name.replace("[", "-").replace("]", "").replace("?", "bool")
        if name.startswith("torch-"):
            for ending, data in saved_by_torch(name, model):
                (folder / f"{name}.{ending}").write_bytes(data)
                count += 1
            continue
        for protocol in range(2, 6):
            try:
                data = pickle.dumps(model, protocol=protocol)
            except Exception as error:
                print(f"{name}, protocol {protocol}: {error}", file=sys.stderr)
                continue
            (folder / f"{name}.{protocol}.pkl").write_bytes(data)
            count += 1
        try:
            joblib.dump(model, folder / f"{name}.joblib")
            joblib.dump(model, folder / f"{name}.z.joblib", compress=3)
            count += 2
        except Exception as error:
            print(f"{name}, joblib: {error}", file=sys.stderr)
    print(count)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    write(folder)
