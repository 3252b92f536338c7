"""Mentions of members, by the head of the phrase and by sentence."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Mapping, Sequence

from dateline.reading import Reading
from dateline.resolving.coreference.member import Member


class Mentions(Mapping[int, Member]):
    """Who is mentioned where: the member by the head of each phrase that names it, found so far."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._at: dict[int, Member] = {}
        self._in_sentence: dict[int, list[int]] = {}

    def __getitem__(self, head: int) -> Member:
        return self._at[head]

    def __iter__(self) -> Iterator[int]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)

    def add(self, head: int, member: Member) -> None:
        """Take in a mention; where there was one with the same head, it is replaced."""
        if head not in self._at:
            insort(self._in_sentence.setdefault(self.reading.sentence_of[head], []), head)
        self._at[head] = member

    def merge(self, into: Member, other: Member) -> None:
        """Let one member be another."""
        for mention in other.mentions:
            self._at[mention.head] = into

    def in_sentence(self, sentence: int) -> Sequence[int]:
        """Heads of the mentions of a sentence, left to right."""
        return self._in_sentence.get(sentence, ())

    def before(self, token: int) -> Iterator[tuple[int, Member]]:
        """Heads of earlier mentions in the same passage or the title, nearest first, with their members."""
        passage = self.reading.passage_of[token]
        for sentence in range(self.reading.sentence_of[token], -1, -1):
            for head in reversed(self.in_sentence(sentence)):
                if head < token and (
                    self.reading.passage_of[head] == passage or self.reading.passage(head).part == "title"
                ):
                    yield head, self._at[head]

    def near(self, token: int, reach: int) -> Iterator[tuple[int, Member]]:
        """The same, of this sentence and so many before it."""
        sentence = self.reading.sentence_of[token]
        for head, member in self.before(token):
            if sentence - self.reading.sentence_of[head] > reach:
                return
            yield head, member
