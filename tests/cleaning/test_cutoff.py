"""Reports that are cut off."""

from __future__ import annotations

import pytest

from dateline.cleaning import clean_page
from dateline.cleaning.accounting import spans_of_report, uncovered
from dateline.cleaning.blocks.cut_marks import find_mark
from dateline.intake import page_from_text
from dateline.record import Report

TITLE = "Ferry crews in Lima call off strike after night of talks"
BODY = [
    "Ferry crews in Lima called off their strike on Friday after a night of talks with the port authority, both sides said.",
    "The port authority said that it would raise the wages of the crews by a tenth and hire forty more hands for the ferries.",
]
LAST = "The strike had begun a week ago. Thousands of commuters had crossed the bay of Lima on fishing boats, and the port"


def clean(*paragraphs: str) -> Report:
    page = page_from_text("\n\n".join([TITLE, *BODY, *paragraphs]))
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    return report


@pytest.mark.parametrize(
    "mark", ["", "…", "...", " [+1234 chars]", "… [+1,234 chars]", " [...]", " (more…)", "... Read more", "… Continue reading", "\n\nContinue reading"]
)  # fmt: skip
def test_a_report_that_breaks_off_is_marked(mark: str) -> None:
    report = clean(LAST + mark)
    assert report.cut_off
    assert report.text.rstrip(".…") == "\n\n".join([*BODY, LAST])


def test_the_mark_is_dropped_with_its_reason() -> None:
    (dropped,) = clean(f"{LAST} [+1234 chars]").dropped
    assert (dropped.why, dropped.what) == ("furniture", "end mark")


def test_furniture_may_follow() -> None:
    report = clean(f"{LAST} [+1234 chars]", "Advertisement", "© 2024 Example Post. All rights reserved.")
    assert report.cut_off
    assert report.text.endswith("and the port")


@pytest.mark.parametrize(
    "last",
    [
        "The strike had begun a week ago.",
        '"We have what we came for," the head of the union said. "Nobody has to work a double shift any more."',
        "(Reporting by Ana Gil; editing by Li Wei)",
        "Ana Gil reports for Example Wire in Lima",
        "Ferries to sail again on Saturday",
        "More at www.example.org/ferries",
    ],
)
def test_a_whole_report_is_not(last: str) -> None:
    assert not clean(last).cut_off


@pytest.mark.parametrize("text", ["Read more", "[...]", "He said no.", "We want more", "They read on", ""])
def test_these_are_no_marks(text: str) -> None:
    assert find_mark(text) is None
