"""Clauses: what a claim says, clause by clause, each by the head of its verb."""

from __future__ import annotations

import bisect
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.coding.disputes.turns import voice_of
from dateline.reading import Reading
from dateline.record import Claim, Stance

SAYING: Final[frozenset[Stance]] = frozenset(["asserts", "reports", "denies", "admits"])
"""Stances of those who say how it is."""
JOINED: Final = ("conj", "ccomp", "parataxis")
"""Labels of clauses that say something for themselves; relative and adverbial ones tell of the background."""
BACKGROUND: Final = ("relcl", "advcl", "acl")
VERBAL: Final = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that somebody says: the token of its verb, all of its tokens but for those of clauses within it, and its claim."""

    head: int
    tokens: tuple[int, ...]
    claim: Claim

    @property
    def voice(self) -> str:
        """Whose word it is."""
        return voice_of(self.claim)


def clauses_of(reading: Reading, claims: Sequence[Claim]) -> list[Clause]:
    """The clauses of all claims that say how it is, in the order of the text; those of a claim within another are its own."""
    holder = _holders(reading, claims)
    heads = {token for token in holder if _is_head(reading, token, holder)}
    return [Clause(head, _tokens_of(reading, head, heads, holder), holder[head]) for head in sorted(heads)]


def _tokens_of(
    reading: Reading, head: int, heads: Collection[int], holder: Mapping[int, Claim]
) -> tuple[int, ...]:
    """A verb and all below it that is its claim's, but for other clauses and what only tells of the background."""
    found, stack = [], [head]
    while stack:
        token = stack.pop()
        found.append(token)
        stack += [
            below
            for below in reading.children[token]
            if below not in heads
            and reading.labels[below] not in BACKGROUND
            and holder.get(below) is holder[head]
        ]
    return tuple(sorted(found))


def _holders(reading: Reading, claims: Sequence[Claim]) -> Mapping[int, Claim]:
    """The innermost claim in whose content each token of the body stands, in text order."""
    body = list(_body(reading))
    starts = [reading.starts[token] for token in body]
    found: dict[int, Claim] = {}
    for claim in sorted(claims, key=_size, reverse=True):
        for start, end in _spans(claim):
            inside = body[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
            found.update((token, claim) for token in inside)
    return {token: found[token] for token in sorted(found) if found[token].stance in SAYING}


def _body(reading: Reading) -> Iterator[int]:
    for passage in reading.passages:
        if passage.part is None:
            yield from range(passage.first, passage.last)


def _size(claim: Claim) -> int:
    return sum(end - start for start, end in _spans(claim))


def _spans(claim: Claim) -> Iterator[tuple[int, int]]:
    """The spans of a claim's content in the body."""
    yield from (span for span in claim.content if isinstance(span, tuple))


def _is_head(reading: Reading, token: int, holder: Mapping[int, Claim]) -> bool:
    """Whether a token is the verb of a clause that says something for itself."""
    above = reading.heads[token]
    outside = above == token or above not in holder or holder[above].id != holder[token].id
    joined = reading.labels[token] in JOINED and reading.poses[above] in VERBAL
    return reading.poses[token] in VERBAL and (outside or joined) and reading.labels[token] not in BACKGROUND
