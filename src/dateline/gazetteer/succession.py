"""Successors: where a user's file names the next holder of an office, the term of ours ends that is open there."""

from __future__ import annotations

from collections import defaultdict

from dateline.gazetteer.names import normalise
from dateline.gazetteer.periods import day_range
from dateline.gazetteer.tables import Row, row_key
from dateline.gazetteer.tenures import single_titles


def end_terms(offices: list[Row], own: list[Row], titles: list[Row]) -> list[Row]:
    """All offices, with open terms of ours ended where a row of the user's own begins a later one in the same office."""
    single = single_titles(titles)
    mine = {row_key("offices", row) for row in own}
    begun: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in own:
        title = single.get(normalise(row["title"]))
        if title is not None and row["start"]:
            begun[title, row["country"]].append(row)
    if not begun:
        return offices
    return [
        row
        if row["end"] or row_key("offices", row) in mine
        else row | _end(row, begun[single.get(normalise(row["title"]), ""), row["country"]])
        for row in offices
    ]


def _end(row: Row, later: list[Row]) -> Row:
    """The end of an open term by its first successor; nothing where there is none."""
    began = day_range(row["start"])[1] if row["start"] else None
    starts = [
        other["start"]
        for other in later
        if other["person"] != row["person"] and (began is None or day_range(other["start"])[0] > began)
    ]
    return {"end": min(starts, key=lambda start: day_range(start)[0])} if starts else {}
