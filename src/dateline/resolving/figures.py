"""Political figures: the actors of a report that do politics, whose fights are mostly of words and at the polls."""

from __future__ import annotations

from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.record import Actor
from dateline.resolving.cast import Cast

POLITICS: Final = frozenset(["GOV", "LEG", "OPP", "PTY"])
"""PLOVER's sectors of those who govern, sit in parliament, oppose or run for office."""


def figures_of(cast: Cast, gazetteer: Gazetteer) -> frozenset[int]:
    """The heads of all phrases that name a politician, of whatever day, or a party."""
    return frozenset(
        head for head, mention in cast.mentions.items() if _is_figure(cast.actors[mention.actor], gazetteer)
    )


def _is_figure(actor: Actor, gazetteer: Gazetteer) -> bool:
    if actor.kind != "person":
        return "PTY" in actor.sectors
    held = (sector for office in gazetteer.offices(actor.id) for sector in office.sectors)
    return not POLITICS.isdisjoint((*actor.sectors, *held))
