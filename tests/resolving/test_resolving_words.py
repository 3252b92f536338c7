"""The word lists of resolving."""

from __future__ import annotations

from dataclasses import fields

import pytest

from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.generic.words import load_generic_words
from dateline.resolving.naming.words import load_naming_words
from dateline.resolving.places.words import load_place_words
from dateline.resolving.times.words import load_time_words
from dateline.resolving.words import DATA, gender_of, load_words

LISTS = {
    (type(words).__name__, field.name): getattr(words, field.name)
    for words in (
        load_words(),
        load_coreference_words(),
        load_generic_words(),
        load_naming_words(),
        load_place_words(),
        load_time_words(),
    )
    for field in fields(words)
}


def test_first_names_belong_to_one_sex():
    lines = (DATA / "first_names.tsv").read_text(encoding="utf-8").splitlines()
    lists = {
        line.partition("\t")[0]: set(line.partition("\t")[2].split()) for line in lines if line[0] != "#"
    }
    assert set(lists) == {"female", "male"}
    assert not lists["female"] & lists["male"]


def test_words_tell_the_sex():
    assert (gender_of("Mary"), gender_of("spokesman"), gender_of("Tamarisk")) == ("female", "male", None)


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_lower_case(name):
    assert LISTS[name]
    assert all(word == word.lower() for word in LISTS[name])
