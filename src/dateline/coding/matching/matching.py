"""Matches: which codebook patterns a word triggers in its sentence, and who acts on whom in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.codebook import Codebook, Pattern, Trigger
from dateline.coding.frames import Frames
from dateline.coding.frames.frame import Frame
from dateline.coding.matching.constraints import Constraints
from dateline.coding.matching.names import Names
from dateline.coding.matching.parties import Parties
from dateline.coding.matching.triggers import HOLDING, Triggers
from dateline.reading import Reading

COMPANY: Final = "alongside"
"""The slot whose parties act beside the subject."""


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern at a trigger. `actors` and `recipients` are heads of the parties' phrases."""

    trigger: int
    tokens: tuple[int, ...]
    pattern: Pattern
    predicate: str
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    specificity: int


class Matcher:
    """Finds the matches of a reading, given the actor that each phrase names, by the phrase's head.

    `grounds` are places by the heads of their names: what is done to a place is done to its people, where it is done to
    nobody else. `figures` are the heads of parties that are political figures.
    """

    def __init__(
        self,
        reading: Reading,
        codebook: Codebook,
        parties: Mapping[int, str],
        *,
        grounds: Mapping[int, str] | None = None,
        figures: Collection[int] = (),
    ) -> None:
        self.reading = reading
        self.codebook = codebook
        self.frames = Frames(reading)
        self.parties = Parties(reading, self.frames, actors=parties, grounds=grounds or {}, figures=figures)
        names, dates = Names(reading), _dates(reading)
        self._triggers = Triggers(codebook, self.frames, names, dates)
        self._constraints = Constraints(self.parties, names, dates, self._type_at)
        self._found: dict[int, tuple[Match, ...]] = {}

    def matches(self, token: int) -> tuple[Match, ...]:
        """All matches at a token, the most specific first; ties go to the one that finds more parties."""
        if token not in self._found:
            self._found[token] = ()  # a pattern that asks for its own type finds nothing
            found = [
                match
                for trigger, pattern in self._triggers.entries(token)
                for match in self._try(token, trigger, pattern)
            ]
            found.sort(key=_rank)
            self._found[token] = tuple(found)
        return self._found[token]

    def is_barred(self, token: int, kind: str) -> bool:
        """Whether a category's pattern that has all that it asks for at a token is barred there: "accidentally shot"."""
        frame = self.frames.frame(token)
        return any(
            pattern.type == kind
            and self._triggers.tokens(token, trigger) is not None
            and self._constraints.are_met(frame, pattern)
            and self._constraints.bar(frame, pattern)
            for trigger, pattern in self._triggers.entries(token)
        )

    def _try(self, token: int, trigger: Trigger, pattern: Pattern) -> Iterable[Match]:
        tokens = self._triggers.tokens(token, trigger)
        if tokens is None:
            return
        frame = self.frames.frame(token)
        if not self._constraints.are_met(frame, pattern) or self._constraints.bar(frame, pattern):
            return
        actors, recipients = self._parties(frame, trigger, pattern, tokens)
        predicate = self._triggers.predicate(token, trigger)
        yield Match(token, tokens, pattern, predicate, actors, recipients, len(pattern.needs) + trigger.size)

    def _parties(
        self, frame: Frame, trigger: Trigger, pattern: Pattern, tokens: tuple[int, ...]
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Who does it, and to whom it is done: to no word of the trigger itself ("took the clerk hostage")."""
        doing, done_to = self._slots(frame, trigger, pattern)
        actors = self.parties.doers(frame, doing)
        if actors:
            actors += self.parties.doers(frame, (COMPANY,), actors)
        recipients = self.parties.recipients(frame, pattern, done_to, actors, _deeds(trigger, pattern))
        recipients = tuple(head for head in recipients if head not in tokens) or recipients
        if not actors and pattern.people_there == "doers" and trigger.word_class == "noun":
            actors = self.parties.crowd(frame)
        if not actors and pattern.people_there != "struck" and trigger.word_class == "verb":
            actors = tuple(town for town in self.parties.towns(frame) if town not in recipients)
        if not recipients and not pattern.reciprocal and self._are_sides(frame.token, trigger, actors):
            actors, recipients = actors[:1], actors[1:]
        return actors, recipients

    def _are_sides(self, token: int, trigger: Trigger, actors: tuple[int, ...]) -> bool:
        """Whether several in a noun's own phrase are the sides of it: "a duel between"; who "announced a probe", or by whom one is, act together."""
        if trigger.word_class != "noun" or len(actors) <= 1:
            return False
        own, together = self.reading.subtree(token), self.frames.frame(token).get("by")
        return all(actor in own and actor not in together for actor in actors)

    def _slots(
        self, frame: Frame, trigger: Trigger, pattern: Pattern
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where a pattern looks for who does it and for whom it is done to."""
        doing, done_to = pattern.actor_slots(trigger.word_class), pattern.recipient_slots(trigger.word_class)
        if trigger.word_class == "noun" and self.frames.is_undergone(frame.token):
            return tuple(slot for slot in doing if slot != "possessor"), ("possessor", *done_to)
        return doing, done_to

    def _type_at(self, token: int) -> str | None:
        """The category of the best match at a token."""
        return next((match.pattern.type for match in self.matches(token)), None)


def _dates(reading: Reading) -> frozenset[int]:
    """The words of days and hours."""
    named = (entity for entity in reading.entities if entity.label in ("DATE", "TIME"))
    return frozenset(token for entity in named for token in range(entity.first, entity.last))


def _deeds(trigger: Trigger, pattern: Pattern) -> frozenset[str]:
    """The slots of a verb in which stands the noun that says what is done: "filed charges", "opened a probe"."""
    needed = frozenset(slot for slot, _ in pattern.needs)
    return needed | frozenset([*HOLDING, *trigger.attached]) if trigger.noun is not None else needed


def _rank(match: Match) -> tuple[object, ...]:
    """Priority, specificity, parties found, words of the trigger; then the pattern's own order, in which no name counts."""
    parties = bool(match.actors) + bool(match.recipients)
    pattern = match.pattern
    return (
        -pattern.priority, -match.specificity, -parties, -len(match.tokens), *pattern.order, match.predicate, match.tokens,
        pattern.cameo or "", pattern.key,
    )  # fmt: skip
