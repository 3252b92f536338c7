"""Times: the day or days that each time expression of a report means, and which of them a happening has."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import msgspec

from dateline.reading import Passage, Reading
from dateline.record import Granularity, Span, When
from dateline.resolving.clauses import VERBAL
from dateline.resolving.occasions import holder_of, occasion_of
from dateline.resolving.phrases import head_of
from dateline.resolving.tenses import direction_of
from dateline.timexes import Timex, find_timexes, resolve_timex

FINENESS: Final[tuple[Granularity, ...]] = ("day", "week", "month", "quarter", "year", "decade")
PROBES: Final = (date(1952, 3, 5), date(2077, 10, 28))
"""Days far from each other: a time that is the same told from both needs no day of publication."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A resolved time expression: its head token and its span in its passage's text."""

    head: int
    span: Span
    when: When


@dataclass(frozen=True, slots=True)
class Calendar:
    """The resolved times of a reading, by sentence; `happenings` are the tokens that tell of events."""

    reading: Reading
    by_sentence: dict[int, tuple[TimeMention, ...]]
    happenings: Collection[int] = ()

    def time_of(self, *tokens: int) -> TimeMention | None:
        """The time expression that says when a happening, told by these tokens, takes place; None where none does.

        The nearest by grammar, of equally near ones the finest, of these the one that stands nearest.
        """
        reading = self.reading
        ranked: list[tuple[tuple[int, int, int], TimeMention]] = []
        for token in tokens:
            steps: dict[int, int] | None = None
            for mention in self.by_sentence.get(reading.sentence_of[token], ()):
                steps = dict(occasion_of(reading, token)) if steps is None else steps
                holder = holder_of(reading, mention.head, self.happenings or tokens)
                if holder in steps and mention.head != token:
                    fineness = FINENESS.index(mention.when.granularity)
                    ranked.append(((steps[holder], fineness, abs(mention.head - token)), mention))
        return min(ranked, key=lambda each: each[0])[1] if ranked else None


def resolve_times(reading: Reading, published: date | None) -> Calendar:
    """Resolve all time expressions against the day of publication; without one only full dates are known."""
    by_sentence: dict[int, list[TimeMention]] = {}
    for passage in reading.passages:
        for mention in _resolve_passage(reading, passage, published):
            by_sentence.setdefault(reading.sentence_of[mention.head], []).append(mention)
    return Calendar(reading, {sentence: tuple(found) for sentence, found in by_sentence.items()})


def _resolve_passage(reading: Reading, passage: Passage, published: date | None) -> Iterator[TimeMention]:
    """Each time as a reader meets it: "the next day" is told from the single day last spoken of.

    The day on which something was said counts only for what was said.
    """
    spoken_of: date | None = None
    said: tuple[int, date] | None = None
    for timex, first, last in _anchored(reading, passage):
        head = head_of(reading, first, last)
        within = said is not None and said[0] in reading.ancestors(head)
        when = _resolve(reading, timex, head, published, said[1] if said and within else spoken_of)
        if when is None:
            continue
        if when.start == when.end or when.granularity in ("month", "year"):
            teller = _teller(reading, head)
            if teller is None:
                spoken_of = date.fromisoformat(when.start)
            else:
                said = (teller, date.fromisoformat(when.start))
        yield TimeMention(head, timex.span, msgspec.structs.replace(when, span=reading.place(head, timex.span)))


def _resolve(
    reading: Reading, timex: Timex, head: int, published: date | None, spoken_of: date | None
) -> When | None:
    direction = direction_of(reading, head)
    if published is not None:
        when = resolve_timex(timex, said_on=published, direction=direction, reference=spoken_of)
        return when if isinstance(when, When) else None
    here, there = (
        resolve_timex(timex, said_on=day, direction=direction, reference=spoken_of) for day in PROBES
    )
    return here if isinstance(here, When) and here == there else None


def _teller(reading: Reading, head: int) -> int | None:
    """The verb of saying that a time hangs on: one with a clause for its content."""
    verb = next((at for at in reading.ancestors(head) if reading.poses[at] in VERBAL), None)
    if verb is None:
        return None
    parenthetic = reading.labels[verb] == "parataxis"
    return verb if parenthetic or reading.child(verb, "ccomp", "parataxis") is not None else None


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
