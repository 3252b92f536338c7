"""Numbers on events, on sentences of our own."""

from __future__ import annotations

import pytest

import dateline
from dateline.coding.numbers.quantities import Quantity, read_quantity

CASES = [
    ("Pirates seized 12 tankers off Somalia.", "seize", []),
    ("Pirates seized 12 sailors off Somalia.", "seize", [("hostages", 12, 12)]),
    ("The United Nations deployed ten inspection teams to Sudan.", "deploy", []),
    ("Russia deployed 3,000 troops to Mali.", "deploy", [("troops", 3000, 3000)]),
    ("Gunmen killed one of the traders and his wife in Gao.", "kill", [("dead", 2, 2)]),
    ("Gunmen killed 12 miners and a driver in Chad.", "kill", [("dead", 13, 13)]),
    ("The blast killed between 10 and 15 people in Gao.", "kill", [("dead", 10, 15)]),
    ("Gunmen abducted 10 to 15 students in Nigeria.", "abduct", [("hostages", 10, 15)]),
    ("Police arrested at least 1,300 protesters in Cairo.", "arrest", [("arrested", 1300, None)]),
    ("Police arrested more than forty activists in Lima.", "arrest", [("arrested", 40, None)]),
    ("Police arrested up to 60 activists in Lima.", "arrest", [("arrested", None, 60)]),
    ("Dozens of people were killed in Aleppo.", "kill", [("dead", 24, None)]),
    ("Police arrested hundreds of thousands of people in Iran.", "arrest", [("arrested", 200_000, None)]),
    ("Half a million people fled Sudan.", "flee", [("displaced", 500_000, 500_000)]),
    ("A dozen police officers were injured in Lyon.", "injure", [("injured", 12, 12)]),
    ("Twenty-five students were killed by gunmen in Chad.", "kill", [("dead", 25, 25)]),
    ("The rebels killed 12 of the miners.", "kill", [("dead", 12, 12)]),
    ("Twelve of the 30 hostages were killed by the rebels.", "kill", [("dead", 12, 12)]),
    ("The president mourned the death of 12 miners in Chad.", "die", [("dead", 12, 12)]),
    ("Twelve gunmen killed a farmer in Niger.", "kill", []),
    ("The army killed a 45-year-old farmer and 3 soldiers.", "kill", [("dead", 4, 4)]),
    (
        "The strike left 12 people dead and 30 injured in Kyiv.",
        "leave",
        [("dead", 12, 12), ("injured", 30, 30)],
    ),
    ("Russia expelled two diplomats.", "expel", []),
    ("France gave Lebanon $2.5 million on Monday.", "give", [("money", 2_500_000, 2_500_000)]),
    ("Germany pledged 40 million euros to Sudan.", "pledge", [("money", 40_000_000, 40_000_000)]),
]


@pytest.mark.parametrize(("text", "predicate", "expected"), CASES)
def test_numbers_of_an_event(
    text: str, predicate: str, expected: list[tuple[str, float | None, float | None]]
) -> None:
    record = dateline.read(text, date="2022-08-16", clean=False, language="en")
    event = next(event for event in record.events if event.predicate == predicate)
    assert [(number.what, number.low, number.high) for number in event.numbers] == expected


def test_the_dead_and_the_injured_are_told_apart() -> None:
    record = dateline.read(
        "Rebels shelled the market, killing 12 and wounding 30.",
        date="2022-08-16",
        clean=False,
        language="en",
    )
    numbers = {number.what: number.low for event in record.events for number in event.numbers}
    assert numbers == {"dead": 12, "injured": 30}


def test_money_has_its_unit_and_its_words() -> None:
    text = "Germany pledged 40 million euros to Sudan."
    record = dateline.read(text, date="2022-08-16", clean=False, language="en")
    (number,) = record.events[0].numbers
    assert number.unit == "EUR"
    assert isinstance(number.span, tuple)
    assert text[slice(*number.span)] == "40 million euros"


@pytest.mark.parametrize(
    ("words", "at", "expected"),
    [
        ("about 2.5 million people", 1, Quantity(2_500_000, 2_500_000, 1, 3)),
        ("two hundred and fifty men", 0, Quantity(250, 250, 0, 4)),
        ("40 or more guards", 0, Quantity(40, None, 0, 1)),
        ("three and four days", 0, Quantity(3, 3, 0, 1)),
        ("no fewer than 7 boats", 3, Quantity(7, None, 3, 4)),
        ("scores of houses", 0, Quantity(40, None, 0, 1)),
    ],
)
def test_quantities(words: str, at: int, expected: Quantity) -> None:
    assert read_quantity(words.split(), at) == expected


def test_what_is_no_number_is_none() -> None:
    assert read_quantity(["a", "village"], 0) is None
    assert read_quantity(["men"], 0) is None
