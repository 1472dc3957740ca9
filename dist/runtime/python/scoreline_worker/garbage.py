"""Python's garbage collector while packages are imported: what they make stays, and looking through it again and again is
a twelfth of the time that scikit-learn's import takes."""

import contextlib
import gc

# Objects that were made and not freed, between two looks. A script that makes more while it is imported is looked through.
SELDOM = 1_000_000


@contextlib.contextmanager
def seldom_collected():
    """A script that sets the collector itself keeps what it set."""
    usual = gc.get_threshold()
    seldom = (SELDOM, *usual[1:])
    gc.set_threshold(*seldom)
    try:
        yield
    finally:
        if gc.get_threshold() == seldom:
            gc.set_threshold(*usual)
