"""One address fetched: robots.txt asked, redirects followed, the body unpacked."""

from __future__ import annotations

import httpx

from dateline.intake.fetching.answer import Answer, Received
from dateline.intake.fetching.bodies import unpack_body
from dateline.intake.fetching.clock import Clock
from dateline.intake.fetching.reasons import reason_of_status
from dateline.intake.fetching.redirects import follow_redirects
from dateline.intake.fetching.refusing import Refused
from dateline.intake.fetching.robots import Robots
from dateline.intake.fetching.safety import Resolve, check_url
from dateline.intake.fetching.session import Session
from dateline.intake.fetching.settings import FetchSettings

_GIVEN = frozenset({200, 203})


class Fetcher:
    """Fetches addresses, of several threads at a time."""

    def __init__(self, settings: FetchSettings, clock: Clock, resolve: Resolve) -> None:
        self.settings = settings
        self._session = Session(settings, clock, resolve)
        self._robots = Robots(self._session)

    def fetch(self, address: str) -> Answer:
        """What an address is answered with in the end.

        Raises UnreadableInput where it may not or can't be had, TooLong where it is over the limit.
        """
        try:
            with self._session.deadline.within(self.settings.total_limit):
                return _answer(follow_redirects(address, self._get))
        except Refused as refused:
            raise refused.kind(address, refused.reason) from refused

    def close(self) -> None:
        """Close connections and cache."""
        self._session.close()

    def _get(self, address: str) -> Received:
        """One request, if robots.txt allows it; offline nobody is asked anything."""
        pause = 0.0
        if not self.settings.offline:
            url = check_url(address, self.settings)
            rules = self._robots.rules_for(url)
            rules.check(url)
            pause = max(self.settings.pause, rules.delay)
        return self._session.get(address, pause=pause)


def _answer(received: Received) -> Answer:
    if received.status not in _GIVEN:
        raise Refused(reason_of_status(received.status))
    stated = received.headers.get("content-type", "").encode("utf-8", "replace")
    said = httpx.Response(200, headers=[(b"content-type", stated)])
    media = said.headers["content-type"].partition(";")[0].strip().lower()
    body = unpack_body(received.body, received.headers.get("content-encoding"))
    if not body.strip():
        raise Refused("the answer is empty; open the address in a browser and save the page")
    return Answer(str(received.url), media, said.charset_encoding, body)
