"""What a pattern has matched, as its reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.timex.meaning import Meaning, Timex
from dateline.timex.tokens import Tokens
from dateline.timex.words import Value, load_words


@cache
def _codes(kinds: tuple[str, ...]) -> str:
    return "".join(load_words().codes[kind] for kind in kinds)


@dataclass(frozen=True, slots=True)
class Matched:
    """The tokens from `first` to `last` (exclusive) of a text, looked up by their kinds."""

    tokens: Tokens
    first: int
    last: int
    text: str

    def phrase(self) -> str:
        """The matched words as the text has them."""
        return self.text[self.tokens.starts[self.first] : self.tokens.ends[self.last - 1]]

    def followed_by(self, *kinds: str) -> bool:
        """Whether the token after the match is of one of these kinds."""
        return self.tokens.kinds[self.last : self.last + 1] in tuple(_codes(kinds))

    def rows(self, *kinds: str) -> list[int]:
        """The rows of all tokens of these kinds, left to right."""
        codes = _codes(kinds)
        return [at for at in range(self.first, self.last) if self.tokens.kinds[at] in codes]

    def has(self, *kinds: str) -> bool:
        """Whether a token of these kinds is there."""
        return bool(self.rows(*kinds))

    def value(self, *kinds: str) -> Value | Meaning | None:
        """What the first token of these kinds means, or None."""
        rows = self.rows(*kinds)
        return self.tokens.values[rows[0]] if rows else None

    def number(self, *kinds: str) -> int | None:
        """The first token of these kinds as a whole number, or None."""
        numbers = self.numbers(*kinds)
        return numbers[0] if numbers else None

    def numbers(self, *kinds: str) -> list[int]:
        """All tokens of these kinds as whole numbers; ordinals lose their ending."""
        values = [self.tokens.values[at] for at in self.rows(*kinds)]
        return [
            value if isinstance(value, int) else int(str(value).rstrip("sthndrSTHNDR")) for value in values
        ]

    def words(self, *kinds: str) -> str:
        """What the first token of these kinds means, as a string; empty where there is none."""
        value = self.value(*kinds)
        return value if isinstance(value, str) else ""

    def meanings(self) -> list[Timex]:
        """The times that earlier passes found, left to right, each with its own span."""
        found = []
        for at in range(self.first, self.last):
            value = self.tokens.values[at]
            if not isinstance(value, int | str):
                found.append(self.timex(at, at + 1, value))
        return found

    def timex(self, first: int, last: int, meaning: Meaning) -> Timex:
        """A time expression over the rows from `first` to `last` (exclusive)."""
        span = self.tokens.starts[first], self.tokens.ends[last - 1]
        return Timex(span, self.text[span[0] : span[1]], meaning)
