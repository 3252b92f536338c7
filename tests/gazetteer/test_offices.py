"""Who held an office on a day: around changes, under other wordings, and where it isn't known."""

from datetime import date

import pytest

from dateline.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def held(gazetteer: Gazetteer, title: str, country: str | None, day: str) -> str | None:
    entry = gazetteer.holder(title, country, date.fromisoformat(day))
    return entry.id if entry else None


@pytest.mark.parametrize(
    ("title", "country", "before", "holder", "after", "successor"),
    [
        ("president", "AFG", "2021-08-14", "ashraf-ghani", "2021-08-16", None),
        ("prime minister", "GBR", "2022-09-05", "boris-johnson", "2022-09-07", "liz-truss"),
        ("monarch", "GBR", "2022-09-07", "queen-elizabeth-ii", "2022-09-09", "king-charles-iii"),
        ("president", "EGY", "2013-07-02", "mohamed-morsi", "2013-07-05", "adly-mansour"),
        ("president", "DZA", "2019-04-01", "abdelaziz-bouteflika", "2019-04-10", "abdelkader-bensalah"),
        ("president", "RUS", "1999-12-30", "boris-yeltsin", "2000-01-01", "vladimir-putin"),
        ("president", "PER", "2020-11-08", "martin-vizcarra", "2020-11-12", "manuel-merino"),
        ("president", "PER", "2020-11-12", "manuel-merino", "2020-11-18", "francisco-sagasti"),
        ("prime minister", "JPN", "2006-09-25", "junichiro-koizumi", "2006-09-27", "shinzo-abe"),
        ("prime minister", "IND", "1996-05-15", "p-v-narasimha-rao", "1996-05-17", "atal-bihari-vajpayee"),
        ("president", "YUG", "2000-10-06", "slobodan-milosevic", "2000-10-08", "vojislav-kostunica"),
        ("secretary of state", "USA", "2005-01-25", "colin-powell", "2005-01-27", "condoleezza-rice"),
        ("president", "VEN", "2002-04-11", "hugo-chavez", "2002-04-15", "hugo-chavez"),
    ],
)
def test_the_day_before_and_the_day_after_a_change(
    gazetteer: Gazetteer,
    title: str,
    country: str,
    before: str,
    holder: str,
    after: str,
    successor: str | None,
) -> None:
    assert held(gazetteer, title, country, before) == holder
    assert held(gazetteer, title, country, after) == successor


def test_the_day_of_a_change_is_nobodys(gazetteer: Gazetteer) -> None:
    assert held(gazetteer, "prime minister", "GBR", "2022-09-06") is None
    assert held(gazetteer, "president", "USA", "2021-01-20") is None


@pytest.mark.parametrize(
    ("title", "country", "day", "holder"),
    [
        ("foreign minister", "USA", "2015-01-01", "john-kerry"),
        ("minister of foreign affairs", "GBR", "1996-01-01", "malcolm-rifkind"),
        ("defense minister", "USA", "2019-06-01", "patrick-shanahan"),
        ("prime minister", "DEU", "2010-01-01", "angela-merkel"),
        ("taoiseach", "IRL", "2001-01-01", "bertie-ahern"),
        ("chancellor", "GBR", "2012-01-01", "george-osborne"),
        ("premier", "CHN", "2015-01-01", "li-keqiang"),
        ("interim president", "TUN", "2011-02-01", "fouad-mebazaa"),
        ("head of state", "FRA", "1994-01-01", "francois-mitterrand"),
        ("head of state", "ESP", "2013-01-01", "king-juan-carlos"),
        ("head of state", "IRN", "2010-01-01", "ali-khamenei"),
        ("head of government", "USA", "1994-01-01", "bill-clinton"),
        ("head of government", "AUT", "1995-01-01", "franz-vranitzky"),
        ("president", "CHE", "1999-06-01", "ruth-dreifuss"),
    ],
)
def test_an_office_is_found_under_its_name_in_the_country(
    gazetteer: Gazetteer, title: str, country: str, day: str, holder: str
) -> None:
    assert held(gazetteer, title, country, day) == holder


def test_a_seat_of_several_has_no_single_holder(gazetteer: Gazetteer) -> None:
    assert held(gazetteer, "member of the presidency", "BIH", "2015-06-01") is None
    assert held(gazetteer, "captain regent", "SMR", "2015-06-01") is None


def test_past_the_day_of_knowledge_nobody_is_sure(gazetteer: Gazetteer) -> None:
    assert held(gazetteer, "president", "FRA", "2026-06-01") == "emmanuel-macron"
    assert held(gazetteer, "president", "FRA", "2029-06-01") is None
