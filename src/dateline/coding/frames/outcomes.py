"""Outcomes: who hurts whom in a participle behind an attack that somebody came under: "… came under fire from rebels, killing two"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dateline.coding.frames.frame import Frame
from dateline.reading import Reading
from dateline.resolving.words import load_words

FrameOf = Callable[[int], Frame]
FIRE: Final = frozenset(["fire", "shelling", "bombardment", "attack", "assault", "ambush"])
"""What somebody comes under from those who attack."""


def attackers(reading: Reading, frame_of: FrameOf, participle: int) -> tuple[int, ...] | None:
    """Who attacked, where a participle of harm stands behind an attack that its clause has somebody come under; None behind any other."""
    verb = reading.heads[participle]
    is_outcome = verb < participle and reading.tags[participle] == "VBG"
    is_harm = is_outcome and reading.lemmas[participle] in load_words().of_harmed
    if not is_harm or reading.lemmas[verb] != "come":
        return None
    frame = frame_of(verb)
    fire = [noun for noun in frame.get("under") if reading.lemmas[noun] in FIRE]
    behind = (one.get("from") or one.get("by") for one in (frame, *map(frame_of, fire)))
    return next(filter(None, behind), ()) if fire else None
