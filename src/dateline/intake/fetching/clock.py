"""The time while fetching: waits that can be broken off, and the time that is left for a page."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.intake.fetching.refusing import Refused


class Clock:
    """The time that passes, in seconds; tests have one of their own."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def now(self) -> float:
        """The time since some moment in the past."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Let time pass. Raises Refused where fetching is broken off before its end."""
        self._stopped.wait(seconds)
        self.check()

    def stop(self) -> None:
        """Break off all waits, now and later."""
        self._stopped.set()

    def check(self) -> None:
        """Raise Refused where fetching was broken off."""
        if self._stopped.is_set():
            raise Refused("fetching was broken off; start it again")


class Deadline(threading.local):
    """The time that is left for the page which this thread fetches: a thread fetches one page at a time.

    Waiting for a server's turn takes nothing from it.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seconds = 0.0
        self._ends: float | None = None

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Give what is done in this context so many seconds; what is done around it loses none by it."""
        outer, began = (self._seconds, self._ends), self._clock.now()
        self._seconds, self._ends = seconds, began + seconds
        try:
            yield
        finally:
            self._seconds, self._ends = outer
            self.extend(self._clock.now() - began)

    def extend(self, seconds: float) -> None:
        """Give back time that was not the server's fault."""
        if self._ends is not None:
            self._ends += seconds

    def bound(self, seconds: float | None) -> float | None:
        """The least of these seconds and of those left. Raises Refused where none are."""
        self._clock.check()
        if self._ends is None:
            return seconds
        left = self._ends - self._clock.now()
        if left <= 0:
            raise Refused(f"timed out: it took over {self._seconds:g} seconds in all; try again later")
        return left if seconds is None else min(left, seconds)
