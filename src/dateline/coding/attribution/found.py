"""What a search for a content gives."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.attribution.cues import Cue


@dataclass(frozen=True, slots=True)
class Found:
    """A content found in one frame of a cue; `words` are tokens besides the verb that belong to the cue."""

    cue: Cue
    tokens: frozenset[int]
    words: frozenset[int] = frozenset()
