"""Quotations: what stands between quotation marks, of all shapes, also where a mark is missing.

Marks are paired within a paragraph. A quotation left open at the end of its paragraph runs to that end where
it fills the paragraph from its start or the next paragraph reopens it; elsewhere its mark is passed over.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import Literal

from dateline.reading import Reading
from dateline.record import Span

_MARK = re.compile(r"``|''|[“”„‟\"＂«»「」『』《》〈〉〝〞〟❝❞‘’‚‛'`‹›❛❜]")
_OPENERS = ("“", "„", "‟", "«", "「", "『", "《", "〈", "〝", "❝", "``", "‘", "‚", "`", "‹", "❛")
_FAMILIES = (
    '“ ” „ ‟ " ＂', "« »", "「 」", "『 』", "《 》", "〈 〉", "〝 〞 〟", "❝ ❞", "`` ''", "‘ ’ ‚ ‛ ' ` ‹ › ❛ ❜",
)  # fmt: skip
_STRAIGHT = ('"', "＂", "''")
_SINGLE = ("‘", "’", "‚", "‛", "'", "`", "‹", "›", "❛", "❜")
_DASHES = ("—", "–", "―")
_LONGEST_ASIDE = 8
"""Tokens between dashes that can tell who speaks: "— I am ready — said the old miller of Arun. — Let us go"."""

Role = Literal["open", "close", "either", "weak", "none"]
"""What a mark can do; a "weak" one closes only where no other does: the boats’ in ‘The boats’ owners left’."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation, or the part of it in one paragraph.

    `first` and `last` (exclusive) are its tokens with the marks; `inside` is the span between the marks;
    `closed` tells whether its closing mark is there; `paragraph` numbers its paragraph.
    """

    first: int
    last: int
    inside: Span
    closed: bool
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    role: Role


def find_paragraphs(reading: Reading) -> list[tuple[int, int]]:
    """Token ranges of the paragraphs (lines) of a reading, the passages in order."""
    bounds: list[int] = []
    for passage in reading.passages:
        for token in range(passage.first, passage.last):
            opens = token == passage.first
            if opens or "\n" in passage.text[reading.ends[token - 1] : reading.starts[token]]:
                bounds.append(token)
    return list(itertools.pairwise([*bounds, len(reading)]))


def find_quotations(reading: Reading, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    """The outermost quotations of a reading, in text order. Never fails, whatever the marks."""
    found: list[Quotation] = []
    for number, (first, last) in enumerate(paragraphs):
        text = reading.passage(first).text
        start, end = reading.span(first, last)
        reopened = number + 1 < len(paragraphs) and _opens(reading, paragraphs[number + 1])
        for opening, closing in _pairs(_marks(text, start, end), start, reopened=reopened):
            inside = (opening.end, closing.start if closing else end)
            outside = (opening.start, closing.end if closing else end)
            tokens = _tokens(reading, (first, last), outside)
            if tokens and inside[0] < inside[1]:
                found.append(Quotation(tokens[0], tokens[1], inside, closing is not None, number))
        if not found or found[-1].paragraph != number:
            found += _between_dashes(reading, number, (first, last))
    return found


def _between_dashes(reading: Reading, number: int, paragraph: tuple[int, int]) -> list[Quotation]:
    """What is spoken in a paragraph that a dash opens and in which an aside between dashes has a verb.

    So dialogue is printed in French, Spanish, Polish and Russian.
    """
    first, last = paragraph
    dashes = [token for token in range(first, last) if reading.words[token] in _DASHES]
    if len(dashes) < 2 or dashes[0] != first:
        return []
    bounds = [*dashes, last]
    aside = range(bounds[1] + 1, bounds[2])
    if not 1 < len(aside) <= _LONGEST_ASIDE or all(reading.poses[token] != "VERB" for token in aside):
        return []
    spoken = [
        (start + 1, end) for start, end in zip(bounds[::2], bounds[1::2], strict=False) if start + 1 < end
    ]
    return [
        Quotation(start, end, reading.span(start, end), closed=True, paragraph=number)
        for start, end in spoken
    ]


def _opens(reading: Reading, paragraph: tuple[int, int]) -> bool:
    word = reading.words[paragraph[0]]
    return word[0] in _OPENERS or word.startswith(_STRAIGHT)


def _tokens(reading: Reading, paragraph: tuple[int, int], span: Span) -> tuple[int, int] | None:
    inside = [t for t in range(*paragraph) if reading.starts[t] < span[1] and reading.ends[t] > span[0]]
    return (inside[0], inside[-1] + 1) if inside else None


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    return [
        _Mark(match.start(), match.end(), match.group(), _role(text, match))
        for match in _MARK.finditer(text, start, end)
    ]


def _role(text: str, match: re.Match[str]) -> Role:
    """What a mark can be by its shape and its neighbours; an apostrophe is none."""
    mark = match.group()
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    can_open = not before or before.isspace() or before in "([—–-/“\"‘'"
    can_close = not after or not after.isalnum()
    if mark in _SINGLE:
        role = _role_of_single(
            mark, can_open=can_open and after.isalnum(), can_close=can_close and bool(before.strip())
        )
        possessive = before == "s" and text[match.end() : match.end() + 2].strip().islower()
        return "weak" if role == "close" and possessive and mark in "’'" else role
    # German and Danish use other nations' closing marks to open („so“, »so«): neighbours go before shape.
    if can_open != can_close:
        return "open" if can_open else "close"
    if mark in _STRAIGHT:
        return "either"
    return "open" if mark in _OPENERS else "close"


def _role_of_single(mark: str, *, can_open: bool, can_close: bool) -> Role:
    if mark in "‘‚`‹❛" and can_open:
        return "open"
    if mark == "'" and can_open and not can_close:
        return "open"
    return "close" if mark in "’'›❜" and can_close and not can_open else "none"


def _pairs(marks: list[_Mark], start: int, *, reopened: bool) -> list[tuple[_Mark, _Mark | None]]:
    found: list[tuple[_Mark, _Mark | None]] = []
    at = 0
    while at < len(marks):
        opening = marks[at]
        at += 1
        if opening.role not in ("open", "either"):
            continue
        closing = _closing(marks, at, opening)
        if closing is not None:
            found.append((opening, marks[closing]))
            at = closing + 1
        elif opening.text not in _SINGLE and (reopened or opening.start == start):
            found.append((opening, None))
            break
    return found


def _closing(marks: list[_Mark], at: int, opening: _Mark) -> int | None:
    """The mark that closes one, past those that open and close within it."""
    depth, weak = 1, None
    for number in range(at, len(marks)):
        mark = marks[number]
        if mark.role == "none" or _family(mark.text) != _family(opening.text):
            continue
        if mark.role == "weak":
            weak = number if weak is None else weak
            continue
        if mark.role == "open" and weak is not None:
            break
        depth += 1 if mark.role == "open" else -1
        if depth == 0:
            return number
    return weak


def _family(mark: str) -> str:
    """Marks that close each other; feeds mix curly and straight ones: “Yes", he said."""
    return next(family for family in _FAMILIES if mark in family.split())
