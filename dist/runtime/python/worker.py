"""Starts a Python worker of the scoring runtime. Everything is in the package beside it."""


def __getattr__(name):
    """A model that was pickled by a program of its own looks for its classes in __main__: the entry script's are meant."""
    import sys

    script = sys.modules.get("entry_module") or sys.modules.get("main")
    if script is not None and not name.startswith("_") and name in vars(script):
        return vars(script)[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


if __name__ == "__main__":
    # Processes that the script starts by multiprocessing read this file again, and must find nothing to do.
    import sys

    from scoreline_worker.serve import main

    # Our folder must not be searched for what the user's script imports.
    del sys.path[0]
    main()
