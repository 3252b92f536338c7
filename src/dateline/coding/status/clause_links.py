"""Contexts of clauses: complements of verbs, nouns and adjectives, and adverbial clauses."""

from __future__ import annotations

from dateline.coding.status.effects import apply_effect, apply_signature
from dateline.coding.status.finding import PLAIN, State
from dateline.coding.status.governors import BE, find_complement_governor, slot_of_clause
from dateline.coding.status.signatures import Effect, Signatures
from dateline.reading.reading import Reading

MARKS = frozenset(("mark", "advmod", "prep"))
NO_MARKS = frozenset(("for", "that"))
PRESENT = frozenset(("VBZ", "VBP", "VBG", "VB", "VBN"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
AS_IF = frozenset(("as", "like"))

PURPOSE = 1.5
"""A purpose is an intention; the mean of purpose clauses in UW's development half is 1.8."""
UNLISTED_INFINITIVE = 1.0
IS_TO = 2.0
SUBJUNCTIVE = 1.0
COUNTERFACTUAL = 1.8
INVERTED_IF = 0.9


def under_complement(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a clause that a verb, noun or adjective takes."""
    mark = _mark_of(reading, token)
    if mark is not None and reading.lemmas[mark] in ("if", "whether"):
        cue = signatures.marks[reading.lemmas[mark]]
        return apply_effect(cue.effect, state, cue.certainty, because=(reading.lemmas[mark], mark))
    if _is_subjunctive(reading, token):
        return apply_effect("open", state, SUBJUNCTIVE, because=("subjunctive", token))
    if _is_past_question(reading, token):
        return PLAIN
    return _under_governor(reading, token, state, signatures)


def _under_governor(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a complement by its governor's signature, or by its form where that has none."""
    governor = find_complement_governor(reading, token, signatures)
    if governor.slot == "to" and _is_used_to(reading, reading.heads[token]):
        trace = (*state.trace, ("used-to", reading.heads[token]))
        return State("historical", negated=state.negated, certainty=state.certainty, trace=trace)
    if governor.signature is not None:
        return apply_signature(governor.signature, state, governor.token, tag=governor.tag)
    if governor.slot == "that":
        return PLAIN
    return state.affirmed() if governor.slot == "ing" else _under_unlisted(reading, token, state)


def _under_unlisted(reading: Reading, token: int, state: State) -> State:
    """Give the context of an infinitive under a word without a signature."""
    head = reading.heads[token]
    if state.negated or reading.poses[head] == "ADJ":
        return apply_effect("open", state, UNLISTED_INFINITIVE, because=("infinitive", head))
    if reading.lemmas[head] in BE:
        return apply_effect("planned", state, IS_TO, because=("is-to", head))
    return apply_effect("planned", state, PURPOSE, because=("infinitive", head))


def _is_subjunctive(reading: Reading, token: int) -> bool:
    """Tell a bare form after "that", of what is asked for: "insisted that he leave"."""
    if reading.tags[token] != "VB" or reading.labels[token] not in ("ccomp", "acl"):
        return False
    children = reading.children[token]
    return any(
        reading.lemmas[child] == "that" and reading.labels[child] == "mark" for child in children
    ) and not any(reading.tags[child] in ("TO", "MD") or reading.lemmas[child] == "do" for child in children)


def _is_past_question(reading: Reading, token: int) -> bool:
    """Tell an embedded question that presupposes what it asks about: "investigate who shot the guard"."""
    if reading.tags[token] != "VBD" or reading.labels[token] != "ccomp":
        return False
    return any(reading.tags[child] in ("WP", "WRB") for child in reading.children[token])


def _is_used_to(reading: Reading, head: int) -> bool:
    if reading.words[head] != "used" or reading.lemmas[head] != "use":
        return False
    return reading.child(head, "aux", "auxpass") is None


def _mark_of(reading: Reading, token: int) -> int | None:
    for child in reading.children[token]:
        if child >= token:
            return None
        if reading.labels[child] in MARKS and reading.lemmas[child] not in NO_MARKS:
            return child
    return None


def under_adverbial(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of an adverbial clause: conditional, temporal, of purpose, or beside its verb."""
    mark = _mark_of(reading, token)
    if mark is not None:
        return _under_mark(reading, token, mark, state=state, signatures=signatures)
    slot = slot_of_clause(reading, token)
    if slot == "ing" and _is_bare_gerund(reading, token):
        return under_complement(reading, token, state, signatures)
    if slot == "to":
        return _under_purpose(reading, token, state, signatures)
    inverted = _inverted_auxiliary(reading, token)
    if inverted is not None:
        return _under_inversion(reading, inverted)
    return PLAIN if reading.tags[token] in FINITE else state.affirmed()


def _under_purpose(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    governor = find_complement_governor(reading, token, signatures)
    if governor.signature is not None:
        return apply_signature(governor.signature, state, governor.token, tag=governor.tag)
    effect: Effect = "open" if state.negated else "planned"
    return apply_effect(effect, state, PURPOSE, because=("purpose", token))


def _is_bare_gerund(reading: Reading, token: int) -> bool:
    """Tell whether a gerund follows its verb at once: its object, whatever its label."""
    head = reading.heads[token]
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
    if mark and lemma in ("if", "though") and reading.lemmas[mark - 1] in AS_IF:
        return apply_effect("open-not", PLAIN, UNLISTED_INFINITIVE, because=("as-if", mark))
    cue = signatures.marks.get(lemma)
    if cue is None:
        return PLAIN
    if cue.effect == "planned" and reading.tags[token] in PRESENT:
        return apply_effect("planned", state.affirmed(), cue.certainty, because=(lemma, mark))
    if cue.effect in ("open", "open-not"):
        return apply_effect(cue.effect, PLAIN, cue.certainty, because=(lemma, mark))
    if reading.tags[token] in PRESENT and not state.actual:
        return apply_effect("holds", state.affirmed(), cue.certainty, because=(lemma, mark))
    return PLAIN
