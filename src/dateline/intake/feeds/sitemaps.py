"""Sitemaps and their indexes: the address of every page, with what the news extension says of it, streamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from dateline.errors import InputError, UnreadableInput
from dateline.intake.failing import failure_of
from dateline.intake.feeds.items import is_web_address
from dateline.intake.page import Address, Hints
from dateline.intake.registry import Found, Opened
from dateline.intake.stated_days import day_as_written
from dateline.intake.xml_roots import Rooted, local_name, read_chunks

ROOTS = ("urlset", "sitemapindex")
LONGEST_FIELD = 4096
"""Code points of a field that are kept; an address has two thousand at most."""

_ENTRIES = frozenset(["url", "sitemap"])
_FIELDS = {
    ("loc",): "url",
    ("news", "title"): "title",
    ("news", "publication_date"): "date",
    ("news", "publication", "name"): "publisher",
    ("news", "publication", "language"): "language",
    ("news", "language"): "language",
    ("news", "keywords"): "keywords",
}
"""Where an entry says what: elements from the entry inward, names without their prefixes."""


def read_sitemap(rooted: Rooted) -> Iterator[Found]:
    """The address of each page of a sitemap, or of each sitemap of an index, numbered from 1.

    The time of the last change is no hint: it is not the day of publication. An entry without an address fails
    alone; where the XML is broken, what can be read of it is given, and a failure says where it broke. Raises
    UnreadableInput for a sitemap with no entry.
    """
    number = 0
    entries = _Entries()
    for fields in entries.read(rooted):
        number += 1
        try:
            yield _address(fields, number, rooted.opened)
        except InputError as error:
            yield failure_of(error, line=number)
    if entries.broken:
        reason = f"the XML is broken ({entries.broken}); what could be read of it was"
        yield failure_of(UnreadableInput(rooted.opened.name, reason))
    elif number == 0:
        raise UnreadableInput(rooted.opened.name, "the sitemap names no page; check that it is the right one")


def _address(fields: Mapping[str, str], number: int, opened: Opened) -> Address:
    stated = " ".join(fields.get("url", "").split())
    url = _join(opened.url, stated)
    if not is_web_address(url):
        said = f'"{stated[:80]}" is no web address' if stated else "there is no address in it"
        raise UnreadableInput(opened.name, f"entry {number} can't be followed: {said}; mend or remove it")
    date = fields.get("date")
    tags = (tag.strip() for tag in fields.get("keywords", "").split(","))
    hints = Hints(
        date=day_as_written(date) if date else None,
        publisher=fields.get("publisher"),
        language=fields.get("language"),
        title=fields.get("title"),
        url=url if "sitemap" not in fields else None,
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
    )
    return Address(url, opened.name, opened.hints.over(hints), number)


def _join(base: str | None, url: str) -> str:
    try:
        return urljoin(base, url) if base else url
    except ValueError:
        return url


class _Entries:
    """The fields of each entry, as the parser comes to their ends: no tree is built, so memory stays as it is."""

    def __init__(self) -> None:
        self.broken = ""
        self._done: list[dict[str, str]] = []
        self._fields: dict[str, str] | None = None
        self._path: list[str] = []
        self._words: list[str] = []
        self._length = 0

    def read(self, rooted: Rooted) -> Iterator[dict[str, str]]:
        """The entries of a document; `broken` says afterwards what is wrong with it, if anything is."""
        from lxml import etree

        parser = etree.XMLParser(
            target=self,
            encoding="utf-8",
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        for chunk in read_chunks(rooted):
            try:
                parser.feed(chunk)
            except etree.XMLSyntaxError as error:  # past mending
                self.broken = str(error)
            yield from self._take()
            if self.broken:
                return
        try:
            parser.close()
        except etree.XMLSyntaxError as error:
            self.broken = str(error)
        self._end_entry()
        yield from self._take()
        if parser.feed_error_log and not self.broken:
            first = parser.feed_error_log[0]
            self.broken = f"line {first.line}: {first.message.strip()}"

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 -- the parser gives both
        """Begin an element; an entry begins anew wherever it stands, since the one before may not have ended."""
        name = local_name(tag)
        if name in _ENTRIES:
            self._end_entry()
            self._fields = {"sitemap": ""} if name == "sitemap" else {}
        elif self._fields is not None:
            self._path.append(name)
        self._words, self._length = [], 0

    def end(self, tag: str) -> None:
        """End an element: a field of the entry, or the entry."""
        if local_name(tag) in _ENTRIES:
            self._end_entry()
        elif self._fields is not None and self._path:
            field = _FIELDS.get(tuple(self._path))
            words = " ".join("".join(self._words).split())
            if field and words:
                self._fields.setdefault(field, words)
            self._path.pop()
        self._words, self._length = [], 0

    def data(self, words: str) -> None:
        """Keep the words of an element, up to a length that no field has."""
        if self._fields is not None and self._length < LONGEST_FIELD:
            self._words.append(words[: LONGEST_FIELD - self._length])
            self._length += len(words)

    def close(self) -> None:
        """End the document; the parser asks for it."""

    def _end_entry(self) -> None:
        if self._fields is not None:
            self._done.append(self._fields)
        self._fields, self._path = None, []

    def _take(self) -> list[dict[str, str]]:
        done, self._done = self._done, []
        return done
