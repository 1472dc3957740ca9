/**
 * The entry script that `init` writes for a model of MLflow's: its body is what MLflow's own server takes, or rows under
 * `data`, as scripts of Azure ML have them.
 * https://mlflow.org/docs/latest/ml/deployment/deploy-model-locally/#inference-server-specification
 */
export const MLFLOW_SCRIPT = `"""Serves a model of MLflow's, of whatever flavor: the packages are those of its conda.yaml."""

import json
import os

import mlflow.pyfunc
import numpy
import pandas


def init():
    global model
    folders = os.walk(os.environ["AZUREML_MODEL_DIR"])
    model = mlflow.pyfunc.load_model(next(folder for folder, _, files in folders if "MLmodel" in files))


def run(body):
    return {"predictions": plain(model.predict(asked(json.loads(body))))}


def asked(body):
    """{"dataframe_split": ...}, {"dataframe_records": ...}, {"inputs": ...}, {"instances": ...} or {"data": ...}"""
    schema = model.metadata.get_input_schema()
    if "dataframe_split" in body:
        return typed(pandas.DataFrame(**body["dataframe_split"]), schema)
    if "dataframe_records" in body:
        return typed(pandas.DataFrame(body["dataframe_records"]), schema)
    rows = next(body[key] for key in ("inputs", "instances", "data") if key in body)
    if rows and isinstance(rows, list) and isinstance(rows[0], dict):
        return typed(pandas.DataFrame(rows), schema)
    if schema is None or schema.is_tensor_spec():
        return {name: numpy.array(rows[name]) for name in rows} if isinstance(rows, dict) else numpy.array(rows)
    names = schema.input_names() if schema.has_input_names() and isinstance(rows, list) else None
    return typed(pandas.DataFrame(rows, columns=names), schema)


def typed(frame, schema):
    """JSON has one kind of number, and the model's signature several."""
    if schema is None or not schema.has_input_names():
        return frame
    types = dict(zip(schema.input_names(), schema.pandas_types()))
    return frame.astype({name: types[name] for name in frame.columns if name in types})


def plain(result):
    if isinstance(result, pandas.DataFrame):
        return result.to_dict(orient="records")
    return result.tolist() if hasattr(result, "tolist") else result
`
