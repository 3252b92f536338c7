"""What becomes of an item, whatever feed it is from."""

from __future__ import annotations

import io

import pytest

from dateline.intake import Hints, Opened
from dateline.intake.feeds.items import Item, Wording, find_in_item, is_web_address
from dateline.intake.feeds.titles import publisher_in_title
from dateline.intake.stated_days import day_as_written
from finding import address, failure, page

FEED = Opened("feed", io.BytesIO())
PICTURE = Wording("<img src='a.jpg'>", is_html=True)


def test_a_body_with_nothing_to_see_gives_way_to_the_summary() -> None:
    item = Item(1, Hints(title="Ferry"), body=PICTURE, summary=Wording("It sails."))
    assert page(find_in_item(item, FEED)).text == "Ferry\n\nIt sails."


def test_a_summary_that_repeats_the_title_has_it_once() -> None:
    item = Item(1, Hints(title="Ferry", url="https://post.example/1"), summary=Wording("Ferry sails."))
    summary = address(find_in_item(item, FEED)).summary
    assert summary is not None
    assert summary.text == "Ferry sails."


def test_a_plain_text_that_is_called_html_keeps_its_lines() -> None:
    item = Item(1, body=Wording("Rice &amp; peas.\n\nMore.", is_html=True))
    assert page(find_in_item(item, FEED)).text == "Rice & peas.\n\nMore."


def test_a_text_over_the_limit_names_the_item() -> None:
    for long in (Wording("a " * 600_000), Wording("<p>" + "a " * 600_000, is_html=True)):
        line, reason = failure(find_in_item(Item(3, body=long), FEED))
        assert line == 3
        assert "1,000,000" in reason


def test_only_an_address_gives_an_address_without_a_summary() -> None:
    assert address(find_in_item(Item(1, Hints(url="https://post.example/1")), FEED)).summary is None
    assert not any(
        map(
            is_web_address,
            (None, "", "mailto:a@post.example", "http://", "http://[x", "/1", "ftp://post.example"),
        )
    )


@pytest.mark.parametrize(
    ("title", "url", "publisher"),
    [
        ("Harbour Post - Politics", "https://www.harbour-post.example/politics.xml", "Harbour Post"),
        ("News | Post | World", "https://gazette.example", "News | Post | World"),
        ("Post", "http://[bad", "Post"),
        (None, None, None),
    ],
)
def test_the_publisher_in_the_title_of_a_feed(
    title: str | None, url: str | None, publisher: str | None
) -> None:
    assert publisher_in_title(title, url) == publisher


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("Mon, 04 Mar 2024 23:30:00 EST", "2024-03-04"),
        ("4 March 2024 09:00 GMT", "2024-03-04"),
        ("Mon, 4 Mar 99 09:00", "1999-03-04"),
        ("20240304T101500Z", "2024-03-04"),
        (" 2024-03-04 23:00 ", "2024-03-04"),
        ("2024-13-40", None),
        ("Mon, 40 Mar 2024 09:00", None),
        ("yesterday", None),
        ("", None),
        ("2024", "2024"),
    ],
)
def test_days_as_written(stated: str, day: str | None) -> None:
    assert day_as_written(stated) == day
