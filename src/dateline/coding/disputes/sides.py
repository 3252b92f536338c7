"""Sides: what each voice of a dispute says, with its events, claims and sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.coding.disputes.telling import Telling
from dateline.record import Claim, Dispute, DisputeKind, Side, When


@dataclass(slots=True)
class Group:
    """Tellings of one happening of which each two contradict or repeat each other, and claims that deny one of them."""

    kind: DisputeKind
    tellings: list[Telling] = field(default_factory=list)
    denials: list[Side] = field(default_factory=list)

    def add(self, tellings: Iterable[Telling]) -> None:
        """Take tellings in, each once."""
        self.tellings += [telling for telling in tellings if telling not in self.tellings]


def make_dispute(id_: str, group: Group) -> Dispute:
    """The dispute of a group: a side for each thing that is said, in the order in which it is first told."""
    told: dict[str, list[Side]] = {}
    tellings = sorted(group.tellings, key=lambda telling: telling.begins)
    for telling in tellings:
        told.setdefault(saying(telling, group.kind), []).append(_side(telling, group.kind))
    for denial in group.denials:
        told.setdefault(denial.says.rpartition(": ")[2], []).append(denial)
    sides = tuple(_joined(those) for those in told.values())
    about = _once(telling.event.id for telling in tellings if not telling.is_aside)
    return Dispute(id=id_, kind=group.kind, about=about, sides=sides)


def denial_of(telling: Telling, claim: Claim, tellings: Sequence[Telling]) -> Side:
    """The side of a claim that denies an event which stands outside its own content."""
    return Side(
        says=f"{telling.event.predicate}: {'yes' if telling.event.negated else 'no'}",
        events=tuple(
            denial.event.id for denial in tellings if not denial.is_aside and _is_told_by(denial, claim)
        ),
        claims=(claim.id,),
        sources=() if claim.source is None else (claim.source,),
    )


def saying(telling: Telling, kind: DisputeKind) -> str:
    """What an event says in what is disputed."""
    event = telling.event
    if kind == "value":
        return ", ".join(f"{number.what} {_range(number.low, number.high)}" for number in event.numbers)
    if kind == "status":
        return "done" if telling.is_actual else event.status
    if kind == "place":
        return "" if event.where is None else event.where.name
    if kind == "time":
        return _days(event.when)
    return _doers(telling) if kind == "actor" else _polarity(telling)


def _doers(telling: Telling) -> str:
    named = [actor.name for actor in telling.actors]
    return ", ".join(named or (f"not {actor.name}" for actor in telling.excluded))


def _polarity(telling: Telling) -> str:
    if telling.event.negated:
        return "no"
    return "still" if telling.is_still else "yes"


def _side(telling: Telling, kind: DisputeKind) -> Side:
    claim = telling.claim
    return Side(
        says=f"{telling.event.predicate}: {saying(telling, kind)}",
        events=() if telling.is_aside else (telling.event.id,),
        claims=() if claim is None else (claim.id,),
        sources=() if claim is None or claim.source is None else (claim.source,),
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


def _is_told_by(telling: Telling, claim: Claim) -> bool:
    """Whether the cue of a claim is a mention of an event: the denial itself."""
    cue = claim.cue[0]
    return isinstance(cue, tuple) and any(
        mention.where_in is None and cue[0] <= start and end <= cue[1]
        for mention in telling.event.mentions
        for start, end in mention.trigger
    )


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
