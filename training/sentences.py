"""Training sentences of events: what is marked in each.

A file has one sentence a line, its type first, a tab between: `CONSULT⇥{The Malian premier} *visited* [his Algerian
counterpart] on Sunday.` The actor stands in braces, the recipient in brackets, as in the codebook's examples, and the word
that tells of the event between asterisks. A line without a stop is a
headline. NONE is a word that looks like an event of the codebook and is none.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.codebook.faults import mark_fault
from dateline.coding.checking.examples import Example, heads_of, unmark
from dateline.coding.pairs import head_of
from dateline.reading import Reading, is_headline, read_text
from dateline.record import Span

EVENTS = Path(__file__).parent / "events"
NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without its marks, its type, and the spans of what was marked, in text order."""

    text: str
    type: str
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    trigger: Span
    where: str


class BadSentence(ValueError):
    """A line that is no training sentence; the message says where and why."""


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file; empty lines and those after `#` are passed over. Raises BadSentence."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield parse_sentence(line, where=f"{path.name}:{number}")


def parse_sentence(line: str, *, where: str) -> Sentence:
    """One line with its marks read. Raises BadSentence where marks or type are missing or unbalanced."""
    kind, tab, marked = line.partition("\t")
    pieces = marked.split("*")
    if not tab or not kind.isupper():
        raise BadSentence(f"{where}: no type and tab at the beginning")
    if len(pieces) != 3:
        raise BadSentence(f"{where}: must have one word between asterisks")
    text = ""
    starts, actors, recipients = list[int](), list[Span](), list[Span]()
    for piece in pieces:
        fault = mark_fault(piece)
        if fault:
            raise BadSentence(f"{where}: {fault}")
        starts.append(len(text))
        plain, doing, done_to = unmark(piece)
        actors += _moved(doing, len(text))
        recipients += _moved(done_to, len(text))
        text += plain
    return Sentence(text, kind, tuple(actors), tuple(recipients), (starts[1], starts[2]), where)


@functools.cache
def read(sentence: Sentence) -> Reading:
    """A sentence, parsed once for all that learns from it: as a headline where it has no stop."""
    return read_text(sentence.text, part="title" if is_headline(sentence.text) else None)


def parsed(sentence: Sentence) -> tuple[Example, int | None]:
    """A sentence as an example of the codebook, parsed, and the token of its marked word; None where it has no token."""
    reading = read(sentence)
    actors, recipients = heads_of(reading, sentence.actors), heads_of(reading, sentence.recipients)
    return Example(sentence.text, reading, actors, recipients, None), head_of(reading, sentence.trigger)


def _moved(spans: list[Span], by: int) -> Iterator[Span]:
    return ((start + by, end + by) for start, end in spans)
