"""Governors: which word's signature holds over a clause or noun, and in what slot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dateline.coding.status.signatures import Signature, Signatures
from dateline.reading.reading import Reading

COPULAS = frozenset(
    ("be", "become", "remain", "seem", "look", "feel", "stay", "get", "stand", "make", "find", "appear", "'s")
)
BE = frozenset(("be", "'s", "’s", "'re", "'m"))
GROWING: Final = frozenset(("grow", "mount", "build", "rise", "intensify", "increase"))
"""Verbs before a clause that belongs to their subject: "pressure grew on the bank to pay"."""
PREDICATES = ("acomp", "attr", "oprd")

FINDING: Final = frozenset(["find", "leave"])
"""Verbs whose participle tells of what was done before: "found two men shot"; after others it is yet to be done."""


@dataclass(frozen=True, slots=True)
class Governor:
    """A governing word, the slot in which the governed one hangs, its signature, and its verb's tag."""

    token: int
    slot: str
    signature: Signature | None
    tag: str


def infinitive(reading: Reading, token: int) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(
        reading.tags[child] == "TO" and reading.labels[child] in ("aux", "mark")
        for child in reading.children[token]
    )


def is_bare_participle(reading: Reading, token: int) -> bool:
    """Tell a participle that is all of a complement: "wants the ban lifted", not "the pass reopened, the mayor announced"."""
    if reading.tags[token] != "VBN" or reading.labels[token] not in ("ccomp", "xcomp"):
        return False
    if token < reading.heads[token]:
        return False
    return reading.child(token, "aux", "auxpass", "mark") is None


def slot_of_clause(reading: Reading, token: int) -> str:
    """Name the slot that a clause fills by its form: `to`, `ing` or `that`."""
    tag = reading.tags[token]
    auxiliaries = [child for child in reading.children[token] if reading.labels[child] in ("aux", "auxpass")]
    if any(reading.tags[child] == "TO" for child in auxiliaries):
        return "to"
    if any(reading.tags[child] in ("MD", "VBD", "VBZ", "VBP") for child in auxiliaries):
        return "that"
    if tag == "VBG":
        return "ing"
    if is_bare_participle(reading, token):
        return "ing" if reading.lemmas[reading.heads[token]] in FINDING else "to"
    return "to" if tag == "VB" and reading.labels[token] in ("ccomp", "xcomp") else "that"


def find_signature(reading: Reading, token: int, slot: str, signatures: Signatures) -> Signature | None:
    """Find the signature of a word in a slot, of the verb with its particle or object where that is listed ("take care")."""
    words = signatures.slots.get(slot)
    if words is None:
        return None
    lemma = reading.lemmas[token]
    for child in reading.children[token]:
        is_next = reading.labels[child] == "advmod" and child == token + 1
        if is_next or reading.labels[child] in ("prt", "dobj"):
            found = words.get(f"{lemma} {reading.lemmas[child]}")
            if found is not None:
                return found
    return words.get(lemma)


def verb_tag(reading: Reading, token: int) -> str:
    """Give the Penn tag of a governing verb, or of the copula over a governing predicate."""
    if reading.poses[token] not in ("VERB", "AUX"):
        token = reading.heads[token]
    return reading.tags[token]


def stands_in_past(reading: Reading, token: int) -> bool:
    """Tell a word whose clause is in the past or the perfect: "flew", "has flown", "was flown", not "would have flown"."""
    while reading.poses[token] not in ("VERB", "AUX") and reading.heads[token] != token:
        token = reading.heads[token]
    auxiliaries = reading.children_with(token, "aux", "auxpass")
    tags = {reading.tags[child] for child in auxiliaries}
    if tags & {"MD", "TO"}:
        return False
    had = any(reading.lemmas[child] == "have" for child in auxiliaries)
    return had or "VBD" in tags or (reading.tags[token] == "VBD" and not auxiliaries)


def find_complement_governor(reading: Reading, token: int, signatures: Signatures) -> Governor:
    """Find the word whose signature holds over a clause: its head, or the predicate beside a copula."""
    head = reading.heads[token]
    slot = slot_of_clause(reading, token)
    tag = verb_tag(reading, head)
    for candidate in _candidates(reading, token, head):
        signature = find_signature(reading, candidate, slot, signatures)
        if signature is not None and not _is_subject_that_does(reading, candidate, signature):
            return Governor(candidate, slot, signature, tag)
    return Governor(head, slot, None, tag)


def _candidates(reading: Reading, token: int, head: int) -> list[int]:
    yet = _yet_before(reading, token)
    if yet is not None:
        return [yet]
    if reading.lemmas[head] in GROWING:
        return [*reading.children_with(head, "nsubj"), head]
    if reading.lemmas[head] not in COPULAS:
        return [head]
    found = [child for child in reading.children_with(head, *PREDICATES) if child != token]
    if reading.labels[token] == "csubj":
        found = [_counted(reading, child) for child in found]
    found.append(head)
    return found + reading.children_with(head, "nsubj") if reading.lemmas[head] in BE else found


def _counted(reading: Reading, predicate: int) -> int:
    """The noun of which a predicate names one: "was one of his aims"."""
    of = reading.child(predicate, "prep") if reading.lemmas[predicate] == "one" else None
    noun = None if of is None else reading.child(of, "pobj")
    return predicate if noun is None else noun


def _yet_before(reading: Reading, token: int) -> int | None:
    """Find the "yet" of "has yet to sign" and of "Cabinet yet to decide"."""
    for child in reading.children[token]:
        if reading.tags[child] == "TO":
            return child - 1 if child and reading.lemmas[child - 1] == "yet" else None
    return None


def _is_subject_that_does(reading: Reading, candidate: int, signature: Signature) -> bool:
    """Tell a subject that is no plan or wish: "the force is to strike", beside "the plan is to strike"."""
    if reading.labels[candidate] != "nsubj" or reading.lemmas[reading.heads[candidate]] not in BE:
        return False
    return signature.positive not in ("planned", "open")
