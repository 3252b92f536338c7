from datetime import date

import pytest

from dateline.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def ids(gazetteer: Gazetteer, name: str) -> list[str]:
    return [entry.id for entry in gazetteer.find(name)]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("the U.S.", "united-states"),
        ("Burma", "myanmar"),
        ("DR Congo", "democratic-republic-of-the-congo"),
        ("Congo-Brazzaville", "republic-of-the-congo"),
        ("Türkiye", "turkey"),
        ("the Kremlin's", "russia-gov"),
        ("the Turkish government", "turkey-gov"),
        ("government of Chad", "chad-gov"),
        ("UN Security Council", "united-nations-security-council"),
        ("U.N. refugee agency", "united-nations-high-commissioner-for-refugees"),
        ("Pentagon", "united-states-department-of-defense"),
        ("State Duma", "state-duma"),
        ("IRGC", "islamic-revolutionary-guard-corps"),
        ("Taleban", "taliban"),
        ("Daesh", "islamic-state"),
        ("al Shabaab", "al-shabab"),
        ("RFI", "rfi"),
        ("Agence France-Presse", "agence-france-presse"),
        ("Al-Jazeera", "al-jazeera"),
        ("The Times", "the-times"),
    ],
)
def test_names_lead_to_their_one_entry(gazetteer: Gazetteer, name: str, id_: str) -> None:
    assert ids(gazetteer, name) == [id_]


@pytest.mark.parametrize(
    "word", ["us", "who", "is", "times", "the times", "apple", "shell", "ap", "Nowhereland"]
)
def test_common_words_are_no_names(gazetteer: Gazetteer, word: str) -> None:
    assert gazetteer.find(word) == ()


@pytest.mark.parametrize(
    ("word", "alpha3"),
    [
        ("Briton", "GBR"), ("Dutch", "NLD"), ("Filipinos", "PHL"), ("Philippine", "PHL"), ("Nigerien", "NER"),
        ("Nigerians", "NGA"), ("Guinean", "GIN"), ("Bissau-Guinean", "GNB"), ("Equatorial Guinean", "GNQ"),
        ("Papua New Guinean", "PNG"), ("South Korean", "KOR"), ("North Koreans", "PRK"), ("Dominican", "DOM"),
        ("Congolese", "COD"), ("Swiss", "CHE"), ("Basotho", "LSO"), ("Monegasque", "MCO"), ("Thai", "THA"),
        ("South Sudanese", "SSD"), ("Kosovar", "KOS"), ("Emirati", "ARE"), ("Turks", "TUR"), ("Danes", "DNK"),
        ("Korean", None), ("Arab", None), ("us", None),
    ],
)  # fmt: skip
def test_demonyms(gazetteer: Gazetteer, word: str, alpha3: str | None) -> None:
    assert gazetteer.demonym(word) == alpha3


def test_every_country_is_a_state_with_a_government(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.countries) >= 249
    for country in gazetteer.countries:
        state, government = gazetteer.entry(country.key), gazetteer.entry(f"{country.key}-gov")
        assert state is not None
        assert state.kind == "state"
        assert government is not None
        assert (government.kind, government.sectors) == ("government", ("GOV",))
        assert gazetteer.country(country.alpha3) == country


@pytest.mark.parametrize(
    ("word", "id_"),
    [
        ("Moscow", "russia-gov"), ("Kyiv", "ukraine-gov"), ("Kiev", "ukraine-gov"), ("Downing Street", "united-kingdom-gov"),
        ("Beijing", "china-gov"), ("White House", "united-states-gov"), ("Brussels", "european-union"),
    ],
)  # fmt: skip
def test_capitals_and_houses_may_stand_for_governments(gazetteer: Gazetteer, word: str, id_: str) -> None:
    entry = gazetteer.is_capital_or_metonym(word)
    assert entry is not None
    assert entry.id == id_


def test_other_cities_stand_for_no_government(gazetteer: Gazetteer) -> None:
    assert gazetteer.is_capital_or_metonym("Hamburg") is None
    assert gazetteer.find("Hamburg") == ()


def test_an_armed_group_has_the_sectors_of_the_day(gazetteer: Gazetteer) -> None:
    taliban = gazetteer.entry("taliban")
    assert taliban is not None
    assert (taliban.kind, taliban.country) == ("armed-group", "AFG")
    assert gazetteer.sectors("taliban", date(1999, 1, 1)) == ("GOV",)
    assert gazetteer.sectors("taliban", date(2010, 1, 1)) == ("REB",)
    assert gazetteer.sectors("taliban", date(2023, 1, 1)) == ("GOV",)
    assert gazetteer.sectors("taliban") == taliban.sectors == ("GOV",)


def test_a_group_that_is_gone_stays_what_it_was(gazetteer: Gazetteer) -> None:
    assert gazetteer.sectors("liberation-tigers-of-tamil-eelam", date(2020, 1, 1)) == ("REB",)
    assert gazetteer.sectors("rapid-support-forces", date(2000, 1, 1)) == ("PRM", "MIL")
    assert gazetteer.sectors("rapid-support-forces", date(2024, 1, 1)) == ("REB",)


@pytest.mark.parametrize(
    ("group", "on", "sectors"),
    [
        ("revolutionary-armed-forces-of-colombia", date(2010, 1, 1), ("REB",)),
        ("revolutionary-armed-forces-of-colombia", date(2018, 1, 1), ("PTY",)),
        ("hamas", date(2005, 1, 1), ("REB", "PTY")),
        ("hamas", date(2010, 1, 1), ("GOV", "REB")),
        ("irish-republican-army", date(1985, 1, 1), ("REB",)),
        ("irish-republican-army", date(2015, 1, 1), ("UAF",)),
        ("wagner-group", date(2020, 1, 1), ("PRM",)),
        ("wagner-group", date(2023, 6, 24), ("REB",)),
        ("march-23-movement", date(2025, 1, 1), ("REB",)),
        ("taliban", date(2021, 8, 14), ("REB",)),
        ("taliban", date(2021, 8, 15), ("GOV",)),
    ],
)
def test_groups_on_a_day(gazetteer: Gazetteer, group: str, on: date, sectors: tuple[str, ...]) -> None:
    assert gazetteer.sectors(group, on) == sectors


@pytest.mark.parametrize(
    ("name", "country", "sectors"),
    [
        ("FSB", "RUS", ("SPY",)), ("Mossad", "ISR", ("SPY",)), ("ISI", "PAK", ("SPY", "MIL")), ("Knesset", "ISR", ("LEG",)),
        ("Duma", "RUS", ("LEG",)), ("Bundestag", "DEU", ("LEG",)), ("Verkhovna Rada", "UKR", ("LEG",)), ("AIVD", "NLD", ("SPY",)),
        ("Hluttaw", "MMR", ("LEG",)), ("Stasi", "DDR", ("SPY",)), ("Carabineros", "CHL", ("COP",)), ("Itamaraty", "BRA", ("GOV",)),
    ],
)  # fmt: skip
def test_bodies_of_states(gazetteer: Gazetteer, name: str, country: str, sectors: tuple[str, ...]) -> None:
    assert [(entry.country, entry.sectors) for entry in gazetteer.find(name)] == [(country, sectors)]


def test_bodies_carry_blocs_and_sectors(gazetteer: Gazetteer) -> None:
    assert [(e.kind, e.bloc) for e in gazetteer.find("United Nations")] == [("organisation", "UNO")]
    assert [(e.kind, e.country, e.sectors) for e in gazetteer.find("FBI")] == [
        ("government", "USA", ("COP",))
    ]
    assert [(e.kind, e.sectors) for e in gazetteer.find("TASS")] == [("media", ("JRN",))]
    assert [(e.kind, e.bloc) for e in gazetteer.find("ISIL")] == [("armed-group", "IMG")]


def test_a_domain_leads_to_its_publisher(gazetteer: Gazetteer) -> None:
    for domain, id_ in (("www.rfi.fr", "rfi"), ("edition.cnn.com", "cnn"), ("bbc.co.uk", "bbc")):
        entry = gazetteer.medium(domain)
        assert entry is not None
        assert entry.id == id_
    assert gazetteer.medium("example.org") is None


def test_generic_agents_titles_and_bodies(gazetteer: Gazetteer) -> None:
    soldier, troop, union = (gazetteer.agent(lemma) for lemma in ("soldier", "troop", "trade union"))
    assert soldier is not None
    assert (soldier.sectors, soldier.kind, soldier.plural_only) == (("MIL",), "person", False)
    assert troop is not None
    assert (troop.sectors, troop.plural_only) == (("MIL",), True)
    assert union is not None
    assert union.sectors == ("LAB",)
    title = gazetteer.title("Defense Minister")
    assert title is not None
    assert title.same_as == "defence minister"
    body = gazetteer.body("the Foreign Ministry")
    assert body is not None
    assert (body.sectors, body.kind) == (("GOV",), "government")
    assert gazetteer.agent("teapot") is gazetteer.title("teapot") is gazetteer.body("teapot") is None


def test_first_words_and_length_let_a_caller_skip(gazetteer: Gazetteer) -> None:
    assert {"united", "russia", "kremlin", "turkish", "moscow"} <= gazetteer.starts
    assert "teapot" not in gazetteer.starts
    assert 5 <= gazetteer.longest <= 20
