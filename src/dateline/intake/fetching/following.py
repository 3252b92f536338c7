"""Addresses → pages: fetched side by side and given in order, and the lists that they lead to followed."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dateline.errors import InputError, UnreadableInput
from dateline.intake.failing import failure_of, fault_of
from dateline.intake.fetching.clock import Clock
from dateline.intake.fetching.lanes import Lanes
from dateline.intake.fetching.safety import Resolve, resolve_host
from dateline.intake.fetching.settings import FetchSettings
from dateline.intake.page import Address, Page
from dateline.intake.registry import Found, Opened
from dateline.record import Failure

if TYPE_CHECKING:
    from dateline.intake.fetching.answer import Answer
    from dateline.intake.fetching.fetcher import Fetcher

LOOK_AHEAD = 4
"""Addresses taken in hand for each connection: enough that one slow host doesn't keep the others waiting."""


def fetch_addresses(
    found: Iterable[Found],
    *,
    settings: FetchSettings,
    clock: Clock | None = None,
    resolve: Resolve = resolve_host,
) -> Generator[Page | Failure]:
    """Everything found, in order, with the pages that addresses lead to in the addresses' place.

    Pages and failures pass through. An address that can't be fetched is a failure that names it. One with a
    summary (a feed's item) is that summary, unless `settings.follow`; then both come where it can't be fetched.
    Only a bounded number is fetched ahead. Raises OutputError where the cache can't be used.
    """
    run = _Run(settings, clock or Clock(), resolve)
    try:
        yield from run.read(found, _Trail())
    finally:
        run.close()


@dataclass(frozen=True, slots=True)
class _Awaited:
    """An address that is being fetched; without an answer to come, one beyond the limits."""

    address: Address
    answer: Future[Answer] | None


@dataclass(slots=True)
class _Count:
    """How many of the addresses that one address leads to were followed."""

    followed: int = 0


@dataclass(slots=True)
class _Trail:
    """The lists that led to an address, outermost first; `name` is the last of them, as it was named."""

    name: str = ""
    lists: tuple[str, ...] = ()
    count: _Count = field(default_factory=_Count)
    said: bool = False

    def into(self, name: str, url: str) -> _Trail:
        """The trail of what a list names; what the user named has a count of its own."""
        return _Trail(name, (*self.lists, url), self.count if self.lists else _Count())


class _Run:
    """One run over addresses; connections and cache are opened for the first of them."""

    def __init__(self, settings: FetchSettings, clock: Clock, resolve: Resolve) -> None:
        self._settings = settings
        self._clock = clock
        self._resolve = resolve
        self._lanes: Lanes[Answer] = Lanes(settings.connections)
        self._fetcher: Fetcher | None = None

    def read(self, found: Iterable[Found], trail: _Trail) -> Iterator[Page | Failure]:
        """What is found, in order; addresses are fetched as soon as they are in sight."""
        in_sight: deque[Page | Failure | _Awaited] = deque()
        most = self._settings.connections * LOOK_AHEAD
        for item in found:
            in_sight.append(self._take(item, trail))
            while in_sight and (len(in_sight) >= most or _is_ready(in_sight[0])):
                yield from self._give(in_sight.popleft(), trail)
        while in_sight:
            yield from self._give(in_sight.popleft(), trail)

    def close(self) -> None:
        """Break off what is being fetched."""
        self._clock.stop()
        self._lanes.close()
        if self._fetcher:
            self._fetcher.close()

    def _take(self, item: Found, trail: _Trail) -> Page | Failure | _Awaited:
        """Begin to fetch an address; what is to be read as it is stays so."""
        if not isinstance(item, Address):
            return item
        if item.summary and not self._settings.follow:
            return item.summary
        if self._limit_met(trail):
            return _Awaited(item, None)
        fetcher = self._open_fetcher()
        return _Awaited(item, self._lanes.submit(_host_of(item.url), lambda: fetcher.fetch(item.url)))

    def _open_fetcher(self) -> Fetcher:
        """The fetcher, made when it is first needed: httpx alone takes longer to load than a page to read."""
        if self._fetcher is None:
            from dateline.intake.fetching.fetcher import Fetcher

            self._fetcher = Fetcher(self._settings, self._clock, self._resolve)
        return self._fetcher

    def _give(self, item: Page | Failure | _Awaited, trail: _Trail) -> Iterator[Page | Failure]:
        """What an item in sight comes to. Limits hold here, in the order of what is given, whoever answers first."""
        if not isinstance(item, _Awaited):
            yield item
            return
        try:
            reason = self._limit_met(trail)
            if reason is None and item.answer is not None:
                trail.count.followed += 1
                yield from self._read_answer(item.address, item.answer.result(), trail)
                return
        except InputError as error:
            yield failure_of(error)
        except Exception as error:  # noqa: BLE001 -- the border of the run: what is unforeseen in one address ends there
            yield fault_of(item.address.url, error, stage="intake")
        else:
            if reason and not trail.said:
                trail.said = True
                yield failure_of(UnreadableInput(trail.name, reason))
        if item.address.summary:
            yield item.address.summary

    def _read_answer(self, address: Address, answer: Answer, trail: _Trail) -> Iterator[Page | Failure]:
        """What an answer holds; the addresses in it are followed in turn. Raises InputError."""
        from dateline.intake.fetching.kinds import find_kind

        if answer.url in trail.lists:
            raise UnreadableInput(address.url, "the list leads back to itself; it is read once")
        opened = Opened(
            address.url, io.BytesIO(answer.body), url=answer.url, hints=address.hints, declared=answer.charset
        )
        found = find_kind(answer, address.url)(opened)
        yield from self.read(found, trail.into(address.url, answer.url))

    def _limit_met(self, trail: _Trail) -> str | None:
        """Why no more of a fetched list's addresses are followed; None where they are, or the user named them."""
        depth, most = self._settings.depth, self._settings.most
        if len(trail.lists) > depth:
            return (
                f"its addresses stand {depth + 1} lists deep; give it by itself, or a larger --follow-depth"
            )
        if trail.lists and trail.count.followed >= most:
            return f"over {most:,} addresses follow from one; those after them are left out: give a larger --follow-most"
        return None


def _is_ready(item: Page | Failure | _Awaited) -> bool:
    return not isinstance(item, _Awaited) or item.answer is None or item.answer.done()


def _host_of(url: str) -> str:
    """The host, for its lane; what has none is refused later."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
