"""Claims and quotations as tables: a row a claim, or a row for each quotation with its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.coding.attribution import SHORTEST_SPEECH, rank_of
from dateline.coding.claims.standing import standings_of
from dateline.export.flat import Row, words_of
from dateline.record import Actor, AnySpan, Claim, Record
from dateline.spans import offsets_of, part_of

CLAIM_COLUMNS = tuple(
    "report_id claim_id publisher published url title source_id source_name source_text source_kind source_country "
    "source_sectors source_span anonymous_low anonymous_high anonymous_words via_ids via_names via_spans chain within "
    "cue cue_span stance form content content_span quotes quote_spans said_date said_end said_basis said_words "
    "event_ids event_predicates event_types event_dates event_statuses events_for_source events_for_report "
    "source_country_basis".split()
)
QUOTATION_COLUMNS = tuple(
    "report_id claim_id publisher published url title speaker_id speaker_name speaker_text speaker_span cue cue_span "
    "quotation quotation_span said_date".split()
)
NOT = "not "
"""What stands before the status of an event that is said not to be."""


def claims_of(record: Record) -> Iterator[Row]:
    """A row for each claim of a record, in their order."""
    known = {actor.id: actor for actor in record.actors}
    for claim in record.claims:
        found = {
            "claim_id": claim.id, **_source_columns(record, claim, known), **_chain_columns(record, claim, known),
            "within": claim.within, "cue": _words(record, claim.cue), "cue_span": _spans(claim.cue),
            "stance": claim.stance, "form": claim.form, "content": _words(record, claim.content),
            "content_span": _spans(claim.content), "quotes": tuple(words_of(record, span) for span in claim.quotes),
            "quote_spans": _spans(claim.quotes), **_said_columns(record, claim), **_event_columns(record, claim),
        }  # fmt: skip
        yield dict.fromkeys(CLAIM_COLUMNS) | _report_columns(record) | found


def quotations_of(record: Record) -> Iterator[Row]:
    """A row for each quotation that somebody says, by its place in the record's claims; scare quotes are left out."""
    known = {actor.id: actor for actor in record.actors}
    for span, claim in spoken_quotations(record):
        speaker = known.get(claim.source or "")
        found: Row = {
            "claim_id": claim.id, "speaker_id": claim.source, "speaker_name": None if speaker is None else speaker.name,
            "speaker_text": claim.source_text, "speaker_span": _spans(claim.source_spans),
            "cue": _words(record, claim.cue), "cue_span": _spans(claim.cue), "quotation": words_of(record, span),
            "quotation_span": _spans((span,)), "said_date": None if claim.when is None else claim.when.start,
        }  # fmt: skip
        yield dict.fromkeys(QUOTATION_COLUMNS) | _report_columns(record) | found


def spoken_quotations(record: Record) -> list[tuple[AnySpan, Claim]]:
    """The quotations of a record that are speech, in text order, each with the claim of the one who says it."""
    best: dict[AnySpan, Claim] = {}
    for claim in record.claims:
        long = [span for span in claim.quotes if len(words_of(record, span).split()) >= SHORTEST_SPEECH]
        for span in claim.quotes if long and claim.form == "direct" else long:
            if span not in best or _rank(claim, span) < _rank(best[span], span):
                best[span] = claim
    return sorted(best.items(), key=lambda item: _order(item[0]))


def chain_of(record: Record, claim: Claim) -> tuple[str, ...]:
    """The names of those through whom a claim came, from its source outward to the report's own publisher.

    A source without a name stands there by its words; a publisher that is the last to pass it on stands once.
    """
    known = {actor.id: actor.name for actor in record.actors}
    source = source_name(record, claim)
    names = [
        *([source] if source else []),
        *(known.get(via.id, words_of(record, via.span)) for via in claim.via),
    ]
    publisher = record.report.publisher
    if publisher and (not names or names[-1].lower() != publisher.lower()):
        names.append(publisher)
    return tuple(names)


def source_name(record: Record, claim: Claim) -> str | None:
    """A source by its name; one without by the words that describe it, or that the claim has for it."""
    actor = next((actor for actor in record.actors if actor.id == claim.source), None)
    if claim.anonymous is not None and actor is not None and not actor.members:
        return words_of(record, claim.anonymous.spans[0])
    return claim.source_text if actor is None else actor.name


def say_span(span: AnySpan) -> str:
    """A span as its first and last offsets, with the part of the report where it is not in the text.

    >>> from dateline.record import Elsewhere
    >>> say_span((3, 9)), say_span(Elsewhere(where="title", index=0, span=(3, 9)))
    ('3-9', 'title 3-9')
    """
    (part, index), (start, end) = part_of(span), offsets_of(span)
    if part is None:
        return f"{start}-{end}"
    number = "" if part == "title" else f" {index + 1}"
    return f"{part}{number} {start}-{end}"


def _report_columns(record: Record) -> Row:
    report = record.report
    return {
        "report_id": report.id, "publisher": report.publisher,
        "published": report.published.start if report.published else None, "url": report.url, "title": report.title,
    }  # fmt: skip


def _source_columns(record: Record, claim: Claim, known: Mapping[str, Actor]) -> Row:
    row: Row = {
        "source_id": claim.source, "source_name": source_name(record, claim), "source_text": claim.source_text,
        "source_span": _spans(claim.source_spans),
    }  # fmt: skip
    actor = known.get(claim.source or "")
    if actor is not None:
        row |= {
            "source_kind": actor.kind, "source_country": actor.country, "source_country_basis": actor.country_basis,
            "source_sectors": actor.sectors,
        }  # fmt: skip
    if claim.anonymous is not None:
        row |= {
            "anonymous_low": claim.anonymous.low, "anonymous_high": claim.anonymous.high,
            "anonymous_words": tuple(words_of(record, span) for span in claim.anonymous.spans),
        }  # fmt: skip
    return row


def _chain_columns(record: Record, claim: Claim, known: Mapping[str, Actor]) -> Row:
    return {
        "via_ids": tuple(via.id for via in claim.via),
        "via_names": tuple(known[via.id].name for via in claim.via if via.id in known),
        "via_spans": _spans(tuple(via.span for via in claim.via)),
        "chain": chain_of(record, claim),
    }


def _said_columns(record: Record, claim: Claim) -> Row:
    when = claim.when
    if when is None:
        return {}
    return {
        "said_date": when.start, "said_end": when.end, "said_basis": when.basis,
        "said_words": None if when.span is None else words_of(record, when.span),
    }  # fmt: skip


def _event_columns(record: Record, claim: Claim) -> Row:
    found = list(standings_of(record, claim))
    return {
        "event_ids": tuple(one.event.id for one in found),
        "event_predicates": tuple(one.event.predicate for one in found),
        "event_types": tuple(one.event.type or "" for one in found),
        "event_dates": tuple(one.event.when.start if one.event.when else "" for one in found),
        "event_statuses": tuple(f"{NOT if one.event.negated else ''}{one.event.status}" for one in found),
        "events_for_source": tuple(one.source for one in found),
        "events_for_report": tuple(one.report for one in found),
    }


def _rank(claim: Claim, span: AnySpan) -> tuple[bool, bool, int]:
    size = sum(end - start for start, end in map(offsets_of, claim.content))
    gap = offsets_of(span)[0] - offsets_of(claim.cue[-1])[1]
    return rank_of(claim.stance, inside=claim.within is not None, gap=gap, size=size)


def _order(span: AnySpan) -> tuple[int, str, int]:
    (part, index), (start, _) = part_of(span), offsets_of(span)
    if part is None:
        return (1, "", start)
    return (0 if part == "title" else 2, f"{part} {index:05}", start)


def _words(record: Record, spans: Sequence[AnySpan]) -> str | None:
    return " … ".join(words_of(record, span) for span in spans) or None


def _spans(spans: Sequence[AnySpan]) -> tuple[str, ...]:
    return tuple(say_span(span) for span in spans)
