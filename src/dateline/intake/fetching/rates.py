"""Turns: no host is asked more often than its pause allows, however many threads there are."""

from __future__ import annotations

import threading

from dateline.intake.fetching.clock import Clock

KEPT_HOSTS = 1_000
"""Hosts whose last turn is remembered before those long past are forgotten."""


class Turns:
    """The next moment at which each host may be asked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str, pause: float) -> float:
        """Wait for a host's turn; the one after it comes `pause` seconds later. Gives the seconds waited."""
        with self._lock:
            now = self._clock.now()
            self._forget(now)
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + pause
        if turn > now:
            self._clock.sleep(turn - now)
        return turn - now

    def _forget(self, now: float) -> None:
        if len(self._next) > KEPT_HOSTS:
            self._next = {host: turn for host, turn in self._next.items() if turn > now}
