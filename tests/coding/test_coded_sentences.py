"""Sentences through the whole way: events, claims, numbers and disputes as a reader would have them."""

from __future__ import annotations

import pytest

import dateline
from dateline.record import Event, Record

DAY = "2022-08-16"


def read(text: str) -> Record:
    return dateline.read(text, date=DAY, clean=False, language="en")


def names(record: Record, ids: tuple[str, ...]) -> set[str]:
    return {actor.name for actor in record.actors if actor.id in ids}


def event(record: Record, predicate: str) -> Event:
    return next(event for event in record.events if event.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "kind", "plover", "status", "negated"),
    [
        ("Turkey met Greece in Athens on Monday.", "meet", "CONSULT", "CONSULT", "occurred", False),
        ("Turkey will meet Greece in Athens on Friday.", "meet", "CONSULT", "AGREE", "planned", False),
        ("Turkey did not withdraw its troops from Syria.", "withdraw", "RETREAT", "REJECT", "occurred", True),
        ("Turkey will withdraw its troops from Syria.", "withdraw", "RETREAT", "CONCEDE", "planned", False),
        ("Egypt rejected the proposal of Ethiopia.", "reject", "REJECT", "REJECT", "occurred", False),
        ("Police arrested dozens of protesters in Minsk.", "arrest", "COERCE", "COERCE", "occurred", False),
        ("Rebels may attack the capital of Chad.", "attack", "ASSAULT", "THREATEN", "hypothetical", False),
    ],
)
def test_type_status_and_folding(
    text: str,
    predicate: str,
    kind: str,
    plover: str,
    status: str,
    negated: bool,  # noqa: FBT001
) -> None:
    found = event(read(text), predicate)
    assert found.plover is not None
    assert (found.type, found.plover.type, found.status, found.negated) == (kind, plover, status, negated)


@pytest.mark.parametrize(
    ("text", "predicate", "actors", "recipients"),
    [
        ("Algeria lifted the sanctions imposed on Mali and Niger.", "lift", {"Algeria"}, {"Mali", "Niger"}),
        (
            "The cabinet denied charges by the nuns that it had evicted a school.",
            "deny",
            {"cabinet"},
            {"nuns"},
        ),
        (
            "The cabinet is sending rice to Chad, according to photographs taken by farmers.",
            "send",
            {"cabinet"},
            {"Chad"},
        ),
    ],
)
def test_parties(text: str, predicate: str, actors: set[str], recipients: set[str]) -> None:
    record = read(text)
    found = event(record, predicate)
    assert (names(record, found.actors), names(record, found.recipients)) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "mutual"),
    [
        ("Jordan and Oman agreed to clear the mines.", True),
        ("Jordan agreed to clear the mines.", False),
        ("Jordan and Oman agreed with Yemen to clear the mines.", False),
    ],
)
def test_several_who_agree_with_nobody_else_agree_with_each_other(text: str, mutual: bool) -> None:  # noqa: FBT001
    assert event(read(text), "agree").reciprocal is mutual


def test_parties_times_and_places() -> None:
    record = read("French troops withdrew from Mali on Monday.")
    found = event(record, "withdraw")
    assert names(record, found.actors) == {"French troops"}
    assert next(actor for actor in record.actors if actor.id in found.actors).country == "FRA"
    assert found.when is not None
    assert (found.when.start, found.when.basis) == ("2022-08-15", "weekday")


@pytest.mark.parametrize(
    ("text", "predicate", "actors", "recipients"),
    [
        ("The hostages' release was welcomed.", "release", set(), {"hostages"}),
        ("The editor's arrest by the army angered Norway.", "arrest", {"army"}, {"editor"}),
        ("Kenya condemned the editor's arrest.", "condemn", {"Kenya"}, set()),
        ("Turkey's expulsion of two diplomats is news.", "expel", {"Turkey"}, {"two diplomats"}),
    ],
)
def test_what_is_undergone_is_done_to_its_owner(
    text: str, predicate: str, actors: set[str], recipients: set[str]
) -> None:
    record = read(text)
    found = event(record, predicate)
    assert (names(record, found.actors), names(record, found.recipients)) == (actors, recipients)


def test_what_lies_over_a_year_back_is_historical() -> None:
    assert event(read("Russia annexed Crimea in March 2014."), "annex").status == "historical"


def test_a_claim_holds_its_events_and_the_chain_of_who_passed_it_on() -> None:
    record = read(
        "Colonel Ahmed Musa, quoted by the Reuters news agency, said that rebels had shelled the airport."
    )
    found = event(record, "shell")
    claim = next(claim for claim in record.claims if claim.id == found.claim)
    assert names(record, (claim.source or "",)) == {"Ahmed Musa"}
    assert [via.id for via in claim.via] == ["reuters"]
    assert found.id in claim.events


def test_what_somebody_fears_is_told_by_the_report() -> None:
    record = read("Chad fears that rebels will attack the capital.")
    assert event(record, "attack").claim is None
    assert [claim.stance for claim in record.claims] == ["fears"]


def test_a_denial_is_disputed() -> None:
    record = read(
        "Ethiopia attacked Sudan on Monday, the Sudanese army said. "
        "Ethiopia did not attack Sudan, the Ethiopian foreign ministry said."
    )
    assert [dispute.kind for dispute in record.disputes] == ["polarity"]
    assert {side.says for side in record.disputes[0].sides} == {"attack: yes", "attack: no"}


def test_numbers_that_differ_between_voices_are_disputed() -> None:
    record = read(
        "Gunmen killed 12 villagers in Nigeria on Monday, police said. "
        "Gunmen killed 30 villagers in Nigeria on Monday, a local official said."
    )
    assert "value" in [dispute.kind for dispute in record.disputes]


def test_at_least_is_compatible_with_what_it_covers() -> None:
    record = read(
        "Gunmen killed at least 12 villagers in Nigeria on Monday, police said. "
        "Gunmen killed 30 villagers in Nigeria on Monday, a local official said."
    )
    assert record.disputes == ()


def test_two_tellings_of_one_happening_are_one_event() -> None:
    record = read(
        "Turkey met Greece in Athens on Monday. Turkey met Greece in Athens on Monday for three hours."
    )
    assert [len(found.mentions) for found in record.events if found.type == "CONSULT"] == [2]


def test_will_meet_and_met_are_two_events() -> None:
    record = read("Turkey met Greece on Monday. Turkey will meet Greece on Friday.")
    assert sorted(found.status for found in record.events if found.type == "CONSULT") == [
        "occurred",
        "planned",
    ]


def test_first_person_in_a_quotation_is_its_speaker() -> None:
    record = read('"I rejected the offer of Egypt," said President Isaias Afwerki.')
    assert names(record, event(record, "reject").actors) == {"Isaias Afwerki"}


def test_a_happening_outside_the_codebook_is_kept_without_type() -> None:
    found = event(read("The president of Chad fell asleep in Geneva."), "fall")
    assert (found.type, found.plover, found.score, found.goldstein) == (None, None, None, None)


def test_who_is_said_to_have_done_it_did_it_and_not_who_says_so() -> None:
    record = read("Officers arrested the man who police said shot a teacher and tried to rob a bank.")
    assert names(record, event(record, "shoot").actors) == {"man"}
    assert names(record, event(record, "rob").actors) == {"man"}
    assert record.claims[0].source_text == "police"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Kenya praised Uganda. Kenya welcomed the truce.", 2),
        ("Kenya and Chad praised Uganda. Kenya and Mali praised Uganda.", 2),
        ("Kenya and Chad praised Uganda. Kenya praised Uganda.", 1),
        ("Rebels attacked the army in Kidal. The rebels attacked at dawn.", 1),
    ],
)
def test_mentions_are_one_event_where_no_party_differs(text: str, events: int) -> None:
    assert len([event for event in read(text).events if event.type is not None]) == events


@pytest.mark.parametrize(
    "text",
    ["Kenya will host a new round of talks with Uganda.", "Kenya held a series of meetings with Uganda."],
)
def test_what_is_told_by_a_verb_and_what_it_is_made_of_is_one_event(text: str) -> None:
    assert [event.type for event in read(text).events] == ["CONSULT"]
