"""The five W: who, what, when, where, why and how of a report's main event, each in the report's own words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from dateline.coding.story.circumstances import (
    first_place,
    how_phrase,
    place_beside,
    subject_phrase,
    tells_of_itself,
    what_phrase,
    where_phrase,
    why_phrase,
)
from dateline.coding.story.main_event import beginning_of, main_event, main_when, told_again, words_for_day
from dateline.reading import Reading
from dateline.record import AnySpan, Event, Mention, Part, Record, Span, When
from dateline.spans import offsets_of, part_of, place_span, text_at

ReadSentence = Callable[[str, Part | None], Reading]
"""A parser of one sentence, which stands in a part of the report."""
TELLINGS: Final = 3
"""Sentences that are searched for the circumstances of the main event."""

PRONOUNS: Final = frozenset(
    "he she it they who which that we i you him her them us me this these those".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of the report and where they stand."""

    text: str
    span: AnySpan


@dataclass(frozen=True, slots=True)
class FiveW:
    """What a report is there to tell: its main event, and the phrases that answer the six questions.

    `who` has a phrase an actor (or, where none acts, one for each who is acted upon). Where the headline's own verb tells
    of what is no event, since nobody who is known does it ("Bread gets dearer"), `who` and `what` are the headline's
    subject and predicate. A question that the report does not answer has None. `date` is the day or days; its `basis` is `publication` where no other day is told.
    """

    event: Event
    who: tuple[Phrase, ...]
    what: Phrase
    when: Phrase | None
    where: Phrase | None
    why: Phrase | None
    how: Phrase | None
    date: When | None


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that tells of the main event, parsed, with the event's word in it."""

    mention: Mention
    reading: Reading
    trigger: int

    def phrase(self, span: Span) -> Phrase:
        """A span of the sentence as a phrase of the report."""
        start = self.mention.sentence[0]
        placed = _placed(self.mention, (span[0] + start, span[1] + start))
        return Phrase(self.reading.passages[0].text[slice(*span)], placed)


def find_five_w(record: Record, read_sentence: ReadSentence) -> FiveW | None:
    """Find the main event of a record and its circumstances; None where the record has no event."""
    event = main_event(record)
    tellings = [] if event is None else list(_tellings(record, event, read_sentence))
    if event is None or not tellings:
        return None
    first, date = tellings[0], main_when(record, event)
    headline = _headline(record, event, read_sentence)
    what = headline or first
    return FiveW(
        event=event,
        who=tuple(_who(record, event, first) if headline is None else _who_of_headline(headline)),
        what=what.phrase(what_phrase(what.reading, what.trigger)),
        when=_when(record, date),
        where=_where(record, event, tellings) or _where_it_begins(record, read_sentence),
        why=_first(tellings, why_phrase),
        how=_first(tellings, how_phrase, but=_party_spans(record, event)),
        date=date,
    )


def _tellings(record: Record, event: Event, read_sentence: ReadSentence) -> Iterator[_Telling]:
    """The sentences that tell of the event: its own, the title first, then those that tell the same again."""
    own = sorted(event.mentions, key=lambda mention: mention.where_in != "title")
    again = [mention for other in told_again(record, event) for mention in other.mentions]
    for mention in (*own, *again)[:TELLINGS]:
        reading = read_sentence(text_at(record.report, _placed(mention, mention.sentence)), mention.where_in)
        start = mention.trigger[0][0] - mention.sentence[0]
        trigger = next((token for token, end in enumerate(reading.ends) if end > start), None)
        if trigger is not None:
            yield _Telling(mention, reading, trigger)


def _headline(record: Record, event: Event, read_sentence: ReadSentence) -> _Telling | None:
    """The headline's own verb, where it tells of what nobody known does, so that it is no event: "Bread gets dearer"."""
    title = record.report.title or ""
    if not title or any(mention.where_in == "title" for mention in event.mentions):
        return None
    reading = read_sentence(title, "title")
    root = next((token for token, head in enumerate(reading.heads) if head == token), None)
    if root is None or not tells_of_itself(reading, root):
        return None
    span = reading.span(root, root + 1)
    sentence = (0, len(title))
    mention = Mention(where_in="title", index=0, trigger=(span,), sentence=sentence)
    return _Telling(mention, reading, root)


def _who_of_headline(headline: _Telling) -> Iterator[Phrase]:
    """The headline's subject."""
    subject = subject_phrase(headline.reading, headline.trigger)
    if subject is not None:
        yield headline.phrase(subject)


def _first(
    tellings: list[_Telling], find: Callable[[Reading, int], Span | None], *, but: Collection[AnySpan] = ()
) -> Phrase | None:
    """The first phrase that is found; none that has one of these spans in it."""
    for telling in tellings:
        span = find(telling.reading, telling.trigger)
        phrase = None if span is None else telling.phrase(span)
        if phrase is not None and not any(_holds(phrase.span, other) for other in but):
            return phrase
    return None


def _party_spans(record: Record, event: Event) -> list[AnySpan]:
    parties = {*event.actors, *event.recipients}
    return [span for actor in record.actors if actor.id in parties for span in actor.mentions]


def _holds(span: AnySpan, other: AnySpan) -> bool:
    """Whether one span has another in it, in the same part of the report."""
    (first, last), (start, end) = offsets_of(span), offsets_of(other)
    return part_of(span) == part_of(other) and first <= start and end <= last


def _who(record: Record, event: Event, telling: _Telling) -> Iterator[Phrase]:
    """A phrase for each actor; where none is known the subject, and failing that those who are acted upon."""
    subject = None if event.actors else subject_phrase(telling.reading, telling.trigger)
    if subject is not None:
        yield telling.phrase(subject)
        return
    for id_ in event.actors or event.recipients:
        span = _fullest(record, id_, telling.mention)
        yield Phrase(text_at(record.report, span), span)


def _fullest(record: Record, id_: str, mention: Mention) -> AnySpan:
    """Where an actor is named best: by its whole name, else as it is in this mention, but by no pronoun if it can be."""
    actor = next(actor for actor in record.actors if actor.id == id_)
    here = [_placed(mention, p.span) for p in (*mention.actors, *mention.recipients) if p.id == id_]
    spans = [*here, *actor.mentions]
    named = [span for span in spans if text_at(record.report, span) == actor.name]
    nouns = [span for span in spans if text_at(record.report, span).lower() not in PRONOUNS]
    return (named or nouns or spans)[0]


def _when(record: Record, date: When | None) -> Phrase | None:
    """The words that the date was read from; of the day of publication those that name it anywhere."""
    if date is None:
        return None
    span = words_for_day(record, date) if date.basis == "publication" else date.span
    return None if span is None else Phrase(text_at(record.report, span), span)


def _where(record: Record, event: Event, tellings: list[_Telling]) -> Phrase | None:
    """The place of the event by grammar, else one that its verb has, else where it is taken to be, else one in its sentences."""
    where = event.where
    known = (
        None
        if where is None or where.span is None
        else Phrase(text_at(record.report, where.span), where.span)
    )
    if where is not None and known is not None and where.basis in ("grammar", "clause"):
        return known
    return _first(tellings, where_phrase) or known or _first(tellings, place_beside)


def _where_it_begins(record: Record, read_sentence: ReadSentence) -> Phrase | None:
    """The first place that the title or the report's beginning names as the scene of anything."""
    title, beginning = record.report.title or "", beginning_of(record)
    parts: tuple[tuple[Part | None, str], ...] = (("title", title), (None, beginning))
    for part, text in parts:
        span = first_place(read_sentence(text, part)) if text else None
        if span is not None:
            placed = place_span(span, part, 0)
            return Phrase(text[slice(*span)], placed)
    return None


def _placed(mention: Mention, span: Span) -> AnySpan:
    return place_span(span, mention.where_in, mention.index)
