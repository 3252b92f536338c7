"""Times: the day or days that each time expression of a report means, and which of them a happening has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import msgspec

from dateline.reading import Passage, Reading
from dateline.record import Granularity, Span, When
from dateline.resolving.clauses import NOUNS, VERBAL
from dateline.resolving.phrases import head_of, quoted_tokens
from dateline.resolving.times.occasions import holder_of, occasion_of, verb_of
from dateline.resolving.times.tenses import direction_of
from dateline.timex import Timex, find_timexes, resolve_timex
from dateline.timex.meaning import Duration, PartOfDay, Range, Recurring

FINENESS: Final[tuple[Granularity, ...]] = ("day", "week", "month", "quarter", "year", "decade")
PROBES: Final = (date(1952, 3, 5), date(2077, 10, 28))
"""Days far from each other: a time that is the same told from both needs no day of publication."""

Resolved = tuple[Timex, int, When]
"""A time expression, its head token and its days."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A resolved time expression: its head token and its span in its passage's text."""

    head: int
    span: Span
    when: When


@dataclass(frozen=True, slots=True)
class Calendar:
    """The resolved times of a reading, by sentence; `happenings` are the tokens that tell of events.

    `spoken` has the head of every expression that moves the text to some time, known or not ("years ago"), in order.
    """

    reading: Reading
    by_sentence: dict[int, tuple[TimeMention, ...]]
    spoken: tuple[int, ...] = ()
    happenings: Collection[int] = ()

    def time_of(self, *tokens: int) -> TimeMention | None:
        """The time expression that says when a happening, told by these tokens, takes place; None where none does.

        The nearest by grammar, of equally near ones the finest, of these one that does more than count ("for a third day
        on Friday"), then the one that stands nearest.
        """
        reading = self.reading
        ranked: list[tuple[tuple[int, int, bool, int], TimeMention]] = []
        for token in tokens:
            steps: dict[int, int] | None = None
            for mention in self.by_sentence.get(reading.sentence_of[token], ()):
                steps = dict(occasion_of(reading, token)) if steps is None else steps
                holder = self._holder_of(mention, tokens)
                if holder in steps and mention.head != token:
                    fineness = FINENESS.index(mention.when.granularity)
                    rank = (
                        steps[holder],
                        fineness,
                        self._is_counted(mention),
                        abs(mention.head - token),
                    )
                    ranked.append((rank, mention))
        return min(ranked, key=lambda each: each[0])[1] if ranked else None

    def _holder_of(self, mention: TimeMention, tokens: Sequence[int]) -> int | None:
        """The word that an expression is said of; of one that hangs on another ("a third day on Friday") the other's."""
        happenings = self.happenings or tokens
        holder = holder_of(self.reading, mention.head, happenings)
        times = {other.head for other in self.by_sentence[self.reading.sentence_of[mention.head]]}
        if holder in times:
            return holder_of(self.reading, holder, happenings)
        return holder if holder is None else self._noun_before(mention, holder, happenings) or holder

    def _noun_before(self, mention: TimeMention, verb: int, happenings: Collection[int]) -> int | None:
        """The noun that a verb's second time is said of, which the verb can't have too: "was convicted on Monday of a murder in 1994"."""
        reading = self.reading
        others = (
            other
            for other in self.by_sentence[reading.sentence_of[verb]]
            if other.head != mention.head and holder_of(reading, other.head, happenings) == verb
        )
        if reading.poses[verb] not in VERBAL or not any(_are_apart(mention, other) for other in others):
            return None
        between = (token for token in range(mention.head - 1, verb, -1) if token in happenings)
        noun = next(between, None)
        return noun if noun is not None and reading.poses[noun] in NOUNS else None

    def _is_counted(self, mention: TimeMention) -> bool:
        """Whether an expression only counts the days of what goes on: "for a third day"."""
        reading = self.reading
        after_for = reading.lemmas[reading.heads[mention.head]] == "for"
        return after_for and reading.child(mention.head, "amod") is not None

    def last_spoken(self, token: int) -> tuple[int, TimeMention | None] | None:
        """The head of the last expression of time up to a token in its passage, and its time if it is known."""
        at = bisect_right(self.spoken, token) - 1
        if at < 0 or self.reading.passage_of[self.spoken[at]] != self.reading.passage_of[token]:
            return None
        head = self.spoken[at]
        mentions = self.by_sentence.get(self.reading.sentence_of[head], ())
        return head, next((mention for mention in mentions if mention.head == head), None)

    def narrator(self, mention: TimeMention) -> int | None:
        """The verb that a time expression is said of; None for a noun, and for a verb of saying."""
        holder = holder_of(self.reading, mention.head, self.happenings)
        tells = _teller(self.reading, mention.head) is not None
        return None if holder is None or tells or self.reading.poses[holder] not in VERBAL else holder


def _are_apart(one: TimeMention, other: TimeMention) -> bool:
    """Whether two times have no day in common."""
    return one.when.end < other.when.start or other.when.end < one.when.start


def resolve_times(reading: Reading, published: date | None) -> Calendar:
    """Resolve all time expressions against the day of publication; without one only full dates are known."""
    by_sentence: dict[int, list[TimeMention]] = {}
    spoken: list[int] = []
    quoted = quoted_tokens(reading)
    for passage in reading.passages:
        anchored = [
            (timex, head_of(reading, first, last), last) for timex, first, last in _anchored(reading, passage)
        ]
        spoken += [head for timex, head, _ in anchored if _moves_on(reading, timex, head)]
        read = list(_read_through(reading, anchored, published))
        for timex, head, when in _as_quoted(reading, read, quoted):
            placed = msgspec.structs.replace(when, span=reading.place(head, timex.span))
            by_sentence.setdefault(reading.sentence_of[head], []).append(
                TimeMention(head, timex.span, placed)
            )
    return Calendar(reading, {at: tuple(found) for at, found in by_sentence.items()}, tuple(sorted(spoken)))


def _read_through(
    reading: Reading, anchored: Sequence[tuple[Timex, int, int]], published: date | None
) -> Iterator[Resolved]:
    """Each time as a reader meets it: "the next day" is told from the time last spoken of.

    The day on which something was said counts only for what was said.
    """
    spoken_of: When | None = None
    said: tuple[int, When] | None = None
    for timex, head, last in anchored:
        if _is_counted_off(reading, head, last) or _is_limit(reading, timex, head):
            continue
        within = said is not None and said[0] in reading.ancestors(head)
        told_from = said[1] if said and within else spoken_of
        if _is_yet_to_come(told_from, published) and direction_of(reading, head) == "past":
            told_from = None  # what has happened was not on the day that is to come
        when = _resolve(reading, timex, head, published, told_from)
        if when is None or (told_from is None and _is_bare_hour(timex)):
            continue
        if when.start == when.end or when.granularity in ("month", "year"):
            teller = _teller(reading, head)
            if teller is None:
                spoken_of = when
            else:
                said = teller, when
        yield timex, head, when


def _is_yet_to_come(when: When | None, published: date | None) -> bool:
    return when is not None and published is not None and date.fromisoformat(when.start) > published


def _as_quoted(reading: Reading, read: Sequence[Resolved], quoted: Sequence[bool]) -> Iterator[Resolved]:
    """The same times, those in a quotation told from the day on which it was said: "yesterday", he said on Monday."""
    said_on = {
        teller: date.fromisoformat(when.start)
        for _, head, when in read
        if when.start == when.end and (teller := _teller(reading, head)) is not None
    }
    for timex, head, when in read:
        days = [said_on[at] for at in reading.ancestors(head) if quoted[head] and at in said_on]
        as_said = _resolve(reading, timex, head, days[0], None) if days else None
        yield timex, head, as_said or when


def _moves_on(reading: Reading, timex: Timex, head: int) -> bool:
    """Whether a text speaks of a time from here on: not where it says how long, since when, or of what "the 2014 deal" is."""
    lasting = isinstance(timex.meaning, Duration | Recurring | Range)
    return not lasting and holder_of(reading, head, ()) is not None


def _is_bare_hour(timex: Timex) -> bool:
    """Whether an hour or part of a day is said without its day: which day is not known unless the text speaks of one."""
    at = timex.meaning
    return isinstance(at, PartOfDay) and at.day is None and at.part != "overnight"


def _is_limit(reading: Reading, timex: Timex, head: int) -> bool:
    """Whether a time is only named as the end of another: "not before Friday"; "before dawn" is the same day."""
    return reading.lemmas[reading.heads[head]] in ("before", "after") and not isinstance(
        timex.meaning, PartOfDay
    )


def _is_counted_off(reading: Reading, head: int, last: int) -> bool:
    """Whether a stretch is of something else than the calendar: "the last week of the campaign", "the Sunday before the vote"."""
    if last >= len(reading):
        return False
    if reading.lemmas[last] == "of" and reading.heads[last] == head:
        return reading.lemmas[head] in ("day", "week", "month", "year", "hour", "minute")
    the = any(reading.lemmas[child] == "the" for child in reading.children_with(head, "det"))
    return the and reading.lemmas[last] in ("before", "after")


def _resolve(
    reading: Reading, timex: Timex, head: int, published: date | None, spoken_of: When | None
) -> When | None:
    """The days of a time expression; None where it names none, or is finer than the time that it is told from."""
    direction = direction_of(reading, head)

    def against(day: date, reference: date | None) -> When | None:
        when = resolve_timex(timex, said_on=day, direction=direction, reference=reference)
        return when if isinstance(when, When) else None

    days = PROBES if published is None else (published,)
    reference = None if spoken_of is None else date.fromisoformat(spoken_of.start)
    found = [against(day, reference) for day in days]
    when = found[0]
    if when is None or spoken_of is None:
        return when if all(each == when for each in found) else None
    finer = FINENESS.index(when.granularity) < FINENESS.index(spoken_of.granularity)
    told_from_it = finer and against(days[0], None) != when
    return when if all(each == when for each in found) and not told_from_it else None


def _teller(reading: Reading, head: int) -> int | None:
    """The verb of saying that a time hangs on: one with a clause for its content."""
    below = head
    for at in reading.ancestors(head):
        if reading.poses[at] in VERBAL:
            verb = verb_of(reading, at, below)
            tells = (
                reading.labels[verb] == "parataxis" or reading.child(verb, "ccomp", "parataxis") is not None
            )
            return verb if tells else None
        below = at
    return None


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
