"""PETRARCH's and TABARI's dictionaries of actors and agents, line by line (PETRARCH2, docs: Dictionary formats)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from dateline.errors import KnowledgeError
from dateline.gazetteer.importing.gathering import Left

NOTHING: Final = "---"
"""The code of what is not to be coded."""
CENTURY: Final = 30
"""Two digits up to which a year is of this century (PETRARCH2, `dstr_to_ordate`)."""

_COMMENT: Final = re.compile(r"[;#].*")
_MARKED: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODE: Final = re.compile(r"\[([^\[\]]*)\]")
_MARKER: Final = re.compile(r"!(\w+)!")


@dataclass(frozen=True, slots=True)
class Restriction:
    """A code with the days that it holds for, both inclusive; None is open."""

    file: str
    code: str
    start: date | None
    end: date | None
    line: int


@dataclass(slots=True)
class Actor:
    """An actor: phrases with their lines, and codes."""

    file: str
    phrases: list[tuple[int, str]] = field(default_factory=list)
    restrictions: list[Restriction] = field(default_factory=list)
    is_coded: bool = False

    def goes_on_at(self, line: int) -> bool:
        """Whether a phrase on that line is a further one of it: its last stands right above, and no code does."""
        return bool(self.phrases) and not self.is_coded and self.phrases[-1][0] == line - 1


@dataclass(frozen=True, slots=True)
class Agent:
    """A generic phrase with its irregular plural ("" where it has none, None where it is regular) and code."""

    file: str
    line: int
    phrase: str
    plural: str | None
    code: str


def read_actors(path: Path) -> Iterator[Actor | Left]:
    """The actors of a dictionary, and the lines of it that can't be read.

    A phrase begins an actor, "+" before one makes it a synonym, codes stand in brackets on its line or on those below. A
    phrase right below one that has no code is a synonym whose "+" was forgotten.
    Raises KnowledgeError for a file that can't be read.
    """
    actor = Actor(path.name)
    for number, line in _lines(path):
        bare, codes = _CODE.sub(" ", line).strip(), _CODE.findall(line)
        if "[" in bare or "]" in bare:
            yield Left(path.name, number, line, "its bracket is not closed or not opened")
            continue
        if bare and not bare.startswith("+") and not actor.goes_on_at(number):
            if actor.phrases:
                yield actor
            actor = Actor(path.name)
        actor.is_coded |= bool(codes)
        if bare.strip("+_ "):
            actor.phrases.append((number, bare.lstrip("+")))
        for code in codes:
            read = _restriction(code, path.name, number)
            if isinstance(read, str):
                yield Left(path.name, number, f"[{code}]", read)
            elif read.code != NOTHING:
                actor.restrictions.append(read)
    if actor.phrases:
        yield actor


def read_agents(path: Path) -> Iterator[Agent | Left]:
    """The agents of a dictionary, markers such as !PERSON! filled in, and the lines of it that can't be read.

    Raises KnowledgeError for a file that can't be read.
    """
    markers: dict[str, list[str]] = {}
    for number, line in _lines(path):
        defined = re.match(r"!(\w+)!\s*=(.*)", line)
        if defined:
            markers[defined[1]] = [word.strip() for word in defined[2].split(",")]
            continue
        read = re.fullmatch(r"([^\[\]{}]+?)\s*(?:\{([^{}]*)\})?\s*\[\s*([\w~]*)\s*\]", line)
        if read is None:
            yield Left(path.name, number, line, "it is not of the form PHRASE {PLURAL} [~CODE]")
            continue
        unknown = [name for name in _MARKER.findall(read[1]) if name not in markers]
        if unknown:
            yield Left(path.name, number, line, f"the marker !{unknown[0]}! is not defined above it")
            continue
        for phrase in _filled(read[1], markers):
            yield Agent(path.name, number, phrase, read[2], read[3].strip("~"))


def is_of_agents(path: Path) -> bool:
    """Whether a dictionary is one of agents, whose codes have a tilde. Raises KnowledgeError where it can't be read."""
    return any("~" in code for _, line in _lines(path) for code in re.findall(r"\[([^\[\]]*)", line))


def _filled(phrase: str, markers: dict[str, list[str]]) -> list[str]:
    found = _MARKER.search(phrase)
    if found is None:
        return [phrase]
    words = markers[found[1]]
    return [done for word in words for done in _filled(phrase.replace(found[0], word, 1), markers)]


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Lines with their numbers, without comments and white space at the rims; empty ones are left out."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise KnowledgeError(f"{path}: it can't be read ({error.strerror or error})") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    text = _MARKED.sub(lambda found: "\n" * found[0].count("\n"), text.replace("\r\n", "\n"))
    for number, line in enumerate(text.split("\n"), 1):
        if kept := _COMMENT.sub("", line).strip():
            yield number, kept


def _restriction(text: str, file: str, line: int) -> Restriction | str:
    """A code with its days, or what is wrong with it."""
    code, _, days = text.strip().partition(" ")
    days = "".join(days.split())
    if not code:
        return "the bracket is empty"
    try:
        if not days:
            return Restriction(file, code, None, None, line)
        if days[0] in "<>":
            start, end = ("", days[1:]) if days[0] == "<" else (days[1:], "")
        else:
            start, end = days.split("-")
        first, last = (_day(part) if part else None for part in (start, end))
        if first and last and last < first and len(start) == 6:
            first = first.replace(year=first.year - 100)  # 290101-501231 began in 1929
    except ValueError:
        return f"{days} are no days of the form <YYMMDD, >YYMMDD or YYMMDD-YYYYMMDD"
    if first and last and last < first:
        return "it ends before it starts"
    return Restriction(file, code, first, last, line)


def _day(text: str) -> date:
    if not text.isdigit() or len(text) not in (6, 8):
        raise ValueError(text)
    if len(text) == 8:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    year = int(text[:2])
    return date(year + (2000 if year <= CENTURY else 1900), int(text[2:4]), int(text[4:]))
