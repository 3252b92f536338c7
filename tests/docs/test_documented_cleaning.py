"""The page on cleaning has an example for everything that a piece can be dropped as, and what it shows runs."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import get_args

import pytest

from dateline.record import DropReason, What

PAGE = Path(__file__).parents[2] / "docs" / "cleaning.md"
TEXT = PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("reason", get_args(DropReason))
def test_every_reason_is_told(reason: str) -> None:
    assert f"\n**`{reason}`**: " in TEXT


@pytest.mark.parametrize("what", get_args(What))
def test_all_that_a_piece_can_be_taken_for_has_an_example(what: str) -> None:
    assert re.search(rf"^\| `{re.escape(what)}` \| \S.* \|$", TEXT, re.MULTILINE)


def test_nothing_is_told_that_is_not_there() -> None:
    told = TEXT.partition("## What is dropped")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `([^`]+)` \|", told, re.MULTILINE)) - {"what"} == set(get_args(What))


def test_what_the_page_shows_runs() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried
    assert failed == 0
