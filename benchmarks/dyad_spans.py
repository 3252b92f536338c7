"""dyad-spans: who does it and to whom, in a raw sentence."""

from __future__ import annotations

from typing import Any

import dateline


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The parties' spans of the event of a PLOVER type of which the record is surest."""
    record = dateline.read(item["text"], clean=False, language="en")
    typed = [event for event in record.events if event.type is not None]
    if not typed:
        return {"source": [], "target": []}
    mention = max(typed, key=lambda event: event.confidence).mentions[0]
    return {
        "source": [party.span for party in mention.actors],
        "target": [party.span for party in mention.recipients],
    }
