"""Answers: replies as disputes of the record, with what each side says in what they differ."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dateline.coding.disputes.replies.replies import Reply
from dateline.coding.disputes.replies.wording import Wording
from dateline.coding.disputes.sides import INSTEAD, NOT_YET, STILL
from dateline.coding.disputes.telling import is_aside
from dateline.coding.happenings import verb_with_particle
from dateline.record import Claim, Dispute, Event, Side


def dispute_of(reply: Reply, events: Sequence[Event], *, id_: str) -> Dispute:
    """The dispute that a reply is: a side for each of its clauses."""
    sides = tuple(_side(reply, told, events) for told in (reply.one, reply.other))
    return Dispute(
        id=id_, kind=reply.kind, about=tuple(id_ for side in sides for id_ in side.events), sides=sides
    )


def is_among(reply: Reply, disputes: Collection[Dispute]) -> bool:
    """Whether one of the claims of a reply is known to be disputed by the voice of the other."""
    return any(
        _disputes(dispute, told, answer)
        for dispute in disputes
        for told, answer in ((reply.one.claim, reply.other.claim), (reply.other.claim, reply.one.claim))
    )


def _disputes(dispute: Dispute, told: Claim, answer: Claim) -> bool:
    claims = {id_ for side in dispute.sides for id_ in side.claims}
    sources = {id_ for side in dispute.sides for id_ in side.sources}
    return told.id in claims and (answer.id in claims or answer.source in sources)


def _side(reply: Reply, told: Wording, events: Sequence[Event]) -> Side:
    claim = told.claim
    _, predicate = verb_with_particle(told.reading, told.head)
    return Side(
        says=f"{predicate}: {_saying(reply, told)}",
        events=tuple(event.id for event in _events_at(told, events)),
        claims=(claim.id,),
        sources=() if claim.source is None else (claim.source,),
    )


def _events_at(told: Wording, events: Sequence[Event]) -> Iterator[Event]:
    """The record's events that the verb of a clause tells of."""
    start = told.reading.starts[told.head]
    for event in events:
        here = (mention for mention in event.mentions if mention.where_in is None)
        if not is_aside(event) and any(span[0] == start for mention in here for span in mention.trigger):
            yield event


def _saying(reply: Reply, told: Wording) -> str:
    """What a clause says in what is disputed; of a count, a place or a time only that the other says otherwise."""
    if reply.kind == "polarity":
        return "no" if told.is_negated else "yes"
    if reply.kind == "status":
        return "done" if not told.is_open else NOT_YET if told.is_negated else STILL
    if reply.kind == "actor":
        nouns = sorted(told.cleft) or [told.reading.words[head] for head in told.doers]
        return ", ".join(nouns) or INSTEAD
    return "so" if told is reply.one else INSTEAD
