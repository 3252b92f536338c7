"""Lines and blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.cleaning.blocks.lines import split_lines
from dateline.cleaning.blocks.make import make_blocks


@given(st.text(max_size=300))
def test_lines_are_where_they_say(text: str) -> None:
    for line in split_lines(text):
        assert text[line.start : line.end] == text[line.start : line.end].strip() != ""


def test_a_name_alone_between_two_parts_of_a_sentence_is_joined() -> None:
    blocks = make_blocks(
        "The talks went well, says our reporter at the pier,\n\nAna Gil\n\n. The vote is on Friday."
    )
    assert [block.text for block in blocks] == [
        "The talks went well, says our reporter at the pier, Ana Gil. The vote is on Friday."
    ]
    assert len(blocks[0].spans) == 3


def test_menus_in_lower_case_stay_apart() -> None:
    assert len(make_blocks("home page\nworld\nthe arts\nour letters\n")) == 4


def test_bullets_are_no_words() -> None:
    (first, second) = make_blocks("• Lima\n\n* Strike")
    assert (first.text, first.bullet, second.text) == ("Lima", "•", "Strike")
