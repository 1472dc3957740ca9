"""The classes that a logging.json written for the official server names."""

import logging
import time


class RootAccessFilter(logging.Filter):
    def filter(self, record):
        return "GET / HTTP/1.1" not in record.getMessage()


class AMLLogFormatter(logging.Formatter):
    def __init__(self, fmt="%(asctime)s %(levelname).1s [%(process)d] %(name)s - %(message)s", datefmt=None, style="%"):
        super().__init__(fmt=fmt, datefmt=datefmt, style=style)
        self.converter = time.gmtime
