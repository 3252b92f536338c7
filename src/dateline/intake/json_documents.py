"""JSON: an article, an array of articles of any size, a JSON feed, ninjs, or JSON-LD; told by what is in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dateline.errors import InputError, UnreadableInput
from dateline.intake.failing import failure_of
from dateline.intake.feeds.items import Item, Wording, find_in_item, name_authors
from dateline.intake.feeds.json_feeds import is_json_feed, read_json_feed
from dateline.intake.json.fields import (
    Element,
    element_of,
    has_objects,
    list_of,
    mend_surrogates,
    name_of,
    names_of,
    string_of,
    tags_of,
)
from dateline.intake.json.lines import say_fields
from dateline.intake.json.pieces import read_piece, split_json
from dateline.intake.page import Hints
from dateline.intake.registry import Found, Opened, reader
from dateline.intake.stated_days import day_as_written
from dateline.intake.tables.rows import Row, read_row
from dateline.intake.wires.ninjs import is_ninjs, read_ninjs
from dateline.record import Failure

_PACKAGES = ("items", "articles", "@graph", "documents", "results", "reports", "news", "data")
"""Names under which an object may hold a list of articles."""
_DEEPEST = 3
"""Packages in a package that are opened."""


@reader(".json")
def read_json(opened: Opened) -> Iterator[Found]:
    """What each article gives: of an array, of objects in a row, or of an object that holds a list of them.

    An outermost array is streamed. A broken value fails alone, named by its number from 1. Raises UnreadableInput
    where there is no value at all.
    """
    number = 0
    for number, piece in enumerate(split_json(opened), start=1):
        try:
            yield from _read_piece(piece, number, opened)
        except InputError as error:
            yield failure_of(error, line=number)
    if number == 0:
        reason = "there is no article in it; give an array of objects, or an object, with a report's text"
        raise UnreadableInput(opened.name, reason)


def _read_piece(piece: bytes | None, number: int, opened: Opened) -> Iterator[Found]:
    value = read_piece(piece, number, opened.name)
    if not isinstance(value, Mapping):
        reason = f"value {number} is no JSON object; give objects with a report's text"
        raise UnreadableInput(opened.name, reason, line=number)
    yield from _find(Element(value, number, hashlib.sha256(piece or b"").hexdigest()), opened, _DEEPEST)


def _find(element: Element, opened: Opened, depth: int) -> Iterator[Found]:
    """What an object gives, told by its fields."""
    fields = element.fields
    said = {field: mend_surrogates(value) for field, value in say_fields(fields, opened.columns).items()}
    package = next((key for key in _PACKAGES if has_objects(fields.get(key))), None)
    if is_json_feed(fields):
        yield from read_json_feed(fields, opened)
    elif isinstance(fields.get("articleBody"), str):
        yield find_in_item(_linked_data(element), opened)
    elif is_ninjs(fields) and "text" not in opened.columns:
        yield read_ninjs(element, opened)
    elif package and depth and "text" not in said:
        values = list_of(fields[package])
        articles = [value for value in values if isinstance(value, Mapping) and "articleBody" in value]
        yield from _find_in_package(articles if package == "@graph" else values, opened, depth - 1)
    else:
        yield _find_in_article(element, said, opened)


def _find_in_article(element: Element, said: Mapping[str, str], opened: Opened) -> Found:
    """What an object gives whose keys are those of JSON lines, or those that the caller has named."""
    fields = element.fields
    row = Row(said, line=element.number, sha256=element.sha256, encoding="utf-8", names=tuple(fields))
    found = read_row(row, opened)
    if isinstance(found, Failure):
        return found
    more = Hints(authors=name_authors(names_of(fields.get("authors"))), tags=tags_of(fields.get("tags")))
    return replace(found, hints=found.hints.over(more))


def _find_in_package(values: list[Any], opened: Opened, depth: int) -> Iterator[Found]:
    for number, value in enumerate(values, start=1):
        try:
            if not isinstance(value, Mapping):
                raise UnreadableInput(opened.name, f"value {number} is no JSON object", line=number)
            yield from _find(element_of(value, number), opened, depth)
        except InputError as error:
            yield failure_of(error, line=number)


def _linked_data(element: Element) -> Item:
    """A NewsArticle of schema.org, or one of its kin."""
    fields = element.fields
    text, stated = string_of(fields.get("articleBody")), string_of(fields.get("datePublished"))
    page = fields.get("mainEntityOfPage")
    address = string_of(fields.get("url")) or string_of(
        page.get("@id") if isinstance(page, Mapping) else page
    )
    hints = Hints(
        title=string_of(fields.get("headline")) or string_of(fields.get("name")),
        date=day_as_written(stated) if stated else None,
        url=address or string_of(fields.get("@id")),
        publisher=next((name for name in names_of(fields.get("publisher")) if name), None),
        language=name_of(fields.get("inLanguage")),
        id=string_of(fields.get("identifier")) or string_of(fields.get("@id")),
        authors=name_authors(names_of(fields.get("author"))),
        tags=tags_of(fields.get("keywords")),
    )
    return Item(element.number, hints, Wording(text) if text else None, sha256=element.sha256)
