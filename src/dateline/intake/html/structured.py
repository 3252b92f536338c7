"""What a page says of its article as data: JSON-LD, however carelessly written, and microdata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 8
"""Levels of JSON-LD that are looked through; graphs of articles have two or three."""
LONGEST_JSON = 2_000_000
MOST_UPDATES = 2_000
"""Entries of a live blog that are read; the longest ones of election nights have some hundreds."""

LONGEST_PROPERTY = 300
"""Code points of a property's value; a longer one holds more than it says."""

Data = dict[str, Any]

_PROPERTIES = frozenset(["headline", "datepublished", "author", "publisher", "keywords"])

_KINDS = (
    re.compile(r"LiveBlogPosting"),
    re.compile(r"NewsArticle"),
    re.compile(r"Article|Report(?!er)"),
    re.compile(r"Posting"),
)
"""Types of schema.org that are reports, the more certain first."""
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item")
_WRAPPING = re.compile(
    r"^\s*(?:/\*|//)?\s*(?:<!--|<!\[CDATA\[)[^\S\n]*(?:\*/)?|(?:/\*|//)?\s*(?:-->|\]\]>)\s*(?:\*/)?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_MARKUP = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|figure)\b[^>]*>", re.IGNORECASE)
_INLINE_MARKUP = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)


def read_article(root: HtmlElement, *, url: str | None = None) -> Data:
    """The report among the page's JSON-LD; {} where there is none.

    Of several, the one of the surest type; among equals the one whose address is the page's, then the first.
    """
    best: Data = {}
    best_rank = (len(_KINDS), True)
    for found in _all_objects(root):
        rank = (_rank(found), not (url and url in _addresses(found)))
        if rank < best_rank:
            best, best_rank = found, rank
    return best


def _all_objects(root: HtmlElement) -> Iterator[Data]:
    for element in root.iter("script"):
        if (element.get("type") or "").strip().lower() == "application/ld+json" and element.text:
            for data in parse_json(element.text):
                yield from _objects(data, DEEPEST)


def parse_json(source: str) -> list[Any]:
    """The values of a JSON-LD element: comments, CDATA, trailing commas and bad escapes are seen through.

    >>> parse_json('<!-- {"name": "Ana", "tags": ["a", ],} -->')
    [{'name': 'Ana', 'tags': ['a']}]
    """
    if len(source) > LONGEST_JSON:
        return []
    bare = _WRAPPING.sub("", _WRAPPING.sub("", source)).strip().rstrip(";")
    for text in (bare, _BAD_ESCAPE.sub(r"\\\\", _TRAILING_COMMA.sub(r"\1", bare))):
        try:
            return [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
    return _first_value(bare)


def _first_value(source: str) -> list[Any]:
    """The first of several values one after the other; none where even that is broken."""
    try:
        return [json.JSONDecoder(strict=False).raw_decode(source)[0]]
    except (ValueError, RecursionError):
        return []


def _objects(data: Any, depth: int) -> Iterator[Data]:
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        for key in _NESTED:
            if isinstance(data.get(key), (dict, list)):
                yield from _objects(data[key], depth - 1)
    elif isinstance(data, list):
        for item in data:
            yield from _objects(item, depth - 1)


def _rank(found: Data) -> int:
    kinds = [kind for kind in listed(found.get("@type")) if isinstance(kind, str)]
    if not (found.get("headline") or found.get("name") or found.get("articleBody")):
        return len(_KINDS)
    return next(
        (i for i, pattern in enumerate(_KINDS) if any(pattern.search(kind) for kind in kinds)), len(_KINDS)
    )


def _addresses(found: Data) -> list[str]:
    stated = [found.get("url"), found.get("@id"), found.get("mainEntityOfPage")]
    values = [value.get("@id") if isinstance(value, dict) else value for value in stated]
    return [value for value in values if isinstance(value, str)]


def listed(value: Any) -> list[Any]:
    """The values of a property, which JSON-LD gives bare where there is one."""
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> str | None:
    """The first value of a property as a line of text; None where it is none."""
    first = listed(value)[0] if listed(value) else None
    squeezed = " ".join(unescape(first).split()) if isinstance(first, str) else ""
    return squeezed or None


def name_of(value: Any) -> str | None:
    """The name of a person or body, which JSON-LD gives as a string or an object."""
    first = listed(value)[0] if listed(value) else None
    return text_of(first.get("name") if isinstance(first, dict) else first)


def body_of(article: Data) -> tuple[str, ...]:
    """The paragraphs of the article's text, of a live blog's entries each under its hour."""
    paragraphs = list(_paragraphs(article.get("articleBody")))
    updates = [update for update in listed(article.get("liveBlogUpdate")) if isinstance(update, dict)]
    for update in updates[:MOST_UPDATES]:
        body = list(_paragraphs(update.get("articleBody")))
        if body:
            paragraphs += [*_hour(update), *_paragraphs(update.get("headline")), *body]
    return tuple(paragraphs)


def _paragraphs(value: Any) -> Iterator[str]:
    """Lines of a text that may be HTML, once or twice escaped."""
    if not isinstance(value, str):
        return
    lines = _MARKUP.sub("\n", unescape(unescape(value)))
    for line in _INLINE_MARKUP.sub("", lines).splitlines():
        squeezed = " ".join(line.split())
        if squeezed:
            yield squeezed


def _hour(update: Data) -> Iterator[str]:
    """The hour and minute of an entry, as its makers state it."""
    stated = re.search(r"T(\d\d:\d\d)", str(update.get("datePublished") or ""))
    if stated:
        yield stated.group(1)


def read_properties(root: HtmlElement) -> dict[str, list[str]]:
    """Values of microdata and RDFa properties outside meta elements, by their names in lower case."""
    values: dict[str, list[str]] = {}
    for element in root.xpath("//*[(@itemprop or @property) and not(self::meta)]"):
        names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split()
        wanted = [name.rpartition(":")[2] for name in names if name.rpartition(":")[2] in _PROPERTIES]
        if not wanted:
            continue
        stated = element.get("content") or element.get("datetime") or "".join(element.itertext())
        squeezed = " ".join(stated.split())
        if squeezed and len(squeezed) <= LONGEST_PROPERTY:
            for name in wanted:
                values.setdefault(name, []).append(squeezed)
    return values
