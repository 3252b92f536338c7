"""Expletives: "it" that stands for nothing, as in "it seems that" or "it rained", or for what is said ("denied it")."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading
from dateline.resolving.coreference.salience import SUBJECTS
from dateline.resolving.coreference.words import load_coreference_words

EXPLETIVE_VERBS: Final = frozenset("be seem appear rain snow happen matter turn follow remain come".split())
"""Verbs whose "it" mostly stands for no actor."""


def is_expletive(reading: Reading, token: int) -> bool:
    """Whether "it" stands for no actor: of "be" and the like with a clause or an adjective, of a thing's verb, or for a matter."""
    verb, label = reading.heads[token], reading.labels[token]
    if reading.words[token].lower() != "it":
        return False
    if label == "expl" or (label == "dobj" and reading.lemmas[verb] in load_coreference_words().of_matters):
        return True
    if reading.labels[token] not in SUBJECTS:
        return False
    adjective = reading.child(verb, "acomp")
    if adjective is not None and (
        reading.lemmas[adjective] in load_coreference_words().of_persons
        or reading.words[adjective].endswith("ed")
    ):
        return False  # "it is ready to talk", "it was dismayed"
    if reading.lemmas[verb] in load_coreference_words().of_things:
        return reading.child(verb, "dobj") is None  # "it sank", but not "it sank the ship"
    has_clause = reading.child(verb, "xcomp", "advcl", "ccomp") is not None
    takes = reading.lemmas[verb] == "take" and has_clause  # "it took hours to", but not "it took note"
    return (takes or reading.lemmas[verb] in EXPLETIVE_VERBS) or (
        reading.labels[token] == "nsubjpass" and reading.child(verb, "ccomp", "xcomp", "csubj") is not None
    )
