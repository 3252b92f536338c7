"""Words broken at line ends."""

from __future__ import annotations

import pytest

from dateline.cleaning.blocks.hyphens import PageWords, mend_break


@pytest.mark.parametrize(
    ("shown", "following", "joined"),
    [
        ("the govern-", "ment said", "the government said"),
        ("a long-", "term plan", "a long-term plan"),
        ("the pro-", "government rally", "the pro-government rally"),
        ("two-", "and three-year terms", "two- and three-year terms"),
        ("Mbeki-", "Roux spoke", "Mbeki-Roux spoke"),
        ("in 2023-", "24", "in 2023-24"),
        ("a man-of-", "war", "a man-of-war"),
        ("der Verteidigungs-", "minister", "der Verteidigungsminister"),
        ("the zorb-", "grinder", "the zorbgrinder"),
    ],
)
def test_a_hyphen_stays_or_goes(shown: str, following: str, joined: str) -> None:
    assert shown[:-1] + mend_break(shown, following, PageWords("")) + following == joined


@pytest.mark.parametrize(
    ("page", "joined"),
    [
        ("The zorblaxes came. A zorb-\nlaxes", "zorblaxes"),
        ("The zorb-laxes came. A zorb-\nlaxes", "zorb-laxes"),
    ],
)
def test_the_page_says_how_a_word_is_spelt(page: str, joined: str) -> None:
    assert "zorb" + mend_break("zorb-", "laxes", PageWords(page)) + "laxes" == joined
