"""quotes: direct quotations with their speakers."""

from __future__ import annotations

from typing import Any

import dateline


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The span of each quotation and those of the words that name its speaker."""
    found = dateline.quotations(item["text"])
    return {"quotes": [{"quote": each.span, "speaker": each.speaker_spans} for each in found]}
