from datetime import date

import pytest

from dateline.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("name", "on", "alpha3", "stood"),
    [
        ("the Soviet Union", date(1985, 3, 11), "SUN", True),
        ("Soviet", date(2020, 3, 11), "SUN", False),
        ("Zaire", date(1985, 1, 1), "COD", True),
        ("Congo", date(1985, 1, 1), "COG", True),
        ("Congo", date(2020, 1, 1), "COD", True),
        ("Burma", date(1985, 1, 1), "MMR", True),
        ("Swaziland", date(2020, 1, 1), "SWZ", True),
        ("North Yemen", date(1985, 1, 1), "YEM", True),
        ("South Yemen", date(1985, 1, 1), "YMD", True),
        ("West Germany", date(1985, 1, 1), "DEU", True),
        ("East Germans", date(1985, 1, 1), "DDR", True),
        ("Czechoslovakia", date(1992, 12, 31), "CSK", True),
        ("Czechoslovakia", date(1993, 1, 1), "CSK", False),
        ("Yugoslavia", date(2001, 1, 1), "YUG", True),
        ("Serbia and Montenegro", date(2004, 1, 1), "SCG", True),
        ("Kosovo", date(2007, 1, 1), "KOS", False),
    ],
)
def test_a_name_has_the_code_of_the_day(
    gazetteer: Gazetteer, name: str, on: date, alpha3: str, *, stood: bool
) -> None:
    country = gazetteer.country_on(name, on)
    assert country is not None
    assert (country.alpha3, country.stood(on)) == (alpha3, stood)


def test_what_is_no_country_has_no_code(gazetteer: Gazetteer) -> None:
    assert gazetteer.country_on("Hamas", date(2020, 1, 1)) is None


@pytest.mark.parametrize(
    ("alpha3", "on", "codes"),
    [
        ("CSK", date(1985, 1, 1), ["CSK"]),
        ("CSK", date(2020, 1, 1), ["CZE", "SVK"]),
        ("DDR", date(2020, 1, 1), ["DEU"]),
        ("YUG", date(2004, 1, 1), ["SCG", "HRV", "SVN", "MKD", "BIH"]),
        ("YUG", date(2020, 1, 1), ["SRB", "MNE", "HRV", "SVN", "MKD", "BIH"]),
        ("FRA", date(2020, 1, 1), ["FRA"]),
    ],
)
def test_a_state_that_is_gone_has_successors(
    gazetteer: Gazetteer, alpha3: str, on: date, codes: list[str]
) -> None:
    assert [country.alpha3 for country in gazetteer.successors(alpha3, on)] == codes


@pytest.mark.parametrize(
    ("alpha3", "cow", "letters", "fips"),
    [
        ("USA", "2", "USA", "US"), ("GBR", "200", "UKG", "UK"), ("RUS", "365", "RUS", "RS"), ("KOS", "347", "KOS", "KV"),
        ("SUN", "365", "RUS", "UR"), ("DDR", "265", "GDR", "GC"), ("AND", "232", "AND", "AN"), ("HKG", "", "", "HK"),
    ],
)  # fmt: skip
def test_codes_of_other_systems(gazetteer: Gazetteer, alpha3: str, cow: str, letters: str, fips: str) -> None:
    country = gazetteer.country(alpha3)
    assert country is not None
    assert (country.cow, country.cow_letters, country.fips) == (cow, letters, fips)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Bavaria", ["DE-BY"]), ("the Sinaloa", ["MX-SIN"]), ("Punjab", ["IN-PB", "PK-PB"]), ("Rivers", []),
        ("Rivers State", ["NG-RI"]), ("Donetsk region", ["UA-14"]), ("Sao Paulo", ["BR-SP"]), ("Atlantis", []),
    ],
)  # fmt: skip
def test_subdivisions_by_name(gazetteer: Gazetteer, name: str, codes: list[str]) -> None:
    assert [part.code for part in gazetteer.subdivisions(name)] == codes


def test_the_government_of_a_subdivision_has_an_entry_but_no_name_of_its_own(gazetteer: Gazetteer) -> None:
    texas = gazetteer.entry("us-tx")
    assert texas is not None
    assert (texas.name, texas.kind, texas.country, texas.sectors) == ("Texas", "government", "USA", ("GOV",))
    assert gazetteer.find("Texas") == ()
