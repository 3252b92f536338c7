"""What hosts let programs fetch, and how often."""

from __future__ import annotations

import pytest

from dateline.intake import Page
from dateline.record import Failure
from web import Handler, Web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def kinds(lines: list[Page | Failure]) -> str:
    """A letter a line: page or failure."""
    return "".join("p" if isinstance(line, Page) else "f" for line in lines)


def robots(web: Web, text: str | bytes, **headers: str) -> None:
    web.page("/robots.txt", text, Content_Type="text/plain", **headers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "pp"),
        ("User-agent: *\nDisallow: /\n", "ff"),
        ("User-agent: *\nDisallow: /closed/\n", "pf"),
        ("User-agent: *\nDisallow: /*.html$\nAllow: /closed/\n", "pp"),
        ("User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /open\n", "fp"),
        ("User-agent: dateline\nDisallow: /\n\nUser-agent: *\nAllow: /\n", "ff"),
        ("User-agent: otherbot\nDisallow: /\n", "pp"),
        ("\ufeffUser-agent: *\r\nDisallow: /closed\r\n", "pf"),
        ("<html><body>Welcome</body></html>", "pp"),
        ("User-agent: *\nDisallow: /closed\n" + "# long\n" * 100_000 + "Disallow: /open\n", "pf"),
    ],
)
def test_what_is_forbidden_is_not_fetched(web: Web, text: str, expected: str) -> None:
    robots(web, text)
    lines = web.fetch(web.page("/open"), web.page("/closed/a"))
    assert kinds(lines) == expected
    for line in lines:
        if isinstance(line, Failure):
            assert "robots.txt of post.example forbids it" in line.error.reason
    assert len(web.paths()) == expected.count("p")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_host_without_rules_allows_all(web: Web, status: int) -> None:
    web.page("/robots.txt", "User-agent: *\nDisallow: /", status=status)
    assert kinds(web.fetch(web.page("/a"))) == "p"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_host_in_trouble_allows_nothing(web: Web, status: int) -> None:
    web.page("/robots.txt", "", status=status)
    reason = web.failure(web.page("/a"))
    assert f"robots.txt can't be had (the server answers {status})" in reason
    assert web.paths() == []


def test_rules_that_do_not_come_allow_nothing(web: Web) -> None:
    def hang(handler: Handler) -> None:
        handler.hang()

    web.route("/robots.txt", hang)
    assert "robots.txt can't be had: timed out" in web.failure(web.page("/a"), retries=0, read_limit=0.3)
    web.page("/robots.txt", b"broken", Content_Encoding="gzip")
    assert "robots.txt can't be had: its packing is broken" in web.failure(web.page("/a"))
    assert web.paths() == []


def test_rules_are_asked_for_once_by_host(web: Web) -> None:
    robots(web, "User-agent: *\nDisallow: /closed\n")
    addresses = [web.page("/a"), web.page("/b"), web.url("/a", host="other.example"), web.url("/b")]
    assert kinds(web.fetch(*addresses)) == "pppp"
    hosts = [headers["host"] for path, headers in web.asked if path == "/robots.txt"]
    assert sorted(hosts) == [f"other.example:{web.port}", f"post.example:{web.port}"]


def test_rules_may_stand_elsewhere(web: Web) -> None:
    web.redirect("/robots.txt", "/rules")
    web.page("/rules", "User-agent: *\nDisallow: /closed\n", Content_Type="text/plain")
    assert kinds(web.fetch(web.page("/open"), web.page("/closed"))) == "pf"


def test_where_a_redirect_leads_is_asked_for_too(web: Web) -> None:
    robots(web, "User-agent: *\nDisallow: /closed\n")
    web.page("/closed")
    reason = web.failure(web.redirect("/a", "/closed"))
    assert reason.startswith(f"it leads to {web.url('/closed')}: robots.txt")


def test_a_host_is_asked_once_a_second(web: Web) -> None:
    web.fetch(*[web.page(f"/{number}") for number in range(3)])
    assert [round(wait) for wait in web.clock.waits] == [1, 1]
    web.fetch(*[web.url(f"/{number}") for number in range(3)], pause=0.0)
    assert web.clock.waits == []


def test_a_host_may_ask_for_longer_pauses_within_reason(web: Web) -> None:
    robots(web, "User-agent: *\nCrawl-delay: 7\n")
    web.fetch(web.page("/a"), web.page("/b"))
    assert [round(wait) for wait in web.clock.waits] == [7]
    for delay in ("86400", "1e9"):
        robots(web, f"User-agent: *\nCrawl-delay: {delay}\n")
        web.fetch(web.page("/a"), web.page("/b"))
        assert [round(wait) for wait in web.clock.waits] == [30]
    robots(web, "User-agent: *\nCrawl-delay: -5\n")
    web.fetch(web.page("/a"), web.page("/b"))
    assert [round(wait) for wait in web.clock.waits] == [1]
