"""How a worker and the server speak: frames of four 32-bit numbers (id, length of head, length of body, kind), the head
as JSON, the body as bytes. See src/runtime/backends/python/frames.ts."""

import json
import os
import select
import struct

REQUESTS, ANSWERS = 3, 4
PREFIX = struct.Struct("<4I")
REQUEST, RESPONSE, READY, FAILED, PIECE, LAST_PIECE, CANCEL = range(7)


class Frames:
    """Reads frames from one pipe and writes them to the other."""

    def __init__(self):
        self._buffer = bytearray()
        self.cancelled = set()

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
        data = PREFIX.pack(identity, len(head), len(body), kind) + head + body
        while data:
            data = data[os.write(ANSWERS, data) :]

    def send_answer(self, identity, head, body):
        self.send(identity, RESPONSE, json.dumps(head).encode() if head else b"", body)

    def _read(self):
        chunk = os.read(REQUESTS, 1 << 20)
        self._buffer += chunk
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
        del buffer[:at]
        return found

    def _take_cancels(self):
        """Looks for cancels among the frames that wait, and leaves the requests where they are."""
        at = 0
        while len(self._buffer) - at >= PREFIX.size:
            identity, head_length, body_length, kind = PREFIX.unpack_from(self._buffer, at)
            if kind == CANCEL:
                self.cancelled.add(identity)
            at += PREFIX.size + head_length + body_length
