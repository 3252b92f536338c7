"""Wire items in XML: IPTC's NewsML-G2, with XHTML or NITF or plain text inside, and NITF by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.errors import InputError, UnreadableInput
from dateline.intake.failing import failure_of
from dateline.intake.feeds.items import Item, Wording, find_in_item, is_web_address, name_authors
from dateline.intake.page import Hints
from dateline.intake.registry import Found
from dateline.intake.stated_days import day_as_written
from dateline.intake.xml_roots import Rooted, find_loss, local_name, parse_tree, read_whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROOTS = ("newsitem", "newsmessage", "nitf")

_WITHDRAWN = re.compile(r"cancel|withh?eld", re.IGNORECASE)
_NO_TEXT = frozenset(["media", "script", "style"])
"""Parts of a body that are no running text: NITF's pictures with their captions."""
_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
"""What an element may be called; a parser that goes on past faults lets others through."""
_IN_HTML = {"body": "div", "body.content": "div", "hl2": "h2", "": "span"}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_newsml(rooted: Rooted) -> Iterator[Found]:
    """The reports of a wire item, or of each item in a message, numbered from 1.

    Raises UnreadableInput where no item is in it, TooLong over `LONGEST_DOCUMENT` bytes. An item that its publisher
    has withdrawn, or that has no text, is a failure; so is the end of a document that was cut off.
    """
    text, encoding = read_whole(rooted)
    root = _parse(text, rooted.opened.name)
    items = [element for element in _walk(root) if _local(element) == "newsitem"]
    if not items and rooted.root != "nitf":
        raise UnreadableInput(
            rooted.opened.name, "there is no newsItem in it; check that it is the right file"
        )
    for number, element in enumerate(items or [root], start=1):
        try:
            item = _nitf_item(element, number, encoding) if not items else _g2_item(element, number, encoding)
            yield find_in_item(item, rooted.opened)
        except InputError as error:
            yield failure_of(UnreadableInput(rooted.opened.name, error.reason), line=number)
    yield from find_loss(rooted, text, item="newsItem", found=len(items))


def _parse(text: str, name: str) -> Element:
    """The tree of a document that was cut off what could define an entity."""
    from lxml import etree

    try:
        root = parse_tree(text, recover=True)
    except etree.XMLSyntaxError as error:
        raise UnreadableInput(name, f"this XML can't be parsed ({error}); save the item again") from error
    if root is None:
        raise UnreadableInput(name, "there is nothing to be read in this XML; save the item again")
    return root


def _g2_item(element: Element, number: int, encoding: str) -> Item:
    meta, content = _find(element, "itemmeta"), _find(element, "contentmeta")
    status = _find(meta, "pubstatus")
    if status is not None and _WITHDRAWN.search(status.get("qcode") or status.get("uri") or ""):
        raise UnreadableInput("", "the item was withdrawn by its publisher; there is nothing to be coded")
    guid, language = element.get("guid"), _find(content, "language")
    hints = Hints(
        title=_words(content, "headline") or _words(meta, "title"),
        date=_first_day(_words(meta, "versioncreated"), _words(meta, "firstcreated")),
        publisher=_name(content, "infosource")
        or _name(meta, "provider")
        or _words(element, "copyrightholder"),
        language=(language.get("tag") if language is not None else None) or element.get(_LANGUAGE),
        url=guid if is_web_address(guid) else None,
        id=guid,
        authors=name_authors(
            [_name(one, None) for one in _all(content, "creator")] or [_words(content, "by")]
        ),
        tags=tuple(dict.fromkeys(name for one in _all(content, "keyword") if (name := _text(one)))),
    )
    return Item(number, hints, _g2_body(element), encoding=encoding)


def _g2_body(element: Element) -> Wording | None:
    """The body of the first inline content with a text: XHTML, NITF, or plain."""
    contents = _find(element, "contentset")
    for inline in _all(contents, "inlinexml"):
        body = _find(inline, "body.content")
        if body is None:
            body = _find(inline, "body")
        if body is not None:
            return _wording(body)
    plain = _text(_find(contents, "inlinedata"), lines=True)
    return Wording(plain, is_html="<p" in plain) if plain else None


def _nitf_item(root: Element, number: int, encoding: str) -> Item:
    head, body = _find(root, "head"), _find(root, "body")
    issued, identity = _find(head, "date.issue"), _find(head, "doc-id")
    story, published = _find(body, "story.date"), _find(head, "pubdata")
    byline = _find(body, "byline")
    content = _find(body, "body.content")
    hints = Hints(
        title=_words(body, "hl1") or _words(body, "hedline") or _words(head, "title"),
        date=_first_day(
            _attribute(issued, "norm"), _attribute(story, "norm"), _attribute(published, "date.publication")
        ),
        publisher=_attribute(published, "name")
        or _words(body, "distributor")
        or _attribute(identity, "regsrc"),
        language=root.get(_LANGUAGE) or _attribute(body, "lang"),
        id=_attribute(identity, "id-string"),
        authors=name_authors([_words(byline, "person") or _text(byline)]),
    )
    return Item(number, hints, _wording(content) if content is not None else None, encoding=encoding)


def _wording(body: Element) -> Wording | None:
    """A body's markup as HTML: NITF's elements for running text are those of HTML, but for headings."""
    from lxml import etree

    for element in list(_walk(body)):
        name = _local(element)
        if name in _NO_TEXT:
            element.clear(keep_tail=True)
        element.tag = _IN_HTML.get(name, name) if _NAME.fullmatch(name) else "div"
    body.tail = None
    words = etree.tostring(body, encoding="unicode")
    return Wording(words, is_html=True) if any(part.strip() for part in body.itertext()) else None


def _first_day(*stated: str | None) -> str | None:
    return next((day for one in stated if one and (day := day_as_written(one))), None)


def _walk(element: Element | None) -> Iterator[Element]:
    """An element and all in it, without comments and the like."""
    if element is not None:
        yield from (one for one in element.iter() if isinstance(one.tag, str))


def _all(element: Element | None, name: str) -> list[Element]:
    return [one for one in _walk(element) if _local(one) == name]


def _find(element: Element | None, name: str) -> Element | None:
    return next((one for one in _walk(element) if _local(one) == name), None)


def _words(element: Element | None, name: str) -> str | None:
    return _text(_find(element, name))


def _name(element: Element | None, name: str | None) -> str | None:
    """What a party is called: its name, else how it is written, else its code without the scheme."""
    party = _find(element, name) if name else element
    coded = _attribute(party, "literal") or (_attribute(party, "qcode") or "").rpartition(":")[2]
    return _words(party, "name") or coded or None


def _attribute(element: Element | None, name: str) -> str | None:
    return (element.get(name) or None) if element is not None else None


def _text(element: Element | None, *, lines: bool = False) -> str | None:
    if element is None:
        return None
    words = "".join(part for part in element.itertext() if isinstance(part, str))
    return (words.strip() if lines else " ".join(words.split())) or None


def _local(element: Element) -> str:
    return local_name(str(element.tag))
