"""Who published a report."""

from __future__ import annotations

import pytest

from dateline.cleaning import clean_page, report_as_given
from dateline.cleaning.publishing import PublisherClues, clean_site, find_credit, find_publisher
from dateline.gazetteer import load_gazetteer
from dateline.intake import Hints, page_from_text

BODY = (
    "Ferry crews in Lima went back to work on Friday after a night of talks with the port authority, both sides said.\n\n"
    "The port authority said that it would raise wages by a tenth and that it would hire forty more hands before the summer.\n"
)


def told(**clues: object) -> tuple[str, str] | None:
    found = find_publisher(PublisherClues(**clues))  # type: ignore[arg-type]
    return (found.name, found.basis) if found else None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.bbc.co.uk/news/a", "BBC"),
        ("https://m.bbc.com/news/a", "BBC"),
        ("https://amp.rfi.fr/en/a", "RFI"),
        ("https://uk.reuters.com/article/a", "Reuters"),
        ("https://www.reuters.co.jp/article/a", "Reuters"),
        ("https://web.archive.org/web/2021/https://www.rfi.fr/en/a", "RFI"),
        ("https://www-rfi-fr.cdn.ampproject.org/c/s/www.rfi.fr/en/a", "RFI"),
    ],
)
def test_the_address_tells_the_publisher(address: str, name: str) -> None:
    assert told(address=address) == (name, "address")


@pytest.mark.parametrize("address", ["https://harbour.example/a", "https://news.example", "", "http://[bad/"])
def test_an_unknown_address_tells_none(address: str) -> None:
    assert told(address=address) is None


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Harbour Post", "Harbour Post"),
        ("Harbour Post | World", "Harbour Post"),
        ("World - Harbour Post", "Harbour Post"),
        ("BBC News", "BBC News"),
        ("News from the coast | BBC News", "BBC News"),
        ("HarbourPost.com", "HarbourPost.com"),
        ("https://www.harbour.example", None),
        ("www.bbc.co.uk", "BBC"),
        ("U.S.", None),
        ("Home", None),
        ("", None),
        ("We bring you all the news from the coast, every day and every night of the year", None),
    ],
)
def test_the_name_of_a_site(stated: str, name: str | None) -> None:
    assert clean_site(stated, load_gazetteer()) == name


def test_a_known_name_is_the_usual_one() -> None:
    assert told(sites=("BBC News",)) == ("BBC", "metadata")
    assert told(sites=("@BBC",)) == ("BBC", "metadata")
    assert told(agency="AP") == ("Associated Press", "dateline")
    assert told(given="BBC News") == ("BBC News", "given")


def test_the_order_of_belief() -> None:
    at = "https://www.rfi.fr/en/a"
    assert told(sites=("Harbour Post",), address=at, agency="AFP") == ("RFI", "address")
    assert told(sites=("Harbour Post", "Associated Press")) == ("Harbour Post", "metadata")
    assert told(masthead="The Harbour Post", agency="AFP") == ("The Harbour Post", "masthead")
    assert told(credits=("© 2021 Harbour Post",), agency="AFP") == ("Harbour Post", "credit")
    assert told(credits=("© 2021 AFP",), agency="AFP") is not None
    assert told(sites=("@harbourpost",)) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2021 Harbour Post", "Harbour Post"),
        ("Copyright (c) 2019-2021 Harbour Post Ltd, all rights reserved", "Harbour Post"),
        ("(AFP)", "AFP"),
        ("AFP/AP", "AFP"),
        ("Reporting by Ana Gil; editing by Li Wei for Harbour Wire", "Harbour Wire"),
        ("(Reporting by Ana Gil; Editing by Li Wei)", None),
        ("Photo: AFP", None),
        ("© Getty Images", None),
        ("Picture by Mei Tan/Reuters", None),
        ("All rights reserved.", None),
    ],
)
def test_a_line_of_credit(line: str, name: str | None) -> None:
    found = find_credit(line, load_gazetteer())
    assert (found.partition("/")[0] if found else None) == name


def test_the_agency_of_a_photo_is_not_the_publisher() -> None:
    text = f"Ferries sail again\n\nPassengers at the pier. Photo: AFP\n\n{BODY}"
    assert clean_page(page_from_text(text)).publisher is None


def test_whole_pages() -> None:
    copyright_line = f"Ferries sail again\n\n{BODY}\n© 2024 Example Post. All rights reserved.\n"
    report = clean_page(page_from_text(copyright_line))
    assert (report.publisher, report.publisher_basis) == ("Example Post", "credit")
    wire = clean_page(page_from_text(f"LIMA, March 3 (AFP) - {BODY}"))
    assert wire.publisher_basis == "dateline"
    page = f'<html><head><meta property="og:site_name" content="Example Post | World"></head><body><p>{BODY}</p></body></html>'
    report = clean_page(page_from_text(page))
    assert (report.publisher, report.publisher_basis) == ("Example Post", "metadata")
    given = report_as_given(BODY, hints=Hints(publisher="Example Post"))
    assert (given.publisher, given.publisher_basis) == ("Example Post", "given")
