"""@rawhttp: run() gets the request itself. Both modules of that name behave alike."""

_rawHttpRequested = False


def rawhttp(func):
    """Marks run() as one that takes the request instead of its body."""
    global _rawHttpRequested
    _rawHttpRequested = True
    return func


try:
    from flask import Request as AMLRequest
except ImportError:

    class AMLRequest:
        """Named in annotations only."""
