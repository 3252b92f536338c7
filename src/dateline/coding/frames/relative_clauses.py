"""Relative clauses: what they hang on, and verbs of saying in them ("the man who police said shot a guard")."""

from __future__ import annotations

from typing import Final

from dateline.coding.frames.clauses import deed_meant_by, meant_by, named_by, person_meant_by
from dateline.coding.frames.prepositions import Fillers
from dateline.reading import Reading

RELATIVE_TAGS: Final = frozenset(["WDT", "WP"])


def fill_relative(reading: Reading, token: int, fillers: Fillers) -> None:
    """Put the noun that a relative clause hangs on in place of its pronoun, or in its gap."""
    clause = token
    while reading.labels[clause] in ("conj", "xcomp", "ccomp") and reading.heads[clause] != clause:
        clause = reading.heads[clause]
    if reading.labels[clause] != "relcl":
        return
    noun = meant_by(reading, reading.heads[clause])
    if any(reading.tags[head] == "WP" for heads in fillers.values() for head in heads):
        noun = named_by(reading, person_meant_by(reading, noun))
    else:
        noun = deed_meant_by(reading, noun, clause)
    gap = not _is_about_owner(reading, token)
    for heads in fillers.values():
        for number, head in enumerate(heads):
            if _is_relative(reading, head):
                heads[number] = noun
                gap = False
            if heads[number] == noun:
                gap = False
    if gap and clause == token and "object" not in fillers and "complement" not in fillers:
        fillers["object"] = [noun]


def owner_meant_by(reading: Reading, possessor: int) -> int:
    """Whom a possessor means: the noun of the clause that begins with "whose", else itself."""
    if reading.tags[possessor] != "WP$":
        return possessor
    clause = next((above for above in reading.ancestors(possessor) if reading.labels[above] == "relcl"), None)
    if clause is None:
        return possessor
    return named_by(reading, person_meant_by(reading, meant_by(reading, reading.heads[clause])))


def lent_subject(reading: Reading, verb: int) -> int | None:
    """The relative pronoun that the parser gave to a verb of saying though it is the subject of the verb below."""
    subjects = reading.children_with(verb, "nsubj")
    if len(subjects) < 2:
        return _lent_object(reading, verb)
    return next((subject for subject in subjects if _is_relative(reading, subject)), None)


def _is_relative(reading: Reading, pronoun: int) -> bool:
    """Whether a pronoun is a relative one; a "that" that the parser took for a conjunction is, where it fills a slot."""
    return reading.tags[pronoun] in RELATIVE_TAGS or (
        reading.tags[pronoun] == "IN" and reading.words[pronoun] == "that"
    )


def _lent_object(reading: Reading, verb: int) -> int | None:
    """The "who" that is no object where a clause behind has no subject: "those who I think have left"."""
    clause = reading.child(verb, "ccomp")
    if clause is None or reading.child(clause, "nsubj", "nsubjpass", "expl") is not None:
        return None
    return next((one for one in reading.children_with(verb, "dobj") if reading.words[one] == "who"), None)


def _is_about_owner(reading: Reading, verb: int) -> bool:
    """Whether a relative clause has its noun for an owner, and so no gap: "a duke whose nephews fled"."""
    words = (verb, *reading.children[verb])
    return any(reading.tags[below] == "WP$" for word in words for below in reading.children[word])
