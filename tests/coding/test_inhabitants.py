"""What is done to a place is done to those who live there; where it is done to somebody named, it isn't."""

from __future__ import annotations

import pytest

import dateline


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("The Thai government extended a curfew in Bangkok.", "COERCE", [("Bangkok", "group", "THA")]),
        ("Turkey shelled Kobane.", "ASSAULT", [("Kobane", "group", "SYR")]),
        ("Germany sent aid to Haiti.", "AID", [("Haiti", "state", "HTI")]),
        ("Portugal recalls envoy from Luanda.", "SANCTION", [("Angola", "state", "AGO")]),
        ("Police arrested two men in Lagos.", "COERCE", [("two men", "group", None)]),
        ("The army bombed the northern suburbs of Khartoum.", "ASSAULT", [("Khartoum", "group", "SDN")]),
        (
            "The rebels attacked two villages near Sennar and Kassala.",
            "ASSAULT",
            [("Sennar", "group", "SDN"), ("Kassala", "group", "SDN")],
        ),
        ("Rebels attacked two ships in the Red Sea.", "ASSAULT", []),
    ],
)
def test_recipients(text: str, kind: str, recipients: list[tuple[str, str, str | None]]) -> None:
    record = dateline.read(text, clean=False, language="en")
    event = next(event for event in record.events if event.type == kind)
    actors = {actor.id: (actor.name, actor.kind, actor.country) for actor in record.actors}
    assert [actors[id_] for id_ in event.recipients] == recipients


def test_a_place_of_meeting_is_no_recipient() -> None:
    record = dateline.read("Chad and Niger held talks in Geneva.", clean=False, language="en")
    assert "Geneva" not in {actor.name for actor in record.actors}


def test_the_evidence_of_the_people_of_a_part_is_the_part() -> None:
    text = "The army shelled the rebel-held quarters of Taiz on Monday."
    record = dateline.read(text, clean=False, language="en")
    people = next(actor for actor in record.actors if actor.name == "Taiz")
    assert [text[start:end] for start, end in people.mentions] == ["the rebel-held quarters of Taiz"]


def test_the_evidence_of_the_people_is_the_name_of_the_place() -> None:
    text = "Turkey shelled Kobane."
    record = dateline.read(text, clean=False, language="en")
    people = next(actor for actor in record.actors if actor.name == "Kobane")
    assert people.mentions == ((15, 21),)
    assert people.id.startswith("~")
