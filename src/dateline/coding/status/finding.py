"""The nouns of status: what is found, and the state that is handed down the tree."""

from __future__ import annotations

import msgspec

from dateline.record import Span, Status

SUREST = 3.0
"""The end of the scale of certainty, -3 to 3 (FactBank's values as UW's annotators used them)."""


class StatusFinding(msgspec.Struct, frozen=True):
    """What the words say of one event.

    `certainty` goes from -3 (certainly not so) to 3 (certainly so). `evidence` are spans in the text of the
    event's passage, one a rule, from the root of the sentence down; `rules` are the names of these rules.
    """

    status: Status
    negated: bool
    evidence: tuple[Span, ...]
    rules: tuple[str, ...]
    certainty: float


class State(msgspec.Struct, frozen=True, gc=False):
    """How a clause or noun stands while the tree is walked down; `trace` is (rule, token) pairs.

    `certainty` is a size, 0 to 3; its sign comes from `negated` at the end.
    """

    status: Status = "occurred"
    negated: bool = False
    certainty: float = SUREST
    trace: tuple[tuple[str, int], ...] = ()

    @property
    def actual(self) -> bool:
        """Whether the state is of something that has come about."""
        return self.status in ("occurred", "ongoing", "historical")

    def affirmed(self) -> State:
        """Give the same state without its no."""
        return State(self.status, certainty=self.certainty, trace=self.trace) if self.negated else self


PLAIN = State()
"""A clause in the report's own voice with nothing over it."""

RANK: dict[Status, int] = {"historical": 0, "occurred": 0, "ongoing": 1, "planned": 2, "hypothetical": 3}


def weaken(state: State, status: Status, certainty: float, because: tuple[str, int]) -> State:
    """Give the state with this status, where it is the more open of the two, and no surer than `certainty`."""
    stronger = status if RANK[status] > RANK[state.status] else state.status
    return State(stronger, state.negated, min(state.certainty, certainty), (*state.trace, because))
