"""Models of frameworks that build on scikit-learn: what zoo.py yields of them, where they are installed."""

import importlib
import warnings

import numpy as np

warnings.filterwarnings("ignore")

rng = np.random.RandomState(0)
X = np.abs(rng.rand(80, 4))
y = np.array([0, 1] * 40)
UNEVEN = np.array([0] * 60 + [1] * 20)
NUMBERS = X[:, 0] * 2 + rng.rand(80)


def fitted(module, names, fit, **words):
    """Pairs of a name and a model, of the classes that a module has."""
    try:
        found = importlib.import_module(module)
    except ImportError:
        return
    for name in names.split():
        theClass = getattr(found, name, None)
        if theClass is None:
            continue
        try:
            model = theClass(**words.get(name, {}))
            fit(model)
        except Exception:
            continue
        yield f"{module}.{name}", model


def imbalanced_learn():
    from imblearn.over_sampling import SMOTE
    from imblearn.pipeline import make_pipeline
    from sklearn.linear_model import LogisticRegression

    def fit(model):
        model.fit(X, UNEVEN)

    yield from fitted("imblearn.over_sampling", "RandomOverSampler SMOTE ADASYN BorderlineSMOTE SVMSMOTE KMeansSMOTE", fit)
    yield from fitted("imblearn.under_sampling", "RandomUnderSampler TomekLinks NearMiss ClusterCentroids EditedNearestNeighbours "
                      "AllKNN OneSidedSelection NeighbourhoodCleaningRule InstanceHardnessThreshold", fit)
    yield from fitted("imblearn.ensemble", "BalancedRandomForestClassifier BalancedBaggingClassifier EasyEnsembleClassifier "
                      "RUSBoostClassifier", fit)
    yield from fitted("imblearn.combine", "SMOTEENN SMOTETomek", fit)
    yield "imblearn.pipeline", make_pipeline(SMOTE(), LogisticRegression()).fit(X, UNEVEN)


def frame():
    import pandas as pd

    named = pd.DataFrame(X, columns=list("abcd"))
    named["e"] = np.array(["u", "v", "w", "x"] * 20)
    return named


def category_encoders():
    yield from fitted("category_encoders", "BackwardDifferenceEncoder BaseNEncoder BinaryEncoder CatBoostEncoder CountEncoder "
                      "GLMMEncoder GrayEncoder HashingEncoder HelmertEncoder JamesSteinEncoder LeaveOneOutEncoder MEstimateEncoder "
                      "OneHotEncoder OrdinalEncoder PolynomialEncoder QuantileEncoder RankHotEncoder SumEncoder TargetEncoder "
                      "WOEEncoder", lambda model: model.fit(frame()[["e"]], y))


def feature_engine():
    import pandas as pd

    named, target = frame(), pd.Series(y)
    of = "feature_engine."
    yield from fitted(of + "imputation", "MeanMedianImputer ArbitraryNumberImputer EndTailImputer CategoricalImputer "
                      "RandomSampleImputer AddMissingIndicator DropMissingData", lambda model: model.fit(named))
    yield from fitted(of + "encoding", "OneHotEncoder OrdinalEncoder MeanEncoder CountFrequencyEncoder RareLabelEncoder "
                      "DecisionTreeEncoder StringSimilarityEncoder WoEEncoder", lambda model: model.fit(named, target))
    yield from fitted(of + "transformation", "LogTransformer ReciprocalTransformer PowerTransformer BoxCoxTransformer "
                      "YeoJohnsonTransformer ArcsinTransformer", lambda model: model.fit(named))
    yield from fitted(of + "discretisation", "EqualFrequencyDiscretiser EqualWidthDiscretiser DecisionTreeDiscretiser "
                      "GeometricWidthDiscretiser", lambda model: model.fit(named, target))
    yield from fitted(of + "outliers", "Winsorizer OutlierTrimmer", lambda model: model.fit(named))
    yield from fitted(of + "selection", "DropConstantFeatures DropDuplicateFeatures DropCorrelatedFeatures",
                      lambda model: model.fit(named[list("abcd")]))
    yield from fitted(of + "creation", "CyclicalFeatures", lambda model: model.fit(named))


def mlxtend():
    from sklearn.linear_model import LogisticRegression, Ridge

    one, two = LogisticRegression(), Ridge()
    yield from fitted(
        "mlxtend.classifier", "EnsembleVoteClassifier StackingClassifier StackingCVClassifier LogisticRegression Perceptron Adaline "
        "SoftmaxRegression MultiLayerPerceptron OneRClassifier", lambda model: model.fit(X, y),
        EnsembleVoteClassifier=dict(clfs=[one]), StackingClassifier=dict(classifiers=[one], meta_classifier=one),
        StackingCVClassifier=dict(classifiers=[one], meta_classifier=one))
    yield from fitted(
        "mlxtend.regressor", "LinearRegression StackingRegressor StackingCVRegressor", lambda model: model.fit(X[:, :1], NUMBERS),
        StackingRegressor=dict(regressors=[two], meta_regressor=two), StackingCVRegressor=dict(regressors=[two], meta_regressor=two))
    yield from fitted(
        "mlxtend.feature_selection", "SequentialFeatureSelector ColumnSelector ExhaustiveFeatureSelector",
        lambda model: model.fit(X, y), SequentialFeatureSelector=dict(estimator=one, k_features=2),
        ExhaustiveFeatureSelector=dict(estimator=one, max_features=2, print_progress=False))
    yield from fitted("mlxtend.cluster", "Kmeans", lambda model: model.fit(X), Kmeans=dict(k=2))


def hmmlearn():
    counts = np.round(X[:, :2] * 5).astype(int)
    yield from fitted("hmmlearn.hmm", "GaussianHMM GMMHMM CategoricalHMM PoissonHMM", lambda model: model.fit(counts))


def pygam():
    def fit(model):
        model.fit(X, y if "Logistic" in type(model).__name__ else np.round(NUMBERS * 3) + 1)

    yield from fitted("pygam", "LinearGAM LogisticGAM PoissonGAM GammaGAM ExpectileGAM", fit)


PARTS = (imbalanced_learn, category_encoders, feature_engine, mlxtend, hmmlearn, pygam)
