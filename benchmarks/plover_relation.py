"""plover-relation: what the source does to the target, as a PLOVER type."""

from __future__ import annotations

from typing import Any

import dateline


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The folded type of the relation between the two marked parties; null where the words tell none."""
    spans = [_first(item[party]) for party in ("source", "target")]
    relation = dateline.code_pair(item["text"], *spans)
    return {"root": relation.plover.type if relation is not None and relation.plover is not None else None}


def _first(party: dict[str, Any]) -> tuple[int, int]:
    """A party's first span; an empty one where the item lacks it."""
    return tuple(party["spans"][0]) if party["spans"] else (0, 0)
