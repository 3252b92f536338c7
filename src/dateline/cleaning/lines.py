"""A page's text as lines, and lines as blocks: what stands together is scored and labelled together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.cleaning.cues import find_cue, normalise_line
from dateline.cleaning.names import load_names
from dateline.record import Span

WRAP_SHORTEST, WRAP_LONGEST = 40, 100
"""Code points: the longest line of hard-wrapped text lies between; mail and old wire copy wrap at 65 to 80."""
WRAP_FILL = 0.6
"""Share of the longest line that a line reaches in the middle of a wrapped paragraph."""
FRAGMENT_WORDS = 4
"""A line that broke off in its middle has at least so many words: menus in lower case have fewer."""

BULLET = re.compile(r"(?:[•·▪●■◦‣∙►▶➤→»*+–—-]|o(?= [A-ZÀ-Þ]))(?:\s+|$)")
LONGEST_NAME = 5
LONGEST_BROKEN = 400
"""Words; what has grown so long without a full stop is no sentence."""

_DASHES = frozenset("-–—")
"""They mark list items, but also speech and signatures: they stay in the text."""
_OPENING_PUNCTUATION = re.compile(r"\s*[,.;:)!?](?:\s|$)")
_WORD = re.compile(r"\w+")
_CLOSED = re.compile(r"[.!?…:;。！？।؟][\"'”’»)\]]*$")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its span without white space, its words, and how many blank lines precede it."""

    start: int
    end: int
    text: str
    gap: int
    bullet: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that make one unit. `text` is theirs, joined, white space squeezed; `normal` serves comparison."""

    spans: tuple[Span, ...]
    text: str
    normal: str
    words: int
    gap: int
    bullet: str = ""


def squeeze(text: str) -> str:
    """One space for every run of white space; invisible characters and soft hyphens go."""
    return " ".join(_INVISIBLE.sub("", text).split())


def is_closed(text: str) -> bool:
    """Whether a sentence can end where this text ends."""
    return bool(_CLOSED.search(text))


def split_lines(text: str) -> Iterator[Line]:
    """The lines that are not blank, with their spans."""
    position = gap = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped)
            marked = BULLET.match(stripped)
            bullet = marked.group().strip() if marked and len(stripped) > marked.end() else ""
            shown = stripped[marked.end() :] if marked and bullet and bullet not in _DASHES else stripped
            yield Line(start, start + len(stripped), squeeze(shown), gap, bullet)
            gap = 0
        else:
            gap += 1
        position += len(raw)


def make_blocks(text: str) -> list[Block]:
    """The page's blocks, in order: hard-wrapped lines and fragments broken by inline links become one."""
    blocks: list[Block] = []
    for run in _runs(list(split_lines(text))):
        blocks.extend(_block(group) for group in _unwrap(run))
    return _mend_fragments(blocks)


def _runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines with no blank line between them."""
    run: list[Line] = []
    for line in lines:
        if run and line.gap:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _unwrap(run: list[Line]) -> Iterator[list[Line]]:
    """Hard-wrapped paragraphs as one group each; every other line is its own."""
    longest = max(len(line.text) for line in run)
    if len(run) < 2 or not WRAP_SHORTEST <= longest <= WRAP_LONGEST or not _is_wrapped(run, longest):
        yield from ([line] for line in run)
        return
    group: list[Line] = []
    for line in run:
        if group and (
            line.bullet or (is_closed(group[-1].text) and len(group[-1].text) < WRAP_FILL * longest)
        ):
            yield group
            group = []
        group.append(line)
    yield group


def _is_wrapped(run: list[Line], longest: int) -> bool:
    """Most lines are full, and most of the full ones go on in lower case on the next."""
    full = [i for i, line in enumerate(run[:-1]) if len(line.text) >= WRAP_FILL * longest and not line.bullet]
    going_on = [i for i in full if not is_closed(run[i].text) and not run[i + 1].bullet]
    lower = [i for i in going_on if run[i + 1].text[:1].islower()]
    return (
        len(full) >= 0.6 * (len(run) - 1)
        and len(going_on) >= 0.5 * len(full)
        and len(lower) >= 0.5 * len(going_on) > 0
    )


def _block(lines: list[Line]) -> Block:
    shown = lines[0].text
    for line in lines[1:]:
        shown = f"{shown[:-1]}{line.text}" if _is_hyphenated(shown, line.text) else f"{shown} {line.text}"
    spans = tuple((line.start, line.end) for line in lines)
    return make_block(spans, shown, gap=lines[0].gap, bullet=lines[0].bullet)


def make_block(spans: tuple[Span, ...], text: str, *, gap: int, bullet: str = "") -> Block:
    """A block of a text with its comparable form and its number of words."""
    return Block(spans, text, normalise_line(text), len(_WORD.findall(text)), gap, bullet)


def _is_hyphenated(shown: str, following: str) -> bool:
    return len(shown) > 2 and shown[-1] == "-" and shown[-2].isalpha() and following[:1].islower()


def _mend_fragments(blocks: list[Block]) -> list[Block]:
    """Join a block to the one before it where that broke off in the middle of a sentence."""
    mended: list[Block] = []
    for i, block in enumerate(blocks):
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if mended and goes_on(mended[-1], block, following):
            mended[-1] = join_blocks(mended[-1], block)
        else:
            mended.append(block)
    return mended


def goes_on(broken: Block, block: Block, following: Block | None) -> bool:
    """Whether `block` is the rest of the sentence that `broken` leaves open.

    It is where it begins with closing punctuation or in lower case; or where it is a bare name after a comma or an
    open word, and what follows goes on in the same way.
    """
    if block.bullet or not _can_go_on(broken):
        return False
    if _begins_with_punctuation(block):
        return not block.text.startswith(":")
    if broken.words < FRAGMENT_WORDS or not _has_function_word(broken) or _is_head(block):
        return False
    if _begins_low(block):
        return _is_open(broken) or is_closed(block.text) or block.words >= FRAGMENT_WORDS
    return _is_open(broken) and _is_bare_name(block, following)


def _can_go_on(broken: Block) -> bool:
    open_ended = not broken.bullet and not is_closed(broken.text)
    return open_ended and 2 <= broken.words <= LONGEST_BROKEN and not _is_head(broken)


def _is_bare_name(block: Block, following: Block | None) -> bool:
    if block.words > LONGEST_NAME or is_closed(block.text) or following is None or following.bullet:
        return False
    return _begins_low(following) or _begins_with_punctuation(following)


def join_blocks(first: Block, second: Block) -> Block:
    """Two blocks as one; no space before closing punctuation."""
    space = "" if _begins_with_punctuation(second) else " "
    text = f"{first.text}{space}{second.text}"
    return Block(
        first.spans + second.spans,
        text,
        normalise_line(text),
        first.words + second.words,
        first.gap,
        first.bullet,
    )


def _begins_with_punctuation(block: Block) -> bool:
    return bool(_OPENING_PUNCTUATION.match(block.text))


def _begins_low(block: Block) -> bool:
    return block.text[:1].islower()


def _is_open(block: Block) -> bool:
    """Whether the text ends with a comma or with a word that cannot end a sentence."""
    last = block.text.rsplit(None, 1)[-1]
    return last.endswith(",") or last.casefold() in load_names().open_words


def _is_head(block: Block) -> bool:
    return find_cue(block.text, block.normal, block.words) is not None


def _has_function_word(block: Block) -> bool:
    words = load_names().function_words
    return any(word in words for word in block.normal.split())
