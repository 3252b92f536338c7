"""Sides: what each voice of a dispute says, with its events, claims and sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from dateline.coding.disputes.sameness import VAGUE_PLACES
from dateline.coding.disputes.telling import Telling, is_aside
from dateline.record import Claim, Dispute, DisputeKind, Event, Side, When

STILL: Final = "still"
"""What is said of a state that lasts, against a deed that would have ended it."""
NOT_YET: Final = "not yet"
INSTEAD: Final = "instead"
"""What is said of a deed that another excludes."""


@dataclass(slots=True)
class Group:
    """Tellings of one happening of which each two contradict or repeat each other, and claims that deny one of them.

    `against` are the ids of the events that tell of something else than the others, which these exclude.
    """

    kind: DisputeKind
    tellings: list[Telling] = field(default_factory=list)
    denials: list[Side] = field(default_factory=list)
    against: set[str] = field(default_factory=set)

    def add(self, tellings: Iterable[Telling]) -> None:
        """Take tellings in, each once."""
        self.tellings += [telling for telling in tellings if telling not in self.tellings]

    def says(self, telling: Telling) -> str:
        """What one of its tellings says in what is disputed."""
        return saying(telling, self.kind, against=telling.event.id in self.against)


def make_dispute(id_: str, group: Group) -> Dispute:
    """The dispute of a group: a side for each thing that is said, in the order in which it is first told."""
    told: dict[str, list[Side]] = {}
    tellings = sorted(group.tellings, key=lambda telling: telling.begins)
    for telling in tellings:
        told.setdefault(group.says(telling), []).append(_side(telling, group.says(telling)))
    for denial in group.denials:
        told.setdefault(denial.says.rpartition(": ")[2], []).append(denial)
    sides = tuple(_joined(those) for those in told.values())
    about = _once(telling.event.id for telling in tellings if not telling.is_aside)
    return Dispute(id=id_, kind=group.kind, about=about, sides=sides)


def denial_of(event: Event, claim: Claim, events: Sequence[Event]) -> Side:
    """The side of a claim that denies an event which stands outside its own content."""
    return Side(
        says=f"{event.predicate}: {'yes' if event.negated else 'no'}",
        events=tuple(other.id for other in events if not is_aside(other) and _is_told_by(other, claim)),
        claims=(claim.id,),
        sources=() if claim.source is None else (claim.source,),
    )


def saying(telling: Telling, kind: DisputeKind, *, against: bool) -> str:
    """What an event says in what is disputed; `against` where it tells of what excludes what another tells."""
    event = telling.event
    if against:
        return STILL if telling.is_still or telling.lasts else INSTEAD
    if kind == "value":
        return _numbers(telling)
    if kind == "status":
        return NOT_YET if event.negated else "done" if telling.is_actual else event.status
    if kind == "place":
        return _place(telling)
    if kind == "time":
        return _time(telling)
    return _doers(telling) if kind == "actor" else "no" if event.negated else "yes"


def _numbers(telling: Telling) -> str:
    """The numbers of an event, or what is counted that is no kind of number of the record's."""
    told = [f"{number.what} {_range(number.low, number.high)}" for number in telling.event.numbers]
    counts = [(thing, thing.count) for thing in telling.counted if thing.count is not None]
    return ", ".join(
        told or (f"{thing.noun} {_range(count.least, count.most)}".strip() for thing, count in counts)
    )


def _place(telling: Telling) -> str:
    """The place by its name, or where it is only supposed by the noun of where it was."""
    where = telling.event.where
    supposed = where is None or (where.basis in VAGUE_PLACES and telling.spots)
    return (
        ", ".join(sorted(spot.words for spot in telling.spots)) if supposed or where is None else where.name
    )


def _doers(telling: Telling) -> str:
    named = [actor.name for actor in telling.actors] or [thing.noun for thing in telling.doers]
    return ", ".join(named or (f"not {actor.name}" for actor in telling.excluded))


def _side(telling: Telling, says: str) -> Side:
    claim = telling.claim
    return Side(
        says=f"{telling.event.predicate}: {says}",
        events=() if telling.is_aside else (telling.event.id,),
        claims=() if claim is None else (claim.id,),
        sources=() if telling.source is None else (telling.source.id,),
    )


def _joined(sides: Sequence[Side]) -> Side:
    """One side of all who say the same."""
    return Side(
        says=sides[0].says,
        events=_once(id_ for side in sides for id_ in side.events),
        claims=_once(id_ for side in sides for id_ in side.claims),
        sources=_once(id_ for side in sides for id_ in side.sources),
    )


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _is_told_by(event: Event, claim: Claim) -> bool:
    """Whether the cue of a claim is a mention of an event: the denial itself."""
    cue = claim.cue[0]
    return isinstance(cue, tuple) and any(
        mention.where_in is None and cue[0] <= start and end <= cue[1]
        for mention in event.mentions
        for start, end in mention.trigger
    )


def _time(telling: Telling) -> str:
    """The days, and the words for the time of day where it is told."""
    told = (_days(telling.event.when), "" if telling.time_of_day is None else telling.time_of_day.words)
    return ", ".join(part for part in told if part)


def _days(when: When | None) -> str:
    if when is None:
        return ""
    return when.start if when.start == when.end else f"{when.start} to {when.end}"


def _range(low: float | None, high: float | None) -> str:
    if high is None:
        return f"at least {low:g}"
    if low is None:
        return f"at most {high:g}"
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"
