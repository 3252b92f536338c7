"""Time expressions in any text: spans hold, nothing fails, nothing overlaps."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.record import When
from dateline.timex import find_timexes, read_through, timex3, years_fitting
from dateline.timex.meaning import CalendarDay, Range
from dateline.timex.words import load_words

VOCABULARY = sorted(
    {*load_words().kinds, "17", "1999", "2021", "31", "3", ",", ".", "-", "–", "'s", "10:30", "p.m."}
)
TEXTS = st.one_of(
    st.text(),
    st.lists(
        st.tuples(st.sampled_from(VOCABULARY), st.sampled_from([str.lower, str.title, str.upper])).map(
            lambda pair: pair[1](pair[0])
        )
    ).map(" ".join),
    st.text(alphabet="0123456789/-.: ,'’"),
)


@given(TEXTS, st.dates())
def test_any_text_resolves_and_spans_hold(text: str, said_on: date) -> None:
    done = 0
    for timex, when in read_through(text, said_on):
        start, end = timex.span
        assert done <= start < end <= len(text)
        assert text[start:end] == timex.text
        done = end
        if isinstance(when, When):
            assert when.start <= when.end
            assert when.span == timex.span
        for value in timex3(timex, when, said_on=said_on):
            assert start <= value.span[0] < value.span[1] <= end
        assert all(1990 <= year <= 2030 for year in years_fitting(timex, 1990, 2030))


@given(TEXTS)
def test_same_text_same_answer(text: str) -> None:
    assert find_timexes(text) == find_timexes(text)


def test_a_range_keeps_the_spans_of_its_ends() -> None:
    (timex,) = find_timexes("The road was shut between Monday and 3 May.")
    assert isinstance(timex.meaning, Range)
    assert timex.meaning.first is not None
    assert timex.meaning.last is not None
    assert (timex.meaning.first.text, timex.meaning.last.text) == ("Monday", "3 May")


def test_parts_that_agree_are_one_expression() -> None:
    (timex,) = find_timexes("The road opens tomorrow, Tuesday August 17.")
    assert timex.meaning == CalendarDay(month=8, day=17, weekday=1, day_offset=1)


def test_paragraphs_are_not_read_across() -> None:
    assert [timex.text for timex in find_timexes("They met in May\n\n2014 was worse.")] == ["May"]
