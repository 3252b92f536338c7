"""History: deeds of people who died long ago, and how they were killed, which no report has to date."""

from __future__ import annotations

from datetime import date

from dateline.codebook import load_vocabulary
from dateline.coding.events.bygone import is_far_back
from dateline.coding.happenings import Happening
from dateline.resolving import Cast


def is_history(cast: Cast, happening: Happening, published: date | None) -> bool:
    """Whether somebody who died long ago did it, or was killed by it: "Hitler invaded Poland"."""
    kills = load_vocabulary().once.get(happening.predicate) == "death"
    heads = (*happening.actors, *(happening.recipients if kills else ()))
    names = (
        cast.actors[id_].name.casefold()
        for head in heads
        if head in cast.mentions
        for id_ in cast.parties_at(head)
    )
    return published is not None and any(_was_dead(name, published) for name in names)


def _was_dead(name: str, published: date) -> bool:
    year = load_vocabulary().dead.get(name)
    return year is not None and is_far_back(date(year, 12, 31), published)
