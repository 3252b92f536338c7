"""What a place lies in, as the words after its name tell: "Paris, Texas"."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import Toponym
from dateline.reading import Reading
from dateline.resolving.places.candidates import find_candidates, find_wholes

TokenSpan = tuple[int, int]
"""Tokens from the first to past the last."""


def whole_after(reading: Reading, gazetteer: Gazetteer, last: int) -> TokenSpan | None:
    """The tokens of the land or state right after a name and a comma: "Paris, Texas", "Tripoli, Lebanon"."""
    if last + 1 >= len(reading) or reading.words[last] != "," or not reading.words[last + 1][0].isupper():
        return None
    for end in (last + 4, last + 3, last + 2):
        if (
            end <= len(reading)
            and reading.passage_of[end - 1] == reading.passage_of[last]
            and reading.words[end - 1][0].isupper()
            and find_wholes(reading.text(last + 1, end), gazetteer)
        ):
            return last + 1, end
    return None


def lies_in(place: Toponym, wholes: Iterable[Toponym]) -> bool:
    """Whether a place is a part of one of these lands and states."""
    return any(_is_in(place, whole) for whole in wholes)


def _is_in(place: Toponym, whole: Toponym) -> bool:
    if place.country != whole.country or place == whole or place.feature == "country":
        return False
    return whole.feature == "country" or whole.admin1 is None or place.admin1 == whole.admin1


def stands_before_whole(reading: Reading, gazetteer: Gazetteer, span: TokenSpan) -> bool:
    """Whether the land or state that a known place lies in stands right after it."""
    after = whole_after(reading, gazetteer, span[1])
    if after is None:
        return False
    wholes = find_wholes(reading.text(*after), gazetteer)
    return any(lies_in(place, wholes) for place in find_candidates(reading.text(*span), gazetteer))
