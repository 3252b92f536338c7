"""Which nouns name things, and which people or bodies."""

from __future__ import annotations

import pytest

from dateline.coding.things import names_thing
from dateline.reading import read_text

SENTENCE = (
    "Half of the sailors told the crew, the school a town and a lawmaker of a report on laws and a motive."
)


@pytest.mark.parametrize(
    ("word", "is_thing"),
    [
        ("Half", False), ("sailors", False), ("crew", False), ("school", False), ("town", False), ("lawmaker", False),
        ("report", True), ("laws", True), ("motive", True),
    ],
)  # fmt: skip
def test_nouns_of_people_and_of_things(word: str, is_thing: bool) -> None:
    reading = read_text(SENTENCE)
    assert names_thing(reading, reading.words.index(word)) is is_thing
