"""How many reports inputs hold, counted cheaply, for those who wait for them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dateline.errors import InputError
from dateline.intake.opening import expand

LINES = (".jsonl", ".ndjson")
"""Kinds of file with a report a line; every other built-in kind has one a file."""
LONGEST_COUNT = 2_000_000_000
"""Bytes of lines that are counted (a second or two); beyond that the number is left unknown."""


def count_inputs(sources: Iterable[str]) -> int | None:
    """How many lines `open_inputs` will give for these sources; None where that would cost too much to know."""
    total, left = 0, LONGEST_COUNT
    for source in sources:
        if source == "-":
            return None
        try:
            for name in expand(source):
                path = Path(name)
                if path.suffix.lower() not in LINES:
                    total += 1
                    continue
                left -= path.stat().st_size
                if left < 0:
                    return None
                total += _count_lines(path)
        except (InputError, OSError):
            total += 1
    return total


def _count_lines(path: Path) -> int:
    with path.open("rb") as lines:
        return sum(1 for line in lines if not line.isspace())
