"""attribution: source, cue and content of every attribution of an article."""

from __future__ import annotations

from typing import Any

import dateline


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The spans of each attribution that stands in no other one, as the corpus marks them."""
    found = dateline.attributions(item["text"])
    return {
        "attributions": [
            {"source": each.source_spans, "cue": each.cue, "content": each.content}
            for each in found
            if each.within is None
        ]
    }
