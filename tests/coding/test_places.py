"""Where each happening of the sentences in `places.tsv` took place, and how that is known."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

import dateline
from dateline.record import Event, Record

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "places.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@functools.cache
def read(how: str, title: str, text: str) -> Record:
    return dateline.read(
        text.replace("\\n", "\n"), title=None if title == "-" else title, date="2023-05-17", clean=how == "page",
        language="en",
    )  # fmt: skip


def first(record: Record, predicate: str) -> Event:
    return next(event for event in record.events if event.predicate == predicate)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[3]}: {row[1]} {row[2]}")
def test_where_a_happening_took_place(row: list[str]) -> None:
    how, title, text, predicate, place, basis = row
    where = first(read(how, title, text), predicate).where
    found = [where.name, where.basis] if where else ["-", "-"]
    assert found == [place, basis]


def test_the_span_of_the_story_s_place_is_where_it_is_named() -> None:
    text = "Rebels attacked Goma on Sunday. They kidnapped a doctor."
    kidnapped = first(read("bare", "-", text), "kidnap")
    assert kidnapped.where is not None
    assert text[slice(*kidnapped.where.span)] == "Goma"
    assert kidnapped.mentions[0].where is None


def test_the_dateline_s_place_is_a_place_of_the_record_only_where_it_counts() -> None:
    text = "NAIROBI, May 16 (Example) - {} arrested two men on Monday over a robbery, officers said."
    told = read("page", "-", text.format("Police"))
    (nairobi,) = told.places
    where = first(told, "arrest").where
    assert where is not None
    assert (where.place, where.span) == (nairobi.id, None)
    assert (nairobi.name, nairobi.country, nairobi.mentions) == ("Nairobi", "KEN", ())
    assert read("page", "-", text.format("Soldiers")).places == ()
