"""What an answer is: its reader, by what the server says and by how the bytes begin."""

from __future__ import annotations

import re

from dateline.errors import UnreadableInput
from dateline.intake.choosing import read_opened
from dateline.intake.fetching.answer import Answer
from dateline.intake.html.pages import BEGINNING, looks_like_html, read_html
from dateline.intake.registry import Reader, find_reader
from dateline.intake.text import read_text

HTML = frozenset({"text/html", "application/xhtml+xml"})
UNSAID = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/force-download"})
"""Types with which a server says that it doesn't know what it sends."""
SUFFIXES = {
    "application/rss+xml": ".rss", "application/atom+xml": ".atom", "application/feed+json": ".json",
    "application/json": ".json", "application/ld+json": ".json", "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl", "application/ndjson": ".jsonl", "application/xml": ".xml", "text/xml": ".xml",
    "application/rdf+xml": ".xml", "text/csv": ".csv",
}  # fmt: skip
"""Types of files that are no page, and the suffix whose reader reads them."""
UNPACKED = frozenset({"application/gzip", "application/x-gzip"})
"""Types of what has been unpacked when it comes here: the beginning tells what was in it."""

_LISTS = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+|<!--(?>.*?-->)\s*+|<!DOCTYPE\s[^>]*+>\s*+)*+"
    rb"<(?:\w+:)?(?:rss|feed|urlset|sitemapindex|RDF)\b",
    re.DOTALL,
)


def find_kind(answer: Answer, name: str) -> Reader:
    """The reader of an answer to the address `name`. Raises UnreadableInput where it is nothing that is read."""
    if _LISTS.match(answer.body[:BEGINNING]):
        return _registered(".xml", "a feed or a sitemap", name)
    if answer.media in HTML or looks_like_html(answer.body):
        return read_html
    if answer.media in UNPACKED:
        return read_opened
    if answer.media in SUFFIXES:
        return _registered(SUFFIXES[answer.media], answer.media, name)
    if answer.media in UNSAID or answer.media.startswith("text/"):
        return read_text
    raise UnreadableInput(name, f"it is no page but {answer.media}; give the address of a page of news")


def _registered(suffix: str, kind: str, name: str) -> Reader:
    found = find_reader(suffix)
    if found is None:
        raise UnreadableInput(
            name, f"it is {kind}, which is not read here; give the address of a page of news"
        )
    return found
