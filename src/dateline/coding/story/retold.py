"""Retold deeds: what somebody suffers once at most, dated in one sentence of a report and told again without its time.

"A baker went on trial for killing Ada Lowe in 1994. Lowe was strangled in her shop." Nobody is killed, abducted or
overthrown twice by the lights of one report, so that the second sentence tells of 1994 too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.coding.events import Scene, Told
from dateline.record import Status

PAST: Final[tuple[Status, ...]] = ("occurred", "historical")
Suffered = tuple[str, str]
"""A person's id and the sort of what was done to them."""


def with_retold(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """Make historical what has no time and is dated elsewhere in the report, always far back."""
    dated: dict[Suffered, set[Status]] = {}
    for one in told:
        if one.when is not None:
            for suffered in _suffered(scene, one):
                dated.setdefault(suffered, set()).add(one.status)
    return [
        replace(one, status="historical")
        if one.when is None
        and any(dated.get(suffered) == {"historical"} for suffered in _suffered(scene, one))
        else one
        for one in told
    ]


def _suffered(scene: Scene, told: Told) -> Iterator[Suffered]:
    """What single people suffered in a happening that took place."""
    sort = load_vocabulary().once.get(told.happening.predicate)
    if sort is None or told.status not in PAST or told.finding.negated:
        return
    yield from ((id_, sort) for id_ in told.recipients if scene.cast.actors[id_].kind == "person")
