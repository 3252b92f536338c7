"""A body that only the page's data has."""

from __future__ import annotations

import json

from dateline.cleaning import clean_page
from dateline.cleaning.accounting import spans_of_report, uncovered
from dateline.intake import page_from_text

PARAGRAPHS = [
    "The crews of the harbour ferries went back to work on Friday after the port authority raised their wages by a tenth.",
    "The union said that the port authority had also promised to hire forty more hands before the summer begins.",
    "Passengers at the southern pier said that they had waited for the ferries for three weeks and were tired of it.",
]


def source(*, shown: list[str], stated: str) -> str:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferry crews go back", "articleBody": stated})
    body = "".join(f"<p>{paragraph}</p>" for paragraph in shown)
    return (
        f'<html><head><script type="application/ld+json">{data}</script></head><body><nav>Home</nav>'
        f"<article><h1>Ferry crews go back</h1>{body}<p>Subscribe to read on.</p></article></body></html>"
    )


def test_what_a_wall_hides_and_json_ld_has_is_read() -> None:
    page = page_from_text(source(shown=PARAGRAPHS[:1], stated="\n".join(PARAGRAPHS)))
    assert page.text.endswith("\n\n".join(PARAGRAPHS[1:]))
    assert page.text.count(PARAGRAPHS[0]) == 1
    report = clean_page(page)
    assert report.text == "\n\n".join(PARAGRAPHS)
    assert not list(uncovered(page.text, spans_of_report(report)))
    spans = [span for paragraph in report.paragraphs for span in paragraph.raw]
    assert [page.text[slice(*span)] for span in spans] == PARAGRAPHS


def test_a_body_in_one_line_is_read_from_where_the_page_stops() -> None:
    page = page_from_text(source(shown=PARAGRAPHS[:1], stated=" ".join(PARAGRAPHS)))
    assert page.text.endswith(" ".join(PARAGRAPHS[1:]))
    assert page.text.count(PARAGRAPHS[0]) == 1


def test_nothing_is_added_where_the_page_shows_its_report() -> None:
    changed = [*PARAGRAPHS[:2], "Passengers were tired of it all."]
    page = page_from_text(source(shown=PARAGRAPHS, stated="\n".join(changed)))
    assert "tired of it all" not in page.text


def test_a_page_that_shows_nothing_is_read_from_its_data() -> None:
    report = clean_page(page_from_text(source(shown=[], stated="\n".join(PARAGRAPHS))))
    assert report.text == "\n\n".join(PARAGRAPHS)
    assert report.title == "Ferry crews go back"
