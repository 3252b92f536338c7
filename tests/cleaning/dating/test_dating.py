"""The day of publication, and how it is known."""

from __future__ import annotations

import pytest

from dateline.cleaning.dating.find import date_of_dateline, date_report
from dateline.cleaning.dating.signs import DatingClues
from dateline.cleaning.dating.years import DayOfYear
from dateline.cleaning.stated import read_stated
from dateline.record import When


def read_alone(stated: str) -> When | None:
    whens = read_stated(stated, basis="given").whens
    return whens[0] if len(whens) == 1 else None


def day_of(text: str, **clues: object) -> tuple[str, str] | None:
    known = {"given": None, "metadata": (), "dateline": None} | clues
    when = date_report(DatingClues(text=text, **known)).published  # type: ignore[arg-type]
    return (when.start, when.basis) if when else None


@pytest.mark.parametrize(
    ("stated", "start", "end"),
    [
        ("2024-02-03", "2024-02-03", "2024-02-03"),
        ("2024-02-03T08:00:00+01:00", "2024-02-03", "2024-02-03"),
        ("20240203", "2024-02-03", "2024-02-03"),
        ("3 February 2024", "2024-02-03", "2024-02-03"),
        ("Sat, 03 Feb 2024 08:00:00 GMT", "2024-02-03", "2024-02-03"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_dates_as_they_are_stated(stated: str, start: str, end: str) -> None:
    when = read_alone(stated)
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize("stated", ["", "soon", "2024-13-01", "2024-02-31", "99999", "12:30"])
def test_what_is_no_date_is_none(stated: str) -> None:
    assert read_alone(stated) is None


def test_the_order_of_belief() -> None:
    dateline = DayOfYear(2, 1, 2024)
    assert day_of("", given="2024-02-03", metadata=("2024-02-02",), dateline=dateline) == (
        "2024-02-03",
        "given",
    )
    assert day_of("", metadata=("Updated 2024-02-05", "Published 2 February 2024"), dateline=dateline) == (
        "2024-02-02", "metadata",
    )  # fmt: skip
    assert day_of("", dateline=dateline) == ("2024-02-01", "dateline")
    assert day_of("Ferries sail again.") is None


def test_a_weekday_tells_the_years_and_the_latest_is_taken() -> None:
    assert day_of("The crews will vote tomorrow, Tuesday August 17, the union said.") == (
        "2021-08-16",
        "weekday",
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "President Barack Obama will meet the crews tomorrow, Tuesday August 17, his office said.",
            "2010-08-16",
        ),
        (
            "President Joe Biden will meet the crews tomorrow, Tuesday August 17, his office said.",
            "2021-08-16",
        ),
        (
            "Former president Barack Obama will meet the crews tomorrow, Tuesday August 17, an aide said.",
            "2021-08-16",
        ),
    ],
)
def test_offices_tell_the_year(text: str, day: str) -> None:
    found = day_of(text)
    assert found is not None
    assert found[0] == day


def test_a_dateline_without_year_takes_it_from_the_text_or_the_day_of_publication() -> None:
    text = "The vote is on Tuesday, August 17, and President Barack Obama will watch it."
    assert day_of(text, dateline=DayOfYear(8, 16)) == ("2010-08-16", "dateline")
    clues = DatingClues(None, (), DayOfYear(12, 31), "")
    published = read_alone("2024-01-01")
    found = date_of_dateline(clues, published)
    assert found is not None
    assert found.start == "2023-12-31"


def test_the_weekday_of_a_dateline_tells_the_years() -> None:
    assert day_of("Crews went back.", dateline=DayOfYear(7, 22, None, 4)) == ("2022-07-22", "dateline")
    text = "President Barack Obama thanked the crews."
    assert day_of(text, dateline=DayOfYear(7, 22, None, 4)) == ("2016-07-22", "dateline")


def test_a_wrong_weekday_elsewhere_does_not_outvote_the_datelines_own() -> None:
    text = "The crews struck on Monday, July 19 and on Thursday, July 21."
    assert day_of(text, dateline=DayOfYear(7, 22, None, 4)) == ("2022-07-22", "dateline")


def test_a_bare_weekday_of_the_lead_speaks_for_the_day_or_the_next() -> None:
    text = "Ferry crews in Lima went back to work on Friday after a strike that began in May {}."
    assert day_of(text.format(2021), dateline=DayOfYear(7, 22)) == ("2022-07-22", "dateline")
    assert day_of(text.format(2022), dateline=DayOfYear(7, 23)) == ("2022-07-23", "dateline")


def test_years_named_as_past_bound_the_year_from_below() -> None:
    said = "The crews have been on strike since {}, the union said on Friday, Sept. 3."
    assert day_of(said.format("March 2010")) == ("2021-09-03", "weekday")
    assert day_of("President Barack Obama has led talks since March 2010, he said on Friday, Sept. 3.") == (
        "2010-09-03",
        "weekday",
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ferry crews went back to work on Friday, Sept. 3, their union said.", ("2021-09-03", "weekday")),
        (
            "Crews return\n\nThe strike is over, the union said on Tuesday, 3 August.",
            ("2021-08-03", "weekday"),
        ),
        (
            "The strike began on Monday, Aug. 2, and ended on Friday, Aug. 6, the union said.",
            ("2021-08-06", "weekday"),
        ),
        ("Ferry crews went back to work on March 4, 2011, their union said.", ("2011-03-04", "explicit")),
        (
            "The union, which will vote again, said on Tuesday, 3 August that it agreed.",
            ("2021-08-03", "weekday"),
        ),
        (
            "President Barack Obama said on Friday, Sept. 3, that crews would return.",
            ("2010-09-03", "weekday"),
        ),
    ],
)
def test_a_dated_lead_gives_the_day(text: str, day: tuple[str, str]) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "Ferry crews will go back to work on Friday, Sept. 3.",
        "On Friday, Sept. 3, crews will vote.",
        "The crews remembered the storm of Tuesday, September 11, 2001.",
        "The crews have been on strike since Monday, Aug. 2.",
        "A ferry sank on March 4, 2011. An inquiry that opened in May 2015 found nothing.",
        'The poster said: "Come and vote on November 5 for the crews."',
        "Ferries sail again.\n\nFerries sailed on Friday.",
        "The crews lost much when the owner wrote to them on Oct. 28, the union said.",
        "A deckhand was shot on Sunday, June 29, at the pier.",
        "The ferries sailed again. " * 30 + "The crews went back on Friday, Sept. 3, they said.",
        "One.\n\nTwo.\n\nThree.\n\nThe crews went back on Friday, Sept. 3, they said.",
    ],
)
def test_a_lead_that_tells_no_day_of_the_news_gives_none(text: str) -> None:
    assert day_of(text) is None


def test_a_lead_that_says_when_it_was_posted_gives_that_day() -> None:
    text = (
        "Ferries sail again Posted: Friday, September 3, 2021 8:15 AM EST Updated: Monday, September 6, 2021"
    )
    assert day_of(text) == ("2021-09-03", "explicit")
    assert day_of("The pier on the day of the storm. (Published Monday, Sept. 6, 2021)") == (
        "2021-09-06",
        "explicit",
    )


def test_a_date_line_without_a_year_is_metadata() -> None:
    assert day_of("Crews went back.", metadata=("Friday 22 July, 16:02",)) == ("2022-07-22", "metadata")
