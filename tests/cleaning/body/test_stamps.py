"""Live blogs: hours are cut from their entries."""

from __future__ import annotations

from dateline.cleaning import clean_page
from dateline.cleaning.accounting import spans_of_report, uncovered
from dateline.intake import page_from_text
from dateline.record import Report

LIVE = """Harbour strike live: Crews say that they go back to work

Harbour News live blog, Friday 22 July 2022

11:52 Crews call off their strike

The crews of the harbour ferries have called off their strike. The union said that the port authority had raised wages.

12:20 A tenth more, says the port

The port authority says that it has raised the wages of the crews by a tenth and that it will hire forty more hands.

13:05 Passengers at the pier have waited for the ferries for three weeks, and they told us that they were tired of it.
"""


def clean(text: str) -> Report:
    page = page_from_text(text)
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    return report


def test_hours_are_cut_from_the_entries_of_a_live_blog() -> None:
    report = clean(LIVE)
    lines = report.text.split("\n\n")
    assert [line.split()[0] for line in lines] == ["Crews", "The", "A", "The", "Passengers"]
    dropped = [LIVE[slice(*span)] for piece in report.dropped for span in piece.raw]
    assert [line for line in dropped if line[0].isdigit()] == ["11:52", "12:20", "13:05"]
    assert report.title == "Harbour strike live: Crews say that they go back to work"
    assert report.publisher == "Harbour News"
    assert report.published is not None
    assert report.published.start == "2022-07-22"


def test_a_list_of_headlines_with_hours_is_no_live_blog() -> None:
    body = LIVE.split("\n\n")[3]
    listed = "11:52 Crews call off strike\n12:20 A tenth more\n13:05 Port is silent\n13:40 Ferries late\n"
    report = clean(
        f"Ferry crews in the harbour go back\n\n{body}\n\n{body.replace('crews', 'workers of Lima')}\n\nLatest news\n{listed}"
    )
    assert "11:52" not in report.text
    assert "A tenth more" not in report.text


def test_entries_that_are_prose_themselves_are_all_text() -> None:
    entries = [line for line in LIVE.split("\n\n") if line.startswith(("The crews", "The port", "13:05"))]
    page = f"Harbour strike: live\n\n4.05pm: {entries[0]}\n\n3.40pm: {entries[1]}\n"
    assert clean(page).text == "\n\n".join(entries[:2])
