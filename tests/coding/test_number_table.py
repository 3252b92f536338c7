"""The numbers of events, on a table of sentences of our own (numbers.tsv)."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import dateline
from dateline.record import Number

FEWEST = 100
with (Path(__file__).parent / "numbers.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = [
        (row["text"], row["predicate"], row["numbers"] or "")
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
    ]


def say(number: Number) -> str:
    bounds = ("-" if bound is None else f"{bound:.15g}" for bound in (number.low, number.high))
    return " ".join(filter(None, (number.what, *bounds, number.unit)))


@pytest.mark.parametrize(("text", "predicate", "expected"), ROWS)
def test_a_sentence_gives_its_numbers(text: str, predicate: str, expected: str) -> None:
    record = dateline.read(text, date="2024-03-05", clean=False, language="en")
    found = [event for event in record.events if event.predicate == predicate]
    assert found, [event.predicate for event in record.events]
    assert ";".join(say(number) for number in found[0].numbers) == expected


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= FEWEST
    assert len(set(ROWS)) == len(ROWS)
