"""dyad-spans: who does it and to whom, in a raw sentence."""

from __future__ import annotations

from typing import Any

import dateline
from dateline.record import Party, Record


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The parties of the event of a PLOVER type of which the record is surest, where the sentence first names them."""
    record = dateline.read(item["text"], clean=False, language="en")
    typed = [event for event in record.events if event.type is not None]
    if not typed:
        return {"source": [], "target": []}
    surest = max(typed, key=lambda event: event.confidence)
    actors, recipients = (
        _named(record, parties) for parties in (surest.mentions[0].actors, surest.mentions[0].recipients)
    )
    if surest.reciprocal and not recipients:
        return {"source": [], "target": [], "reciprocal": actors}
    return {"source": actors, "target": recipients}


def _named(record: Record, parties: tuple[Party, ...]) -> list[Any]:
    """Where the sentence first names each party: not the pronoun that may stand at the event."""
    first = {actor.id: actor.mentions[0] for actor in record.actors}
    return [first[party.id] for party in parties]
