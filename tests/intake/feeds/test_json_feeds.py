"""JSON Feed."""

from __future__ import annotations

import json

import pytest

from dateline.errors import UnreadableInput
from dateline.intake import Hints
from finding import address, failure, find, page

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "World | Harbour Post",
    "home_page_url": "https://harbourpost.example/",
    "language": "en",
    "items": [
        {
            "id": "a-1", "url": "https://harbourpost.example/1", "title": "Ferry",
            "content_html": "<p>Ferry sails.</p><p>It is <a href='/2'>late</a>.</p><script>1</script>",
            "date_published": "2024-03-04T23:00:00-05:00", "authors": [{"name": "Ana Gil"}], "tags": ["ferries"],
        },
        {"id": 2, "url": "https://harbourpost.example/2", "title": "Port", "summary": "It is shut.", "author": {"name": "Li Bo"}},
        {"id": "3", "content_text": "No address at all."},
        {"id": "4"},
        "five",
    ],
}  # fmt: skip


def test_a_json_feed() -> None:
    first, second, third, fourth, fifth = find("feed.json", json.dumps(FEED))
    assert page(first).text == "Ferry sails.\n\nIt is late."
    assert page(first).hints == Hints(
        title="Ferry", date="2024-03-04", url="https://harbourpost.example/1", publisher="Harbour Post", id="a-1",
        authors=("Ana Gil",), tags=("ferries",),
    )  # fmt: skip
    assert first.html.links[0].url == "https://harbourpost.example/2"
    assert address(second).summary is not None
    assert address(second).summary.text == "Port\n\nIt is shut."
    assert (address(second).hints.language, address(second).hints.authors) == ("en", ("Li Bo",))
    assert page(third).text == "No address at all."
    assert failure(fourth)[0] == 4
    assert failure(fifth) == (5, "item 5 is no JSON object")


def test_a_feed_without_items() -> None:
    (found,) = find("feed.json", json.dumps({**FEED, "items": []}))
    assert "no item" in failure(found)[1]
    with pytest.raises(UnreadableInput, match="empty"):
        find("feed.json", "")
