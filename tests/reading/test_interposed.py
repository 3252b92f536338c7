"""Sayings interposed in what is said: what goes on behind them belongs to the clause before, what tells how it is said does not."""

from __future__ import annotations

import pytest

from dateline.reading import read_text


@pytest.mark.parametrize(
    ("text", "deed", "verb"),
    [
        ("Smugglers sank a ferry off Tartu, the guild said, drowning nine nuns.", "drowning", "sank"),
        ("Two kilns exploded on Friday, bakers told the paper, burning a boy.", "burning", "exploded"),
        ("The duke fled, his valet said on Monday, after selling the mill.", "selling", "fled"),
        ("Six monks escaped on Monday, villagers said, with guards chasing them.", "chasing", "escaped"),
        ("The porter fled, the abbot said, and sold the lamps.", "sold", "fled"),
        ("The duke has sold the mill, the abbot said, calling it a pity.", "calling", "said"),
        ("The mayor is well, the abbot said, citing two nuns.", "citing", "said"),
        ("The mayor has left, the abbot said, without naming the nuns.", "naming", "said"),
        ('"The mayor has left", the abbot said, locking the gate.', "locking", "said"),
    ],
)
def test_what_stands_behind_a_saying(text: str, deed: str, verb: str) -> None:
    reading = read_text(text)
    above = reading.ancestors(reading.words.index(deed))
    assert next(word for word in above if reading.tags[word] in ("VBD", "VBN", "VBZ")) == reading.words.index(
        verb
    )
