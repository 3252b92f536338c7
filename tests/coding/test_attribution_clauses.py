"""What is said, where the clause is hung, cut or run on: each in sentences of our own."""

from __future__ import annotations

import pytest

from dateline.coding.attribution import find_attributions
from dateline.reading import read_text

Said = tuple[str, str]


def said(text: str, cue: str, *, part: str | None = None) -> list[Said]:
    """Source and content of the attributions with a cue."""
    found = find_attributions(read_text(text, part="title" if part == "title" else None))
    return [
        (
            " … ".join(text[slice(*span)] for span in each.source_spans),
            " … ".join(text[slice(*span)] for span in each.content),
        )
        for each in found
        if " ".join(text[slice(*span)] for span in each.cue) == cue
    ]


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        (
            "The coach keeps insisting, as in Sunday's chat with fans, that she truly wants to stay.",
            "insisting", "The coach", "that she truly wants to stay",
        ),
        (
            "The coach continued to claim, in a long chat with fans, that she truly, truly wanted to stay.",
            "to claim", "The coach", "that she truly, truly wanted to stay",
        ),
        (
            "A baker who heard the blast told firemen he ran to the cellar.",
            "told", "A baker who heard the blast", "he ran to the cellar",
        ),
        (
            "The dean denied that he had paid for the bells, as the nuns claim.",
            "claim", "the nuns", "that he had paid for the bells",
        ),
        (
            "The dean denied that he had paid for the bells, as the nuns claim.",
            "denied", "The dean", "that he had paid for the bells",
        ),
        (
            "The abbot has warned that the bells would crack and threatened to sell them.",
            "has warned", "The abbot", "that the bells would crack",
        ),
        (
            "The abbot has warned that the bells would crack and threatened to sell them.",
            "threatened", "The abbot", "to sell them",
        ),
        (
            "The abbot said two bells had cracked, while the bakers spoke of four.",
            "said", "The abbot", "two bells had cracked",
        ),
        (
            "The abbot said two bells had cracked, while a third was sold.",
            "said", "The abbot", "two bells had cracked, while a third was sold",
        ),
        (
            "The abbot said two bells were cracked, but the bakers insisted that all was well.",
            "said", "The abbot", "two bells were cracked",
        ),
        (
            "Bakers say two bells had cracked; the abbot said that an inquiry had been opened.",
            "said", "the abbot", "that an inquiry had been opened",
        ),
        (
            "Three guards fled, Oduya said, and left the gate open.",
            "said", "Oduya", "Three guards fled … and left the gate open",
        ),
        (
            "It would take two weeks to convene the board, he said, and intense quarrels could be paralysing.",
            "said", "he", "It would take two weeks to convene the board … and intense quarrels could be paralysing",
        ),
        (
            "The curator told us that all anybody has to do is lift the lid.",
            "told", "The curator", "that all anybody has to do is lift the lid",
        ),
        (
            "It looked like a prank: Two clerks guess more than forty lamps went missing that week, after the fair.",
            "guess", "Two clerks", "more than forty lamps went missing that week, after the fair",
        ),
        (
            "The abbot said the bell, his gift and a pride of the town was rung when someone left the door open at about 5 a.m.",
            "said", "The abbot",
            "the bell, his gift and a pride of the town was rung when someone left the door open at about 5 a.m.",
        ),
        (
            "The abbot said the roof was “beyond repair,” and an “astonishing” number of bats was living under it.",
            "said", "The abbot",
            "the roof was “beyond repair,” and an “astonishing” number of bats was living under it",
        ),
        (
            "Peter Lund, 61, a tailor, said the wind got up and “nobody simply kept standing,” the Evening Herald reports.",
            "said", "Peter Lund, 61, a tailor,", "the wind got up and “nobody simply kept standing,”",
        ),
        (
            "The nun said the lamp was out and the door was open, according to two wardens.",
            "said", "The nun", "the lamp was out and the door was open",
        ),
        (
            "“I would not buy that boat.” Ana Rebolo, a ferry guide, said. “Nobody would.”",
            "said", "Ana Rebolo, a ferry guide,", "“I would not buy that boat.” … “Nobody would.”",
        ),
        (
            "“We are all tired,” the singer said on the channel's “Coffee and News.” “I need a week in bed.”",
            "said", "the singer", "“We are all tired,” … “I need a week in bed.”",
        ),
        (
            "Though the roof was sound, he said, replacing the bell would be dear and could lead to a quarrel.",
            "said", "he",
            "Though the roof was sound … replacing the bell would be dear and could lead to a quarrel",
        ),
        (
            "On Monday, he told a meeting of monks that few people knew the price of salt.",
            "told", "he", "that few people knew the price of salt",
        ),
        (
            "The dairy has taken its cheese from the market, the news service Milkpost reported on Friday.",
            "reported", "the news service Milkpost", "The dairy has taken its cheese from the market",
        ),
        (
            "The choir let it be known that the organ was sold.",
            "let known", "The choir", "that the organ was sold",
        ),
        ("The nuns had left in a bus, Sgt. Ana Rebolo said.", "said", "Sgt. Ana Rebolo", "The nuns had left in a bus"),
        (
            "Peter Lund, when asked what about the bell was wrong, responded that it was cracked.",
            "responded", "Peter Lund", "that it was cracked",
        ),
        (
            "The abbot said the roof had held, but two bells were cracked.",
            "said", "The abbot", "the roof had held, but two bells were cracked",
        ),
        (
            "The abbot said that no monk had been fined, but that fines could be sought by the council.",
            "said", "The abbot", "that no monk had been fined, but that fines could be sought by the council",
        ),
        (
            "Wardens say he had been carried to the inn and was alive, but died of his wounds at noon.",
            "say", "Wardens", "he had been carried to the inn and was alive, but died of his wounds at noon",
        ),
        ("Wardens say the boy has a permit, but his uncle says he has none.", "say", "Wardens", "the boy has a permit"),
        (
            "The abbot said the roof had held but later clarified that a bell was cracked.",
            "said", "The abbot", "the roof had held",
        ),
    ],
)  # fmt: skip
def test_a_clause_is_given_to_its_verb(text: str, cue: str, source: str, content: str) -> None:
    assert said(text, cue) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            'He said neighbours were shouting and there was "soot everywhere", describing the flat as "a coal cellar".',
            {
                "said": 'neighbours were shouting and there was "soot everywhere"',
                "describing": 'the flat as "a coal cellar"',
            },
        ),
        (
            "She said the dam was unsafe, calling the repair a farce.",
            {"said": "the dam was unsafe", "calling": "the repair a farce"},
        ),
        (
            "Rebolo said new tunnels often flood in spring, though she noted engineers are starting to seal them.",
            {
                "said": "new tunnels often flood in spring",
                "noted": "engineers are starting to seal them",
            },
        ),
    ],
)
def test_what_the_speaker_goes_on_to_say_is_said_by_itself(text: str, contents: dict[str, str]) -> None:
    for cue, content in contents.items():
        ((_, told),) = said(text, cue)
        assert told == content


def test_a_speaker_goes_on_only_from_what_is_said_of_a_thing() -> None:
    text = "She said the envoy had left, calling the offer a farce."
    assert said(text, "said") == [("She", "the envoy had left, calling the offer a farce")]


def test_a_speaker_who_adds_something_is_who_spoke() -> None:
    ((source, _),) = said("She said the dam was unsafe, calling the repair a farce.", "calling")
    assert source == "She"


@pytest.mark.parametrize(
    "text",
    [
        "Whatever the brochure says, the pool is closed.",
        "No matter what the brochure says, that is not a pool.",
    ],
)
def test_what_somebody_may_say_is_nothing_said(text: str) -> None:
    assert said(text, "says") == []


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("Old ferry 'leaked' for a year before it sank, say sailors", "say", "sailors", "Old ferry 'leaked' for a year before it sank"),
        ("Bridge will not hold, warn engineers", "warn", "engineers", "Bridge will not hold"),
        ("Baker 'fell asleep' in room that burned, claim neighbours", "claim", "neighbours", "Baker 'fell asleep' in room that burned"),
    ],
)  # fmt: skip
def test_a_headline_may_name_its_speaker_last(text: str, cue: str, source: str, content: str) -> None:
    assert said(text, cue, part="title") == [(source, content)]


def test_a_bar_under_a_quotation_signs_it() -> None:
    assert said("“We sail at dawn, whatever the weather.”― Ana Rebolo", "―") == [
        ("Ana Rebolo", "“We sail at dawn, whatever the weather.”")
    ]


def test_a_post_is_said_by_whom_its_handle_names() -> None:
    text = "The quay is shut. — Arun Harbour Dept. (@arunharbour) May 4, 2015 Two boats sank. - Ana Rebolo (@ana_r) May 5, 2015"
    assert said(text, "— (@arunharbour)") == [("Arun Harbour Dept", "The quay is shut")]
    assert said(text, "- (@ana_r)") == [("Ana Rebolo", "Two boats sank")]


def test_a_post_may_stand_in_the_paragraph_before_its_signature() -> None:
    text = "The quay is shut until noon.\n\n— Ana Rebolo (@ana_r) May 5, 2015"
    assert said(text, "— (@ana_r)") == [("Ana Rebolo", "The quay is shut until noon")]


def test_a_handle_without_a_dash_signs_nothing() -> None:
    assert said("The harbour master (@arunharbour) has shut the quay.", "(@arunharbour)") == []


@pytest.mark.parametrize(
    "text",
    ["It is hard to say why the bridge fell.", "The abbot thinks it is too soon to say why the bridge fell."],
)
def test_what_is_hard_to_say_is_not_said(text: str) -> None:
    assert said(text, "to say") == []


def test_a_quotation_in_a_joined_clause_is_told_with_it() -> None:
    text = "The abbot said that it was too soon to tell whether the roof would hold, and there was “no sign” yet of a crack."
    assert said(text, "said") == [
        (
            "The abbot",
            "that it was too soon to tell whether the roof would hold, and there was “no sign” yet of a crack",
        )
    ]


def test_a_quotation_joined_to_what_is_said_is_the_outer_speakers() -> None:
    text = "She says she reminded the clerk that she had paid, but “he only shrugged.”"
    assert said(text, "says") == [("She", "she reminded the clerk that she had paid … “he only shrugged.”")]
    assert said(text, "reminded") == [("she", "that she had paid")]


def test_a_claim_mocked_is_not_what_the_mockers_say() -> None:
    assert said("The crew mocked the keeper for his claim that the road was shut.", "mocked") == [
        ("The crew", "the keeper for his claim that the road was shut")
    ]


def test_when_something_was_found_is_not_what_was_found() -> None:
    assert said("When the guards came back, they found an open door.", "found") == []


def test_who_is_told_is_not_who_tells() -> None:
    ((source, _),) = said("Quickly told the Courier that she would sell the boat.", "Quickly told")
    assert source == ""


def test_the_name_of_a_song_is_nothing_promised() -> None:
    text = "One song, “The Well of Arun,” follows a miller who promises that nobody will “ever pay for water again.”"
    assert said(text, "promises") == [("who", "that nobody will “ever pay for water again.”")]


def test_a_heading_in_marks_is_not_said_on() -> None:
    text = "“I will not sell the mill,” said Ana Rebolo. “It is mine.” ‘Lights in the Valley.’"
    assert said(text, "said") == [("Ana Rebolo", "“I will not sell the mill,” … “It is mine.”")]


def test_what_stands_in_brackets_is_not_what_is_wanted() -> None:
    text = "Millers want rules that bring more rain in the short term (they want low wages and say that such wages would help)."
    assert said(text, "want")[0][1].startswith("rules")


def test_where_it_was_said_is_no_part_of_the_speakers_name() -> None:
    text = "“The mill will open,” said Ana Rebolo, the chair of the Salt Bank at a news conference on Friday. “It will pay.”"
    assert said(text, "said")[0][0] == "Ana Rebolo, the chair of the Salt Bank"
    assert said("“The mill is shut,” said wardens in a statement.", "said")[0][0] == "wardens"


def test_a_finite_verb_is_no_part_of_a_demand() -> None:
    text = "Anyone who sees the bear is asked to not feed it and should call the wardens."
    assert said(text, "is asked") == [("", "Anyone who sees the bear … to not feed it")]


def test_who_stands_in_the_way_by_a_deed_says_nothing() -> None:
    assert said("The clerk stood in the way, he said, by hiding the map.", "stood by") == []


def test_what_is_told_before_a_passive_is_not_what_was_requested() -> None:
    text = "The mill was closed in March; although rent was set at nine coins a lease was requested that raised it to ten."
    assert said(text, "was requested") == [("", "a lease … that raised it to ten")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The baker said he and the boy both walked away, but he later heard shots.",
            "he and the boy both walked away, but he later heard shots",
        ),
        ("The mayor said it was late, but the council denied it.", "it was late"),
        ("The mayor said it was late and praised the choir.", "it was late"),
    ],
)
def test_what_is_joined_is_said_too_unless_it_is_another_saying(text: str, content: str) -> None:
    assert [told for _, told in said(text, "said")] == [content]


def test_who_thinks_in_a_quoted_part_may_stand_before_it() -> None:
    text = (
        'The baker said he had worked in Arun "for the sake of the bread, knowing that at home we had none."'
    )
    assert said(text, "knowing") == [("he", "that at home we had none")]


def test_what_only_names_a_thing_that_was_told_of_has_no_teller() -> None:
    assert said("The choir has sold its organ to a bank, a deal reported on Monday.", "reported") == []
