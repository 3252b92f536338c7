"""Where noun phrases begin and end."""

from __future__ import annotations

import pytest

from dateline.resolving.phrases import is_title_case, phrase_end, phrase_start, quoted_tokens


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("At least nine soldiers died.", "soldiers", "At least nine soldiers"),
        ("The driver - a young man - fled.", "man", "a young man"),
        ("A court in Nairobi freed him.", "court", "A court in Nairobi"),
        ("Some 1,200 farmers from Chad marched.", "farmers", "Some 1,200 farmers from Chad"),
    ],
)
def test_extent(reading_of, text, head, phrase):
    reading = reading_of(text)
    token = reading.words.index(head)
    assert reading.text(phrase_start(reading, token), phrase_end(reading, token, token + 1)) == phrase


def test_quotations_close_with_their_paragraph(reading_of):
    reading = reading_of('"We lost, she said.\nThe crowd left.')
    inside = quoted_tokens(reading)
    assert inside[reading.words.index("lost")]
    assert not inside[reading.words.index("crowd")]


def test_headlines_of_capitals(reading_of):
    reading = reading_of(
        "Angry Farmers Block Harbour Road Over Taxes\nFarmers blocked the harbour road again."
    )
    assert is_title_case(reading, 0)
    assert not is_title_case(reading, len(reading.sentences) - 1)
