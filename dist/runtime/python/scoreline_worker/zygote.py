"""A process that has imported the packages that the workers have, and is forked where a worker is needed. Nothing of the
user's own runs in it. A fork shares its memory, and is there within milliseconds.
See src/runtime/backends/python/zygote.ts."""

import gc
import json
import os
import signal
import stat
import sys
import time
import warnings

from . import output
from .frames import ENDED, FORK, FORKABLE, FORKED, OPENED, Frames
from .progress import RANGE
from .spare import import_all

PROBE_SECONDS = 2
# Devices without a state: a fork may share them.
STATELESS = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")


def wait(frames):
    """Returns in a worker that was forked, with the frames of its own. The zygote itself ends here, with the server."""
    del sys.argv[1:]
    before = open_files()
    message = frames.next_control()
    if message is None:
        sys.exit(0)
    import_all(json.loads(message[1]))
    # What is never freed is not looked at again: the pages stay shared.
    gc.collect()
    gc.freeze()
    frames.send(0, FORKABLE, why_not(before).encode(), b"")
    signal.signal(signal.SIGCHLD, lambda *_: send_ended(frames))
    held = {}
    for kind, body in iter(frames.next_control, None):
        if kind == FORK:
            pipes = Pipes()
            if fork(frames, pipes, int(body)) == 0:
                for other in held.values():
                    other.close()
                return pipes.take()
            held[int(body)] = pipes
        elif kind == OPENED:
            held.pop(int(body)).close()
    sys.exit(0)


def fork(frames, pipes, identity):
    """The server hears of a worker's end after it has heard of the worker."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    process = os.fork()
    if process == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    else:
        frames.send(identity, FORKED, json.dumps({"process": process, "files": pipes.of_server}).encode(), b"")
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
    return process


def send_ended(frames):
    while True:
        try:
            process, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if process == 0:
            return
        frames.send(process, ENDED, b"", b"")


class Pipes:
    """What a worker has instead of what the server gives to a process that it starts itself: the server opens the other
    ends by /proc, and this process lets go of them then."""

    def __init__(self):
        requests, server_requests = os.pipe()
        server_answers, answers = os.pipe()
        server_printed, printed = os.pipe()
        server_errors, errors = os.pipe()
        progress = os.memfd_create("scoreline-progress")
        os.ftruncate(progress, RANGE.size)
        self._of_worker = (printed, errors, requests, answers, progress)
        self.of_server = (server_requests, server_answers, server_printed, server_errors, progress)

    def take(self):
        """Puts the worker's ends where a worker looks for them."""
        for place, file in enumerate(self._of_worker, 1):
            os.dup2(file, place, inheritable=place in (1, 2))
        self.close()
        output.ask_pipes()
        forget_randomness()
        return Frames()

    def close(self):
        for file in {*self._of_worker, *self.of_server}:
            os.close(file)


def forget_randomness():
    """Forks would all draw the same numbers. Python's own generator knows of forks; numpy's does not."""
    numbers = sys.modules.get("numpy.random")
    if numbers is not None:
        numbers.seed()


def why_not(before):
    """Why a fork of this process would not be like a new one; empty where it would be."""
    if not hasattr(os, "memfd_create"):
        return "this system has no memfd_create()"
    if not try_fork():
        return "a fork of it does not end"
    threads = threads_left()
    if threads:
        return f"packages have started threads that a fork does not have ({', '.join(sorted(threads))})"
    opened = [name for name in open_files() - before if name not in STATELESS]
    if opened:
        return f"packages hold {sorted(opened)[0]} open"
    return ""


def try_fork():
    """Forks once for nothing. Libraries that know of forks, as OpenBLAS does, end their threads by it: what is left then
    are threads whose locks a fork would keep for ever."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        process = os.fork()
    if process == 0:
        os._exit(0)
    until = time.monotonic() + PROBE_SECONDS
    while time.monotonic() < until:
        if os.waitpid(process, os.WNOHANG)[0]:
            return True
        time.sleep(0.001)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return False


def threads_left():
    """Names of this process's threads but the first. One that was just joined may still be seen for a moment."""
    for _ in range(50):
        names = [thread_name(task) for task in os.listdir("/proc/self/task") if int(task) != os.getpid()]
        if not names:
            break
        time.sleep(0.002)
    return names


def thread_name(task):
    try:
        with open(f"/proc/self/task/{task}/comm", encoding="utf-8", errors="replace") as file:
            return file.read().strip()
    except OSError:
        return "one that has just ended"


def open_files():
    """What this process holds open, by name and, where a name does not say it, by what it is."""
    found = set()
    for number in os.listdir("/proc/self/fd"):
        try:
            name = os.readlink(f"/proc/self/fd/{number}")
            is_folder = stat.S_ISDIR(os.fstat(int(number)).st_mode)
        except OSError:
            continue
        # The folder that is being listed.
        if not (is_folder and name.startswith("/proc/")):
            found.add(name)
    return found
