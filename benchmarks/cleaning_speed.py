"""How long cleaning takes, beside trafilatura on the same pages: `python -m benchmarks.cleaning_speed TEXTS HTML`.

TEXTS and HTML are JSON lines of the same pages in the same order, as text dumps (`text`) and as HTML (`html`). All
three are timed in turns in one process, in processor time; the figures are milliseconds a page and ratios.
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
        "trafilatura, HTML": lambda: _each(
            lambda source: trafilatura.extract(source, favor_precision=True), sources
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
    base = statistics.median(times["trafilatura, HTML"])
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:<22} {middle:7.1f} ms a page  {middle / base:5.2f} x trafilatura")


def _page(source: str) -> Page:
    return page_from_text(source, name="page.html")


def _each(work: Callable[[str], object], inputs: list[str]) -> None:
    for one in inputs:
        work(one)


def _read(file: Path, key: str) -> list[str]:
    return [json.loads(line)[key] for line in file.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
