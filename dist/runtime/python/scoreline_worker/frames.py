"""How a worker and the server speak: frames of four 32-bit numbers (id, length of head, length of body, kind), the head
as JSON, the body as bytes. The head of a plain answer is one double, the milliseconds in run(). PRINTED is added to the
kind of an answer while output of the script lies unread in its pipes.
See src/runtime/backends/python/frames.ts."""

import json
import os
import select
import struct

from .output import lies_unread

REQUESTS, ANSWERS = 3, 4
PREFIX = struct.Struct("<4I")
PLAIN_PREFIX = struct.Struct("<4Id")
REQUEST, RESPONSE, READY, FAILED, PIECE, LAST_PIECE, CANCEL, PLAIN, COLLECTED, PREPARE, CALL = range(11)
# Between the server and a zygote.
FORKABLE, FORK, FORKED, OPENED, ENDED = range(11, 16)
PRINTED = 16
CONTROLS = (PREPARE, CALL, FORK, OPENED)
PREFIX_SIZE = PREFIX.size
CHUNK = 1 << 20
# Smaller answers are put together and written by one call.
SMALL = 1 << 16
MOST_BYTES = (1 << 32) - 1
MOST_HEAD_BYTES = 1 << 24
MOST_PLAIN = MOST_BYTES - PLAIN_PREFIX.size


class TooLarge(Exception):
    """An answer that does not fit into a frame."""


class Frames:
    """Reads frames from one pipe and writes them to the other. Each byte is copied once, whatever the size of a frame."""

    def __init__(self):
        # What has come, and the size of the frame it begins with where that is known to be larger.
        self._buffer = b""
        self._filled = 0
        self._size = 0
        self.cancelled = set()
        # What a spare worker or a zygote is sent before it is one of the others, and requests that came right behind.
        self._controls = []
        self._early = []
        # Programs that the script starts must not hold our pipes open after we are gone.
        for pipe in (REQUESTS, ANSWERS):
            os.set_inheritable(pipe, False)

    def next(self):
        """The frames that have come: a list of (id, head, body); waits for one at least. None at the end."""
        if self._early:
            early, self._early = self._early, []
            return early
        while True:
            found = self._cut()
            if found:
                return found
            if not self._read():
                return None

    def next_control(self):
        """What a spare worker or a zygote is sent: (kind, body). None at the end."""
        while not self._controls:
            self._early += self._cut()
            if not self._controls and not self._read():
                return None
        return self._controls.pop(0)

    def is_cancelled(self, identity):
        """Whether the caller of a stream is gone. Does not wait."""
        while select.select([REQUESTS], [], [], 0)[0]:
            if not self._read():
                return True
            self._take_cancels()
        return identity in self.cancelled

    def send(self, identity, kind, head, body):
        if len(head) > MOST_HEAD_BYTES or len(head) + len(body) > MOST_BYTES - PREFIX.size:
            raise TooLarge(f"An answer of {len(head) + len(body)} bytes is more than can be sent.")
        write(PREFIX.pack(identity, len(head), len(body), kind) + head, body)

    def send_answer(self, identity, head, body):
        printed = PRINTED if lies_unread() else 0
        size = len(body)
        if size <= MOST_PLAIN and len(head) == 1 and "ms" in head:
            write(PLAIN_PREFIX.pack(identity, 8, size, PLAIN | printed, head["ms"]), body)
        else:
            self.send(identity, RESPONSE | printed, json.dumps(head).encode(), body)

    def _read(self):
        """Appends what has come. A large frame is read into a buffer of its size."""
        if self._size > self._filled:
            if len(self._buffer) < self._size:
                whole = bytearray(self._size)
                whole[: self._filled] = self._buffer
                self._buffer = whole
            with memoryview(self._buffer) as view:
                count = os.readv(REQUESTS, [view[self._filled : self._size]])
        else:
            chunk = os.read(REQUESTS, CHUNK)
            count = len(chunk)
            self._buffer = self._buffer + chunk if self._filled else chunk
        self._filled += count
        return count > 0

    def _cut(self):
        """The requests that are whole. What follows them stays, with the size it will have."""
        if self._filled < self._size:
            return []
        if self._size == 0 and type(self._buffer) is bytes:
            alone = self._alone()
            if alone is not None:
                return alone
        found = []
        # A slice of bytes is a copy already; of what was read piece by piece it must be made one.
        buffer = self._buffer if isinstance(self._buffer, bytes) else memoryview(self._buffer)
        at = 0
        self._size = 0
        while self._filled - at >= PREFIX.size:
            identity, head_length, body_length, kind = PREFIX.unpack_from(buffer, at)
            head_at = at + PREFIX.size
            body_at = head_at + head_length
            end = body_at + body_length
            if self._filled < end:
                self._size = end - at
                break
            if kind == REQUEST:
                found.append((identity, bytes(buffer[head_at:body_at]), bytes(buffer[body_at:end])))
            elif kind in CONTROLS:
                self._controls.append((kind, bytes(buffer[body_at:end])))
            at = end
        if at > 0:
            self._buffer = bytes(buffer[at : self._filled])
            self._filled = len(self._buffer)
        return found

    def _alone(self):
        """The commonest case, one small request that came whole; None for every other."""
        buffer = self._buffer
        if self._filled < PREFIX_SIZE:
            return None
        identity, head_length, body_length, kind = PREFIX.unpack_from(buffer)
        body_at = PREFIX_SIZE + head_length
        if body_at + body_length != self._filled or kind != REQUEST:
            return None
        self._buffer = b""
        self._filled = 0
        return [(identity, buffer[PREFIX_SIZE:body_at], buffer[body_at:])]

    def _take_cancels(self):
        """Looks for cancels among the frames that wait, and leaves the requests where they are."""
        at = 0
        while self._filled - at >= PREFIX.size:
            identity, head_length, body_length, kind = PREFIX.unpack_from(self._buffer, at)
            if kind == CANCEL:
                self.cancelled.add(identity)
            at += PREFIX.size + head_length + body_length


def write(head, body):
    if len(body) <= SMALL:
        data = head + body
        written = os.write(ANSWERS, data)
        if written == len(data):
            return
        parts = [memoryview(data)[written:]]
    else:
        parts = [memoryview(head), memoryview(body)]
    while parts:
        written = os.writev(ANSWERS, parts)
        while parts and written >= len(parts[0]):
            written -= len(parts.pop(0))
        if written:
            parts[0] = parts[0][written:]
