"""Conjuncts: a verb goes on with one of its own form."""

from __future__ import annotations

import pytest

from dateline.reading import read_text


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        (
            "Bakers at a mill went on strike, demanding better pay and accusing weavers of greed.",
            "accusing",
            "demanding",
        ),
        (
            "Monks blocked the mill, calling on the duke to resign and demanding an apology.",
            "demanding",
            "calling",
        ),
        ("The bishop urged both guilds to stop quarrelling and return to the mill.", "return", "stop"),
        ("Two nuns were seen singing and dancing.", "dancing", "singing"),
        ("The abbot began demanding bread and ale.", "ale", "bread"),
    ],
)
def test_what_a_verb_is_joined_to(text: str, verb: str, above: str) -> None:
    reading = read_text(text)
    at = reading.words.index(verb)
    assert (reading.words[reading.heads[at]], reading.labels[at]) == (above, "conj")
