"""Run the coreference benchmark: read every report, and print the share of marks that stand on the right actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

import dateline
from benchmarks.coreference.reports import Marked, Sort, load_reports
from benchmarks.coreference.scoring import judge

TUNED_ON: Final = 30
"""Reports that the rules were tuned on; the later ones were written when the rules stood."""


def measure() -> None:
    """Print the figures by sort of mention, of each half, and of all: the last line."""
    print("\n".join(figures()))


def figures() -> Iterator[str]:
    """The lines of the table."""
    reports = load_reports()
    rights: defaultdict[Sort, list[bool]] = defaultdict(list)
    halves: tuple[list[bool], list[bool]] = ([], [])
    for marked in reports:
        for mark, is_right in judge(marked, read_marked(marked)):
            rights[mark.sort].append(is_right)
            halves[marked.number > TUNED_ON].append(is_right)
    for sort, judged in sorted(rights.items()):
        yield _row(sort, judged)
    yield _row(f"reports 1 to {TUNED_ON}", halves[0])
    yield _row(f"reports {TUNED_ON + 1} to {len(reports)}", halves[1])
    yield _row("all", [*halves[0], *halves[1]])


def read_marked(marked: Marked) -> dateline.Record:
    """The record of a report, its text as it stands."""
    return dateline.read(marked.text, date=marked.day, clean=False, language="en")


def _row(name: str, judged: list[bool]) -> str:
    share = sum(judged) / max(1, len(judged))
    return f"{name:<20} {len(judged):>5} {share:.4f}"
