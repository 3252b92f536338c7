"""The places of the gazetteer, by name."""

from __future__ import annotations

import pytest

from dateline.errors import KnowledgeError
from dateline.gazetteer import load_gazetteer
from dateline.gazetteer.tables import DATA, read_table
from dateline.gazetteer.toponym_table import NAMES, ToponymTable, write_table
from dateline.gazetteer.toponyms import place_key


@pytest.fixture
def toponyms():
    return load_gazetteer().toponyms


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Kiev", "UKR", "town"),
        ("sao paulo", "BRA", "town"),
        ("Donbas", "UKR", "region"),
        ("Red Sea", None, "sea"),
        ("Bavaria", "DEU", "admin1"),
        ("Travis County", "USA", "admin2"),
        ("Ben Gurion Airport", "ISR", "site"),
    ],
)
def test_a_place_is_found_by_name(toponyms, name, country, feature):
    assert (country, feature) in {(place.country, place.feature) for place in toponyms.find(name)}


def test_names_are_compared_without_accents_and_with_short_forms(toponyms):
    assert toponyms.find("Málaga") == toponyms.find("Malaga") != ()
    assert toponyms.find("Saint Louis") == toponyms.find("St. Louis") != ()
    assert place_key("Łódź’s") == "lodz"


def test_an_acronym_is_no_town(toponyms):
    assert [place.name for place in toponyms.find("EU")] == ["European Union"]
    assert "Eu" in {place.name for place in toponyms.find("Eu")}
    assert toponyms.find("BA") == ()


def test_the_table_is_sorted_and_every_line_is_found():
    names = (DATA / NAMES).read_bytes().splitlines()
    assert names == sorted(names, key=lambda line: line.partition(b"\t")[0])
    table = ToponymTable(DATA)
    for line in (*names[:50], *names[:: len(names) // 500], *names[-50:]):
        key, _, offsets = line.decode().partition("\t")
        assert len(list(table.rows(key))) == len(offsets.split())
    assert list(table.rows("no such place")) == []


def test_a_table_that_is_written_can_be_read(tmp_path):
    cells = ["7", "Lübz", "DEU", "12", "53.4628", "12.0297", "6000", "town"]
    write_table(tmp_path, [(cells, ["lubz", "libz"]), ([*cells[:1], "Alm", *cells[2:]], ["lubz"])])
    table = ToponymTable(tmp_path)
    assert [row[1] for row in table.rows("lubz")] == ["Lübz", "Alm"]
    assert list(table.rows("libz")) == [cells]
    assert table.version != ToponymTable(DATA).version


def test_a_missing_table_says_how_to_make_it(tmp_path):
    with pytest.raises(KnowledgeError, match="build_toponyms"):
        ToponymTable(tmp_path)


def test_a_table_of_ones_own_takes_the_place_of_ours(tmp_path):
    write_table(tmp_path, [(["9", "Atlantis", "", "", "0.0000", "0.0000", "0", "town"], ["atlantis"])])
    gazetteer = load_gazetteer(tmp_path)
    assert [place.geonames_id for place in gazetteer.toponyms.find("Atlantis")] == [9]
    assert gazetteer.toponyms.find("Kyiv") == ()
    assert gazetteer.version != load_gazetteer().version


def test_the_table_of_regions_is_whole():
    rows = read_table(DATA / "regions.tsv", "regions")
    assert len({row["key"] for row in rows}) == len(rows) >= 800
    gazetteer = load_gazetteer()
    for row in rows:
        assert not row["country"] or gazetteer.country(row["country"]) is not None
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180
        assert row["precision"] in ("point", "city", "region", "sea")
        assert not row["geonames_id"] or int(row["geonames_id"]) > 0
