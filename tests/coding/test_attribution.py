"""Attributions: each way that news attributes, in sentences of our own."""

from __future__ import annotations

import pytest

from dateline.coding.attribution import Attribution, find_attributions, outermost
from dateline.reading import read_text

Shown = tuple[str, str, str]


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def shown(text: str) -> list[Shown]:
    """Source, cue and content of the report's own attributions."""
    found = outermost(find_attributions(read_text(text)))
    return [(words(text, a.source_spans), words(text, a.cue), words(text, a.content)) for a in found]


def only(text: str) -> Attribution:
    (attribution,) = outermost(find_attributions(read_text(text)))
    return attribution


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The minister said that the bridge was closed.", "The minister", "said", "that the bridge was closed"),
        ('"We have nowhere to go," the mayor said.', "the mayor", "said", '"We have nowhere to go,"'),
        ('"We have nowhere to go," said the mayor.', "the mayor", "said", '"We have nowhere to go,"'),
        ("«Nous partons», said the consul.", "the consul", "said", "«Nous partons»"),
        ("The ferry, the captain said, was overloaded.", "the captain", "said", "The ferry … was overloaded"),
        ("The dam will hold, the engineers assured.", "the engineers", "assured", "The dam will hold"),
        (
            "According to several witnesses, the convoy stopped at the gate.",
            "several witnesses", "According to", "the convoy stopped at the gate",
        ),
        (
            "In the words of one diplomat, the summit was a disaster.",
            "one diplomat", "In the words of", "the summit was a disaster",
        ),
        ("The rebels are said to have taken the town.", "", "are said", "The rebels … to have taken the town"),
        ("The company allegedly paid the inspectors.", "", "allegedly", "The company … paid the inspectors"),
        ("A poll showed that most voters wanted a change.", "A poll", "showed", "that most voters wanted a change"),
        ("The union fears that the plant will close.", "The union", "fears", "that the plant will close"),
        ("The airline plans to drop the route.", "The airline", "plans", "to drop the route"),
        ('The speaker called the vote "a farce".', "The speaker", "called", 'the vote "a farce"'),
        ("The council called for an immediate truce.", "The council", "called for", "an immediate truce"),
        (
            "The minister's claim that the bridge was safe came on Monday.",
            "The minister", "'s claim", "that the bridge was safe",
        ),
        ("Police: two men held after fire", "Police", ":", "two men held after fire"),
        ("As the mayor said, the bridge is closed.", "the mayor", "said", "the bridge is closed"),
        (
            "The bridge, as an old mason put it, was never safe.",
            "an old mason", "put it", "The bridge … was never safe",
        ),
        ("Police said two boats sank; a third was towed away.", "Police", "said", "two boats sank"),
        (
            "Police said that two boats sank; and that a third was towed away.",
            "Police", "said", "that two boats sank; and that a third was towed away",
        ),
        ("The bridge, according to the mayor, is safe.", "the mayor", "according to", "The bridge … is safe"),
        ("The boats, by her own account, were empty.", "her", "by … account", "The boats … were empty"),
        ("Reports of shelling near the port could not be checked.", "", "Reports of", "shelling near the port"),
        ("Gunman who fled the bank believed to have crossed the river.", "", "believed", "Gunman who fled the bank … to have crossed the river"),
        (
            'He said that the council was making "a grave mistake" in the north.',
            "He", "said", 'that the council was making "a grave mistake" in the north',
        ),
        (
            "The mill was built in 1911 and described as a “monument to folly” of its owner.",
            "", "described", "“monument to folly”",
        ),
        ("ARUN, May 4 (AP) — The dam has burst, police said.", "police", "said", "The dam has burst"),
        ('He told listeners on "Morning in Arun" that the road was shut.', "He", "told", "that the road was shut"),
        (
            'The strike was no shock to the pollster Dora Kuhn, who saw it: "Nobody listened." He asked Anna Rebolo: "Why?"',
            "He", "asked", '"Why?"',
        ),
    ],
)  # fmt: skip
def test_ways_of_attributing(text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "The engineers added sand to the mixture.",
        "Wetlands: birds return to the lake",
        "The moon rose over the harbour.",
        "The recruits reported for duty.",
        "The pilot committed suicide.",
        "The cards were sorted according to size.",
        "The children met in order to play.",
        "Nine children were admitted to hospital.",
        "As police continue to search, the road is shut.",
        "UPDATE: the road to the lake is open",
        "The hikers saw a wolf.",
    ],
)
def test_what_attributes_nothing(text: str) -> None:
    assert shown(text) == []


def test_broken_english_of_a_machine_translation() -> None:
    text = (
        "Anton Belov, the envoy for the region, quoted by the Tass news agency, assured that no closure of the "
        "mission and that the staff was safe."
    )
    found = only(text)
    assert words(text, found.content) == "that no closure of the mission and that the staff was safe"
    assert [words(text, (relay.span,)) for relay in found.via] == ["the Tass news agency"]


def test_agencies_at_the_end_of_the_sentence() -> None:
    text = "The envoy is due to meet the security coordinator on Tuesday, news agencies said."
    assert shown(text)[0][0] == "news agencies"


def test_the_one_cited_is_the_source_and_the_one_citing_passes_it_on() -> None:
    text = "The agency cited the governor as saying that two bridges had collapsed."
    found = only(text)
    assert words(text, found.source_spans) == "the governor"
    assert words(text, found.cue) == "cited … as saying"
    assert [words(text, (relay.span,)) for relay in found.via] == ["The agency"]


def test_told_a_medium() -> None:
    text = "The minister told Reuters that the port would stay shut."
    found = only(text)
    assert words(text, found.source_spans) == "The minister"
    assert [words(text, (relay.span,)) for relay in found.via] == ["Reuters"]


def test_hearers_that_are_no_media_pass_nothing_on() -> None:
    assert only("The minister told the committee that the port would stay shut.").via == ()


def test_a_claim_in_a_claim_knows_its_parent() -> None:
    text = "The spokesman said the general had denied that his troops had crossed the river."
    outer, inner = find_attributions(read_text(text))
    assert (outer.within, inner.within) == (None, 0)
    assert (outer.stance, inner.stance) == ("asserts", "denies")
    assert inner.sort == "act"


def test_a_second_cue_is_joined_to_the_first() -> None:
    text = "The mayor said the road was open and warned that ice was likely."
    assert ("The mayor", "warned", "that ice was likely") in shown(text)


def test_a_relative_pronoun_leads_to_its_noun() -> None:
    text = "The guard, who said that the gate was locked, left at noon."
    reading = read_text(text)
    (found,) = find_attributions(reading)
    assert words(text, found.source_spans) == "who"
    assert found.source is not None
    assert reading.words[found.source] == "guard"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('"We have nowhere to go," the mayor said.', "direct"),
        ("The mayor said the town was lost.", "indirect"),
        ('The mayor said the town was "lost for good".', "mixed"),
    ],
)
def test_form(text: str, form: str) -> None:
    assert only(text).form == form


def test_a_quotation_runs_on_behind_the_speaker() -> None:
    text = '"We will not leave," the mayor said. "We have nowhere to go."'
    assert words(text, only(text).content) == '"We will not leave," … "We have nowhere to go."'


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "Q: Why did you leave?\nA: The well was dry.\nWe had no choice.\nQ: And then?",
            [("Q", "Why did you leave"), ("A", "The well was dry.\nWe had no choice"), ("Q", "And then")],
        ),
        (
            "Anna Rebolo: The well was dry.\n\nPeter Lund: And then?\n\nAnna Rebolo: We left.\n\nThey live in Tarnow.",
            [("Anna Rebolo", "The well was dry"), ("Peter Lund", "And then"), ("Anna Rebolo", "We left")],
        ),
        (
            "ANNA REBOLO: The well was dry.\n\nPETER LUND: And then?",
            [("ANNA REBOLO", "The well was dry"), ("PETER LUND", "And then")],
        ),
    ],
)
def test_interviews(text: str, turns: list[tuple[str, str]]) -> None:
    assert [(source, content) for source, cue, content in shown(text) if cue == ":"] == turns


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The officer told the drivers to turn back.", "demands"),
        ("The officer told the drivers that the road was shut.", "asserts"),
        ("The council asked the army to clear the snow.", "demands"),
        ("The judge asked why the door was locked.", "asks"),
        ("Police suspect that the fire was set on purpose.", "believes"),
        ("The minister cautioned that talks would take months.", "warns"),
        ("The spy chief warned of attacks on trains.", "warns"),
        ("The bank projected that prices would fall.", "predicts"),
        ("The doctors were sceptical that the child would walk.", "doubts"),
        ("Parents are wary of the new seed.", "fears"),
    ],
)
def test_stances(text: str, stance: str) -> None:
    assert only(text).stance == stance


def test_a_colon_announces_the_next_paragraph() -> None:
    text = "The captain added:\n\nThe ship was sound when it left the port."
    assert shown(text)[0] == ("The captain", "added", "The ship was sound when it left the port")
