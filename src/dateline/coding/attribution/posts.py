"""Posts that a report shows: "The road is shut. — Arun Police (@arunpolice) May 4, 2015"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding.attribution.cues import Cue
from dateline.coding.attribution.nominal import Nominal
from dateline.coding.attribution.scene import Scene

_LONGEST_NAME = 10
"""Tokens of the name between the dash and the handle."""
_LONGEST_DAY = 4
"""Tokens of "May 4, 2015"."""
_DASHES = ("—", "―", "–", "--", "-")
BY_POST = Cue("post", "asserts", "speech", ("clause",))


def draft_posts(scene: Scene) -> list[tuple[int, Nominal]]:
    """The attributions of posts, each with the token of its dash."""
    found: list[tuple[int, Nominal]] = []
    for number in range(len(scene.paragraphs)):
        found += _posts_of(scene, number)
    return found


def _posts_of(scene: Scene, number: int) -> Iterator[tuple[int, Nominal]]:
    """The posts of a paragraph, one behind the other; one that is only signed here stands in the paragraph before."""
    start, end = scene.paragraphs[number]
    for handle in range(start, end):
        dash = _signature(scene, start, handle)
        if dash is None:
            continue
        content = range(start, dash)
        if (
            not content
            and number > 0
            and scene.reading.passage_of[start] == scene.reading.passage_of[start - 1]
        ):
            content = range(*scene.paragraphs[number - 1])
        name = next((t for t in range(handle - 2, dash, -1) if scene.reading.poses[t] != "PUNCT"), handle - 2)
        words = frozenset([dash, *range(handle - 1, min(handle + 2, end))])
        yield dash, Nominal(BY_POST, words, name, frozenset(content))
        start = _after_day(scene, handle + 2, end)


def _signature(scene: Scene, start: int, handle: int) -> int | None:
    """The dash before the name that a handle in brackets belongs to."""
    words = scene.reading.words
    if not words[handle].startswith("@") or handle < start + 3 or words[handle - 1] != "(":
        return None
    first = max(start, handle - 2 - _LONGEST_NAME)
    return next((token for token in range(handle - 3, first - 1, -1) if words[token] in _DASHES), None)


def _after_day(scene: Scene, token: int, end: int) -> int:
    """The first token behind the day that follows a handle, "May 4, 2015"."""
    until = min(token + _LONGEST_DAY, end)
    years = (
        at
        for at in range(token, until)
        if scene.reading.tags[at] == "CD" and len(scene.reading.words[at]) == 4
    )
    return next(years, token - 1) + 1
