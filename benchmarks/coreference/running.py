"""Run the coreference benchmark: read every report, and print the share of marks that stand on the right actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

import dateline
from benchmarks.coreference.reports import Marked, Sort, load_reports
from benchmarks.coreference.scoring import judge

PARTS: Final = (30, 60, 70)
"""Last report of each part. The rules were tuned on the first; the second and third were written afterwards, each measured once
before it was looked into (the figures of that stand in RESULTS.md)."""


def measure() -> None:
    """Print the figures by sort of mention, of each part, and of all: the last line."""
    print("\n".join(figures()))


def figures() -> Iterator[str]:
    """The lines of the table."""
    rights: defaultdict[Sort, list[bool]] = defaultdict(list)
    parts: dict[int, list[bool]] = {last: [] for last in PARTS}
    for marked in load_reports():
        for mark, is_right in judge(marked, read_marked(marked)):
            rights[mark.sort].append(is_right)
            parts[next(last for last in PARTS if marked.number <= last)].append(is_right)
    for sort, judged in sorted(rights.items()):
        yield _row(sort, judged)
    for last, judged in parts.items():
        yield _row(f"reports up to {last}", judged)
    yield _row("all", [right for judged in parts.values() for right in judged])


def read_marked(marked: Marked) -> dateline.Record:
    """The record of a report, its text as it stands."""
    return dateline.read(marked.text, date=marked.day, clean=False, language="en")


def _row(name: str, judged: list[bool]) -> str:
    share = sum(judged) / max(1, len(judged))
    return f"{name:<20} {len(judged):>5} {share:.4f}"
