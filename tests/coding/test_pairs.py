"""Two given parties: the match that joins them, wherever the parser hung their phrases."""

from __future__ import annotations

import pytest

from dateline.codebook import load_codebook
from dateline.coding.pairs import find_pair_match, head_of
from dateline.coding.ranking import load_ranker
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
