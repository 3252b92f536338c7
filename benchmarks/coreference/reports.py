"""Reports with their actors marked: `reports.txt`, read; the form is told at its top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

DATA: Final = Path(__file__).parent / "reports.txt"

Sort = Literal[
    "he, she", "it", "they", "I", "name", "acronym", "description", "former, latter", "several", "no actor"
]

_HEADER: Final = re.compile(r"^== (\d+) (.+) (\d{4}-\d\d-\d\d)$", re.MULTILINE)
_MARKUP: Final = re.compile(r"\[|\|(!?)([a-z](?:\+[a-z])*|-)\]")
_PRONOUNS: Final[dict[Sort, str]] = {
    "he, she": "he him his himself she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves both",
    "I": "i me my myself we us our ourselves",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked mention: its span, the keys of the actors that it means (none: no actor), and whether it is counted.

    The first mention of an actor is its anchor, and counts only where it is marked as a newcomer.
    """

    span: tuple[int, int]
    keys: frozenset[str]
    sort: Sort
    is_anchor: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A report, its day and its marks in text order."""

    number: int
    subject: str
    day: str
    text: str
    marks: tuple[Mark, ...]

    def anchor(self, key: str) -> Mark:
        """The first mention of an actor."""
        return next(mark for mark in self.marks if mark.is_anchor and key in mark.keys)


def load_reports(path: Path = DATA) -> tuple[Marked, ...]:
    """All reports of the file. Raises ValueError for markup that doesn't close, naming the report."""
    _, *parts = _HEADER.split(path.read_text(encoding="utf-8"))
    rows = zip(parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=True)
    return tuple(read_markup(int(number), subject, day, body.strip()) for number, subject, day, body in rows)


def read_markup(number: int, subject: str, day: str, marked: str) -> Marked:
    """One report from its marked text."""
    plain, opened, found = "", [], []
    at = 0
    for match in _MARKUP.finditer(marked):
        plain += marked[at : match.start()]
        at = match.end()
        if match.group() == "[":
            opened.append(len(plain))
        elif opened:
            found.append(((opened.pop(), len(plain)), match.group(1) == "!", match.group(2)))
        else:
            raise ValueError(
                f"report {number}: a mark ends that didn't begin, before {marked[at : at + 20]!r}"
            )
    plain += marked[at:]
    if opened:
        raise ValueError(f"report {number}: a mark begins and doesn't end: {plain[opened[-1] :][:20]!r}")
    return Marked(number, subject, day, plain, tuple(_marks(plain, sorted(found))))


def _marks(text: str, found: list[tuple[tuple[int, int], bool, str]]) -> Iterator[Mark]:
    anchored: dict[str, str] = {}
    for span, is_newcomer, keys in found:
        words = text[slice(*span)]
        is_anchor = keys != "-" and "+" not in keys and keys not in anchored
        if is_anchor:
            anchored[keys] = words
        means = frozenset() if keys == "-" else frozenset(keys.split("+"))
        sort = _sort(words, means, anchored.get(keys, ""))
        yield Mark(span, means, sort, is_anchor, counts=is_newcomer or not is_anchor)


def _sort(words: str, keys: frozenset[str], anchor: str) -> Sort:
    lower = words.lower()
    if not keys:
        return "no actor"
    if len(keys) > 1:
        return "several"
    for sort, pronouns in _PRONOUNS.items():
        if lower in pronouns.split():
            return sort
    if lower in ("the former", "the latter"):
        return "former, latter"
    last = words.rsplit(maxsplit=1)[-1]
    if last.isupper() and len(last) > 1 and f"({last})" in anchor:
        return "acronym"
    return "name" if last[0].isupper() else "description"
