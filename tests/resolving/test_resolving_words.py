"""The word lists of resolving."""

from __future__ import annotations

from dateline.resolving.words import DATA, gender_of, load_words


def test_first_names_belong_to_one_sex():
    lines = (DATA / "first_names.tsv").read_text(encoding="utf-8").splitlines()
    lists = {
        line.partition("\t")[0]: set(line.partition("\t")[2].split()) for line in lines if line[0] != "#"
    }
    assert set(lists) == {"female", "male"}
    assert not lists["female"] & lists["male"]


def test_words_tell_the_sex():
    assert (gender_of("Mary"), gender_of("spokesman"), gender_of("Tamarisk")) == ("female", "male", None)


def test_lists_are_lower_case():
    words = load_words()
    for group in (words.connectors, words.things, words.prefixes, words.locating, words.installations):
        assert group
        assert all(word == word.lower() for word in group)
