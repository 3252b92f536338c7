"""Who acts on whom, on a table of sentences of our own (parties.tsv)."""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline

NOBODY = "-"
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "parties.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_who_acts_on_whom(row: list[str]) -> None:
    text, predicate, actors, recipients = row
    record = dateline.read(text, date="2023-05-17", clean=False, language="en")
    names = {actor.id: actor.name for actor in record.actors}
    found = [event for event in record.events if event.predicate == predicate]
    told = {(_say(names, event.actors), _say(names, event.recipients)) for event in found} or {
        (NOBODY, NOBODY)
    }
    assert told == {(actors, recipients)}


def _say(names: dict[str, str], ids: tuple[str, ...]) -> str:
    return "; ".join(names[id_] for id_ in ids) or NOBODY


@pytest.mark.parametrize(
    ("title", "harmed"),
    [
        ("Woman, boy stabbed at Ghent mill", ["Woman", "boy"]),
        ("Woman, 2 bakers stabbed at Ghent mill", ["Woman", "2 bakers"]),
        ("Woman, 72, stabbed at Ghent mill", ["Woman"]),
    ],
)
def test_a_headline_joins_two_by_a_comma(title: str, harmed: list[str]) -> None:
    record = dateline.read("It rained.", title=title, clean=False, language="en")
    names = {actor.id: actor.name for actor in record.actors}
    assert [[names[id_] for id_ in event.recipients] for event in record.events] == [harmed]


@pytest.mark.parametrize(
    ("title", "predicate", "actors", "recipients"),
    [
        ("Mayor resigns after brewer stabbed by nun", "stab", "nun", "brewer"),
        ("Lawyers suspended after nun sacked", "sack", NOBODY, "nun"),
        ("Guild Sued After Ghent Nun Struck By Tram", "strike", NOBODY, "Ghent Nun"),
        ("Nun from Ghent killed in drive-by shooting", "kill", NOBODY, "Nun from Ghent"),
        ("Baker stabbed: police", "stab", NOBODY, "Baker"),
        ("Nuns shot at Ghent mill - The Gazette", "shoot", NOBODY, "Nuns"),
        ("Mayor, 3 nuns hurt in Ghent: sources", "hurt", NOBODY, "Mayor; 3 nuns"),
        ("Chief: Man stabbed nun at mill", "stab", "Man", "nun"),
        ("Two dead, five hurt in shooting at mill", "hurt", NOBODY, "five"),
        ("Nun hurt in stabbing", "hurt", NOBODY, "Nun"),
        ("Abbot found guilty of theft", "find", NOBODY, "Abbot"),
        ("Police chief fired after strike", "fire", NOBODY, "Police chief"),
        ("Policeman fired at nuns", "fire", "Policeman", "nuns"),
        ("Landlord sued over lead paint", "sue", NOBODY, "Landlord"),
        ("Chad, Togo impose sanctions on Danish bakers", "impose", "Chad; Togo", "Danish bakers"),
        ("Boy, 12, fatally shot by guard in Ghent", "shoot", "guard", "Boy"),
        ("Teacher shot, killed by poacher near mill", "kill", "poacher", "Teacher"),
        ("Nuns sue mayor | Ghent, ON | News, Weather, Sports", "sue", "Nuns", "mayor"),
    ],
)
def test_who_acts_in_a_headline(title: str, predicate: str, actors: str, recipients: str) -> None:
    record = dateline.read("It rained.", title=title, clean=False, language="en")
    names = {actor.id: actor.name for actor in record.actors}
    told = [
        (_say(names, e.actors), _say(names, e.recipients)) for e in record.events if e.predicate == predicate
    ]
    assert told == [(actors, recipients)]
