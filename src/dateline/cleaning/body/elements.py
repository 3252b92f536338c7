"""What the tree of an HTML page says of its blocks: named numbers for the scorer, beside those of their text."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.cleaning.body.seen import STRONG, Seen
from dateline.intake.page import Division, Markup, Region
from dateline.record import Span

LARGE = 0.4
"""Share of the extracted words, or of the page's prose, from which a region holds the report itself: its name then says
nothing against them."""
LINKED = 0.75
"""Share of a block's characters in links from which it is a link."""
LEAST_LINKED = 4
"""Words of such a block; shorter ones may be names in a list."""
Features = dict[str, float]
"""A number under the name of each trait that a block has."""

FURNITURE = frozenset(
    ["related", "newsletter", "comments", "share", "navigation", "footer", "form", "tags", "byline", "cookie", "caption",
     "advert"]
)  # fmt: skip
"""Roles of regions that are no part of the body, unless they are large."""
BODY = "body"
_HEADS = frozenset(["heading", "header", "byline"])


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a block stands: the roles of the small regions around it, its division, the share of it that is linked.

    `in_body` says whether an element around it, of any size, is named as the article's body.
    """

    roles: frozenset[str]
    in_body: bool
    division: Division
    linked: float


def find_settings(seen: Sequence[Seen], markup: Markup, shares: Sequence[float]) -> list[Setting]:
    """The setting of every block; `shares` say how much of each the extraction has, and so which regions are large."""
    blocks = [one.block for one in seen]
    starts = [block.spans[0][0] for block in blocks]
    ends = [block.spans[-1][1] for block in blocks]
    roles: list[set[str]] = [set() for _ in blocks]
    in_body = [False] * len(blocks)
    for region, within, small in _find_regions(markup.regions, seen, shares, starts=starts, ends=ends):
        for i in within:
            in_body[i] = in_body[i] or region.role == BODY
            if small:
                roles[i].add(region.role)
    linked = _linked_characters([link.span for link in markup.links], starts, ends)
    divisions = markup.divisions or (Division(0, 0, 0),)
    lines = [division.start for division in divisions]
    return [
        Setting(
            roles=frozenset(roles[i]),
            in_body=in_body[i],
            division=divisions[max(0, bisect_right(lines, start) - 1)],
            linked=linked[i] / max(1, end - start),
        )
        for i, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def _find_regions(
    regions: Sequence[Region],
    seen: Sequence[Seen],
    shares: Sequence[float],
    *,
    starts: list[int],
    ends: list[int],
) -> Iterator[tuple[Region, range, bool]]:
    """Regions with the blocks that lie in them, and whether they are too small to hold the report itself."""
    extracted = _sums(one.block.words * share for one, share in zip(seen, shares, strict=True))
    prose = _sums(one.block.words * float(one.prose > STRONG) for one in seen)
    for region in regions:
        within = range(bisect_left(starts, region.span[0]), bisect_right(ends, region.span[1]))
        if within:
            large = any(
                sums[within.stop] - sums[within.start] > LARGE * (sums[-1] or 1.0)
                for sums in (extracted, prose)
            )
            yield region, within, not large


def _sums(values: Iterable[float]) -> list[float]:
    """How much there is before each place."""
    return list(itertools.accumulate(values, initial=0.0))


def _linked_characters(links: Sequence[Span], starts: list[int], ends: list[int]) -> list[int]:
    counts = [0] * len(starts)
    for start, end in links:
        i = max(0, bisect_right(starts, start) - 1)
        while i < len(starts) and starts[i] < end:
            counts[i] += max(0, min(end, ends[i]) - max(start, starts[i]))
            i += 1
    return counts


def describe_elements(
    seen: Sequence[Seen], settings: Sequence[Setting], shares: Sequence[float]
) -> list[Features]:
    """The features of every block that its setting gives it, and how much of it is extracted."""
    inner = _fellow_shares(seen, settings, shares, key=lambda division: division.own)
    first = _first_paragraph(seen, settings, shares)
    described = []
    for i, (one, setting) in enumerate(zip(seen, settings, strict=True)):
        features: Features = dict.fromkeys(sorted(setting.roles & FURNITURE), 1.0)
        features["bias"] = 1.0
        features["extracted"] = shares[i]
        features["among extracted"] = inner[i] * (1.0 - shares[i])
        features["missed"] = one.prose * float(setting.in_body) * (1.0 - shares[i])
        features["prose"] = one.prose
        features["linked"] = float(setting.linked > LINKED and one.block.words >= LEAST_LINKED)
        features["said what it is"] = float(one.cue is not None)
        features["under a heading"] = float(one.head is not None)
        features["above the report"] = float(i < first and bool(setting.roles & _HEADS))
        features["post"] = float({"embed", "quote"} <= setting.roles)
        described.append(features)
    return described


def _fellow_shares(
    seen: Sequence[Seen],
    settings: Sequence[Setting],
    shares: Sequence[float],
    *,
    key: Callable[[Division], int],
) -> list[float]:
    """For every block the extracted share of the other blocks of its division."""
    extracted: Counter[int] = Counter()
    words: Counter[int] = Counter()
    for one, setting, share in zip(seen, settings, shares, strict=True):
        extracted[key(setting.division)] += round(1000 * one.block.words * share)
        words[key(setting.division)] += 1000 * one.block.words
    fellows = []
    for one, setting, share in zip(seen, settings, shares, strict=True):
        others = words[key(setting.division)] - 1000 * one.block.words
        kept = extracted[key(setting.division)] - round(1000 * one.block.words * share)
        fellows.append(kept / others if others else 0.0)
    return fellows


def _first_paragraph(seen: Sequence[Seen], settings: Sequence[Setting], shares: Sequence[float]) -> int:
    """Index of the first extracted block that is prose, and no heading, standfirst or byline."""
    for i, (one, setting, share) in enumerate(zip(seen, settings, shares, strict=True)):
        if share > 0.5 and one.prose > STRONG and not setting.roles & _HEADS:
            return i
    return len(seen)
