"""Redirects, followed one by one, so that each is checked as the first address was."""

from __future__ import annotations

from collections.abc import Callable

import httpx

from dateline.intake.fetching.answer import Received
from dateline.intake.fetching.refusing import Refused

MOST_REDIRECTS = 10

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def follow_redirects(address: str, get: Callable[[str], Received]) -> Received:
    """The answer that an address leads to in the end. Raises Refused where redirects lead astray, or as `get` does."""
    asked = address
    passed: set[str] = set()
    for _ in range(MOST_REDIRECTS + 1):
        try:
            received = get(asked)
        except Refused as refused:
            if asked == address:
                raise
            raise Refused(f"it leads to {asked}: {refused.reason}", refused.kind) from refused
        if received.status not in _REDIRECTS:
            return received
        passed.add(str(received.url))
        asked = _target(received)
        if asked in passed:
            raise Refused("it redirects in a circle, as pages do that ask for cookies; save it by hand")
    raise Refused(f"it redirects more than {MOST_REDIRECTS} times; check the address")


def _target(received: Received) -> str:
    location = received.headers.get("location", "").strip()
    if not location:
        raise Refused(f"the server answers {received.status} and doesn't say where to; check the address")
    try:
        return str(received.url.join(location).copy_with(fragment=None))
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise Refused(f"it leads to what is no address ({error}); check the address") from error
