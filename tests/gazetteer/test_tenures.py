"""Offices seen together: two holders of one office, and offices outside a life."""

from pathlib import Path

import pytest

from dateline.gazetteer import check_gazetteer

PEOPLE = """\
key\tname\tnames\tcountry\tborn\tdied
ana-example\tAna Example\t\tATA\t1950-05-05\t2010-10-10
bo-example\tBo Example\t\tATA\t\t
"""
HEADER = "person\ttitle\tcountry\tsectors\tstart\tend\tchecked\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "people.tsv").write_text(PEOPLE, encoding="utf-8")
    return tmp_path


def told(folder: Path, *rows: str) -> list[str]:
    (folder / "offices.tsv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return check_gazetteer(folder)


def test_one_leaves_and_the_other_comes_on_the_same_day(folder: Path) -> None:
    assert not told(
        folder,
        "ana-example\tpresident\tATA\tGOV\t1999-01-01\t2003-03-03\t",
        "bo-example\tpresident\tATA\tGOV\t2003-03-03\t\t",
    )


def test_two_holders_at_once_are_a_fault_under_any_wording(folder: Path) -> None:
    (fault,) = told(
        folder,
        "ana-example\tforeign minister\tATA\tGOV\t1999-01-01\t2003-03-03\t",
        "bo-example\tminister of foreign affairs\tATA\tGOV\t2003-03-01\t\t",
    )
    assert fault.startswith("offices.tsv, line 3: bo-example and ana-example are both minister of foreign")


def test_dates_that_leave_it_open_are_no_fault(folder: Path) -> None:
    assert not told(
        folder,
        "ana-example\tpresident\tATA\tGOV\t1999-01-01\t2003\t",
        "bo-example\tpresident\tATA\tGOV\t2003-03-01/2003-06-01\t\t",
    )


def test_an_open_office_lasts_until_it_was_checked(folder: Path) -> None:
    later = "bo-example\tpresident\tATA\tGOV\t2003-03-03\t\t"
    assert not told(folder, "ana-example\tpresident\tATA\tGOV\t1999-01-01\t2002-01-01\t", later)
    assert any(
        "both president" in fault
        for fault in told(folder, "ana-example\tpresident\tATA\tGOV\t1999-01-01\t\t2004-01-01", later)
    )


def test_a_seat_of_several_may_have_two(folder: Path) -> None:
    assert not told(
        folder,
        "ana-example\tmember of the presidency\tATA\tGOV\t1999-01-01\t2003-03-03\t",
        "bo-example\tmember of the presidency\tATA\tGOV\t1999-01-01\t\t",
    )


@pytest.mark.parametrize(
    ("start", "end", "fault"),
    [
        ("1949", "1960", "before being born"),
        ("2001", "2011", "after dying"),
        ("2011", "2012", "after dying"),
        ("2001", "", "after dying"),
    ],
)
def test_an_office_lies_within_its_holders_life(folder: Path, start: str, end: str, fault: str) -> None:
    assert any(fault in one for one in told(folder, f"ana-example\tmayor\tATA\tGOV\t{start}\t{end}\t"))


def test_an_office_of_the_year_of_death_is_no_fault(folder: Path) -> None:
    assert not told(folder, "ana-example\tmayor\tATA\tGOV\t1950\t2010\t")


def test_wordings_name_titles(folder: Path) -> None:
    (folder / "wordings.tsv").write_text(
        "title\tcountry\theld_as\npresident\tATA\tgrand penguin\n", encoding="utf-8"
    )
    (fault,) = check_gazetteer(folder)
    assert "grand penguin is no title of titles.tsv" in fault
