"""The main event of a report: what it is there to tell.

News puts first what matters most (the inverted pyramid), and goes on speaking of it. So the title weighs most, then
how early in the body an event is told; then how much of the report speaks of the event's parties and tells of the
same again; then whether the codebook has a type for it and whether it has taken place. Position, frequency and
whether something is done are also what Giveme5W1H scores its candidates by (Hamborg et al. 2019). The weights
were chosen on the 49 reports of the development half of `five-w`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

import msgspec

from dateline.record import Elsewhere, Event, Mention, Record, Span, Status, When
from dateline.timex import Timex, read_through
from dateline.timex.meaning import CalendarDay, DayOfMonth, Holiday, PartOfDay, Weekday

TITLE: Final = 2.5
FIRST_SENTENCE: Final = 2.0
LATER: Final = 1.0
"""What a place at the very end of its sentence takes from an event."""
PARTIES: Final = 2.5
REPEATED: Final = 2.0
TYPED: Final = 0.75
DONE: Final[dict[Status, float]] = {
    "occurred": 1.0, "ongoing": 1.0, "planned": 0.5, "hypothetical": -1.0, "historical": -1.5,
}  # fmt: skip
ACTING: Final = 0.75
OWN_VOICE: Final = 0.5
OLD: Final = -1.5
NEGATED: Final = -2.0
OFTEN: Final = 4
"""Tellings of the same that count as much as more of them."""
LATEST_NEWS: Final = 31
"""Days before publication beyond which no time is that of the news."""
BEGINNING: Final = 600
"""Code points at the start of a report in which the day of the news is looked for: some four sentences."""

OWNING: Final = ("'s", "’s")
COUNTED_FROM: Final = ("before ", "after ")


def main_event(record: Record) -> Event | None:
    """The event that a report is there to tell; None where it has no events.

    Chosen by place (title, then early in the body), by how much of the report is about its parties and tells of
    the same, by type and by status: see the head of this file. The first of equals.

    >>> import dateline
    >>> text = "French troops withdrew from Mali on Monday. They had killed a rebel leader there in 2020."
    >>> main_event(dateline.read(text, date="2022-08-16", clean=False)).predicate
    'withdraw'
    """
    weight = _Weights(record).weight
    return max(record.events, key=weight, default=None)


def main_when(record: Record, event: Event) -> When | None:
    """When the main event took place, so far as the report tells: None where no day is known, not even its own.

    The event's own time; else when its actors said what the report tells of them, where the event is an act of
    speech; else the time of the same told elsewhere; else, of what has taken place, the first day that the beginning
    speaks of, or the day of publication, and `basis` says so.
    """
    published = record.report.published
    again = (other.when for other in told_again(record, event))
    found = event.when or _first_day(record, (*_said(record, event), *again))
    if found is not None or published is None or event.status not in ("occurred", "ongoing"):
        return found
    by_publication = msgspec.structs.replace(published, basis="publication")
    return _first_day(record, _days_of_the_beginning(record)) or by_publication


def words_for_day(record: Record, day: When) -> Span | None:
    """The first words of a report's text that name a day outright, or in its beginning an hour of that day."""
    for timex, when in _times(record.report.text, day):
        named = isinstance(timex.meaning, CalendarDay | DayOfMonth | Weekday)
        hour = isinstance(timex.meaning, PartOfDay) and timex.span[1] <= BEGINNING
        if (named or hour) and when.start == when.end == day.start:
            return timex.span
    return None


def told_again(record: Record, event: Event) -> list[Event]:
    """The other events of a record that may be the same told again, by another voice or with other words."""
    return [other for other in record.events if other is not event and _is_the_same(event, other)]


def beginning_of(record: Record) -> str:
    """The start of a report's text, to the end of a word."""
    text = record.report.text
    if len(text) <= BEGINNING:
        return text
    return text[:BEGINNING].rsplit(maxsplit=1)[0]


class _Weights:
    """What the weight of an event is reckoned from: sentences in order, and how often actors are mentioned."""

    def __init__(self, record: Record) -> None:
        self.record = record
        sentences = sorted({m.sentence for e in record.events for m in e.mentions if m.where_in is None})
        self.rank = {sentence: number for number, sentence in enumerate(sentences)}
        self.mentions = {actor.id: len(actor.mentions) for actor in record.actors}
        self.most = max(self.mentions.values(), default=1) or 1
        self.in_title = {a.id for a in record.actors if any(_is_in_title(span) for span in a.mentions)}

    def weight(self, event: Event) -> float:
        """How much speaks for an event as the main one."""
        parties = (*event.actors, *event.recipients)
        shares = [self.mentions[party] / self.most for party in parties]
        return (
            self._place(event)
            + PARTIES * (max(shares, default=0.0) + len(self.in_title & set(parties)) / 2)
            + REPEATED * min(self._tellings(event) - 1, OFTEN) / OFTEN
            + TYPED * (event.type is not None)
            + DONE[event.status]
            + ACTING * bool(event.actors)
            + OWN_VOICE * (event.claim is None)
            + NEGATED * event.negated
            + OLD * (event.when is not None and self._is_old(event.when))
        )

    def _place(self, event: Event) -> float:
        """Where the event is told: in the title, or how early in the text, whose start stands in for no title."""
        weights = [0.0]
        for mention in event.mentions:
            if mention.where_in == "title":
                weights.append(TITLE - LATER * self._lateness(mention))
            elif mention.where_in is None:
                rank = self.rank[mention.sentence]
                leads = rank == 0 and self.record.report.title is None
                weights.append(FIRST_SENTENCE / (1 + rank) + TITLE * leads - LATER * self._lateness(mention))
        return max(weights)

    def _lateness(self, mention: Mention) -> float:
        """The share of its sentence, or of the title, that stands before a mention: side clauses come late."""
        start, end = (
            (0, len(self.record.report.title or "")) if mention.where_in == "title" else mention.sentence
        )
        return (mention.trigger[0][0] - start) / (end - start)

    def _is_old(self, when: When) -> bool:
        published = self.record.report.published
        return published is not None and _days_between(when, published) > LATEST_NEWS

    def _tellings(self, event: Event) -> int:
        return sum(len(other.mentions) for other in self.record.events if same_deed(event, other))


def _is_in_title(span: object) -> bool:
    return isinstance(span, Elsewhere) and span.where == "title"


def _is_the_same(event: Event, other: Event) -> bool:
    """Whether another event may be the same told again: same deed, a party in common, and it has come about."""
    if event.actors and other.actors:
        shared = {*event.actors} & {*other.actors}
    else:
        shared = {*event.actors, *event.recipients} & {*other.actors, *other.recipients}
    return same_deed(event, other) and bool(shared) and event.negated == other.negated


def same_deed(event: Event, other: Event) -> bool:
    """Whether two events can be one deed by their words: one predicate, or one type and mode."""
    same_type = event.type is not None and (event.type, event.mode) == (other.type, other.mode)
    return event.predicate == other.predicate or same_type


def _said(record: Record, event: Event) -> Iterable[When | None]:
    if event.type == "CONSULT" or event.quad is None or not event.quad.startswith("verbal"):
        return ()
    return (claim.when for claim in record.claims if claim.source in event.actors)


def _days_of_the_beginning(record: Record) -> Iterable[When]:
    """The days that the report's beginning speaks of, as the story's; none of an hour or a holiday alone, or "Sunday's vote"."""
    published, beginning = record.report.published, beginning_of(record)
    if published is not None:
        for timex, when in _times(beginning, published):
            if beginning[timex.span[1] :].startswith(OWNING):
                continue
            named = not isinstance(timex.meaning, Holiday) and getattr(timex.meaning, "day", True) is not None
            if named and when.start == when.end:
                yield msgspec.structs.replace(when, basis="story")


def _times(text: str, published: When) -> Iterable[tuple[Timex, When]]:
    """The times that a text speaks of; not those counted from something else: "the Sunday before the vote"."""
    for timex, when in read_through(text, date.fromisoformat(published.start)):
        counted = text[timex.span[1] :].lstrip().startswith(COUNTED_FROM)
        if isinstance(when, When) and not counted:
            yield timex, when


def _first_day(record: Record, times: Iterable[When | None]) -> When | None:
    """The first of some times that is a day of news."""
    published = record.report.published
    return next((when for when in times if when is not None and _is_day_of_news(when, published)), None)


def _is_day_of_news(when: When, published: When | None) -> bool:
    if when.granularity != "day":
        return False
    return published is None or 0 <= _days_between(when, published) <= LATEST_NEWS


def _days_between(when: When, published: When) -> int:
    return (date.fromisoformat(published.end) - date.fromisoformat(when.end)).days
