"""plover-relation: what the source does to the target, as a root of PLOVER.

Its fifteen roots are older than version 2.0 of the manual, which our types follow, and keep closer to CAMEO's: who
intends to yield shows intent to cooperate (CAMEO 03: AGREE), who intends a conflict threatens (CAMEO 13), a finding of
guilt stays with the charges (CAMEO 11: ACCUSE), and blockades (CAMEO 19) and cyber attacks are assaults.
"""

from __future__ import annotations

from typing import Any

import dateline
from dateline.record import Span

BLOCKADE = "191"
CONFLICT = ("PROTEST", "COERCE", "MOBILIZE", "ASSAULT")


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The root of the relation between the two marked parties; null where the words tell none."""
    relation = dateline.code_pair(item["text"], *parties_of(item))
    return {"root": None if relation is None else root_of(relation)}


def root_of(relation: dateline.Relation) -> str | None:
    """The set's root for a relation."""
    intended = relation.status == "planned" and not relation.negated
    if intended and relation.type in ("RETREAT", "CONCEDE"):
        return "AGREE"
    if intended and relation.type in CONFLICT:
        return "THREATEN"
    if (relation.type, relation.mode) == ("SANCTION", "convict"):
        return "ACCUSE"
    if relation.mode == "cyber" or relation.cameo == BLOCKADE:
        return "ASSAULT"
    return None if relation.plover is None else relation.plover.type


def parties_of(item: dict[str, Any]) -> tuple[Span, Span]:
    """The first span of each party; an empty one where the item lacks it."""
    source, target = (
        tuple(item[party]["spans"][0]) if item[party]["spans"] else (0, 0) for party in ("source", "target")
    )
    return source, target
