import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from dateline.errors import KnowledgeError
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.gazetteer.tables import COLUMNS, DATA, as_row, read_table

OFFICES = """\
person\ttitle\tcountry\tsectors\tstart\tend\tchecked
ana-example\tforeign minister\tATA\tGOV\t2001-02-03\t2004-05-06\t2026-01-01
bo-example\tminister of foreign affairs\tATA\tGOV\t2004-05-06\t2007\t2026-01-01
cy-example\tforeign minister\tATA\tGOV\t2010-01-01\t\t2012-12-31
"""
PEOPLE = """\
key\tname\tnames\tcountry
ana-example\tAna Example\t\tAND
bo-example\tBo Example\t\tAND
cy-example\tCy Example\t\tAND
"""


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    (tmp_path / "offices.tsv").write_text(OFFICES, encoding="utf-8")
    (tmp_path / "people.tsv").write_text(PEOPLE, encoding="utf-8")
    (tmp_path / "groups.tsv").write_text(
        "key\tname\tcountry\tsectors\ntaliban\tTaliban\tAFG\tREB\nred-teapots\tRed Teapots\tAND\tUAF\n",
        encoding="utf-8",
    )
    (tmp_path / "media.tsv").write_text(
        "# a paper of our own\nkey\tname\tnames\tcountry\tkind_of\tdomains\n"
        "valley-lamp\tLamp\t=Lamp;Valley Lamp\tAND\tnewspaper\tlamp.example\n",
        encoding="utf-8",
    )
    return tmp_path


def test_loading_twice_gives_the_same(overlay: Path) -> None:
    assert load_gazetteer() is load_gazetteer()
    assert load_gazetteer(overlay) is load_gazetteer(overlay)
    assert load_gazetteer(overlay).version != load_gazetteer().version
    assert len(load_gazetteer().version) == 12


def test_an_overlay_adds_rows_and_replaces_those_of_the_same_key(overlay: Path) -> None:
    gazetteer = load_gazetteer(overlay)
    assert [entry.id for entry in gazetteer.find("Red Teapots")] == ["red-teapots"]
    assert gazetteer.sectors("taliban", date(2023, 1, 1)) == ("REB",)
    assert gazetteer.find("Taleban") == ()
    assert gazetteer.find("Hamas")


def test_a_name_may_be_found_only_as_written(overlay: Path) -> None:
    gazetteer = load_gazetteer(overlay)
    (lamp,) = gazetteer.find("Lamp")
    assert (lamp.name, lamp.aliases) == ("Lamp", ("Valley Lamp",))
    assert gazetteer.find("lamp") == ()
    assert gazetteer.find("valley lamp") == (lamp,)


def holder(gazetteer: Gazetteer, on: date) -> str | None:
    entry = gazetteer.holder("Foreign Minister", "ATA", on)
    return entry.id if entry else None


def test_the_holder_of_an_office_is_sure_or_none(overlay: Path) -> None:
    gazetteer = load_gazetteer(overlay)
    assert holder(gazetteer, date(2003, 1, 1)) == "ana-example"
    assert holder(gazetteer, date(2004, 5, 6)) is None
    assert holder(gazetteer, date(2005, 1, 1)) == "bo-example"
    assert holder(gazetteer, date(2007, 3, 1)) is None
    assert holder(gazetteer, date(2009, 1, 1)) is None
    assert holder(gazetteer, date(2012, 1, 1)) == "cy-example"
    assert holder(gazetteer, date(2013, 1, 1)) is None
    assert gazetteer.holder("foreign minister", "FRO", date(2003, 1, 1)) is None


def test_a_person_is_what_the_offices_of_the_day_make_them(overlay: Path) -> None:
    gazetteer = load_gazetteer(overlay)
    assert gazetteer.sectors("ana-example", date(2000, 1, 1)) == ()
    assert gazetteer.sectors("ana-example", date(2002, 1, 1)) == ("GOV",)
    assert gazetteer.sectors("ana-example", date(2006, 1, 1)) == ("ELI",)
    assert gazetteer.sectors("cy-example", date(2025, 1, 1)) == ("GOV",)
    assert [office.title for office in gazetteer.offices_on("ana-example", date(2002, 1, 1))] == [
        "foreign minister"
    ]
    assert gazetteer.offices("nobody") == ()


def test_a_wrong_overlay_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="no such folder"):
        load_gazetteer(tmp_path / "absent")
    with pytest.raises(KnowledgeError, match="it holds no gazetteer file; the tables are"):
        load_gazetteer(tmp_path)
    (tmp_path / "peoples.tsv").write_text("key\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="no such table"):
        load_gazetteer(tmp_path)


def test_a_wrong_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "groups.tsv").write_text("key\tname\tfrom\nx\tX\tsoon\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="'soon' is no date"):
        load_gazetteer(tmp_path)


def test_order_does_not_hang_on_the_hash_seed() -> None:
    code = (
        "from dateline.gazetteer import load_gazetteer as l; g = l();"
        "print(g.version, [e.aliases for e in g.find('United Nations')], list(g._known.actors.names)[-50:])"
    )
    outputs = {
        subprocess.run(  # noqa: S603 -- our own interpreter and code
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_a_file_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_bytes("\ufeffkey\tname\r\nana-example\tAna Example\r\n".encode())
    (ana,) = load_gazetteer(tmp_path).find("Ana Example")
    assert ana.id == "ana-example"


def test_regions_of_ones_own_are_added_and_replace_ours(tmp_path: Path) -> None:
    (tmp_path / "regions.tsv").write_text(
        "key\tname\tnames\tcountry\tlat\tlon\tprecision\n"
        "lamp-valley\tLamp Valley\tValley of Lamps\tAND\t42.5\t1.6\tregion\n"
        "zhejiang\tZhejiang Province\tZhejiang\tCHN\t29\t120\tregion\n",
        encoding="utf-8",
    )
    gazetteer = load_gazetteer(tmp_path)
    assert [place.country for place in gazetteer.toponyms.find("the Valley of Lamps")] == ["AND"]
    assert gazetteer.toponyms.find("Zhejiang")[0].name == "Zhejiang Province"
    assert "Zhejiang Province" not in [place.name for place in load_gazetteer().toponyms.find("Zhejiang")]
    assert gazetteer.toponyms.find("Kiev") == load_gazetteer().toponyms.find("Kiev")
    assert load_gazetteer().toponyms.find("Lamp Valley") == ()


def test_our_tables_stand_as_they_are_read() -> None:
    for table, columns in COLUMNS.items():
        text = (DATA / f"{table}.tsv").read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if line and line[0] != "#"]
        assert tuple(lines[0].split("\t")) == columns
        assert all(cell == cell.strip() for line in lines for cell in line.split("\t"))
        assert [as_row(table, line) for line in lines[1:]] == read_table(DATA / f"{table}.tsv", table)


def test_who_publishes_is_told_from_the_table_of_publishers_alone() -> None:
    code = (
        "from dateline.gazetteer import load_gazetteer as l; import dateline.gazetteer.load as m; asked = [];"
        "real = m.own_lines; m.own_lines = lambda t: asked.append(t) or real(t); g = l();"
        "print(g.medium('rfi.fr').id, g.media('RFI')[0].id, sorted(set(asked)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout == "rfi rfi ['media']\n"


@pytest.mark.parametrize(
    ("table", "text", "fault"),
    [
        ("offices", "person\ttitle\tend\nhamid-karzai\tpresident\tlate\n", "hamid-karzai: 'late' is no date"),
        ("regions", "key\tname\tlat\tlon\tprecision\nx\tX\t1\t2\tspot\n", "x: precision is one of"),
        ("agents", "lemma\tkind\nx\twizard\n", "x: 'wizard' is no kind"),
    ],
)
def test_a_wrong_row_of_ones_own_is_told_at_once(tmp_path: Path, table: str, text: str, fault: str) -> None:
    (tmp_path / f"{table}.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=fault):
        load_gazetteer(tmp_path)
