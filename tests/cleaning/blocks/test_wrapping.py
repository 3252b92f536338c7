"""Hard-wrapped text."""

from __future__ import annotations

import textwrap

import pytest

from dateline.cleaning.blocks.make import make_blocks

FERRIES = (
    "Crews of the harbour ferries went back to work on Friday after the port authority agreed to raise their wages by a "
    "tenth and to hire forty more hands before the summer begins. It had refused both for a month."
)
UNION = (
    "The union's head called the agreement a fair one. Maria Ruiz, who speaks for the engineers, said that some of its "
    "members had hoped for shorter shifts as well as higher pay at the end of the season."
)
TITLE = "Ferries sail again"


def texts(page: str) -> list[str]:
    return [block.text for block in make_blocks(page)]


@pytest.mark.parametrize("width", [30, 44, 60, 72, 80, 120])
@pytest.mark.parametrize("indent", ["", "    ", "> "])
def test_text_of_any_width_is_unwrapped(width: int, indent: str) -> None:
    paragraphs = [
        "\n".join(f"{indent}{line}" for line in textwrap.wrap(text, width)) for text in (FERRIES, UNION)
    ]
    assert texts(f"\n{indent.rstrip()}\n".join(paragraphs)) == [FERRIES, UNION]


def test_a_first_line_further_in_begins_a_paragraph() -> None:
    paragraphs = [textwrap.fill(text, 66, initial_indent="     ") for text in (FERRIES, UNION)]
    assert texts("\n".join(paragraphs)) == [FERRIES, UNION]


def test_blank_lines_between_all_lines_are_seen_through() -> None:
    paragraphs = ["\n\n".join(textwrap.wrap(text, 66)) for text in (FERRIES, UNION)]
    assert texts("\n\n\n".join(paragraphs)) == [FERRIES, UNION]


def test_justified_text_loses_its_spaces() -> None:
    lines = textwrap.wrap(FERRIES, 60)
    justified = [line.replace(" ", "  ", 60 - len(line)) for line in lines[:-1]]
    assert texts("\n".join([*justified, lines[-1]])) == [FERRIES]


def test_a_title_and_a_byline_stay_apart() -> None:
    page = "\n".join([TITLE, "By Ana Gil", *textwrap.wrap(FERRIES, 66)])
    assert texts(page) == [TITLE, "By Ana Gil", FERRIES]


def test_sentences_on_lines_of_their_own_are_not_wrapped_text() -> None:
    page = "The ferries sail again.\nThe crews are content.\nThe port is open.\n"
    assert len(texts(page)) == 3


def test_words_broken_at_line_ends_are_whole_again() -> None:
    page = "The port authority asked the govern-\nment for long-\nterm help and for another minis\u00ad\nter to talk to."
    assert texts(page) == [
        "The port authority asked the government for long-term help and for another minister to talk to."
    ]
