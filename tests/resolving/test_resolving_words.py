"""The word lists of resolving."""

from __future__ import annotations

from dataclasses import fields

import pytest

from dateline.resolving.words import DATA, Words, gender_of, load_words


def test_first_names_belong_to_one_sex():
    lines = (DATA / "first_names.tsv").read_text(encoding="utf-8").splitlines()
    lists = {
        line.partition("\t")[0]: set(line.partition("\t")[2].split()) for line in lines if line[0] != "#"
    }
    assert set(lists) == {"female", "male"}
    assert not lists["female"] & lists["male"]


def test_words_tell_the_sex():
    assert (gender_of("Mary"), gender_of("spokesman"), gender_of("Tamarisk")) == ("female", "male", None)


@pytest.mark.parametrize("name", [field.name for field in fields(Words)])
def test_lists_are_lower_case(name):
    group = getattr(load_words(), name)
    assert group
    assert all(word == word.lower() for word in group)
