from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer.periods import Period, day_range


@pytest.mark.parametrize(
    "text", ["", "21", "2021-8", "2021-08-15-1", "August", "2021-13", "2021-02-30", "memory"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        day_range(text)


def test_exact_days_are_inclusive() -> None:
    period = Period("2019-07-24", "2022-09-06")
    assert period.covers(date(2019, 7, 24)) is True
    assert period.covers(date(2022, 9, 6)) is True
    assert period.covers(date(2019, 7, 23)) is False
    assert period.covers(date(2022, 9, 7)) is False


def test_a_coarse_date_leaves_its_own_time_unknown() -> None:
    period = Period("2010", "2013-05")
    assert period.covers(date(2009, 12, 31)) is False
    assert period.covers(date(2010, 6, 1)) is None
    assert period.covers(date(2010, 12, 31)) is True
    assert period.covers(date(2013, 5, 1)) is True
    assert period.covers(date(2013, 5, 2)) is None
    assert period.covers(date(2013, 6, 1)) is False


def test_an_open_end_is_known_until_it_was_checked() -> None:
    period = Period("2024-01-01", "", date(2026, 6, 30))
    assert period.covers(date(2026, 6, 30)) is True
    assert period.covers(date(2026, 7, 1)) is None
    assert Period("", "").covers(date(1900, 1, 1)) is True


@given(st.dates(), st.dates(), st.dates())
def test_exact_periods_are_always_decided(start: date, end: date, day: date) -> None:
    covered = Period(start.isoformat(), end.isoformat()).covers(day)
    assert covered is (start <= day <= end)


def test_a_range_is_some_day_from_its_first_to_its_last() -> None:
    assert day_range("2021-01-28/2021-04-26") == (date(2021, 1, 28), date(2021, 4, 26))
    assert day_range("2021-01-28/2021-02") == (date(2021, 1, 28), date(2021, 2, 28))
    period = Period("2019-05-20/2019-09-07", "2021-01-28/2021-04-26")
    assert period.covers(date(2019, 5, 19)) is False
    assert period.covers(date(2019, 6, 1)) is None
    assert period.covers(date(2019, 9, 7)) is True
    assert period.covers(date(2021, 1, 28)) is True
    assert period.covers(date(2021, 2, 1)) is None
    assert period.covers(date(2021, 4, 27)) is False


@pytest.mark.parametrize("text", ["2021-02/2021-01", "2021/", "/2021", "2021/2022/2023"])
def test_a_range_needs_two_dates_in_order(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        day_range(text)
