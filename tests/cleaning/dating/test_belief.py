"""Which sign of a day is believed."""

from __future__ import annotations

import pytest

from dateline.cleaning import clean_page
from dateline.cleaning.dating.find import Dated, date_report
from dateline.cleaning.dating.signs import DatingClues
from dateline.cleaning.dating.years import DayOfYear
from dateline.intake import Hints, page_from_text
from dateline.intake.marks import MarkedDate

AT = "https://harbour.example"


def dated(text: str = "", **clues: object) -> Dated:
    known = {"given": None, "metadata": (), "dateline": None} | clues
    return date_report(DatingClues(text=text, **known))  # type: ignore[arg-type]


def day(found: Dated) -> str | None:
    return found.published.start if found.published else None


def published(says: str) -> MarkedDate:
    return MarkedDate("published", says)


def modified(says: str) -> MarkedDate:
    return MarkedDate("modified", says)


def test_signs_that_agree_are_not_listed() -> None:
    found = dated(marked=(published("2021-08-16"), modified("2021-08-16")), address=f"{AT}/2021/08/16/a")
    assert (day(found), found.dates) == ("2021-08-16", ())
    assert dated(marked=(published("2021-08-16"),), address=f"{AT}/2021/08/a").dates == ()
    assert dated() == Dated(None)


def test_signs_that_differ_are_listed_with_what_was_believed_and_why() -> None:
    found = dated(marked=(modified("2021-09-01"), published("2021-08-16")))
    assert [(one.sign, one.day, one.believed) for one in found.dates] == [
        ("modified", "2021-09-01", False), ("published", "2021-08-16", True),
    ]  # fmt: skip
    assert found.dates[0].why == "it is when the page was last changed"


def test_the_date_of_change_is_believed_where_there_is_no_other() -> None:
    assert day(dated(marked=(modified("2021-09-01"),))) == "2021-09-01"
    assert (
        day(dated(marked=(modified("2021-09-01"),), metadata=("Published 16 August 2021",))) == "2021-08-16"
    )
    assert day(dated(metadata=("Updated 1 September 2021", "16 August 2021"))) == "2021-08-16"


def test_what_is_given_is_believed_against_all() -> None:
    found = dated(given="2021-08-01", marked=(published("2021-08-16"),))
    assert day(found) == "2021-08-01"
    assert found.published is not None
    assert found.published.basis == "given"


@pytest.mark.parametrize(
    ("stamp", "address", "local"),
    [
        ("2021-08-17T01:50:00Z", "/2021/08/16/a", "2021-08-16"),
        ("2021-08-16T20:00:00+00:00", "/2021/08/17/a", "2021-08-17"),
        ("2021-08-17T18:00:00Z", "/2021/08/16/a", "2021-08-17"),
        ("2021-08-17T01:50:00+02:00", "/2021/08/16/a", "2021-08-17"),
    ],
)
def test_a_time_in_utc_gives_way_to_the_local_day(stamp: str, address: str, local: str) -> None:
    assert day(dated(marked=(published(stamp),), address=AT + address)) == local


def test_a_page_that_was_stamped_anew_is_as_old_as_its_address() -> None:
    found = dated(marked=(published("2021-08-16"),), address=f"{AT}/2014/03/02/a")
    assert day(found) == "2014-03-02"
    assert "stamped anew" in next(one.why for one in found.dates if one.believed)
    assert day(dated(marked=(published("2021-08-16"),), address=f"{AT}/2021/08/15/a")) == "2021-08-16"


def test_two_signs_that_agree_are_believed_against_a_later_stamp() -> None:
    clues = {"marked": (published("2021-08-16"),), "metadata": ("2 March 2014",)}
    assert day(dated(**clues)) == "2021-08-16"
    assert day(dated(dateline=DayOfYear(3, 1, 2014), **clues)) == "2014-03-02"


def test_no_date_lies_after_the_copy() -> None:
    archived = "https://web.archive.org/web/20190304101112/https://harbour.example/a"
    found = dated(marked=(published("2021-08-16"), modified("2019-03-01")), address=archived)
    assert day(found) == "2019-03-01"
    assert "taken on 2019-03-04" in found.dates[0].why
    assert day(dated(marked=(published("2021-08-16"),), captured="2019-03-04")) is None


def test_a_day_to_come_is_believed_only_where_there_is_no_other() -> None:
    assert day(dated(marked=(published("2099-01-02"),), metadata=("16 August 2021",))) == "2021-08-16"
    assert day(dated(marked=(published("2099-01-02"),))) == "2099-01-02"


def test_a_machines_blank_gives_way() -> None:
    assert (
        day(dated(marked=(published("0001-01-01T00:00:00Z"),), metadata=("Posted 16 August 2021",)))
        == "2021-08-16"
    )


def test_the_order_of_numbers_is_told_by_other_signs_or_not_at_all() -> None:
    either = (published("03/04/2021"),)
    assert day(dated(marked=either, address=f"{AT}/2021/04/03/a")) == "2021-04-03"
    assert day(dated(marked=either, region="US")) == "2021-03-04"
    assert (
        day(dated("Ferry crews went back on April 2, 2021, their union said.", marked=either)) == "2021-04-03"
    )
    found = dated(marked=either)
    assert day(found) is None
    assert found.dates[0].day is None
    assert found.dates[0].why == "it may be 2021-03-04 or 2021-04-03, and nothing tells which"


def test_a_mere_month_does_not_tell_the_day() -> None:
    assert day(dated(address=f"{AT}/2021/08/a")) is None
    assert (
        day(dated("Crews went back on Monday, August 16, 2021, they said.", address=f"{AT}/2021/08/a"))
        == "2021-08-16"
    )


def test_a_mere_month_is_listed_where_nothing_tells_the_day() -> None:
    found = dated(marked=(published("2024-03"),))
    assert found.published is None
    assert [(one.says, one.day, one.why) for one in found.dates] == [
        ("2024-03", None, "it is not precise enough")
    ]
    assert dated(marked=(published("2024-03-04"),), address=f"{AT}/2024/03/a").dates == ()


def test_a_date_line_without_a_year_takes_that_of_another_sign() -> None:
    assert day(dated(metadata=("Monday 25 July, 16:02",), marked=(modified("2016-07-26"),))) == "2016-07-25"


PAGE = """<html lang="{lang}"><head><title>Ferries sail again</title>{head}</head><body><article><h1>Ferries sail again</h1>
<p>{line}</p><p>Ferry crews in Lima went back to work on Friday after a night of talks with the port authority, both sides said.</p>
<p>The port authority said that it would raise wages by a tenth and that it would hire forty more hands before the summer.</p>
</article><aside><time datetime="2011-01-02">2 January 2011</time> An older story</aside></body></html>"""


def test_a_whole_page_is_dated() -> None:
    head = '<meta property="article:published_time" content="2024-02-03T08:00:00+01:00">'
    report = clean_page(page_from_text(PAGE.format(lang="en", head=head, line="By Ana Gil")))
    assert report.published is not None
    assert report.published.start == "2024-02-03"
    assert [one.sign for one in report.dates if not one.believed] == ["time element"]


@pytest.mark.parametrize(("lang", "expected"), [("en-GB", "2024-04-03"), ("en-US", "2024-03-04")])
def test_the_region_of_a_page_tells_the_order(lang: str, expected: str) -> None:
    text = PAGE.format(lang=lang, head="", line="Published 03/04/2024").partition("<aside>")[0]
    report = clean_page(page_from_text(text))
    assert report.published is not None
    assert report.published.start == expected


def test_the_publishers_country_tells_the_order() -> None:
    text = PAGE.format(lang="en", head="", line="Published 03/04/2024").partition("<aside>")[0]
    for url, expected in (
        ("https://www.bbc.co.uk/a", "2024-04-03"),
        ("https://www.usatoday.com/a", "2024-03-04"),
    ):
        report = clean_page(page_from_text(text, hints=Hints(url=url)))
        assert report.published is not None
        assert report.published.start == expected


def test_a_machines_never_is_no_date() -> None:
    assert dated(marked=(published("9999"),)) == Dated(None)
    stamps = (published("9999-12-31T23:00:00Z"), published("2024-03-01"))
    assert day(dated(marked=stamps)) == "2024-03-01"
    archived = "https://web.archive.org/web/99991231000000/https://harbour.example/2021/08/16/a"
    assert day(dated(address=archived)) == "2021-08-16"


def test_of_signs_of_one_kind_the_first_is_believed_however_often_it_is_said() -> None:
    stamps = (published("2024-03-01T10:00:00Z"), published("2024-03-05"), published("2024-03-01"))
    assert day(dated(marked=stamps)) == "2024-03-01"


def test_a_line_of_publication_and_change_tells_first_what_it_names_first() -> None:
    line = "Published 1 March 2024, updated 3 March 2024"
    assert day(dated(metadata=(line,), marked=(modified("2024-03-03"),))) == "2024-03-01"
    turned = "Updated 3 March 2024, published 1 March 2024"
    assert day(dated(metadata=(turned,), marked=(published("2024-03-01"),))) == "2024-03-01"
