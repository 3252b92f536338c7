"""Which pieces of a page are to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.cleaning.laying_out import DROPPED, Laid
from dateline.record import Report


@dataclass(frozen=True, slots=True)
class Wanted:
    """All pieces; or only those dropped; or only those dropped for some of the reasons of the record's list."""

    only_dropped: bool = False
    reasons: frozenset[str] = frozenset()

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return not self.only_dropped and not self.reasons

    def has(self, report: Report, piece: Laid) -> bool:
        """Whether a piece is wanted."""
        if self.all:
            return True
        if piece.kind != DROPPED:
            return False
        return not self.reasons or report.dropped[piece.index].why in self.reasons
