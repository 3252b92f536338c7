"""Run the dirt benchmark: make every page, clean it, and print the figures of each kind."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.dirt.draft import begin
from benchmarks.dirt.kinds import KINDS
from benchmarks.dirt.reports import compose_reports
from benchmarks.dirt.scoring import Scored, f1, nothing_lost, score
from dateline.cleaning import clean_page
from dateline.intake import page_from_text
from dateline.record import Report

SEED = 20240301
REPORTS = 100


@dataclass(frozen=True, slots=True)
class Dirty:
    """A dirty page, its kind and number, and the body that cleaning should give."""

    kind: str
    number: int
    page: str
    body: str


def make_pages(kind: str, *, reports: int = REPORTS, seed: int = SEED) -> Iterator[Dirty]:
    """The pages of one kind, always the same for a seed; the kind "0 clean" is the reports as they are."""
    for number, clean in enumerate(compose_reports(reports, seed=seed)):
        draft = begin(clean, random.Random(f"{seed} {kind} {number}"))  # noqa: S311 -- a sample, not a secret
        if kind in KINDS:
            KINDS[kind](draft)
        yield Dirty(kind, number, draft.page, draft.body)


def measure(*, reports: int = REPORTS, seed: int = SEED) -> None:
    """Print the table, then the mean F1 of the twelve kinds and the share of pages that lost nothing."""
    print(
        f"{'kind':<12} {'F1':>7} {'prec.':>7} {'recall':>7} {'nothing lost':>13} {'par. whole':>11} {'cut off':>8} {'ms/page':>8}"
    )
    every: list[Scored] = []
    means = []
    for kind in ["0 clean", *KINDS]:
        pages = list(make_pages(kind, reports=reports, seed=seed))
        _clean(pages[0])
        start = time.process_time()
        cleaned = [(page, _clean(page)) for page in pages]
        spent = 1000 * (time.process_time() - start) / len(cleaned)
        scored = [score(page.body, report.text) for page, report in cleaned]
        marked = statistics.mean(report.cut_off for _, report in cleaned)
        print(f"{kind:<12} {_row(scored)} {marked:>8.2f} {spent:>8.1f}")
        if kind in KINDS:
            every += scored
            means.append(f1(scored))
    print(f"nothing lost {nothing_lost(every):.4f}")
    print(f"f1 {statistics.mean(means):.4f}")


def _clean(dirty: Dirty) -> Report:
    return clean_page(page_from_text(dirty.page))


def _row(scored: list[Scored]) -> str:
    precision = statistics.mean(page.precision for page in scored)
    recall = statistics.mean(page.recall for page in scored)
    whole = statistics.mean(page.whole for page in scored)
    return f"{f1(scored):>7.4f} {precision:>7.4f} {recall:>7.4f} {nothing_lost(scored):>13.2f} {whole:>11.3f}"
