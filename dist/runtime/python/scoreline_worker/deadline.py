"""Ends run() after SCORING_TIMEOUT_MS, by an alarm."""

import os
import signal
import time


class ScoringTimeout(Exception):
    """run() was ended by the alarm."""


class Deadline:
    """One alarm serves many requests: it looks how long the present one has taken, and comes again when that is due."""

    def __init__(self):
        self.milliseconds = int(os.environ.get("SCORING_TIMEOUT_MS", "3600000"))
        self._seconds = self.milliseconds / 1000
        self._started = None
        self._is_set = False
        signal.signal(signal.SIGALRM, self._on_alarm)

    def start(self):
        """A request begins. Returns the time, in seconds."""
        self._started = now = time.perf_counter()
        if not self._is_set:
            self._set(self._seconds)
        return now

    @property
    def over(self):
        """Whether the alarm has ended the request that began last."""
        return self._started is None

    def stop(self):
        self._started = None

    def _set(self, seconds):
        self._is_set = True
        signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.0001))

    def _on_alarm(self, _number, _frame):
        started = self._started
        if started is None:
            self._is_set = False
            return
        left = started + self._seconds - time.perf_counter()
        if left > 0:
            self._set(left)
            return
        self._is_set = False
        self._started = None
        raise TimeoutError
