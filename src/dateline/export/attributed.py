"""Attributions and quotations of a plain text as rows, where no record is made."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.coding.attribution import Attribution, Quote
from dateline.export.flat import Row
from dateline.record import Span


def attribution_row(text: str, number: int, found: Attribution) -> Row:
    """One attribution of a text, with the words of each part and their offsets; `within` is the number of another row."""
    return {
        "number": number,
        "source": _words(text, found.source_spans), "source_span": _offsets(found.source_spans),
        "via": _words(text, [relay.span for relay in found.via]),
        "via_span": _offsets([relay.span for relay in found.via]),
        "cue": _words(text, found.cue), "cue_span": _offsets(found.cue), "stance": found.stance, "form": found.form,
        "content": _words(text, found.content), "content_span": _offsets(found.content),
        "within": None if found.within is None else found.within + 1,
    }  # fmt: skip


def quotation_row(text: str, quote: Quote) -> Row:
    """One quotation of a text with its speaker and cue; `start` and `end` are offsets of what stands between the marks."""
    start, end = quote.span
    return {
        "speaker": _words(text, quote.speaker_spans), "speaker_span": _offsets(quote.speaker_spans),
        "cue": _words(text, quote.cue), "cue_span": _offsets(quote.cue),
        "quotation": text[start:end], "start": start, "end": end,
    }  # fmt: skip


def _words(text: str, spans: Sequence[Span]) -> str | None:
    return " … ".join(text[start:end] for start, end in spans) or None


def _offsets(spans: Sequence[Span]) -> str | None:
    return ";".join(f"{start}-{end}" for start, end in spans) or None
