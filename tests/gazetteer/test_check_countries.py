import shutil
from pathlib import Path

import pytest

from dateline.gazetteer import check_gazetteer
from dateline.gazetteer.tables import DATA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(DATA / "countries.tsv", tmp_path)
    shutil.copy(DATA / "as_of.txt", tmp_path)
    return tmp_path


COLUMNS = "key\talpha3\talpha2\tname\tformer\tfrom\tto\tfollowed_by"


def told(folder: Path, *rows: str) -> list[str]:
    (folder / "countries.tsv").write_text("\n".join([COLUMNS, *rows]) + "\n", encoding="utf-8")
    return check_gazetteer(folder)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (["a\tAAA\tAA\tAland", "b\tBBB\tAA\tBland"], "countries: AA is the alpha2 of both a and b"),
        (["a\tAAA\tAA\tAland\t\t\t1990\tCCC"], "countries, a: CCC, which followed it, is no country"),
        (["a\tAAA\tAA\tAland\t\t\t1990"], "a state that ended has states that followed it"),
        (["a\tAAA\tAA\tAland\tOldland 1990/1980"], "countries, a: ends before it starts"),
        (["a\tAAA\tAA\tAland\tOldland"], "'Oldland' is no older name"),
        (
            ["a\tAAA\tAA\tAland\tOldland 1980/1990", "b\tBBB\tBB\tBland\tOldland 1985/1995"],
            "countries: Oldland names both a and b",
        ),
        (["a\tAAA\tAA\tTwinland", "b\tBBB\tBB\tTwinland"], "countries: Twinland names both a and b"),
    ],
)
def test_faults_of_countries_are_told(folder: Path, rows: list[str], fault: str) -> None:
    faults = told(folder, *rows)
    assert any(fault in one for one in faults), faults


def test_a_code_may_come_again_and_a_name_may_be_handed_on(folder: Path) -> None:
    rows = [
        "a\tAAA\tAA\tZorland\tOldland 1980/1990\t\t1990-12-31\tBBB",
        "b\tBBB\tAA\tOldland\t\t1991-01-01",
    ]
    assert told(folder, *rows) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("FR-X\tAND\tXland", "subdivisions, FR-X: the code is not one of AND"),
        ("AD-02\tXXX\tXland", "subdivisions.tsv, line 2: AD-02: XXX is no country"),
        ("AD-02\tAND\tXland\nAD-03\tAND\tXland", "subdivisions: xland names both AD-02 and AD-03"),
    ],
)
def test_faults_of_subdivisions_are_told(folder: Path, row: str, fault: str) -> None:
    (folder / "subdivisions.tsv").write_text(f"code\tcountry\tname\n{row}\n", encoding="utf-8")
    faults = check_gazetteer(folder)
    assert any(fault in one for one in faults), faults
