"""The relation between two given parties in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Final

from dateline.codebook import Codebook
from dateline.codebook.pattern import RANKED
from dateline.coding.matching import Match, Matcher
from dateline.coding.ranking import OF_PAIR, Choice, Ranker, choose
from dateline.reading import Reading
from dateline.record import Span

LIKELY: Final = 0.4
"""What the logarithm of a type's likelihood weighs beside the fit of the parties. This and the next were chosen on the
development half of plover-relation (macro-F1 of the root 0.845 without the ranker, 0.854 with it)."""
UNMATCHED: Final = 6.0
"""What is taken from a match that the ranker alone has found: as much as both parties in their roles give."""
DEPTH: Final = 0.3
"""What each step below the root of the sentence takes from a match."""
CLEAR_LEAD: Final = 6.0
"""The lead of a match that has no rival of another type, and the largest that counts."""
NOMINAL: Final = frozenset(["NOUN", "PROPN", "PRON"])
EMPTY: Final = frozenset(["DET", "PUNCT", "ADP", "PART"])


@dataclass(frozen=True, slots=True)
class PairMatch:
    """The match that tells best what the actor does to the recipient.

    `score` says how well it fits, `lead` by how much better than the next of another type, `likelihood` how likely the
    ranker has its type, `in_role` which of the two parties it has in their roles.
    """

    match: Match
    score: float
    lead: float
    likelihood: float
    in_role: tuple[bool, bool]


def find_pair_match(
    reading: Reading, codebook: Codebook, *, actor: Span, recipient: Span, ranker: Ranker | None
) -> PairMatch | None:
    """Choose among all matches of the text the one that joins the two parties best, or None.

    A match that has both parties in their roles wins over one that has them reversed, that over one with a
    single party; then the one nearest to the root of the sentence. With no ranker the patterns alone decide.
    """
    actor_head, recipient_head = head_of(reading, actor), head_of(reading, recipient)
    heads = [head for head in (actor_head, recipient_head) if head is not None]
    matcher = Matcher(reading, codebook, {head: str(head) for head in heads})
    depths = _depths(reading)
    found: list[tuple[float, Choice, Match]] = []
    for token in range(len(reading)):
        choice = None if token in heads else choose(matcher, token, ranker, OF_PAIR)
        if choice is not None and choice.match is not None:
            score = _score(choice.match, actor_head, recipient_head) - DEPTH * depths[token]
            score += LIKELY * log(choice.probability) - UNMATCHED * (choice.match.pattern.name == RANKED)
            found.append((score, choice, choice.match))
    if not found:
        return None
    score, choice, match = max(found, key=lambda one: one[0])
    others = [other for other, _, rival in found if rival.pattern.type != match.pattern.type]
    return PairMatch(
        match=match,
        score=score,
        lead=score - max(others, default=score - CLEAR_LEAD),
        likelihood=choice.probability,
        in_role=(actor_head in match.actors, recipient_head in match.recipients),
    )


def head_of(reading: Reading, span: Span) -> int | None:
    """The token of a span whose head stands outside it, a noun before others; None for a span without tokens."""
    start, end = span
    inside = [t for t in range(len(reading)) if reading.starts[t] < end and reading.ends[t] > start]
    tops = [t for t in inside if reading.heads[t] == t or reading.heads[t] not in inside]
    return min(
        tops, key=lambda t: (reading.poses[t] not in NOMINAL, reading.poses[t] in EMPTY, t), default=None
    )


def _score(match: Match, actor: int | None, recipient: int | None) -> float:
    score = 0.4 * match.specificity
    score += 3.0 * (actor in match.actors) + 3.0 * (recipient in match.recipients)
    score += 1.5 * (actor in match.recipients) + 1.0 * (recipient in match.actors)
    return score


def _depths(reading: Reading) -> list[int]:
    return [sum(1 for _ in reading.ancestors(token)) for token in range(len(reading))]
