"""HTML: a page's visible text, line by line, with its links and regions, and what it says of itself.

Where JSON-LD holds an article that the page doesn't show (behind a wall, or put in by a script), its paragraphs stand
after the visible text, so that the report's spans can point at them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.errors import TooLong, UnreadableInput
from dateline.intake.decoding import LONGEST_TEXT, decode_bytes, refuse_binary, too_long_reason
from dateline.intake.html.head import read_head
from dateline.intake.html.rendering import render
from dateline.intake.html.stating import add_stated_body
from dateline.intake.marks import read_marks
from dateline.intake.page import Page
from dateline.intake.registry import Opened, reader
from dateline.record import Failure

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST_HTML = 20_000_000
"""Bytes; the largest page of the development set has 2.4 million."""
BEGINNING = 4096
"""Bytes in which HTML shows itself and declares its encoding."""

_HTML = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*+(?:<!--(?>.*?-->)\s*+|<\?xml[^>]*+>\s*+)*+<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


@reader(".html", ".htm", ".xhtml", begins=_HTML.match)
def read_html(opened: Opened) -> Iterator[Page | Failure]:
    """One page of an HTML file. Raises UnreadableInput or TooLong."""
    data = opened.stream.read(LONGEST_HTML + 1)
    yield page_from_html(data, opened)


def looks_like_html(data: bytes) -> bool:
    """Whether bytes begin as an HTML page does."""
    return bool(_HTML.match(data[:BEGINNING]))


def page_from_html(data: bytes, opened: Opened) -> Page:
    """The page of HTML bytes: its text is rendered line by line, the same every time."""
    if len(data) > LONGEST_HTML:
        raise TooLong(opened.name, f"the page is over {LONGEST_HTML:,} bytes; save the article alone")
    refuse_binary(data, opened.name)
    source, encoding = decode_bytes_of_html(data, opened)
    root = _parse(source, opened.name)
    markup = read_head(root, source, base=opened.url)
    rendered = add_stated_body(render(root, base=markup.url or opened.url), markup.body)
    text = rendered.text
    if len(text) > LONGEST_TEXT:
        raise TooLong(opened.name, too_long_reason())
    return Page(
        name=opened.name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        url=opened.url or markup.url,
        html=replace(
            markup,
            links=rendered.links,
            regions=rendered.regions,
            divisions=rendered.divisions,
            marks=read_marks(root),
        ),
        hints=opened.hints,
    )


def _parse(source: str, name: str) -> HtmlElement:
    """The tree of a page; libxml2 stops at 2,048 elements one in another and would drop the rest unsaid."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput(name, f"this HTML can't be parsed ({error}); save the page again") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableInput(name, "this HTML nests deeper than 2,048 elements; save the page as text")
    return root


def decode_bytes_of_html(data: bytes, opened: Opened) -> tuple[str, str]:
    """The source and its encoding; a `<meta charset>` counts where the bytes are no UTF-8."""
    found = _CHARSET.search(data[:BEGINNING])
    declared = opened.declared or (found.group(1).decode("ascii") if found else None)
    return decode_bytes(data, opened.name, declared=declared, longest=LONGEST_HTML)
