"""Dated facts that a report takes for granted, held against a day: who is called president, who has just fallen.

Used to tell the year of a report that names none. A fact counts between -1 (it contradicts the day) and 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.cleaning.word_lists import load_word_lists
from dateline.gazetteer import Entry, Gazetteer, Office

OFFICE_REACH = 6
"""Words before a name in which the office is looked for ("president of the republic of X, Y")."""
JUST_LEFT = timedelta(days=366)
"""How long after its end an office is still called a fallen holder's."""
TAKEOVER = timedelta(days=60)
"""Days around a seizure of power in which reports speak of it as news."""
UNTITLED = 0.3
"""What it counts that somebody named without office holds one: persons are in the news most while they do."""
Fact = Callable[[date], float]

_TOKEN = re.compile(r"\w[\w.'’-]*\w|\w")
_FORMER = frozenset({"former", "ex", "late", "ousted", "deposed", "fugitive", "toppled", "exiled", "fallen"})
_FALLEN = frozenset({"ousted", "deposed", "fugitive", "toppled", "fallen"})
_TAKEOVER = re.compile(
    r"\b(?:seiz|captur|tak|took|grab)\w* (?:power|control)\b|\b(?:takeover|coup|conquest)\b", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:in|of|on|since|from|after|during|late|early|mid)(?: (?P<month>[A-Z][a-z]{2,8})\.?(?: (?P<day>\d{1,2}),)?)? "
    r"(?P<year>(?:19|20)\d\d)\b(?![-–]\d)"
)


@dataclass(frozen=True, slots=True)
class _Named:
    entry: Entry
    before: tuple[str, ...]


def find_facts(text: str, gazetteer: Gazetteer) -> list[Fact]:
    """The facts of a text that hold on some days only."""
    facts: list[Fact] = []
    takeover = _TAKEOVER.search(text) is not None
    for named in _find_names(text, gazetteer):
        offices = gazetteer.offices(named.entry.id)
        if offices:
            facts.append(_office_fact(named, offices))
        elif takeover and named.entry.kind == "armed-group":
            facts.append(_takeover_fact(named.entry, gazetteer))
    latest = find_latest_past(text, gazetteer.as_of)
    if latest:
        facts.append(lambda day: -1.0 if day < latest else 0.0)
    return facts


def find_latest_past(text: str, as_of: date) -> date | None:
    """The latest year or month ("since February 2022", "in 2021") that a text names, by its first day.

    What lies after `as_of` is taken to be still to come.
    """
    months = load_word_lists().months
    days = (
        date(int(match["year"]), months.get((match["month"] or "").lower(), 1), 1)
        for match in _PAST.finditer(text)
    )
    return max((day for day in days if day <= as_of), default=None)


def _find_names(text: str, gazetteer: Gazetteer) -> list[_Named]:
    """Persons and groups known by name, each once, with the words before them."""
    tokens = _TOKEN.findall(text)
    found: dict[str, _Named] = {}
    for i, token in enumerate(tokens):
        if not token[0].isupper():
            continue
        for length in range(min(gazetteer.longest, 5, len(tokens) - i), 0, -1):
            entries = [
                e
                for e in gazetteer.find(" ".join(tokens[i : i + length]))
                if e.kind in ("person", "armed-group")
            ]
            if len(entries) == 1:
                before = tuple(word.lower() for word in tokens[max(0, i - OFFICE_REACH) : i])
                known = found.get(entries[0].id)
                if known is None or len(_office_words(before)) > len(_office_words(known.before)):
                    found[entries[0].id] = _Named(entries[0], before)
                break
    return list(found.values())


def _office_words(before: Sequence[str]) -> list[str]:
    heads = {
        "president",
        "minister",
        "chancellor",
        "king",
        "queen",
        "secretary",
        "premier",
        "chairman",
        "leader",
        "general",
    }
    return [word for word in before if word in heads]


def _office_fact(named: _Named, offices: Sequence[Office]) -> Fact:
    called = set(named.before)
    matching = [office for office in offices if office.title.lower().split()[-1] in called] or [
        office
        for office in offices
        if any(word in office.title.lower().split() for word in _office_words(named.before))
    ]
    if not matching:
        return lambda day: UNTITLED if any(office.covers(day) for office in offices) else 0.0
    fallen, former = bool(_FALLEN & called), bool(_FORMER & called)

    def fact(day: date) -> float:
        held = any(office.covers(day) for office in matching)
        left = [office for office in matching if office.ended_before(day)]
        if fallen:
            return _fallen_worth(left, day) if left or not held else 0.0
        if former:
            return 1.0 if left and not held else -1.0
        if not held and any(office.covers(day) is None for office in matching):
            return 0.0
        return 1.0 if held else -1.0

    return fact


def _fallen_worth(left: Sequence[Office], day: date) -> float:
    """The sooner after the fall, the likelier: 1 within weeks, 0.5 within a year, -1 later or before."""
    if any(not office.ended_before(day - TAKEOVER) for office in left):
        return 1.0
    return 0.5 if any(not office.ended_before(day - JUST_LEFT) for office in left) else -1.0


def _takeover_fact(group: Entry, gazetteer: Gazetteer) -> Fact:
    def fact(day: date) -> float:
        before, after = (
            gazetteer.sectors(group.id, day - TAKEOVER),
            gazetteer.sectors(group.id, day + TAKEOVER),
        )
        return 1.0 if "GOV" in after and "GOV" not in before else 0.0

    return fact
