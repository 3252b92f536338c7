"""What feeds and wires give of one report, and what becomes of it: a page, an address, or a failure."""

from __future__ import annotations

import hashlib
import html
import io
import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from dateline.errors import InputError, TooLong, UnreadableInput
from dateline.intake.decoding import LONGEST_TEXT, too_long_reason
from dateline.intake.failing import failure_of
from dateline.intake.html.pages import looks_like_html, page_from_html
from dateline.intake.page import NO_HINTS, Address, Hints, Page
from dateline.intake.registry import Found, Opened

_TAG = re.compile(r"<[A-Za-z/!]")
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af)\s+", re.IGNORECASE)
_WHOLE = "<!doctype html><html><head><meta charset='utf-8'></head><body><article>{}</article></body></html>"
"""A fragment is read inside an article, as readers of pages expect to find one."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as a source gives them, HTML or plain text."""

    value: str
    is_html: bool = False

    @property
    def has_markup(self) -> bool:
        """Whether there is a tag in it; feeds call every plain text HTML."""
        return self.is_html and _TAG.search(self.value) is not None


@dataclass(frozen=True, slots=True)
class Item:
    """One report of a feed or a wire. `number` counts from 1; relative links in it start from `base`.

    `sha256` is of the item's bytes where it has some of its own; else that of its words is taken.
    """

    number: int
    hints: Hints = NO_HINTS
    body: Wording | None = None
    summary: Wording | None = None
    base: str | None = None
    encoding: str | None = "utf-8"
    sha256: str | None = None


def find_in_item(item: Item, opened: Opened) -> Found:
    """The page of an item with a text; the address of one with a summary at most; a failure where it has nothing.

    An item with a summary and no address is a page: there is nothing else to be had of it. The caller's hints win
    over the item's.
    """
    item = replace(item, hints=opened.hints.over(item.hints))
    try:
        body = _page_of(item.body, item, opened) if item.body else None
        return body or _page_or_address(item, opened)
    except InputError as error:
        return failure_of(error, line=item.number)


def plain_words(wording: Wording, *, name: str) -> str:
    """The words of a title or a name, without markup, in one line.

    >>> plain_words(Wording("Ferry <b>sails</b> &amp; returns", is_html=True), name="feed.xml")
    'Ferry sails & returns'
    """
    return " ".join(_render(wording, Opened(name, io.BytesIO())).text.split())


def is_web_address(url: str | None) -> bool:
    """Whether something that calls itself an address is one that a page can be fetched from."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def name_authors(names: list[str | None]) -> tuple[str, ...]:
    """Names of authors as bylines give them: without "By", each once; addresses of mail are no names.

    >>> name_authors(["By Ana Gil", "desk@post.example", "Ana Gil"])
    ('Ana Gil',)
    """
    squeezed = (_BY.sub("", " ".join(name.split())) for name in names if name)
    return tuple(dict.fromkeys(name for name in squeezed if name and "@" not in name and "://" not in name))


def _page_or_address(item: Item, opened: Opened) -> Found:
    summary = _page_of_summary(item, opened)
    url = item.hints.url
    if url and is_web_address(url):
        return Address(url, opened.name, item.hints, item.number, summary)
    if summary:
        return summary
    raise UnreadableInput(
        opened.name, "the item has neither a text nor a web address; there is nothing to read"
    )


def _page_of_summary(item: Item, opened: Opened) -> Page | None:
    """The title and the summary as a page of plain text; None where there is neither."""
    rendered = _page_of(item.summary, item, opened) if item.summary else None
    title, text = item.hints.title or "", rendered.text.strip() if rendered else ""
    repeated = text.startswith(title) and not text[len(title) :][:1].isalnum()
    words = text if repeated else f"{title}\n\n{text}"
    return _page_of(Wording(words.strip()), item, opened)


def _page_of(wording: Wording, item: Item, opened: Opened) -> Page | None:
    """The page of some words of an item; None where nothing of them is to be seen."""
    page = _render(wording, replace(opened, url=item.base or opened.url))
    if not page.text.strip():
        return None
    digest = item.sha256 or hashlib.sha256(wording.value.encode("utf-8", "replace")).hexdigest()
    return replace(
        page, sha256=digest, encoding=item.encoding, url=item.hints.url, hints=item.hints, line=item.number
    )


def _render(wording: Wording, opened: Opened) -> Page:
    if wording.has_markup:
        data = wording.value.encode("utf-8", "replace")
        whole = data if looks_like_html(data) else _WHOLE.format(wording.value).encode("utf-8", "replace")
        return page_from_html(whole, opened)
    text = html.unescape(wording.value) if wording.is_html else wording.value
    if len(text) > LONGEST_TEXT:
        raise TooLong(opened.name, too_long_reason())
    return Page(name=opened.name, text=text, sha256="")
