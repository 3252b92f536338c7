"""A web archive through intake: whether every page is out and every damaged record named, and what memory it takes.

    python -m benchmarks.warc FILE MANIFEST

FILE and MANIFEST are those of `scripts/make_warc.py`. Nothing is cleaned or coded: what is measured is the door.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.throughput import held_memory, peak_memory
from dateline.intake import Opened, Page, find_reader
from dateline.record import Failure

LOOKS = 20
"""How often memory is looked at, in equal parts of the file."""


@dataclass
class Tally:
    """What came out against what should have."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def compare(self, line: dict[str, Any], found: Page | Failure | None) -> None:
        """Count one record of the manifest with what was read of it."""
        self.counts["records"] += 1
        self.counts[line["state"]] += 1
        fault = _fault_of(line, found)
        if fault:
            self.faults.append(f"record {line['record']} ({line['damage'] or line['state']}): {fault}")
        elif isinstance(found, Failure) and line["address"]:
            self.counts["addressed"] += line["address"] in found.error.reason


def _fault_of(line: dict[str, Any], found: Page | Failure | None) -> str | None:
    """What is wrong with what was read of a record; None where nothing is."""
    if line["state"] == "damaged":
        return None if isinstance(found, Failure) else "not named"
    if line["state"] == "passed":
        return f"should be passed by: {found}" if found else None
    if not isinstance(found, Page):
        return f"its page is not out: {found}"
    if found.url != line["address"]:
        return f"another address, {found.url}"
    words = sha256(" ".join(found.text.split()).encode()).hexdigest()
    return None if words == line["words"] else "another text"


def measure(archive: Path, manifest: Path) -> bool:
    """Read the archive against its manifest and print the figures; whether all is as it should be."""
    tally, size, start = Tally(), archive.stat().st_size, time.perf_counter()
    held: list[float] = []
    with archive.open("rb") as stream, manifest.open(encoding="utf-8") as lines:
        read = find_reader(".warc.gz")
        if read is None:
            sys.exit("there is no reader for .warc.gz")
        found = _Found(read(Opened(archive.name, stream)))
        for line in map(json.loads, lines):
            tally.compare(line, found.take(line["record"]))
            if stream.tell() >= size * (len(held) + 1) / LOOKS:
                held.append(held_memory())
        tally.faults += [f"record {number} is in no manifest" for number in found.rest()]
    seconds = time.perf_counter() - start
    _print(tally, size=size, seconds=seconds, held=held)
    return not tally.faults


class _Found:
    """The reader's pages and failures, asked for by the number of their record."""

    def __init__(self, found: Iterator[Any]) -> None:
        self._found = found
        self._next = next(found, None)

    def take(self, number: int) -> Page | Failure | None:
        """What was read of a record; None where it was passed by."""
        found: Page | Failure | None = self._next
        if found is None or _number_of(found) != number:
            return None
        self._next = next(self._found, None)
        return found

    def rest(self) -> Iterator[int | None]:
        """The records that nobody asked for."""
        while self._next is not None:
            yield _number_of(self._next)
            self._next = next(self._found, None)


def _number_of(found: Page | Failure) -> int | None:
    return found.line if isinstance(found, Page) else found.error.line


def _print(tally: Tally, *, size: int, seconds: float, held: list[float]) -> None:
    counts = tally.counts
    print(
        f"{size / 1e6:,.0f} MB, {counts['records']:,} records in {seconds:,.1f} s: {size / 1e6 / seconds:.1f} MB/s, "
        f"{counts['page'] / seconds:,.0f} pages/s"
    )
    print(
        f"{counts['page']:,} pages, {counts['damaged']:,} damaged records ({counts['addressed']:,} named with their "
        f"address), {counts['passed']:,} passed by; {len(tally.faults)} not as they should be"
    )
    print(
        f"memory, MB, at each {100 // LOOKS} %: {' '.join(f'{value:.0f}' for value in held)}; peak {peak_memory():.0f}"
    )
    for fault in tally.faults[:20]:
        print(" ", fault)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.warc", description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("manifest", type=Path)
    options = parser.parse_args()
    sys.exit(0 if measure(options.archive, options.manifest) else 1)
