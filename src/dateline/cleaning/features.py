"""What a block of a page looks like, by itself and among its neighbours: named numbers for the scorer."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from dateline.cleaning.cues import Cue, find_cue
from dateline.cleaning.lines import Block, is_closed
from dateline.cleaning.names import load_names
from dateline.cleaning.shapes import (
    find_numbered,
    looks_like_date,
    looks_like_exchange,
    looks_like_headline,
    looks_like_post,
    looks_like_row,
)
from dateline.cleaning.wording import read_wording

LONG_PROSE = 25
"""Words from which a line's length says no more."""
PROSE_SHARE = 0.22
"""Share of function words that running text reaches in the languages of the list (English news: 0.30 to 0.45)."""
LISTED_SHARE = 0.08
"""Share of function words under which a page is taken to be in a language that the list does not know."""
HEAD_REACH = 10
"""Blocks that a heading such as "Related" may govern."""
STRONG = 0.6
"""Likeness to prose from which a block is one of the body's pillars."""
CLUSTER_GAP = 10
"""Blocks of furniture that part two runs of prose."""
LONGEST_COUNTED = 120
"""Words; one long legal notice is no article."""
LONGEST_LIST = 20
"""Items of a list that a colon announces."""
FAR = 20
"""Blocks outside the main run after which distance says no more."""
BEGUN_WORDS = 60
"""Words of prose after which the body has begun, so that a heading such as "Comments" can end it."""
STAMP_REACH = 15
"""Blocks within which a second time stamp shows that a list of comments or stories has begun."""
STAMP_WORDS = 9

_LETTER_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_LINK_LOOK = re.compile(r"[|»©@›→#]|https?://|www\.|\.\.\.$|…$|\b[ap]\.?m\b|\bago$")
_STAMP = re.compile(
    r"\b\d+ ?(?:s|sec|m|min|mins|h|hr|hrs|d|w|minutes?|hours?|days?|weeks?|months?|years?) ago\b"
    r"|\b(?:19|20)\d\d,? (?:at |- |@ ?)?\d{1,2}[:.]\d\d\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"^[\"“«„‘']")

Features = dict[str, float]

LISTED = Cue("comments", "comment section", "rest", "any", STAMP_WORDS)
"""What governs a list whose items bear time stamps."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A block with its cue, how much it is like prose (0 to 1), and the headings that govern it."""

    block: Block
    cue: Cue | None
    prose: float
    closed: bool
    head: Cue | None = None
    rest: Cue | None = None
    numbered: bool = False


def look(blocks: list[Block]) -> list[Seen]:
    """Every block with its cue, its likeness to prose, and the heading before it."""
    shares = [_function_share(block) for block in blocks]
    total = sum(block.words for block in blocks)
    listed = (
        sum(share * block.words for share, block in zip(shares, blocks, strict=True)) >= LISTED_SHARE * total
    )
    numbered = find_numbered(blocks)
    seen = []
    for i, (block, share) in enumerate(zip(blocks, shares, strict=True)):
        cue = find_cue(block.text, block.normal, block.words)
        closed = is_closed(block.text)
        prose = _prose(block, cue, share if listed else PROSE_SHARE, closed=closed)
        seen.append(Seen(block, cue, prose, closed, numbered=i in numbered))
    return _govern(seen)


def _function_share(block: Block) -> float:
    words = block.normal.split()
    known = load_names().function_words
    return len([word for word in words if word in known]) / len(words) if words else 0.0


def _prose(block: Block, cue: Cue | None, share: float, *, closed: bool) -> float:
    length = min(block.words, LONG_PROSE) / LONG_PROSE
    likeness = length * (0.2 + 0.8 * min(1.0, share / PROSE_SHARE)) * (1.0 if closed else 0.6)
    return likeness * (0.2 if cue else 1.0)


def _govern(seen: list[Seen]) -> list[Seen]:
    """Mark what stands under a heading: a few blocks after "Related", all that follows "Comments"."""
    end, ending = _find_end(seen)
    head: Cue | None = None
    reach = 0
    governed = []
    for i, alone in enumerate(seen):
        one = _under_colon(alone, head) if head and reach == HEAD_REACH - 1 else alone
        if one.cue and one.cue.scope == "next":
            head, reach = one.cue, HEAD_REACH
        elif (one.prose > 0.5 or reach == 0) and not (one.numbered and head):
            head = None
        rest = ending if i >= end else None
        governed.append(replace(one, head=head, rest=rest) if head or rest else one)
        reach = max(0, reach - 1)
    return governed


def _under_colon(one: Seen, head: Cue) -> Seen:
    """Mark a line that a heading's broken-off colon begins ("Read also" / ": title") as what the heading is."""
    if not one.block.text.startswith(":"):
        return one
    return replace(one, cue=replace(head, scope="line", colon=True), prose=0.2 * one.prose)


def _find_end(seen: list[Seen]) -> tuple[int, Cue | None]:
    """Where the body has surely ended, and the cue that says so.

    That is a cue such as "Comments", or the first of two time stamps close together, once the body has begun.
    """
    total = sum(one.prose * one.block.words for one in seen)
    before = 0.0
    stamp = -STAMP_REACH - 1
    for i, one in enumerate(seen):
        if one.cue and one.cue.scope == "rest" and before >= max(BEGUN_WORDS, one.cue.begun * total):
            return i, one.cue
        if before >= max(BEGUN_WORDS, LISTED.begun * total) and _is_stamp(one):
            if i - stamp <= STAMP_REACH:
                return max(stamp - 1, 0), LISTED
            stamp = i
        before += one.prose * one.block.words
    return len(seen), None


def _is_stamp(one: Seen) -> bool:
    return one.block.words <= STAMP_WORDS and bool(_STAMP.search(one.block.text))


def describe(seen: list[Seen]) -> list[Features]:
    """The features of every block. All lie between 0 and about 1."""
    counts = Counter(one.block.normal for one in seen)
    prose = [0.0, 0.0, 0.0, 0.0, *(one.prose for one in seen), 0.0, 0.0, 0.0, 0.0]
    first, last = _main_cluster(seen)
    vocabulary = Counter(
        word for one in seen[first : last + 1] if one.prose > STRONG for word in set(_content(one))
    )
    described = []
    for i, one in enumerate(seen):
        features = _own_features(one, counts[one.block.normal])
        features |= _wording_features(one) | _shape_features(one)
        before, after = prose[i : i + 4], prose[i + 5 : i + 9]
        features["prose just before"] = before[3]
        features["prose just after"] = after[0]
        features["prose before"] = sum(before[:3]) / 3
        features["prose after"] = sum(after[1:]) / 3
        features["between prose"] = min(before[3], after[0]) if one.cue is None else 0.0
        features["inside"] = float(first <= i <= last)
        features["far outside"] = min(1.0, max(first - i, i - last, 0) / FAR)
        features["words of the body"] = _shared_words(one, vocabulary, inside=first <= i <= last)
        features["announced"] = float(_is_announced(seen, i))
        features["under a heading"] = float(one.head is not None)
        features["after the end"] = float(one.rest is not None)
        described.append(features)
    return described


def _main_cluster(seen: list[Seen]) -> tuple[int, int]:
    """First and last block of the run of strong prose that has most words; runs are parted by furniture."""
    best, best_size = (len(seen), -1), 0.0
    start, last, size = -1, -1, 0.0
    for i, one in enumerate(seen):
        if one.prose <= STRONG:
            continue
        if start < 0 or i - last > CLUSTER_GAP or (one.rest and not seen[last].rest):
            start, size = i, 0.0
        last = i
        size += min(one.block.words, LONGEST_COUNTED) * (0.5 if one.rest else 1.0)
        if size > best_size:
            best, best_size = (start, last), size
    return best


def _is_announced(seen: list[Seen], index: int) -> bool:
    """Whether a list item follows, with its fellows, a line of the text that ends with a colon."""
    if not seen[index].block.bullet:
        return False
    for one in reversed(seen[max(0, index - LONGEST_LIST) : index]):
        if not one.block.bullet:
            return one.block.text.endswith(":") and one.cue is None and one.block.words >= 3
    return False


def _content(one: Seen) -> list[str]:
    return [word for word in one.block.normal.split() if len(word) > 3]


def _shared_words(one: Seen, vocabulary: Counter[str], *, inside: bool) -> float:
    """Share of a block's longer words that other strong blocks of the main run have too."""
    own = set(_content(one))
    needed = 2 if inside and one.prose > STRONG else 1
    return sum(vocabulary[word] >= needed for word in own) / len(own) if own else 0.0


def _wording_features(one: Seen) -> Features:
    wording = read_wording(one.block.text, one.block.normal)
    return {
        "site words": wording.site,
        "to the reader": wording.reader,
        "site to reader": min(wording.site, wording.reader),
        "telling": wording.telling,
        "showing": wording.showing,
    }


def _shape_features(one: Seen) -> Features:
    return {
        "headline look": float(looks_like_headline(one.block)),
        "table row": float(looks_like_row(one.block)),
        "numbered": float(one.numbered and one.head is None and one.rest is None),
        "post": float(looks_like_post(one.block)),
        "date": float(looks_like_date(one.block)),
        "exchange": float(looks_like_exchange(one.block)),
    }


def _own_features(one: Seen, times: int) -> Features:
    block = one.block
    words = _LETTER_WORD.findall(block.text)
    capital = sum(word[0].isupper() for word in words)
    count = max(1, len(words))
    return {
        "bias": 1.0,
        "prose": one.prose,
        "closed": float(one.closed),
        "long": min(block.words, 60) / 60,
        "very short": float(block.words <= 3),
        "no words": float(not words),
        "listed": float(bool(block.bullet)),
        "capitals": capital / count if len(words) > 1 else 0.5,
        "all upper": float(block.text.isupper()),
        "digits": min(1.0, len(_DIGIT.findall(block.text)) / max(1, len(block.text)) * 3),
        "link look": float(bool(_LINK_LOOK.search(block.text))),
        "quoted": float(bool(_QUOTE.match(block.text))),
        "repeated": float(times > 1 and one.prose <= STRONG),
        "cue": float(one.cue is not None and one.cue.scope == "line"),
        "heading cue": float(one.cue is not None and one.cue.scope != "line"),
        "no blank line before": float(block.gap == 0),
    }
