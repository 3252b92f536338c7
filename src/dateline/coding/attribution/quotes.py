"""Quotations with their speakers, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.attribution.attribution import Attribution
from dateline.coding.attribution.find import find_attributions
from dateline.coding.attribution.speech import SHORTEST_SPEECH
from dateline.reading import Reading
from dateline.record import Span, Stance

_BESIDE = 15
"""Characters between a cue and the inside of a quotation that it introduces: 'told the court: "'."""
_SPOKEN = (
    "asserts",
    "denies",
    "admits",
    "promises",
    "demands",
    "asks",
    "warns",
    "predicts",
    "doubts",
    "reports",
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in one passage: the span between its marks, its speaker and the cue that gives it to them.

    `speaker` is a head token, None where nobody is named; `attribution` numbers the attribution it belongs to.
    """

    passage: int
    span: Span
    speaker: int | None
    speaker_spans: tuple[Span, ...]
    cue: tuple[Span, ...]
    attribution: int


def find_quotes(
    reading: Reading, *, attributions: tuple[Attribution, ...] | None = None
) -> tuple[Quote, ...]:
    """The quotations of a reading that somebody says, by their place in the text; scare quotes are left out.

    `attributions` are those of the same reading, where they are at hand; else they are found.
    """
    told = find_attributions(reading) if attributions is None else attributions
    best: dict[tuple[int, Span], int] = {}
    for number, attribution in enumerate(told):
        text = reading.passages[attribution.passage].text
        for span in spoken_quotes(attribution, text):
            key = (attribution.passage, span)
            if key not in best or _rank(attribution, span) < _rank(told[best[key]], span):
                best[key] = number
    return tuple(_quote(key, told[number], number) for key, number in sorted(best.items()))


def spoken_quotes(attribution: Attribution, text: str) -> list[Span]:
    """The quotations of an attribution that are speech: long ones, and short ones split off a long one."""
    said = [span for span in attribution.quotes if text[slice(*span)].strip()]
    long = [span for span in said if len(text[slice(*span)].split()) >= SHORTEST_SPEECH]
    return said if long and attribution.form == "direct" else long


def rank_of(stance: Stance, *, inside: bool, gap: int, size: int) -> tuple[bool, bool, int]:
    """How near an attribution is to being the one that gives a quotation its speaker; the least is it.

    `inside` tells whether it stands in another's content, `gap` how many characters lie between its cue and the
    quotation, `size` how long its content is. Words said come before what is thought. Where somebody tells of
    another's words, the quotation is the inner speaker's if it follows their cue at once, else the outer's.
    """
    return stance not in _SPOKEN, inside and not 0 <= gap <= _BESIDE, size


def _rank(attribution: Attribution, span: Span) -> tuple[bool, bool, int]:
    gap = span[0] - attribution.cue[-1][1]
    size = len(attribution.content_tokens)
    return rank_of(attribution.stance, inside=attribution.within is not None, gap=gap, size=size)


def _quote(key: tuple[int, Span], attribution: Attribution, number: int) -> Quote:
    return Quote(key[0], key[1], attribution.source, attribution.source_spans, attribution.cue, number)
