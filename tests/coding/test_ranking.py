"""The ranker: it types what no pattern knows, overrules and silences where it is sure, and abides by a user's types."""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline
from dateline.codebook import load_codebook
from dateline.coding.matching import Matcher
from dateline.coding.ranking import NONE, Ranker, choose, describe, load_ranker
from dateline.coding.ranking.choosing import known_types
from dateline.reading import Reading, read_text


def matcher_of(text: str, *parties: str) -> tuple[Matcher, Reading]:
    reading = read_text(text)
    heads = {reading.words.index(party): party for party in parties}
    return Matcher(reading, load_codebook(), heads), reading


def sure_of(kind: str) -> Ranker:
    """A ranker that gives all to one type, whatever it sees."""
    import numpy as np

    ours = load_ranker()
    bias = np.array([9.0 if name == kind else 0.0 for name in ours.types], dtype=np.float32)
    return Ranker(ours.types, {}, np.zeros((0, len(ours.types)), dtype=np.float32), bias)


def test_probabilities_sum_to_one_over_all_types_and_none() -> None:
    matcher, reading = matcher_of("Chad condemned Niger.", "Chad", "Niger")
    likely = load_ranker().probabilities(describe(matcher, reading.words.index("condemned")))
    assert set(likely) == {*load_codebook().categories, NONE}
    assert sum(likely.values()) == pytest.approx(1)
    assert max(likely, key=lambda kind: likely[kind]) == "ACCUSE"


def test_a_word_that_no_pattern_knows_is_typed_where_the_ranker_is_sure() -> None:
    matcher, reading = matcher_of("Chad frobnicated Niger.", "Chad", "Niger")
    token = reading.words.index("frobnicated")
    assert choose(matcher, token, None) is None
    choice = choose(matcher, token, sure_of("SUPPORT"))
    assert choice is not None
    assert choice.match is not None
    assert choice.match.pattern.key == "SUPPORT/ranked"
    assert choice.match.pattern.cameo == "051"
    assert [reading.words[head] for head in choice.match.actors] == ["Chad"]
    assert choose(matcher, token, sure_of(NONE)) is None


def test_what_a_pattern_bars_is_not_added() -> None:
    matcher, reading = matcher_of("The cook accidentally shot the maid.", "cook", "maid")
    shot = reading.words.index("shot")
    assert matcher.is_barred(shot, "ASSAULT")
    assert not matcher.is_barred(shot, "SUPPORT")
    assert choose(matcher, shot, sure_of("ASSAULT")) is None
    assert choose(matcher, shot, sure_of("SUPPORT")) is not None


def test_a_pattern_is_silenced_where_the_ranker_is_sure_of_nothing() -> None:
    matcher, reading = matcher_of("Chad condemned Niger.", "Chad", "Niger")
    choice = choose(matcher, reading.words.index("condemned"), sure_of(NONE))
    assert choice is not None
    assert choice.match is None
    assert choice.silenced is not None
    assert choice.silenced.type == "ACCUSE"


def test_no_type_is_chosen_that_no_pattern_proposes() -> None:
    matcher, reading = matcher_of("Chad condemned Niger.", "Chad", "Niger")
    choice = choose(matcher, reading.words.index("condemned"), sure_of("AID"))
    assert choice is not None
    assert choice.match is not None
    assert choice.match.pattern.type == "ACCUSE"


def test_the_trace_says_what_gave_the_type() -> None:
    record = dateline.read("Kenya condemned the coup in Niger.", clean=False, language="en")
    event = next(event for event in record.events if event.type == "ACCUSE")
    assert event.trace[0].startswith("pattern ACCUSE/")
    assert "type likely" in event.trace[0]


def test_a_category_under_another_name_is_known_by_its_patterns(tmp_path: Path) -> None:
    ours = (Path(dateline.__file__).parent / "codebook" / "data" / "consult.toml").read_text("utf-8")
    (tmp_path / "consult.toml").write_text(ours.replace('type = "CONSULT"', 'type = "PARLEY"', 1), "utf-8")
    (tmp_path / "strikes.toml").write_text(
        'type = "STRIKE"\n[[pattern]]\nname = "down-tools"\nverbs = ["down + tool"]\nmatch = ["{Dockers} downed tools."]\n',
        "utf-8",
    )
    known = known_types(load_codebook(tmp_path))
    assert known["PARLEY"] == "CONSULT"
    assert known["ASSAULT"] == "ASSAULT"
    assert "STRIKE" not in known
