"""How a worker and the server speak: frames of four 32-bit numbers (id, length of head, length of body, kind), the head
as JSON, the body as bytes. The head of a plain answer is one double, the milliseconds in run().
See src/runtime/backends/python/frames.ts."""

import json
import os
import select
import struct

REQUESTS, ANSWERS = 3, 4
PREFIX = struct.Struct("<4I")
PLAIN_PREFIX = struct.Struct("<4Id")
REQUEST, RESPONSE, READY, FAILED, PIECE, LAST_PIECE, CANCEL, PLAIN = range(8)


class Frames:
    """Reads frames from one pipe and writes them to the other."""

    def __init__(self):
        # One read as it came, or several put together.
        self._buffer = b""
        self.cancelled = set()
        # Programs that the script starts must not hold our pipes open after we are gone.
        for pipe in (REQUESTS, ANSWERS):
            os.set_inheritable(pipe, False)

    def next(self):
        """The frames that have come: a list of (id, head, body); waits for one at least. None at the end."""
        while True:
            found = self._cut()
            if found:
                return found
            if not self._read():
                return None

    def is_cancelled(self, identity):
        """Whether the caller of a stream is gone. Does not wait."""
        while select.select([REQUESTS], [], [], 0)[0]:
            if not self._read():
                return True
            self._take_cancels()
        return identity in self.cancelled

    def send(self, identity, kind, head, body):
        write(PREFIX.pack(identity, len(head), len(body), kind) + head + body)

    def send_answer(self, identity, head, body):
        if len(head) == 1 and "ms" in head:
            write(PLAIN_PREFIX.pack(identity, 8, len(body), PLAIN, head["ms"]) + body)
        else:
            self.send(identity, RESPONSE, json.dumps(head).encode(), body)

    def _read(self):
        chunk = os.read(REQUESTS, 1 << 20)
        if not self._buffer:
            self._buffer = chunk
        elif isinstance(self._buffer, bytearray):
            self._buffer += chunk
        else:
            self._buffer = bytearray(self._buffer) + chunk
        return len(chunk) > 0

    def _cut(self):
        found = []
        buffer = self._buffer
        at = 0
        while len(buffer) - at >= PREFIX.size:
            identity, head_length, body_length, kind = PREFIX.unpack_from(buffer, at)
            head_at = at + PREFIX.size
            body_at = head_at + head_length
            end = body_at + body_length
            if len(buffer) < end:
                break
            if kind == REQUEST:
                found.append((identity, bytes(buffer[head_at:body_at]), bytes(buffer[body_at:end])))
            at = end
        if at > 0:
            self._buffer = buffer[at:]
        return found

    def _take_cancels(self):
        """Looks for cancels among the frames that wait, and leaves the requests where they are."""
        at = 0
        while len(self._buffer) - at >= PREFIX.size:
            identity, head_length, body_length, kind = PREFIX.unpack_from(self._buffer, at)
            if kind == CANCEL:
                self.cancelled.add(identity)
            at += PREFIX.size + head_length + body_length


def write(data):
    written = os.write(ANSWERS, data)
    while written < len(data):
        data = data[written:]
        written = os.write(ANSWERS, data)
