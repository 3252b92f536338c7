"""Turns: which voice speaks after which in the body, whatever the report tells between them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from dateline.record import Claim


def voice_of(claim: Claim) -> str:
    """Whose word a claim is: its source, by its words where nobody is known."""
    return claim.source or claim.source_text or claim.id


class Turns:
    """How often the voice has changed at each place of the body."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        said = sorted((cue[0], voice_of(c)) for c in claims if isinstance(cue := c.cue[0], tuple))
        self._starts = [start for start, _ in said]
        self._turns: list[int] = []
        last: str | None = None
        for _, voice in said:
            changed = 0 if voice == last else 1
            self._turns.append((self._turns[-1] if self._turns else 0) + changed)
            last = voice

    def at(self, offset: int) -> int:
        """How many turns have begun before or at an offset."""
        before = bisect.bisect_right(self._starts, offset)
        return self._turns[before - 1] if before else 0
