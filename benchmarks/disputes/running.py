"""Run the disputes benchmark: read every report, and print precision and recall by kind, of each part and of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import dateline
from benchmarks.disputes.reports import Case, load_cases
from benchmarks.disputes.scoring import Judged, judge


def measure() -> None:
    """Print the figures by kind of contradiction, of each part, and of all: the last line."""
    print("\n".join(figures()))


def figures() -> Iterator[str]:
    """The lines of the table: reports, disputes given, right and missed, precision, recall and F1."""
    rows: defaultdict[str, list[Judged]] = defaultdict(list)
    for case in load_cases():
        judged = judge(case, read_case(case))
        rows[case.disputes[0].kind if case.disputes else "none"].append(judged)
        rows[f"~ part {case.part}"].append(judged)
        rows["~~ all"].append(judged)
    for name, judged_ones in sorted(rows.items()):
        yield _row(name.lstrip("~ "), judged_ones)


def read_case(case: Case) -> dateline.Record:
    """The record of a report, its text as it stands."""
    return dateline.read(case.text, title=case.title, date=case.day, clean=False, language="en")


def _row(name: str, judged: Sequence[Judged]) -> str:
    given, right, missed = (
        sum(getattr(one, field) for one in judged) for field in ("given", "right", "missed")
    )
    precision, recall = right / max(1, given), right / max(1, right + missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (
        f"{name:<12} {len(judged):>3} {given:>4} {right:>4} {missed:>4} {precision:.4f} {recall:.4f} {f1:.4f}"
    )
