import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer.names import is_written_so, normalise, written_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the United States", "United States's"),
        ("U.S.", "US"),
        ("al-Qaeda", "Al Qaeda"),
        ("Côte d’Ivoire", "Co\u0302te d'Ivoire"),
        ("United  Nations’", "united nations"),
        ("Hay’at Tahrir al-Sham", "Hay'at Tahrir al Sham"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nigerian", "Nigerien"), ("Islamic State", "Islamic Statement"), ("Laos", "Lao"), ("the", "they")],
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


def test_an_acronym_demands_its_capitals() -> None:
    form = written_form("WHO")
    assert is_written_so("WHO", form)
    assert is_written_so("the W.H.O.'s", form)
    assert not is_written_so("who", form)
    assert not is_written_so("Who", form)


def test_a_name_that_ends_like_a_possessive_demands_its_ending() -> None:
    form = written_form("Moody's")
    assert is_written_so("Moody’s", form)
    assert not is_written_so("Moody", form)


def test_a_marked_name_demands_its_article() -> None:
    form = written_form("=The Times")
    assert is_written_so("The Times", form)
    assert is_written_so("The Times's", form)
    assert not is_written_so("times", form)
    assert not is_written_so("the times", form)


@given(st.text())
def test_any_text_has_a_key_and_folding_it_again_changes_nothing_in_its_case(text: str) -> None:
    key = normalise(text)
    assert key == key.casefold()
    assert not key.startswith(" ")
