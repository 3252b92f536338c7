"""Modals: what "will", "would", "may" and their kin say of their verb, by tense, person and what stands beside them."""

from __future__ import annotations

from dateline.coding.status.finding import State, weaken
from dateline.coding.status.operators import Operators
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading

WORDS = {
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "ca": "can",
    "'d": "would",
    "’d": "would",
    "sha": "shall",
}
NEGATED = {
    "may": 0.8,
    "might": 0.7,
    "should": 1.2,
    "must": 1.3,
    "can": 2.2,
    "could": 2.2,
    "would": 1.9,
}
"""How sure a negated modal is of the no; from the means of UW's development half."""
WITNESSES = frozenset(("i", "we"))
EMBEDDED = frozenset(("ccomp", "acl", "relcl", "xcomp"))
WOULD_AS_FUTURE = 1.7
MUST_HAVE = 1.8
COUNTERFACTUAL = 1.4
IF_SO = 0.9
PERCEIVED = 2.6
WISHED = 2.0
"""A wish put politely, "would like to see", is one that is held now."""


def modal_lemma(reading: Reading, modal: int) -> str:
    """Give the modal that a token stands for: "will" for "'ll" and the "wo" of "won't"."""
    word = reading.words[modal].lower()
    return WORDS.get(word, word)


def apply_modal(
    reading: Reading, token: int, *, state: State, own: Operators, signatures: Signatures
) -> State:
    """Give the state of a verb under its modal."""
    assert own.modal is not None
    lemma = modal_lemma(reading, own.modal)
    because = (lemma, own.modal)
    if own.have is not None:
        return _apply_perfect(state, lemma, own, because)
    if _says_nothing(reading, token, lemma, own=own, signatures=signatures):
        return state
    if lemma == "would" and own.condition is None and reading.lemmas[token] in signatures.words["wished"]:
        return State(state.status, state.negated, min(state.certainty, WISHED), (*state.trace, because))
    if lemma in ("can", "could") and _is_perceived(reading, token, own, signatures):
        return State(state.status, state.negated, min(state.certainty, PERCEIVED), (*state.trace, because))
    if (
        lemma == "would"
        and own.condition is None
        and own.without is None
        and _is_told_in_the_past(reading, token)
    ):
        return weaken(state, "planned", WOULD_AS_FUTURE, because)
    return _apply_listed(state, lemma, own, signatures)


def _apply_listed(state: State, lemma: str, own: Operators, signatures: Signatures) -> State:
    """Give the state under a modal by the list; a plan that hangs on a condition is no plan yet."""
    assert own.modal is not None
    modal, because = signatures.modals.get(lemma), (lemma, own.modal)
    if modal is None:
        return state
    if modal.status == "planned" and own.condition is not None and own.negation is None:
        return weaken(state, "hypothetical", IF_SO, because)
    return weaken(state, modal.status, modal.certainty, because)


def _says_nothing(
    reading: Reading, token: int, lemma: str, *, own: Operators, signatures: Signatures
) -> bool:
    """Tell a modal of what was: "could not reach the village", "would not say who paid", "would often visit"."""
    if own.condition is not None:
        return False
    if lemma == "would" and (own.habit is not None or _is_felt(reading, token, signatures)):
        return True
    if own.negation is None:
        return False
    if lemma == "could":
        return True
    declined = lemma == "would" and reading.lemmas[token] in signatures.words["declined"]
    return declined and reading.labels[token] in ("ROOT", "conj")


def _is_felt(reading: Reading, token: int, signatures: Signatures) -> bool:
    """Tell a deed about which somebody feels: "was appalled that he would insult her"."""
    head = reading.heads[token]
    predicates = (head, *reading.children_with(head, "acomp"))
    felt = any(reading.lemmas[predicate] in signatures.words["felt"] for predicate in predicates)
    return felt and reading.labels[token] == "ccomp"


def _apply_perfect(state: State, lemma: str, own: Operators, because: tuple[str, int]) -> State:
    """Modals of the past: "must have left" is inferred, "should have left" and "would have left" did not, "may have" is open.

    "Will have left by Sunday" is still to come.
    """
    if lemma == "will" and own.by is not None:
        return weaken(state, "planned", MUST_HAVE, because)
    if lemma in ("must", "will"):
        return State(state.status, state.negated, min(state.certainty, MUST_HAVE), (*state.trace, because))
    if lemma in ("would", "should"):
        return State("hypothetical", negated=True, certainty=COUNTERFACTUAL, trace=(*state.trace, because))
    return weaken(state, "hypothetical", IF_SO, because)


def _is_perceived(reading: Reading, token: int, own: Operators, signatures: Signatures) -> bool:
    """Tell what was perceived: "shots could be heard", "we could see smoke"; not "Britain could see snow"."""
    if own.negation is not None or own.condition is not None:
        return False
    if reading.lemmas[token] not in signatures.words["perceived"]:
        return False
    if own.be is not None:
        # "could be seen as a threat" is no sight.
        return all(reading.lemmas[child] != "as" for child in reading.children_with(token, "prep"))
    return own.subject is not None and reading.lemmas[own.subject] in WITNESSES


def _is_told_in_the_past(reading: Reading, token: int) -> bool:
    """Whether a "would" stands under, or around, a past tense of telling: then it is the future seen from there."""
    if any(reading.tags[child] == "VBD" for child in reading.children_with(token, "parataxis", "ccomp")):
        return reading.labels[token] == "ROOT"
    at = token
    while reading.heads[at] != at:
        label, at = reading.labels[at], reading.heads[at]
        if label in EMBEDDED and reading.tags[at] in ("VBD", "VBN"):
            return True
        if label not in EMBEDDED and label not in ("conj", "advcl"):
            return False
    return False
