"""Through whom each claim of the sentences in `chains.tsv` came, who its source is, and what is made of its event."""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline
from dateline.coding.claims.standing import standings_of
from dateline.export.said import chain_of
from dateline.record import Anonymous, Record, When

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "chains.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def read(text: str) -> Record:
    return dateline.read(text, date="2023-05-17", publisher="The Sample", clean=False, language="en")


def day(when: When | None) -> str:
    return "-" if when is None else when.start


def number(anonymous: Anonymous | None) -> str:
    if anonymous is None:
        return "-"
    return f"{anonymous.low}" if anonymous.high == anonymous.low else f"{anonymous.low}+"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_who_says_it_through_whom_and_what_they_make_of_it(row: list[str]) -> None:
    text, predicate, *expected = row
    record = read(text)
    claim, standing = next(
        (claim, standing)
        for claim in record.claims
        for standing in standings_of(record, claim)
        if standing.event.predicate == predicate
    )
    assert [
        " > ".join(chain_of(record, claim)), number(claim.anonymous), claim.stance, standing.source, standing.report,
        day(standing.event.when), day(claim.when),
    ] == expected  # fmt: skip


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Chad has recalled its ambassador, a diplomat who declined to be named said.", ["asserts"]),
        ("Two officials who asked not to be named said Chad had freed six rebels.", ["asserts"]),
        ("A soldier who was not allowed to discuss the case said Chad had freed six rebels.", ["asserts"]),
        ("The minister asked the police to name the soldiers.", ["demands"]),
    ],
)
def test_how_a_source_is_described_is_no_claim_of_its_own(text: str, stances: list[str]) -> None:
    record = read(text)
    assert [claim.stance for claim in record.claims] == stances
    assert {event.predicate for event in record.events} <= {"recall", "free", "ask", "name"}


def test_what_a_relative_clause_denies_is_answered_and_no_part_of_the_charge() -> None:
    record = read("Kenya accused Somalia of shelling a village, which Mogadishu denied.")
    charge, denial = record.claims
    assert (charge.within, denial.within) == (None, None)
    assert [(one.event.predicate, one.source) for one in standings_of(record, charge)] == [
        ("shell", "asserts")
    ]
    assert [(one.event.predicate, one.source) for one in standings_of(record, denial)] == [
        ("shell", "denies")
    ]
