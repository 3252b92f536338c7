"""Hard-wrapped text: which lines go on from one another because a line was full, and not because a paragraph ended."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.cleaning.blocks.block import is_closed
from dateline.cleaning.blocks.hyphens import is_broken
from dateline.cleaning.blocks.lines import Line

NARROWEST, WIDEST = 24, 160
"""Code points: the width of hard-wrapped text lies between; newspaper columns have 30, mail 72, scans up to 150."""
FULL = 0.72
"""Share of the width that a line in the middle of a paragraph reaches, in ragged text too."""
SHORT = 0.6
"""Share of the width under which a line that ends a sentence ends its paragraph."""
LEAST_BREAKS = 2
"""Lines that break off in the middle of a sentence before a page is taken to be wrapped."""
LEAST_EVEN = 0.6
"""Share of those lines that are full: links and buttons break sentences at any length."""
LEAST_SHARE = 0.15
"""Share of a page's lines that break off so; fewer are accidents."""
LEAST_SHARE_APART = 0.3
"""The same where blank lines part them, as they part a sentence and the advertisement in it."""
RAGGED = 0.12
"""Share of the width by which the lines of ragged text fall short of it."""
TIGHT_SHARE = 0.9
"""Share of broken lines that are full to the last word in text that a program wrapped."""
NEAR = 1.08
"""A line that is longer than most full ones by so much at most is a full one too, and no line of its own."""
LEAST_WORDS = 4
"""Words of a line that counts as broken off."""
BRACKETED = 3
"""Lines over which a bracket is looked for that is not closed yet."""
INDENT = 2
"""Columns by which the first line of a paragraph stands further in."""

_ADDRESS = re.compile(r"(?:https?:|www\.)\S")
_FIRST_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Wrap:
    """How a page is wrapped: its width, and how many blank lines stand between two lines of a paragraph.

    `slack` is how far lines fall short of the width though the next word had room; `indented`: paragraphs begin so.
    """

    width: int
    gap: int
    slack: float
    indented: bool


def find_wrap(lines: Sequence[Line]) -> Wrap | None:
    """How the page's lines are wrapped; None where they are not."""
    pairs = [(one, other) for one, other in itertools.pairwise(lines) if _breaks_off(one, other)]
    if len(pairs) < LEAST_BREAKS:
        return None
    gap = Counter(other.gap for _, other in pairs).most_common(1)[0][0]
    ends = sorted(one.column for one, other in pairs if other.gap == gap)
    width = ends[int(0.95 * (len(ends) - 1))]
    even = sum(FULL * width <= end <= width / FULL for end in ends)
    longer = sum(line.column > width / FULL for line in lines)
    long = sum(line.text.count(" ") >= LEAST_WORDS for line in lines)
    needed = max(LEAST_BREAKS, (LEAST_SHARE_APART if gap else LEAST_SHARE) * long, longer)
    if not NARROWEST <= width <= WIDEST or even < needed or even < LEAST_EVEN * len(ends):
        return None
    width = max(line.column for line in lines if line.column <= NEAR * width)
    tight = sum(_had_no_room(one, other, width) for one, other in pairs)
    slack = 0.0 if tight >= TIGHT_SHARE * len(pairs) else RAGGED * width
    return Wrap(width, gap, slack, indented=_is_indented(lines, width))


def _had_no_room(last: Line, line: Line, width: float) -> bool:
    """Whether the first word of a line had no room at the end of the last one."""
    word = _FIRST_WORD.match(line.text)
    return last.column + 1 + len(word.group() if word else "") > width


def _breaks_off(one: Line, other: Line) -> bool:
    """Whether a sentence surely goes on from a line to the next."""
    if (
        is_closed(one.text)
        or other.bullet
        or not other.text[:1].islower()
        or _ADDRESS.match(other.text)
        or one.column > WIDEST
    ):
        return False
    return one.text.count(" ") >= LEAST_WORDS - 1


def _is_indented(lines: Sequence[Line], width: int) -> bool:
    """Whether some of the long lines stand further in than most: they begin paragraphs."""
    indents = [line.indent for line in lines if line.column >= FULL * width]
    if not indents:
        return False
    usual = Counter(indents).most_common(1)[0][0]
    return any(indent >= usual + INDENT for indent in indents)


def unwrap(lines: Sequence[Line], wrap: Wrap | None) -> Iterator[list[Line]]:
    """The lines of a page in groups, each one paragraph of wrapped text or one line of any other."""
    group: list[Line] = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        if (
            group
            and not _breaks_word(group[-1], line)
            and not (wrap and _goes_on(group, line, following, wrap))
        ):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _breaks_word(last: Line, line: Line) -> bool:
    """Whether a line ends in the middle of a word that the next one ends."""
    if line.gap or line.bullet:
        return False
    return last.broken or (is_broken(last.text) and line.text[:1].islower())


def _goes_on(group: Sequence[Line], line: Line, following: Line | None, wrap: Wrap) -> bool:
    """Whether a line belongs to the paragraph that the lines of a group make."""
    last = group[-1]
    if line.gap > wrap.gap or line.bullet or last.column > wrap.width or _begins_paragraph(group, line, wrap):
        return False
    if is_closed(last.text):
        return _had_no_room(last, line, wrap.width - wrap.slack) and _is_prose(group, line, following, wrap)
    if line.text[:1].islower() or _is_in_brackets(group):
        return last.column >= FULL * wrap.width or (last.column >= SHORT * wrap.width and line.gap == 0)
    return _had_no_room(last, line, wrap.width - RAGGED * wrap.width) and _is_prose(
        group, line, following, wrap
    )


def _begins_paragraph(group: Sequence[Line], line: Line, wrap: Wrap) -> bool:
    return wrap.indented and line.indent >= group[-1].indent + INDENT


def _is_in_brackets(group: Sequence[Line]) -> bool:
    return sum(line.text.count("(") - line.text.count(")") for line in group[-BRACKETED:]) > 0


def _is_prose(group: Sequence[Line], line: Line, following: Line | None, wrap: Wrap) -> bool:
    """Whether a line that begins with a capital can be the middle or the end of a paragraph, and is no byline."""
    if is_closed(line.text) or (len(group) > 1 and line.text.count(" ") > 1):
        return True
    return line.column >= FULL * wrap.width and following is not None and following.gap <= wrap.gap
