"""plover-relation: what the source does to the target, as a root of PLOVER.

Its fifteen roots are older than version 2.0 of the manual, which our types follow, and keep closer to CAMEO's: who
intends to yield shows intent to cooperate (CAMEO 03: AGREE), who intends a conflict threatens (CAMEO 13), a finding of
guilt stays with the charges (CAMEO 11: ACCUSE), and blockades (CAMEO 19) and cyber attacks are assaults.
"""

from __future__ import annotations

from typing import Any

import dateline

BLOCKADE = "191"
CONFLICT = ("PROTEST", "COERCE", "MOBILIZE", "ASSAULT")


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The root of the relation between the two marked parties; null where the words tell none."""
    spans = [_first(item[party]) for party in ("source", "target")]
    relation = dateline.code_pair(item["text"], *spans)
    return {"root": None if relation is None else _root(relation)}


def _root(relation: dateline.Relation) -> str | None:
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


def _first(party: dict[str, Any]) -> tuple[int, int]:
    """A party's first span; an empty one where the item lacks it."""
    return tuple(party["spans"][0]) if party["spans"] else (0, 0)
