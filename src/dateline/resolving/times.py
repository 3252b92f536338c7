"""Times: the day or days that each time expression of a report means, and which of them an event has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from dateline.reading import Passage, Reading
from dateline.record import Span, When
from dateline.resolving.clauses import belongs, governor, tense
from dateline.resolving.phrases import head_of
from dateline.timexes import Timex, find_timexes, resolve_timex


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A resolved time expression: its head token and its span in its passage's text."""

    head: int
    span: Span
    when: When


@dataclass(frozen=True, slots=True)
class Calendar:
    """The resolved times of a reading, by sentence."""

    reading: Reading
    by_sentence: dict[int, tuple[TimeMention, ...]]

    def time_of(self, *tokens: int) -> TimeMention | None:
        """The time expression that says when a happening, told by these tokens, takes place; None where none does."""
        ranked = [
            (distance, abs(mention.head - token), mention)
            for token in tokens
            for mention in self.by_sentence.get(self.reading.sentence_of[token], ())
            if (distance := belongs(self.reading, mention.head, token)) is not None
        ]
        return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def resolve_times(reading: Reading, published: date | None) -> Calendar:
    """Resolve all time expressions against the day of publication; without one only full dates are known."""
    by_sentence: dict[int, list[TimeMention]] = {}
    for passage in reading.passages:
        for timex, first, last in _anchored(reading, passage):
            mention = _mention(reading, timex, first, last, published)
            if mention is not None:
                by_sentence.setdefault(reading.sentence_of[mention.head], []).append(mention)
    return Calendar(reading, {sentence: tuple(found) for sentence, found in by_sentence.items()})


def _anchored(reading: Reading, passage: Passage) -> Iterator[tuple[Timex, int, int]]:
    """Time expressions of a passage with the tokens that they cover."""
    token = passage.first
    for timex in find_timexes(passage.text):
        start, end = timex.span
        while token < passage.last and reading.ends[token] <= start:
            token += 1
        last = token
        while last < passage.last and reading.starts[last] < end:
            last += 1
        if last > token:
            yield timex, token, last


def _mention(
    reading: Reading, timex: Timex, first: int, last: int, published: date | None
) -> TimeMention | None:
    head = head_of(reading, first, last)
    direction = tense(reading, governor(reading, head))
    if published is None:
        return None
    when = resolve_timex(timex, said_on=published, direction=direction)
    if not isinstance(when, When):
        return None
    placed = msgspec.structs.replace(when, span=reading.place(head, timex.span))
    return TimeMention(head, timex.span, placed)
