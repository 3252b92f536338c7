"""The dirt benchmark itself, and what cleaning does to pages without dirt."""

from __future__ import annotations

import pytest
from benchmarks.dirt.kinds import KINDS
from benchmarks.dirt.reports import LEAST_WORDS, MOST_WORDS, compose_reports, words_of
from benchmarks.dirt.running import REPORTS, SEED, make_pages
from benchmarks.dirt.scoring import f1, score

from dateline.cleaning import clean_page
from dateline.intake import page_from_text

CLEAN = compose_reports(REPORTS, seed=SEED)


def test_the_reports_are_short_to_long_and_always_the_same() -> None:
    assert len({report.body for report in CLEAN}) == REPORTS
    assert all(LEAST_WORDS <= words_of(report.paragraphs) <= MOST_WORDS for report in CLEAN)
    assert compose_reports(REPORTS, seed=SEED) == CLEAN


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_dirt_is_always_the_same_and_changes_the_page(kind: str) -> None:
    pages = list(make_pages(kind, reports=8))
    assert pages == list(make_pages(kind, reports=8))
    assert any(dirty.page != clean.page() for dirty, clean in zip(pages, CLEAN, strict=False))


def test_clean_reports_come_through_as_they_are() -> None:
    for report in CLEAN:
        cleaned = clean_page(page_from_text(report.page()))
        assert cleaned.text == report.body
        assert not cleaned.cut_off


def test_cleaning_a_cleaned_report_changes_nothing() -> None:
    for kind in ("4 wrapped", "7 entities"):
        for dirty in make_pages(kind, reports=40):
            once = clean_page(page_from_text(dirty.page))
            assert clean_page(page_from_text(f"{once.title}\n\n{once.text}")).text == once.text


def test_scores_of_a_text_against_itself_and_against_less() -> None:
    whole = score(
        "The crews went back. They had what they came for.",
        "The crews went back. They had what they came for.",
    )
    less = score("The crews went back. They had what they came for.", "The crews went back.")
    assert (f1([whole]), whole.lost, whole.whole) == (1.0, (), 1.0)
    assert (less.precision, less.lost) == (1.0, ("They had what they came for.",))
