"""IPTC's ninjs, versions 1 to 3: a wire's news item in JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.errors import UnreadableInput
from dateline.intake.feeds.items import Item, Wording, find_in_item, is_web_address, name_authors
from dateline.intake.json.fields import Element, list_of, name_of, names_of, string_of, tags_of
from dateline.intake.page import Hints
from dateline.intake.registry import Found, Opened
from dateline.intake.stated_days import day_as_written

_WITHDRAWN = frozenset(["canceled", "cancelled", "withheld"])
_SIGNS = frozenset(
    ["bodies", "body_html", "body_xhtml", "body_text", "headlines", "versioncreated", "firstcreated", "pubstatus",
     "representationtype", "copyrightholder", "usageterms", "slugline", "description_text", "description_html"]
)  # fmt: skip
"""Properties, in lower case, that tell ninjs from other objects where two of them are there."""
_HTML = frozenset(["text/html", "application/xhtml+xml", "html", "xhtml"])


def is_ninjs(fields: Mapping[str, Any]) -> bool:
    """Whether an object is a news item of ninjs.

    >>> is_ninjs({"uri": "urn:x:1", "pubStatus": "usable", "bodies": []})
    True
    >>> is_ninjs({"text": "Ferry sails."})
    False
    """
    names = {name.lower() for name in fields}
    standard = fields.get("$standard")
    named = name_of(standard) if standard is not None else None
    return named == "ninjs" or len(names & _SIGNS) >= 2 or ("uri" in names and bool(names & _SIGNS))


def read_ninjs(element: Element, opened: Opened) -> Found:
    """The page of a news item's body; associated items (pictures and their captions) are not read.

    Version 3 writes names in camel case that the others write in lower case: case is passed over. Raises
    UnreadableInput for an item that its publisher has withdrawn, or that has no text.
    """
    fields = {name.lower(): value for name, value in element.fields.items()}
    if (string_of(fields.get("pubstatus")) or "usable") in _WITHDRAWN:
        reason = "the item was withdrawn by its publisher; there is nothing to be coded"
        raise UnreadableInput(opened.name, reason, line=element.number)
    kind = string_of(fields.get("type")) or "text"
    body = _body(fields)
    if body is None and kind not in ("text", "composite"):
        reason = f"the item is of the type {kind} and has no text; give items of text"
        raise UnreadableInput(opened.name, reason, line=element.number)
    item = Item(
        element.number,
        _hints(fields),
        body,
        summary=_described(fields),
        sha256=element.sha256,
    )
    return find_in_item(item, opened)


def _hints(fields: Mapping[str, Any]) -> Hints:
    uri, url = string_of(fields.get("uri")), string_of(fields.get("url"))
    days = (string_of(fields.get(key)) for key in ("versioncreated", "firstcreated", "contentcreated"))
    sources = names_of(fields.get("infosources"))
    publishers = [*sources, name_of(fields.get("source")), name_of(fields.get("copyrightholder"))]
    bylines = [fields.get("byline"), fields.get("by"), *list_of(fields.get("bylines"))]
    return Hints(
        title=_role(fields, "headline", "headlines", ("main", "")),
        date=next((day for stated in days if stated and (day := day_as_written(stated))), None),
        url=url or (uri if is_web_address(uri) else None),
        publisher=next((name for name in publishers if name), None),
        language=string_of(fields.get("language")),
        id=uri or string_of(fields.get("guid")),
        authors=name_authors(names_of(fields.get("authors")))
        or name_authors([_value(one) for one in bylines]),
        tags=tags_of(
            list_of(fields.get("keywords")) or list_of(fields.get("subjects")) or fields.get("subject")
        ),
    )


def _body(fields: Mapping[str, Any]) -> Wording | None:
    """The body: `body_html` and its like, or the first of `bodies` in HTML, or the first in plain text."""
    for name in ("body_html", "body_xhtml", "body_text"):
        if value := string_of(fields.get(name)):
            return Wording(value, is_html=name != "body_text")
    return _first_wording(_objects(fields.get("bodies")))


def _described(fields: Mapping[str, Any]) -> Wording | None:
    for name in ("description_text", "description_html"):
        if value := string_of(fields.get(name)):
            return Wording(value, is_html=name == "description_html")
    return _first_wording(one for one in _objects(fields.get("descriptions")) if one.get("role") != "caption")


def _first_wording(objects: Iterable[Mapping[str, Any]]) -> Wording | None:
    wordings = []
    for one in objects:
        kind = (string_of(one.get("contenttype")) or string_of(one.get("role")) or "").lower()
        value = string_of(one.get("value"))
        if value:
            wordings.append(Wording(value, is_html=kind in _HTML or value.startswith("<")))
    return next((wording for wording in wordings if wording.is_html), wordings[0] if wordings else None)


def _role(fields: Mapping[str, Any], one: str, several: str, roles: tuple[str, ...]) -> str | None:
    """The single value of version 1, or that of the later ones with the first of these roles, or the first."""
    values = _objects(fields.get(several))
    named = (value for role in roles for value in values if (string_of(value.get("role")) or "") == role)
    found = next(named, values[0] if values else None)
    return string_of(fields.get(one)) or (_value(found) if found else None)


def _value(value: Any) -> str | None:
    return string_of(value.get("value")) or name_of(value) if isinstance(value, Mapping) else string_of(value)


def _objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a list, their names in lower case."""
    return [
        {str(name).lower(): inner for name, inner in one.items()}
        for one in list_of(value)
        if isinstance(one, Mapping)
    ]
