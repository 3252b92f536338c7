"""The main event of a report, and its day."""

from __future__ import annotations

import pytest

import dateline
from dateline.coding.story.main_event import main_when
from dateline.record import Record

BOMBING = (
    "A bomb killed nine soldiers in Mogadishu on Monday. The army blamed al-Shabab for the bombing. "
    "The group had bombed a market in the city in March. Kenya will send 200 soldiers to Somalia next week."
)
STATEMENT = (
    "Armenia accused Azerbaijan of breaking the truce. "
    "The Armenian foreign minister said on Saturday that two villages had been shelled."
)


def read(text: str, title: str | None = None, date: str = "2023-05-17") -> Record:
    return dateline.read(text, title=title, date=date, clean=False, language="en")


def main(record: Record) -> tuple[str, str | None, str | None]:
    event = dateline.main_event(record)
    assert event is not None
    when = main_when(record, event)
    return event.predicate, when and when.start, when and when.basis


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (BOMBING, None, ("kill", "2023-05-15", "weekday")),
        (BOMBING, "Kenya to send 200 soldiers to Somalia", ("send", "2023-05-22", "relative")),
        (BOMBING, "Somali army blames al-Shabab for bombing", ("blame", "2023-05-15", "story")),
        (
            "Thousands of people marched through Tunis on Sunday. Police arrested forty protesters.",
            "Police arrest forty protesters in Tunis", ("arrest", "2023-05-14", "story"),
        ),
    ],
)  # fmt: skip
def test_the_title_and_the_beginning_tell_what_a_report_is_about(
    text: str, title: str | None, expected: tuple[str, str, str]
) -> None:
    assert main(read(text, title)) == expected


def test_what_is_told_as_background_is_not_the_main_event() -> None:
    text = (
        "Russia annexed Crimea in 2014. Ukrainian troops attacked a Russian base on the peninsula on Tuesday."
    )
    assert main(read(text))[:2] == ("attack", "2023-05-16")


def test_where_no_day_is_told_the_day_of_publication_stands_and_says_so() -> None:
    assert main(read("Chad expelled the French ambassador.")) == ("expel", "2023-05-17", "publication")


def test_what_is_yet_to_come_does_not_have_the_day_of_publication() -> None:
    assert main(read("Chad will expel the French ambassador.")) == ("expel", None, None)


def test_an_accusation_is_made_when_the_accuser_speaks() -> None:
    record = read(STATEMENT.replace("The Armenian foreign minister", "Armenia"))
    assert main(record) == ("accuse", "2023-05-13", "weekday")


def test_a_report_without_events_has_no_main_event() -> None:
    record = read("The sea is calm.")
    assert dateline.main_event(record) is None
    assert dateline.five_w(record) is None
