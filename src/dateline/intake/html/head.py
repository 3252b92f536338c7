"""What the head of an HTML page says: meta elements, OpenGraph, Dublin Core and their like, JSON-LD, microdata."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from dateline.intake.html.structured import (
    Data,
    body_of,
    listed,
    name_of,
    read_article,
    read_properties,
    text_of,
)
from dateline.intake.page import Markup

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = ("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
              "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date", "parsely-pub-date", "publication_date",
              "article.published", "cxenseparse:recs:publishtime", "rnews:datepublished")  # fmt: skip
_STATED_DAYS = ("datePublished", "dateCreated", "coverageStartTime")
_TITLES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "dc.title",
    "dcterms.title",
    "sailthru.title",
    "headline",
    "title",
)
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "article:author_name",
)
_SITES = (
    "og:site_name",
    "application-name",
    "twitter:app:name:iphone",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
)
_TAGS = ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords")
_BY = re.compile(r"^\s*(?:by|von|par|por|di)\s+", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|\-–—·•:»«/]+\s+|\s*[|»]\s*")
"""What stands between a headline and the site's name in the title of a page."""
LEAST_HEADLINE = 2
"""Words that a title keeps when the site's name is cut off; a headline of one word is rare, a rubric is not."""

LEAST_CALLED = 3
"""Words of a heading that may be what a page is called; shorter ones are the site's name or a rubric."""


def read_head(root: HtmlElement, source: str, *, base: str | None) -> Markup:
    """The page's metadata; JSON-LD is believed before meta elements, as it is the more specific."""
    meta = _meta_values(root)
    url = _canonical(root, meta, base) or base
    article = read_article(root, url=url)
    properties = read_properties(root)
    publisher = _first(meta, _SITES) or name_of(article.get("publisher"))
    titles = tuple(_titles(root, meta, article, publisher))
    language = (
        root.get("lang")
        or root.get("xml:lang")
        or _first(meta, ("og:locale", "content-language", "dc.language"))
    )
    return Markup(
        source=source,
        title=choose_title(titles),
        titles=titles,
        published=next((day for key in _STATED_DAYS if (day := text_of(article.get(key)))), None)
        or _first(meta, _PUBLISHED)
        or _first(properties, ("datepublished",))
        or _time(root),
        authors=_authors(root, article, meta, properties),
        publisher=publisher,
        language=language.split("-")[0].split("_")[0].lower() if language else None,
        tags=_tags(root, article, meta),
        description=_first(meta, ("og:description", "description", "twitter:description", "dc.description")),
        url=url,
        body=body_of(article),
    )


def choose_title(titles: tuple[str, ...]) -> str | None:
    """The title on which most of a page's statements agree; among equals the first.

    >>> choose_title(("Ferry crews strike again", "Strike!", "Ferry Crews Strike Again"))
    'Ferry crews strike again'
    """
    counts = Counter(_comparable(title) for title in titles)
    return max(titles, key=lambda title: counts[_comparable(title)], default=None)


def _comparable(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def _titles(
    root: HtmlElement, meta: dict[str, list[str]], article: Data, publisher: str | None
) -> Iterator[str]:
    """What the page calls itself, in the order of trust, site names cut off."""
    stated = [text_of(article.get("headline")), *(meta[key][0] for key in _TITLES if key in meta)]
    known = [title for title in stated if title]
    headings = list(_texts(root, "h1"))
    for title in known:
        yield cut_site_name(title, publisher, known=headings)
    if len(headings) == 1:
        yield headings[0]
    for title in list(_texts(root, "title"))[:1]:
        yield cut_site_name(title, publisher, known=[*known, *headings])


def cut_site_name(title: str, publisher: str | None, *, known: list[str]) -> str:
    """A page's title without the name of the site, which stands at its end or its beginning.

    The name is known from the head, or shows itself by the rest being what the page is called elsewhere.

    >>> cut_site_name("Ferry crews strike - Harbour Post", "Harbour Post", known=[])
    'Ferry crews strike'
    """
    called = {comparable for comparable in map(_comparable, known) if len(comparable.split()) >= LEAST_CALLED}
    site = _comparable(publisher or "").replace(" ", "")
    for cut in _SEPARATOR.finditer(title):
        before, after = title[: cut.start()].strip(), title[cut.end() :].strip()
        for kept, name in ((before, after), (after, before)):
            if _comparable(kept) in called or (
                len(kept.split()) >= LEAST_HEADLINE and _names_site(_comparable(name).replace(" ", ""), site)
            ):
                return kept
    return title


def _names_site(name: str, site: str) -> bool:
    return bool(site) and bool(name) and (site in name or site.startswith(name))


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


def _authors(
    root: HtmlElement, article: Data, meta: dict[str, list[str]], properties: dict[str, list[str]]
) -> tuple[str, ...]:
    """Names of the authors: of JSON-LD, else of meta elements, else of links to authors and of microdata."""
    names = [name for name in map(name_of, listed(article.get("author"))) if name]
    stated = [value for key in _AUTHORS for value in meta.get(key, [])][:3]
    linked = [" ".join("".join(element.itertext()).split()) for element in root.xpath("//a[@rel='author']")]
    for found in (names, stated, linked[:3], properties.get("author", [])[:3]):
        kept = dict.fromkeys(_BY.sub("", name) for name in found if name and "://" not in name)
        if kept:
            return tuple(kept)
    return ()


def _tags(root: HtmlElement, article: Data, meta: dict[str, list[str]]) -> tuple[str, ...]:
    """Key words: of JSON-LD, else of meta elements, else of the links that say that they are tags."""
    stated = [word for word in listed(article.get("keywords")) if isinstance(word, str)]
    linked = [" ".join("".join(element.itertext()).split()) for element in root.xpath("//a[@rel='tag']")]
    values = stated or next((meta[key] for key in _TAGS if key in meta), linked)
    words = [tag.strip(" #") for value in values for tag in re.split(r"[,;]", value)]
    return tuple(dict.fromkeys(tag for tag in words if tag))


def _texts(root: HtmlElement, tag: str) -> Iterator[str]:
    for element in root.iter(tag):
        text = " ".join("".join(element.itertext()).split())
        if text:
            yield text


def _time(root: HtmlElement) -> str | None:
    """The time element that says it is the publication's, else the first one."""
    times = [element for element in root.iter("time") if element.get("datetime")]
    said = [element for element in times if "pub" in f"{element.attrib}".lower()]
    return next((element.get("datetime") for element in (*said, *times)), None)


def _canonical(root: HtmlElement, meta: dict[str, list[str]], base: str | None) -> str | None:
    """The address that the page calls its own, made absolute where the page's address is known."""
    linked = (
        element.get("href")
        for element in root.iter("link")
        if (element.get("rel") or "").lower() == "canonical"
    )
    for stated in (*linked, _first(meta, ("og:url",)), _first(meta, ("twitter:url", "parsely-link"))):
        address = _absolute((stated or "").strip(), base)
        if address:
            return address
    return None


def _absolute(address: str, base: str | None) -> str | None:
    try:
        joined = urljoin(base, address) if base and address else address
    except ValueError:
        return None
    return joined if joined.startswith(("http://", "https://")) else None
