"""The library: what it takes, what it gives, and that records hold what they promise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import dateline
from dateline.demo import demonstration_pages
from dateline.errors import DatelineError, InputError, TooLong, UnreadableInput, UnsupportedLanguage
from dateline.intake import page_from_text
from dateline.record import Elsewhere, Failure, Record, decode, encode, json_schema
from samples import STRIKE, SUMMIT

STRIKES = Path(__file__).parents[1] / "docs" / "strikes"
validator = jsonschema.Draft202012Validator(json_schema())

WORDS = st.sampled_from(
    "Peru Chile Lima the army minister troops said that would not met attacked denied on Monday in May 2021 , . : ; “ ” "
    "' \" ( ) – \n \n\n \u00a0 \u200b 🙂 é \t according to if U.N. 12 killed withdrew By Share \ufeff \u2028 \x00 \x85".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, min_size=1, max_size=60).map(" ".join))
QUICK = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def part_of(record: Record, where: str | None, index: int) -> str:
    """The text that spans of a part count in."""
    report = record.report
    if where == "title":
        return report.title or ""
    if where == "caption":
        return report.captions[index].text
    if where == "related":
        return report.related[index].title
    return report.text


def spans_of(record: Record) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every span of a record but those of the raw page, with the text that it counts in."""
    report = record.report
    for paragraph in report.paragraphs:
        yield report.text, paragraph.span
    for event in record.events:
        for mention in event.mentions:
            text = part_of(record, mention.where_in, mention.index or 0)
            parties = [party.span for party in (*mention.actors, *mention.recipients)]
            others = [span for span in (mention.when, mention.where) if span is not None]
            yield from ((text, span) for span in (*mention.trigger, mention.sentence, *parties, *others))
    loose: list[Any] = [span for actor in record.actors for span in actor.mentions]
    loose += [role.span for actor in record.actors for role in actor.roles]
    loose += [span for place in record.places for span in place.mentions]
    loose += [number.span for event in record.events for number in event.numbers]
    loose += [part.span for event in record.events for part in (event.when, event.where) if part]
    loose += [claim.when.span for claim in record.claims if claim.when]
    for claim in record.claims:
        loose += [
            *claim.cue,
            *claim.content,
            *claim.quotes,
            *claim.source_spans,
            *(via.span for via in claim.via),
        ]
    for span in loose:
        if isinstance(span, Elsewhere):
            yield part_of(record, span.where, span.index), span.span
        elif span is not None:
            yield report.text, span


def check(line: Record | Failure) -> None:
    """Hold a line against its schema, its own JSON, and every span against the text."""
    data = encode(line)
    assert decode(data) == line
    assert encode(decode(data)) == data
    validator.validate(json.loads(data))
    if isinstance(line, Record):
        for text, (start, end) in spans_of(line):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()
        check_references(line)


def check_references(record: Record) -> None:
    """Every id that a record names is one of its own."""
    actors = {actor.id for actor in record.actors}
    events = {event.id for event in record.events}
    claims = {claim.id for claim in record.claims}
    for event in record.events:
        named = {*event.actors, *event.recipients}
        named |= {party.id for mention in event.mentions for party in (*mention.actors, *mention.recipients)}
        assert named <= actors
        assert event.claim is None or event.claim in claims
        assert event.where is None or event.where.place in {place.id for place in record.places}
    for claim in record.claims:
        assert {claim.source, *(via.id for via in claim.via)} - {None} <= actors
        assert set(claim.events) <= events
        assert claim.within is None or claim.within in claims
    for dispute in record.disputes:
        assert set(dispute.about) <= events | claims


class TestRead:
    def test_hints_win(self) -> None:
        record = dateline.read(
            SUMMIT, date="2021-03-05", publisher="The Sample", url="https://news.test/1", title="Talks"
        )
        report = record.report
        assert report.published is not None
        assert (report.published.start, report.published.basis) == ("2021-03-05", "given")
        assert (report.publisher, report.url, report.title) == ("The Sample", "https://news.test/1", "Talks")

    @pytest.mark.parametrize("text", ["", " \n", "\ufeff"])
    def test_an_empty_text_is_refused(self, text: str) -> None:
        with pytest.raises(UnreadableInput):
            dateline.read(text)

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnsupportedLanguage, match=r"French \(fr\)"):
            dateline.read(
                "Le ministre des affaires étrangères a rejeté mardi la proposition du gouvernement voisin."
            )

    def test_a_text_too_long_is_refused(self) -> None:
        for clean in (True, False):
            with pytest.raises(TooLong):
                dateline.read("word " * 200_001, clean=clean)
        with pytest.raises(TooLong):
            dateline.attributions("word " * 200_001)

    @pytest.mark.parametrize(
        "text",
        ["\ufeffPeru attacked.", "<html>Peru attacked.", "%PDF Peru attacked.", "\n\n  Peru \ud800 met. \n"],
    )
    def test_as_given_keeps_text_and_offsets(self, text: str) -> None:
        record = dateline.read(text, clean=False)
        assert len(record.report.text) == len(text)
        assert record.report.text == text.replace("\ud800", "\ufffd")
        check(record)

    def test_folders_of_ones_own_are_laid_over_ours(self, tmp_path: Path) -> None:
        (tmp_path / "organisations.tsv").write_text(
            "key\tname\tkind\tcountry\tsectors\nferry-union\tFerry Union\torganisation\tAND\tLAB\n",
            encoding="utf-8",
        )
        text = "Nurses of the Ferry Union walked out at two hospitals on Monday."
        record = dateline.read(text, clean=False, codebook=STRIKES, gazetteer=tmp_path)
        assert [event.type for event in record.events] == ["STRIKE"]
        assert [actor.sectors for actor in record.actors if actor.id == "ferry-union"] == [("LAB",)]

    def test_records_are_frozen(self) -> None:
        record = dateline.read(STRIKE)
        with pytest.raises(AttributeError):
            record.report.text = "else"  # type: ignore[misc]


class TestClean:
    def test_gives_the_report_that_read_codes(self) -> None:
        assert dateline.clean(SUMMIT, date="2021-03-05") == dateline.read(SUMMIT, date="2021-03-05").report

    def test_hints_win(self) -> None:
        report = dateline.clean(
            SUMMIT,
            date="2021-03-05",
            publisher="The Sample",
            url="https://news.test/1",
            title="Talks",
            language="de",
        )
        assert report.published is not None
        assert (report.published.start, report.published.basis) == ("2021-03-05", "given")
        assert (report.publisher, report.url, report.title, report.language) == (
            "The Sample", "https://news.test/1", "Talks", "de",
        )  # fmt: skip

    def test_takes_pages_and_languages_that_are_not_coded(self) -> None:
        page = page_from_text(
            "Le ministre des affaires étrangères a rejeté mardi la proposition du gouvernement voisin."
        )
        assert dateline.clean(page).language == "fr"
        assert dateline.clean(page).text == page.text

    @pytest.mark.parametrize("text", ["", " \n", "\ufeff", "%PDF-1.7"])
    def test_what_is_no_text_is_refused(self, text: str) -> None:
        with pytest.raises(UnreadableInput):
            dateline.clean(text)


class TestCode:
    def test_takes_texts_mappings_and_pages_as_they_come(self) -> None:
        taken = []

        def reports() -> Iterator[Any]:
            for number, report in enumerate(
                [SUMMIT, {"text": STRIKE, "date": "2021-03-05"}, "", {"title": "no text"}, STRIKE]
            ):
                taken.append(number)
                yield report

        lines = dateline.code(reports(), batch_size=1)
        assert not taken
        first = next(lines)
        assert taken == [0]
        rest = list(lines)
        assert [isinstance(line, Failure) for line in (first, *rest)] == [False, False, True, True, False]
        assert [line.error.input for line in rest if isinstance(line, Failure)] == ["report 3", "report 4"]

    def test_one_text_is_not_many(self) -> None:
        for wrong in (STRIKE, {"text": STRIKE}):
            with pytest.raises(TypeError, match="read"):
                dateline.code(wrong)  # type: ignore[arg-type]

    def test_read_and_code_agree(self) -> None:
        (coded,) = dateline.code([{"text": SUMMIT, "date": "2021-03-05"}])
        read = dateline.read(SUMMIT, date="2021-03-05")
        assert isinstance(coded, Record)
        assert msgspec.structs.replace(coded, report=read.report) == read


class TestParts:
    def test_status_of_no_word_is_a_value_error(self) -> None:
        with pytest.raises(ValueError, match="no word"):
            dateline.status_of("Chad sent troops.", (100, 104))

    def test_code_pair_may_find_nothing(self) -> None:
        assert dateline.code_pair("Peru and Chile.", (0, 4), (9, 14)) is None

    def test_public_names_are_all_there(self) -> None:
        assert all(getattr(dateline, name) is not None for name in dateline.__all__)
        with pytest.raises(AttributeError):
            _ = dateline.nonsense

    def test_errors_are_one_tree(self) -> None:
        assert issubclass(InputError, DatelineError)


class TestAnyText:
    @QUICK
    @given(TEXTS)
    @example(SUMMIT)
    @example(STRIKE)
    def test_a_record_as_given_holds(self, text: str) -> None:
        (line,) = dateline.code([{"text": text, "language": "en"}], clean=False)
        assert isinstance(line, Record) or "fault" not in line.error.reason
        check(line)

    @QUICK
    @given(TEXTS)
    @example(SUMMIT)
    @example(
        "By Ann Sample\n\nLIMA, May 3 -- Troops withdrew.\n\nTroops withdrew.\n\nShare\n\nRelated: Peru attacked Chile\n"
    )
    def test_a_cleaned_record_holds(self, text: str) -> None:
        (line,) = dateline.code([{"text": text, "language": "en"}])
        assert isinstance(line, Record) or "fault" not in line.error.reason
        check(line)

    @QUICK
    @given(TEXTS)
    def test_attributions_and_quotations_hold(self, text: str) -> None:
        for found in dateline.attributions(text):
            for start, end in (*found.source_spans, *found.cue, *found.content):
                assert 0 <= start < end <= len(text)
        for quote in dateline.quotations(text):
            for start, end in (quote.span, *quote.speaker_spans):
                assert 0 <= start < end <= len(text)


def test_every_line_of_the_demonstration_holds() -> None:
    lines = list(dateline.code(demonstration_pages()))
    assert len(lines) == 24
    for line in lines:
        assert isinstance(line, Record)
        check(line)
