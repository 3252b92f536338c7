"""Every example sentence of the codebook is a test: it must match, or must not, as its file says."""

from __future__ import annotations

import pytest

from dateline.codebook import Pattern, faults_in, load_codebook, read_folder
from dateline.codebook.files import DATA
from dateline.codebook.scores import modes_of, types
from dateline.coding.checking.examples import Example, match_fault, miss_fault, read_examples

PATTERNS = list(load_codebook().patterns())
MATCHES = [(pattern, marked) for pattern in PATTERNS for marked in pattern.match]
MISSES = [(pattern, marked) for pattern in PATTERNS for marked in pattern.miss]
WITHOUT_PATTERN = {("PROTEST", "vandalize")}
"""Modes of PLOVER's that no pattern gives yet."""


def ids(cases: list[tuple[Pattern, str]]) -> list[str]:
    return [f"{pattern.key}: {marked[:60]}" for pattern, marked in cases]


@pytest.fixture(scope="module")
def examples() -> dict[str, Example]:
    marked = [marked for _, marked in MATCHES + MISSES]
    return dict(zip(marked, read_examples(marked), strict=True))


@pytest.mark.parametrize(("pattern", "marked"), MATCHES, ids=ids(MATCHES))
def test_example_matches(pattern: Pattern, marked: str, examples: dict[str, Example]) -> None:
    assert match_fault(load_codebook(), pattern, examples[marked]) is None


@pytest.mark.parametrize(("pattern", "marked"), MISSES, ids=ids(MISSES))
def test_near_miss_is_not_coded(pattern: Pattern, marked: str, examples: dict[str, Example]) -> None:
    assert miss_fault(load_codebook(), pattern, examples[marked]) is None


def test_our_files_have_no_fault_of_form() -> None:
    files, unread = read_folder(DATA, own=True)
    assert unread == ()
    assert faults_in(files) == ()


def test_every_category_has_patterns_and_examples() -> None:
    categories = load_codebook().categories
    assert set(categories) == set(types())
    assert len(categories) == 16
    for category in categories.values():
        assert sum(len(pattern.match) for pattern in category.patterns) >= 60, category.type
        assert sum(len(pattern.miss) for pattern in category.patterns) >= 30, category.type


def test_every_mode_of_plover_has_a_pattern() -> None:
    used = {(pattern.type, pattern.mode) for pattern in PATTERNS}
    assert {(kind, mode) for kind in types() for mode in modes_of(kind)} - used <= WITHOUT_PATTERN
