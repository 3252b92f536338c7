"""What stands above a report: masthead, date line, headline, standfirst, byline, caption."""

from __future__ import annotations

import pytest

from dateline.cleaning import clean_page, report_as_given
from dateline.cleaning.accounting import spans_of_report, uncovered
from dateline.cleaning.parts.publishers import find_name
from dateline.intake import page_from_text
from dateline.record import Report

BODY = """The crews of the harbour ferries went back to work on Friday after the port authority raised their wages.

The union said that the port authority had also promised to hire forty more hands before the summer begins.

Passengers at the southern pier said that they had waited for the ferries for three weeks and were tired of it.
"""


def clean(text: str) -> Report:
    page = page_from_text(text)
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    return report


def day_of(report: Report) -> tuple[str, str] | None:
    return (report.published.start, report.published.basis) if report.published else None


@pytest.mark.parametrize(
    "line",
    [
        "Friday 22 July 2022 16:02",
        "July 22, 2022, 12:47",
        "22.07.2022 - 20:41",
        "Friday 22 July, 16:02",
        "Friday, July 22, 2022",
    ],
)
@pytest.mark.parametrize("order", ["{title}\n{line}\n\n{body}", "{line}\n\n{title}\n\n{body}"])
def test_a_date_line_gives_the_day_and_never_the_title(line: str, order: str) -> None:
    title = "Ferry crews in the harbour go back to work"
    report = clean(order.format(title=title, line=line, body=BODY))
    assert report.title == title
    assert day_of(report) == ("2022-07-22", "metadata")
    assert len(report.paragraphs) == 3


NEWSPAPER = f"""THE HARBOUR POST
Tuesday, July 26, 2022

Ferry crews contradict port: no wages were raised

Port authority told the city council that the crews had agreed

By Ana Gil in Lima

{BODY}"""


def test_a_newspaper_page_has_its_masthead_headline_and_standfirst() -> None:
    report = clean(NEWSPAPER)
    assert report.publisher == "The Harbour Post"
    assert report.title == "Ferry crews contradict port: no wages were raised"
    assert report.standfirst == "Port authority told the city council that the crews had agreed"
    assert report.byline == ("Ana Gil",)
    assert day_of(report) == ("2022-07-26", "metadata")
    assert len(report.paragraphs) == 3
    assert report.raw["publisher"] == ((0, 16),)


def test_a_standfirst_of_whole_sentences_is_no_body() -> None:
    standfirst = "The union says one thing. The port authority says another. Both cannot be right about it."
    report = clean(f"Who raised whose wages?\n\n{standfirst}\n\nBy Ana Gil\n\n{BODY}")
    assert report.title == "Who raised whose wages?"
    assert report.standfirst == standfirst
    assert len(report.paragraphs) == 3


def test_a_byline_without_by_stands_between_standfirst_and_date() -> None:
    page = "World\nFerry crews return to work in harbour\nWages rise by a tenth after three weeks of strike\nAna Gil in Lima\nWed 10 Aug 2022 16.05 BST\n\n"
    report = clean(page + BODY)
    assert report.title == "Ferry crews return to work in harbour"
    assert report.standfirst == "Wages rise by a tenth after three weeks of strike"
    assert report.byline == ("Ana Gil",)
    assert day_of(report) == ("2022-08-10", "metadata")


def test_a_rubric_above_the_headline_is_no_title() -> None:
    report = clean(f"Strike in Lima\n\nFerry crews go back to work in harbour\n\nBy Ana Gil\n\n{BODY}")
    assert report.title == "Ferry crews go back to work in harbour"


def test_the_first_line_with_the_copyright_line_names_the_publisher() -> None:
    report = clean(
        f"Harbour Daily\nHome\nSport\nFerry crews in the harbour go back\n\n{BODY}\n© 2022 Harbour Daily Ltd.\n"
    )
    assert report.publisher == "Harbour Daily"
    assert report.title == "Ferry crews in the harbour go back"


def test_a_line_that_no_copyright_line_confirms_is_no_publisher() -> None:
    assert (
        clean(f"Harbour Daily\nHome\nSport\nFerry crews in the harbour go back\n\n{BODY}").publisher is None
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Harbour News live blog, Friday 22 July 2022", "Harbour News"),
        ('News agency "Port Line" (automatic translation from Spanish)', "Port Line"),
        ("Liman Haber (machine translation)", "Liman Haber"),
        ("THE HARBOUR POST", "The Harbour Post"),
        ("[Harbour Daily]", "Harbour Daily"),
    ],
)
def test_names_in_mastheads(line: str, name: str) -> None:
    found = find_name(line)
    assert found is not None
    assert found.name == name
    assert line[slice(*found.span)].lower() == name.lower()


def test_a_caption_is_parted_from_its_credit() -> None:
    page = f"Ferry crews in the harbour go back\n\nBy Ana Gil\n\nFerries wait at the pier on Friday. Photo: Harbour Post\n\n{BODY}"
    caption = clean(page).captions[0]
    assert (caption.text, caption.credit) == ("Ferries wait at the pier on Friday.", "Photo: Harbour Post")


def test_captions_of_a_gallery_lose_their_numbers_and_copies() -> None:
    shown = "Image {} of 3 Ferries wait at the {} on Friday. Photo: Ana Gil, Harbour Post"
    gallery = "\n\n".join(shown.format(n + 1, place) for n, place in enumerate(("pier", "pier", "mole")))
    page = f"Ferry crews in the harbour go back\n\nBy Ana Gil\n\n{gallery}\n\n{BODY}"
    assert [caption.text for caption in clean(page).captions] == [
        "Ferries wait at the pier on Friday.", "Ferries wait at the mole on Friday.",
    ]  # fmt: skip


def test_a_line_that_is_numbered_as_in_a_gallery_is_a_caption() -> None:
    first, _, rest = BODY.partition("\n\n")
    caption = "Ferries wait at the mole on Friday while the crews vote."
    report = clean(f"Ferry crews in the harbour go back\n\n{first}\n\nImage 2 of 8 {caption}\n\n{rest}")
    assert [shown.text for shown in report.captions] == [caption]


def test_a_credit_in_brackets_under_a_line_makes_it_a_caption() -> None:
    page = f"Ferry crews in the harbour go back\n2 min read\nFerries wait at the pier on Friday.\n[Harbour Daily]\n{BODY}"
    report = clean(page)
    assert [(caption.text, caption.credit) for caption in report.captions] == [
        ("Ferries wait at the pier on Friday.", "Harbour Daily")
    ]


def test_the_description_of_a_page_is_its_standfirst_where_it_stands_above_the_byline() -> None:
    source = f"""<html><head><title>Ferry crews go back | Harbour Post</title>
    <meta name="description" content="No wages were raised, says the union."></head><body><article>
    <h1>Ferry crews go back</h1><p>No wages were raised, says the union.</p><p>By Ana Gil in Lima</p>
    {"".join(f"<p>{line}</p>" for line in BODY.split(chr(10)) if line)}</article></body></html>"""
    report = clean(source)
    assert report.title == "Ferry crews go back"
    assert report.standfirst == "No wages were raised, says the union."
    assert report.byline == ("Ana Gil",)


def test_a_text_as_given_is_dated_by_its_dateline() -> None:
    report = report_as_given("LIMA, Friday July 22 (Harbour Wire) - Ferry crews went back to work.")
    assert day_of(report) == ("2022-07-22", "dateline")


def test_a_byline_with_its_day_gives_the_name_and_the_day() -> None:
    title = "Ferry crews in the harbour go back to work"
    report = clean(f"{title}\n\nPosted by Ana Maria Gil on July 22, 2022, 6:21 AM EST\n\n{BODY}")
    assert report.byline == ("Ana Maria Gil",)
    assert day_of(report) == ("2022-07-22", "metadata")
