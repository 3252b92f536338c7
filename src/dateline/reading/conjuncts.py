"""Conjuncts of another form: "told him not to shoot and begging her to stay", where the parser joins "begging" to "shoot".

A gerund goes on with the gerund above, a bare infinitive behind a gerund with the infinitive above: "to stop fighting and return". So does
a gerund with an object that the parser joins to the object of one: "demanding bread and accusing the duke".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dateline.reading.reading import Reading, children_of

VERBAL: Final = ("VERB", "AUX")
GERUND, BARE = "VBG", "VB"
AUXILIARIES: Final = ("aux", "auxpass")


def with_conjuncts_of_one_form(reading: Reading) -> Reading:
    """The reading with such verbs hung on the nearest verb of their form above, with the word that joins them."""
    heads = list(reading.heads)
    for verb, tag in enumerate(reading.tags):
        if tag in (GERUND, BARE) and reading.labels[verb] == "conj" and _differs(reading, verb):
            above = next(
                (at for at in reading.ancestors(reading.heads[verb]) if _is_like(reading, verb, at)), None
            )
            joined = reading.child(reading.heads[verb], "cc")
            if above is not None and joined is not None:
                heads[verb] = heads[joined] = above
    return reading if heads == reading.heads else replace(reading, heads=heads, children=children_of(heads))


def _differs(reading: Reading, verb: int) -> bool:
    """Whether a verb without auxiliary is joined to one of another form, or to a noun though it has an object."""
    head = reading.heads[verb]
    if reading.child(verb, *AUXILIARIES) is not None:
        return False
    if reading.poses[head] in VERBAL:
        infinitives = reading.children_with(head, "ccomp", "xcomp")
        is_of_these = any(
            reading.tags[child] == BARE for child in infinitives
        )  # "having them sing and dance"
        return {reading.tags[verb], reading.tags[head]} == {GERUND, BARE} and not is_of_these
    is_deed = reading.tags[verb] == GERUND and reading.child(verb, "dobj") is not None
    return is_deed and reading.poses[head] == "NOUN" and reading.labels[head] == "dobj"


def _is_like(reading: Reading, verb: int, above: int) -> bool:
    return reading.poses[above] in VERBAL and reading.tags[above] == reading.tags[verb]
