"""Links to other reports inside a body are no body, and what only looks like one stays."""

from __future__ import annotations

from dateline.cleaning import clean_page
from dateline.intake import page_from_text
from dateline.record import Report

FIRST = "The crews of the night ferry went back to work on Monday after the harbour board agreed to pay for the lost days, their union said."
SECOND = "The board had said in March that it would sell the ferry, and the crews had stayed ashore since then, the harbour master told reporters."
THIRD = "Passengers at the southern pier said that they had waited for hours, and that nobody had told them when the next boat would sail."


def clean(*lines: str) -> Report:
    return clean_page(page_from_text("\n\n".join(("Night ferry sails again", "By Ana Gil", *lines))))


def test_a_card_before_read_more_is_another_report() -> None:
    headline, excerpt = (
        "Museum of Clocks Opens in the Old Town",
        "For years the collection was kept in a cellar, and hardly anybody knew that it",
    )
    report = clean(FIRST, headline, excerpt, "Read more", SECOND, THIRD)
    assert report.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert [one.title for one in report.related] == [headline, excerpt]


def test_a_paragraph_that_a_link_parts_is_joined() -> None:
    begun, ended = (
        "The board had said in March that it would sell the ferry, and that the",
        "crews would have to look for other work, the harbour master told reporters.",
    )
    report = clean(FIRST, begun, "Read more", ended, THIRD)
    assert f"{begun} {ended}" in report.text


def test_a_headline_between_paragraphs_is_a_link_and_a_subheading_is_not() -> None:
    link = "Museum of Clocks Opens Its Doors in the Old Town"
    assert link not in clean(FIRST, SECOND, link, THIRD).text
    assert "A long wait" in clean(FIRST, SECOND, "A long wait", THIRD).text
    own = "Passengers Waited Hours at Southern Pier for Next Boat"
    assert own in clean(FIRST, SECOND, own, THIRD).text
