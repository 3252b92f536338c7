"""People whom a pronoun brings in without saying who they are: "someone", "anyone with a clue", "those who fled"."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.phrases import phrase_start

SOMEONE: Final = frozenset(["someone", "somebody"])
EVERYONE: Final = frozenset(["everyone", "everybody"])
ANYONE: Final = frozenset(["anyone", "anybody"])
ROLES: Final = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj"])


def indefinite_at(reading: Reading, token: int) -> Sighting | None:
    """Whoever an indefinite pronoun at a token means.

    "Those" and "anyone" only where it is told who they are (who "hit not anyone" hit nobody), "others" where they do something.
    """
    word = reading.words[token].lower()
    if reading.labels[token] not in ROLES:
        return None
    means_people = (
        word in SOMEONE | EVERYONE
        or (word == "those" and _has_who(reading, token))
        or (word in ANYONE and reading.child(token, "relcl", "acl", "prep") is not None)
        or (word == "others" and _does(reading, token))
    )
    if not means_people:
        return None
    kind: Kind = "person" if word in SOMEONE else "group"
    first = phrase_start(reading, token)
    name = reading.text(first, token + 1)
    return Sighting(first, token + 1, token, name, kind, title=word, named=False)


def _has_who(reading: Reading, token: int) -> bool:
    clauses = reading.children_with(token, "relcl")
    return any(reading.tags[c] == "WP" for clause in clauses for c in reading.children[clause])


def _does(reading: Reading, token: int) -> bool:
    """Whether a word is the subject of a verb with an object or a clause, as those who act are."""
    verb = reading.heads[token]
    is_subject = reading.labels[token] == "nsubj" and reading.poses[verb] == "VERB"
    return is_subject and reading.child(verb, "dobj", "ccomp", "xcomp") is not None
