"""What the finding of attributions looks at: a reading with its paragraphs and quotations."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from dateline.coding.attribution.quotations import Quotation, find_paragraphs, find_quotations
from dateline.reading import Reading

TERMINALS = frozenset({".", "!", "?", "...", "…"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading with its quotations; `quoted` gives the number of the quotation that a token stands in."""

    reading: Reading
    paragraphs: list[tuple[int, int]]
    quotations: list[Quotation]
    quoted: dict[int, int]

    def below(self, token: int, *, without: frozenset[int] = frozenset()) -> set[int]:
        """A token and all below it in the tree, save the branches that start at tokens of `without`."""
        found, stack = set(), [token]
        while stack:
            at = stack.pop()
            if at not in without:
                found.add(at)
                stack.extend(self.reading.children[at])
        return found

    def sentence(self, token: int) -> tuple[int, int]:
        """The tokens from the stop before a token to the stop after it, or the paragraph's ends.

        Unlike the parser's sentences it is not broken at quotation marks, colons or brackets.
        """
        start, end = self.paragraphs[self.paragraph_of(token)]
        first, last = token, token
        while first > start and self.reading.words[first - 1] not in TERMINALS:
            first -= 1
        while last + 1 < end and self.reading.words[last] not in TERMINALS:
            last += 1
        return first, last + 1

    def paragraph_of(self, token: int) -> int:
        """The number of the paragraph that a token stands in."""
        return bisect.bisect_right(self.paragraphs, (token, len(self.reading) + 1)) - 1


def look(reading: Reading) -> Scene:
    """Find the paragraphs and quotations of a reading."""
    paragraphs = find_paragraphs(reading)
    quotations = find_quotations(reading, paragraphs)
    quoted = {token: number for number, q in enumerate(quotations) for token in range(q.first, q.last)}
    return Scene(reading, paragraphs, quotations, quoted)
