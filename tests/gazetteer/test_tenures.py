"""Offices seen together: two holders of one office, and offices outside a life."""

from pathlib import Path

import pytest

from dateline.gazetteer import check_gazetteer
from dateline.gazetteer.tenures import tenure_faults

PEOPLE = [
    {"key": "ana-example", "born": "1950-05-05", "died": "2010-10-10"},
    {"key": "bo-example", "born": "", "died": ""},
]
TITLES = [
    {"title": "president", "same_as": "", "holders": "one"},
    {"title": "foreign minister", "same_as": "", "holders": "one"},
    {"title": "minister of foreign affairs", "same_as": "foreign minister", "holders": ""},
    {"title": "member of the presidency", "same_as": "", "holders": ""},
]
COLUMNS = ("person", "title", "country", "start", "end", "checked")


def told(*lines: str) -> list[str]:
    offices = [dict(zip(COLUMNS, line.split("|"), strict=True)) for line in lines]
    return [fault for _, fault in tenure_faults(offices, PEOPLE, TITLES)]


def test_one_leaves_and_the_other_comes_on_the_same_day() -> None:
    assert not told(
        "ana-example|president|ATA|1999-01-01|2003-03-03|", "bo-example|president|ATA|2003-03-03||"
    )


def test_two_holders_at_once_are_a_fault_under_any_wording() -> None:
    assert told(
        "ana-example|foreign minister|ATA|1999-01-01|2003-03-03|",
        "bo-example|minister of foreign affairs|ATA|2003-03-01||",
    ) == ["bo-example and ana-example are both minister of foreign affairs ATA after 2003-03-01"]


def test_two_countries_have_one_each() -> None:
    assert not told(
        "ana-example|president|ATA|1999-01-01|2003-03-03|", "bo-example|president|BVT|1999-01-01||"
    )


def test_a_short_tenure_inside_another_is_a_fault() -> None:
    assert told(
        "ana-example|president|ATA|1999-01-01|2003-03-03|",
        "bo-example|president|ATA|2001-01-01|2001-02-01|",
    )


def test_dates_that_leave_it_open_are_no_fault() -> None:
    assert not told(
        "ana-example|president|ATA|1999-01-01|2003|",
        "bo-example|president|ATA|2003-03-01/2003-06-01||",
    )


def test_an_open_office_lasts_until_it_was_checked() -> None:
    later = "bo-example|president|ATA|2003-03-03||"
    first = "bo-example|president|ATA|1999-01-01||"
    assert not told(first + "2002-01-01", later)
    assert not told(first + "2004-01-01", later), "the same person is no second holder"
    assert told("ana-example|president|ATA|1999-01-01|2004-01-01|", later)


def test_a_seat_of_several_may_have_two() -> None:
    assert not told(
        "ana-example|member of the presidency|ATA|1999-01-01|2003-03-03|",
        "bo-example|member of the presidency|ATA|1999-01-01||",
    )


@pytest.mark.parametrize(
    ("days", "fault"),
    [
        ("1949|1960", "before being born"),
        ("2001|2011", "after dying"),
        ("2011|2012", "after dying"),
        ("2001|", "after dying"),
    ],
)
def test_an_office_lies_within_its_holders_life(days: str, fault: str) -> None:
    (said,) = told(f"ana-example|mayor|ATA|{days}|")
    assert fault in said


def test_an_office_of_the_years_of_birth_and_death_is_no_fault() -> None:
    assert not told("ana-example|mayor|ATA|1950|2010|")


def test_the_checker_tells_them_with_the_line_of_the_users_file(tmp_path: Path) -> None:
    (tmp_path / "offices.tsv").write_text(
        "person\ttitle\tcountry\tsectors\tstart\tend\n"
        "angela-merkel\tking\tATA\tGOV\t2001-01-01\t2003-03-03\n"
        "gerhard-schroder\tking\tATA\tGOV\t2002-01-01\t2003-03-03\n",
        encoding="utf-8",
    )
    (tmp_path / "wordings.tsv").write_text(
        "title\tcountry\theld_as\npresident\tATA\tgrand penguin\n", encoding="utf-8"
    )
    double, wording = sorted(check_gazetteer(tmp_path))
    assert double.startswith("offices.tsv, line 3: gerhard-schroder and angela-merkel are both king")
    assert "grand penguin is no title of titles.tsv" in wording
