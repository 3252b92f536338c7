"""The body of an HTML page: what trafilatura extracts, what the text looks like, and what the elements say, in one vote.

Trafilatura finds nearly all of a report's text and something more; the vote takes that off again, and puts back what it
missed among the paragraphs that it found. The weights are in `data/weights.toml`.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from dateline.cleaning.blocks.block import Block
from dateline.cleaning.body.elements import Features, Setting, describe_elements
from dateline.cleaning.body.features import describe
from dateline.cleaning.body.scoring import score
from dateline.cleaning.body.seen import STRONG, Seen
from dateline.cleaning.word_lists import read_data

ANCHOR = 4
"""Words of the shingle by which a paragraph is found in the page."""
PIECE = 40
"""Words that are found in one go: longer paragraphs may hold things that the page has elsewhere."""
SKIP = 12
"""Words of the page that may stand inside a paragraph and not in the extraction: a number, a button, a short link."""
NEAR = 400
"""Words after the last piece in which one that is too short for an anchor is looked for."""

THIN = 0.3
"""Share of a page's prose under which an extraction is likely to have missed the article."""
LEAST_EXTRACTED = 40
"""Words of an extraction that is believed though the page has much more prose: a short report with long comments."""
AROUND = 20
"""Blocks before and after the extraction that the text scorer is asked about."""
UNASKED = -8.0
"""What stands for its answer elsewhere: that of a menu."""

_WORD = re.compile(r"\w+")


def vote(
    seen: list[Seen], settings: Sequence[Setting], shares: Sequence[float], stated: Sequence[float]
) -> list[float]:
    """The log-odds, roughly, that each block is body.

    `shares` say how much of a block trafilatura has, `stated` how much of it the page's data calls the article's body.
    """
    weights = load_votes()
    texts = _score_texts(seen, [max(pair) for pair in zip(shares, stated, strict=True)])
    scores = []
    for text, features, share in zip(texts, describe_elements(seen, settings, shares), stated, strict=True):
        votes: Features = {**features, "text": text, "stated": share}
        scores.append(sum(weights[name] * value for name, value in votes.items()))
    return scores


def _score_texts(seen: list[Seen], shares: Sequence[float]) -> list[float]:
    """What the text scorer says of the blocks around the extraction; menus and lists far off are spared it."""
    extracted = [i for i, share in enumerate(shares) if share > 0.5]
    first, last = (extracted[0], extracted[-1]) if extracted else (0, len(seen) - 1)
    around = range(max(0, first - AROUND), min(len(seen), last + 1 + AROUND))
    near = score(describe(seen[around.start : around.stop]))
    return [UNASKED] * around.start + near + [UNASKED] * (len(seen) - around.stop)


@functools.cache
def load_votes() -> dict[str, float]:
    """What each voice counts, read once."""
    return {name: float(weight) for name, weight in read_data("votes.toml")["votes"].items()}


def extract_body(source: str, *, fast: bool = True) -> list[str]:
    """The lines of the article that trafilatura finds in a page; none where it finds none or fails.

    `fast` leaves its second opinions (readability, justext) out: the vote is ours, and they take a third of its time. No
    metadata is asked of it: its search for dates reads the clock.
    """
    import trafilatura
    from lxml import etree

    try:
        found = trafilatura.extract(source, fast=fast, include_comments=False, with_metadata=False)
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError, etree.LxmlError):
        return []
    return (found or "").splitlines()


def find_extracted(source: str, words: BlockWords, seen: Sequence[Seen]) -> list[float]:
    """For every block of a page, the share of its words that trafilatura takes for the article.

    Where that is little of the page's prose, its second opinions are asked too, and believed if they find more. Where even
    that is next to nothing, it is taken for nothing.
    """
    enough = THIN * sum(one.block.words for one in seen if one.prose > STRONG)
    shares = words.cover(extract_body(source))
    if _weigh(seen, shares) < enough:
        thorough = words.cover(extract_body(source, fast=False))
        shares = max(shares, thorough, key=lambda found: _weigh(seen, found))
    missed = _weigh(seen, shares) < min(enough, LEAST_EXTRACTED)
    return [0.0] * len(seen) if missed else shares


def _weigh(seen: Sequence[Seen], shares: Sequence[float]) -> float:
    """Words that are extracted."""
    return sum(one.block.words * share for one, share in zip(seen, shares, strict=True))


class BlockWords:
    """The words of a page's blocks, in which the words of an extraction are found again."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.words: list[str] = []
        self._ranges: list[range] = []
        for block in blocks:
            begin = len(self.words)
            for start, end in block.spans:
                self.words += _WORD.findall(text[start:end])
            self._ranges.append(range(begin, len(self.words)))

    def cover(self, lines: Iterable[str]) -> list[float]:
        """For every block of the page, the share of its words that the lines have in the same order."""
        covered = set(_align(self.words, [_WORD.findall(line) for line in lines]))
        return [sum(i in covered for i in within) / max(1, len(within)) for within in self._ranges]


def _align(page: list[str], paragraphs: list[list[str]]) -> Iterator[int]:
    """Indices of the page's words that the paragraphs are made of; each piece of them where it fits best."""
    pieces = [paragraph[i : i + PIECE] for paragraph in paragraphs for i in range(0, len(paragraph), PIECE)]
    places = _find_places(page, pieces)
    cursor = _begin(pieces, places)
    for piece in pieces:
        found = _place(piece, page, places, cursor=cursor)
        if found:
            cursor = found[-1]
            yield from found


Places = dict[tuple[str, ...], list[int]]


def _find_places(page: list[str], pieces: list[list[str]]) -> Places:
    """Where in the page the anchors of the pieces stand."""
    places: Places = {
        tuple(piece[offset : offset + ANCHOR]): []
        for piece in pieces
        for offset in range(0, len(piece) - ANCHOR + 1, ANCHOR)
    }
    for i, shingle in enumerate(zip(*(page[n:] for n in range(ANCHOR)), strict=False)):
        if shingle in places:
            places[shingle].append(i)
    return places


def _begin(pieces: list[list[str]], places: Places) -> int:
    """Where the extraction begins in the page, by its first anchor that stands there once: a teaser may repeat the lead."""
    before = 0
    for piece in pieces:
        for offset in range(0, len(piece) - ANCHOR + 1, ANCHOR):
            found = places[tuple(piece[offset : offset + ANCHOR])]
            if len(found) == 1:
                return max(0, found[0] - before - offset - SKIP)
        before += len(piece)
    return 0


def _place(words: list[str], page: list[str], places: Places, *, cursor: int) -> list[int]:
    """Where a paragraph stands: the fullest match, the nearest after the cursor among equals."""
    best: list[int] = []
    for offset in range(0, max(1, len(words) - ANCHOR + 1), ANCHOR):
        starts = places.get(tuple(words[offset : offset + ANCHOR]), [])
        if len(words) < ANCHOR:
            starts = [
                i for i in range(cursor, min(len(page), cursor + NEAR)) if page[i : i + len(words)] == words
            ]
        for start in _nearest(starts, cursor):
            found = _follow(words, page, offset=offset, start=start)
            if len(found) > len(best):
                best = found
        if len(best) >= 0.5 * len(words):
            break
    return best


def _nearest(starts: list[int], cursor: int) -> list[int]:
    """Pick the first places after the cursor, and the last ones before it."""
    after = bisect_left(starts, cursor)
    return starts[after : after + 3] + starts[max(0, after - 2) : after]


def _follow(words: list[str], page: list[str], *, offset: int, start: int) -> list[int]:
    """Match words one by one from an anchor on, passing over what either side has more."""
    found = []
    at = start
    for word in words[offset:]:
        for i in range(at, min(at + SKIP, len(page))):
            if page[i] == word:
                found.append(i)
                at = i + 1
                break
    return found
