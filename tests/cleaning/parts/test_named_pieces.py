"""Every label of a dropped piece, as the manual shows it: its example, put into a page, is taken for just that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.cleaning import clean_page
from dateline.intake import page_from_text

MANUAL = (Path(__file__).parents[3] / "docs" / "cleaning.md").read_text(encoding="utf-8")
HEAD = "Night ferry sails again\n\nBy Ana Gil\n\n3 March 2024\n\n"
BODY = """The crews of the night ferry went back to work on Monday after the harbour board agreed to pay for the lost days, their union said.

The board had said in March that it would sell the ferry, and the crews had stayed ashore since then, the harbour master told reporters.

Passengers at the southern pier said that they had waited for hours, and that nobody had told them when the next boat would sail.

Talks between the union and the board will go on next week, the harbour master added, and both sides hope for a deal before the summer.
"""
REMARK = re.compile(r"\*\([^)]*\)\*")
UNDER_HEADING = frozenset(["date line", "masthead", "byline", "caption", "credit"])
"""Their place among the parts of a report decides; tests of their own hold them."""


def examples() -> Iterator[tuple[str, str, str]]:
    why = ""
    for line in MANUAL.splitlines():
        heading = re.match(r"^\*\*`([a-z-]+)`\*\*", line)
        if heading:
            why = heading.group(1)
        row = re.match(r"^\| `([^`]+)` \| (.+) \|$", line)
        if row and why and row.group(1) not in UNDER_HEADING | {"what"}:
            yield why, row.group(1), REMARK.sub("", row.group(2)).strip()


@pytest.mark.parametrize(("why", "what", "example"), tuple(examples()))
@pytest.mark.parametrize("place", ["above", "below"])
def test_an_example_of_the_manual_is_taken_for_what_it_shows(
    why: str, what: str, example: str, place: str
) -> None:
    text = f"{example}\n\n{HEAD}{BODY}" if place == "above" else f"{HEAD}{BODY}\n{example}\n"
    report = clean_page(page_from_text(text))
    assert report.text == BODY.strip()
    taken = {text[slice(*span)]: (piece.why, piece.what) for piece in report.dropped for span in piece.raw}
    assert taken[example] == (why, what)
