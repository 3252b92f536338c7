"""The flat form: a row an event, or with dyads a row for each pair of actor and recipient."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from dateline.record import Actor, AnySpan, Claim, Event, Mention, Record, Span
from dateline.spans import place_span, text_at

COLUMNS = tuple(
    "report_id event_id event_date date_basis date_end publisher published url title predicate type mode contexts "
    "plover_type plover_mode auxiliary cameo goldstein score quad status negated actor_ids actor_names "
    "actor_countries actor_sectors recipient_ids recipient_names recipient_countries recipient_sectors place "
    "country admin1 lat lon place_basis claim_source claim_via stance confidence sentence mentions "
    "disputed actor_country_bases recipient_country_bases".split()
)
Value = str | float | bool | tuple[str, ...] | None
"""A cell; a list of words is joined where a table can't hold lists."""
Row = dict[str, Value]


def rows_of(record: Record, *, typed_only: bool = True) -> Iterator[Row]:
    """A row for each event of a record; those without a type only when asked for."""
    for event in record.events:
        if event.type is not None or not typed_only:
            yield _row(record, event, event.actors, event.recipients)


def dyads_of(record: Record, *, typed_only: bool = True) -> Iterator[Row]:
    """A row for each pair of actor and recipient of an event; a side that is empty leaves its columns null."""
    for event in record.events:
        if event.type is None and typed_only:
            continue
        for actor, recipient in product(event.actors or (None,), event.recipients or (None,)):
            yield _row(record, event, _one(actor), _one(recipient))


def _one(id_: str | None) -> tuple[str, ...]:
    return () if id_ is None else (id_,)


def _row(record: Record, event: Event, actors: Sequence[str], recipients: Sequence[str]) -> Row:
    known = {actor.id: actor for actor in record.actors}
    row: Row = dict.fromkeys(COLUMNS)
    row |= _report_columns(record, event)
    row |= _event_columns(event)
    row |= _party_columns("actor", [known[id_] for id_ in actors])
    row |= _party_columns("recipient", [known[id_] for id_ in recipients])
    row |= _place_columns(record, event)
    row |= _claim_columns(record, event, known)
    first = event.mentions[0]
    row |= {
        "sentence": words_at(record, first, first.sentence),
        "mentions": len(event.mentions),
        "disputed": any(event.id in dispute.about for dispute in record.disputes),
    }
    return row


def _report_columns(record: Record, event: Event) -> Row:
    report = record.report
    day = event.when or report.published
    return {
        "report_id": report.id,
        "event_id": event.id,
        "event_date": day.start if day else None,
        "date_basis": event.when.basis if event.when else "publication" if day else None,
        "date_end": day.end if day else None,
        "publisher": report.publisher,
        "published": report.published.start if report.published else None,
        "url": report.url,
        "title": report.title,
    }


def _event_columns(event: Event) -> Row:
    return {
        "predicate": event.predicate,
        "type": event.type,
        "mode": event.mode,
        "contexts": _joined(event.contexts),
        "plover_type": event.plover.type if event.plover else None,
        "plover_mode": event.plover.mode if event.plover else None,
        "auxiliary": _joined(event.plover.auxiliary) if event.plover else None,
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "score": event.score,
        "quad": event.quad,
        "status": event.status,
        "negated": event.negated,
        "confidence": event.confidence,
    }


def _party_columns(role: str, actors: Sequence[Actor]) -> Row:
    return {
        f"{role}_ids": _joined([actor.id for actor in actors]),
        f"{role}_names": _joined([actor.name for actor in actors]),
        f"{role}_countries": _joined([actor.country or "" for actor in actors]),
        f"{role}_country_bases": _joined([actor.country_basis or "" for actor in actors]),
        f"{role}_sectors": _joined([" ".join(actor.sectors) for actor in actors]),
    }


def _place_columns(record: Record, event: Event) -> Row:
    if event.where is None:
        return {}
    place = next(place for place in record.places if place.id == event.where.place)
    return {
        "place": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "place_basis": event.where.basis,
    }


def _claim_columns(record: Record, event: Event, known: dict[str, Actor]) -> Row:
    claim: Claim | None = next((c for c in record.claims if c.id == event.claim), None)
    if claim is None:
        return {}
    return {
        "claim_source": known[claim.source].name if claim.source in known else claim.source_text,
        "claim_via": _joined([known[via.id].name for via in claim.via if via.id in known]),
        "stance": claim.stance,
    }


def words_at(record: Record, mention: Mention, span: Span) -> str:
    """The words of a mention's span, in the part of the report that the mention stands in."""
    return words_of(record, place_span(span, mention.where_in, mention.index))


def words_of(record: Record, span: AnySpan) -> str:
    """The words of a span, wherever it stands."""
    return " ".join(text_at(record.report, span).split())


def _joined(values: Sequence[str]) -> str | None:
    """Values joined by semicolons; null where there is none."""
    return ";".join(value.replace(";", ",") for value in values) or None
