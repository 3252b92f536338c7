"""Who, what, when, where, why and how, each in the report's own words."""

from __future__ import annotations

import pytest

import dateline
from dateline.record import Elsewhere, Record

QUESTIONS = ("what", "when", "where", "why", "how")


def read(text: str, title: str | None = None) -> Record:
    return dateline.read(text, title=title, date="2023-05-17", clean=False, language="en")


def answers(record: Record) -> dict[str, str]:
    found = dateline.five_w(record)
    assert found is not None
    phrases = {question: getattr(found, question) for question in QUESTIONS}
    told = {question: phrase.text for question, phrase in phrases.items() if phrase is not None}
    return {"who": " + ".join(phrase.text for phrase in found.who)} | told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya on Monday expelled the Ugandan ambassador because Ugandan troops had crossed the border.",
            {
                "who": "Kenya", "what": "expelled the Ugandan ambassador", "when": "Monday",
                "why": "because Ugandan troops had crossed the border",
            },
        ),
        (
            "Rebels killed nine Chadian soldiers near Maiduguri overnight by mining a road.",
            {
                "who": "Rebels", "what": "killed nine Chadian soldiers", "when": "overnight",
                "where": "Maiduguri", "how": "by mining a road",
            },
        ),
        (
            "Norwegian police arrested two men in Bergen on Sunday over the bombing of an embassy.",
            {
                "who": "Norwegian police", "what": "arrested two men", "when": "Sunday",
                "where": "Bergen", "why": "over the bombing of an embassy",
            },
        ),
        (
            "Chad and Niger signed a treaty in order to stop smugglers.",
            {"who": "Chad + Niger", "what": "signed a treaty", "why": "in order to stop smugglers"},
        ),
        (
            "Twelve fishermen were freed in Dakar on Tuesday after a mediator paid a ransom.",
            {
                "who": "Twelve fishermen", "what": "were freed in Dakar", "when": "Tuesday", "where": "Dakar",
                "why": "after a mediator paid a ransom",
            },
        ),
    ],
)  # fmt: skip
def test_the_six_questions(text: str, expected: dict[str, str]) -> None:
    assert answers(read(text)) == expected


def test_spans_are_those_of_the_words() -> None:
    title, text = (
        "Chad expels French envoy",
        "Chad on Monday expelled the French ambassador in N'Djamena over a cartoon.",
    )
    record = read(text, title)
    found = dateline.five_w(record)
    assert found is not None
    for phrase in (*found.who, found.what, found.when, found.where, found.why):
        assert phrase is not None
        if isinstance(phrase.span, Elsewhere):
            assert (phrase.span.where, title[slice(*phrase.span.span)]) == ("title", phrase.text)
        else:
            assert text[slice(*phrase.span)] == phrase.text
    assert isinstance(found.what.span, Elsewhere)


@pytest.mark.parametrize(
    ("early", "late", "when"),
    [
        ("", "The boats went out on Wednesday.", "Wednesday"),
        ("", '"Shame", a reader wrote on 17 May 2023.', "17 May 2023"),
        ("He was put on a plane at 7 pm. ", "", "7 pm"),
        ("", "He was put on a plane at 7 pm.", None),
        ("He had warned of it on the Wednesday before the vote. ", "", None),
        ("All of Kampala was speaking of Tuesday's vote. ", "", None),
        ("He had come in March. ", "", None),
    ],
)
def test_what_is_dated_by_publication_alone_has_the_words_that_name_the_day(
    early: str, late: str, when: str | None
) -> None:
    filler = "The two states share a lake, and both have long had boats on it. " * 10
    found = dateline.five_w(read(f"Kenya has expelled the Ugandan envoy. {early}{filler}{late}"))
    assert found is not None
    assert found.date is not None
    assert (found.date.start, found.date.basis) == ("2023-05-17", "publication")
    assert (found.when and found.when.text) == when


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("Kenya expels Ugandan envoy after quarrel", "expels Ugandan envoy"),
        ("Kenya expels Ugandan envoy for first time in ten years", "expels Ugandan envoy"),
        ("Kenya expels Ugandan envoy during visit", "expels Ugandan envoy"),
        ("Kenyan soldiers arrive in Kampala after quarrel", "arrive in Kampala"),
    ],
)
def test_when_and_where_are_no_part_of_what_that_is_whole_without_them(title: str, what: str) -> None:
    assert answers(read("The two have quarrelled over fish.", title))["what"] == what


def test_reasons_are_also_looked_for_where_the_same_is_told_again() -> None:
    record = read(
        "Kenya expelled the Ugandan envoy on Monday because of a cartoon.", "Kenya expels Ugandan envoy"
    )
    assert answers(record)["what"] == "expels Ugandan envoy"
    assert answers(record)["why"] == "because of a cartoon"


def test_a_party_is_no_means() -> None:
    assert "how" not in answers(
        read("The Russian ambassador met with representatives of the Taliban in Kabul.")
    )


def test_a_headline_that_tells_of_no_event_says_what_happened_in_its_own_words() -> None:
    text = "Shoppers have complained to the minister about a rise in the price of bread."
    found = dateline.five_w(dateline.read(text, title="Bread gets dearer in Lima", clean=False))
    assert found is not None
    assert ([phrase.text for phrase in found.who], found.what.text) == (["Bread"], "gets dearer")
    assert found.event.predicate == "complain"


def test_a_headline_that_only_says_who_said_something_leaves_the_event_to_the_text() -> None:
    text = "Kenyan police arrested two men in Nairobi on Monday."
    found = dateline.five_w(dateline.read(text, title="Spokesman says he is sorry", clean=False))
    assert found is not None
    assert found.what.text == "arrested two men"
