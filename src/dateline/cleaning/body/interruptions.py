"""Lines that stand anywhere in a page, inside a report as well as around it: advertisements, share bars, hours."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.cleaning.body.seen import Seen

_WHYS = frozenset(["advert", "newsletter", "share", "reading-time", "cookie"])
_WHATS = frozenset(["live stamp", "end mark", "gallery", "video player", "date line"])

_LABELLED = frozenset(["related", "tags"])
"""What says itself that it leads elsewhere: "Read also: …", "Tags: …"."""


def find_interruptions(seen: Sequence[Seen]) -> frozenset[int]:
    """Indices of the blocks that by their own words are such lines: they tell nothing of where a body begins or ends."""
    return frozenset(i for i, one in enumerate(seen) if _interrupts(one))


def _interrupts(one: Seen) -> bool:
    cue = one.cue
    if cue is None or cue.scope != "line":
        return False
    return (
        cue.why in _WHYS
        or cue.what in _WHATS
        or (cue.why in _LABELLED and (cue.colon or cue.match == "pattern"))
    )
