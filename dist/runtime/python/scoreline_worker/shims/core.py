"""Of azureml.core, what entry scripts use: Model."""

from azureml.core.model import Model

__all__ = ["Model"]
