"""What can be wrong with offices seen together: two holders at once, an office outside its holder's life."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.gazetteer.names import normalise
from dateline.gazetteer.periods import day_range
from dateline.gazetteer.tables import Row

Fault = tuple[tuple[Row, ...], str]
"""The rows of offices.tsv that a fault is of, the one to be told first, and the fault."""


class Tenure(NamedTuple):
    """The days on which an office was surely held, both inclusive; none where `last` is before `first`."""

    first: date
    last: date
    row: Row


def tenure_faults(offices: list[Row], people: list[Row], titles: list[Row]) -> Iterator[Fault]:
    """The faults of offices whose dates and persons are in order one by one."""
    yield from _double_faults(offices, titles)
    lives = {row["key"]: row for row in people if row["born"] or row["died"]}
    for row in offices:
        if row["person"] in lives:
            yield from _life_faults(row, lives[row["person"]])


def single_titles(titles: list[Row]) -> dict[str, str]:
    """All wordings of offices for one person, each with the usual one, as they are looked up."""
    usual = {normalise(row["title"]): normalise(row["same_as"] or row["title"]) for row in titles}
    single = {usual[normalise(row["title"])] for row in titles if row["holders"] == "one"}
    return {title: called for title, called in usual.items() if called in single}


def _double_faults(offices: list[Row], titles: list[Row]) -> Iterator[Fault]:
    """Two persons in an office for one: on the day of change both may be, on no second day."""
    single = single_titles(titles)
    tenures: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for row in offices:
        title = single.get(normalise(row["title"]))
        if title is not None:
            tenures[title, row["country"]].append(_tenure(row))
    for held in tenures.values():
        latest: dict[str, Tenure] = {}
        for tenure in sorted(held, key=lambda one: one.first):
            for other in latest.values():
                if other.row["person"] != tenure.row["person"] and tenure.first < min(
                    other.last, tenure.last
                ):
                    names = f"{tenure.row['person']} and {other.row['person']}"
                    what = f"{tenure.row['title']} {tenure.row['country']}".strip()
                    yield (tenure.row, other.row), f"{names} are both {what} after {tenure.first}"
            before = latest.get(tenure.row["person"])
            if before is None or before.last < tenure.last:
                latest[tenure.row["person"]] = tenure


def _tenure(row: Row) -> Tenure:
    first = day_range(row["start"])[1] if row["start"] else date.min
    ending = row["end"] or (row["checked"] if row["checked"][:1].isdigit() else "")
    return Tenure(first, day_range(ending)[0] if ending else date.max, row)


def _life_faults(row: Row, person: Row) -> Iterator[Fault]:
    key, title = row["person"], row["title"]
    if person["born"] and row["start"] and day_range(row["start"])[1] < day_range(person["born"])[0]:
        yield (row,), f"{key} was {title} before being born ({person['born']})"
    if person["died"]:
        died = day_range(person["died"])[1]
        if not row["end"] or any(day_range(day)[0] > died for day in (row["start"], row["end"]) if day):
            yield (row,), f"{key} was {title} after dying ({person['died']})"
