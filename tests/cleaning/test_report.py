"""Pages to reports, whole."""

from __future__ import annotations

import json
import re
import sys
from html import escape
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.cleaning import check_language, clean_page, report_as_given
from dateline.cleaning.accounting import spans_of_report, uncovered
from dateline.errors import UnreadableInput, UnsupportedLanguage
from dateline.intake import Hints, page_from_text
from dateline.record import Report

SEED = Path(__file__).parents[2].parent / "shared" / "seed"
WORD = re.compile(r"\w+")

DUMP = """Home
World
Business

Ferry crews in Lima call off strike after night of talks

By Ana Gil and Li Wei

Published 3 February 2024

Share on Facebook

Lima, Peru, February 2: Passengers wait at the southern pier of the harbour.

Photo: Rosa Paz/Example Pictures

3 min read

Ferry crews in Lima called off their strike on Friday after a night of talks with the port authority, both sides said.

Read more

"We have what we came for," said the head of the crews' union, who had walked out of an earlier round, as

Marta Ruiz

, our correspondent at the harbour, reports.

Advertisement

The port authority said that it would raise wages by a tenth and that it would hire forty more hands before the summer.

Read also

: Grain ships queue for a third week off the coast of Peru

Ferry crews in Lima called off their strike on Friday after a night of talks with the port authority, both sides said.

Sign up for our newsletter and never miss a story

© 2024 Example Post. All rights reserved.

  • Lima

  • Strike

  • Ferry
"""


def clean(text: str, hints: Hints | None = None) -> Report:
    report = clean_page(page_from_text(text, hints=hints))
    page = page_from_text(text).text
    assert not list(uncovered(page, spans_of_report(report)))
    check_paragraphs(report, page)
    return report


def check_paragraphs(report: Report, page: str) -> None:
    assert "\n\n".join(report.text[slice(*paragraph.span)] for paragraph in report.paragraphs) == report.text
    before = -1
    for paragraph in report.paragraphs:
        starts = [start for start, _ in paragraph.raw]
        assert starts == sorted(starts)
        assert starts[0] > before
        before = starts[0]
        assert all(0 <= start < end <= len(page) for start, end in paragraph.raw)


def test_a_dump_is_taken_apart() -> None:
    report = clean(DUMP)
    assert report.title == "Ferry crews in Lima call off strike after night of talks"
    assert report.byline == ("Ana Gil", "Li Wei")
    assert report.published is not None
    assert (report.published.start, report.published.basis) == ("2024-02-03", "metadata")
    assert report.dateline is not None
    assert report.dateline.place == "Lima"
    assert report.dateline.when is not None
    assert report.dateline.when.start == "2024-02-02"
    assert report.captions[0].text == "Passengers wait at the southern pier of the harbour."
    assert report.tags == ("Lima", "Strike", "Ferry")
    assert [related.title for related in report.related] == [
        "Grain ships queue for a third week off the coast of Peru"
    ]
    assert report.language == "en"


def test_the_body_is_rejoined_and_free_of_furniture() -> None:
    report = clean(DUMP)
    assert len(report.paragraphs) == 3
    assert "an earlier round, as Marta Ruiz, our correspondent at the harbour, reports." in report.text
    for furniture in ("Read", "Advertisement", "Sign up", "©", "Share", "min", "Grain", "Home"):
        assert furniture not in report.text
    assert report.text.count("called off their strike") == 1


def test_what_is_dropped_has_its_reason() -> None:
    reasons = {DUMP[slice(*span)]: dropped.why for dropped in clean(DUMP).dropped for span in dropped.raw}
    assert reasons["Share on Facebook"] == "share"
    assert reasons["3 min read"] == "reading-time"
    assert reasons["Advertisement"] == "advert"
    assert reasons["Sign up for our newsletter and never miss a story"] == "newsletter"
    assert reasons["© 2024 Example Post. All rights reserved."] == "copyright"
    assert "repeat" in reasons.values()


def test_what_is_dropped_is_said_more_finely() -> None:
    taken_for = {DUMP[slice(*span)]: dropped.what for dropped in clean(DUMP).dropped for span in dropped.raw}
    assert taken_for["Share on Facebook"] == "share bar"
    assert taken_for["© 2024 Example Post. All rights reserved."] == "copyright line"
    assert taken_for["Published 3 February 2024"] == "date line"


def test_hints_are_believed_first() -> None:
    report = clean(DUMP, Hints(date="2024-02-05", publisher="Other Post", title="Strike off", language="en"))
    assert report.published is not None
    assert (report.published.start, report.published.basis) == ("2024-02-05", "given")
    assert (report.publisher, report.title) == ("Other Post", "Strike off")


@pytest.mark.parametrize(
    "text",
    [
        "Home\nWorld\nSubscribe\nLog in\n\nShare on Facebook\n\n© 2024 Example Post. All rights reserved.",
        "•",
        "Share",
    ],
)
def test_only_furniture_gives_an_empty_text(text: str) -> None:
    report = clean(text)
    assert report.text == ""
    assert report.paragraphs == ()
    assert report.dropped


@pytest.mark.parametrize(
    "text", ["Rebels attacked the town.", "Rebels attacked the town", "Two ferries sank off Lima on Friday"]
)
def test_one_sentence_is_a_report(text: str) -> None:
    assert clean(text).text == text


def test_hard_wrapped_text_is_unwrapped() -> None:
    text = (
        "Crews of the harbour ferries went back to work on Friday after the\n"
        "port authority agreed to raise their wages by a tenth, and said it\n"
        "would hire forty more hands before the summer begins.\n"
        "\n"
        "The union's head called the agreement a fair one, though some of\n"
        "its members had hoped for shorter shifts as well as higher pay at\n"
        "the end of the season.\n"
    )
    report = clean(text)
    assert len(report.paragraphs) == 2
    assert "\n" not in report.text.replace("\n\n", "")


def test_mojibake_is_mended_in_the_text_and_left_in_the_page() -> None:
    good = "The mayor’s café in Besançon was closed on Monday, and the owner said that he would not open it again."
    page = good.encode().decode("cp1252")
    report = clean(page)
    assert report.text == good


def test_html_takes_the_same_road() -> None:
    body = "".join(f"<p>{line}</p>" for line in DUMP.split("\n\n")[1:])
    page = f"<html><head><title>x</title></head><body><nav><a href='/'>Home</a></nav><article>{body}</article></body></html>"
    report = clean(page)
    assert "The port authority said that it would raise wages" in report.text
    assert "Home" not in report.text


def test_deep_html_is_survived() -> None:
    sentence = "The ferry sank off Lima on Friday, the port said."
    page = "<html><body>" + "<div>" * 1_000 + f"<p>{sentence}</p></body></html>"
    assert clean(page).text == sentence


def test_other_languages_are_told() -> None:
    report = clean(
        "Die Fähren im Hafen von Lima fahren wieder, nachdem sich die Gewerkschaft mit der Hafenbehörde geeinigt hat, "
        "wie beide Seiten am Freitag mitteilten.\n\nDie Löhne steigen um ein Zehntel, sagte ein Sprecher der Behörde."
    )
    assert report.language == "de"
    with pytest.raises(UnsupportedLanguage) as caught:
        check_language(report)
    assert caught.value.stage == "cleaning"


def test_as_given_keeps_text_and_offsets() -> None:
    text = "  First line.\n\n\nSecond  line, with \t odd spaces. \n"
    report = report_as_given(text)
    assert report.text == text
    assert [text[slice(*paragraph.span)] for paragraph in report.paragraphs] == [
        "First line.", "Second  line, with \t odd spaces.",
    ]  # fmt: skip


@given(st.text(max_size=400).filter(str.strip))
def test_spans_hold_for_any_text(text: str) -> None:
    try:
        page = page_from_text(text, hints=Hints(language="en"))
    except UnreadableInput:
        return
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    check_paragraphs(report, page.text)


LINES = st.sampled_from(
    [
        *DUMP.split("\n\n"),
        "and of the",
        ", said",
        "lower case begins here and goes on",
        "LIMA (Example) -",
        "11:52",
        "12:20 A tenth more",
        "THE HARBOUR POST",
        "[Example Post]",
        "Friday 2 February, 16:02",
        "LIMA, February 2. Ferries sailed.",
        "Harbour News live blog, Friday 2 February 2024",
        'Agency "Port Line" (machine translation)',
        "\u200b13:05\u00a0Lately",
    ]
)


@given(st.lists(LINES, min_size=1, max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]))
def test_spans_hold_for_any_order_of_news_lines(lines: list[str], between: str) -> None:
    page = page_from_text(between.join(lines), hints=Hints(language="en"))
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    check_paragraphs(report, page.text)
    for paragraph in report.paragraphs:
        raw = iter(WORD.findall(" ".join(page.text[slice(*span)] for span in paragraph.raw)))
        assert all(word in raw for word in WORD.findall(report.text[slice(*paragraph.span)]))


@given(st.lists(LINES, min_size=1, max_size=12), LINES)
@example(
    lines=[
        "Ferry crews in Lima call off strike after night of talks",
        "Home\nWorld\nBusiness",
        ", our correspondent at the harbour, reports.",
        "and of the",
        ", our correspondent at the harbour, reports.",
    ],
    head="Home\nWorld\nBusiness",
)
@settings(max_examples=40)
def test_spans_hold_for_pages_of_any_lines(lines: list[str], head: str) -> None:
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    described = f'<meta name="description" content="{escape(head)}">'
    page = page_from_text(
        f"<html><head><title>{escape(head)}</title>{described}</head><body>{body}</body></html>",
        hints=Hints(language="en"),
    )
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    check_paragraphs(report, page.text)


def test_the_founding_report_meets_every_expectation() -> None:
    if not (SEED / "check.py").exists():
        pytest.skip("the shared folder with the founding report is not here")
    sys.path.insert(0, str(SEED))
    import check  # type: ignore[import-not-found]

    raw = (SEED / "report.txt").read_text(encoding="utf-8")
    report = clean(raw)
    record = {"report": json.loads(msgspec.json.encode(report)), "actors": [], "claims": [], "events": []}
    checker = check.Checker(record, json.loads((SEED / "expect.json").read_text(encoding="utf-8")), raw)
    checker.check_report()
    checker.check_raw()
    assert checker.missed == []


@pytest.mark.parametrize("blank", ["\u200b", "\xad" * 70, "\ufeff", "&#8203;", "&amp;#8203;", "&nbsp;"])
def test_a_line_without_ink_is_no_paragraph(blank: str) -> None:
    first = "Ferry crews in Lima went back to work on Monday after talks with the port authority, their union said."
    second = "The authority had offered them a rise of four per cent a year earlier, and withdrew it in the spring."
    page = page_from_text(f"{first}\n\n{blank}\n\n{second}\n")
    report = clean_page(page)
    assert report.text == f"{first}\n\n{second}"
    assert not list(uncovered(page.text, spans_of_report(report)))


def test_a_day_that_can_be_read_two_ways_is_told_of_a_text_as_given_too() -> None:
    report = report_as_given("Dock workers in Lima went back to work.", hints=Hints(date="03/04/2021"))
    assert report.published is None
    assert [one.says for one in report.dates] == ["03/04/2021"]
