"""Contexts of events: every example of contexts.toml is a test, and so is what a party's sector brings."""

from __future__ import annotations

import tomllib

import pytest

import dateline
from batches import Batch
from dateline.codebook.context_words import FILE, part_words
from dateline.codebook.scores import contexts
from dateline.coding.events.contexts import contexts_between
from dateline.record import Event

TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))
MATCHES = [(context, sentence) for context, fields in TABLE.items() for sentence in fields["match"]]
MISSES = [(context, sentence) for context, fields in TABLE.items() for sentence in fields["miss"]]
WORDS, EXAMPLES, NEAR_MISSES = 25, 8, 4
"""The fewest of each that a context has."""


READ = Batch(sentence for _, sentence in MATCHES + MISSES)


def found_in(sentence: str) -> dict[str, str]:
    reading = READ[sentence]
    return contexts_between(reading, 0, len(reading))


def events(text: str) -> tuple[Event, ...]:
    return dateline.read(text, date="2024-03-05", clean=False, language="en").events


@pytest.mark.parametrize(("context", "sentence"), MATCHES)
def test_a_sentence_gets_its_context(context: str, sentence: str) -> None:
    assert context in found_in(sentence)


@pytest.mark.parametrize(("context", "sentence"), MISSES)
def test_a_near_miss_does_not(context: str, sentence: str) -> None:
    assert context not in found_in(sentence)


def test_all_37_are_there_in_plovers_order_and_well_furnished() -> None:
    assert tuple(TABLE) == contexts()
    assert len(TABLE) == 37
    for context, fields in TABLE.items():
        assert len(set(fields["words"])) == len(fields["words"]) >= WORDS, context
        assert len(set(fields["match"])) >= EXAMPLES, context
        assert len(set(fields["miss"])) >= NEAR_MISSES, context


def test_every_not_would_count_without_it() -> None:
    for context, fields in TABLE.items():
        for phrase in fields.get("not", ()):
            assert any(_holds(phrase, words) for words in fields["words"]), (context, phrase)


def _holds(phrase: str, words: str) -> bool:
    long, short = [word.lower() for word in part_words(phrase)], [word.lower() for word in part_words(words)]
    starts = range(len(long) - len(short) + 1)
    return any(
        all(a in (b, f"{b}s", f"{b}es", f"{b}d", f"{b}ed") for a, b in zip(long[at:], short, strict=False))
        for at in starts
    )


def test_an_event_has_the_contexts_of_its_sentence_in_order_with_evidence() -> None:
    (event,) = events("Kenya's parliament condemned the cyberattack on the hospital.")[:1]
    assert event.contexts == ("legislative", "health", "cyber")
    assert "context cyber by “cyberattack”" in event.trace


def test_a_partys_sector_gives_a_context() -> None:
    found = next(event for event in events("The Malian army met Niger in Gao.") if event.type == "CONSULT")
    assert "military" in found.contexts


def test_what_the_pattern_gives_is_kept() -> None:
    found = next(event for event in events("Chad met Niger on Monday.") if event.type == "CONSULT")
    assert found.contexts == ("diplomatic",)
    assert "context diplomatic by the pattern" in found.trace


def test_an_event_outside_the_codebook_has_none() -> None:
    untyped = [event for event in events("The navy painted a frigate of Chad.") if event.type is None]
    assert untyped
    assert all(event.contexts == () for event in untyped)
