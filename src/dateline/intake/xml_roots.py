"""What an XML document is, told by its root element; what stands before it never reaches a parser.

Declarations of types and entities stand before the root element, and nothing that is read here needs them: with them
cut off, no entity can be defined, so none can be expanded or fetched.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from dateline.errors import TooLong, UnreadableInput
from dateline.intake.beginnings import BEGINNING, read_beginning
from dateline.intake.decoding import decode_bytes, is_known_encoding, marked_encoding, refuse_binary
from dateline.intake.failing import failure_of
from dateline.intake.registry import Opened
from dateline.record import Failure

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_DOCUMENT = 50_000_000
"""Bytes of a document that is read whole; feeds and wire items have a few hundred thousand, sitemaps are streamed."""
CHUNK = 262_144
"""Bytes that are read at a time of a document that is streamed."""

_END = 4096
"""Code points in which the root element ends, whatever a server has written after it."""
_STRAYS = frozenset(["b", "br", "center", "div", "font", "hr", "i", "p", "pre", "script", "span", "strong"])
"""Elements of the warnings that a broken server writes before a document; no document has such a root."""
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)", re.DOTALL)
_ELEMENT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,100}:)?([A-Za-z_][\w.-]{0,100})(?=[\s/>])")
_DECLARED = re.compile(r"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:-]+)")
_UNMARKED = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:(\d{1,9})|[xX]([0-9a-fA-F]{1,8}));|&#[0-9a-zA-Z]{9,};")
_LONGEST_REFERENCE = 12
_HIGHEST = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Rooted:
    """An XML document, its root element known in lower case and without prefix; the stream begins at its first byte."""

    opened: Opened
    root: str
    encoding: str


def find_root(opened: Opened) -> Rooted:
    """Tell a document's root element. Raises UnreadableInput where the first 64 kB have none, or are no text.

    Words that a broken server has put before the document are passed by.
    """
    beginning, stream = read_beginning(opened.stream)
    encoding = marked_encoding(beginning) or next(
        (name for sign, name in _UNMARKED if beginning.startswith(sign)), None
    )
    if encoding is None:
        refuse_binary(beginning, opened.name)
    text = beginning.decode(encoding or "latin-1", errors="replace")
    declared = _declared_encoding(text) or opened.declared
    if encoding is None and declared and is_known_encoding(declared):
        encoding = codecs.lookup(declared).name
    return Rooted(
        replace(opened, stream=stream, declared=declared),
        _root_of(text, opened.name),
        encoding or "utf-8",
    )


def read_whole(rooted: Rooted) -> tuple[str, str]:
    """The document from its root element on as a text that any parser takes, and the name of its encoding.

    Raises UnreadableInput for what is no text, TooLong over `LONGEST_DOCUMENT` bytes.
    """
    name = rooted.opened.name
    data = rooted.opened.stream.read(LONGEST_DOCUMENT + 1)
    if len(data) > LONGEST_DOCUMENT:
        raise TooLong(name, f"the document is over {LONGEST_DOCUMENT:,} bytes; split it")
    if rooted.encoding.startswith("utf-16"):
        text, encoding = data.decode(rooted.encoding, errors="replace"), "utf-16"
    else:
        text, encoding = decode_bytes(data, name, declared=rooted.opened.declared, longest=LONGEST_DOCUMENT)
    return _mend(text[_place_of_root(rooted, text) :]), encoding


def parse_tree(text: str, *, recover: bool) -> Element | None:
    """The tree of a document that `read_whole` gave; with `recover` past its faults. None where no element is left.

    Raises lxml's XMLSyntaxError for what is not well-formed.
    """
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
    )
    return etree.fromstring(text.encode("utf-8", "replace"), parser)


def find_loss(rooted: Rooted, text: str, *, item: str, found: int) -> Iterator[Failure]:
    """A failure where a document that was read whole has no end, or begins more items than were found in it.

    `item` is a pattern of the names of items.
    """
    begun = sum(
        1 for _ in re.finditer(rf"<(?:[\w.-]+:)?(?:{item})[\s/>]", _CDATA.sub("", text), re.IGNORECASE)
    )
    reason = None
    if not re.search(rf"</(?:[\w.-]+:)?{re.escape(rooted.root)}\s*>", text[-_END:], re.IGNORECASE):
        reason = "the document is cut off before its end; what came before was read, its last item may not be whole"
    elif found < begun:
        reason = f"the XML is broken: {found} of {begun} items could be read; mend it, or give the items one by one"
    if reason:
        yield failure_of(UnreadableInput(rooted.opened.name, reason))


def read_chunks(rooted: Rooted) -> Iterator[bytes]:
    """The document from its root element on, piece by piece, as UTF-8; what can't be decoded is marked."""
    decoder = codecs.getincrementaldecoder(rooted.encoding)(errors="replace")
    stream: BinaryIO = rooted.opened.stream
    text = decoder.decode(stream.read(BEGINNING))
    text = text[_place_of_root(rooted, text) :]
    while True:
        whole, begun = _hold_back(text)
        yield _mend(whole).encode("utf-8", "replace")
        data = stream.read(CHUNK)
        if not data:
            yield begun.encode("utf-8", "replace")
            break
        text = begun + decoder.decode(data)


def local_name(tag: str) -> str:
    """An element's name in lower case, without its namespace or the prefix of one that is not declared."""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def _mend(text: str) -> str:
    """Mark the characters that XML must not have, and references to such; parsers give up all for a single one."""
    return _REFERENCE.sub(_mend_reference, _NO_XML.sub("\ufffd", text))


def _mend_reference(match: re.Match[str]) -> str:
    code = int(match[1]) if match[1] else int(match[2], 16) if match[2] else _HIGHEST + 1
    exists = 0 < code <= _HIGHEST and not 0xD800 <= code <= 0xDFFF
    return match[0] if exists else "\ufffd"


def _hold_back(text: str) -> tuple[str, str]:
    """A piece of text without the reference that it breaks off in, and what there is of that."""
    cut = text.rfind("&", max(0, len(text) - _LONGEST_REFERENCE))
    return (text, "") if cut < 0 or ";" in text[cut:] else (text[:cut], text[cut:])


def _declared_encoding(text: str) -> str | None:
    """The encoding of the XML declaration; one of two bytes a character is not believed of a text that was read."""
    found = _DECLARED.search(text)
    wide = found and found[1].lower().startswith(("utf-16", "utf16", "utf-32", "ucs", "iso-10646"))
    return found[1] if found and not wide else None


def _root_of(text: str, name: str) -> str:
    found = (match[1].lower() for match in _ELEMENT.finditer(_COMMENT.sub("", text)))
    root = next((element for element in found if element not in _STRAYS), None)
    if root is None:
        reason = "this is no XML: there is no element in it; give a feed, a sitemap or a wire item"
        raise UnreadableInput(name, reason)
    return root


def _place_of_root(rooted: Rooted, text: str) -> int:
    """Where the root element begins: outside of comments, which may speak of it."""
    blank = _COMMENT.sub(lambda match: " " * len(match[0]), text[:BEGINNING])
    for match in _ELEMENT.finditer(blank):
        if match[1].lower() == rooted.root:
            return match.start()
    reason = f"the encoding of this XML ({rooted.encoding}) is not the one that it declares; save it as UTF-8"
    raise UnreadableInput(rooted.opened.name, reason)
