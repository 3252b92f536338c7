"""Training sentences of events: what is marked in each, and the patterns' answer to it.

A file has one sentence a line, its type first, a tab between: `CONSULT⇥{The Malian premier} *visited* [his Algerian
counterpart] on Sunday.` The actor stands in braces, the recipient in brackets, the word that tells of the event
between asterisks. NONE is a word that looks like an event of the codebook and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.record import Span

EVENTS = Path(__file__).parent / "events"
NONE = "NONE"
_MARK = re.compile(r"[{}\[\]*]")
_CLOSES = {"}": "{", "]": "[", "*": "*"}


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
    if not tab or not kind.isupper():
        raise BadSentence(f"{where}: no type and tab at the beginning")
    text, spans, opened = "", {"{": [], "[": [], "*": []}, None  # type: tuple[str, dict[str, list[Span]], tuple[str, int] | None]
    position = 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        sign = mark.group()
        if opened is None and sign in spans:
            opened = (sign, len(text))
        elif opened is not None and _CLOSES.get(sign) == opened[0]:
            spans[opened[0]].append((opened[1], len(text)))
            opened = None
        else:
            raise BadSentence(
                f"{where}: marks are unbalanced or stand in each other at {marked[mark.start() :][:20]!r}"
            )
    text += marked[position:]
    if opened is not None or len(spans["*"]) != 1:
        raise BadSentence(f"{where}: must have one word between asterisks, and all marks closed")
    return Sentence(text, kind, tuple(spans["{"]), tuple(spans["["]), spans["*"][0], where)
