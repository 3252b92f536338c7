"""timex: time expressions with their TIMEX3 types and values."""

from __future__ import annotations

from typing import Any

import dateline


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The span, type and value of each time expression."""
    found = dateline.timexes(item["text"], item["date"])
    return {
        "timex": [
            {"start": each.span[0], "end": each.span[1], "type": each.type, "value": each.value}
            for each in found
        ]
    }
