"""Sentences that links, pictures and advertisements part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cleaning.blocks.make import make_blocks

FIRST = "The port authority said that it would raise the wages of the crews, and that"
REST = "forty more hands would be hired before the summer begins."
WHOLE = f"{FIRST} {REST}"


def texts(*lines: str) -> list[str]:
    return [block.text for block in make_blocks("\n\n".join(lines))]


@pytest.mark.parametrize(
    "between",
    [
        ["Advertisement"],
        ["Advertisement", "Continue reading below"],
        ["Read more", "Mayor sorry for singing at a funeral"],
        ["Ferries wait in the harbour. Photo: Ana Gil/Example Pictures"],
        ["Whale swims up the river again"],
    ],
)
def test_a_sentence_goes_on_behind_furniture(between: list[str]) -> None:
    assert texts(FIRST, *between, REST) == [WHOLE, *between]


def test_a_link_of_a_few_words_is_joined_on_both_sides() -> None:
    assert texts("The port authority said on Friday that it would", "raise the", "wages of the crews.") == [
        "The port authority said on Friday that it would raise the wages of the crews."
    ]


def test_a_sentence_that_goes_on_with_a_name_is_joined() -> None:
    assert texts(
        "The port authority said on Friday that it had agreed with", "Maria Ruiz and the crews."
    ) == ["The port authority said on Friday that it had agreed with Maria Ruiz and the crews."]


def test_a_copy_that_breaks_off_is_not_joined_to_the_next_paragraph() -> None:
    assert len(texts(FIRST, "Ships from six countries waited.", WHOLE)) == 3


def test_a_headline_is_no_beginning_of_the_text_under_it() -> None:
    title = "Ferry crews in the harbour of Lima call off their strike"
    assert texts(title, "By Ana Gil", "The crews of the ferries", "called off their strike on Friday.") == [
        title, "By Ana Gil", "The crews of the ferries called off their strike on Friday.",
    ]  # fmt: skip


def test_what_comes_after_a_mark_is_something_else() -> None:
    assert len(texts("The port authority said that it would raise wages [+1200 chars]", "wages")) == 2


LINES = st.sampled_from(
    [FIRST, REST, "Advertisement", "Read more", "and of the", ", said", "Ana Gil", "lima", "• Lima", "co-", "o&amp;quot;", "Ã©tÃ© was", "> a", "\u00ad"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(LINES, max_size=20).map("\n".join)))
def test_every_block_says_where_its_characters_stand(page: str) -> None:
    for block in make_blocks(page):
        assert len(block.origins) == len(block.text)
        assert list(block.origins) == sorted(block.origins)
        for origin in block.origins:
            assert any(start <= origin < end for start, end in block.spans)
