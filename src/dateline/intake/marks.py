"""What the markup of an HTML page says of its day, its publisher and its kind, each thing with where it says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 6
"""Levels of JSON-LD that are looked through."""
LONGEST_JSON = 2_000_000
"""Code points of one JSON-LD element; pages of live blogs have some hundred thousand."""
MOST_TIMES = 3
"""`<time>` elements that are noted; those farther down belong to other stories and to comments."""

MarkedDay = Literal["published", "modified", "time element"]

_PUBLISHED = frozenset(
    ["article:published_time", "og:published_time", "og:pubdate", "datepublished", "date", "pubdate", "publishdate", "publish-date",
     "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "datecreated", "sailthru.date",
     "parsely-pub-date", "publication_date", "publication-date", "article.published", "article.created", "originalpublicationdate",
     "cxenseparse:recs:publishtime", "rnews:datepublished", "bt:pubdate", "ptime", "displaydate", "article_date_original", "citation_date"]
)  # fmt: skip
_MODIFIED = frozenset(
    ["article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified",
     "article.updated", "utime", "revised", "modificationdate", "updated_time"]
)  # fmt: skip
_SITES = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_publisher",
    "copyright",
    "twitter:site",
)
_STORY = re.compile(r"Article|Posting|Report|Review|WebPage|LiveBlog")
_LOCALE = re.compile(r"[a-z]{2,3}[-_]([A-Za-z]{2})\b")


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """A date that the markup states: what of, and the words."""

    what: MarkedDay
    says: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What markup says: dates; names of the site, the plainest first; kinds, in lower case, OpenGraph's with "og:"; region, as in en-GB."""

    dates: tuple[MarkedDate, ...] = ()
    sites: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    region: str | None = None


NO_MARKS = Marks()


def read_marks(root: HtmlElement) -> Marks:
    """The marks of a page."""
    meta = list(_meta(root))
    objects = [found for script in _scripts(root) for found in _objects(script, DEEPEST)]
    stories = [found for found in objects if any(_STORY.search(kind) for kind in _kinds(found))]
    stated = [*_dates_of_objects(stories), *_dates_of_meta(meta), *_times(root)]
    return Marks(
        dates=tuple(dict.fromkeys(stated)),
        sites=tuple(dict.fromkeys([*_sites(meta), *_publishers(stories)])),
        types=tuple(dict.fromkeys([*_types(objects, meta), *_itemtypes(root)])),
        region=_region(root, meta),
    )


def _meta(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        key = next(
            (
                found
                for name in ("property", "name", "itemprop", "http-equiv")
                if (found := element.get(name))
            ),
            None,
        )
        content = " ".join((element.get("content") or "").split())
        if key and content:
            yield key.lower(), content


def _scripts(root: HtmlElement) -> Iterator[Any]:
    """The JSON-LD of a page, element by element; a broken one is passed by."""
    for element in root.iter("script"):
        kind = (element.get("type") or "").lower()
        if not kind.startswith("application/ld+json") or not element.text or len(element.text) > LONGEST_JSON:
            continue
        try:
            yield json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            continue


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects at the top of JSON-LD and those that they are mainly about; their comments and pictures are not."""
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(key), depth - 1)
    elif isinstance(data, list):
        for item in data:
            yield from _objects(item, depth - 1)


def _kinds(found: dict[str, Any]) -> list[str]:
    kinds = found.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _dates_of_objects(stories: list[dict[str, Any]]) -> Iterator[MarkedDate]:
    """Dates of JSON-LD: articles before the page around them."""
    named: tuple[tuple[str, MarkedDay], ...] = (
        ("datePublished", "published"), ("dateCreated", "published"), ("dateModified", "modified"),
    )  # fmt: skip
    for found in sorted(stories, key=lambda story: "WebPage" in _kinds(story)):
        for key, what in named:
            if isinstance(says := found.get(key), str) and says.strip():
                yield MarkedDate(what, says.strip())


def _dates_of_meta(meta: list[tuple[str, str]]) -> Iterator[MarkedDate]:
    for key, content in meta:
        if key in _PUBLISHED:
            yield MarkedDate("published", content)
        elif key in _MODIFIED:
            yield MarkedDate("modified", content)


def _times(root: HtmlElement) -> Iterator[MarkedDate]:
    found = 0
    for element in root.iter("time"):
        says = element.get("datetime") or " ".join("".join(element.itertext()).split())
        if says and found < MOST_TIMES:
            found += 1
            role = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
            what: MarkedDay = (
                "modified"
                if "modif" in role or "updat" in role
                else "published"
                if "publish" in role
                else "time element"
            )
            yield MarkedDate(what, says)


def _sites(meta: list[tuple[str, str]]) -> Iterator[str]:
    for key in _SITES:
        yield from (content for name, content in meta if name == key)


def _publishers(stories: list[dict[str, Any]]) -> Iterator[str]:
    for found in stories:
        publisher = found.get("publisher")
        first = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = first.get("name") if isinstance(first, dict) else first
        if isinstance(name, str) and name.strip():
            yield " ".join(name.split())


def _types(objects: list[dict[str, Any]], meta: list[tuple[str, str]]) -> Iterator[str]:
    yield from (f"og:{content.lower()}" for key, content in meta if key == "og:type")
    yield from (kind.lower() for found in objects for kind in _kinds(found))


def _itemtypes(root: HtmlElement) -> Iterator[str]:
    """Kinds of microdata, of the whole page and of its outermost items."""
    for element in (root, *root.iter("body", "article", "main")):
        kind = (element.get("itemtype") or "").rstrip("/").rpartition("/")[2]
        if kind:
            yield kind.lower()


def _region(root: HtmlElement, meta: list[tuple[str, str]]) -> str | None:
    stated = [
        root.get("lang"),
        root.get("xml:lang"),
        *(content for key, content in meta if key in ("og:locale", "content-language")),
    ]
    for one in stated:
        match = _LOCALE.match(one or "")
        if match:
            return match[1].upper()
    return None
