"""Events: the happenings of a report, each once, with their mentions, status, time, place and voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.codebook import Pattern
from dateline.codebook.cameo import goldstein
from dateline.codebook.folding import fold
from dateline.codebook.pattern import RANKED
from dateline.codebook.scores import cameo_of, quad_of, score_of
from dateline.coding.events.bygone import is_bygone, lies_far_back
from dateline.coding.events.confidence import confidence_of
from dateline.coding.events.contexts import ContextFinding, find_contexts
from dateline.coding.events.history import is_history
from dateline.coding.happenings import Happening
from dateline.coding.numbers import find_numbers
from dateline.coding.status import StatusFinding, find_status
from dateline.reading import Reading
from dateline.record import Event, Mention, Number, Party, Span, Status, When, Where
from dateline.resolving import Calendar, Cast, Placed, Setting, place_of


@dataclass(frozen=True, slots=True)
class Told:
    """A happening with all that the report says of it where it tells of it."""

    happening: Happening
    finding: StatusFinding
    status: Status
    when: When | None
    when_span: Span | None
    where: Where | None
    where_span: Span | None
    claim: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What coding needs to know of a report: its grammar, actors, times and places, and its day."""

    reading: Reading
    cast: Cast
    calendar: Calendar
    setting: Setting
    published: date | None


def tell(scene: Scene, happening: Happening, claim: str | None) -> Told:
    """Add status, time, place, parties and numbers to a happening that stands in a claim's content, or in none."""
    finding = find_status(scene.reading, happening.trigger)
    timed = scene.calendar.time_of(*happening.tokens)
    placed = _place_of(scene, happening)
    when = None if timed is None else timed.when
    return Told(
        happening=happening, finding=finding, status=_status_of(scene, happening, finding, when),
        when=when, when_span=None if timed is None else timed.span,
        where=None if placed is None else placed.where, where_span=None if placed is None else placed.span,
        claim=claim, actors=_ids(scene.cast, happening.actors), recipients=_ids(scene.cast, happening.recipients),
        numbers=find_numbers(scene.reading, happening, scene.calendar.happenings),
    )  # fmt: skip


def _place_of(scene: Scene, happening: Happening) -> Placed | None:
    """The place by its words; what no codebook knows may be any act or state, and has not that of the sentence."""
    placed = place_of(scene.setting, happening.trigger)
    if placed is not None and placed.where.basis == "sentence" and happening.pattern is None:
        return None
    return placed


def join_told(scene: Scene, told: Sequence[Told]) -> tuple[Event, ...]:
    """One event for all mentions that agree (record.md, "mentions and one event"), numbered by first mention."""
    groups: list[list[Told]] = []
    for one in told:
        group = next((g for g in groups if all(_agree(scene, one, other) for other in g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return tuple(make_event(scene, f"e{number}", group) for number, group in enumerate(groups, 1))


def status_on(finding: StatusFinding, when: When | None, published: date | None) -> Status:
    """The status on the day of publication: what took place too far back is historical."""
    if _is_past(finding) and when is not None and published is not None and lies_far_back(when, published):
        return "historical"
    return finding.status


def _status_of(scene: Scene, happening: Happening, finding: StatusFinding, when: When | None) -> Status:
    """The status by the time of a happening or, where it has none, by what it is told inside of."""
    if when is None and _is_past(finding) and _is_of_old(scene, happening):
        return "historical"
    return status_on(finding, when, scene.published)


def _is_of_old(scene: Scene, happening: Happening) -> bool:
    """Whether a happening without a time is long past by the words about it or by who did it."""
    return is_bygone(scene.calendar, happening.trigger, scene.published) or is_history(
        scene.cast, happening, scene.published
    )


def _is_past(finding: StatusFinding) -> bool:
    return finding.status in ("occurred", "ongoing")


def _ids(cast: Cast, heads: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for head in heads for id_ in cast.parties_at(head)))


# --- one event or two


def _agree(scene: Scene, one: Told, other: Told) -> bool:
    return (
        _same_kind(one.happening, other.happening)
        and one.status == other.status
        and one.finding.negated == other.finding.negated
        and one.claim == other.claim
        and _same_parties(scene.cast, one, other)
        and _overlap(one.when, other.when)
        and _same_place(one.where, other.where)
    )


def _same_kind(one: Happening, other: Happening) -> bool:
    """Whether two mentions tell of one kind of deed; a "release" that matched no pattern, as of a video, is not one of hostages."""
    mine, others = one.pattern or one.silenced, other.pattern or other.silenced
    if one.predicate == other.predicate:
        return (mine is None) == (others is None)
    if one.pattern is None or other.pattern is None:
        return False
    return (one.pattern.type, one.pattern.mode) == (other.pattern.type, other.pattern.mode)


def _same_parties(cast: Cast, one: Told, other: Told) -> bool:
    """Parties agree where neither names one that the other doesn't know in that role; one role must be shared.

    A role that one of them leaves out is no sign that they differ where both tell of it by the same predicate.
    """
    shared = 0
    for mine, others in ((one.actors, other.actors), (one.recipients, other.recipients)):
        if mine and others:
            if not (_contains(cast, mine, others) or _contains(cast, others, mine)):
                return False
            shared += 1
        elif (mine or others) and one.happening.predicate != other.happening.predicate:
            return False
    return shared > 0


def _contains(cast: Cast, many: tuple[str, ...], few: tuple[str, ...]) -> bool:
    keys = _keys(cast, many)
    return all(keys & _keys(cast, (id_,)) for id_ in few)


def _keys(cast: Cast, ids: tuple[str, ...]) -> set[str]:
    """What parties are compared by: a named one by itself, an unnamed one by its country and sector too."""
    keys = set(ids)
    for id_ in ids:
        actor = cast.actors[id_]
        if not actor.named and actor.country:
            keys.add(f"{actor.country} {' '.join(actor.sectors[:1])}")
    return keys


def _overlap(one: When | None, other: When | None) -> bool:
    return one is None or other is None or (one.start <= other.end and other.start <= one.end)


def _same_place(one: Where | None, other: Where | None) -> bool:
    if one is None or other is None or one.place == other.place:
        return True
    return "grammar" not in (one.basis, other.basis)


# --- out


def make_event(scene: Scene, id_: str, group: Sequence[Told]) -> Event:
    """The event of some mentions of it."""
    first = _fullest(group)
    pattern, status, negated = first.happening.pattern, first.status, first.finding.negated
    plover = None if pattern is None else fold(pattern.type, pattern.mode, status=status, negated=negated)
    cameo = None if pattern is None else pattern.cameo or cameo_of(pattern.type, pattern.mode)
    actors = tuple(dict.fromkeys(id_ for told in group for id_ in told.actors))
    recipients = tuple(dict.fromkeys(id_ for told in group for id_ in told.recipients if id_ not in actors))
    contexts = _contexts(scene, group, pattern)
    return Event(
        id=id_,
        predicate=first.happening.predicate,
        type=None if pattern is None else pattern.type,
        mode=None if pattern is None else pattern.mode,
        contexts=tuple(finding.context for finding in contexts),
        plover=plover,
        cameo=cameo,
        quad=None if plover is None else quad_of(plover.type),
        score=None if plover is None else score_of(plover.type, plover.mode),
        goldstein=None if cameo is None else goldstein(cameo),
        actors=actors,
        recipients=recipients,
        reciprocal=pattern is not None and _is_reciprocal(pattern, actors, recipients),
        when=next((t.when for t in (first, *group) if t.when is not None), None),
        where=_best_place(group),
        status=status,
        negated=negated,
        claim=first.claim,
        numbers=tuple(dict.fromkeys(number for told in group for number in told.numbers)),
        confidence=confidence_of(scene.reading, first.happening),
        mentions=tuple(_mention(scene, told) for told in group),
        trace=(*_trace(first), *(finding.say() for finding in contexts)),
    )


def _fullest(group: Sequence[Told]) -> Told:
    """The mention that says most: typed, with both parties; the earliest of equals."""
    return max(
        group,
        key=lambda t: (
            t.happening.pattern is not None,
            bool(t.actors) + bool(t.recipients),
            t.happening.specificity,
        ),
    )


def _contexts(scene: Scene, group: Sequence[Told], pattern: Pattern | None) -> tuple[ContextFinding, ...]:
    """The contexts of a typed event, by its pattern, the sentences that tell of it and its parties."""
    if pattern is None:
        return ()
    ids = dict.fromkeys(id_ for told in group for id_ in (*told.actors, *told.recipients))
    return find_contexts(
        scene.reading, pattern.contexts,
        triggers=[told.happening.trigger for told in group], parties=[scene.cast.actors[id_] for id_ in ids],
    )  # fmt: skip


def _best_place(group: Sequence[Told]) -> Where | None:
    order = ("grammar", "clause", "sentence", "story", "dateline")
    places = [told.where for told in group if told.where is not None]
    return min(places, key=lambda where: order.index(where.basis), default=None)


def _mention(scene: Scene, told: Told) -> Mention:
    reading, happening = scene.reading, told.happening
    passage = reading.passage(happening.trigger)
    return Mention(
        where_in=passage.part,
        index=None if passage.part is None else passage.index,
        trigger=tuple(reading.span(token, token + 1) for token in happening.tokens),
        sentence=reading.sentence_span(happening.trigger),
        actors=_parties(scene, happening.actors),
        recipients=_parties(scene, happening.recipients),
        when=told.when_span,
        where=told.where_span,
    )


def _parties(scene: Scene, heads: tuple[int, ...]) -> tuple[Party, ...]:
    cast = scene.cast
    found = [
        (cast.mentions[head], id_) for head in heads if head in cast.mentions for id_ in cast.parties_at(head)
    ]
    return tuple(Party(id=id_, span=scene.reading.span(m.first, m.last)) for m, id_ in found)


def _trace(told: Told) -> tuple[str, ...]:
    happening = told.happening
    return (
        _say_type(happening),
        f"words matched {happening.specificity}",
        *(f"status {rule}" for rule in told.finding.rules),
    )


def _say_type(happening: Happening) -> str:
    """What gave an event its type, or why it has none, in words."""
    pattern, likelihood = happening.pattern, f"{happening.likelihood:.2f}"
    if pattern is None:
        if happening.silenced is None:
            return "no pattern: outside the codebook"
        return f"pattern {happening.silenced.key} not believed: outside the codebook"
    if pattern.name == RANKED:
        return f"no pattern: {pattern.type} by the ranker, {likelihood}"
    return f"pattern {pattern.key}, type likely {likelihood}"


def _is_reciprocal(pattern: Pattern, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
    """Whether no side acts on the other: they met, or several agreed and with nobody else."""
    if pattern.mutual and not recipients:
        return len(actors) > 1
    return pattern.reciprocal and len(actors) + len(recipients) > 1
