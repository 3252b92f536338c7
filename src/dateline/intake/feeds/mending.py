"""Feeds as their writers left them, made well-formed: feedparser is slow, and at times endless, on any other."""

from __future__ import annotations

import re
from html import escape
from html.entities import html5
from typing import TYPE_CHECKING

from dateline.errors import UnreadableInput
from dateline.intake.xml_roots import parse_tree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_CHILDREN = 500
"""Elements in an item that are read; feedparser's time grows with the square of them, and no item has fifty."""
MOST_PREFIXES = 100

_XML_NAMES = frozenset(["amp", "lt", "gt", "quot", "apos"])
_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
"""What the prefixes stand for that feeds use without saying so."""
_REFERENCE = re.compile(r"&(?:(#\d+|#[xX][0-9a-fA-F]+)|(\w+));|&")
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")
_DECLARATION = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_ROOT = re.compile(r"<[\w.:-]+")


def mend_feed(text: str, *, name: str) -> bytes:
    """A feed as well-formed XML; one that is well-formed comes out as it went in, but for items of endless parts.

    Ampersands that stand for themselves, names of characters that only HTML knows, prefixes that are not declared
    and elements that never end are mended. Raises UnreadableInput where nothing is left.

    >>> mend_feed("<rss><title>Rice & pur&eacute;e cost more</rss>", name="feed.xml").decode()
    '<rss><title>Rice &amp; purée cost more</title></rss>'
    """
    from lxml import etree

    root = _parse(text, recover=False)
    if root is None:
        root = _parse(_declare_prefixes(_REFERENCE.sub(_mend_reference, text)), recover=True)
    if root is None:
        raise UnreadableInput(name, "this feed can't be parsed, nothing in it is XML; save it again")
    for element in root.iter("{*}item", "{*}entry"):
        del element[MOST_CHILDREN:]
    return bytes(etree.tostring(root, encoding="utf-8", with_tail=False))


def _parse(text: str, *, recover: bool) -> Element | None:
    from lxml import etree

    try:
        return parse_tree(text, recover=recover)
    except etree.XMLSyntaxError:
        return None


def _mend_reference(match: re.Match[str]) -> str:
    number, name = match.groups()
    if number or name in _XML_NAMES:
        return match[0]
    known = html5.get(f"{name};") if name else None
    return escape(known, quote=False) if known else f"&amp;{name};" if name else "&amp;"


def _declare_prefixes(text: str) -> str:
    """The feed with declarations of all prefixes that have none at its root."""
    used = sorted({match[1] for match in _PREFIX.finditer(text)} - {"xml", "xmlns"})[:MOST_PREFIXES]
    stated = {match[1] for match in _DECLARATION.finditer(text)}
    missing = [prefix for prefix in used if prefix not in stated]
    declared = "".join(
        f' xmlns:{prefix}="{_NAMESPACES.get(prefix, f"urn:x-{prefix}")}"' for prefix in missing
    )
    return _ROOT.sub(lambda match: match[0] + declared, text, count=1)
