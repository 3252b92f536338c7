"""What a line's shape says."""

from __future__ import annotations

import pytest

from dateline.cleaning.blocks.make import make_blocks
from dateline.cleaning.body.shapes import (
    find_numbered,
    looks_like_exchange,
    looks_like_headline,
    looks_like_post,
    looks_like_row,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Board Votes to Keep Night Ferry After Long Row", True),
        ("NIGHT FERRY TO SAIL AGAIN AFTER LONG ROW", True),
        ("What the ruling means", False),
        ("The board voted to keep the night ferry after a long row", False),
        ("Harbour Board Votes to Keep Night Ferry After Long Row.", False),
    ],
)
def test_a_headline_has_capitals_and_no_end(text: str, *, expected: bool) -> None:
    assert looks_like_headline(text, len(text.split())) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lima 12 4 3 5", True),
        ("Harbour Shipping 21.40 -0.35 -1.6%", True),
        ("Twelve ferries carried 3,000 people in 2019.", False),
    ],
)
def test_a_row_of_a_table_is_words_and_numbers(text: str, *, expected: bool) -> None:
    assert looks_like_row(text) is expected


def test_a_post_is_signed() -> None:
    assert looks_like_post("— Ana Gil (@anagil) March 3, 2024")
    assert not looks_like_post("— Ana Gil, harbour master")


def test_an_interview_has_questions_and_answers() -> None:
    assert looks_like_exchange("Q: Who led the talks?")
    assert not looks_like_exchange("A long row ended on Monday.")


def test_a_numbered_list_has_all_its_numbers() -> None:
    whole = make_blocks("\n\n".join(f"{n}. The ferry of pier {n}" for n in range(1, 7)))
    assert find_numbered(whole) == set(range(6))
    broken = make_blocks("\n\n".join(f"{n}. The ferry of pier {n}" for n in (1, 2, 4, 5, 6, 7)))
    assert find_numbered(broken) == set()


def test_years_at_the_beginning_of_lines_are_no_numbers_of_a_list() -> None:
    years = make_blocks("\n\n".join(f"{year} was a good year for the ferry" for year in range(2001, 2008)))
    assert find_numbered(years) == set()
