"""JSON Feed, versions 1.0 and 1.1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.errors import UnreadableInput
from dateline.intake.failing import failure_of
from dateline.intake.feeds.items import Item, Wording, find_in_item, name_authors
from dateline.intake.feeds.titles import publisher_in_title
from dateline.intake.json.fields import Element, element_of, list_of, names_of, string_of, tags_of
from dateline.intake.page import Hints
from dateline.intake.registry import Found, Opened
from dateline.intake.stated_days import day_as_written


def is_json_feed(fields: Mapping[str, Any]) -> bool:
    """Whether an object is a JSON feed: its version says so.

    >>> is_json_feed({"version": "https://jsonfeed.org/version/1.1", "items": []})
    True
    """
    return "jsonfeed.org" in (string_of(fields.get("version")) or "") and isinstance(
        fields.get("items"), list
    )


def read_json_feed(feed: Mapping[str, Any], opened: Opened) -> Iterator[Found]:
    """What each item of a JSON feed gives, numbered from 1. Raises UnreadableInput for a feed without items."""
    items = list_of(feed.get("items"))
    if not items:
        raise UnreadableInput(opened.name, "the feed has no item; check that it is the right one")
    for number, fields in enumerate(items, start=1):
        if isinstance(fields, Mapping):
            yield find_in_item(_item(element_of(fields, number), feed, opened), opened)
        else:
            yield failure_of(UnreadableInput(opened.name, f"item {number} is no JSON object", line=number))


def _item(element: Element, feed: Mapping[str, Any], opened: Opened) -> Item:
    fields = element.fields
    home = string_of(feed.get("home_page_url")) or opened.url
    html, text = string_of(fields.get("content_html")), string_of(fields.get("content_text"))
    body = Wording(html, is_html=True) if html else Wording(text) if text else None
    summary, stated = string_of(fields.get("summary")), _stated(fields, "date_published", "date_modified")
    authors = [fields.get("author"), *list_of(fields.get("authors"))]
    hints = Hints(
        title=string_of(fields.get("title")),
        date=day_as_written(stated) if stated else None,
        url=_stated(fields, "url", "external_url"),
        publisher=publisher_in_title(string_of(feed.get("title")), home),
        language=string_of(fields.get("language")) or (None if body else string_of(feed.get("language"))),
        id=string_of(fields.get("id")),
        authors=name_authors(names_of(authors)),
        tags=tags_of(fields.get("tags")),
    )
    return Item(
        element.number,
        hints,
        body,
        summary=Wording(summary) if summary else None,
        base=hints.url or home,
        sha256=element.sha256,
    )


def _stated(fields: Mapping[str, Any], *keys: str) -> str | None:
    return next((value for key in keys if (value := string_of(fields.get(key)))), None)
