"""Quantities: what a run of words says of how many, as a least and a most."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from dateline.record import Counted

FILE = "numbers.toml"
DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)([a-z]{0,2})")
"""Figures, with a short scale that may stand right behind them ("2.5bn")."""
ARTICLES = frozenset(["a", "an"])
HYPHENS = frozenset(["-", "–", "—"])
RANGES = HYPHENS | {"to", "or"}
LONGEST_BOUND = 3
"""Words of the longest bound ("no fewer than")."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The data behind counting.

    `counted` gives what the patients of a predicate are counted as, `states` what an adjective behind an object
    says of it ("left 12 people dead"); `counts` are nouns of counts, `tallying` verbs of counting, `tolls` the nouns that say
    of whom they are ("death toll"); `asked` are the only nouns that a kind counts, `barred` those it never counts;
    `nouns` are counted as a kind whatever the predicate; `none` are words for zero, `no_number` those before which "no" is none.
    """

    values: Mapping[str, float]
    vague: Mapping[str, float]
    scales: Mapping[str, float]
    counted: Mapping[str, Counted]
    by_subject: frozenset[str]
    mortal: frozenset[str]
    states: Mapping[str, Counted]
    tolls: Mapping[str, Counted]
    counts: frozenset[str]
    tallying: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    asked: Mapping[str, frozenset[str]]
    barred: Mapping[str, frozenset[str]]
    at_least: frozenset[str]
    at_most: frozenset[str]
    currencies: Mapping[str, str]
    nouns: Mapping[str, Counted]
    none: frozenset[str]
    no_number: frozenset[str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: `low` is null for "at most", `high` for "at least"; the words are those from `first` to `last`."""

    low: float | None
    high: float | None
    first: int
    last: int


@functools.cache
def load_number_words() -> NumberWords:
    """Read numbers.toml once a process."""
    table: dict[str, Any] = tomllib.loads(files("dateline.codebook").joinpath(FILE).read_text("utf-8"))
    return NumberWords(
        values={word: float(value) for word, value in table["values"].items()},
        vague={word: float(value) for word, value in table["vague"].items()},
        scales={word: float(value) for word, value in table["scales"].items()},
        counted=_by_word(table["counted"]),
        by_subject=frozenset(table["by_subject"]),
        mortal=frozenset(table["mortal"]),
        states=_by_word(table["states"]),
        tolls=_by_word(table["tolls"]),
        counts=frozenset(table["counts"]),
        tallying=frozenset(table["tallying"]),
        people=frozenset(table["people"]),
        bodies=frozenset(table["bodies"]),
        asked={kind: frozenset(nouns) for kind, nouns in table["asked"].items()},
        barred={kind: frozenset(nouns) for kind, nouns in table["barred"].items()},
        at_least=frozenset(table["at_least"]),
        at_most=frozenset(table["at_most"]),
        currencies=table["currencies"],
        nouns=_by_word(table["nouns"]),
        none=frozenset(table["none"]),
        no_number=frozenset(table["no_number"]),
    )


def _by_word(table: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    return {word: kind for kind, words in table.items() for word in words}


def read_quantity(words: Sequence[str], at: int) -> Quantity | None:
    """The quantity whose first number stands at a word, with its bounds ("at least 12", "10 to 15"), or None.

    A sign of currency may stand before either number ("between $10 million and $15 million").
    """
    first = _amount(words, at)
    if first is None:
        return None
    low, high, last = first
    start = at - _signs(words, at - 1)
    joined = "and" if start and words[start - 1].lower() == "between" else None
    if last < len(words) and (words[last].lower() in RANGES or words[last].lower() == joined):
        behind = last + 1 + _signs(words, last + 1)
        second = _amount(words, behind)
        if second is not None and second[1] is not None and second[1] > low:
            scale = 1.0 if _scale_behind(words, last) > 1 else _scale_behind(words, second[2])
            least = low * scale if low * scale < second[1] else low  # "2 to 3 million" begins at two million
            return Quantity(least, second[1], at, second[2])
    return _bounded(words, low, high, span=(at, last), start=start)


def add_quantities(quantities: Sequence[Quantity]) -> Quantity:
    """The sum of several: its least is known where all leasts are, its most where all mosts are."""
    lows, highs = [q.low for q in quantities], [q.high for q in quantities]
    return Quantity(
        None if None in lows else sum(low for low in lows if low is not None),
        None if None in highs else sum(high for high in highs if high is not None),
        min(q.first for q in quantities), max(q.last for q in quantities),
    )  # fmt: skip


def _signs(words: Sequence[str], at: int) -> int:
    """How many signs of currency stand at a word: none or one."""
    return int(0 <= at < len(words) and words[at].lower() in load_number_words().currencies)


def _scale_behind(words: Sequence[str], last: int) -> float:
    """The scale that a number's last word is: of "3 million" a million, of "3" one."""
    return load_number_words().scales.get(words[last - 1].lower(), 1.0)


def _bounded(
    words: Sequence[str], low: float, high: float | None, *, span: tuple[int, int], start: int
) -> Quantity:
    known = load_number_words()
    for length in range(LONGEST_BOUND, 0, -1):
        before = " ".join(words[max(start - length, 0) : start]).lower()
        if before in known.at_least:
            return Quantity(low, None, *span)
        if before in known.at_most:
            return Quantity(None, low, *span)
    if " ".join(words[span[1] : span[1] + 2]).lower() == "or more":
        return Quantity(low, None, *span)
    return Quantity(low, high, *span)


def _amount(words: Sequence[str], at: int) -> tuple[float, float | None, int] | None:
    """One number at a word: its least, its most (None where it is vague) and the word after it."""
    known = load_number_words()
    word = words[at].lower() if 0 <= at < len(words) else ""
    if word in known.none:
        return _none(words, at)
    if word in known.vague:
        return _vague(words, at)
    if word == "half" and words[at + 1 : at + 2] and words[at + 1].lower() in ARTICLES:
        return _scaled(words, 0.5, at + 2) if _is_scale(words, at + 2) else None
    if word in ARTICLES:
        return _scaled(words, 1.0, at + 1) if _is_scale(words, at + 1) else None
    digits = DIGITS.fullmatch(word)
    if digits is not None and digits[2] in {"", *known.scales}:
        return _scaled(words, float(digits[1].replace(",", "")) * known.scales.get(digits[2], 1.0), at + 1)
    return _spelled(words, at)


def _none(words: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """No one, nobody, none, and no before a noun; not what "no fewer than" and "no longer" begin with."""
    following = [word.lower() for word in words[at + 1 : at + 3]]
    if words[at].lower() != "no":
        return 0.0, 0.0, at + 1
    if following[:1] == ["one"]:
        return 0.0, 0.0, at + 2
    if following[:1] and following[0] in HYPHENS and following[1:] == ["one"]:
        return 0.0, 0.0, at + 3
    return None if following[:1] and following[0] in load_number_words().no_number else (0.0, 0.0, at + 1)


def _is_scale(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at].lower() in load_number_words().scales


def _scaled(words: Sequence[str], value: float, at: int) -> tuple[float, float, int]:
    scales = load_number_words().scales
    while _is_scale(words, at):
        value *= scales[words[at].lower()]
        at += 1
    return value, value, at


def _spelled(words: Sequence[str], at: int) -> tuple[float, float, int] | None:
    """A number in words: "twenty-five", "two hundred and fifty", "dozen"."""
    known = load_number_words()
    total, last = 0.0, at
    while last < len(words):
        word = words[last].lower()
        if word in HYPHENS | {"and"} and last > at and _continues(words, last, total):
            last += 1
        elif word in known.values and (last == at or _continues(words, last - 1, total)):
            value, _, last = _scaled(words, known.values[word], last + 1)
            total += value
        else:
            break
    return (total, total, last) if last > at else None


def _continues(words: Sequence[str], joint: int, total: float) -> bool:
    """Whether what stands behind a joint is a smaller part of the same number."""
    known = load_number_words()
    following = words[joint + 1].lower() if joint + 1 < len(words) else ""
    if following not in known.values:
        return False
    tens = 20 <= total < 100 and total % 10 == 0 and known.values[following] < 10
    hyphened = words[joint].lower() in HYPHENS
    return tens if hyphened or total < 100 else total % 100 == 0 and total >= 100


def _vague(words: Sequence[str], at: int) -> tuple[float, None, int]:
    """What "dozens", "several hundred" or "hundreds of thousands" say: at least so many, nothing known of the most."""
    known = load_number_words()
    low, last = known.vague[words[at].lower()], at + 1
    if _is_scale(words, last):
        return low * known.scales[words[last].lower()], None, last + 1
    plural = words[last + 1].lower().removesuffix("s") if last + 1 < len(words) else ""
    if words[last : last + 1] and words[last].lower() == "of" and plural in known.scales:
        low, last = low * known.scales[plural], last + 2
    return low, None, last
