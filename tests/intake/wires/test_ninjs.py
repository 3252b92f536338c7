"""Wire items in ninjs, version 1 to 3."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.intake import Hints
from finding import failure, find, page

FIRST = {
    "uri": "urn:newsml:wire.example:1", "type": "text", "versioncreated": "2024-03-04T23:30:00-05:00",
    "firstcreated": "2024-03-03T08:00:00-05:00", "pubstatus": "usable", "headline": "Ferry sails", "byline": "By Ana Gil",
    "language": "en", "copyrightholder": "Example Wire", "body_html": "<p>Ferry sails.</p><p>It is late.</p>",
    "keywords": ["ferries"], "associations": {"main": {"type": "picture", "description_text": "A crane at the port."}},
}  # fmt: skip
SECOND = {
    "uri": "https://wire.example/2", "versioncreated": "2024-03-04T10:00:00Z", "pubstatus": "usable",
    "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sails"}],
    "bodies": [{"contenttype": "text/plain", "value": "Plain."}, {"contenttype": "text/html", "value": "<p>Ferry sails.</p>"}],
    "by": "Von Ana Gil", "infosources": [{"name": "Example Wire"}], "subjects": [{"name": "Ferries"}],
}  # fmt: skip


def found_in(value: Any) -> list[Any]:
    return find("x.json", json.dumps(value))


def test_version_1() -> None:
    (found,) = found_in(FIRST)
    assert page(found).text == "Ferry sails.\n\nIt is late."
    assert page(found).hints == Hints(
        title="Ferry sails", date="2024-03-04", publisher="Example Wire", language="en",
        id="urn:newsml:wire.example:1", authors=("Ana Gil",), tags=("ferries",),
    )  # fmt: skip


def in_camel_case(value: dict[str, Any]) -> dict[str, Any]:
    names = {"versioncreated": "versionCreated", "pubstatus": "pubStatus", "infosources": "infoSources"}
    bodies = [{"contentType": body["contenttype"], "value": body["value"]} for body in value["bodies"]]
    return {names.get(name, name): inner for name, inner in value.items()} | {"bodies": bodies}


@pytest.mark.parametrize("item", [SECOND, in_camel_case(SECOND)])
def test_versions_2_and_3(item: dict[str, Any]) -> None:
    (found,) = found_in(item)
    assert page(found).text == "Ferry sails."
    assert page(found).hints == Hints(
        title="Ferry sails", date="2024-03-04", url="https://wire.example/2", publisher="Example Wire",
        id="https://wire.example/2", authors=("Ana Gil",), tags=("Ferries",),
    )  # fmt: skip


def test_a_wire_of_many_items() -> None:
    withdrawn = {**FIRST, "pubstatus": "canceled"}
    picture = {
        "uri": "urn:3",
        "type": "picture",
        "versioncreated": "2024-03-04T10:00:00Z",
        "description_text": "A crane.",
    }
    told = {
        "uri": "urn:4",
        "headline": "Port shut",
        "description_text": "The port is shut.",
        "pubstatus": "usable",
    }
    for package in ([FIRST, withdrawn, picture, told], {"items": [FIRST, withdrawn, picture, told]}):
        first, second, third, fourth = found_in(package)
        assert page(first).line == 1
        assert failure(second) == (2, "the item was withdrawn by its publisher; there is nothing to be coded")
        assert "type picture" in failure(third)[1]
        assert page(fourth).text == "Port shut\n\nThe port is shut."
