"""Trains the diabetes model of the examples, as ONNX and as pickle, and writes samples with its predictions.

Ridge regression on scikit-learn's own diabetes data set (442 patients, 10 features, the progression of the
disease a year later). The expected numbers in the samples are scikit-learn's own, in double precision.

    pip install -r train-requirements.txt
    python train.py
"""

import json
import pickle
import platform
from pathlib import Path

import numpy as np
import onnx
import skl2onnx
import sklearn
from skl2onnx import to_onnx
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

HERE = Path(__file__).parent

data = load_diabetes()
train_x, test_x, train_y, test_y = train_test_split(data.data, data.target, test_size=0.2, random_state=0)
model = Ridge(alpha=0.03).fit(train_x, train_y)

with open(HERE / "model.pkl", "wb") as file:
    pickle.dump(model, file, protocol=4)

onnx_model = to_onnx(model, train_x[:1].astype(np.float32), name="diabetes", target_opset=17)
onnx_model.doc_string = "Ridge regression on scikit-learn's diabetes data set"
(HERE / "model.onnx").write_bytes(onnx_model.SerializeToString(deterministic=True))

# Features are rounded to what single precision holds exactly enough, so that both models see the same numbers.
patients = np.round(test_x[:5], 6)
document = np.array([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]], dtype=float)


def sample(name, rows, answer):
    return {"name": name, "request": {"data": rows.tolist()}, "expect": answer, "tolerance": 1e-4}


predict = lambda rows: model.predict(rows)
onnx_samples = [
    sample("five patients", patients, predict(patients).reshape(-1, 1).tolist()),
    sample("one patient", patients[:1], predict(patients[:1]).reshape(-1, 1).tolist()),
    sample("the two rows of the source document", document, predict(document).reshape(-1, 1).tolist()),
    {
        "name": "nine features are refused",
        "request": {"data": [[1, 2, 3, 4, 5, 6, 7, 8, 9]]},
        "status": 400,
    },
]
python_samples = [
    sample("five patients", patients, predict(patients).tolist()),
    sample("one patient", patients[:1], predict(patients[:1]).tolist()),
    sample("the two rows of the source document", document, predict(document).tolist()),
]
for name, samples in {"samples.json": onnx_samples, "samples-python.json": python_samples}.items():
    (HERE / name).write_text(json.dumps(samples, indent=2) + "\n")
(HERE / "sample-input.json").write_text(json.dumps({"data": patients[:1].tolist()}, indent=2) + "\n")

print(f"Python {platform.python_version()}", *(f"{m.__name__} {m.__version__}" for m in (sklearn, np, onnx, skl2onnx)), sep=", ")
print(f"R² on the test set: {model.score(test_x, test_y):.3f}")
