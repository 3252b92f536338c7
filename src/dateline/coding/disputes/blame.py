"""Blame: who puts a deed on somebody tells that he did it: "blamed the army for the shelling", "blames the navy for the raid"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from dateline.coding.disputes.words import deed_named, load_dispute_words
from dateline.coding.frames import Frames
from dateline.record import Event

DEED_SLOTS: Final = ("for", "of", "object")


def as_blamed(frames: Frames, event: Event, triggers: Sequence[int]) -> tuple[Event, str | None]:
    """The deed that an event puts on those whom it blames, as done by them, and who blames; any other event as it is, and nobody."""
    if (
        event.predicate not in load_dispute_words().blaming
        or event.negated
        or not (event.actors and event.recipients)
    ):
        return event, None
    for token in triggers:
        for slot in DEED_SLOTS:
            for head in frames.frame(token).get(slot):
                deed = deed_named(frames.reading.lemmas[head])
                if deed is not None and frames.reading.poses[head] == "NOUN":
                    blamed = msgspec.structs.replace(
                        event, predicate=deed, type=None, mode=None, actors=event.recipients, recipients=()
                    )
                    return blamed, event.actors[0]
    return event, None
