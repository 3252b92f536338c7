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
