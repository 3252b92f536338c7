"""What the head of an HTML page says: meta elements, OpenGraph, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dateline.intake.page import Markup

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 8
"""Levels of JSON-LD that are looked through; graphs of articles have two or three."""
LONGEST_JSON = 2_000_000

_ARTICLE = re.compile(r"Article|Posting|Report|Review")
_PUBLISHED = ("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
              "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date", "parsely-pub-date", "publication_date",
              "article.published", "cxenseparse:recs:publishtime", "rnews:datepublished")  # fmt: skip
_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title")
_AUTHORS = ("author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author")
_SITES = ("og:site_name", "application-name", "twitter:app:name:iphone", "dc.publisher", "publisher")
_TAGS = ("article:tag", "news_keywords", "parsely-tags", "keywords")
_BY = re.compile(r"^\s*by\s+", re.IGNORECASE)


def read_head(root: HtmlElement, source: str, *, base: str | None) -> Markup:
    """The page's metadata; JSON-LD is believed before meta elements, as it is the more specific."""
    meta = _meta_values(root)
    article = _article(root)
    language = root.get("lang") or root.get("xml:lang") or _first(meta, ("og:locale", "content-language"))
    return Markup(
        source=source,
        title=_text(article.get("headline")) or _first(meta, _TITLES) or _heading(root),
        published=_text(article.get("datePublished")) or _first(meta, _PUBLISHED) or _time(root),
        authors=_authors(article, meta),
        publisher=_first(meta, _SITES) or _name(article.get("publisher")),
        language=language.split("-")[0].split("_")[0].lower() if language else None,
        tags=_tags(article, meta),
        description=_first(meta, ("og:description", "description", "twitter:description")),
        url=_canonical(root, meta) or base,
    )


def _meta_values(root: HtmlElement) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        key = (
            element.get("property")
            or element.get("name")
            or element.get("itemprop")
            or element.get("http-equiv")
        )
        content = " ".join((element.get("content") or "").split())
        if key and content:
            values.setdefault(key.lower(), []).append(content)
    return values


def _first(meta: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((meta[key][0] for key in keys if key in meta), None)


def _article(root: HtmlElement) -> dict[str, Any]:
    """The first article of the page's JSON-LD; an empty one where there is none."""
    for element in root.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json" or not element.text:
            continue
        if len(element.text) > LONGEST_JSON:
            continue
        try:
            data = json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(data, DEEPEST):
            if any(_ARTICLE.search(kind) for kind in _listed(found.get("@type")) if isinstance(kind, str)):
                return found
    return {}


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"), depth - 1)
    elif isinstance(data, list):
        for item in data:
            yield from _objects(item, depth - 1)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    value = _listed(value)[0] if _listed(value) else None
    squeezed = " ".join(value.split()) if isinstance(value, str) else ""
    return squeezed or None


def _name(value: Any) -> str | None:
    first = _listed(value)[0] if _listed(value) else None
    return _text(first.get("name") if isinstance(first, dict) else first)


def _authors(article: dict[str, Any], meta: dict[str, list[str]]) -> tuple[str, ...]:
    names = [name for name in map(_name, _listed(article.get("author"))) if name]
    stated = [value for key in _AUTHORS for value in meta.get(key, []) if not value.startswith("http")]
    return tuple(dict.fromkeys(_BY.sub("", name) for name in names or stated[:3]))


def _tags(article: dict[str, Any], meta: dict[str, list[str]]) -> tuple[str, ...]:
    listed = [word for word in _listed(article.get("keywords")) if isinstance(word, str)]
    values = listed or next((meta[key] for key in _TAGS if key in meta), [])
    words = [tag.strip() for value in values for tag in value.split(",")]
    return tuple(dict.fromkeys(tag for tag in words if tag))


def _heading(root: HtmlElement) -> str | None:
    for tag in ("h1", "title"):
        for element in root.iter(tag):
            text = " ".join("".join(element.itertext()).split())
            if text:
                return text
    return None


def _time(root: HtmlElement) -> str | None:
    times = (element.get("datetime") for element in root.iter("time"))
    return next((time for time in times if time), None)


def _canonical(root: HtmlElement, meta: dict[str, list[str]]) -> str | None:
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith(
            "http"
        ):
            return str(element.get("href"))
    url = _first(meta, ("og:url",))
    return url if url and url.startswith("http") else None
