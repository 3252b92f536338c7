"""What a verb's own clause says of it: mood, modals, tense, adverbs and negation, in this order."""

from __future__ import annotations

from dateline.coding.status.effects import apply_effect
from dateline.coding.status.finding import State, weaken
from dateline.coding.status.modals import NEGATED, apply_modal, modal_lemma
from dateline.coding.status.mood import apply_mood
from dateline.coding.status.operators import Operators
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading

PRESENT_BE = frozenset(("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"))
PRESENT = frozenset(("VBZ", "VBP"))
SURE_NO = 2.4
NO_SUBJECT = 2.2
NO_OBJECT = 1.0
"""A no on the verb, on its subject, and on its object ("took no side"), where UW's annotators often see no denial of the verb."""
FUTURE_DAY = 1.7
GOING_TO = 2.0


def apply_clause(
    reading: Reading, token: int, *, over: State, own: Operators, signatures: Signatures
) -> State:
    """Give the state of a verb in the context `over`, by the operators of its own clause."""
    state = apply_mood(reading, token, over, own)
    if own.modal is not None:
        state = apply_modal(reading, token, state=state, own=own, signatures=signatures)
    else:
        state = _apply_tense(reading, token, state=state, own=own, signatures=signatures)
    for adverb in own.adverbs:
        cue = signatures.adverbs[reading.lemmas[adverb]]
        state = apply_effect(cue.effect, state, cue.certainty, because=(reading.lemmas[adverb], adverb))
    if own.negation is not None and not (own.until is not None and state.actual):
        state = _negate(reading, token, state, own)
    return state


def _apply_tense(
    reading: Reading, token: int, *, state: State, own: Operators, signatures: Signatures
) -> State:
    if own.have is None and state.actual and reading.tags[token] in ("VBG", *PRESENT):
        day = _future_day(reading, token, own, signatures)
        if day is not None:
            return weaken(state, "planned", FUTURE_DAY, ("future-day", day))
        if own.habit is not None and reading.tags[token] in PRESENT:
            return weaken(state, "ongoing", state.certainty, ("habit", own.habit))
    progressive = _progressive(reading, token, own)
    if progressive is not None and state.actual and _is_going_to(reading, token):
        return weaken(state, "planned", GOING_TO, ("going-to", token))
    if progressive is not None and state.status == "occurred":
        return State("ongoing", state.negated, state.certainty, (*state.trace, ("progressive", progressive)))
    return state


def _future_day(reading: Reading, token: int, own: Operators, signatures: Signatures) -> int | None:
    """Find the day ahead of a present tense: "arrives tomorrow", "is leaving for Baku on Friday"."""
    if own.future is not None:
        return own.future
    if own.be is None or reading.words[own.be].lower() not in PRESENT_BE:
        return None
    return own.weekday if reading.lemmas[token] in signatures.words["timetabled"] else None


def _is_going_to(reading: Reading, token: int) -> bool:
    """Tell the "going" of what lies ahead: "is going to resign", "is going to Lima"."""
    after = token + 1
    return reading.lemmas[token] == "go" and after < len(reading) and reading.lemmas[after] == "to"


def _progressive(reading: Reading, token: int, own: Operators) -> int | None:
    """Find the word that says that something is under way now: "is searching", "has been searching", "is being searched"."""
    if own.be is None:
        return None
    present = reading.words[own.be].lower() in PRESENT_BE
    if own.being is not None:
        return own.being if present else None
    lasts = own.have is not None and reading.words[own.have].lower() != "had"
    under_way = own.to is not None or present or lasts
    return own.be if under_way and reading.tags[token] == "VBG" else None


def _negate(reading: Reading, token: int, state: State, own: Operators) -> State:
    assert own.negation is not None
    rule, sureness = _place_of_no(reading, token, own.negation)
    certainty = min(state.certainty, sureness)
    if own.modal is not None:
        certainty = min(SURE_NO, NEGATED.get(modal_lemma(reading, own.modal), state.certainty))
    return State(state.status, not state.negated, certainty, (*state.trace, (rule, own.negation)))


def _place_of_no(reading: Reading, token: int, negation: int) -> tuple[str, float]:
    """Name where a no stands, on the verb, on its subject or on its object, and how sure it makes the denial of the verb."""
    if reading.labels[negation] == "neg" and reading.heads[negation] == token:
        return "negation", SURE_NO
    return ("negation", NO_SUBJECT) if negation < token else ("no-object", NO_OBJECT)
