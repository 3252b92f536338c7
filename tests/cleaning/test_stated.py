"""Dates as people and machines state them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cleaning.stated import read_stated


def days(says: str, region: str | None = None) -> list[str]:
    return [when.start for when in read_stated(says, basis="metadata", region=region).whens]


@pytest.mark.parametrize(
    ("says", "day"),
    [
        ("2024-2-3", "2024-02-03"),
        ("2024-02-03T23:30:00-05:00", "2024-02-03"),
        ("2024-02-03T23:30:00.123Z", "2024-02-03"),
        ("2024-02-03 23:30:00 +0100", "2024-02-03"),
        ("20240203T233000Z", "2024-02-03"),
        ("20240203233000", "2024-02-03"),
        ("1706918400", "2024-02-03"),
        ("1706918400000", "2024-02-03"),
        ("1801051234567", "2027-01-27"),
        ("978307200000", "2001-01-01"),
        ("13/04/2021", "2021-04-13"),
        ("04/13/2021", "2021-04-13"),
        ("4/13/21 10:02 AM", "2021-04-13"),
        ("13-04-98", "1998-04-13"),
        ("3.4.2021, 16:02 Uhr", "2021-04-03"),
        ("03.04.21", "2021-04-03"),
        ("2021.04.03 10:12", "2021-04-03"),
        ("2021/04/03", "2021-04-03"),
        ("05/05/2021", "2021-05-05"),
        ("Wednesday 03/04/2019", "2019-04-03"),
        ("Monday, 03/04/2019", "2019-03-04"),
        ("Veröffentlicht am 3. März 2024 um 16:02", "2024-03-03"),
        ("Publié le 1er août 2021 à 10h12", "2021-08-01"),
        ("Lunes, 3 de marzo de 2024", "2024-03-03"),
        ("Pubblicato il 3 marzo 2024", "2024-03-03"),
        ("3 de março de 2024 às 10h", "2024-03-03"),
        ("3 maart 2024", "2024-03-03"),
        ("3 lutego 2024 r.", "2024-02-03"),
        ("Publicerad 3 augusti 2024", "2024-08-03"),
        ("3 февраля 2024 г., 16:02", "2024-02-03"),
        ("2024年2月3日", "2024-02-03"),
        ("Published: November 19, 2019, 07:47 PM EST", "2019-11-19"),
    ],
)
def test_a_day_is_read(says: str, day: str) -> None:
    assert days(says) == [day]


@pytest.mark.parametrize(
    "says",
    ["2 hours ago", "il y a 2 heures", "yesterday", "0001-01-01T00:00:00Z", "1970-01-01", "1970-01-01T00:00:00Z", "0", "31/02/2021", "1.2.3",
     "10:30", "3 März", "99/99/99", "version 1.12.4"],
)  # fmt: skip
def test_what_is_no_date_or_a_machines_blank_is_none(says: str) -> None:
    assert days(says) == []


def test_the_order_of_day_and_month_is_open_until_something_tells_it() -> None:
    assert days("03/04/2021") == ["2021-03-04", "2021-04-03"]
    assert days("03/04/2021", "US") == ["2021-03-04"]
    assert days("03/04/2021", "GB") == ["2021-04-03"]
    assert days("03-04-21", "FR") == ["2021-04-03"]


def test_the_day_is_as_written_and_the_hour_is_kept_where_it_is_in_utc() -> None:
    assert read_stated("2024-02-03T01:30:00Z", basis="metadata").utc_hour == 1
    assert read_stated("2024-02-03T01:30:00+00:00", basis="metadata").utc_hour == 1
    assert read_stated("Sat, 03 Feb 2024 08:00:00 GMT", basis="metadata").utc_hour == 8
    assert read_stated("2024-02-03T01:30:00+01:00", basis="metadata").utc_hour is None
    assert read_stated("2024-02-03T01:30:00", basis="metadata").utc_hour is None


def test_a_short_month_that_two_languages_use_differently_is_not_read() -> None:
    assert days("3 mai 2024") == ["2024-05-03"]
    assert len(days("3 Mar. 2024")) <= 1


@given(st.text(alphabet="0123456789/-.: TZ+janvierMärz年月日", max_size=30))
def test_anything_is_read_or_not(says: str) -> None:
    for when in read_stated(says, basis="given").whens:
        assert when.start <= when.end
