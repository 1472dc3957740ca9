"""Starts a Python worker of the scoring runtime. Everything is in the package beside it."""

if __name__ == "__main__":
    # Processes that the script starts by multiprocessing read this file again, and must find nothing to do.
    import sys

    from scoreline_worker.serve import main

    # Our folder must not be searched for what the user's script imports.
    del sys.path[0]
    main()
