"""The vocabulary and the patterns fit each other and the readers."""

from __future__ import annotations

import pytest

from dateline.timex import finding, words

PASSES = ("words", "parts", "periods", "ranges")


@pytest.mark.parametrize("which", PASSES)
def test_every_pattern_has_its_reader(which: str) -> None:
    assert set(words.load_rules(which).readers.values()) <= set(finding._READERS)


def test_codes_are_single_and_distinct() -> None:
    codes = list(words.load_words().codes.values())
    assert all(len(code) == 1 for code in codes)
    assert len(set(codes)) == len(codes)
