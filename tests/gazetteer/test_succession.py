"""A user's next holder of an office ends the term of ours."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.gazetteer import check_gazetteer, load_gazetteer
from dateline.gazetteer.succession import end_terms

COLUMNS = ("person", "title", "country", "start", "end", "checked")
TITLES = [
    {"title": "president", "same_as": "", "holders": "one"},
    {"title": "head of state", "same_as": "president", "holders": ""},
    {"title": "minister", "same_as": "", "holders": ""},
]


def rows(*lines: str) -> list[dict[str, str]]:
    return [dict(zip(COLUMNS, line.split("|"), strict=True)) for line in lines]


@pytest.mark.parametrize(
    ("ours", "own", "end"),
    [
        ("ana|president|AND|2019-01-01||", "bo|head of state|AND|2024-03-01||", "2024-03-01"),
        ("ana|president|AND|2019-01-01|2022-02-02|", "bo|president|AND|2024-03-01||", "2022-02-02"),
        ("ana|president|AND|2019-01-01||", "bo|president|ATA|2024-03-01||", ""),
        ("ana|president|AND|2019-01-01||", "ana|president|AND|2024-03-01||", ""),
        ("ana|president|AND|2019-01-01||", "bo|president|AND|2018-03-01|2019-01-01|", ""),
        ("ana|minister|AND|2019-01-01||", "bo|minister|AND|2024-03-01||", ""),
    ],
)
def test_an_open_term_ends_where_a_successor_begins(ours: str, own: str, end: str) -> None:
    mine = rows(own)
    assert end_terms(rows(ours) + mine, mine, TITLES)[0]["end"] == end


def test_the_first_of_several_successors_ends_it() -> None:
    mine = rows("bo|president|AND|2025-01-01||", "cy|president|AND|2024-03||")
    assert end_terms(rows("ana|president|AND|2019-01-01||") + mine, mine, TITLES)[0]["end"] == "2024-03"


def test_a_users_successor_holds_the_office(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text(
        "key\tname\tcountry\nana-example\tAna Example\tFRA\n", encoding="utf-8"
    )
    (tmp_path / "offices.tsv").write_text(
        "person\ttitle\tcountry\tstart\tchecked\nana-example\tpresident\tFRA\t2026-05-15\t2026-06-30\n",
        encoding="utf-8",
    )
    assert check_gazetteer(tmp_path) == []
    gazetteer = load_gazetteer(tmp_path)
    before, after = (gazetteer.holder("president", "FRA", date(2026, 5, day)) for day in (14, 16))
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("emmanuel-macron", "ana-example")
