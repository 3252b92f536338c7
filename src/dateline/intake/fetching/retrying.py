"""Asking again: after a server's trouble or a broken connection, later each time."""

from __future__ import annotations

import httpx
from httpx_retries import Retry

from dateline.intake.fetching.clock import Clock, Deadline
from dateline.intake.fetching.refusing import Refused

TROUBLE = (429, 500, 502, 503, 504)
"""Answers that may be others when asked again."""
BACKOFF = 1.0
"""Seconds that the waits grow from: two before the first retry, four before the second."""
LONGEST_WAIT = 60.0
"""Seconds; a server that wants to be left alone for longer (Retry-After) is not asked again in this run."""

_BROKEN = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)


class PatientRetry(Retry):
    """Waits by the clock of fetching, without chance in it, and takes nothing of the page's time by it."""

    clock: Clock
    deadline: Deadline

    def increment(self) -> PatientRetry:
        """Go on to the next attempt."""
        following = super().increment()
        assert isinstance(following, PatientRetry)
        following.clock, following.deadline = self.clock, self.deadline
        return following

    def sleep(self, response: httpx.Response | Exception) -> None:
        """Wait before the next attempt: as long as the server asks for, and longer each time."""
        asked = retry_after(response) if isinstance(response, httpx.Response) else 0.0
        seconds = max(asked, self.backoff_strategy())
        self.clock.sleep(seconds)
        self.deadline.extend(seconds)


def make_retry(retries: int, clock: Clock, deadline: Deadline) -> PatientRetry:
    """How often and when a request is made again."""
    retry = PatientRetry(
        total=retries, allowed_methods=["GET"], status_forcelist=TROUBLE, retry_on_exceptions=_BROKEN,
        backoff_factor=BACKOFF, backoff_jitter=0.0, max_backoff_wait=LONGEST_WAIT,
    )  # fmt: skip
    retry.clock, retry.deadline = clock, deadline
    return retry


def retry_after(response: httpx.Response) -> float:
    """The seconds that a server asks to be left alone for; 0 where it asks for none that can be read."""
    asked = response.headers.get("retry-after", "").strip()
    if not asked:
        return 0.0
    try:
        return Retry().parse_retry_after(asked)
    except (ValueError, OverflowError):
        return 0.0


def check_patience(response: httpx.Response) -> None:
    """Raise Refused where a server in trouble asks to be left alone for longer than is waited."""
    seconds = retry_after(response) if response.status_code in TROUBLE else 0.0
    if seconds > LONGEST_WAIT:
        raise Refused(
            f"the server answers {response.status_code} and asks to be left alone for {seconds:,.0f} seconds; come back then"
        )
