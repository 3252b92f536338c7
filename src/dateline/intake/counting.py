"""How many reports inputs hold, counted cheaply, for those who wait for them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dateline.errors import InputError
from dateline.intake.addresses import is_address
from dateline.intake.opening import expand
from dateline.intake.registry import suffix_of
from dateline.intake.tables.parquet import count_rows

SINGLE = ("", ".txt", ".text", ".html", ".htm", ".xhtml")
"""Kinds of file that are one report; a text file that turns out to be something else makes the number too small."""
LINES = (".jsonl", ".ndjson")
"""Kinds of file with a report a line."""
ROWS = (".parquet", ".pq")
"""Kinds of file that say how many rows they have."""
LONGEST_COUNT = 2_000_000_000
"""Bytes of lines that are counted (a second or two); beyond that the number is left unknown."""


def count_inputs(sources: Iterable[str]) -> int | None:
    """How many lines `open_inputs` will give for these sources; None where that would cost too much to know.

    What archives, compressed files, tables of text, feeds and other collections hold is not known before they are read.
    """
    total, left = 0, LONGEST_COUNT
    for source in sources:
        try:
            for name in expand(source):
                suffix = suffix_of(name)
                left -= Path(name).stat().st_size if suffix in LINES else 0
                count = None if name == "-" or left < 0 else _count(name, suffix)
                if count is None:
                    return None
                total += count
        except (InputError, OSError):
            total += 1
    return total


def _count(name: str, suffix: str) -> int | None:
    if is_address(name) or suffix in SINGLE:
        return 1
    if suffix in LINES:
        return _count_lines(Path(name))
    if suffix in ROWS:
        with Path(name).open("rb") as stream:
            return count_rows(stream, name)
    return None


def _count_lines(path: Path) -> int:
    with path.open("rb") as lines:
        return sum(1 for line in lines if not line.isspace())
