"""What the grammar says of a report, as columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.record import AnySpan, Part, Report, Span
from dateline.spans import place_span


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of tokens read from one text: the body (`part` None), the title, a caption or a related headline."""

    part: Part | None
    index: int
    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A name found by the recogniser: tokens `first` to `last` (exclusive) and its OntoNotes label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One parse of a report: a row a token, a list a column.

    `heads` holds absolute token numbers (a root is its own head); `starts` and `ends` are offsets into the
    text of the token's passage. Lemmas are lower case. Tags are Penn Treebank's, poses Universal
    Dependencies', labels spaCy's English dependency labels (CLEAR style). `names` holds the label of the entity
    that a token is part of, empty where it is part of none; no entity overlaps another.
    """

    report: Report
    passages: tuple[Passage, ...]
    words: list[str]
    lemmas: list[str]
    tags: list[str]
    poses: list[str]
    labels: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    entities: tuple[Entity, ...]
    names: list[str]
    sentences: tuple[tuple[int, int], ...]
    sentence_of: list[int]
    passage_of: list[int]
    children: list[tuple[int, ...]] = field(repr=False)

    def __len__(self) -> int:
        return len(self.words)

    def passage(self, token: int) -> Passage:
        """The passage that a token stands in."""
        return self.passages[self.passage_of[token]]

    def child(self, token: int, *labels: str) -> int | None:
        """The first child of a token with one of these labels, or None."""
        label_of = self.labels
        for child in self.children[token]:
            if label_of[child] in labels:
                return child
        return None

    def children_with(self, token: int, *labels: str) -> list[int]:
        """All children of a token with one of these labels, left to right."""
        label_of = self.labels
        return [child for child in self.children[token] if label_of[child] in labels]

    def is_in_name(self, token: int, *labels: str) -> bool:
        """Whether a token is part of a name, or of another thing recognised, with one of these labels."""
        return self.names[token] in labels

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first, without the token itself."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def subtree(self, token: int) -> list[int]:
        """A token and all below it, in text order."""
        found, stack = [], [token]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.children[at])
        return sorted(found)

    def span(self, first: int, last: int) -> Span:
        """Offsets from token `first` to token `last` (exclusive) in their passage's text."""
        return self.starts[first], self.ends[last - 1]

    def place(self, token: int, span: Span) -> AnySpan:
        """A span of the token's passage as the record writes it: plain in the body, marked elsewhere."""
        passage = self.passage(token)
        return place_span(span, passage.part, passage.index)

    def text(self, first: int, last: int) -> str:
        """The words from token `first` to token `last` (exclusive), as they stand in the text."""
        start, end = self.span(first, last)
        return self.passage(first).text[start:end]

    def sentence_span(self, token: int) -> Span:
        """Offsets of the token's sentence."""
        return self.span(*self.sentences[self.sentence_of[token]])


def children_of(heads: list[int]) -> list[tuple[int, ...]]:
    """The tokens that hang on each token, left to right, by the tokens' heads."""
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return [tuple(below) for below in children]
