"""Addresses → pages: in order, side by side, through the lists that they lead to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline.errors import UnreadableInput
from dateline.intake import Address, Hints, Opened, Page, failure_of, fetch_addresses
from dateline.intake import registry as readers
from dateline.intake.registry import Found
from dateline.record import Failure
from web import ARTICLE, Handler, Web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def names(lines: list[Page | Failure]) -> list[str]:
    """Paths of pages, and what failed with its reason's beginning."""
    return [
        line.name.rpartition("/")[2]
        if isinstance(line, Page)
        else f"{line.error.input.rpartition('/')[2]}: {line.error.reason[:24]}"
        for line in lines
    ]


@pytest.fixture
def lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader for lists as XML: each `<loc>` an address, each `<item>` an address with a summary."""

    def read_list(opened: Opened) -> Iterator[Found]:
        for number, line in enumerate(opened.stream.read().decode().split("\n")):
            kind, _, url = line.partition(" ")
            summary = Page(name=f"summary of {url.rpartition('/')[2]}", text="In short.", sha256="")
            if kind == "loc":
                yield Address(url, name=opened.name, line=number)
            elif kind == "item":
                yield Address(url, name=opened.name, line=number, summary=summary)
            elif kind == "flaw":
                yield failure_of(UnreadableInput(opened.name, "this item is broken", line=number))

    monkeypatch.setitem(readers._readers, ".xml", read_list)


def listing(web: Web, path: str, *lines: str) -> str:
    return web.page(path, "\n".join(["<urlset>", *lines]), Content_Type="text/html")


def test_pages_come_in_order_among_what_is_read_elsewhere(web: Web) -> None:
    def late(handler: Handler) -> None:
        handler.hang(0.1)
        handler.answer(ARTICLE.encode())

    page = Page(name="file/x", text="Ferries sail.", sha256="")
    failure = failure_of(UnreadableInput("file/y", "broken"))
    web.route("/late", late)
    web.page("/b")
    found = web.fetch(
        page,
        web.url("/late", host="late.example"),
        web.url("/b"),
        failure,
        web.url("/none"),
        page,
        retries=0,
    )
    assert names(found) == ["x", "late", "b", "y: broken", "none: the server answers 404: ", "x"]


def test_an_address_says_what_is_known_of_the_report(web: Web) -> None:
    hints = Hints(date="2024-02-05", publisher="The Example Post")
    (page,) = web.fetch(Address(web.page("/a"), name="list.urls", line=3, hints=hints))
    assert isinstance(page, Page)
    assert (page.hints, page.name) == (hints, web.url("/a"))


def test_hosts_are_asked_side_by_side_and_each_by_one_at_a_time(web: Web) -> None:
    hosts = [f"{name}.example" for name in "abcd"]
    together = threading.Barrier(len(hosts), timeout=10)
    busy: dict[str, int] = {}
    most: list[int] = []

    def meet(handler: Handler) -> None:
        host = handler.headers["Host"]
        busy[host] = busy.get(host, 0) + 1
        most.append(busy[host])
        if handler.path == "/0":
            together.wait()
        busy[host] -= 1
        handler.answer(ARTICLE.encode())

    for number in range(3):
        web.route(f"/{number}", meet)
    addresses = [web.url(f"/{number}", host=host) for host in hosts for number in range(3)]
    lines = web.fetch(*addresses, connections=4)
    assert [line.name for line in lines if isinstance(line, Page)] == addresses
    assert set(most) == {1}


def test_no_more_is_taken_in_hand_than_is_looked_ahead(web: Web) -> None:
    taken = 0

    def addresses() -> Iterator[Address]:
        nonlocal taken
        for number in range(1_000):
            taken += 1
            yield Address(web.url("/a"), name=str(number))

    def wait(handler: Handler) -> None:
        handler.hang(0.02)
        handler.answer(ARTICLE.encode())

    web.route("/a", wait)
    lines = fetch_addresses(
        addresses(), settings=web.settings(connections=2, pause=0.0), clock=web.clock, resolve=web.resolve
    )
    next(lines)
    assert taken <= 2 * 4 + 1
    lines.close()
    assert taken <= 2 * 4 + 1


def test_breaking_off_does_not_wait_for_anybody(web: Web) -> None:
    """A run that is left after its first page ends at once, though the next page's turn is far off."""
    addresses = [Address(web.page(f"/{number}"), name="list") for number in range(5)]
    lines = fetch_addresses(addresses, settings=web.settings(pause=3_600.0), resolve=web.resolve)
    assert isinstance(next(lines), Page)
    lines.close()


# --- lists


@pytest.mark.usefixtures("lists")
def test_a_list_gives_its_pages_in_its_place(web: Web) -> None:
    inner = listing(web, "/inner", f"loc {web.page('/2')}", "flaw", f"loc {web.url('/none')}")
    outer = listing(web, "/outer", f"loc {web.page('/1')}", f"loc {inner}", f"loc {web.page('/3')}")
    assert names(web.fetch(outer, web.page("/4"))) == [
        "1", "2", "inner: this item is broken", "none: the server answers 404: ", "3", "4",
    ]  # fmt: skip


@pytest.mark.usefixtures("lists")
def test_lists_that_lead_back_are_read_once(web: Web) -> None:
    outer, inner = web.url("/outer"), web.url("/inner")
    listing(web, "/inner", f"loc {outer}", f"loc {web.page('/1')}")
    listing(web, "/outer", f"loc {outer}", f"loc {inner}")
    assert names(web.fetch(outer)) == [
        "outer: the list leads back to i",
        "outer: the list leads back to i",
        "1",
    ]


@pytest.mark.usefixtures("lists")
def test_lists_are_followed_to_a_depth(web: Web) -> None:
    web.page("/page")
    for depth in range(6):
        listing(
            web,
            f"/{depth}",
            f"loc {web.url('/page')}",
            f"loc {web.url(f'/{depth + 1}')}",
            f"loc {web.url('/page')}",
        )
    assert names(web.fetch(web.url("/0"), depth=2)) == [
        "page",
        "page",
        "2: its addresses stand 3 li",
        "page",
        "page",
    ]
    assert names(web.fetch(web.url("/0"), depth=0)) == ["0: its addresses stand 1 li"]


@pytest.mark.usefixtures("lists")
def test_no_address_leads_to_more_than_so_many(web: Web) -> None:
    pages = [f"loc {web.page(f'/{number}')}" for number in range(5)]
    inner = listing(web, "/inner", *pages)
    outer = listing(web, "/outer", f"loc {inner}", *pages, f"item {web.page('/5')}")
    found = names(web.fetch(outer, outer, most=4, follow=True))
    half = [
        "0",
        "1",
        "2",
        "inner: over 4 addresses follow ",
        "outer: over 4 addresses follow ",
        "summary of 5",
    ]
    assert found == half * 2


@pytest.mark.usefixtures("lists")
def test_a_feeds_items_are_fetched_only_where_that_is_asked_for(web: Web) -> None:
    feed = listing(web, "/feed", f"item {web.page('/1')}", f"item {web.url('/none')}")
    assert names(web.fetch(feed)) == ["summary of 1", "summary of none"]
    assert web.paths() == ["/feed"]
    assert names(web.fetch(feed, follow=True)) == ["1", "none: the server answers 404: ", "summary of none"]


def test_what_no_reader_reads_is_said(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(readers._readers, ".xml", raising=False)
    assert "a feed or a sitemap, which is not read" in web.failure(
        web.page("/a", "<?xml version='1.0'?><rss>")
    )


def test_an_address_of_a_host_that_is_none(web: Web) -> None:
    assert "no address" in web.failure("http://[::1/a")


def test_nothing_is_kept_of_the_order_of_arrival(web: Web) -> None:
    """The same pages, whatever the number of connections."""
    addresses = [web.url(f"/{number}", host=f"{number % 3}.example") for number in range(9)]
    for number in range(9):
        web.page(f"/{number}", ARTICLE.replace("Monday", f"day {number}"))
    runs = [web.fetch(*addresses, connections=connections) for connections in (1, 3, 8)]
    assert runs[0] == runs[1] == runs[2]
    assert all(replace(line) for line in runs[0] if isinstance(line, Page))


def test_a_fault_in_one_address_ends_there(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.intake.fetching.fetcher import Fetcher

    fetch = Fetcher.fetch

    def stumble(fetcher: Fetcher, url: str) -> object:
        if url.endswith("/odd"):
            message = "unforeseen"
            raise ZeroDivisionError(message)
        return fetch(fetcher, url)

    monkeypatch.setattr(Fetcher, "fetch", stumble)
    lines = web.fetch(web.page("/odd"), web.page("/a"))
    assert names(lines) == ["odd: a fault in Dateline (Zer", "a"]
