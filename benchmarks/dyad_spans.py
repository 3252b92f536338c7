"""dyad-spans: who does it and to whom, in a raw sentence."""

from __future__ import annotations

from typing import Any

import msgspec

import dateline
from dateline.record import Party, Record


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The parties of the main event among those of PLOVER's types, where the sentence first names them."""
    record = dateline.read(item["text"], clean=False, language="en")
    typed = tuple(event for event in record.events if event.type is not None)
    main = dateline.main_event(msgspec.structs.replace(record, events=typed))
    if main is None:
        return {"source": [], "target": []}
    actors, recipients = (
        _named(record, parties) for parties in (main.mentions[0].actors, main.mentions[0].recipients)
    )
    if main.reciprocal:
        return {"source": [], "target": [], "reciprocal": [*actors, *recipients]}
    return {"source": actors, "target": recipients}


def _named(record: Record, parties: tuple[Party, ...]) -> list[Any]:
    """Where the sentence first names each party: not the pronoun that may stand at the event."""
    first = {actor.id: actor.mentions[0] for actor in record.actors}
    return [first[party.id] for party in parties]
