"""What computes the sessions of onnxruntime that init() opened: a provider that is missing is left out without an error."""

import gc
import logging
import os
import sys

from .errors import StartFailure, log

CPU = "CPUExecutionProvider"


def check_providers():
    """Says what computes each session; with SCORELINE_ACCELERATOR_REQUIRED, one on the processor alone fails the start."""
    asked = os.environ.get("SCORELINE_EXECUTION_PROVIDERS")
    if not asked:
        return
    required = os.environ.get("SCORELINE_ACCELERATOR_REQUIRED") == "on"
    sessions = open_sessions()
    if not sessions:
        log("The script has opened no session of onnxruntime: what computes its model is not known here.", logging.INFO)
    for providers in sessions:
        on_processor = all(provider == CPU for provider in providers)
        wanted = [one for one in asked.split(",") if one != CPU]
        missed = on_processor and bool(wanted)
        log(
            f"Execution providers of the script's session: {', '.join(providers)}"
            + (f", although {asked} were asked for" if missed else ""),
            logging.WARNING if missed else logging.INFO,
        )
        if missed and required:
            raise StartFailure(
                f"The script's model would run on the processor: onnxruntime here has {', '.join(available())}, "
                f"not {' or '.join(wanted)}. Open the session with providers="
                "os.environ['SCORELINE_EXECUTION_PROVIDERS'].split(','), in an image whose onnxruntime has them."
            )


def open_sessions():
    module = sys.modules.get("onnxruntime")
    kind = getattr(module, "InferenceSession", None)
    if not isinstance(kind, type):
        return []
    return [one.get_providers() for one in gc.get_objects() if isinstance(one, kind)]


def available():
    return sys.modules["onnxruntime"].get_available_providers()
