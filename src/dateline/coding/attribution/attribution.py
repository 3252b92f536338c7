"""Attributions: who says, thinks or wants what, and who passes it on.

The order is BBC Citron's: the cue first, then its content, then its source. What counts as source, cue and
content follows PolNeAR (Newell, Margolin and Ruths 2018): plans, beliefs and documents are attributed too.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.attribution.cues import Sort
from dateline.record import Form, Span, Stance


@dataclass(frozen=True, slots=True)
class Relay:
    """One who passes a claim on: the head token and the span of its words."""

    head: int
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution in one passage of a reading; all spans are offsets into that passage's text.

    `source` is the head token of who says it (of the noun, where the words are a relative pronoun), None
    where none is said. `content_tokens` are all tokens of the content in text order. `entry` names the cue's entry in `cues.toml`; `sort` tells whether
    the cue only says, or also is a deed that the codebook names. `within` is the number of the attribution
    in whose content this one stands.
    """

    passage: int
    cue_head: int
    entry: str
    cue: tuple[Span, ...]
    source: int | None
    source_spans: tuple[Span, ...]
    via: tuple[Relay, ...]
    content_tokens: tuple[int, ...]
    content: tuple[Span, ...]
    quotes: tuple[Span, ...]
    form: Form
    stance: Stance
    sort: Sort
    within: int | None


def outermost(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions that stand in no other's content, as the report itself makes them (PolNeAR's scheme)."""
    return tuple(attribution for attribution in attributions if attribution.within is None)
