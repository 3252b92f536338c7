"""Disputes within one report: short reports of our own, with and without a contradiction (disputes.toml)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline.record import Record

CASES = tomllib.loads((Path(__file__).parent / "disputes.toml").read_text(encoding="utf-8"))["report"]


def read(text: str) -> Record:
    return dateline.read(text, date="2022-08-16", clean=False, language="en")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_disputes_are_of_the_kinds_that_a_reader_sees(case: dict[str, Any]) -> None:
    assert [dispute.kind for dispute in read(case["text"]).disputes] == case["kinds"]


def test_a_denial_names_the_event_that_it_answers() -> None:
    record = read("Chad's army said that Libya bombed a depot on Monday. Libya denies it.")
    denial = next(claim for claim in record.claims if claim.stance == "denies")
    bombing = next(event for event in record.events if event.predicate == "bomb")
    assert denial.events == (bombing.id,)
    assert bombing.claim != denial.id
    (dispute,) = record.disputes
    assert dispute.about == (bombing.id,)
    assert [side.says for side in dispute.sides] == ["bomb: yes", "bomb: no"]
    assert [side.claims for side in dispute.sides] == [(bombing.claim,), (denial.id,)]


@pytest.mark.parametrize(
    "denial",
    [
        "Libya denied any involvement.",
        "Libya denied responsibility.",
        "Libya dismissed the claim as false.",
        "Libya called the report a fabrication.",
        "Libya's foreign ministry said the accusation was completely untrue.",
        "Tripoli denies this.",
    ],
)
def test_ways_to_deny_what_was_said(denial: str) -> None:
    (dispute,) = read(f"Chad's army said that Libya bombed a depot on Monday. {denial}").disputes
    assert dispute.sides[1].says == "bomb: no"


def test_who_had_no_part_in_it_denies_no_deed_of_others() -> None:
    record = read("Chad's army said that Libya bombed a depot on Monday. Kenya denied any involvement.")
    assert record.disputes == ()


def test_a_denial_that_another_tells_of_answers_what_was_said_before() -> None:
    record = read(
        "Chad's army said that Libya bombed a depot on Monday. "
        "Kenya's foreign minister said that Libya had denied any part in it."
    )
    (dispute,) = record.disputes
    assert [side.says for side in dispute.sides] == ["bomb: yes", "bomb: no"]


def test_a_denial_without_anything_to_answer_names_nothing() -> None:
    assert read("Libya denies it.").disputes == ()


def test_all_tolls_of_one_happening_are_sides_of_one_dispute() -> None:
    record = read(
        "The coastguard said that 22 people died in Sfax on Monday. The Red Crescent said that 35 people died in Sfax. "
        "A fisherman said that 41 people died in Sfax. The navy said that 22 people died in Sfax."
    )
    (dispute,) = record.disputes
    names = {actor.id: actor.name for actor in record.actors}
    told = [(side.says, [names[source] for source in side.sources]) for side in dispute.sides]
    assert told == [
        ("die: dead 22", ["coastguard", "navy"]),
        ("die: dead 35", ["Red Crescent"]),
        ("die: dead 41", ["fisherman"]),
    ]
    assert set(dispute.about) == {event for side in dispute.sides for event in side.events}


SAYINGS = [
    (
        "The mutineers have freed the governor, a union leader said. "
        "The governor's brother said that the mutineers would free the governor on Friday.",
        ["free: done", "free: planned"],
    ),
    (
        "Police detained the singer in Lima, an aide said. A minister said that police detained the singer in Cusco.",
        ["detain: Lima", "detain: Cusco"],
    ),
    (
        "Soldiers freed the hostages on Sunday, the army said. A priest said that soldiers had freed the hostages on Friday.",
        ["free: 2022-08-14", "free: 2022-08-12"],
    ),
    (
        "Moscow said that Ukraine shelled the plant. Kyiv said that Russia shelled the plant.",
        ["shell: Ukraine", "shell: Russia"],
    ),
]


def test_a_side_says_the_time_of_day_where_that_is_disputed() -> None:
    (dispute,) = read(
        "The market opened at six in the morning, grocers said. A baker said the market opened at nine in the evening."
    ).disputes
    assert [side.says for side in dispute.sides] == ["open: six in the morning", "open: nine in the evening"]


def test_a_side_says_who_is_blamed_by_their_noun() -> None:
    (dispute,) = read("Smugglers burned the barn, the mayor said. The bishop blamed poachers.").disputes
    assert [side.says for side in dispute.sides] == ["burn: Smugglers", "that deed: poachers"]


def test_who_denies_a_claim_and_who_makes_it_are_two_sides() -> None:
    record = read("The ministry rejected the guild's claim that soldiers had burned the barn.")
    (dispute,) = record.disputes
    assert [side.says for side in dispute.sides] == ["burn: yes", "burn: no"]
    burning = next(event for event in record.events if event.predicate == "burn")
    assert not burning.negated


@pytest.mark.parametrize(("text", "sayings"), SAYINGS)
def test_a_side_says_what_is_disputed(text: str, sayings: list[str]) -> None:
    (dispute,) = read(text).disputes
    assert [side.says for side in dispute.sides] == sayings
    assert all(len(side.events) == len(side.claims) == len(side.sources) == 1 for side in dispute.sides)


def test_a_denial_and_its_words_are_one_side() -> None:
    record = read(
        "Chad's army said that Libya bombed a depot on Monday. Libya denies it. "
        "Libya's foreign minister said that Libya had not bombed a depot."
    )
    (dispute,) = record.disputes
    assert [side.says for side in dispute.sides] == ["bomb: yes", "bomb: no"]
    assert len(dispute.sides[1].claims) == 2


def test_a_reply_has_a_side_for_each_voice_with_its_claim_and_what_it_says() -> None:
    record = read(
        "The abbey said that pilgrims had broken the bell. A pilgrim said it was the work of drunken sextons."
    )
    (dispute,) = record.disputes
    assert [side.says for side in dispute.sides] == ["break: pilgrims", "be: sexton"]
    assert [side.claims for side in dispute.sides] == [("c1",), ("c2",)]
    (breaking,) = (event for event in record.events if event.predicate == "break")
    assert dispute.about == (breaking.id,)


def test_a_reply_is_to_the_word_right_before_it() -> None:
    record = read(
        "The abbey said that pilgrims had broken the bell. The sexton said that rain was on its way. The cook said that "
        "the soup was cold. A pilgrim said that nobody had touched the bell."
    )
    assert record.disputes == ()
