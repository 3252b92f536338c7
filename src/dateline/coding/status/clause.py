"""What a verb's own clause says of it: modals, tense, negation, adverbs, mood."""

from __future__ import annotations

import msgspec

from dateline.coding.status.effects import apply_effect
from dateline.coding.status.finding import State
from dateline.coding.status.governors import BE
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading
from dateline.record import Status

PRESENT_BE = frozenset(("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
NOUN_SLOTS = frozenset((*SUBJECTS, "dobj", "attr", "npadvmod", "dative"))
ADVERBS = frozenset(("advmod", "preconj", "cc", "det"))
CLAUSES = frozenset(("mark", "advcl", "prep"))
NO_ONE = frozenset(("nobody", "nothing", "none", "no-one", "neither", "nowhere"))
NO = frozenset(("no", "neither"))
NOT_ALL = frozenset(("only", "just", "merely", "simply"))
ELLIPTICAL = frozenset(("hope", "need", "thank", "want", "wish", "love", "regret"))
"""Verbs that begin a sentence without their "I": "Hope to see you"."""
FUTURE_DAYS = frozenset(("tomorrow", "tonight"))
RANK: dict[Status, int] = {"historical": 0, "occurred": 0, "ongoing": 1, "planned": 2, "hypothetical": 3}

NEGATED_MODALS = {
    "may": 0.8,
    "might": 0.7,
    "should": 1.2,
    "must": 1.3,
    "can": 2.2,
    "could": 2.2,
    "would": 1.9,
}
"""How sure a negated modal is of the no; from the means of UW's development half."""
SURE_NO = 2.4
NO_NOUN = 1.6
"""A no on the verb, and one on its noun ("took no side"): annotators of UW are less sure of the second."""
WOULD_AS_FUTURE = 1.7
MUST_HAVE = 1.8
COUNTERFACTUAL = 1.8
QUESTION = 0.2
IMPERATIVE = 0.4
IF_SO = 0.9


class Operators(msgspec.Struct):
    """The words around a verb, or a copula, that bear on its status; each is a token number or None."""

    modal: int | None = None
    to: int | None = None
    have: int | None = None
    be: int | None = None
    negation: int | None = None
    subject: int | None = None
    mark: int | None = None
    condition: int | None = None
    until: int | None = None
    future: int | None = None
    first_aux: int | None = None
    adverbs: list[int] = []


def read_operators(reading: Reading, token: int, signatures: Signatures) -> Operators:
    """Gather the operators of a verb from its children, left to right."""
    found = Operators()
    labels = reading.labels
    for child in reading.children[token]:
        label = labels[child]
        if label in ("aux", "auxpass"):
            _add_auxiliary(reading, child, found)
        elif label == "neg":
            if not _partial(reading, child) and not _is_of_clause_before(reading, child):
                found.negation = child
        elif label in ADVERBS:
            _add_adverb(reading, child, signatures, found)
        elif label in CLAUSES:
            _add_clause(reading, child, found)
        elif label in NOUN_SLOTS:
            _add_noun(reading, child, found)
    if found.negation is None and labels[token] == "conj":
        found.negation = _nor(reading, token)
    return found


def _nor(reading: Reading, token: int) -> int | None:
    """The "nor" between two joined verbs, which denies the second: "neither confirmed nor denied"."""
    between = range(reading.heads[token] + 1, token)
    return next((at for at in between if reading.lemmas[at] == "nor"), None)


def _is_of_clause_before(reading: Reading, negation: int) -> bool:
    """Whether a "not" belongs to the short clause before it: "If it does not, the union will strike"."""
    before = negation - 1
    return (
        before >= 0 and reading.labels[before] == "advcl" and reading.heads[before] == reading.heads[negation]
    )


def _add_auxiliary(reading: Reading, child: int, found: Operators) -> None:
    if found.first_aux is None:
        found.first_aux = child
    if reading.tags[child] == "MD":
        found.modal = child
    elif reading.tags[child] == "TO":
        found.to = child
    elif reading.lemmas[child] == "have":
        found.have = child
    elif reading.lemmas[child] in BE:
        found.be = child


def _partial(reading: Reading, negation: int) -> bool:
    """Whether a "not" is that of "not only" or "or not", which deny nothing."""
    after = negation + 1
    if negation and reading.lemmas[negation - 1] == "or":
        return True
    return after < len(reading.lemmas) and reading.lemmas[after] in NOT_ALL


def _add_adverb(reading: Reading, child: int, signatures: Signatures, found: Operators) -> None:
    lemma = reading.lemmas[child]
    if lemma in ("longer", "long") and any(
        reading.lemmas[under] == "no" for under in reading.children[child]
    ):
        found.negation = child
    elif lemma in signatures.adverbs:
        found.adverbs.append(child)
    elif lemma in FUTURE_DAYS:
        found.future = child


def _add_clause(reading: Reading, child: int, found: Operators) -> None:
    if reading.labels[child] == "mark":
        found.mark = child
        return
    if reading.labels[child] == "prep":
        if reading.lemmas[child] in ("until", "till"):
            found.until = child
        return
    for under in reading.children[child]:
        if reading.labels[under] in ("mark", "advmod"):
            lemma = reading.lemmas[under]
            if lemma in ("if", "unless"):
                found.condition = under
            elif lemma in ("until", "till"):
                found.until = under


def _add_noun(reading: Reading, child: int, found: Operators) -> None:
    lemma = reading.lemmas[child]
    if reading.labels[child] in SUBJECTS and found.subject is None:
        found.subject = child
    if reading.labels[child] == "npadvmod":
        if lemma in FUTURE_DAYS or any(reading.lemmas[under] == "next" for under in reading.children[child]):
            found.future = child
    elif lemma in NO_ONE:
        found.negation = child
    else:
        for under in reading.children[child]:
            if reading.lemmas[under] in NO and reading.labels[under] in ("det", "preconj", "cc"):
                found.negation = under


def apply_clause(
    reading: Reading, token: int, *, over: State, own: Operators, signatures: Signatures
) -> State:
    """Give the state of a verb in the context `over`, by the operators of its own clause."""
    state = _apply_mood(reading, token, over, own)
    if own.modal is not None:
        state = _apply_modal(reading, token, state=state, own=own, signatures=signatures)
    else:
        state = _apply_tense(reading, token, state, own)
    for adverb in own.adverbs:
        cue = signatures.adverbs[reading.lemmas[adverb]]
        state = apply_effect(cue.effect, state, cue.certainty, because=(reading.lemmas[adverb], adverb))
    if own.negation is not None and not (own.until is not None and state.actual):
        state = _negate(reading, state, own)
    return state


def _weaken(state: State, status: Status, certainty: float, because: tuple[str, int]) -> State:
    stronger = status if RANK[status] > RANK[state.status] else state.status
    return State(stronger, state.negated, min(state.certainty, certainty), (*state.trace, because))


def _apply_mood(reading: Reading, token: int, state: State, own: Operators) -> State:
    if _is_imperative(reading, token, own):
        return _weaken(state, "hypothetical", IMPERATIVE, ("imperative", token))
    if reading.labels[token] != "ROOT":
        return state
    last = reading.sentences[reading.sentence_of[token]][1]
    if reading.words[last - 1] == "?" and _asks_yes_or_no(reading, token, own):
        return _weaken(state, "hypothetical", QUESTION, ("question", last - 1))
    if own.to is not None:
        status: Status = "hypothetical" if own.subject is None else "planned"
        return _weaken(state, status, WOULD_AS_FUTURE, ("headline-infinitive", own.to))
    return state


def _is_imperative(reading: Reading, token: int, own: Operators) -> bool:
    """Tell a bare form without a subject, at the head of its own sentence or quoted, or after "please"."""
    if own.subject is not None or own.mark is not None or reading.lemmas[token] in ELLIPTICAL:
        return False
    if own.first_aux is not None and reading.lemmas[own.first_aux] != "do":
        return False
    if token and reading.lemmas[token - 1] == "please":
        return True
    if reading.tags[token] != "VB":
        return False
    label, head = reading.labels[token], reading.heads[token]
    if label == "conj":
        return (
            reading.labels[head] == "ROOT" and reading.tags[head] == "VB" and not reading.child(head, "aux")
        )
    return label in ("ROOT", "parataxis") or (label == "ccomp" and token < head)


def _asks_yes_or_no(reading: Reading, token: int, own: Operators) -> bool:
    first, last = reading.sentences[reading.sentence_of[token]]
    if any(tag in ("WP", "WRB", "WDT", "WP$") for tag in reading.tags[first : min(last, token)]):
        return False
    if own.subject is None:
        return True
    verb = own.first_aux if own.first_aux is not None else token
    return verb < own.subject


def _apply_modal(
    reading: Reading, token: int, *, state: State, own: Operators, signatures: Signatures
) -> State:
    assert own.modal is not None
    lemma = _modal_lemma(reading, own.modal)
    because = (lemma, own.modal)
    if lemma == "would" and own.have is None and own.condition is None and _told_in_the_past(reading, token):
        return _weaken(state, "planned", WOULD_AS_FUTURE, because)
    if own.have is not None:
        return _apply_modal_perfect(state, lemma, because)
    if lemma == "could" and own.negation is not None and own.condition is None:
        return state
    modal = signatures.modals.get(lemma)
    if modal is None:
        return state
    if modal.status == "planned" and own.condition is not None and own.negation is None:
        return _weaken(state, "hypothetical", IF_SO, because)
    return _weaken(state, modal.status, modal.certainty, because)


def _apply_modal_perfect(state: State, lemma: str, because: tuple[str, int]) -> State:
    """Modals of the past: "must have left" is inferred, "should have left" and "would have left" did not, "may have" is open."""
    if lemma in ("must", "will"):
        return State(state.status, state.negated, min(state.certainty, MUST_HAVE), (*state.trace, because))
    if lemma in ("would", "should"):
        return State("hypothetical", negated=True, certainty=COUNTERFACTUAL, trace=(*state.trace, because))
    return _weaken(state, "hypothetical", IF_SO, because)


def _modal_lemma(reading: Reading, modal: int) -> str:
    word = reading.words[modal].lower()
    known = {
        "'ll": "will",
        "’ll": "will",
        "wo": "will",
        "ca": "can",
        "'d": "would",
        "’d": "would",
        "sha": "shall",
    }
    return known.get(word, word)


def _told_in_the_past(reading: Reading, token: int) -> bool:
    """Whether a "would" stands in a clause under a past tense: then it is the future seen from there."""
    at = token
    while reading.heads[at] != at:
        label, at = reading.labels[at], reading.heads[at]
        if label in ("ccomp", "acl", "relcl", "xcomp") and reading.tags[at] in ("VBD", "VBN"):
            return True
        if label not in ("conj", "ccomp", "acl", "relcl", "xcomp", "advcl"):
            return False
    return False


def _apply_tense(reading: Reading, token: int, state: State, own: Operators) -> State:
    tag = reading.tags[token]
    if own.have is None and tag in ("VBG", "VBZ", "VBP") and own.future is not None and state.actual:
        return _weaken(state, "planned", WOULD_AS_FUTURE, ("future-day", own.future))
    if tag == "VBG" and own.be is not None and state.status == "occurred":
        present = reading.words[own.be].lower() in PRESENT_BE or (
            own.have is not None and reading.words[own.have].lower() != "had"
        )
        if present or own.to is not None:
            return State("ongoing", state.negated, state.certainty, (*state.trace, ("progressive", own.be)))
    return state


def _negate(reading: Reading, state: State, own: Operators) -> State:
    assert own.negation is not None
    certainty = min(state.certainty, SURE_NO if reading.labels[own.negation] == "neg" else NO_NOUN)
    if own.modal is not None:
        certainty = min(SURE_NO, NEGATED_MODALS.get(_modal_lemma(reading, own.modal), state.certainty))
    return State(state.status, not state.negated, certainty, (*state.trace, ("negation", own.negation)))
