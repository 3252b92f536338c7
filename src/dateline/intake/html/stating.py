"""The article as a page's data states it, put after the visible text where the page itself doesn't show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.intake.html.rendering import Rendered
from dateline.intake.page import Division, Region

STATED = "stated"
"""The role of the region that was put after the visible text."""
LEAST_WORDS = 40
"""Words of a stated body that are worth a look; shorter ones are summaries."""
MOST_SHOWN = 0.5
"""Share of a stated body that a page may show and still not be said to show it: a stub before a wall has less."""
SAMPLE = 8
"""Words by which a sentence is found in the page."""

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’»)\]]*\s+(?=[^\W\d_a-zß-ÿ]|[\"'“‘«(\[¿¡])")


def add_stated_body(rendered: Rendered, body: tuple[str, ...]) -> Rendered:
    """The rendering, with those sentences of a stated body after it that the visible text lacks.

    Where the page shows most of the body nothing is added: differences are then of wording.
    """
    if sum(len(paragraph.split()) for paragraph in body) < LEAST_WORDS:
        return rendered
    shown = f" {_bare(rendered.text)} "
    missing = [list(_unshown(paragraph, shown)) for paragraph in body]
    lacking = sum(len(piece) for pieces in missing for piece in pieces)
    if lacking < (1 - MOST_SHOWN) * sum(len(paragraph) for paragraph in body):
        return rendered
    return _append(rendered, [piece for pieces in missing for piece in pieces])


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _unshown(paragraph: str, shown: str) -> Iterator[str]:
    """The runs of a paragraph's sentences that are not to be seen."""
    run_start: int | None = None
    start = 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(paragraph)), len(paragraph)]:
        words = _WORD.findall(paragraph[start:end].casefold())
        if not words or f" {' '.join(words[:SAMPLE])} " in shown:
            if run_start is not None:
                yield paragraph[run_start:start].strip()
            run_start = None
        elif run_start is None:
            run_start = start
        start = end
    if run_start is not None:
        yield paragraph[run_start:].strip()


def _append(rendered: Rendered, paragraphs: list[str]) -> Rendered:
    text = rendered.text
    divisions = list(rendered.divisions)
    own = max((division.own for division in divisions), default=0) + 1
    begin = len(text) + 2 if text else 0
    for paragraph in paragraphs:
        text += f"\n\n{paragraph}" if text else paragraph
        divisions.append(Division(len(text) - len(paragraph), own, 0))
    region = Region((begin, len(text)), STATED)
    return replace(rendered, text=text, regions=(*rendered.regions, region), divisions=tuple(divisions))
