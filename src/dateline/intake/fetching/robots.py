"""robots.txt: what a host lets programs fetch, and how often (RFC 9309)."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

import httpx
from protego import Protego

from dateline.intake.fetching.answer import Received
from dateline.intake.fetching.bodies import unpack_body
from dateline.intake.fetching.redirects import follow_redirects
from dateline.intake.fetching.refusing import Refused, Unreachable
from dateline.intake.fetching.session import Session

NAME = "Dateline"
"""The name by which a robots.txt speaks to this program."""
LONGEST_ROBOTS = 512_000
"""Bytes that are read of a robots.txt; the rest is passed over, as RFC 9309 allows from 500 KiB."""
LONGEST_DELAY = 30.0
"""Seconds; a Crawl-delay over it is taken for this."""
KEPT_HOSTS = 500
"""Hosts whose rules are remembered; of others they are asked for again."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host allows. Where `forbidden` is a reason, nothing at all."""

    robots: Protego | None = None
    forbidden: str | None = None

    def check(self, url: httpx.URL) -> None:
        """Raise Refused where the address may not be fetched."""
        if self.forbidden:
            raise Refused(self.forbidden)
        if self.robots and not self.robots.can_fetch(str(url), NAME):
            raise Refused(f"robots.txt of {url.host} forbids it; ask the publisher, or save the page by hand")

    @property
    def delay(self) -> float:
        """The seconds between two requests that the host asks for, up to a limit; 0 where it says nothing."""
        asked = self.robots.crawl_delay(NAME) if self.robots else None
        return min(max(asked or 0.0, 0.0), LONGEST_DELAY)


class Robots:
    """The rules of all hosts, each asked once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rules: OrderedDict[str, Rules] = OrderedDict()
        self._lock = threading.Lock()

    def rules_for(self, url: httpx.URL) -> Rules:
        """The rules for an address. Two threads that ask at once may both fetch them: that harms nothing."""
        place = str(url.copy_with(raw_path=b"/robots.txt", fragment=None))
        with self._lock:
            known = self._rules.get(place)
        rules = known or self._fetch(place)
        with self._lock:
            self._rules[place] = rules
            self._rules.move_to_end(place)
            if len(self._rules) > KEPT_HOSTS:
                self._rules.popitem(last=False)
        return rules

    def _fetch(self, place: str) -> Rules:
        with self._session.deadline.within(self._session.settings.total_limit):
            try:
                received = follow_redirects(place, lambda asked: self._session.get(asked, pause=0.0))
                return _read_rules(received)
            except Unreachable as refused:
                return Rules(forbidden=refused.reason)
            except Refused as refused:
                return Rules(forbidden=f"robots.txt can't be had: {refused.reason}")


def _read_rules(received: Received) -> Rules:
    """The rules that an answer gives: none where there is no file, nothing allowed where the server is in trouble.

    These are RFC 9309's (sections 2.3.1.3 and 2.3.1.4), with 429 taken for trouble, as Google does.
    """
    status = received.status
    if status == 429 or status >= 500:
        reason = f"robots.txt can't be had (the server answers {status}), and without it nothing is fetched"
        return Rules(forbidden=f"{reason}; try again later")
    if not 200 <= status < 300:
        return Rules()
    body = unpack_body(received.body, received.headers.get("content-encoding"))
    return Rules(robots=Protego.parse(body[:LONGEST_ROBOTS].decode("utf-8-sig", errors="replace")))
