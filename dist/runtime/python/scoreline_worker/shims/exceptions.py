"""The exceptions of azureml that Model.get_model_path() raises."""


class AzureMLException(Exception):
    pass


class WebserviceException(AzureMLException):
    pass


class ModelNotFoundException(AzureMLException):
    pass
