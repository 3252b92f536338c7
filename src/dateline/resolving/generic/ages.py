"""People of whom only the age is told: "the 44-year-old", "two 19-year-olds", "her six-month-old"."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.phrases import HYPHENS, phrase_start, without_article

UNITS: Final = frozenset(["year", "month", "week", "day"])
TITLE: Final = "year-old"


def aged_at(reading: Reading, token: int) -> Sighting | None:
    """The person or people whose age ends in the "old" or "olds" at a token; None for any other word."""
    word = reading.words[token].lower()
    if word not in ("old", "olds"):
        return None
    unit = _before(reading, token)
    number = _before(reading, unit)
    if number < 0 or reading.words[unit].lower() not in UNITS or reading.tags[number] != "CD":
        return None
    first = phrase_start(reading, token)
    if word == "olds":
        name = without_article(reading, first, token + 1)
        return Sighting(first, token + 1, token, name, "group", title=TITLE, named=False)
    name = f"{reading.words[number]}-{reading.words[unit].lower()}-old"
    return Sighting(min(first, number), token + 1, token, name, "person", title=TITLE, named=False)


def _before(reading: Reading, token: int) -> int:
    """The word before a token, past a hyphen; negative where there is none."""
    return token - 2 if token > 1 and reading.words[token - 1] in HYPHENS else token - 1
