"""RSS 0.9 to 2.0 and Atom: an item with its text is a page, one with a summary is an address."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from dateline.errors import InputError, UnreadableInput
from dateline.intake.failing import failure_of
from dateline.intake.feeds.items import Item, Wording, find_in_item, name_authors, plain_words
from dateline.intake.feeds.mending import mend_feed
from dateline.intake.feeds.titles import publisher_in_title
from dateline.intake.page import Hints
from dateline.intake.registry import Found, Opened
from dateline.intake.stated_days import day_as_written
from dateline.intake.xml_roots import Rooted, find_loss, read_whole

if TYPE_CHECKING:
    from time import struct_time

ROOTS = ("rss", "rdf", "feed")

_TEXTS = ("text/plain", "text/html", "application/xhtml+xml")


def read_feed(rooted: Rooted) -> Iterator[Found]:
    """What each item of a feed gives, numbered from 1; broken XML gives what can be read of it.

    Raises UnreadableInput for a feed without items, TooLong for one over `LONGEST_DOCUMENT` bytes. A feed that was cut
    off gives its items, and a failure that says so.
    """
    text, encoding = read_whole(rooted)
    parsed = _parse(text, rooted.opened)
    if not parsed["entries"]:
        raise UnreadableInput(rooted.opened.name, "the feed has no item; check that it is the right one")
    feed = _Feed(parsed["feed"], rooted.opened, encoding)
    for number, entry in enumerate(parsed["entries"], start=1):
        yield feed.find(entry, number)
    yield from find_loss(rooted, text, item="item|entry", found=number)


def _parse(text: str, opened: Opened) -> Mapping[str, Any]:
    """What feedparser makes of a feed; it is given bytes alone, so it has nothing to fetch."""
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8", "content-location": opened.url or ""}
    data = io.BytesIO(mend_feed(text, name=opened.name))
    try:
        parsed: Mapping[str, Any] = feedparser.parse(
            data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError) as error:
        reason = f"this feed can't be parsed ({error}); save it again, or give its pages"
        raise UnreadableInput(opened.name, reason) from error
    return parsed


class _Feed:
    """A feed: what it says of itself holds for each of its items that does not say otherwise."""

    def __init__(self, fields: Mapping[str, Any], opened: Opened, encoding: str) -> None:
        self._opened = opened
        self._encoding = encoding
        self._base = _string(fields, "link") or opened.url
        self._language = _string(fields, "language")
        title = self._words(fields, "title")
        self._publisher = _string(fields, "publisher") or publisher_in_title(title, self._base)

    def find(self, entry: Mapping[str, Any], number: int) -> Found:
        """What an item gives."""
        try:
            return find_in_item(self._item(entry, number), self._opened)
        except InputError as error:
            return failure_of(error, line=number)

    def _item(self, entry: Mapping[str, Any], number: int) -> Item:
        content = _content(entry)
        hints = Hints(
            title=self._words(entry, "title"),
            date=_day(entry),
            url=self._join(_string(entry, "feedburner_origlink") or _string(entry, "link")),
            publisher=self._publisher_of(entry),
            language=self._language_of(entry, content),
            id=_string(entry, "id"),
            authors=name_authors([_string(author, "name") for author in _listed(entry, "authors")]),
            tags=_tags(entry),
        )
        return Item(
            number,
            hints,
            body=_wording(content, "value", content) if content else None,
            summary=_detail(entry, "summary"),
            base=(content and self._base_of(content)) or hints.url or self._base,
            encoding=self._encoding,
        )

    def _language_of(self, entry: Mapping[str, Any], content: Mapping[str, Any] | None) -> str | None:
        """What the item says of its language; what the feed says where only a few words tell the language.

        Feeds often state the language that their software came with: a whole text tells better what it is in.
        """
        details = (content, _get(entry, "title_detail"), _get(entry, "summary_detail"))
        inner = (_string(detail, "language") for detail in details if isinstance(detail, Mapping))
        own = _string(entry, "language") or next(
            (one for one in inner if one and one != self._language), None
        )
        return own or (None if content else self._language)

    def _base_of(self, content: Mapping[str, Any]) -> str | None:
        """The base that the XML states for a content; the feed's own address, which stands for none, is not it."""
        base = _string(content, "base")
        return base if base != self._opened.url else None

    def _publisher_of(self, entry: Mapping[str, Any]) -> str | None:
        source = _get(entry, "source")
        stated = self._words(source, "title") if isinstance(source, Mapping) else None
        return _string(entry, "publisher") or stated or self._publisher

    def _words(self, fields: Mapping[str, Any], key: str) -> str | None:
        wording = _detail(fields, key)
        return plain_words(wording, name=self._opened.name) or None if wording else None

    def _join(self, url: str | None) -> str | None:
        try:
            return urljoin(self._base, url) if url and self._base else url
        except ValueError:
            return None


def _content(entry: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The first content of an item that is a text."""
    contents = (one for one in _listed(entry, "content") if _string(one, "value"))
    return next((one for one in contents if (_string(one, "type") or "text/html") in _TEXTS), None)


def _detail(fields: Mapping[str, Any], key: str) -> Wording | None:
    return _wording(fields, key, _get(fields, f"{key}_detail"))


def _wording(fields: Mapping[str, Any], key: str, detail: Any) -> Wording | None:
    """Words with what the feed says of their type; HTML where it says nothing."""
    value = _string(fields, key)
    kind = _string(detail, "type") if isinstance(detail, Mapping) else None
    return Wording(value, is_html=kind != "text/plain") if value else None


def _day(entry: Mapping[str, Any]) -> str | None:
    """The day of publication as the item writes it, of its last change where there is none."""
    for key in ("published", "created", "updated"):
        stated = _string(entry, key)
        if stated is None:
            continue
        if day := day_as_written(stated):
            return day
        parsed: struct_time | None = _get(entry, f"{key}_parsed")
        if parsed is not None:
            return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
    return None


def _tags(entry: Mapping[str, Any]) -> tuple[str, ...]:
    named = (_string(tag, "label") or _string(tag, "term") for tag in _listed(entry, "tags"))
    return tuple(dict.fromkeys(name for name in named if name and "://" not in name))


def _listed(fields: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    values = _get(fields, key)
    return [value for value in values if isinstance(value, Mapping)] if isinstance(values, list) else []


def _string(fields: Mapping[str, Any], key: str) -> str | None:
    value = _get(fields, key)
    return value.strip() or None if isinstance(value, str) else None


def _get(fields: Mapping[str, Any], key: str) -> Any:
    """A value as it stands: feedparser's own look-up warns, and takes one date for another."""
    return dict.get(fields, key) if isinstance(fields, dict) else None
