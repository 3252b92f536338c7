"""The relation between two given parties in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.codebook import Codebook
from dateline.coding.matching import Match, Matcher
from dateline.coding.pairs.candidates import Candidate, Pair, find_candidates, shares_of
from dateline.coding.pairs.telling import tells_of_pair
from dateline.coding.pairs.wording import POWER, POWER_ALONE, load_wording, pool, words_around
from dateline.coding.ranking import Ranker
from dateline.coding.ranking.choosing import bare_match, known_types
from dateline.reading import Reading
from dateline.record import Span

LEAST_LIKELY: Final = 0.05
"""How likely a word that no pattern knows must be to tell of anything, and that of the pair's type. Of 300 held-out sentences whose word no
pattern knows, 12 are left without an answer; of 525 that tell of nothing, which the ranker had not seen, 113 (at 0.1 it is 20 and 183)."""
NOMINAL: Final = frozenset(["NOUN", "PROPN", "PRON"])
EMPTY: Final = frozenset(["DET", "PUNCT", "ADP", "PART"])


@dataclass(frozen=True, slots=True)
class PairMatch:
    """The match that tells best what the actor does to the recipient.

    `likelihood` is how likely the relation has its type, by all words that may tell it; `in_role` which of the two
    parties the match has in their roles.
    """

    match: Match
    likelihood: float
    in_role: tuple[bool, bool]


def find_pair_match(
    reading: Reading, codebook: Codebook, *, actor: Span, recipient: Span, ranker: Ranker | None
) -> PairMatch | None:
    """The likeliest type of what a text tells of two parties, by the word that tells it best; None where none does.

    Each word counts for its types by how likely it is the one that tells, and so does the wording as a whole. With no ranker only
    words count that patterns know.
    """
    pair = Pair(head_of(reading, actor), head_of(reading, recipient))
    matcher = Matcher(reading, codebook, {head: str(head) for head in pair.heads})
    candidates = find_candidates(matcher, pair, ranker)
    shares = shares_of(candidates)
    likely: dict[str, float] = {}
    for share, candidate in zip(shares, candidates, strict=True):
        for kind, probability in candidate.types.items():
            likely[kind] = likely.get(kind, 0.0) + share * probability
    if not likely:
        return None
    if ranker is not None:
        known = known_types(codebook)
        worded = load_wording().probabilities(words_around(reading, actor=actor, recipient=recipient))
        power = POWER if _is_known(candidates, shares) else POWER_ALONE
        likely = pool(likely, {kind: worded[name] for kind, name in known.items()}, power=power)
    best = max(likely, key=lambda kind: likely[kind])
    teller, share = _teller(best, candidates, shares)
    if (teller.match is None and teller.tells * likely[best] < LEAST_LIKELY) or not tells_of_pair(
        teller, share
    ):
        return None
    match = teller.match or bare_match(matcher, teller.token, best)
    in_role = pair.actor in match.actors, pair.recipient in match.recipients
    return PairMatch(match, min(likely[best], 1.0), in_role)


def _is_known(candidates: Sequence[Candidate], shares: Sequence[float]) -> bool:
    """Whether the word that is likeliest to tell of the pair is one that patterns know."""
    return candidates[shares.index(max(shares))].match is not None


def _teller(kind: str, candidates: Sequence[Candidate], shares: Sequence[float]) -> tuple[Candidate, float]:
    """The word that is likeliest to tell of the pair and to be of a type, and how likely it is to tell."""
    fits = [share * one.types.get(kind, 0.0) for share, one in zip(shares, candidates, strict=True)]
    at = fits.index(max(fits))
    return candidates[at], shares[at]


def head_of(reading: Reading, span: Span) -> int | None:
    """The token of a span whose head stands outside it, a noun before others; None for a span without tokens."""
    start, end = span
    inside = [t for t in range(len(reading)) if reading.starts[t] < end and reading.ends[t] > start]
    tops = [t for t in inside if reading.heads[t] == t or reading.heads[t] not in inside]
    return min(
        tops, key=lambda t: (reading.poses[t] not in NOMINAL, reading.poses[t] in EMPTY, t), default=None
    )
