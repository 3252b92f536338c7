"""Hours: at which hours of a day a deed is told to have been done, as wide as they are meant: "at ten at night", "in the morning"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.numbers.quantities import load_number_words
from dateline.reading import Reading
from dateline.record import When
from dateline.resolving.phrases import head_of
from dateline.resolving.times.occasions import holder_of
from dateline.timex import find_timexes
from dateline.timex.meaning import Duration, PartOfDay

Hours: TypeAlias = tuple[float, float]
"""From which hour to which, after midnight of the day that is told; a night ends at 30."""

WHOLE_DAY: Final[Hours] = (0.0, 24.0)
HALF_DAY: Final = 12
EXACT: Final = 0.25
"""How far off an hour may be that is told as it is."""
LOOSE: Final = 0.75
"""How far off one with "about" may be."""
EARLY: Final = "early hours"
AT: Final = frozenset(["at", "until", "till", "by", "before", "after", "around", "about"])
FIGURES: Final = re.compile(r"(\d{1,2})[.:](\d\d)")
MARKED: Final = re.compile(
    r"\b[ap]\.?m\b|morning|afternoon|evening|night|noon|midnight|gmt|hours|dawn", re.IGNORECASE
)
"""What says which half of the day an hour is of."""
TIMED: Final = re.compile(rf"{MARKED.pattern}|midday|dusk|sunrise|sunset|clock|\d[.:]\d\d", re.IGNORECASE)
"""What a sentence has in it that tells an hour other than by a number alone."""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """The hours that some words tell: one stretch of the day, or two where they leave open which half of it is meant; whether they say of which day."""

    hours: tuple[Hours, ...]
    words: str
    dated: bool


class Clock:
    """The hours that a reading tells, by sentence, found when they are asked for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._by_sentence: dict[int, tuple[tuple[int, TimeOfDay], ...]] = {}

    def time_of(self, triggers: Sequence[int]) -> TimeOfDay | None:
        """The hours in which what some tokens tell may have been; None where none are told."""
        reading = self.reading
        asked = {word for token in triggers for word in (token, *reading.children_with(token, "xcomp"))}
        for token in triggers:
            for head, time in self._told_in(reading.sentence_of[token]):
                if holder_of(reading, head, triggers) in asked:
                    return time
        return None

    def _told_in(self, sentence: int) -> tuple[tuple[int, TimeOfDay], ...]:
        if sentence not in self._by_sentence:
            self._by_sentence[sentence] = tuple(_hours_in(self.reading, sentence))
        return self._by_sentence[sentence]


def _hours_in(reading: Reading, sentence: int) -> list[tuple[int, TimeOfDay]]:
    """The heads of what tells an hour in a sentence, with the hours: first numbers that are no part of a known expression, the finest."""
    first, last = reading.sentences[sentence]
    text = reading.passages[reading.passage_of[first]].text
    start, end = reading.starts[first], reading.ends[last - 1]
    found: list[tuple[int, TimeOfDay]] = []
    read: set[int] = set()
    for timex in find_timexes(text[start:end]) if TIMED.search(text, start, end) else ():
        begins, ends = (start + offset for offset in timex.span)
        tokens = [token for token in range(first, last) if begins <= reading.starts[token] < ends]
        about = bool(tokens) and _is_about(reading, tokens[0])
        hours = tuple(_meant(timex.meaning, timex.text, about=about))
        if tokens and hours:
            read.update(tokens)
            time = TimeOfDay(hours, timex.text, dated=_is_dated(timex.meaning))
            found.append((head_of(reading, tokens[0], tokens[-1] + 1), time))
    return [*_bare_hours(reading, (token for token in range(first, last) if token not in read)), *found]


def _bare_hours(reading: Reading, tokens: Iterable[int]) -> Iterator[tuple[int, TimeOfDay]]:
    for token in tokens:
        hour = _bare_hour(reading, token)
        if hour is not None:
            slack = LOOSE if _is_about(reading, token) else EXACT
            yield token, TimeOfDay(tuple(_around(hour, slack, halves=2)), reading.words[token], dated=False)


def _is_dated(meaning: object) -> bool:
    return isinstance(meaning, PartOfDay) and meaning.day is not None


def _meant(meaning: object, text: str, *, about: bool) -> Iterator[Hours]:
    parts = load_dispute_words().day_parts
    if (
        isinstance(meaning, Duration)
        and meaning.unit == "hour"
        and meaning.count is None
        and "early" in text.lower()
    ):
        yield from parts[EARLY]
    elif isinstance(meaning, PartOfDay) and meaning.clock is not None:
        hour, minute = meaning.clock.split(":")
        halves = 1 if MARKED.search(text) else 2
        yield from _around(int(hour) + int(minute) / 60, LOOSE if about else EXACT, halves=halves)
    elif isinstance(meaning, PartOfDay) and meaning.part is not None:
        yield from parts.get(EARLY if "hours" in text else meaning.part, ())


def _around(hour: float, slack: float, *, halves: int) -> Iterator[Hours]:
    """An hour with some slack; in either half of the day where it is not said in which."""
    for half in range(halves if hour <= HALF_DAY + 1 else 1):
        yield hour + half * HALF_DAY - slack, hour + half * HALF_DAY + slack


def _bare_hour(reading: Reading, token: int) -> float | None:
    """The hour of a numeral alone behind "at" and the like: "at seven", "until 10.15"."""
    preposition = reading.heads[token]
    if (
        reading.labels[token] != "pobj"
        or reading.lemmas[preposition] not in AT
        or reading.poses[token] != "NUM"
    ):
        return None
    if reading.children_with(token, "prep", "nmod", "quantmod", "compound"):
        return None
    figures = FIGURES.fullmatch(reading.words[token])
    if figures is not None:
        hour, minute = int(figures[1]), int(figures[2])
        return hour + minute / 60 if hour <= 2 * HALF_DAY and minute < 60 else None
    word = reading.words[token].lower()
    value = load_number_words().values.get(word) or (float(word) if word.isdecimal() else None)
    return (
        value
        if value is not None and 1 <= value <= HALF_DAY and reading.lemmas[preposition] == "at"
        else None
    )


def _is_about(reading: Reading, token: int) -> bool:
    before = {reading.words[word].lower() for word in range(max(token - 2, 0), token + 1)}
    return bool(before & load_dispute_words().about)


def hours_apart(one: TimeOfDay | None, other: TimeOfDay | None, *, days: int) -> bool:
    """Whether two times of day, the other so many days later, leave no hour in common; None is the whole day."""
    mine, others = ((WHOLE_DAY,) if time is None else time.hours for time in (one, other))
    return not any(
        low < high_of_other + days * 24 and low_of_other + days * 24 < high
        for low, high in mine
        for low_of_other, high_of_other in others
    )


def days_between(one: When, other: When) -> int:
    """How many days after one time the other begins."""
    return (date.fromisoformat(other.start) - date.fromisoformat(one.start)).days
