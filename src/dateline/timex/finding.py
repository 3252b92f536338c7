"""Find the time expressions of a text.

Patterns over word classes in the manner of HeidelTime (Strötgen and Gertz 2013, sections 3 and 4) and
SynTime (Zhong, Sun and Cambria 2017: time tokens, then their modifiers), applied in four passes; each
pass puts one token in the place of what it found, so that the next one can build on it.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType, ModuleType

from dateline.timex import readers_calendar, readers_composed, readers_lengths, readers_relative
from dateline.timex.matched import Matched
from dateline.timex.meaning import (
    Awhile,
    Beside,
    Bounded,
    CalendarDay,
    DayOfMonth,
    Duration,
    Holiday,
    InTime,
    Meaning,
    Nth,
    PartOfDay,
    Range,
    Recurring,
    RelativeDay,
    Stretch,
    Timex,
    Vague,
    Weekday,
)
from dateline.timex.tokens import Tokens, tokenise
from dateline.timex.words import load_rules, load_words

Reader = Callable[[Matched], Meaning | None]
_PASSES = ("words", "parts", "periods", "ranges")


def _nothing(_: Matched) -> None:
    """Words that look like a time and are none: "40 years old"."""


def _readers(*modules: ModuleType) -> dict[str, Reader]:
    return {
        name: reader
        for module in modules
        for name, reader in vars(module).items()
        if callable(reader) and getattr(reader, "__module__", "") == module.__name__
    }


_READERS = MappingProxyType(
    {"nothing": _nothing} | _readers(readers_calendar, readers_relative, readers_lengths, readers_composed)
)


def find_timexes(text: str) -> tuple[Timex, ...]:
    """All time expressions of a text, left to right, none inside another.

    >>> [timex.text for timex in find_timexes("They met on Monday night and will talk until May 3.")]
    ['Monday night', 'until May 3']
    """
    tokens = tokenise(text)
    for which in _PASSES:
        tokens = _apply(tokens, text, which)
    return tuple(
        Timex((start, end), text[start:end], value)
        for start, end, value in zip(tokens.starts, tokens.ends, tokens.values, strict=True)
        if not isinstance(value, int | str)
    )


def _apply(tokens: Tokens, text: str, which: str) -> Tokens:
    """One pass: put a token in the place of each match that its reader understands."""
    rules, codes = load_rules(which), load_words().codes
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values = []
    done = 0
    for match in rules.expression.finditer(tokens.kinds):
        first, last = match.span()
        meaning = _READERS[rules.readers[match.lastgroup or ""]](Matched(tokens, first, last, text))
        if meaning is None:
            continue
        kinds += [tokens.kinds[done:first], codes[_found_kind(meaning)]]
        starts += [*tokens.starts[done:first], tokens.starts[first]]
        ends += [*tokens.ends[done:first], tokens.ends[last - 1]]
        values += [*tokens.values[done:first], meaning]
        done = last
    if not done:
        return tokens
    return Tokens(
        "".join(kinds) + tokens.kinds[done:],
        starts + tokens.starts[done:],
        ends + tokens.ends[done:],
        values + tokens.values[done:],
    )


def _found_kind(meaning: Meaning) -> str:
    if isinstance(meaning, Bounded):
        return _found_kind(meaning.of)
    if isinstance(meaning, Beside) or (isinstance(meaning, Nth) and meaning.unit == "day"):
        return "found_day"
    if isinstance(meaning, CalendarDay | DayOfMonth | Weekday | RelativeDay | Holiday):
        return "found_day"
    if isinstance(meaning, PartOfDay):
        return "found_part" if meaning.day is None else "found_day"
    if isinstance(meaning, Duration | Awhile | InTime | Recurring | Stretch | Vague):
        return "found_other"
    return "found_range" if isinstance(meaning, Range) else "found_period"
