"""Where a happening took place."""

from __future__ import annotations

import pytest

from dateline.gazetteer import load_gazetteer
from dateline.resolving import resolve_places


@pytest.mark.parametrize(
    ("text", "trigger", "name", "basis"),
    [
        ("Police arrested two men in Nairobi.", "arrested", "Nairobi", "grammar"),
        ("Troops withdrew from Mali on Monday.", "withdrew", "Mali", "grammar"),
        ("Rebels stormed Goma at dawn.", "stormed", "Goma", "grammar"),
        ("The ministers travelled to Oslo.", "travelled", "Oslo", "grammar"),
    ],
)
def test_grammar_says_where(reading_of, text, trigger, name, basis):
    reading = reading_of(text)
    placed = resolve_places(reading, load_gazetteer()).place_of(reading.words.index(trigger))
    assert placed is not None
    assert (placed.where.name, placed.where.basis) == (name, basis)
    assert text[slice(*placed.span)] == name


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister said in Oslo that the talks had failed.", "failed"),
        ("Peru apologised to Chile.", "apologised"),
        ("Sanctions on Iran were lifted.", "lifted"),
    ],
)
def test_nowhere_is_said(reading_of, text, trigger):
    reading = reading_of(text)
    assert resolve_places(reading, load_gazetteer()).place_of(reading.words.index(trigger)) is None
