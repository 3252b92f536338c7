"""Disputes within one report: mini-reports of our own, half of them with a contradiction."""

from __future__ import annotations

import pytest

import dateline
from dateline.record import Record

CONTRADICTED = [
    ("Chad's army said that Libya bombed a depot on Monday. Libya denies it.", "polarity"),
    ("Kenya accused Somalia of shelling a border post. Somalia denied it.", "polarity"),
    ("Rebels said that the army had burned two villages. The army rejected the accusations.", "polarity"),
    (
        (
            "Rebels said that Mali shelled the town on Monday. "
            "Mali's defence ministry said that it had not shelled the town."
        ),
        "polarity",
    ),
    (
        (
            "Mali's army said that it did not carry out the missile strike on Gao. "
            "Rebels said that the army struck Gao with missiles."
        ),
        "polarity",
    ),
    (
        (
            "Sudan denied that its troops had attacked Ethiopia. "
            "Ethiopia's foreign ministry said that Sudanese troops had attacked Ethiopia."
        ),
        "polarity",
    ),
    (
        (
            "Peru's president said that Bolivia had expelled a Peruvian diplomat. "
            "Bolivia's foreign ministry said that Bolivia had not expelled any Peruvian diplomat."
        ),
        "polarity",
    ),
    (
        (
            "Gunmen killed 12 villagers in Nigeria on Monday, police said. "
            "Gunmen killed 30 villagers in Nigeria on Monday, a local official said."
        ),
        "value",
    ),
    (
        (
            "Police said that 4 people were killed in Nairobi on Monday. "
            "A doctor said that 11 people died in Nairobi on Monday."
        ),
        "value",
    ),
    (
        (
            "The governor said that rebels killed 40 soldiers in Mali on Monday. "
            "The army said that rebels killed fewer than 10 soldiers in Mali on Monday."
        ),
        "value",
    ),
    (
        (
            "Police arrested 20 protesters in Lima on Monday, the mayor said. "
            "Police arrested at least 300 protesters in Lima on Monday, a union said."
        ),
        "value",
    ),
    (
        (
            "Ukraine's navy said that Russia sank a trawler on Friday. "
            "Moscow denied that it sank a trawler on Friday."
        ),
        "polarity",
    ),
]

AGREED = [
    "Chad's army said that Libya bombed a depot on Monday. Libya neither confirmed nor denied it.",
    "Chad's army said that Libya bombed a depot on Monday. Libya did not deny it.",
    "Chad's army said that Libya bombed a depot on Monday. Libya condemned the bombing.",
    "Rebels said that Mali shelled Gao on Monday. Mali's army said that it had not shelled Gao on Friday.",
    "Rebels said that Mali shelled Gao. Mali's army said that it had not shelled Kidal.",
    "Rebels said that Mali shelled Gao. Niger's army said that it had not shelled Gao.",
    "Rebels said that Mali would shell Gao. Mali's army said that it had not shelled Gao.",
    (
        "Gunmen killed at least 12 villagers in Nigeria on Monday, police said. "
        "Gunmen killed 30 villagers in Nigeria on Monday, a local official said."
    ),
    (
        "Gunmen killed 12 villagers in Nigeria on Monday, police said. "
        "Gunmen killed 30 villagers in Nigeria on Tuesday, a local official said."
    ),
    "Gunmen killed 12 villagers in Nigeria, police said. Gunmen killed 30 villagers in Chad, a local official said.",
    (
        "Gunmen killed 3 officers and 9 recruits in Nigeria on Monday, police said. "
        "Gunmen killed 9 recruits and 3 officers in Nigeria on Monday, a local official said."
    ),
    "The mayor said that Turkey met Greece on Monday. The mayor said that Turkey did not meet Greece on Monday.",
]


def read(text: str) -> Record:
    return dateline.read(text, date="2022-08-16", clean=False, language="en")


@pytest.mark.parametrize(("text", "kind"), CONTRADICTED)
def test_contradictions_are_found(text: str, kind: str) -> None:
    assert kind in [dispute.kind for dispute in read(text).disputes]


@pytest.mark.parametrize("text", AGREED)
def test_what_can_all_be_true_is_no_dispute(text: str) -> None:
    assert read(text).disputes == ()


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
