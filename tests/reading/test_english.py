"""The door to the language model."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import TooLong
from dateline.reading import english, load_model, read_report, read_text, read_texts
from dateline.record import Caption, Elsewhere, Paragraph, Report, Source

SOURCE = Source(name="test", sha256="", encoding=None)


def report(text: str, title: str | None = None) -> Report:
    start, paragraphs = 0, []
    for part in text.split("\n\n"):
        paragraphs.append(Paragraph(span=(start, start + len(part)), raw=()))
        start += len(part) + 2
    return Report(id="r", title=title, text=text, paragraphs=tuple(paragraphs), source=SOURCE)


def test_columns_have_one_row_a_token_and_point_into_the_text() -> None:
    reading = read_report(report("Chad  sent troops.\n\nSudan protested."))
    assert reading.words == ["Chad", "sent", "troops", ".", "Sudan", "protested", "."]
    text = reading.report.text
    assert [text[start:end] for start, end in zip(reading.starts, reading.ends, strict=True)] == reading.words


def test_paragraphs_start_sentences() -> None:
    reading = read_report(report("Chad sent troops and\n\nSudan protested."))
    assert 4 in [first for first, _ in reading.sentences]


def test_title_and_captions_are_passages_of_their_own() -> None:
    made = Report(
        id="r", title="Chad sends troops", text="Sudan protested.", source=SOURCE,
        captions=(Caption(text="Troops in Chad", credit=None, raw=()),),
        paragraphs=(Paragraph(span=(0, 16), raw=()),),
    )  # fmt: skip
    reading = read_report(made)
    assert [passage.part for passage in reading.passages] == ["title", "caption", None]
    assert reading.place(0, reading.span(0, 1)) == Elsewhere(where="title", index=0, span=(0, 4))
    body = reading.passages[-1].first
    assert reading.place(body, reading.span(body, body + 1)) == (0, 5)


def test_blocks_give_the_same_tokens_as_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(f"Envoy number {n} met the president of Chad." for n in range(9))
    whole = read_report(report(text))
    monkeypatch.setattr(english, "BLOCK_SIZE", 20)
    parts = read_report(report(text))
    assert parts.words == whole.words
    assert parts.starts == whole.starts
    assert [parts.heads[t] - t for t in range(9)] == [whole.heads[t] - t for t in range(9)]


def test_a_paragraph_reads_the_same_wherever_it_stands() -> None:
    paragraph = (
        "The envoy of Chad said on Monday that rebels had left the town, and that talks were to go on."
    )
    alone = read_text(paragraph)
    among = read_text(f"Rain is expected\n{paragraph}\nNo one was hurt when the bridge fell into the river.")
    first = among.words.index("envoy") - 1
    last = first + len(alone)
    for column in ("words", "lemmas", "tags", "poses", "labels"):
        assert getattr(among, column)[first:last] == getattr(alone, column)
    assert [head - first for head in among.heads[first:last]] == alone.heads


def test_texts_parsed_together_read_as_each_does_alone() -> None:
    texts = [
        "The envoy of Chad said that rebels had left.",
        "",
        "Rain fell.\nTwo bridges closed, the mayor of Bergen said.",
    ]
    assert read_texts(texts) == [read_text(text) for text in texts]
    assert read_texts([]) == []


def test_too_long_a_text_is_an_error_that_names_the_input() -> None:
    with pytest.raises(TooLong, match="test: the text is over 1,000,000 code points; split it"):
        read_report(report("x" * 1_000_001))


def test_the_model_is_loaded_once() -> None:
    assert load_model() is load_model()


@settings(max_examples=30)
@given(st.text(max_size=80))
def test_any_text_gives_tokens_that_stand_where_they_say(text: str) -> None:
    reading = read_text(text)
    assert [text[s:e] for s, e in zip(reading.starts, reading.ends, strict=True)] == reading.words
    assert all(0 <= head < len(reading) for head in reading.heads)
    assert sum(last - first for first, last in reading.sentences) == len(reading)


@pytest.mark.parametrize("rank", ["Sgt.", "Lt.", "Det."])
def test_a_rank_cut_short_ends_no_sentence(rank: str) -> None:
    reading = read_text(f"The boat was gone, {rank} Ana Rebolo said.")
    assert rank in reading.words
    assert len(reading.sentences) == 1


def test_a_horizontal_bar_is_read_as_a_dash() -> None:
    reading = read_text("The ferry ― an old one ― sank.")
    assert [reading.poses[at] for at, word in enumerate(reading.words) if word == "―"] == ["PUNCT", "PUNCT"]
    assert "―" in read_text("“We sail at dawn.”― Ana Rebolo").words


@pytest.mark.parametrize("word", ["didn't", "didn’t"])
def test_typographic_apostrophes_are_read_as_plain_ones(word: str) -> None:
    reading = read_text(f"And Chad {word} apologise for its past statements.")
    assert reading.labels[reading.starts.index(12)] == "neg"
