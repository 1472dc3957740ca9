"""azureml.core.model for scripts that only ask where their model lies."""

import os

from azureml.exceptions import ModelNotFoundException

MODELS = "azureml-models"


class Model:
    """https://learn.microsoft.com/python/api/azureml-core/azureml.core.model.model#azureml-core-model-model-get-model-path"""

    @staticmethod
    def get_model_path(model_name, version=None, _workspace=None):
        """The path of a model's file or folder: the newest version, unless one is named."""
        for folder in model_folders(model_name):
            found = version_folder(folder, version)
            if found is not None:
                return content_of(found)
        here = os.path.join(os.getcwd(), model_name)
        if os.path.exists(here):
            return here
        in_model_dir = os.path.join(os.environ.get("AZUREML_MODEL_DIR") or os.getcwd(), model_name)
        if os.path.exists(in_model_dir):
            return in_model_dir
        wanted = model_name if version is None else f"{model_name} version {version}"
        raise ModelNotFoundException(
            f"Model {wanted} not found in cache or in root at ./{model_name}. "
            f"AZUREML_MODEL_DIR is {os.environ.get('AZUREML_MODEL_DIR')!r}."
        )


def model_folders(name):
    """Where a model's versions may lie. AZUREML_MODEL_DIR is the folder of all models, or of one version of one."""
    given = os.environ.get("AZUREML_MODEL_DIR")
    roots = [os.path.join(os.environ.get("AML_APP_ROOT", os.getcwd()), MODELS), os.path.join(os.getcwd(), MODELS)]
    if given:
        roots += [given, os.path.dirname(os.path.dirname(os.path.abspath(given)))]
    return [os.path.join(root, name) for root in roots]


def version_folder(folder, version):
    if not os.path.isdir(folder):
        return None
    if version is not None:
        found = os.path.join(folder, str(version))
        return found if os.path.isdir(found) else None
    versions = sorted(int(name) for name in os.listdir(folder) if name.isdigit())
    return os.path.join(folder, str(versions[-1])) if versions else None


def content_of(folder):
    """The one file or folder that was registered. A registered folder also has its files beside it in our images."""
    names = sorted(os.listdir(folder))
    if len(names) == 1:
        return os.path.join(folder, names[0])
    for name in names:
        entry = os.path.join(folder, name)
        if os.path.isdir(entry) and set(names) - {name} <= set(os.listdir(entry)):
            return entry
    return folder
