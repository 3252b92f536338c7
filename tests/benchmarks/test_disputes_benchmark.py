"""The disputes benchmark: its reports, its scoring, and its floors."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
from benchmarks.disputes.reports import Case, Expected, load_cases
from benchmarks.disputes.running import figures, read_case
from benchmarks.disputes.scoring import Judged, judge

FLOORS = tomllib.loads((Path(__file__).parents[2] / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))
LEAST_REPORTS = 60

BOMBED = Case(
    number=1, part=1, day="2022-08-16",
    text="Chad's army said that Libya bombed a depot on Monday. Libya denies it.",
    disputes=(Expected("polarity", ("bombed a depot", "denies it")),),
)  # fmt: skip


def test_half_of_the_reports_have_a_contradiction_of_each_kind() -> None:
    cases = load_cases()
    assert len(cases) >= LEAST_REPORTS
    contradicted = [case for case in cases if case.disputes]
    assert 0.45 <= len(contradicted) / len(cases) <= 0.55
    kinds = {expected.kind for case in contradicted for expected in case.disputes}
    assert kinds == {"polarity", "status", "value", "place", "time", "actor"}
    for case in cases:
        assert all(words in case.text for expected in case.disputes for words in expected.sides), case.number


def test_a_dispute_is_right_where_kind_and_sides_are() -> None:
    record = read_case(BOMBED)
    assert judge(BOMBED, record) == Judged(given=1, right=1, missed=0)
    for wrong in (
        Expected("value", ("bombed a depot", "denies it")),
        Expected("polarity", ("Chad's", "denies it")),
    ):
        case = msgspec.structs.replace(BOMBED, disputes=(wrong,))
        assert judge(case, record) == Judged(given=1, right=0, missed=1)
    assert judge(msgspec.structs.replace(BOMBED, disputes=()), record) == Judged(given=1, right=0, missed=0)


def test_precision_and_recall_stay_above_their_floors() -> None:
    *_, last = figures()
    precision, recall, _ = (float(figure) for figure in last.split()[-3:])
    assert precision >= FLOORS["disputes"]["floor"], last
    assert recall >= FLOORS["disputes"]["recall"], last
