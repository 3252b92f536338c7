"""Repeated paragraphs."""

from __future__ import annotations

from dateline.cleaning.blocks.make import make_blocks
from dateline.cleaning.paragraphs import fold
from dateline.cleaning.repeats import find_repeats

VOTE = "The crews of the harbour ferries voted on Friday to go back to work."
WAGES = "Wages will rise by a tenth, and forty more hands will be hired before summer."
PORT = "Ships from six countries had waited outside the port for most of the week."


def repeats(*paragraphs: str) -> set[int]:
    return find_repeats(make_blocks("\n\n".join(paragraphs)))


def test_an_exact_copy_is_folded() -> None:
    assert repeats(VOTE, WAGES, VOTE) == {2}


def test_a_part_of_a_longer_paragraph_is_folded() -> None:
    assert repeats(VOTE, WAGES, f"{VOTE} The count took all night.") == {0}


def test_a_lead_is_folded_and_not_the_text_that_begins_with_it_and_breaks_off() -> None:
    assert repeats(VOTE, f"{VOTE} {WAGES} {PORT} Talks with the owners will go on until") == {0}


def test_a_garbled_copy_beside_a_copy_is_folded_and_the_better_passage_kept() -> None:
    garbled = "forty more hands be hired will before the summer also wages by a tenth"
    assert repeats(VOTE, garbled, PORT, VOTE, WAGES) == {0, 1}


def test_two_reports_of_one_thing_are_no_copies() -> None:
    other = "The crews of the river ferries voted on Monday not to go back to work at all."
    assert repeats(VOTE, other, WAGES) == set()


def test_short_refrains_stay() -> None:
    assert repeats("He said no.", WAGES, "He said no.") == set()


def test_the_first_of_two_near_copies_is_kept() -> None:
    assert repeats(VOTE, PORT, f"{VOTE[:-1]} now.") == {2}


def test_a_copy_that_trails_off_is_folded() -> None:
    assert repeats("The crews of the harbour ferries voted on Friday to go…", PORT, VOTE) == {0}


def test_the_copy_with_the_dateline_is_kept() -> None:
    assert repeats(VOTE, PORT, f"LIMA (Example Wire) - {VOTE}") == {0}


def test_a_passage_that_stands_twice_is_folded_whole() -> None:
    assert repeats(VOTE, WAGES, PORT, "The weather will stay fine until Sunday.", VOTE, WAGES, PORT) == {
        4,
        5,
        6,
    }


def test_the_title_is_folded_where_the_body_has_it_again() -> None:
    title, *body = make_blocks(f"Ferries sail again\n\n{VOTE}\n\nFerries sail again\n\n{WAGES}")
    kept, folded = fold(body, title.text)
    assert [block.text for block in kept] == [VOTE, WAGES]
    assert [block.text for block in folded] == ["Ferries sail again"]
