"""Choosing: which type a word's event has, where several patterns match, and where none does."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.codebook import Category, Codebook, Pattern, load_codebook, load_vocabulary
from dateline.codebook.pattern import DEFAULT_ACTOR, DEFAULT_RECIPIENT, entry_without_words
from dateline.codebook.scores import cameo_of
from dateline.coding.matching import WORD_CLASSES, Match, Matcher
from dateline.coding.ranking.features import Features, describe_matches, describe_trigger
from dateline.coding.ranking.ranker import NONE, Ranker

SURE: Final = 0.95
"""How likely a type must be for a word that no pattern knows to be coded. At 0.75 two thirds of what was added to 250 reports
of campaigns, crime and business was wrong; at 0.95 next to nothing is added, and plover-relation loses 0.0003."""
OVERRULED: Final = 0.3
"""How much likelier another of the matched types must be than that of the patterns' first match."""
SILENCED: Final = 0.6
"""How much likelier it must be that a matched word tells of nothing."""
FORCE: Final = frozenset(["ASSAULT", "COERCE"])
FORCE_SILENCED: Final = 0.8
"""The same for deeds of force, whose words seldom mean anything else: of 73 that 0.6 silenced and 0.8 does not, in 270 articles,
61 were such deeds (46 of 54 ASSAULT, 15 of 19 COERCE); of those that both silence it is half."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a word tells of: a match and how likely its type is right (0 to 1), or no match and how likely it is nothing.

    `silenced` is the pattern that matched where the ranker thinks that the word tells of nothing.
    """

    match: Match | None
    probability: float
    silenced: Pattern | None = None


def choose(matcher: Matcher, token: int, ranker: Ranker | None) -> Choice | None:
    """The choice at a token; None where no pattern matches and the ranker sees nothing that it is sure of.

    The patterns' first match holds, unless the ranker has another of the matched types, or nothing at all, for much
    likelier. A type that the ranker doesn't know, one of a user's own, holds by the patterns' order, and so do all with no
    ranker.
    """
    matches = matcher.matches(token)
    if not matches:
        return _unmatched(matcher, token, ranker) if ranker is not None and may_tell(matcher, token) else None
    known = known_types(matcher.codebook)
    if ranker is None or matches[0].pattern.type not in known:
        return Choice(with_parties(matches), 1.0)
    likely = ranker.probabilities(describe(matcher, token))
    match = choose_match(matches, likely, known)
    kind = known[match.pattern.type]
    probability = likely[kind]
    if likely[NONE] > probability + (FORCE_SILENCED if kind in FORCE else SILENCED):
        return Choice(None, likely[NONE], silenced=matches[0].pattern)
    return Choice(match, probability)


def choose_match(matches: Sequence[Match], likely: Mapping[str, float], known: Mapping[str, str]) -> Match:
    """The patterns' first match, or one of another of their types that the ranker has for much likelier.

    Of the type's matches the first with a party is taken. The ranker must know the type of the first (`known`).
    """
    first = matches[0].pattern.type
    types = dict.fromkeys(match.pattern.type for match in matches if match.pattern.type in known)
    best = max(types, key=lambda kind: likely[known[kind]])
    best = best if likely[known[best]] > likely[known[first]] + OVERRULED else first
    return with_parties([match for match in matches if match.pattern.type == best])


def describe(matcher: Matcher, token: int) -> Features:
    """All that the ranker looks at in a word: its frame, and what the patterns say of it."""
    features = describe_trigger(matcher.frames, token)
    known = known_types(matcher.codebook)
    matches = [match for match in matcher.matches(token) if match.pattern.type in known]
    if not matches:
        return features
    types = dict.fromkeys(known[match.pattern.type] for match in matches)
    best = matches[0]
    return features | describe_matches(types, best=known[best.pattern.type], specificity=best.specificity)


@functools.cache
def known_types(codebook: Codebook) -> Mapping[str, str]:
    """The types of a codebook that the ranker was trained on, each with the ranker's name for it.

    A category under another name is known by its patterns: it is the one of ours with which it shares most of them.
    """
    ours = {kind: _said(category) for kind, category in load_codebook().categories.items()}
    known = {}
    for kind, category in codebook.categories.items():
        said = _said(category)
        origin = kind if kind in ours else max(ours, key=lambda our: len(said & ours[our]))
        if kind in ours or 2 * len(said & ours[origin]) > len(said | ours[origin]):
            known[kind] = origin
    return known


def _said(category: Category) -> frozenset[str]:
    """What the patterns of a category say of words and grammar, without any name."""
    return frozenset(pattern.order[-1] for pattern in category.patterns)


def with_parties(matches: Sequence[Match]) -> Match:
    """The first of some matches that has a party, or else the first."""
    return next((match for match in matches if match.actors or match.recipients), matches[0])


def may_tell(matcher: Matcher, token: int) -> bool:
    """Whether a word that no pattern knows may tell of an event: a verb of doing, or a noun known for an event."""
    reading = matcher.reading
    lemma, pos = reading.lemmas[token], reading.poses[token]
    if reading.labels[token] in ("aux", "auxpass", "amod", "compound", "prep", "mark"):
        return False
    vocabulary = load_vocabulary()
    return (pos == "VERB" and lemma not in vocabulary.states) or (
        pos == "NOUN" and lemma in vocabulary.event_nouns
    )


def bare_match(matcher: Matcher, token: int, kind: str) -> Match:
    """A word that no pattern knows as one that tells of a type, with the parties that words of its class mostly have."""
    word_class = WORD_CLASSES[matcher.reading.poses[token]]
    frame = matcher.frames.frame(token)
    actors = matcher.parties.doers(frame, DEFAULT_ACTOR[word_class])
    recipients = matcher.parties.done_to(frame, DEFAULT_RECIPIENT[word_class], actors)
    pattern = entry_without_words(kind, cameo=cameo_of(known_types(matcher.codebook)[kind], None))
    return Match(token, (token,), pattern, matcher.reading.lemmas[token], actors, recipients, 1)


def _unmatched(matcher: Matcher, token: int, ranker: Ranker) -> Choice | None:
    """What the ranker is sure of at a word that has parties, that no pattern knows and none of its type is barred at."""
    likely = ranker.probabilities(describe(matcher, token))
    best = max(likely, key=lambda kind: likely[kind])
    kind = next((ours for ours, name in known_types(matcher.codebook).items() if name == best), None)
    if kind is None or likely[best] < SURE or matcher.is_barred(token, kind):
        return None
    match = bare_match(matcher, token, kind)
    return Choice(match, likely[best]) if match.actors or match.recipients else None
