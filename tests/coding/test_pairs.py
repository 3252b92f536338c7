"""Two given parties: the match that joins them, wherever the parser hung their phrases."""

from __future__ import annotations

import tomllib

import pytest

import dateline
from dateline.codebook import load_codebook
from dateline.codebook.pattern import RANKED
from dateline.coding.matching import Matcher
from dateline.coding.pairs import find_pair_match, head_of
from dateline.coding.pairs.candidates import Pair, find_candidates, shares_of
from dateline.coding.pairs.telling import describe_telling
from dateline.coding.pairs.wording import POWER, POWER_ALONE, load_wording, pool
from dateline.coding.ranking import load_ranker
from dateline.coding.ranking.ranker import MODEL
from dateline.reading import read_text
from dateline.record import Span


def span(text: str, part: str) -> Span:
    return text.index(part), text.index(part) + len(part)


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "kind"),
    [
        ("The gendarmes erected roadblocks near Agadez.", "The gendarmes", "Agadez", "MOBILIZE"),
        ("The nurses are on strike against the ministry.", "The nurses", "the ministry", "PROTEST"),
        ("The villagers marched in anger at the mayor.", "The villagers", "the mayor", "PROTEST"),
    ],
    ids=["hung on the object", "copula", "inside a phrase"],
)
def test_parties_are_joined(text: str, actor: str, recipient: str, kind: str) -> None:
    reading = read_text(text)
    found = find_pair_match(
        reading,
        load_codebook(),
        actor=span(text, actor),
        recipient=span(text, recipient),
        ranker=load_ranker(),
    )
    assert found is not None
    assert found.match.pattern.type == kind
    assert head_of(reading, span(text, actor)) in found.match.actors
    assert head_of(reading, span(text, recipient)) in found.match.recipients


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "kind"),
    [
        ("The island buttered up the creditors.", "The island", "the creditors", "SUPPORT"),
        ("Guards pistol-whipped the inmates.", "Guards", "the inmates", "ASSAULT"),
    ],
)
def test_a_word_that_no_pattern_knows_may_tell(text: str, actor: str, recipient: str, kind: str) -> None:
    relation = dateline.code_pair(text, span(text, actor), span(text, recipient))
    assert relation is not None
    assert relation.pattern == f"{kind}/{RANKED}"


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Maria Lopes lives in Kenya with her cat.", "Maria Lopes", "Kenya"),
        ("The consul, born in Ghana, studied in Leeds.", "The consul", "Ghana"),
    ],
)
def test_where_nothing_is_told_there_is_no_relation(text: str, actor: str, recipient: str) -> None:
    assert dateline.code_pair(text, span(text, actor), span(text, recipient)) is None


@pytest.mark.parametrize(
    ("text", "doer", "done_to"),
    [
        ("The abbot was praised by the coopers for his patience.", "the coopers", "The abbot"),
        ("Togo has recalled its envoy from Benin.", "Togo", "Benin"),
        ("Weavers pelted the bailiff with turnips.", "Weavers", "the bailiff"),
    ],
)
def test_what_is_done_the_other_way_round_is_no_relation(text: str, doer: str, done_to: str) -> None:
    assert dateline.code_pair(text, span(text, doer), span(text, done_to)) is not None
    assert dateline.code_pair(text, span(text, done_to), span(text, doer)) is None


def test_what_two_do_with_each_other_is_a_relation_both_ways() -> None:
    text = "Togo and Benin held talks on Monday."
    for actor, recipient in (("Togo", "Benin"), ("Benin", "Togo")):
        relation = dateline.code_pair(text, span(text, actor), span(text, recipient))
        assert relation is not None
        assert relation.type == "CONSULT"


def test_every_feature_of_a_word_has_its_weight() -> None:
    text = "Togo berated Benin after Ghana had mused over a treaty."
    reading = read_text(text)
    pair = Pair(head_of(reading, span(text, "Togo")), head_of(reading, span(text, "Benin")))
    matcher = Matcher(reading, load_codebook(), {head: str(head) for head in pair.heads})
    weights = tomllib.loads((MODEL / "pairs.toml").read_text(encoding="utf-8"))
    found = find_candidates(matcher, pair, load_ranker())
    assert {name for one in found for name in one.features} == set(weights)
    shares = shares_of(found)
    assert sum(shares) == pytest.approx(1.0)
    telling = tomllib.loads((MODEL / "telling.toml").read_text(encoding="utf-8"))
    assert set(describe_telling(found[0], shares[0])) == set(telling)


def test_the_wording_speaks_where_single_words_do_not() -> None:
    told = {"AID": 0.5, "SANCTION": 0.5}
    pooled = pool(told, {"AID": 0.6, "SANCTION": 0.1, "ASSAULT": 0.3}, power=0.7)
    assert pooled["AID"] > 0.7
    assert sum(pooled.values()) == pytest.approx(1.0)
    assert "ASSAULT" not in pooled


def test_the_wording_counts_more_where_no_pattern_knows_the_word() -> None:
    told, worded = {"AID": 0.4, "SANCTION": 0.6}, {"AID": 0.7, "SANCTION": 0.3}
    assert pool(told, worded, power=POWER)["AID"] < 0.5 < pool(told, worded, power=POWER_ALONE)["AID"]


def test_a_type_that_the_wording_does_not_know_is_left_as_it_is_among_others() -> None:
    pooled = pool({"STRIKE": 0.6, "AID": 0.4}, {"AID": 0.5, "SANCTION": 0.5}, power=POWER)
    assert pooled["STRIKE"] == pytest.approx(0.6)


def test_the_wording_that_ships_knows_each_type() -> None:
    assert set(load_wording().ranker.types) == set(load_codebook().categories)
    assert len(load_wording().rarity) == len(load_wording().ranker.rows)
