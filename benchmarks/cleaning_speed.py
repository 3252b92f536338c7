"""How long cleaning takes, beside trafilatura on the same pages: `python -m benchmarks.cleaning_speed TEXTS HTML`.

TEXTS and HTML are JSON lines of the same pages in the same order, as text dumps (`text`) and as HTML (`html`). All ways
are timed in turns in one process, in processor time; the figures are milliseconds a page, and ratios to trafilatura
giving the text alone and giving title, date and writers too, as Dateline does.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dateline.cleaning import clean_page
from dateline.intake import Page, page_from_text

TURNS = 3


def main(texts: Path, pages: Path) -> None:
    """Print the median of the turns for each way, and the ratios to trafilatura."""
    import trafilatura

    dumps, sources = _read(texts, "text"), _read(pages, "html")
    ways: dict[str, Callable[[], None]] = {
        "trafilatura, the text alone": lambda: _each(
            lambda source: trafilatura.extract(source, favor_precision=True), sources
        ),
        "trafilatura, with metadata": lambda: _each(
            lambda source: trafilatura.extract(source, favor_precision=True, with_metadata=True), sources
        ),
        "Dateline, text dump": lambda: _each(lambda text: clean_page(page_from_text(text)), dumps),
        "Dateline, HTML": lambda: _each(lambda source: clean_page(_page(source)), sources),
    }
    for run in ways.values():
        run()  # everything is loaded
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(TURNS):
        for name, run in ways.items():
            begin = time.process_time()
            run()
            times[name].append(1000 * (time.process_time() - begin) / len(sources))
    text, metadata, *_ = middles = [statistics.median(taken) for taken in times.values()]
    print(f"{'':<28} {'ms a page':>9} {'x text':>8} {'x metadata':>11}")
    for name, middle in zip(times, middles, strict=True):
        print(f"{name:<28} {middle:>9.1f} {middle / text:>8.2f} {middle / metadata:>11.2f}")


def _page(source: str) -> Page:
    return page_from_text(source, name="page.html")


def _each(work: Callable[[str], object], inputs: list[str]) -> None:
    for one in inputs:
        work(one)


def _read(file: Path, key: str) -> list[str]:
    return [json.loads(line)[key] for line in file.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
