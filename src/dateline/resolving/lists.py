"""Lists that the parser takes apart: what it calls an apposition may be the next of several who are named."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading

NOMINAL: Final = frozenset(["NOUN", "PROPN", "PRON"])
SUBJECTS: Final = frozenset(["nsubj", "nsubjpass"])
SINGULAR: Final = frozenset(["NN", "NNP"])
PLURAL: Final = frozenset(["NNS", "NNPS"])
SEVERAL: Final = frozenset(["were", "are", "have", "'re", "’re", "'ve", "’ve"])
"""Verbs whose subject is more than one."""
BEFORE_VERB: Final = ("aux", "auxpass", "neg", "advmod")


def first_listed(reading: Reading, token: int) -> int:
    """The first of the nouns that a noun is listed with, where the parser took the next for an apposition too."""
    while reading.labels[token] in ("conj", "appos") and reading.poses[reading.heads[token]] in NOMINAL:
        token = reading.heads[token]
    return token


def is_next_of_list(reading: Reading, apposition: int) -> bool:
    """Whether an apposition is no explanation of the noun above: "The mayor, a nun and two bakers were held" has four held.

    One person is not explained as two, has no verb in the plural, and an explanation is closed by a comma before the verb.
    """
    above = reading.heads[apposition]
    if reading.labels[apposition] != "appos" or reading.tags[above] not in SINGULAR:
        return False
    joined = [c for c in reading.children_with(apposition, "conj") if reading.poses[c] in NOMINAL]
    if not joined or _is_explained_apart(reading, above, apposition):
        return False
    counted = any(reading.tags[c] in PLURAL and reading.child(c, "nummod") is not None for c in joined)
    owned = all(
        _has_own_pronoun(reading, noun) for noun in (above, apposition)
    )  # "his mother, his brother and …"
    return counted or owned or has_plural_verb(reading, above) or _is_unclosed(reading, above, apposition)


def _is_explained_apart(reading: Reading, name: int, apposition: int) -> bool:
    """Whether a comma before the "and" closes what explains a name: "Lowe, a nun, and Okello, a baker, were held"."""
    joining = reading.child(apposition, "cc")
    is_name = reading.poses[name] == "PROPN" and reading.child(name, "det") is None
    is_sort = reading.poses[apposition] == "NOUN" and not _has_own_pronoun(reading, apposition)
    return is_name and is_sort and joining is not None and reading.words[joining - 1] == ","


def _has_own_pronoun(reading: Reading, noun: int) -> bool:
    owner = reading.child(noun, "poss")
    return owner is not None and reading.tags[owner] == "PRP$"


def has_plural_verb(reading: Reading, subject: int) -> bool:
    """Whether the verb that a noun is the subject of tells that there are several."""
    verb = reading.heads[subject]
    words = (verb, *reading.children_with(verb, "aux", "auxpass"))
    return reading.labels[subject] in SUBJECTS and any(reading.words[w].lower() in SEVERAL for w in words)


def _is_unclosed(reading: Reading, subject: int, apposition: int) -> bool:
    """Whether no comma stands between the apposition of a subject and its verb."""
    verb = reading.heads[subject]
    if reading.labels[subject] not in SUBJECTS or verb < apposition:
        return False
    first = min((c for c in reading.children_with(verb, *BEFORE_VERB) if apposition < c), default=verb)
    return reading.words[min(first, verb) - 1][0].isalnum()
