"""Contexts of adverbial clauses: conditional, temporal, of purpose, or beside their verb."""

from __future__ import annotations

from dateline.coding.status.complements import (
    PURPOSE,
    UNREAL,
    by_signature,
    free_relative,
    is_judged,
    mark_of,
    under_complement,
    under_purpose_of,
)
from dateline.coding.status.effects import apply_effect
from dateline.coding.status.finding import PLAIN, State
from dateline.coding.status.governors import find_complement_governor, slot_of_clause
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading

PRESENT = frozenset(("VBZ", "VBP", "VBG", "VB", "VBN"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
AS_IF = frozenset(("if", "though"))

LIKE_AFTER = frozenset(("following",))
"""Participles that stand for a preposition of time."""
SEEM = frozenset(("look", "seem", "appear", "sound"))

AS_IF_CERTAINTY = 1.0
SEEMS = 1.6
AS_LONG_AS = 0.9
RATHER_THAN = 2.0
COUNTERFACTUAL = 1.4
INVERTED_IF = 0.9


def under_adverbial(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of an adverbial clause."""
    mark = mark_of(reading, token, signatures)
    if mark is not None:
        return _under_mark(reading, token, mark, state=state, signatures=signatures)
    if free_relative(reading, token) is not None:
        return under_complement(reading, token, PLAIN, signatures)
    slot = slot_of_clause(reading, token)
    if slot == "ing" and _is_bare_gerund(reading, token):
        return under_complement(reading, token, state, signatures)
    if slot == "to":
        return _under_purpose(reading, token, state, signatures)
    inverted = _inverted_auxiliary(reading, token)
    if inverted is not None:
        return _under_inversion(reading, inverted)
    told_apart = reading.tags[token] in FINITE or reading.words[token].lower() in LIKE_AFTER
    is_over = state.status == "ongoing" and reading.lemmas[token] in signatures.words["sudden"]
    return PLAIN if told_apart or is_over else state.affirmed()


def _under_purpose(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    if _is_outcome(reading, token):
        return state.affirmed()
    governor = find_complement_governor(reading, token, signatures)
    if governor.signature is not None:
        return by_signature(reading, token, state, governor=governor, signatures=signatures)
    if state.negated or is_judged(reading, token):
        return apply_effect("open", state, PURPOSE, because=("purpose", token))
    return under_purpose_of(reading, token, state, signatures, because=("purpose", token))


def _is_outcome(reading: Reading, token: int) -> bool:
    """Tell what followed, in the form of a purpose: "left the party, only to rejoin it"; not "came only to help"."""
    first = min(reading.subtree(token))
    return reading.lemmas[first] == "only" and first > 0 and reading.words[first - 1] == ","


def _is_bare_gerund(reading: Reading, token: int) -> bool:
    """Tell whether a gerund follows its verb at once: its object, whatever its label."""
    head = reading.heads[token]
    if reading.words[token].lower() in LIKE_AFTER:
        return False
    return (
        head < token <= head + 3 and reading.child(head, "dobj") is None and reading.words[token - 1] != ","
    )


def _inverted_auxiliary(reading: Reading, token: int) -> int | None:
    """Find the "had", "were" or "should" that stands before its subject in place of an "if"."""
    subject = reading.child(token, "nsubj", "nsubjpass")
    auxiliary = reading.child(token, "aux", "auxpass")
    if subject is None or auxiliary is None or auxiliary > subject:
        return None
    return auxiliary if reading.lemmas[auxiliary] in ("have", "should", "be") else None


def _under_inversion(reading: Reading, auxiliary: int) -> State:
    if reading.lemmas[auxiliary] == "have":
        return apply_effect("open-not", PLAIN, COUNTERFACTUAL, because=("inverted-if", auxiliary))
    return apply_effect("open", PLAIN, INVERTED_IF, because=("inverted-if", auxiliary))


def _under_mark(reading: Reading, token: int, mark: int, *, state: State, signatures: Signatures) -> State:
    lemma = reading.lemmas[mark]
    if _is_as_if(reading, mark):
        return _under_as_if(reading, token, mark, state)
    if lemma in ("as", "than"):
        return _under_comparison(reading, token, mark, state)
    if lemma == "if" and _is_counterfactual(reading, token):
        return apply_effect("open-not", PLAIN, COUNTERFACTUAL, because=("unreal-if", mark))
    cue = signatures.marks.get(lemma)
    if cue is not None and cue.effect in ("open", "open-not"):
        return apply_effect(cue.effect, PLAIN, cue.certainty, because=(lemma, mark))
    if cue is None or not _is_present(reading, token) or (cue.effect != "planned" and state.actual):
        return PLAIN
    return apply_effect(cue.effect, state.affirmed(), cue.certainty, because=(lemma, mark))


def _under_as_if(reading: Reading, token: int, mark: int, state: State) -> State:
    """Give the context after "as if": of what seems so, and of what is only acted."""
    if reading.lemmas[reading.heads[token]] in SEEM:
        return apply_effect("told", state, SEEMS, because=("seems", mark))
    return apply_effect("open-not", PLAIN, AS_IF_CERTAINTY, because=("as-if", mark))


def _under_comparison(reading: Reading, token: int, mark: int, state: State) -> State:
    """Give the context after "as long as it holds", "go so far as to say" and "rather than talk"."""
    if reading.lemmas[mark] == "as" and reading.lemmas[reading.heads[token]] == "long":
        return apply_effect("open", PLAIN, AS_LONG_AS, because=("as-long-as", mark))
    if any(reading.lemmas[child] == "to" for child in reading.children_with(token, "aux")):
        return apply_effect("holds", state, state.certainty, because=("as-to", mark))
    if mark and reading.lemmas[mark - 1] == "rather" and reading.tags[token] in ("VB", "VBG"):
        return apply_effect("fails", state.affirmed(), RATHER_THAN, because=("rather-than", mark))
    return PLAIN


def _is_as_if(reading: Reading, mark: int) -> bool:
    if reading.lemmas[mark] in AS_IF:
        return mark > 0 and reading.lemmas[mark - 1] in ("as", "like")
    after = mark + 1
    return reading.lemmas[mark] == "as" and after < len(reading) and reading.lemmas[after] in AS_IF


def _is_present(reading: Reading, token: int) -> bool:
    """Tell a clause that is not in the past: "until the guards are paid", not "until the fighting had ended"."""
    auxiliaries = reading.children_with(token, "aux", "auxpass")
    return reading.tags[token] in PRESENT and not any(reading.tags[child] == "VBD" for child in auxiliaries)


def _is_counterfactual(reading: Reading, token: int) -> bool:
    """Tell the condition of what did not happen: "if the frost had come, the crop would have failed"."""
    had = any(
        reading.words[child].lower() in ("had", "'d", "’d") for child in reading.children_with(token, "aux")
    )
    if not had:
        return False
    over = reading.children_with(reading.heads[token], "aux")
    return any(reading.words[child].lower() in UNREAL for child in over) and any(
        reading.lemmas[child] == "have" for child in over
    )
