"""What the blocks of a page look like, by themselves and among their neighbours: a named column of numbers for each trait."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dateline.cleaning.blocks.block import Block
from dateline.cleaning.body.seen import STRONG, Seen
from dateline.cleaning.body.traits import TRAITS, read_traits

CLUSTER_GAP = 10
"""Blocks of furniture that part two runs of prose."""
LONGEST_COUNTED = 120
"""Words; one long legal notice is no article."""
LONGEST_LIST = 20
"""Items of a list that a colon announces."""
LONG_WORD = 3
"""Letters; longer words tell what a text is about."""
FAR = 20
"""Blocks outside the main run after which distance says no more."""

Columns = dict[str, list[float]]
"""A number for each block under the name of every trait. All lie between 0 and about 1."""


def describe(seen: Sequence[Seen]) -> Columns:
    """The traits of every block."""
    blocks = [one.block for one in seen]
    first, last = _main_cluster(seen)
    return {
        "bias": [1.0] * len(seen),
        **_of_seeing(seen),
        **_of_blocks(blocks),
        **_of_texts(blocks),
        **_of_neighbours(seen),
        "inside": [float(first <= i <= last) for i in range(len(seen))],
        "far outside": [min(1.0, max(first - i, i - last, 0) / FAR) for i in range(len(seen))],
        "words of the body": _shared_words(seen, first, last),
        "announced": [float(bool(block.bullet) and _is_announced(seen, i)) for i, block in enumerate(blocks)],
    }


def _of_seeing(seen: Sequence[Seen]) -> Columns:
    times = Counter(one.block.normal for one in seen)
    return {
        "prose": [one.prose for one in seen],
        "closed": [float(one.closed) for one in seen],
        "repeated": [float(times[one.block.normal] > 1 and one.prose <= STRONG) for one in seen],
        "cue": [float(one.cue is not None and one.cue.scope == "line") for one in seen],
        "heading cue": [float(one.cue is not None and one.cue.scope != "line") for one in seen],
        "under a heading": [float(one.head is not None) for one in seen],
        "after the end": [float(one.rest is not None) for one in seen],
        "numbered": [float(one.numbered and one.head is None and one.rest is None) for one in seen],
    }


def _of_blocks(blocks: Sequence[Block]) -> Columns:
    return {
        "long": [min(block.words, 60) / 60 for block in blocks],
        "very short": [float(block.words <= 3) for block in blocks],
        "listed": [float(bool(block.bullet)) for block in blocks],
        "no blank line before": [float(block.gap == 0) for block in blocks],
    }


def _of_texts(blocks: Sequence[Block]) -> Columns:
    read = [read_traits(block) for block in blocks]
    return {name: [traits[i] for traits in read] for i, name in enumerate(TRAITS)}


def _of_neighbours(seen: Sequence[Seen]) -> Columns:
    padded = [0.0] * 4 + [one.prose for one in seen] + [0.0] * 4
    before, after = padded[3:-5], padded[5:-3]
    return {
        "prose just before": before,
        "prose just after": after,
        "prose before": [sum(padded[i : i + 3]) / 3 for i in range(len(seen))],
        "prose after": [sum(padded[i + 6 : i + 9]) / 3 for i in range(len(seen))],
        "between prose": [
            min(pair) if one.cue is None else 0.0
            for one, pair in zip(seen, zip(before, after, strict=True), strict=True)
        ],
    }


def _main_cluster(seen: Sequence[Seen]) -> tuple[int, int]:
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


def _is_announced(seen: Sequence[Seen], index: int) -> bool:
    """Whether a list item follows, with its fellows, a line of the text that ends with a colon."""
    for one in reversed(seen[max(0, index - LONGEST_LIST) : index]):
        if not one.block.bullet:
            return one.block.text.endswith(":") and one.cue is None and one.block.words >= 3
    return False


def _shared_words(seen: Sequence[Seen], first: int, last: int) -> list[float]:
    """Share of each block's longer words that other strong blocks of the main run have too."""
    content = [{word for word in one.block.tokens if len(word) > LONG_WORD} for one in seen]
    pillars = {i for i in range(first, last + 1) if seen[i].prose > STRONG}
    times = Counter(word for i in sorted(pillars) for word in content[i])
    once, twice = set(times), {word for word, count in times.items() if count > 1}
    return [
        len(own & (twice if i in pillars else once)) / len(own) if own else 0.0
        for i, own in enumerate(content)
    ]
