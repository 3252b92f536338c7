"""Salience: how present those who were mentioned before are at a word.

The weights are those of Lappin and Leass (1994, Computational Linguistics 20:4, table 1): each sentence that
mentions an actor adds the weight of its most prominent mention there, halved for every sentence back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Final

from dateline.reading import Reading
from dateline.resolving.clauses import VERBAL
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.mentions import Mentions

RECENT: Final = 100
SUBJECT: Final = 80
OBJECT: Final = 50
OBLIQUE: Final = 40
HEAD_NOUN: Final = 80
NOT_ADVERBIAL: Final = 50
PARALLEL: Final = 35
SUBJECTS: Final = frozenset(["nsubj", "nsubjpass"])
OBJECTS: Final = frozenset(["dobj", "pobj", "dative"])
EMBEDDED: Final = frozenset(["poss", "compound", "amod", "nmod"])


def weight(reading: Reading, head: int) -> int:
    """The weight of one mention by its place in the sentence."""
    head = _list_head(reading, head)
    label, above = reading.labels[head], reading.heads[head]
    if label in SUBJECTS or (label == "ROOT" and reading.poses[head] in ("NOUN", "PROPN")):
        relative = reading.labels[above] in ("relcl", "acl")
        return RECENT + SUBJECT + NOT_ADVERBIAL + (0 if relative else HEAD_NOUN)
    if label in ("dobj", "attr", "agent"):
        return RECENT + OBJECT + HEAD_NOUN + NOT_ADVERBIAL
    if label in ("pobj", "dative"):
        of_noun = reading.poses[reading.heads[above]] not in VERBAL
        opening = above < reading.heads[above]  # "In Lima, …": an adverbial
        return RECENT + OBLIQUE + (0 if of_noun else HEAD_NOUN) + (0 if opening else NOT_ADVERBIAL)
    return RECENT + (NOT_ADVERBIAL if label in EMBEDDED else HEAD_NOUN + NOT_ADVERBIAL)


def _list_head(reading: Reading, head: int) -> int:
    """The word whose place a listed or explaining phrase shares."""
    while reading.labels[head] in ("conj", "appos") and reading.heads[head] != head:
        head = reading.heads[head]
    return head


def rank(
    reading: Reading,
    mentions: Mentions,
    token: int,
    *,
    reach: int,
    fits: Callable[[int, Member], float],
) -> list[tuple[float, Member]]:
    """Members mentioned before a token, the most salient first.

    `fits` gives for a mention a factor from 0 (not this one) to 1; `reach` is how many sentences back are read.
    """
    totals: defaultdict[Member, float] = defaultdict(float)
    sentence = reading.sentence_of[token]
    for back in range(min(reach, sentence) + 1):
        best: dict[Member, float] = {}
        for head in mentions.in_sentence(sentence - back):
            if head >= token or reading.passage_of[head] != reading.passage_of[token]:
                continue
            member = mentions[head]
            if not (share := fits(head, member)):
                continue
            value = share * (weight(reading, head) + _parallel(reading, head, token, back))
            if value > best.get(member, 0):
                best[member] = value
        for member, value in best.items():
            totals[member] += value / 2**back
    ranked = sorted(totals.items(), key=lambda pair: -pair[1])
    return [(value, member) for member, value in ranked]


def _parallel(reading: Reading, head: int, token: int, back: int) -> int:
    """What a mention has more that is in the same role near by, or in whose clause the pronoun stands."""
    owns = reading.words[token].lower() in ("its", "their")
    same = not owns and (reading.labels[head] in SUBJECTS) == (reading.labels[token] in SUBJECTS)
    tied = HEAD_NOUN + NOT_ADVERBIAL if back == 0 and _is_within(reading, head, token) else 0
    return tied + (PARALLEL if same and back <= 1 else 0)


def _is_within(reading: Reading, head: int, token: int) -> bool:
    """Whether a pronoun stands in what is said of a mention: its relative clause, or what it is accused of having done."""
    below = token
    for above in reading.ancestors(token):
        if above == head:
            return reading.labels[below] == "relcl" and _is_of_subject(reading, below)
        if (
            reading.heads[head] == above
            and reading.labels[head] == "dobj"
            and reading.labels[below] == "prep"
        ):
            return reading.child(below, "pcomp") is not None  # "accused the firm of hiding what it knew"
        below = above
    return False


def _is_of_subject(reading: Reading, clause: int) -> bool:
    subject = reading.child(clause, *SUBJECTS)
    return subject is not None and reading.tags[subject] in ("WP", "WDT")
