"""Contexts of nouns: objects, subjects, what follows a preposition, and what stands before another noun."""

from __future__ import annotations

from dateline.coding.status.clause import apply_clause
from dateline.coding.status.complements import under_complement
from dateline.coding.status.effects import apply_effect, apply_signature
from dateline.coding.status.finding import PLAIN, State
from dateline.coding.status.governors import BE, COPULAS, find_signature, infinitive, verb_tag
from dateline.coding.status.nouns import is_definite
from dateline.coding.status.operators import read_operators
from dateline.coding.status.signatures import Cue, Signature, Signatures
from dateline.reading.reading import Reading

LONGEST = 3
"""Words of the longest predicate that is listed: "out of question"."""
INWARD = frozenset(("in", "on", "under"))
"""Prepositions of the state that somebody is in: "under arrest", "on strike", "in talks"."""
PLACES = frozenset(("close", "near"))
"""Words that with a "to" say where, or how far something got."""
OWNERS = ("det", "poss", "nummod")
UNTOUCHED = 1.6
"""How sure an unknown thing is that a negated verb leaves alone ("did not mention a raid")."""


def under_preposition(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a noun or gerund after a preposition."""
    preposition = reading.heads[token]
    governor = reading.heads[preposition]
    lemma = reading.lemmas[preposition]
    if _is_predicate(reading, token):
        return state
    signature = _signature_with(reading, governor, preposition, signatures)
    if signature is not None and not _is_nearby(reading, governor, signatures):
        return apply_signature(signature, state, governor, tag=verb_tag(reading, governor))
    cue = _preposition_cue(reading, preposition, signatures)
    if cue is not None:
        return apply_effect(cue.effect, state.affirmed(), cue.certainty, because=(lemma, preposition))
    if reading.labels[token] == "pcomp":
        return PLAIN if lemma == "for" and _is_perfect(reading, token) else state.affirmed()
    return _under_unlisted(reading, token, state)


def _is_nearby(reading: Reading, governor: int, signatures: Signatures) -> bool:
    """Tell where something was from how far it got: "shot close to a rally", not "came close to a deal"."""
    if reading.lemmas[governor] not in PLACES or reading.poses[governor] == "VERB":
        return False
    return reading.lemmas[reading.heads[governor]] not in signatures.words["nearing"]


def _is_predicate(reading: Reading, token: int) -> bool:
    """Tell the bare noun of a state that somebody is in or not in: "nobody is in custody", "the crew is on strike"."""
    preposition = reading.heads[token]
    if reading.lemmas[preposition] not in INWARD or reading.poses[token] != "NOUN":
        return False
    return reading.lemmas[reading.heads[preposition]] in BE and reading.child(token, *OWNERS) is None


def _is_perfect(reading: Reading, token: int) -> bool:
    """Tell what lies before its clause: "should resign for having misled the senate"."""
    return any(reading.words[child].lower() == "having" for child in reading.children_with(token, "aux"))


def _preposition_cue(reading: Reading, preposition: int, signatures: Signatures) -> Cue | None:
    """Find what a preposition says by itself, or with the adverb beside it: "instead of", "ahead of"."""
    beside = list(reading.children[preposition])
    if reading.labels[preposition] != "conj":
        beside.append(reading.heads[preposition])
    names = [reading.lemmas[preposition], reading.words[preposition].lower()]
    names += [reading.lemmas[word] for word in beside if reading.labels[word] in ("advmod", "prep")]
    return next((signatures.prepositions[name] for name in names if name in signatures.prepositions), None)


def _signature_with(
    reading: Reading, governor: int, preposition: int, signatures: Signatures
) -> Signature | None:
    """Find the signature of a word with its preposition, or of the light verb's noun before it."""
    lemma = reading.lemmas[preposition]
    slot = "to-noun" if lemma == "to" else lemma
    words = signatures.slots.get(slot, {})
    noun = reading.child(governor, "dobj", "attr", "nsubjpass")
    if noun is not None and noun < preposition:
        light = words.get(f"{reading.lemmas[governor]} {reading.lemmas[noun]}")
        if light is not None:
            return light
    signature = find_signature(reading, governor, slot, signatures)
    if signature is not None or noun is None or noun > preposition:
        return signature
    return words.get(reading.lemmas[noun])


def _under_unlisted(reading: Reading, token: int, state: State) -> State:
    """Give the context of a noun under a word without a signature.

    A known thing is a fact; a new one is as real as the clause that brings it up.
    """
    if state.actual and not state.negated:
        if state.status == "occurred":
            return state
        return State("occurred", certainty=state.certainty, trace=state.trace)
    if is_definite(reading, token):
        return PLAIN
    if state.actual:
        return State("occurred", certainty=UNTOUCHED, trace=state.trace)
    return state.affirmed()


def under_object(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a direct object or passive subject."""
    head = reading.heads[token]
    if reading.labels[token] == "nsubjpass":
        raised = _raise_subject(reading, token, state, signatures)
        if raised is not None:
            return raised
    bare = reading.child(head, "prt") is None  # "called a strike", not "called off a strike"
    together = f"{reading.lemmas[head]} {reading.lemmas[token]}" if bare else ""
    signature = signatures.slots["object"].get(together) or find_signature(
        reading, head, "object", signatures
    )
    if signature is None:
        return _under_unlisted(reading, token, state)
    return apply_signature(signature, state, head, tag=verb_tag(reading, head))


def under_subject(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a subject."""
    head = reading.heads[token]
    raised = _raise_subject(reading, token, state, signatures)
    if raised is not None:
        return raised
    if reading.lemmas[head] in COPULAS:
        told = _under_predicate(reading, token, state, signatures)
        if told is not None:
            return told
        if reading.lemmas[head] in BE and reading.child(head, "acomp", "attr") is not None:
            return _under_unlisted(reading, token, state)
    signature = find_signature(reading, head, "subject", signatures)
    if state.negated and _is_transitive(reading, head):
        signature = None
    if signature is None and _is_short_passive(reading, head):
        signature = find_signature(reading, head, "object", signatures)
    if signature is not None:
        return apply_signature(signature, state, head, tag=verb_tag(reading, head))
    return state if _would_have_to_be(reading, token, state) else _under_unlisted(reading, token, state)


def _is_transitive(reading: Reading, head: int) -> bool:
    """Tell a subject that does something, and so was there: "the summit failed to break the ice", not "no attack took place"."""
    done = reading.child(head, "dobj")
    return done is not None and reading.lemmas[done] != "place"


def _would_have_to_be(reading: Reading, token: int, state: State) -> bool:
    """Tell what would do something if it came about: "its withdrawal would alarm the neighbours"."""
    if not state.trace or state.trace[-1][0] != "would" or state.negated:
        return False
    return reading.child(token, "poss") is not None


def _is_short_passive(reading: Reading, head: int) -> bool:
    """Tell a headline's passive without its "is": "Summit cancelled after clash"."""
    return reading.tags[head] in ("VBN", "VBD") and reading.child(head, "dobj", "ccomp", "aux") is None


def _under_predicate(reading: Reading, token: int, state: State, signatures: Signatures) -> State | None:
    """Give the context of a subject by what is said of it: "the truce is unlikely", "talks are under way"."""
    for predicate, name in _predicates(reading, reading.heads[token]):
        cue = signatures.predicates.get(name) or signatures.modifiers.get(name)
        if cue is not None:
            return apply_effect(cue.effect, state, cue.certainty, because=(name, predicate))
    return None


def _predicates(reading: Reading, copula: int) -> list[tuple[int, str]]:
    """Name what is predicated: an adjective, noun or adverb, or a preposition with its noun."""
    found = []
    for child in reading.children_with(copula, "acomp", "attr", "oprd", "advmod", "prep"):
        words = [child]
        while (below := reading.child(words[-1], "pobj", "prep")) is not None and len(words) < LONGEST:
            words.append(below)
        found.append((child, " ".join([reading.lemmas[word] for word in words])))
        if reading.labels[child] != "prep":
            found.append((child, reading.lemmas[child]))
    return found


def _raise_subject(reading: Reading, token: int, state: State, signatures: Signatures) -> State | None:
    """Give the context of a subject that belongs to the infinitive below its verb: "talks are due to begin"."""
    lower = _infinitive_below(reading, reading.heads[token])
    if lower is None:
        return None
    slot = "object" if reading.child(lower, "auxpass") is not None else "subject"
    signature = find_signature(reading, lower, slot, signatures)
    if signature is None:
        return None
    over = under_complement(reading, lower, state, signatures)
    own = read_operators(reading, lower, signatures)
    below = apply_clause(reading, lower, over=over, own=own, signatures=signatures)
    if below.negated and _is_transitive(reading, lower):
        return None
    return apply_signature(signature, below, lower, tag=reading.tags[lower])


def _infinitive_below(reading: Reading, head: int) -> int | None:
    lower = reading.child(head, "xcomp")
    if lower is None:
        predicate = reading.child(head, "acomp")
        lower = None if predicate is None else reading.child(predicate, "xcomp")
    return lower if lower is not None and infinitive(reading, lower) else None


def under_compound(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a noun before another: "a strike threat"."""
    head = reading.heads[token]
    signature = signatures.slots["noun"].get(reading.lemmas[head])
    if signature is None:
        return _under_unlisted(reading, token, state)
    return apply_signature(signature, state, head, tag=reading.tags[head])
