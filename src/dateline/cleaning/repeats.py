"""Repeated paragraphs: the better copy is kept, the other folded."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.cleaning.blocks.block import Block, is_closed
from dateline.cleaning.parts.datelines import find_dateline

SHORTEST_REPEAT = 6
"""Words; shorter lines are repeated on purpose (refrains, table rows, list items)."""
SAME_SHARE = 0.85
"""Share of the shorter copy's word pairs that the longer one holds, from which they are one paragraph."""
BROKEN_SHARE = 0.7
"""The same, in single words, for a broken copy that stands beside another repeat in both places."""
RARE_LENGTH = 4
"""Words of the shingle by which copies are looked up."""
SAME_SHINGLES = 0.3
"""The same in shingles, which a changed word breaks four of; what shares fewer is not compared further."""
MUCH_LONGER = 1.1
"""A later copy with so many times the words of the first has something that the first lacks."""
MANY_TIMES = 2
"""The same, from which one is more than a copy of the other."""
MANY = 2
"""Other copies from which a line that is no sentence is repeated on purpose."""
MOST_PLACES = 6
"""Paragraphs with one shingle that are compared; beyond that it is a formula and no sign of a copy."""

Pair = tuple[int, int]


def find_repeats(paragraphs: list[Block]) -> set[int]:
    """Indices of the paragraphs that repeat another and are the worse copy.

    Copies that follow one another in both places are judged together, so that a passage is kept whole.
    """
    words = [paragraph.tokens for paragraph in paragraphs]
    pairs = dict.fromkeys(_copies(words))
    for pair in list(pairs):
        pairs.update(dict.fromkeys(_broken_neighbours(pair, paragraphs, words)))
    folded: set[int] = set()
    for run in _runs(sorted(pairs)):
        later = _is_better([paragraphs[j] for _, j in run], [paragraphs[i] for i, _ in run])
        folded.update(i if later else j for i, j in run)
    return folded - _on_purpose(paragraphs, pairs)


def _on_purpose(paragraphs: list[Block], pairs: Iterable[Pair]) -> set[int]:
    """Indices of lines that are no sentences and have several like them: lists and tables that say a thing again."""
    copies = Counter(i for pair in pairs for i in pair)
    return {i for i, times in copies.items() if times >= MANY and not is_closed(paragraphs[i].text)}


def _copies(words: list[list[str]]) -> Iterator[Pair]:
    places: dict[tuple[str, ...], list[int]] = {}
    word_pairs: dict[int, Counter[str]] = {}
    suspects = _find_suspects(words)
    for j, own in enumerate(words):
        if j not in suspects:
            continue
        word_pairs[j] = Counter([f"{first} {second}" for first, second in itertools.pairwise(own)])
        near: Counter[int] = Counter()
        for shingle in zip(*(own[k:] for k in range(RARE_LENGTH)), strict=False):
            found = places.setdefault(shingle, [])
            for i in found:
                near[i] += 1
            if len(found) < MOST_PLACES and (not found or found[-1] != j):
                found.append(j)
        del near[j]
        for i in sorted(near):
            likely = near[i] >= SAME_SHINGLES * (min(len(words[i]), len(own)) - RARE_LENGTH)
            if likely and _shared(word_pairs[i], word_pairs[j]) >= SAME_SHARE:
                yield i, j


def _find_suspects(words: list[list[str]]) -> set[int]:
    """Indices of the paragraphs that share a shingle with another: most pages have few, and those alone are compared.

    Shingles are told by their hashes; two that have the same one cost a comparison and change nothing.
    """
    shingles = [
        set(map(hash, zip(*(own[k:] for k in range(RARE_LENGTH)), strict=False)))
        if len(own) >= SHORTEST_REPEAT
        else set()
        for own in words
    ]
    once: set[int] = set()
    more: set[int] = set()
    for own in shingles:
        more |= own & once
        once |= own
    return {i for i, own in enumerate(shingles) if not more.isdisjoint(own)}


def _shared(first: Counter[str], second: Counter[str]) -> float:
    """Share of the shorter text's items that the longer one has, counted."""
    if not first or not second:
        return 0.0
    return (first & second).total() / min(first.total(), second.total())


def _broken_neighbours(pair: Pair, paragraphs: list[Block], words: list[list[str]]) -> Iterator[Pair]:
    """Paragraphs beside a repeat, on the same side in both places, of which one is a garbled copy."""
    for step in (-1, 1):
        i, j = pair[0] + step, pair[1] + step
        if i < 0 or j >= len(paragraphs) or i >= j or i == pair[1] or j == pair[0]:
            continue
        broken = _is_broken(paragraphs[i]) or _is_broken(paragraphs[j])
        if (
            broken
            and min(len(words[i]), len(words[j])) >= RARE_LENGTH
            and _shared(Counter(words[i]), Counter(words[j])) >= BROKEN_SHARE
        ):
            yield i, j


def _is_broken(paragraph: Block) -> bool:
    text = paragraph.text
    return text[:1].islower() or not is_closed(text) or text.endswith(("...", "…"))


def _runs(pairs: list[Pair]) -> Iterator[list[Pair]]:
    """Group pairs that go on from one another, such as (3, 7) and (4, 8)."""
    left = dict.fromkeys(pairs)
    for start in pairs:
        run = []
        i, j = start
        while (i, j) in left:
            run.append((i, j))
            del left[i, j]
            i, j = i + 1, j + 1
        if run:
            yield run


def _is_better(later: list[Block], first: list[Block]) -> bool:
    """Whether the later copy of a passage is whole where the first is not, has the dateline, or has much more.

    What has many times the words is no worse copy of the other, whatever it looks like: a lead that the text repeats.
    """
    more, fewer = sum(block.words for block in later), sum(block.words for block in first)
    if max(more, fewer) > MANY_TIMES * min(more, fewer):
        return more > fewer
    soundness = _soundness(later) - _soundness(first)
    if soundness:
        return soundness > 0
    return more > MUCH_LONGER * fewer


def _soundness(passage: list[Block]) -> float:
    whole = sum(not _is_broken(block) for block in passage)
    return whole + 0.5 * (find_dateline(passage[0].text) is not None)
