"""Who heads a ministry holds the office that is named for it: "the head of the Foreign Ministry" is the foreign minister."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.phrases import behind, phrase_start, without_article

HEADS: Final = frozenset(["head", "chief"])
MINISTRIES: Final = frozenset(["ministry", "ministries"])
LONGEST_MATTER: Final = 3
"""Words of what a ministry is of: "economic development", "trade and industry"."""


class Headed(NamedTuple):
    """The office of who heads a ministry, and where the words end that name it."""

    title: str
    last: int


def headed_by(reading: Reading, gazetteer: Gazetteer, head: int) -> Headed | None:
    """The office of a "head of the Ministry of Defence", "head of the Chadian Defence Ministry" or "Defence Ministry chief"."""
    if reading.lemmas[head] not in HEADS:
        return None
    for ministry in [*behind(reading, head, "of"), *reading.children_with(head, "compound", "nmod")]:
        if reading.lemmas[ministry].lower() not in MINISTRIES:
            continue
        for title, last in _offices(reading, ministry):
            known = gazetteer.title(title)
            if known is not None:
                return Headed(known.same_as or title, max(last, head + 1))
    return None


def _offices(reading: Reading, ministry: int) -> Iterator[tuple[str, int]]:
    """Titles that who heads a ministry may have, the longer first, each with the end of the ministry's name."""
    for matter in behind(reading, ministry, "of"):
        first = phrase_start(reading, matter)
        yield f"minister of {without_article(reading, first, matter + 1).lower()}", matter + 1
    for first in range(max(0, ministry - LONGEST_MATTER), ministry):
        if reading.heads[first] == ministry or first == ministry - 1:
            yield f"{reading.text(first, ministry).lower()} minister", ministry + 1
