"""What an address tells: the page's own address inside a cache's or an archive's, its host, and the day in its path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from dateline.cleaning.stated import make_period
from dateline.cleaning.word_lists import load_word_lists
from dateline.record import When

_ARCHIVED = re.compile(
    r"^/(?:web/)?(?P<day>\d{8})?\d*(?:[a-z]{2}_)?\*?/(?P<inner>(?:https?:/?/?)?[\w-]+\..+)$"
)
_ARCHIVES = frozenset(
    ["web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is", "archive.li", "archive.md", "archive.fo", "archive.vn",
     "web.archive.bibalex.org", "wayback.archive-it.org", "arquivo.pt", "perma.cc"]
)  # fmt: skip
_AMP_PATH = re.compile(r"^/(?:[civ]|amp|v/s|c/s)/(?:s/)?(?P<inner>[\w-]+\.[\w.-]+.*)$")
_FRONT = re.compile(r"^(?:www\d?|m|mobile|amp|en|news)\.")
_DAY = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d?|[a-z]{3,9})[/-](?P<day>\d\d?)(?=/|$)", re.IGNORECASE
)
_RUN = re.compile(r"/(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=/|$)")
_MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d|[a-z]{3})(?=/)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inner:
    """The address of the page itself, and the day on which a copy of it was taken, where it stands in an archive."""

    url: str
    captured: str | None = None


def unwrap_address(url: str) -> Inner:
    """The page's own address where a cache's, an archive's or a translator's is given; else the address as it is.

    >>> unwrap_address("https://web.archive.org/web/20210816101112/https://news.example.org/a")
    Inner(url='https://news.example.org/a', captured='2021-08-16')
    >>> unwrap_address("https://news-example-org.cdn.ampproject.org/c/s/news.example.org/a").url
    'https://news.example.org/a'
    """
    try:
        split = urlsplit(url)
        host = split.hostname or ""
    except ValueError:
        return Inner(url)
    if host in _ARCHIVES and (match := _ARCHIVED.match(split.path)):
        day = match["day"]
        return Inner(_absolute(match["inner"]), f"{day[:4]}-{day[4:6]}-{day[6:]}" if day else None)
    amp = (
        host.endswith(".cdn.ampproject.org")
        or host == "cdn.ampproject.org"
        or (host.startswith("www.google.") and "/amp/" in split.path)
    )
    if amp and (match := _AMP_PATH.match(split.path)):
        return Inner(_absolute(match["inner"]))
    if host == "webcache.googleusercontent.com":
        cached = re.match(r"cache:(?:[\w-]{12}:)?(\S+)", "".join(parse_qs(split.query).get("q", [])))
        return Inner(_absolute(cached[1])) if cached else Inner(url)
    if host.endswith(".translate.goog"):
        own = host.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
        return Inner(f"https://{own}{split.path}")
    return Inner(url)


def _absolute(inner: str) -> str:
    bare = re.sub(r"^https?:/*", "", inner)
    return f"https://{bare}"


def host_of(url: str | None) -> str | None:
    """The host of a page's own address, without "www." and the like; None where there is none."""
    if not url:
        return None
    try:
        host = urlsplit(unwrap_address(url).url).hostname
    except ValueError:
        return None
    return _FRONT.sub("", host) if host else None


def day_of_address(url: str) -> When | None:
    """The day that the path of an address has, or its month: /2021/08/16/, /2021-08-16/, /20210816/, /2021/aug/16/.

    >>> day_of_address("https://news.example.org/world/2021/08/16/strike").start
    '2021-08-16'
    """
    try:
        path = urlsplit(unwrap_address(url).url).path
    except ValueError:
        return None
    for pattern in (_DAY, _RUN, _MONTH):
        if match := pattern.search(path):
            parts = match.groupdict()
            month = (
                int(parts["month"])
                if parts["month"].isdigit()
                else load_word_lists().months.get(parts["month"].lower())
            )
            day = parts.get("day")
            if month and (
                when := make_period(int(parts["year"]), month, int(day) if day else None, basis="metadata")
            ):
                return when
    return None
