"""Values of a record in words."""

from __future__ import annotations

from datetime import date
from typing import Final

from dateline.record import Actor, Anonymous, Claim, Event, Number, PublisherBasis, Record, TimeBasis, When

HOW_KNOWN: Final[dict[TimeBasis, str]] = {
    "given": "as given", "metadata": "from the page's own data", "dateline": "from its dateline",
    "weekday": "worked out from a weekday", "relative": "worked out from the words", "explicit": "from its words",
    "story": "from the story", "publication": "from its publication",
}  # fmt: skip
NAMED_BY: Final[dict[PublisherBasis, str]] = {
    "given": "as given", "metadata": "as the page names itself", "masthead": "by its masthead", "address": "by its address",
    "credit": "by a credit", "dateline": "by the dateline",
}  # fmt: skip
NOBODY: Final = "nobody named"


def say_many(number: int, noun: str) -> str:
    """A count of things: 1 record, 2,000 records."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def say_day(iso: str) -> str:
    """A day as people write it: Mon 16 Aug 2021."""
    day = date.fromisoformat(iso)
    return f"{day:%a} {day.day} {day:%b} {day:%Y}"


def say_when(when: When) -> str:
    """A time as people write it, no finer than it is known."""
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    if start == end:
        return say_day(when.start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{start.day} {start:%b} {start.year} – {end.day} {end:%b} {end.year}"
    if start.month != end.month:
        return f"{start.day} {start:%b} – {end.day} {end:%b} {end.year}"
    return f"{start.day}–{end.day} {start:%b} {start.year}"


def say_actors(record: Record, ids: tuple[str, ...]) -> str:
    """The names of actors, in their order."""
    known = _names(record)
    return ", ".join(known.get(id_, id_) for id_ in ids)


def say_parties(record: Record, event: Event) -> str:
    """Who did it, and to whom."""
    actors, recipients = say_actors(record, event.actors), say_actors(record, event.recipients)
    if not recipients:
        return actors or "—"
    return f"{actors or '—'} {'↔' if event.reciprocal and actors else '→'} {recipients}"


def say_voice(record: Record, event: Event) -> str | None:
    """On whose word an event rests; None where it is the report's own."""
    claim = next((claim for claim in record.claims if claim.id == event.claim), None)
    return None if claim is None else f"{say_source(record, claim)} ({claim.stance})"


def say_number(number: Number) -> str:
    """A count that belongs to an event: 12 dead, at least 30 injured, 5–7 missing."""
    low, high = number.low, number.high
    unit = f" {number.unit}" if number.unit else ""
    if low is None or high is None:
        bound = (
            f"at least {low:,g}" if low is not None else f"up to {high:,g}" if high is not None else "some"
        )
    else:
        bound = f"{low:,g}" if low == high else f"{low:,g}–{high:,g}"
    return f"{bound}{unit} {number.what}"


def say_anonymous(anonymous: Anonymous) -> str:
    """How many a source without a name is: 1 unnamed, 2 unnamed, at least 3 unnamed."""
    low, high = anonymous.low, anonymous.high
    number = f"at least {low:,}" if high is None else f"{low:,}" if low == high else f"{low:,}–{high:,}"
    return f"{number} unnamed"


def say_source(record: Record, claim: Claim) -> str:
    """Who says it, and through whom."""
    known = _names(record)
    name = known.get(claim.source or "") or claim.source_text or NOBODY
    via = ", ".join(known.get(via.id, via.id) for via in claim.via)
    return f"{name} (through {via})" if via else name


def say_actor(actor: Actor) -> str:
    """What an actor is: kind, country or bloc, sectors."""
    return " ".join(filter(None, (actor.kind, actor.country or actor.bloc, *actor.sectors)))


def cut(words: str, longest: int) -> str:
    """Words, cut at a word where they are longer than `longest` characters."""
    if len(words) <= longest:
        return words
    return f"{words[: longest - 1].rsplit(' ', 1)[0].rstrip(',;:')}…"


def _names(record: Record) -> dict[str, str]:
    return {actor.id: actor.name for actor in record.actors}
