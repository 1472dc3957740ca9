"""Answers one request after the other until the server closes the pipe."""

import gc
import itertools
import json
import logging
import os
import signal
import sys
import time

from . import byte_code, collected, logs, shims, spare
from .answers import Stream, answer_of, without_nan
from .deadline import Deadline, ScoringTimeout
from .errors import FAILED_SCRIPT, INTERNAL, LOGGER, EarlyAnswer, StartFailure, log, user_trace
from .frames import COLLECTED, FAILED, LAST_PIECE, PIECE, READY, RESPONSE, Frames, TooLarge
from .garbage import seldom_collected
from .inputs import arguments_of, text_of
from .progress import Progress
from .providers import check_providers
from .raw_request import enter_flask
from .script import check_version, load_script
from .tracing import trace_of

MOST_TOGETHER = 64


def main():
    # Ctrl-C reaches the whole group; the server decides when a worker ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    frames = Frames()
    shims.install()
    byte_code.take_carefully()
    if sys.argv[1:] == ["spare"]:
        spare.wait(frames)
    elif sys.argv[1:] == ["zygote"]:
        from . import zygote

        frames = zygote.wait(frames)
    try:
        check_version()
        logs.set_up()
        with seldom_collected():
            script = load_script()
        script.call_init()
        check_providers()
    except StartFailure as failure:
        sys.stdout.flush()
        frames.send(0, FAILED, str(failure).encode(), failure.report.encode())
        sys.exit(3)
    enter_flask()
    # What init() has made stays: the collector need not look at it again and again.
    gc.collect()
    gc.freeze()
    server = Server(script, frames)
    schemas = plain_schemas(script)
    facts = {
        "kind": script.kind,
        "wantsHeaders": script.wants_headers or script.wants_request,
        "batches": server.together,
        "schemas": schemas,
        "modules": spare.imported(script.folders),
    }
    note_versions(schemas)
    note(f"Scoring timeout is set to {server.deadline.milliseconds}")
    note(f"Worker with pid {os.getpid()} ready for serving traffic")
    frames.send(0, READY, json.dumps(facts).encode(), b"")
    server.serve()


def plain_schemas(script):
    """The schemas as JSON knows them: samples hold NaN, dates and what else a script works with."""
    try:
        return without_nan(json.loads(json.dumps(script.schemas(), default=str)))
    except (TypeError, ValueError) as error:
        log(f"The schemas of run() are not described in swagger: {error}", logging.WARNING)
        return None


ALL_VERSIONS = {"2.0": "2", "3.0": "3", "3.1": "3.1"}


def note_versions(schemas):
    """The official server's line about its descriptions."""
    known = list(ALL_VERSIONS) if schemas is None else schemas["versions"]
    prepared = [name for one, name in ALL_VERSIONS.items() if one in known]
    skipped = [name for one, name in ALL_VERSIONS.items() if one not in known]
    told = f"Swaggers are prepared for versions [{', '.join(prepared)}] and skipped for versions [{', '.join(skipped)}]."
    if not skipped:
        told = f"Swaggers are prepared for the following versions: [{', '.join(prepared)}]."
    logging.getLogger(f"{LOGGER}.swagger").info("%s", told if prepared else "No swagger is prepared.")


def note(text):
    logging.getLogger(LOGGER).info("%s", text)


class Server:
    def __init__(self, script, frames):
        self._script = script
        self._frames = frames
        self._progress = Progress()
        self.deadline = Deadline()
        self.together = script.batch is not None and script.kind == "text"
        # The one parameter of run() where the body is all it wants.
        self._text_name = script.parameters[0].name if script.kind == "text" and not script.wants_headers else None

    def serve(self):
        while True:
            requests = self._frames.next()
            if requests is None:
                return
            if self.together:
                self._answer_together(requests)
            else:
                for request in requests:
                    self._answer(*request)

    def _answer(self, identity, head_bytes, body):
        try:
            head = json.loads(head_bytes) if head_bytes else {}
            result = self._run(identity, head, body)
            if isinstance(result, Stream):
                self._send_stream(identity, result)
                return
            answer_head, answer = result
        except EarlyAnswer as early:
            answer_head, answer = early_answer(early)
        except ScoringTimeout:
            log(f"Encountered Exception: {user_trace()}")
            answer_head, answer = failed(f"Scoring timeout after {self.deadline.milliseconds} ms")
        except Exception:
            log(f"Encountered Exception: {user_trace()}")
            answer_head, answer = {"status": 500}, message(INTERNAL)
        self._send(identity, answer_head, answer)

    def _send_collected(self):
        for record in collected.taken():
            self._frames.send(0, COLLECTED, b"", record)

    def _send(self, identity, head, body):
        self._send_collected()
        try:
            self._frames.send_answer(identity, head, body)
        except TooLarge as error:
            log(str(error))
            self._frames.send_answer(identity, {"status": 500}, message(INTERNAL))

    def _run(self, identity, head, body):
        if not head and self._text_name is not None:
            arguments = {self._text_name: text_of(body)}
        else:
            arguments = arguments_of(self._script, head, body)
        self._progress.reached_run(identity, identity)
        started = self.deadline.start()
        try:
            if "headers" in head:
                with trace_of(head):
                    result = self._script.run(**arguments)
            else:
                result = self._script.run(**arguments)
            seconds = time.perf_counter() - started
        except Exception as error:
            # The alarm may come as what the script makes of it; a TimeoutError of its own comes while the time runs.
            if self.deadline.over:
                raise ScoringTimeout from error
            return script_failed()
        finally:
            self.deadline.stop()
        answer = answer_of(result)
        (answer.head if isinstance(answer, Stream) else answer[0])["ms"] = seconds * 1000
        return answer

    def _answer_together(self, requests):
        """Plain requests next to each other go to run_batch(); the rest go one by one."""
        group = []
        for request in requests:
            if request[1]:
                self._run_group(group)
                group = []
                self._answer(*request)
                continue
            group.append(request)
            if len(group) == MOST_TOGETHER:
                self._run_group(group)
                group = []
        self._run_group(group)

    def _run_group(self, group):
        if len(group) < 2 or not self._try_group(group):
            for request in group:
                self._answer(*request)

    def _try_group(self, group):
        """Whether run_batch() answered. When it did not, each request is tried alone: one must not spoil the others."""
        try:
            texts = [text_of(body) for _, _, body in group]
        except EarlyAnswer:
            return False
        self._progress.reached_run(group[0][0], group[-1][0])
        started = self.deadline.start()
        try:
            results = list(self._script.batch(texts))
            if len(results) != len(group):
                raise ValueError(f"run_batch() got {len(group)} inputs and returned {len(results)} results.")
            answers = [answer_of(result) for result in results]
        except Exception:
            log(f"run_batch() failed; its requests are run one by one. {user_trace()}")
            return False
        finally:
            self.deadline.stop()
        milliseconds = (time.perf_counter() - started) * 1000
        for (identity, _, _), answer in zip(group, answers):
            if isinstance(answer, Stream):
                self._send_stream(identity, answer)
            else:
                self._send(identity, {**answer[0], "ms": milliseconds}, answer[1])
        return True

    def _send_stream(self, identity, stream):
        frames = self._frames
        self._send_collected()
        try:
            # Until there is a first piece, a failure can still be told by a status.
            pieces = iter(stream.pieces)
            first = next(pieces, b"")
        except Exception:
            stream.close()
            frames.send_answer(identity, *script_failed())
            return
        frames.send(identity, RESPONSE, json.dumps({**stream.head, "stream": True}).encode(), b"")
        broken = b""
        try:
            for piece in itertools.chain([first], pieces):
                if frames.is_cancelled(identity):
                    break
                if piece:
                    frames.send(identity, PIECE, b"", piece)
        except Exception:
            log(f"Encountered Exception: {user_trace()}")
            broken = b"broken"
        finally:
            stream.close()
        frames.cancelled.discard(identity)
        frames.send(identity, LAST_PIECE, broken, b"")


def early_answer(early):
    if early.status == 200:
        return {"status": 200, "headers": {"content-type": "text/html; charset=utf-8"}}, b""
    return {"status": early.status}, message(str(early))


def script_failed():
    log(f"Encountered Exception: {user_trace()}")
    return failed(FAILED_SCRIPT)


def failed(text):
    return {"status": 500, "failed": True}, message(text)


def message(text):
    return json.dumps({"message": text}).encode()
