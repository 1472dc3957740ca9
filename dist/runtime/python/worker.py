"""Starts a Python worker of the scoring runtime. Everything is in the package beside it."""

import sys

from scoreline_worker.serve import main

if __name__ == "__main__":
    # Our folder must not be searched for what the user's script imports.
    del sys.path[0]
    main()
