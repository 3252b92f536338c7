"""Every example sentence of the codebook is a test: it must match, or must not, as its file says."""

from __future__ import annotations

import re
from functools import cache

import pytest

from dateline.codebook import Pattern, load_codebook
from dateline.coding.matching import Match, Matcher
from dateline.coding.pairs import head_of
from dateline.reading import Reading, read_text
from dateline.record import Report, Source

MARKS = re.compile(r"[{}\[\]]")
BARE = Report(id="", text="", paragraphs=(), source=Source(name="example", sha256="", encoding=None))
PATTERNS = list(load_codebook().patterns())


class Example:
    """An example sentence without its marks, parsed, with the heads of its marked parties."""

    def __init__(self, marked: str) -> None:
        sentence, _, self.instead = (part.strip() for part in marked.partition("->"))
        self.text, spans = _unmark(sentence)
        self.reading: Reading = read_text(BARE, text=self.text)
        self.actors = [head_of(self.reading, span) for kind, span in spans if kind == "{"]
        self.recipients = [head_of(self.reading, span) for kind, span in spans if kind == "["]

    def matches(self) -> list[Match]:
        """The best match at each word."""
        parties = {head: str(head) for head in self.actors + self.recipients if head is not None}
        matcher = Matcher(self.reading, load_codebook(), parties)
        return [match for token in range(len(self.reading)) for match in matcher.matches(token)[:1]]

    def tells(self, match: Match) -> bool:
        """Whether a match has the marked parties in their roles."""
        actors, recipients = set(self.actors), set(self.recipients)
        if match.pattern.reciprocal:
            return actors | recipients <= set(match.actors) | set(match.recipients)
        return actors <= set(match.actors) and recipients <= set(match.recipients)


def _unmark(sentence: str) -> tuple[str, list[tuple[str, tuple[int, int]]]]:
    spans, text, opened = [], "", None
    for piece in re.split(r"([{}\[\]])", sentence):
        if piece in ("{", "["):
            opened = (piece, len(text))
        elif piece in ("}", "]"):
            assert opened is not None, f"unbalanced marks: {sentence}"
            spans.append((opened[0], (opened[1], len(text))))
            opened = None
        else:
            text += piece
    return text, spans


@cache
def example(marked: str) -> Example:
    return Example(marked)


def ids(cases: list[tuple[Pattern, str]]) -> list[str]:
    return [f"{pattern.key}: {marked[:60]}" for pattern, marked in cases]


MATCHES = [(pattern, marked) for pattern in PATTERNS for marked in pattern.match]
MISSES = [(pattern, marked) for pattern in PATTERNS for marked in pattern.miss]


@pytest.mark.parametrize(("pattern", "marked"), MATCHES, ids=ids(MATCHES))
def test_example_matches(pattern: Pattern, marked: str) -> None:
    found = example(marked)
    assert any(m.pattern.type == pattern.type and found.tells(m) for m in found.matches()), [
        (m.pattern.key, found.reading.words[m.trigger]) for m in found.matches()
    ]


@pytest.mark.parametrize(("pattern", "marked"), MISSES, ids=ids(MISSES))
def test_near_miss_is_not_coded(pattern: Pattern, marked: str) -> None:
    found = example(marked)
    matches = [
        m for m in found.matches() if m.actors or m.recipients or not (found.actors or found.recipients)
    ]
    assert pattern.type not in {m.pattern.type for m in matches}
    if found.instead:
        assert found.instead in {m.pattern.type for m in matches}


def test_every_category_has_patterns_and_examples() -> None:
    categories = load_codebook().categories
    assert len(categories) == 16
    for category in categories.values():
        assert sum(len(pattern.match) for pattern in category.patterns) >= 15, category.type
        assert sum(len(pattern.miss) for pattern in category.patterns) >= 8, category.type
