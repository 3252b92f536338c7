"""Confidence is a probability: within bounds, higher where more speaks for an event."""

from __future__ import annotations

import dateline


def confidence(text: str) -> float:
    record = dateline.read(text, clean=False, language="en")
    return max(event.confidence for event in record.events if event.type is not None)


def test_it_lies_between_nothing_and_certainty() -> None:
    assert 0 < confidence("Kenya condemned the coup in Niger.") < 1


def test_a_party_far_off_makes_an_event_less_sure() -> None:
    near = "Kenya condemned Niger."
    far = "Kenya, whose ministers had for two weeks of heavy rain and long nights said nothing at all of it, condemned Niger."
    assert confidence(near) > confidence(far)


def test_a_relation_with_its_actor_in_its_role_is_surer() -> None:
    text = "Kenya condemned Niger after rain fell in Chad."
    doer = dateline.code_pair(text, (0, 5), (16, 21))
    bystander = dateline.code_pair(text, (41, 45), (16, 21))
    assert doer is not None
    assert bystander is not None
    assert doer.confidence > bystander.confidence
