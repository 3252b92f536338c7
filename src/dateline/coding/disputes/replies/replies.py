"""Replies: what a voice says right behind another's word, and that answers it by its form.

The rules that hold two deeds against each other know both by lists of words. A reply is known by how it is put, whatever
the deeds are: the report says outright that it is otherwise, or the answer is a no that leaves nothing, names others in
a cleft sentence, or tells that what was told as done still goes on or is to come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, product
from typing import Final

from dateline.coding.disputes.hours import Clock
from dateline.coding.disputes.replies.clashes import Scale, clash_of
from dateline.coding.disputes.replies.clauses import clauses_of
from dateline.coding.disputes.replies.outright import says_otherwise
from dateline.coding.disputes.replies.rules import RULES
from dateline.coding.disputes.replies.wording import Wording
from dateline.coding.disputes.replies.words import load_reply_words
from dateline.coding.events import Scene
from dateline.coding.frames import Frames
from dateline.reading import Reading
from dateline.record import Claim, DisputeKind

FARTHEST: Final = 3
"""Sentences from one word to its answer."""

Speech = tuple[Wording, ...]
"""Clauses of one voice behind each other, with nobody else's between them."""
Pair = tuple[Wording, Wording]


@dataclass(frozen=True, slots=True)
class Reply:
    """Two clauses that cannot both be so, and in what; `one` stands first."""

    kind: DisputeKind
    one: Wording
    other: Wording


def find_replies(scene: Scene, frames: Frames, claims: Sequence[Claim]) -> list[Reply]:
    """The replies of a report, one at most of one voice to another's word."""
    clauses = groupby(clauses_of(frames.reading, claims), key=lambda clause: clause.voice)
    speeches = [tuple(Wording(frames, clause) for clause in those) for _, those in clauses]
    scale = Scale(scene.cast, scene.calendar, Clock(frames.reading))
    found = (_reply_in(scale, first, second) for first, second in pairwise(speeches))
    return [reply for reply in found if reply is not None]


def _reply_in(scale: Scale, first: Speech, second: Speech) -> Reply | None:
    pairs = [pair for pair in product(first, second) if _are_side_by_side(*pair)]
    formed = next((reply for pair in pairs if (reply := _by_form(scale, *pair)) is not None), None)
    if formed is not None or not pairs:
        return formed
    outright = _outright(first, second)
    return None if outright is None else _by_clash(scale, pairs, outright)


def _are_side_by_side(one: Wording, other: Wording) -> bool:
    """Whether one clause stands shortly before the other, in no claim within the other's, and neither is one more of a kind."""
    reading = one.reading
    if one.head > other.head or reading.sentence_of[other.head] - reading.sentence_of[one.head] > FARTHEST:
        return False
    nested = one.claim.id == other.claim.within or other.claim.id == one.claim.within
    return not (nested or one.is_of_another or other.is_of_another)


def _by_form(scale: Scale, one: Wording, other: Wording) -> Reply | None:
    """The reply that two clauses are by the form of either; one of them at least must tell of what was done."""
    if not (one.is_done or other.is_done):
        return None
    found = (kind for kind, holds in RULES if holds(scale, one, other) or holds(scale, other, one))
    kind = next(found, None)
    return None if kind is None else Reply(kind, one, other)


def _outright(first: Speech, second: Speech) -> int | None:
    """The word of the sentence in which the answer is said, or of the one before it, that says that it is otherwise."""
    last, answer = first[-1], second[0]
    reading: Reading = answer.reading
    sentence = reading.sentence_of[answer.head]
    start, end = reading.sentences[max(sentence - 1, 0)][0], reading.sentences[sentence][1]
    between = range(max(start, max(last.tokens) + 1), end)
    return next((token for token in between if says_otherwise(reading, token)), None)


def _by_clash(scale: Scale, pairs: Sequence[Pair], outright: int) -> Reply | None:
    """The reply of two voices of which one is said to tell it otherwise: in what they differ, or in all where it is called untrue."""
    others = [(one, other) for one, other in pairs if outright not in other.tokens]
    for one, other in others:
        kind = clash_of(scale, one, other)
        if kind is not None:
            return Reply(kind, one, other)
    untrue = pairs[0][0].reading.lemmas[outright] in load_reply_words().untruths
    return Reply("polarity", *others[0]) if untrue and others else None
