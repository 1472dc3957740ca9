"""What CPython's own unpickler does with streams of bytes, without importing anything.

Reads streams from standard input, each behind its length (4 bytes, little-endian), and prints one JSON line for each: the
imports it asks for in turn, and what it does with them. Whatever is imported is a stand-in that notes what happens to it.
"""

import io
import json
import pickle
import resource
import struct
import sys

resource.setrlimit(resource.RLIMIT_AS, (1 << 28, 1 << 28))
done = []


def note(*words):
    entry = list(words)
    if entry not in done and len(done) < 1000:
        done.append(entry)


class StandIn:
    def __new__(cls, *args, **words):
        note("make", cls.module, cls.name)
        return object.__new__(cls)

    def __init__(self, *args, **words):
        pass

    def __setstate__(self, state):
        if isinstance(self, StandIn):
            note("build", self.module, self.name)
        else:
            note("change")

    def __call__(self, *args):
        note("call of result")
        return Result()

    # Of the class itself, they are called with an item in the place of the object.
    def append(self, *args):
        if isinstance(self, StandIn) and args:
            note("append", self.module, self.name)
        else:
            note("change")

    extend = append

    def add(self, *args):
        if isinstance(self, StandIn) and args:
            note("add", self.module, self.name)
        else:
            note("change")

    def __setitem__(self, key, value):
        note("setitem", self.module, self.name)


class Result:
    """What a call of something that is no import gives: whatever happens to it is a change of something unknown."""

    def __setstate__(self, state):
        note("change")

    def __call__(self, *args):
        note("call of result")
        return self

    def append(self, *args):
        note("change")

    extend = add = __setitem__ = append


class Unpickler(pickle.Unpickler):
    def find_class(self, module, name):
        note("import", module, name)
        return type("StandIn", (StandIn,), {"module": module, "name": name})


while True:
    size = sys.stdin.buffer.read(4)
    if len(size) < 4:
        break
    data = sys.stdin.buffer.read(struct.unpack("<I", size)[0])
    done = []
    try:
        Unpickler(io.BytesIO(data)).load()
        end = "loaded"
    except BaseException as error:
        end = type(error).__name__
    print(json.dumps([end, done]))
