"""Operators: the words around a verb, or a copula, that bear on its status."""

from __future__ import annotations

import msgspec

from dateline.coding.status.governors import BE
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
NOUN_SLOTS = frozenset((*SUBJECTS, "dobj", "attr", "npadvmod", "dative"))
ADVERBS = frozenset(("advmod", "preconj", "cc", "det"))
CLAUSES = frozenset(("mark", "advcl", "prep"))
NO_ONE = frozenset(("nobody", "nothing", "none", "no-one", "neither", "nowhere"))
NO = frozenset(("no", "neither"))
BOUNDS = frozenset(("more", "fewer", "less", "later", "sooner", "earlier"))
NOT_ALL = frozenset(("only", "just", "merely", "simply"))
NOT_ONE = frozenset(("single", "one"))
NO_TIME = frozenset(("time", "point", "stage", "circumstance", "circumstances", "way", "means", "case"))
"""What a clause is denied by: "at no time", "under no circumstances", "in no way"."""
NOT_THE_LONG = frozenset(("longer", "long"))
FUTURE_DAYS = frozenset(("tomorrow", "tonight"))
WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
MODALS_AS_VERBS = frozenset(("need", "dare"))
"""Verbs that are modals where they stand before a bare form: "need not go"."""


class Operators(msgspec.Struct):
    """The words around a verb, or a copula, that bear on its status; each is a token number or None."""

    modal: int | None = None
    to: int | None = None
    have: int | None = None
    be: int | None = None
    being: int | None = None
    negation: int | None = None
    subject: int | None = None
    mark: int | None = None
    condition: int | None = None
    until: int | None = None
    without: int | None = None
    by: int | None = None
    future: int | None = None
    weekday: int | None = None
    habit: int | None = None
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
    if found.modal is not None and found.condition is None and labels[token] == "conj":
        _add_condition_of_first(reading, token, found)
    return found


def _add_condition_of_first(reading: Reading, token: int, found: Operators) -> None:
    """The condition before the first of joined clauses, on which the second hangs too: "if it fails, A will go and B will stay"."""
    first = reading.heads[token]
    for child in reading.children_with(first, "advcl"):
        if child < first:
            _add_condition(reading, child, found)


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
    if reading.tags[child] == "MD" or reading.lemmas[child] in MODALS_AS_VERBS:
        found.modal = child
    elif reading.tags[child] == "TO":
        found.to = child
    elif reading.lemmas[child] == "have":
        found.have = child
    elif reading.words[child].lower() == "being":
        found.being = child
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
    if lemma in NOT_THE_LONG and any(reading.lemmas[under] == "no" for under in reading.children[child]):
        found.negation = child
    elif lemma in signatures.adverbs:
        found.adverbs.append(child)
    elif lemma in FUTURE_DAYS:
        found.future = child
    elif lemma in signatures.words["habits"]:
        found.habit = child


def _add_clause(reading: Reading, child: int, found: Operators) -> None:
    if reading.labels[child] == "mark":
        found.mark = child
    elif reading.labels[child] == "prep":
        _add_preposition(reading, child, found)
    else:
        _add_condition(reading, child, found)


def _add_preposition(reading: Reading, child: int, found: Operators) -> None:
    lemma = reading.lemmas[child]
    if lemma in ("until", "till"):
        found.until = child
    elif lemma == "by":
        found.by = child
    elif lemma == "without" and child < reading.heads[child]:
        found.without = child
    elif lemma == "on":
        found.weekday = next(
            (under for under in reading.children[child] if reading.lemmas[under] in WEEKDAYS), found.weekday
        )
    noun = reading.child(child, "pobj")
    if noun is not None and reading.lemmas[noun] in NO_TIME:
        _add_no(reading, noun, found)


def _add_condition(reading: Reading, child: int, found: Operators) -> None:
    for under in reading.children[child]:
        if reading.labels[under] in ("mark", "advmod"):
            lemma = reading.lemmas[under]
            if lemma in ("if", "unless") and reading.lemmas[max(under - 1, 0)] != "even":
                found.condition = under
            elif lemma in ("until", "till"):
                found.until = under


def _add_noun(reading: Reading, child: int, found: Operators) -> None:
    lemma = reading.lemmas[child]
    if reading.labels[child] in SUBJECTS and found.subject is None:
        found.subject = child
    if reading.labels[child] == "npadvmod":
        _add_time(reading, child, found)
    elif lemma in NO_ONE:
        found.negation = child
    else:
        _add_no(reading, child, found)


def _add_time(reading: Reading, child: int, found: Operators) -> None:
    before = [reading.lemmas[under] for under in reading.children[child]]
    if reading.lemmas[child] in FUTURE_DAYS or "next" in before:
        found.future = child
    elif "every" in before or "each" in before:
        found.habit = child


def is_no(reading: Reading, token: int) -> bool:
    """Whether a word is a no, and not that of a bound: "no more than ten"."""
    after = reading.words[token + 1 : token + 3]
    return reading.lemmas[token] in NO and not (
        after[:1] and after[0].lower() in BOUNDS and after[1:] == ["than"]
    )


def _add_no(reading: Reading, noun: int, found: Operators) -> None:
    """Add the no of a subject or object: "no soldiers", "neither side", "not a single ballot"."""
    children = reading.children[noun]
    for under in children:
        if (is_no(reading, under) and reading.labels[under] in ("det", "preconj", "cc")) or (
            reading.labels[under] == "neg" and any(reading.lemmas[word] in NOT_ONE for word in children)
        ):
            found.negation = under
