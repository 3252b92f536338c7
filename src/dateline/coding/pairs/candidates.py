"""The words of a sentence that may tell what one given party does to another, and what speaks for each of them.

Conditional logistic regression (McFadden 1974, "Conditional logit analysis of qualitative choice behavior") weighs how
the ranker reads a word, whether it has the parties in their roles, and where it stands between them. The few weights are
fitted to the held-out sentences (`training.pairs`).
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

from dateline.coding.matching import Match, Matcher
from dateline.coding.ranking import NONE, Ranker, describe
from dateline.coding.ranking.choosing import bare_match, choose_match, known_types, may_tell, with_parties
from dateline.coding.ranking.features import Features
from dateline.coding.ranking.ranker import MODEL
from dateline.reading import Reading
from dateline.resolving.words import load_words

LEAST: Final = 0.001
"""Likelihoods below this are taken for it: logarithms of nothing are without end."""
DEEP: Final = 8
"""Steps in the tree, down from the root or over to a party, from which on a word is merely far."""
FAR: Final = 20
"""The same in words."""
CLAUSES: Final = ("ccomp", "xcomp", "advcl", "relcl")
"""Labels of clauses, each with a weight of its own."""
NO_TELLING: Final = frozenset(["aux", "auxpass", "prep", "mark"])


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may tell of the pair: what it matches, how likely it tells of each type if of any, and its features.

    `tells` is how likely the word tells of any. A word that no pattern knows has no match; it may tell of each type.
    """

    token: int
    match: Match | None
    tells: float
    types: Mapping[str, float]
    features: Features


@dataclass(frozen=True, slots=True)
class Pair:
    """The heads of two parties in a reading; None where a party has no words."""

    actor: int | None
    recipient: int | None

    @property
    def heads(self) -> tuple[int, ...]:
        """The heads that there are."""
        return tuple(head for head in (self.actor, self.recipient) if head is not None)


def find_candidates(matcher: Matcher, pair: Pair, ranker: Ranker | None) -> list[Candidate]:
    """All words that may tell what the pair's actor does to its recipient; with no ranker, those that patterns know."""
    found = []
    for token in range(len(matcher.reading)):
        matches = matcher.matches(token) if token not in pair.heads else ()
        if matches:
            found.append(_known(matcher, token, matches, pair, ranker))
        elif ranker is not None and token not in pair.heads and _may_tell_of_pair(matcher, token):
            found.append(_unknown(matcher, token, pair, ranker))
    return found


def shares_of(candidates: Sequence[Candidate]) -> list[float]:
    """How likely each candidate is the one that tells of the pair; they add up to one."""
    weights = _weights()
    scores = [sum(weights[name] * value for name, value in one.features.items()) for one in candidates]
    powers = [exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


def _known(
    matcher: Matcher, token: int, matches: Sequence[Match], pair: Pair, ranker: Ranker | None
) -> Candidate:
    """A word that patterns know, as one that tells of the type that the ranker would choose among theirs."""
    known = known_types(matcher.codebook)
    match, tells, typed = with_parties(matches), 1.0, 1.0
    if ranker is not None and matches[0].pattern.type in known:
        likely = ranker.probabilities(describe(matcher, token))
        match = choose_match(matches, likely, known)
        tells = 1 - likely[NONE]
        typed = likely[known[match.pattern.type]] / max(tells, LEAST)
    features = _sureness(tells, typed) | _roles(match, pair) | _place(matcher.reading, token, pair)
    return Candidate(token, match, tells, {match.pattern.type: 1.0}, features)


def _unknown(matcher: Matcher, token: int, pair: Pair, ranker: Ranker) -> Candidate:
    """A word that no pattern knows, as one that tells of any type."""
    likely = ranker.probabilities(describe(matcher, token))
    tells = max(1 - likely[NONE], LEAST)
    types = {kind: likely[name] / tells for kind, name in known_types(matcher.codebook).items()}
    best = max(types, key=lambda kind: types[kind])
    features = _sureness(tells, types[best]) | _roles(bare_match(matcher, token, best), pair)
    features |= _place(matcher.reading, token, pair)
    features["unknown"] = 1.0
    features["says"] = float(matcher.reading.lemmas[token] in load_words().speech_verbs)
    features["idle"] = float(not may_tell(matcher, token))
    return Candidate(token, None, tells, types, features)


def _may_tell_of_pair(matcher: Matcher, token: int) -> bool:
    """Whether a word that no pattern knows may tell something: a verb or a noun, unless its object is what tells."""
    reading = matcher.reading
    return (
        reading.poses[token] in ("VERB", "NOUN")
        and reading.labels[token] not in NO_TELLING
        and not any(matcher.matches(head) for head in matcher.frames.frame(token).get("object"))
    )


def _sureness(tells: float, typed: float) -> Features:
    """How sure the ranker is that a word tells of something, and if so of its type: logarithms."""
    return {"tells": log(max(tells, LEAST)), "typed": log(max(typed, LEAST))}


def _roles(match: Match, pair: Pair) -> Features:
    """Which of the parties a word has in their roles, and which the other way round."""
    return {
        "actor": float(pair.actor in match.actors),
        "recipient": float(pair.recipient in match.recipients),
        "actor_as_recipient": float(pair.actor in match.recipients),
        "recipient_as_actor": float(pair.recipient in match.actors),
    }


def _place(reading: Reading, token: int, pair: Pair) -> Features:
    """Where a word stands in the tree and beside the parties."""
    above = [token, *reading.ancestors(token)]
    place = {
        "depth": min(len(above) - 1, DEEP) / DEEP,
        "steps_to_actor": min(_steps(reading, above, pair.actor), DEEP) / DEEP,
        "words_to_actor": min(abs(token - pair.actor), FAR) / FAR if pair.actor is not None else 0.0,
        "between": float(len(pair.heads) > 1 and min(pair.heads) < token < max(pair.heads)),
        "behind": float(len(pair.heads) > 1 and token > max(pair.heads)),
    }
    return place | {label: float(reading.labels[token] == label) for label in CLAUSES}


def _steps(reading: Reading, above: Sequence[int], party: int | None) -> int:
    """Steps over the tree from a word, given with all `above` it, to a party."""
    if party is None:
        return DEEP
    path = [party, *reading.ancestors(party)]
    return next((up + above.index(at) for up, at in enumerate(path) if at in above), DEEP)


@functools.cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = tomllib.loads((MODEL / "pairs.toml").read_text(encoding="utf-8"))
    return weights
