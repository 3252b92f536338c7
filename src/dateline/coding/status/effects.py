"""Effects: how a governor's state and its signature make the state of what it governs."""

from __future__ import annotations

from collections.abc import Callable

from dateline.coding.status.finding import SUREST, State
from dateline.coding.status.signatures import Effect, Signature

Trace = tuple[tuple[str, int], ...]

REJECTED = frozenset(("prevented", "denied"))
"""Classes of verbs that leave standing what was said, while they do away with what it was about."""

PAST_OF: dict[Effect, tuple[str, ...]] = {"holds-if-past": ("VBD", "VBN"), "holds-if-did": ("VBD",)}
ABLE = 1.4
FAILS_LATER = 1.4
"""How sure a failure still to come is: "will prevent the flow" (mean 1.0 in UW's development half)."""
HYPOTHETICAL_CERTAINTY = 0.7
"""The most that can be said of a plan that is itself hypothetical."""


def apply_effect(effect: Effect, over: State, certainty: float, *, because: tuple[str, int]) -> State:
    """Give the state of what hangs on a word with this effect, where the word is in state `over`."""
    return _APPLY[effect](over, certainty, (*over.trace, because))


def apply_signature(signature: Signature, over: State, governor: int, *, tag: str) -> State:
    """Give the state of what hangs on the token `governor`, by its signature, polarity and verb tag."""
    effect = signature.positive
    if over.negated:
        effect = signature.denied if over.trace[-1][0] in REJECTED else signature.negative
    certainty = signature.past if tag == "VBD" else signature.certainty
    if effect in PAST_OF:
        effect, certainty = _if_past(effect, certainty, tag)
    if effect == "under-way" and tag == "VBD":
        # "began to shell", "kept shelling": over, for all that is said; "has begun" and "keeps" go on.
        effect = "holds"
    if effect == signature.negative and effect in ("holds", "fails"):
        # The signature has spent the governor's own no: "failed" under it says plainly that it was not so.
        over = over.affirmed()
    return apply_effect(effect, over, certainty, because=(signature.name, governor))


def _if_past(effect: Effect, certainty: float, tag: str) -> tuple[Effect, float]:
    """Give the effect of a word that says nothing in the present: "was able to" did it, "is able to" may."""
    return ("holds", certainty) if tag in PAST_OF[effect] else ("open", min(certainty, ABLE))


def _holds(over: State, certainty: float, trace: Trace) -> State:
    return State(over.status, over.negated, min(over.certainty, certainty), trace)


def _fails(over: State, certainty: float, trace: Trace) -> State:
    if not over.actual:
        certainty = min(certainty, FAILS_LATER)
    return State(over.status, not over.negated, min(over.certainty, certainty), trace)


def _planned(over: State, certainty: float, trace: Trace) -> State:
    if over.status == "hypothetical":
        return State("hypothetical", certainty=min(certainty, HYPOTHETICAL_CERTAINTY), trace=trace)
    return State("planned", certainty=min(over.certainty, certainty), trace=trace)


def _planned_not(over: State, certainty: float, trace: Trace) -> State:
    if over.status == "hypothetical":
        return State("hypothetical", certainty=0.0, trace=trace)
    return State("planned", negated=True, certainty=min(over.certainty, certainty), trace=trace)


def _open(over: State, certainty: float, trace: Trace) -> State:
    return State("hypothetical", certainty=0.0 if over.negated else certainty, trace=trace)


def _open_not(over: State, certainty: float, trace: Trace) -> State:
    return State("hypothetical", negated=True, certainty=min(over.certainty, certainty), trace=trace)


def _told(_over: State, certainty: float, trace: Trace) -> State:
    return State("occurred", certainty=certainty, trace=trace)


def _told_not(_over: State, certainty: float, trace: Trace) -> State:
    return State("occurred", negated=True, certainty=certainty, trace=trace)


def _fact(_over: State, _certainty: float, trace: Trace) -> State:
    return State("occurred", certainty=SUREST, trace=trace)


def _under_way(over: State, certainty: float, trace: Trace) -> State:
    status = "ongoing" if over.actual and not over.negated else over.status
    return State(status, over.negated, min(over.certainty, certainty), trace)


_APPLY: dict[Effect, Callable[[State, float, Trace], State]] = {
    "holds": _holds,
    "fails": _fails,
    "planned": _planned,
    "planned-not": _planned_not,
    "open": _open,
    "open-not": _open_not,
    "told": _told,
    "told-not": _told_not,
    "fact": _fact,
    "under-way": _under_way,
}
"""All effects but those of PAST_OF, which the governor's tense turns into one of these."""
