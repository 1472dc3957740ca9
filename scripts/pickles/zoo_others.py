"""Models of further frameworks, for clusters, survival, time series, text, anomalies and causes: what zoo.py yields of them."""

import importlib
import inspect
import pkgutil
import warnings

import numpy as np

from zoo_more import NUMBERS, X, fitted, frame, y

warnings.filterwarnings("ignore")

DAYS = np.sin(np.arange(80) / 3) + np.arange(80) / 20
TOPICS = [["cat", "sat", "mat"], ["dog", "barks", "loud"], ["cat", "dog", "run"]] * 10


def hdbscan():
    yield from fitted("hdbscan", "HDBSCAN", lambda model: model.fit(X))
    yield from fitted("hdbscan", "HDBSCAN RobustSingleLinkage", lambda model: model.fit(X), HDBSCAN=dict(prediction_data=True))
    for metric in ("manhattan", "chebyshev"):
        yield from fitted("hdbscan", "HDBSCAN", lambda model: model.fit(X), HDBSCAN=dict(metric=metric, gen_min_span_tree=True))


def umap_learn():
    import umap

    yield "umap", umap.UMAP(n_neighbors=5, n_epochs=5).fit(X)
    yield "umap-supervised", umap.UMAP(n_neighbors=5, n_epochs=5, metric="manhattan").fit(X, y)


def lifelines():
    import pandas as pd

    table = pd.DataFrame(X[:, :2], columns=["a", "b"])
    table["T"], table["E"] = NUMBERS + 0.1, y
    of_durations = "KaplanMeierFitter NelsonAalenFitter BreslowFlemingHarringtonFitter WeibullFitter ExponentialFitter LogNormalFitter LogLogisticFitter"
    yield from fitted("lifelines", of_durations, lambda model: model.fit(table["T"], table["E"]))
    yield from fitted(
        "lifelines", "CoxPHFitter WeibullAFTFitter LogNormalAFTFitter LogLogisticAFTFitter AalenAdditiveFitter",
        lambda model: model.fit(table, "T", "E"), AalenAdditiveFitter=dict(coef_penalizer=1.0))


def scikit_survival():
    from sksurv.util import Surv

    target = Surv.from_arrays(y.astype(bool), NUMBERS + 0.1)

    def fit(model):
        model.fit(X, target)

    yield from fitted("sksurv.linear_model", "CoxPHSurvivalAnalysis CoxnetSurvivalAnalysis IPCRidge", fit)
    yield from fitted("sksurv.tree", "SurvivalTree ExtraSurvivalTree", fit)
    yield from fitted("sksurv.ensemble", "RandomSurvivalForest ExtraSurvivalTrees GradientBoostingSurvivalAnalysis "
                      "ComponentwiseGradientBoostingSurvivalAnalysis", fit, RandomSurvivalForest=dict(n_estimators=3),
                      ExtraSurvivalTrees=dict(n_estimators=3), GradientBoostingSurvivalAnalysis=dict(n_estimators=3))
    yield from fitted("sksurv.svm", "FastSurvivalSVM FastKernelSurvivalSVM HingeLossSurvivalSVM MinlipSurvivalAnalysis NaiveSurvivalSVM", fit)
    yield from fitted("sksurv.nonparametric", "CensoringDistributionEstimator SurvivalFunctionEstimator", lambda model: model.fit(target))
    yield from fitted("sksurv.preprocessing", "OneHotEncoder", lambda model: model.fit(frame()[["e"]].astype("category")))


def river():
    """Every model that can be made without arguments, taught row by row."""
    import river as package

    rows = [dict(zip("abcd", map(float, row))) for row in X]
    for info in pkgutil.iter_modules(package.__path__, "river."):
        module = importlib.import_module(info.name)
        for name in getattr(module, "__all__", []):
            theClass = getattr(module, name, None)
            if not inspect.isclass(theClass) or inspect.isabstract(theClass) or info.name in ("river.datasets", "river.stream", "river.evaluate"):
                continue
            try:
                model = theClass()
            except Exception:
                continue
            for teach in (lambda m, i: m.learn_one(rows[i], int(y[i])), lambda m, i: m.learn_one(rows[i], NUMBERS[i]),
                          lambda m, i: m.learn_one(rows[i]), lambda m, i: m.learn_one("a text"), lambda m, i: m.update(X[i, 0]),
                          lambda m, i: m.update(int(y[i]), int(y[i]))):
                try:
                    for i in range(len(rows)):
                        teach(model, i)
                    break
                except Exception:
                    continue
            yield f"{info.name}.{name}", model
    from river import compose, linear_model, preprocessing

    yield "river-pipeline", preprocessing.StandardScaler() | linear_model.LogisticRegression()
    yield "river-union", (compose.Select("a") + compose.Select("b")) | preprocessing.StandardScaler() | linear_model.LinearRegression()


def gensim():
    from gensim import corpora, models

    words = corpora.Dictionary(TOPICS)
    bags = [words.doc2bow(text) for text in TOPICS]
    yield "gensim-dictionary", words
    yield "gensim-word2vec", models.Word2Vec(TOPICS, vector_size=5, min_count=1, workers=1)
    yield "gensim-vectors", models.Word2Vec(TOPICS, vector_size=5, min_count=1, workers=1).wv
    yield "gensim-fasttext", models.FastText(TOPICS, vector_size=5, min_count=1, workers=1, bucket=100)
    yield "gensim-doc2vec", models.Doc2Vec([models.doc2vec.TaggedDocument(text, [i]) for i, text in enumerate(TOPICS)], vector_size=5, min_count=1, workers=1)
    yield "gensim-tfidf", models.TfidfModel(bags)
    yield "gensim-lda", models.LdaModel(bags, num_topics=2, id2word=words)
    yield "gensim-lsi", models.LsiModel(bags, num_topics=2, id2word=words)
    yield "gensim-hdp", models.HdpModel(bags, words)
    yield "gensim-nmf", models.Nmf(bags, num_topics=2, id2word=words)
    yield "gensim-phrases", models.Phrases(TOPICS, min_count=1, threshold=1)
    yield "gensim-phraser", models.phrases.Phraser(models.Phrases(TOPICS, min_count=1, threshold=1))


def nltk():
    import nltk as package
    from nltk.classify import MaxentClassifier, NaiveBayesClassifier
    from nltk.probability import ConditionalFreqDist, FreqDist
    from nltk.stem import PorterStemmer, RegexpStemmer, SnowballStemmer
    from nltk.tag import DefaultTagger, UnigramTagger
    from nltk.tokenize import RegexpTokenizer, TreebankWordTokenizer

    told = [({"last": "a"}, "f"), ({"last": "k"}, "m")] * 5
    tagged = [[("cat", "NN"), ("sat", "VB")], [("dog", "NN"), ("runs", "VB")]]
    yield "nltk-bayes", NaiveBayesClassifier.train(told)
    yield "nltk-maxent", MaxentClassifier.train(told, trace=0, max_iter=2)
    yield "nltk-frequencies", [FreqDist("abca"), ConditionalFreqDist([("a", "b")])]
    yield "nltk-stemmers", [PorterStemmer(), SnowballStemmer("english"), RegexpStemmer("ing$"), package.LancasterStemmer()]
    yield "nltk-tokenizers", [RegexpTokenizer(r"\w+"), TreebankWordTokenizer()]
    yield "nltk-taggers", [DefaultTagger("NN"), UnigramTagger(tagged), package.BigramTagger(tagged, backoff=UnigramTagger(tagged))]
    yield "nltk-trigrams", package.TrigramTagger(tagged)
    from nltk.tag.perceptron import PerceptronTagger

    perceptron = PerceptronTagger(load=False)
    perceptron.train(tagged, nr_iter=1)
    yield "nltk-perceptron", perceptron
    from nltk.tokenize.punkt import PunktSentenceTokenizer, PunktTrainer

    yield "nltk-punkt", PunktSentenceTokenizer(PunktTrainer("A cat sat. A dog ran. Mr. X went home.").get_params())
    from nltk.lm import MLE, Laplace
    from nltk.lm.preprocessing import padded_everygram_pipeline

    for theClass in (MLE, Laplace):
        grams, words = padded_everygram_pipeline(2, TOPICS)
        model = theClass(2)
        model.fit(grams, words)
        yield f"nltk-{theClass.__name__}", model


def pyod():
    names = "abod.ABOD cblof.CBLOF cd.CD copod.COPOD ecod.ECOD feature_bagging.FeatureBagging gmm.GMM hbos.HBOS iforest.IForest inne.INNE kde.KDE knn.KNN kpca.KPCA lmdd.LMDD loda.LODA lof.LOF loci.LOCI lscp.LSCP mad.MAD mcd.MCD ocsvm.OCSVM pca.PCA qmcd.QMCD rod.ROD sampling.Sampling sod.SOD sos.SOS suod.SUOD xgbod.XGBOD"
    for name in names.split():
        module, theClass = name.split(".")
        yield from fitted(f"pyod.models.{module}", theClass, lambda model: model.fit(X[:, :1] if theClass == "MAD" else X))


def sklearn_pandas():
    from sklearn.preprocessing import LabelBinarizer, StandardScaler
    from sklearn_pandas import DataFrameMapper

    yield "sklearn-pandas", DataFrameMapper([(["a", "b"], StandardScaler()), ("e", LabelBinarizer())], df_out=True).fit(frame())
    yield "sklearn-pandas-default", DataFrameMapper([(["a"], StandardScaler())], default=None).fit(frame()[list("abcd")])


def mapie():
    from sklearn.linear_model import LogisticRegression, Ridge

    def calibrated(model):
        (model.fit(X, y) if False else model.fit_conformalize(X, target))

    target = NUMBERS
    yield from fitted("mapie.regression", "CrossConformalRegressor JackknifeAfterBootstrapRegressor", calibrated,
                      CrossConformalRegressor=dict(estimator=Ridge()), JackknifeAfterBootstrapRegressor=dict(estimator=Ridge(), resampling=3))
    yield from fitted("mapie.regression", "MapieRegressor", lambda model: model.fit(X, NUMBERS))
    yield from fitted("mapie.classification", "MapieClassifier", lambda model: model.fit(X, y))

    def split(model):
        model.fit(X, y if "Class" in type(model).__name__ else NUMBERS)
        model.conformalize(X, y if "Class" in type(model).__name__ else NUMBERS)

    yield from fitted("mapie.regression", "SplitConformalRegressor", split, SplitConformalRegressor=dict(estimator=Ridge(), prefit=False))
    yield from fitted("mapie.classification", "SplitConformalClassifier", split, SplitConformalClassifier=dict(estimator=LogisticRegression(), prefit=False))
    target = y
    yield from fitted("mapie.classification", "CrossConformalClassifier", calibrated, CrossConformalClassifier=dict(estimator=LogisticRegression()))


def ngboost():
    from ngboost.distns import Exponential, LogNormal, Normal, Poisson, k_categorical

    for distribution in (Normal, LogNormal, Exponential, Poisson):
        yield from fitted("ngboost", "NGBRegressor", lambda model: model.fit(X, np.round(NUMBERS * 3) + 1),
                          NGBRegressor=dict(n_estimators=3, verbose=False, Dist=distribution))
    yield from fitted("ngboost", "NGBClassifier", lambda model: model.fit(X, y), NGBClassifier=dict(n_estimators=3, verbose=False))


def interpret():
    small = dict(outer_bags=1, max_rounds=3, n_jobs=1)
    yield from fitted("interpret.glassbox", "ExplainableBoostingClassifier LogisticRegression ClassificationTree APLRClassifier DecisionListClassifier",
                      lambda model: model.fit(frame(), y) if "Boost" in type(model).__name__ else model.fit(X, y), ExplainableBoostingClassifier=small)
    yield from fitted("interpret.glassbox", "ExplainableBoostingRegressor LinearRegression RegressionTree APLRRegressor",
                      lambda model: model.fit(X, NUMBERS), ExplainableBoostingRegressor=small)


def pmdarima():
    import pmdarima as package

    yield "pmdarima-auto", package.auto_arima(DAYS, start_p=0, start_q=0, max_p=1, max_q=1, seasonal=False)
    yield "pmdarima-arima", package.ARIMA((1, 1, 1), seasonal_order=(1, 0, 0, 4)).fit(DAYS)
    from pmdarima.pipeline import Pipeline
    from pmdarima.preprocessing import BoxCoxEndogTransformer, FourierFeaturizer

    yield "pmdarima-pipeline", Pipeline([("box", BoxCoxEndogTransformer(lmbda2=1)), ("four", FourierFeaturizer(m=4)), ("arima", package.ARIMA((1, 0, 0)))]).fit(DAYS)


def sktime():
    import pandas as pd

    series = pd.Series(DAYS, index=pd.period_range("2000", periods=len(DAYS), freq="M"))
    for name in ("naive.NaiveForecaster", "trend.PolynomialTrendForecaster", "trend.TrendForecaster", "trend.STLForecaster", "theta.ThetaForecaster",
                 "exp_smoothing.ExponentialSmoothing", "arima.AutoARIMA", "ets.AutoETS", "croston.Croston"):
        module, theClass = name.split(".")
        yield from fitted(f"sktime.forecasting.{module}", theClass, lambda model: model.fit(series, fh=[1, 2]),
                          AutoARIMA=dict(start_p=0, start_q=0, max_p=1, max_q=1))
    from sktime.forecasting.compose import TransformedTargetForecaster, make_reduction
    from sktime.forecasting.naive import NaiveForecaster
    from sktime.transformations.series.detrend import Deseasonalizer, Detrender
    from sklearn.linear_model import LinearRegression

    yield "sktime-reduction", make_reduction(LinearRegression(), window_length=5).fit(series, fh=[1])
    yield "sktime-pipeline", TransformedTargetForecaster([("season", Deseasonalizer(sp=12)), ("trend", Detrender()), ("naive", NaiveForecaster())]).fit(series, fh=[1])
    panel = np.random.RandomState(0).rand(20, 1, 30)
    of = "sktime.classification."
    for name in ("distance_based.KNeighborsTimeSeriesClassifier", "kernel_based.RocketClassifier", "interval_based.TimeSeriesForestClassifier", "dummy.DummyClassifier"):
        module, theClass = name.split(".")
        yield from fitted(of + module, theClass, lambda model: model.fit(panel, np.array([0, 1] * 10)), RocketClassifier=dict(num_kernels=20))


def tsfresh():
    from tsfresh.transformers import FeatureAugmenter, FeatureSelector, RelevantFeatureAugmenter

    yield "tsfresh", [FeatureAugmenter(), FeatureSelector(), RelevantFeatureAugmenter()]
    import pandas as pd

    yield "tsfresh-selector", FeatureSelector().fit(pd.DataFrame(X), pd.Series(y))


def econml():
    from sklearn.linear_model import LogisticRegression, Ridge

    for name, words in {
        "dml.LinearDML": dict(model_y=Ridge(), model_t=Ridge()), "dml.CausalForestDML": dict(model_y=Ridge(), model_t=Ridge(), n_estimators=8),
        "dml.SparseLinearDML": dict(model_y=Ridge(), model_t=Ridge()), "dml.NonParamDML": dict(model_y=Ridge(), model_t=Ridge(), model_final=Ridge()),
    }.items():
        module, theClass = name.split(".")
        yield from fitted(f"econml.{module}", theClass, lambda model: model.fit(NUMBERS, X[:, 1], X=X[:, 2:]), **{theClass: words})
    for name, words in {
        "dr.LinearDRLearner": dict(model_propensity=LogisticRegression(), model_regression=Ridge()),
        "metalearners.SLearner": dict(overall_model=Ridge()), "metalearners.TLearner": dict(models=Ridge()),
        "metalearners.XLearner": dict(models=Ridge()), "grf.RegressionForest": dict(n_estimators=8),
    }.items():
        module, theClass = name.split(".")

        def fit(model):
            model.fit(X, NUMBERS) if theClass == "RegressionForest" else model.fit(NUMBERS, y, X=X)

        yield from fitted(f"econml.{module}", theClass, fit, **{theClass: words})


def causalml():
    from sklearn.linear_model import LinearRegression

    learners = "BaseSRegressor BaseTRegressor BaseXRegressor BaseRRegressor"
    yield from fitted("causalml.inference.meta", learners, lambda model: model.fit(X, y, NUMBERS),
                      **{name: dict(learner=LinearRegression()) for name in learners.split()})
    yield from fitted("causalml.inference.tree", "UpliftTreeClassifier UpliftRandomForestClassifier",
                      lambda model: model.fit(X, np.where(y, "treatment", "control"), y), UpliftTreeClassifier=dict(control_name="control"),
                      UpliftRandomForestClassifier=dict(control_name="control", n_estimators=3))


def prophet():
    """Refused: its models hold the programs that fitted them, and start them again."""
    import pandas as pd
    from prophet import Prophet

    table = pd.DataFrame({"ds": pd.date_range("2020", periods=len(DAYS)), "y": DAYS})
    yield "prophet", Prophet().fit(table)


def skl2onnx():
    """What it writes is ONNX; people keep its types beside their models."""
    from skl2onnx.common.data_types import FloatTensorType, Int64TensorType, StringTensorType

    yield "skl2onnx-types", [("a", FloatTensorType([None, 4])), ("b", Int64TensorType([None, 1])), ("c", StringTensorType([None, 1]))]


PARTS = (
    hdbscan, umap_learn, lifelines, scikit_survival, river, gensim, nltk, pyod, sklearn_pandas, mapie, ngboost, interpret, pmdarima, sktime,
    tsfresh, econml, causalml, prophet, skl2onnx,
)
