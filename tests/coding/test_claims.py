"""Claims of the record: which attributions are claims, and how they chain."""

from __future__ import annotations

import pytest

import dateline
from dateline.record import Record


def read(text: str) -> Record:
    return dateline.read(text, date="2022-08-16", clean=False, language="en")


def names(record: Record, ids: list[str]) -> list[str]:
    known = {actor.id: actor.name for actor in record.actors}
    return [known[id_] for id_ in ids]


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        (
            "TASS quoted a foreign ministry source as saying that Russia had sent troops to Mali.",
            "a foreign ministry source",
            ["TASS"],
        ),
        (
            "Rebels had left the port, TASS quoted a foreign ministry source as saying.",
            "a foreign ministry source",
            ["TASS"],
        ),
        ("Interfax reported, citing a source, that Russia would leave the pact.", "a source", ["Interfax"]),
        (
            "Interfax, citing a source in the port, said that Russia would leave the pact.",
            "a source in the port",
            ["Interfax"],
        ),
        (
            "Interfax reported that the ministry said Russia had expelled two diplomats.",
            "the ministry",
            ["Interfax"],
        ),
    ],
)
def test_who_says_it_and_through_whom(text: str, source: str, via: list[str]) -> None:
    record = read(text)
    event = next(event for event in record.events if event.predicate in ("send", "leave", "expel"))
    claim = next(claim for claim in record.claims if claim.id == event.claim)
    assert claim.source_text == source
    assert names(record, [relay.id for relay in claim.via]) == via


@pytest.mark.parametrize(
    "text",
    [
        "The minister may agree to a truce.",
        "The spokesman declined to say what the letter contains.",
        "Kenya has not confirmed any loss.",
        "Kenya neither confirmed nor denied that it had shelled the depot.",
        "Kenya did not deny that it had shelled the depot.",
        'The rules were changed by the "people\'s council" of Gao.',
    ],
)
def test_what_nobody_said_is_no_claim(text: str) -> None:
    assert [claim.stance for claim in read(text).claims if claim.stance != "intends"] == []


def test_a_hedge_of_the_speaker_is_no_claim_of_its_own() -> None:
    text = 'The minister said: "I think that Iran will attack the base."'
    record = read(text)
    (claim,) = record.claims
    assert claim.stance == "asserts"
    assert [event.claim for event in record.events if event.predicate == "attack"] == [claim.id]


@pytest.mark.parametrize(
    ("text", "predicate", "negated"),
    [
        ("Chad denied shelling the village.", "shell", True),
        ("Kenya accused Somalia of shelling a village.", "shell", False),
    ],
)
def test_denials_and_charges_hold_their_deeds(text: str, predicate: str, *, negated: bool) -> None:
    record = read(text)
    event = next(event for event in record.events if event.predicate == predicate)
    claim = next(claim for claim in record.claims if claim.id == event.claim)
    assert claim.source_text == text.split(maxsplit=1)[0]
    assert (event.negated, event.id in claim.events) == (negated, True)


def test_what_is_denied_is_not_passed_on() -> None:
    record = read("The mayor denied reports that the bridge had collapsed.")
    assert all(claim.via == () for claim in record.claims)


@pytest.mark.parametrize("source", ["A new poll", "The paperwork", "Two surveys"])
def test_a_document_is_a_source_and_no_actor(source: str) -> None:
    record = read(f"{source} said that the mayor had sold the ferry.")
    (claim,) = record.claims
    assert (claim.source, claim.source_text) == (None, source)
    assert [actor.name for actor in record.actors] == ["mayor"]
    assert record.events[0].claim == claim.id


def claims_of(text: str) -> list[tuple[str | None, str, str]]:
    """Source, cue and content of each claim of a text, as words."""
    record = read(text)

    def words(spans: tuple[object, ...]) -> str:
        return " … ".join(text[slice(*span)] for span in spans if isinstance(span, tuple))

    return [(claim.source_text, words(claim.cue), words(claim.content)) for claim in record.claims]


@pytest.mark.parametrize(
    ("hearers", "via"),
    [
        ("told reporters", []),
        ("told journalists in Lima", []),
        ("told the press", []),
        ("told Reuters", ["Reuters"]),
        ("told state television", ["state television"]),
        ("told state media", ["state media"]),
        ("told a Reuters reporter", ["Reuters reporter"]),
    ],
)
def test_reporters_hear_and_media_pass_on(hearers: str, via: list[str]) -> None:
    record = read(f"The minister {hearers} that Kenya had closed the border.")
    (claim,) = record.claims
    assert names(record, [one.id for one in claim.via]) == via


@pytest.mark.parametrize(
    "text",
    [
        "The envoys had discussed the harvest and the price of wheat.",
        "No one knew what was going on in the harbour.",
        "Before going on, confirm you are not a machine.",
        "She cried as she talked about the flood.",
        "The widow stood by the road, sobbing, under a banner with a “W” on it.",
        "The firm declined to comment.",
        "A judge dismissed the charges on Friday.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert claims_of(text) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("“They took my boat,” she cried.", [("she", "cried", "“They took my boat,”")]),
        (
            "It was revealed that the firm had sold the ships, according to the daily Nord.",
            [
                ("the daily Nord", "was revealed", "that the firm had sold the ships"),
                ("the daily Nord", "according to", "It was revealed that the firm had sold the ships"),
            ],
        ),
        (
            "The bank said it had hired the League of Auditors (LOA).",
            [("The bank", "said", "it had hired the League of Auditors (LOA)")],
        ),
        (
            "She says it has been fun to watch, noting that the firm had ten ships.",
            [
                ("She", "says", "it has been fun to watch"),
                ("She", "noting", "that the firm had ten ships"),
            ],
        ),
        (
            "Rescuers put the death toll at 40, while the ministry spoke of 25.",
            [("Rescuers", "put", "the death toll at 40"), ("the ministry", "spoke of", "25")],
        ),
        (
            "The miller spoke of three people who were hurt.",
            [("The miller", "spoke of", "three people who were hurt")],
        ),
        (
            "The senator said the chief took bribes, a claim the chief denied.",
            [("The senator", "said", "the chief took bribes"), ("the chief", "denied", "a claim")],
        ),
    ],
)
def test_source_cue_and_content(text: str, claims: list[tuple[str | None, str, str]]) -> None:
    assert claims_of(text) == claims


def test_an_accusation_that_he_rejected_is_rejected_by_the_accused() -> None:
    record = read("The senator accused the colonel of taking bribes, an accusation he rejected.")
    denial = next(claim for claim in record.claims if claim.stance == "denies")
    assert names(record, [denial.source or ""]) == ["colonel"]


def test_what_the_record_does_not_keep_stands_in_no_claim() -> None:
    record = read(
        "The board said that no barge had been searched. The minister said that three barges were searched."
    )
    known = {event.id for event in record.events}
    assert all(id_ in known for claim in record.claims for id_ in claim.events)
    (dispute,) = record.disputes
    assert [side.claims for side in dispute.sides] == [("c1",), ("c2",)]
    assert all(id_ in known for side in dispute.sides for id_ in side.events)


def test_the_first_person_of_an_interview_is_who_speaks() -> None:
    record = read(
        "ANNA REBOLO: I want to see the well.\n\nPETER LUND: We have closed it.\n\nANNA REBOLO: Why?"
    )
    wanted = next(claim for claim in record.claims if claim.stance == "intends")
    assert names(record, [wanted.source or ""]) == ["ANNA REBOLO"]


def test_a_post_is_its_writers_own_words() -> None:
    record = read("I want to see the well again. — Anna Rebolo (@anna_r) May 4, 2015")
    wanted, post = sorted(record.claims, key=lambda claim: claim.within is None)
    assert post.form == "direct"
    assert wanted.source == post.source


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The captain doubts that the ferry sank.", ["doubts"]),
        ("The captain does not doubt that the ferry sank.", ["believes"]),
        ("The captain has no doubt that the ferry sank.", ["believes"]),
        ("There is no doubt that the ferry sank.", []),
    ],
)
def test_no_doubt_is_a_belief(text: str, stances: list[str]) -> None:
    assert [claim.stance for claim in read(text).claims] == stances


@pytest.mark.parametrize(
    "text",
    [
        "The firm found no evidence that the two leaks were planned.",
        "There was no indication that the ferry had sunk.",
        "The danger was underscored when the roof fell.",
        "Lund asserted his right to silence before the panel.",
    ],
)
def test_what_nobody_says_is_no_claim(text: str) -> None:
    assert read(text).claims == ()


def test_who_hears_a_confession_is_not_what_is_confessed() -> None:
    (claim,) = read("The clerk also admitted to the guards that he sold the map.").claims
    text = "The clerk also admitted to the guards that he sold the map."
    assert [text[slice(*span)] for span in claim.content] == ["that he sold the map"]
