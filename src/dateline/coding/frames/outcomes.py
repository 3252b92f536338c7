"""Outcomes: who hurts whom in a participle that says what came of an attack told in the passive.

"The convoy was ambushed by rebels, killing two drivers" has the rebels kill them, and so has "The convoy came under fire from rebels, …".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dateline.coding.frames.frame import Frame
from dateline.reading import Reading
from dateline.resolving.words import load_words

FrameOf = Callable[[int], Frame]
STRIKING: Final = frozenset(
    "besiege blow bomb bombard burn destroy detonate drop fire hurl launch mortar overrun raid raze shell storm target throw torch".split()
)
"""Verbs of attacks, beside those of which a person is the object."""
FIRE: Final = frozenset(["fire", "shelling", "bombardment", "attack", "assault", "ambush"])
"""What somebody comes under from those who attack."""


def attackers(reading: Reading, frame_of: FrameOf, participle: int) -> tuple[int, ...] | None:
    """Who attacked, where a participle of harm stands behind an attack that its clause tells in the passive; None behind any other."""
    verb = reading.heads[participle]
    is_outcome = verb < participle and reading.tags[participle] == "VBG"
    if not is_outcome or reading.lemmas[participle] not in load_words().of_harmed:
        return None
    frame = frame_of(verb)
    if frame.passive and reading.lemmas[verb] in STRIKING | load_words().of_harmed:
        return frame.get("subject")
    if reading.lemmas[verb] != "come":
        return None
    fire = [noun for noun in frame.get("under") if reading.lemmas[noun] in FIRE]
    behind = (one.get("from") or one.get("by") for one in (frame, *map(frame_of, fire)))
    return next(filter(None, behind), ()) if fire else None
