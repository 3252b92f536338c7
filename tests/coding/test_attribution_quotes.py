"""Quotations and their speakers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.coding.attribution import find_attributions, find_quotes
from dateline.coding.attribution.quotations import find_paragraphs, find_quotations
from dateline.reading import read_text


def insides(text: str) -> list[str]:
    reading = read_text(text)
    return [text[slice(*q.inside)] for q in find_quotations(reading, find_paragraphs(reading))]


def spoken(text: str) -> list[tuple[str, str]]:
    return [
        (text[slice(*quote.span)], " ".join(text[start:end] for start, end in quote.speaker_spans))
        for quote in find_quotes(read_text(text))
    ]


@pytest.mark.parametrize(
    "quoted",
    [
        '"We are going home"', "“We are going home”", "«We are going home»", "»We are going home«",
        "„We are going home“", "„We are going home”", "''We are going home''", "``We are going home''",
        "‘We are going home’", "'We are going home'", "「We are going home」", '“We are going home"',
    ],
)  # fmt: skip
def test_all_quotation_marks(quoted: str) -> None:
    assert insides(f"The sailor said: {quoted}.") == ["We are going home"]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert insides("The sailors' wives don't wait; it’s the ’90s, and that's Ada's boat.") == []


def test_a_quotation_within_a_quotation_belongs_to_the_outer_one() -> None:
    assert insides("“He said “no” twice,” she said.") == ["He said “no” twice,"]


def test_a_missing_closing_mark_is_passed_over() -> None:
    assert insides('The "old bridge fell. The mayor wept.') == []


def test_a_quotation_over_paragraphs_with_reopened_marks() -> None:
    text = '"I never signed it,\n\n"and I never will," the trainer said.'
    assert spoken(text) == [("I never signed it,", "the trainer"), ("and I never will,", "the trainer")]


def test_the_last_speaker_goes_on() -> None:
    text = '"The well is dry," Ada Mbeki said.\n\n"Nobody has come to mend it."'
    assert spoken(text)[1] == ("Nobody has come to mend it.", "Ada Mbeki")


def test_scare_quotes_have_no_speaker() -> None:
    assert spoken('The "bridge" was a plank over a ditch.') == []


def test_what_an_inner_speaker_says_at_once_is_theirs() -> None:
    text = 'The clerk said the owner had told him: "Burn all the papers tonight."'
    assert spoken(text) == [("Burn all the papers tonight.", "the owner")]


MARKS = st.text(alphabet="ab \n.,:“”\"'‘’«»„''``-—", max_size=60)


@given(MARKS)
@settings(max_examples=40, deadline=None)
def test_any_marks_give_spans_that_hold(text: str) -> None:
    reading = read_text(text)
    attributions = find_attributions(reading)
    for number, attribution in enumerate(attributions):
        for start, end in (
            *attribution.cue,
            *attribution.content,
            *attribution.source_spans,
            *attribution.quotes,
        ):
            assert 0 <= start < end <= len(text)
        seen = {number}
        parent = attribution.within
        while parent is not None:
            assert parent not in seen
            seen.add(parent)
            parent = attributions[parent].within
    for quote in find_quotes(reading, attributions=attributions):
        assert text[slice(*quote.span)].strip()
