"""What a word is a kind of, after WordNet."""

from __future__ import annotations

from dateline.codebook.senses import kinds_of


def test_words_of_one_kind_share_it() -> None:
    shared = {kind for kind, _ in kinds_of("excoriate", "v")} & {kind for kind, _ in kinds_of("decry", "v")}
    assert "condemn.v.2" in shared


def test_the_second_sense_weighs_half() -> None:
    kinds = dict(kinds_of("excoriate", "v"))
    assert kinds["condemn.v.2"] == 1
    assert kinds["chafe.v.2"] == 0.5


def test_verbs_with_a_particle_and_nouns_have_their_own() -> None:
    assert "shoot.v.5" in dict(kinds_of("gun down", "v"))
    assert "military_action.n.1" in dict(kinds_of("blockade", "n"))


def test_a_word_that_is_not_listed_has_none() -> None:
    assert kinds_of("frobnicate", "v") == ()
