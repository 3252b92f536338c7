"""Which nouns name things, and which people or bodies."""

from __future__ import annotations

from dateline.coding.matching.things import names_thing
from dateline.reading import read_text

SENTENCE = "Half of the sailors told the crew, the cabinet, the school a town and a lawmaker of a report on laws and a motive."


def test_nouns_of_people_and_of_things() -> None:
    reading = read_text(SENTENCE)
    things = [reading.words[token] for token in range(len(reading)) if names_thing(reading, token)]
    assert things == ["report", "laws", "motive"]
