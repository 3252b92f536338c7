"""Frames: voice, control, relative clauses and coordination are undone."""

from __future__ import annotations

import pytest

from dateline.coding.frames import Frames
from dateline.reading import Reading, read_text


def slots(text: str, word: str) -> dict[str, list[str]]:
    reading: Reading = read_text(text)
    frame = Frames(reading).frame(reading.words.index(word))
    return {slot: [reading.words[head] for head in heads] for slot, heads in frame.fillers.items()}


@pytest.mark.parametrize(
    ("text", "word", "slot", "filler"),
    [
        ("Kenya condemned Sudan.", "condemned", "subject", "Kenya"),
        ("Kenya condemned Sudan.", "condemned", "object", "Sudan"),
        ("Sudan was condemned by Kenya.", "condemned", "subject", "Kenya"),
        ("Sudan was condemned by Kenya.", "condemned", "object", "Sudan"),
        ("The minister agreed to withdraw the troops.", "withdraw", "subject", "minister"),
        ("Kenya urged the rebels to disarm.", "disarm", "subject", "rebels"),
        ("Kenya promised the rebels to withdraw.", "withdraw", "subject", "Kenya"),
        ("The soldiers who attacked the village fled.", "attacked", "subject", "soldiers"),
        ("The village that soldiers attacked burned.", "attacked", "object", "village"),
        ("Soldiers wounded in the attack were flown home.", "wounded", "object", "Soldiers"),
        ("Kenya met the envoy and signed the treaty.", "signed", "subject", "Kenya"),
        ("The driver was shot and killed by a guard.", "shot", "subject", "guard"),
        ("The driver was accidentally shot and killed by a guard.", "killed", "modifier", "accidentally"),
        ("Four thousand Russians were granted citizenship by Riga.", "granted", "subject", "Riga"),
        ("The rabbi was asked by a delegation to recognise the priests.", "asked", "complement", "recognise"),
        ("Kenya gave the rebels food.", "gave", "dative", "rebels"),
        ("Kenya withdrew its troops from Somalia.", "withdrew", "from", "Somalia"),
        (
            "Lamps were still lit and the pass is closed to all lorries, the guild said.",
            "closed",
            "object",
            "pass",
        ),
        ("The police accused the banker of stealing money.", "stealing", "subject", "banker"),
        ("Norway was one of the countries that signed the pact.", "signed", "subject", "Norway"),
        (
            "Suspected Islamist rebels killed at least 30 villagers in the north.",
            "killed",
            "subject",
            "rebels",
        ),
        ("Israel sealed off the West Bank ahead of the holiday.", "sealed", "object", "Bank"),
        ("Police used a warrant to evict the tenants.", "evict", "subject", "Police"),
        ("Dockers will strike until the port raises their pay.", "strike", "until", "raises"),
        ("Two people died when gunmen opened fire.", "died", "when", "opened"),
        ("A jury found the maker liable for the leak.", "liable", "subject", "maker"),
        ("Rangers found two poachers shot dead beside a stream.", "shot", "object", "poachers"),
        ("They mourned three tailors who were shot and killed on Friday.", "killed", "object", "tailors"),
        ("The inquiry found that two guards shot the poachers.", "shot", "subject", "guards"),
        ("The mayor gave in after bishops offered to mediate.", "offered", "subject", "bishops"),
        (
            "The bursar guaranteed the widows that their pensions were safe.",
            "guaranteed",
            "complement",
            "were",
        ),
        ("The lenders forgave most of the debt.", "forgave", "object", "most"),
        ("A Turkish-led offensive began.", "led", "subject", "Turkish"),
    ],
)
def test_verb_slot(text: str, word: str, slot: str, filler: str) -> None:
    assert filler in slots(text, word).get(slot, [])


@pytest.mark.parametrize(
    ("text", "word", "slot", "filler"),
    [
        ("The withdrawal of troops from Mali surprised allies.", "withdrawal", "of", "troops"),
        ("The withdrawal of troops from Mali has begun.", "withdrawal", "from", "Mali"),
        ("Kenya's attack on the camp failed.", "attack", "possessor", "Kenya"),
        ("Kenya held talks with Uganda.", "talks", "possessor", "Kenya"),
        ("Kenya held talks with Uganda.", "talks", "with", "Uganda"),
        ("Talks between Kenya and Uganda resumed.", "Talks", "between", "Uganda"),
        ("A strike by miners against the owners began.", "strike", "against", "owners"),
        ("Kenya took part in talks with Uganda.", "talks", "possessor", "Kenya"),
        ("Kenya lifted the sanctions imposed on Uganda.", "sanctions", "on", "Uganda"),
        ("The raid carried out by rustlers failed.", "raid", "by", "rustlers"),
        ("Peru rejected the plan that Chile had proposed.", "plan", "by", "Chile"),
        ("Soldiers confiscated cameras belonging to a union.", "cameras", "with", "union"),
    ],
)
def test_noun_slot(text: str, word: str, slot: str, filler: str) -> None:
    assert filler in slots(text, word).get(slot, [])


def test_a_headline_says_what_its_noun_is_to_do() -> None:
    text = "Envoy in Kabul to meet elders in Kabul"
    headline = read_text(text, part="title")
    assert Frames(headline).frame(headline.words.index("meet")).get("subject") == (0,)
    assert slots(text, "meet").get("subject") is None


@pytest.mark.parametrize(
    ("headline", "verb", "slot", "filler"),
    [
        ("Two men shot in Lima", "shot", "object", "men"),
        ("Five people shot at birthday party", "shot", "object", "people"),
        ("Man shot dead by police", "shot", "object", "Man"),
        ("Man shot dead by police", "shot", "subject", "police"),
        ("Gunman shot at police in Lima", "shot", "subject", "Gunman"),
        ("Guard shot man in Lima", "shot", "subject", "Guard"),
        ("Mayor freed in Lima", "freed", "object", "Mayor"),
        ("Court freed mayor in Lima", "freed", "subject", "Court"),
    ],
)
def test_a_headline_leaves_the_was_of_a_passive_out(headline: str, verb: str, slot: str, filler: str) -> None:
    reading = read_text(headline, part="title")
    frame = Frames(reading).frame(reading.words.index(verb))
    assert filler in [reading.words[head] for head in frame.get(slot)]
    assert filler not in [
        reading.words[head] for other in frame.fillers if other != slot for head in frame.get(other)
    ]


def test_coordinated_fillers_are_all_there() -> None:
    assert slots("Kenya and Uganda attacked Sudan and Chad.", "attacked")["object"] == ["Sudan", "Chad"]


def test_broken_grammar_ends() -> None:
    text = "and which that to of having been who whom, said said by by to withdraw withdraw to be of of."
    reading = read_text(text)
    frames = Frames(reading)
    assert all(frames.frame(token).token == token for token in range(len(reading)))


@pytest.mark.parametrize(
    "text",
    [
        "Bishops condemned the mayor's proposal to ban beggars from entering Peru.",
        "The plan to free the guards who refused to shoot was condemned by the man accused of drawing it up.",
        "and which that to of having been who whom, said said by by to withdraw withdraw to be of of.",
    ],
)
def test_frames_are_the_same_in_whatever_order_they_are_asked_for(text: str) -> None:
    reading = read_text(text)
    forwards, backwards = Frames(reading), Frames(reading)
    asked = {token: backwards.frame(token) for token in reversed(range(len(reading)))}
    assert {token: forwards.frame(token) for token in range(len(reading))} == asked
