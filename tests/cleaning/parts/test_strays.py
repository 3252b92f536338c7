"""Sentences of the body that furniture parts from it."""

from __future__ import annotations

import pytest

from dateline.cleaning import clean_page
from dateline.intake import page_from_text

DUMP = """Ferry crews in the harbour go back to work
By Ana Gil
The crews of the harbour ferries went back to work on Friday after the port authority raised their wages.
The union said that the port authority had also promised to hire forty more hands before the summer begins.
Passengers at the southern pier said that they had waited for the ferries for three weeks and were tired of it.
Advertisement
{line}
Read also:
Who waits for whom at the pier
Download our app
"""


@pytest.mark.parametrize(
    "line",
    [
        "The authority will keep to its word, the mayor added.",
        "The crews and the port authority will meet again before the summer.",
    ],
)
def test_a_last_sentence_behind_an_advertisement_is_body(line: str) -> None:
    assert clean_page(page_from_text(DUMP.format(line=line))).text.endswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "Get the best of our cruises for less.",
        "Ten quiet beaches",
        "Win a holiday on a beach for two this week.",
    ],
)
def test_what_shares_nothing_with_the_body_is_left_out(line: str) -> None:
    assert line not in clean_page(page_from_text(DUMP.format(line=line))).text
