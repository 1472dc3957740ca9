"""azureml.monitoring for scripts that collect data: what they collect goes where the service collects its samples."""

from scoreline_worker import collected


class ModelDataCollector:
    """https://learn.microsoft.com/python/api/azureml-monitoring/azureml.monitoring.modeldatacollector.modeldatacollector"""

    def __init__(self, model_name, designation="default", feature_names=None, *_, identifier=None, **__):
        self._model_name = model_name
        self._designation = identifier or designation
        self._feature_names = None if feature_names is None else [str(name) for name in feature_names]

    def collect(self, user_data, user_correlation_id=""):
        """Keeps rows: an array, a data frame or a list. Does nothing where the service collects nothing."""
        if not collected.enabled():
            return False
        record = {"model": self._model_name, "designation": self._designation}
        if self._feature_names is not None:
            record["features"] = self._feature_names
        if user_correlation_id:
            record["correlationId"] = str(user_correlation_id)
        collected.add({**record, "data": rows_of(user_data)})
        return True


def rows_of(data):
    values = getattr(data, "values", data)
    values = data if callable(values) else values
    return values.tolist() if hasattr(values, "tolist") else data
