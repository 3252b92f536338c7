"""All time expressions of a text, each resolved as a reader meets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date as Date  # noqa: N812 -- `date` is what the library calls the day of publication
from datetime import timedelta

from dateline.record import When
from dateline.timex import meaning as m
from dateline.timex.directions import guess_direction
from dateline.timex.finding import find_timexes
from dateline.timex.meaning import Abstained, Direction, Timex
from dateline.timex.resolving import resolve_timex
from dateline.timex.spoken import Spoken
from dateline.timex.story_day import story_day
from dateline.timex.timex3 import Timex3, timex3

# Further ahead than this, news says the year; a date without one is then the last, not the next. Value
# F1 on the development half of TimeBank and AQUAINT by days: 0 .768, 60 .795, 90 .798, 120 .797, 183 .793.
_FURTHEST_AHEAD = timedelta(days=90)
# Where the words near say that it lies ahead: three quarters of a year. A judgement.
_FURTHEST_TENSED = timedelta(days=275)
_YEARLESS = m.CalendarDay | m.CalendarMonth | m.Quarter | m.Half
_TOLD_ON = m.RelativeDay | m.RelativeUnit
_TENSED = _YEARLESS | m.Weekday | m.Weekend | m.InTime | m.Holiday


def read_through(text: str, said_on: Date) -> tuple[tuple[Timex, When | Abstained], ...]:
    """Find and resolve every time expression of a text published on `said_on`.

    Times are told from the day of the dateline where the text has one (`story_day`), and those that lean on others from
    what was spoken of before (`Spoken`). No grammar is known here: directions are guessed from the words near.

    >>> pairs = read_through("He left on Monday. The next day they met.", Date(2021, 8, 18))
    >>> [when.start for _, when in pairs]
    ['2021-08-16', '2021-08-17']
    """
    expressions = find_timexes(text)
    return tuple(_in_turn(text, expressions, story_day(text, expressions, said_on)))


def timexes(text: str, date: Date | str) -> tuple[Timex3, ...]:
    """Every time expression of a plain text published on `date`, as TIMEX3, left to right; a range gives its two ends.

    `date` is a day or its ISO form; spans are code points of `text`. No parser is loaded. Raises ValueError where
    `date` is no ISO day.

    >>> [(each.text, each.value) for each in timexes("They met on Monday for two hours.", "2021-08-18")]
    [('Monday', '2021-08-16'), ('two hours', 'PT2H')]
    """
    expressions = find_timexes(text)
    day = story_day(text, expressions, date if isinstance(date, Date) else Date.fromisoformat(date))
    return tuple(
        each for timex, when in _in_turn(text, expressions, day) for each in timex3(timex, when, said_on=day)
    )


def _in_turn(
    text: str, expressions: Iterable[Timex], said_on: Date
) -> Iterator[tuple[Timex, When | Abstained]]:
    spoken = Spoken()
    for each in expressions:
        if isinstance(each.meaning, m.Vague) and each.meaning.soon and guess_direction(text, each) == "past":
            continue
        timex = replace(each, meaning=spoken.in_full(each.meaning))
        when = _resolve(text, timex, said_on, spoken.reference(timex.meaning))
        yield timex, when
        spoken = spoken.after(each.meaning, when)


def _resolve(text: str, timex: Timex, said_on: Date, reference: Date | None) -> When | Abstained:
    core = _core(timex.meaning)
    direction = _direction(core, text, timex)
    when = resolve_timex(timex, said_on=said_on, direction=direction, reference=reference)
    if isinstance(core, _TOLD_ON) and core.anchor == "reference" and core.offset > 0:
        return _not_ahead(when, text, timex, said_on)
    if not isinstance(core, _YEARLESS) or not isinstance(when, When):
        return when
    tensed = direction == "future" and not isinstance(core, m.Quarter | m.Half)
    if Date.fromisoformat(when.start) - said_on > (_FURTHEST_TENSED if tensed else _FURTHEST_AHEAD):
        return resolve_timex(timex, said_on=said_on, direction="past", reference=reference)
    return when


def _not_ahead(when: When | Abstained, text: str, timex: Timex, said_on: Date) -> When | Abstained:
    """What came "two years later" was over when the report came out, unless the words near look ahead."""
    if (
        isinstance(when, When)
        and when.start > said_on.isoformat()
        and guess_direction(text, timex) != "future"
    ):
        return Abstained("it would lie after the day of publication")
    return when


def _core(meaning: m.Meaning) -> m.Meaning:
    """The day or longer time that decides: of Monday night Monday, of early May May, of "until Friday" Friday."""
    if isinstance(meaning, m.PartOfDay) and meaning.day is not None:
        return _core(meaning.day)
    if isinstance(meaning, m.Beside):
        return _core(meaning.of)
    if isinstance(meaning, m.PartOf):
        return _core(meaning.whole)
    if isinstance(meaning, m.Range) and meaning.last is not None:
        return _core(meaning.last.meaning)
    return _core(meaning.of) if isinstance(meaning, m.Bounded) else meaning


def _direction(core: m.Meaning, text: str, timex: Timex) -> Direction | None:
    """By the words near; a quarter is past unless they look ahead.

    A date without a year is the nearest unless they look ahead: "the company said", which is past, stands near as many
    dates to come as past ones (value F1 on the development half of TimeBank and AQUAINT: .851; with the past .840).
    """
    direction = guess_direction(text, timex) if isinstance(core, _TENSED) else None
    if isinstance(core, m.Quarter | m.Half):
        return direction or "past"
    return None if isinstance(core, _YEARLESS) and direction == "past" else direction
