"""Subjects of headlines that the parser sets beside their verb: "Baker, nun hold talks", "Boy, 12, shot by guard", "Teacher shot".

Headlines leave out the "and" between two who act, and the articles that tell a subject from an exclamation or a noun's modifier.
"""

from __future__ import annotations

from typing import Final

from dateline.gazetteer import load_gazetteer
from dateline.reading.parsing import Row, Rows

BARE: Final = frozenset(["VB", "VBP"])
"""Tags of a verb of which several are the subject."""
ONE: Final = frozenset(["NN", "NNP"])
NOUNS: Final = ONE | {"NNS", "NNPS"}
SUBJECTS: Final = frozenset(["nsubj", "nsubjpass", "csubj", "expl"])
ASIDE: Final = frozenset(["npadvmod", "intj", "nmod", "dep"])
"""Labels of a noun that no article shows to be the subject."""
DATED: Final = frozenset(["DATE", "TIME"])
SHOT: Final = "shot"
"""The participle that is a noun too."""


def with_subjects(rows: Rows) -> Rows:
    """The rows of a headline's clause, with the subject that the parser took for something else."""
    tokens = list(rows.tokens)
    dated = {
        at for entity in rows.entities if entity.label in DATED for at in range(entity.first, entity.last)
    }
    for verb, row in enumerate(rows.tokens):
        if row.head == verb and row.tag == "NN" and row.lemma == SHOT:
            _have_somebody_shot(tokens, verb)
        elif row.head == verb and row.tag in ("VBN", "VBD"):
            _fill_from_aside(tokens, verb, dated)
        elif row.tag in BARE and row.pos == "VERB":
            _join_first(tokens, verb, dated)
    return Rows(tokens, rows.sentences, rows.entities)


def _join_first(tokens: list[Row], verb: int, dated: set[int]) -> None:
    """Make two subjects of a plural's verb with one: the one right before it, and the one before a comma with which the clause begins."""
    below = _children(tokens, verb)
    subjects = [child for child in below if tokens[child].label == "nsubj"]
    second = subjects[-1] if subjects and subjects[-1] < verb else None
    if (
        second is None
        or tokens[second].tag not in ONE
        or any(tokens[child].label == "aux" for child in below)
    ):
        return
    beside = [child for child in _children(tokens, second) if tokens[child].label == "appos"]
    if beside and tokens[beside[-1]].tag in ONE:  # "Chad's Lowe, Togo's Okello discuss levy"
        tokens[beside[-1]] = tokens[beside[-1]]._replace(label="conj")
        return
    comma = min(_subtree(tokens, second)) - 1
    first = _head_of_start(tokens, comma) if comma > 0 and tokens[comma].lemma == "," else None
    if first is not None and first not in dated:
        tokens[first] = tokens[first]._replace(label="nsubj", head=verb)
        tokens[second] = tokens[second]._replace(label="conj", head=first)


def _fill_from_aside(tokens: list[Row], verb: int, dated: set[int]) -> None:
    """Make the noun with which a clause begins the subject of a past tense or participle that has none."""
    below = _children(tokens, verb)
    if any(tokens[child].label in SUBJECTS or tokens[child].label == "dobj" for child in below):
        return
    aside = next((child for child in below if tokens[child].label in ASIDE), None)
    if aside is None or aside > verb or min(_subtree(tokens, aside)) != 0 or aside in dated:
        return
    if tokens[aside].tag in NOUNS or tokens[aside].tag == "UH":  # "Boy, 12, …"
        label = "nsubjpass" if tokens[verb].tag == "VBN" else "nsubj"
        tokens[aside] = tokens[aside]._replace(label=label)


def _have_somebody_shot(tokens: list[Row], shot: int) -> None:
    """Make a participle of a "shot" that a person stands before, and a verb beside it of the participle behind."""
    person = shot - 1
    if person < 0 or tokens[person].label != "compound" or not _is_person(tokens[person]):
        return
    tokens[shot] = tokens[shot]._replace(lemma="shoot", tag="VBN", pos="VERB")
    for child in _children(tokens, shot):
        row = tokens[child]
        if child < person:
            tokens[child] = row._replace(head=person)
        elif child == person:
            tokens[child] = row._replace(label="nsubjpass")
        elif row.label == "acl" and row.tag == "VBN":
            tokens[child] = row._replace(label="conj")


def _is_person(row: Row) -> bool:
    agent = load_gazetteer().agent(row.lemma)
    return row.tag in ONE and agent is not None and agent.kind == "person"


def _head_of_start(tokens: list[Row], end: int) -> int | None:
    """The noun on which all words before the end hang, where these are one phrase."""
    heads = [at for at in range(end) if not 0 <= tokens[at].head < end or tokens[at].head == at]
    return heads[0] if len(heads) == 1 and tokens[heads[0]].tag in NOUNS else None


def _children(tokens: list[Row], head: int) -> list[int]:
    return [at for at, row in enumerate(tokens) if row.head == head != at]


def _subtree(tokens: list[Row], head: int) -> list[int]:
    below = [head]
    for token in below:
        below += _children(tokens, token)
    return below
