"""What a report tells as background of long ago, and what is news though it stands beside such."""

from __future__ import annotations

import pytest

import dateline

DAY = "2022-08-16"


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The poet was jailed in 1987 after insulting the regent.", "jail", "historical"),
        ("The poet was jailed in 1987 after insulting the regent.", "insult", "historical"),
        ("In 1987 the junta banned the guild, expelling two bishops.", "expel", "historical"),
        ("In 1987 the junta fell after protests against the regent.", "protest", "historical"),
        ("The senator was convicted of fraud as a young man.", "convict", "historical"),
        ("The army bombed the abbey decades ago.", "bomb", "historical"),
        ("The army bombed the abbey long ago.", "bomb", "historical"),
        ("In his youth the bishop met the regent.", "meet", "historical"),
        ("The army bombed the abbey two months ago.", "bomb", "occurred"),
        ("The army bombed the abbey an hour ago.", "bomb", "occurred"),
        ("The police arrested the cook as a suspect.", "arrest", "occurred"),
        ("In 1987 the sculptor married a nurse whom gunmen have killed.", "kill", "occurred"),
        ("The general, who seized power in 1987, arrested the editor.", "arrest", "occurred"),
        ("The army has bombed the abbey since it seized the valley in 1987.", "bomb", "occurred"),
    ],
)
def test_what_is_told_of_long_ago_is_background(text: str, predicate: str, status: str) -> None:
    record = dateline.read(text, date=DAY, clean=False, language="en")
    found = [event.status for event in record.events if event.predicate == predicate]
    assert found == [status]
