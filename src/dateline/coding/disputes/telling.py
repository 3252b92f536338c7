"""A telling: an event with the voice that tells it, and with what the grammar says that it was done to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dateline.coding.disputes.hours import TimeOfDay
from dateline.coding.disputes.spots import Spot
from dateline.coding.disputes.things import Thing
from dateline.coding.disputes.words import Marks, load_dispute_words
from dateline.record import Actor, Claim, Event, Number, Place

TOLL: Final = "toll"
"""The predicate of counts that are told without a deed."""
COUNT: Final = "count"
"""The predicate of those of what nobody says what was done: "put the figure at 300"."""
LONGEST_SENTENCE: Final = 600
"""Code points of the longest sentence believed; what is longer is mostly captions or lists run together."""
ELSEWHERE: Final = ("related", "caption")
"""Parts in which another report, or a picture of another day, may be told of."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one voice tells it.

    `voice` is None for the report itself, `source` the actor who speaks where one is known. `beside` are words on the deed
    and its parties, `around_claim` those of the sentence in which it is said; `numbers` are as wide as they are meant, `excluded` those of whom it is said that it was not them,
    `named` the ids of the places, less than countries, that its sentence names, `subjects` the things that its subjects name, `spots` where it was done by its nouns, `doers` and `causes` those who did it by their nouns;
    `points_back` whether it only points to a deed told before ("it took place"), `by_name` whether by the deed's name ("the attack");
    `by_verb` whether a verb tells it, `of_nothing` whether it is told that nothing was done so,
    `lasts` whether it is told as a state or as going on, `in_past` whether the verb is in a past form, `is_of_it` whether its subject is "it", `to_pronouns` and `by_pronouns` those to and by whom it is done,
    `time_of_day` are the hours that it may have been done in, `turn` counts the changes of voice up to it in the body, `marks` the lists of words that it is told by, `has_reason` whether it is told with a reason, which a no may be meant of.
    """

    event: Event
    claim: Claim | None
    voice: str | None
    source: Actor | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    place: Place | None
    named: frozenset[str]
    things: tuple[Thing, ...]
    subjects: tuple[Thing, ...]
    spots: frozenset[Spot]
    doers: tuple[Thing, ...]
    causes: frozenset[str]
    by_verb: bool
    of_nothing: bool
    in_past: bool
    lasts: bool
    is_of_it: bool
    to_pronouns: frozenset[str]
    by_pronouns: frozenset[str]
    has_reason: bool
    beside: frozenset[str]
    around_claim: frozenset[str]
    not_yet: bool
    numbers: tuple[Number, ...]
    excluded: tuple[Actor, ...]
    is_cleft: bool
    time_of_day: TimeOfDay | None
    turn: int
    points_back: bool
    by_name: bool
    marks: Marks

    @property
    def begins(self) -> int:
        """Where the body first tells of it; before it for the title and captions."""
        return begins_at(self.event)

    @property
    def is_readable(self) -> bool:
        """Whether the report itself tells it, and in a sentence of usual length."""
        mention = self.event.mentions[0]
        start, end = mention.sentence
        return mention.where_in not in ELSEWHERE and end - start <= LONGEST_SENTENCE

    @property
    def is_aside(self) -> bool:
        """Whether it is none of the record's events (asides.py)."""
        return is_aside(self.event)

    @property
    def is_in_denial(self) -> bool:
        """Whether it stands in what a voice denies with no "not" of its own: the voice does not put it forward."""
        return self.claim is not None and self.claim.stance == "denies" and not self.event.negated

    @property
    def is_plain(self) -> bool:
        """Whether it is told as done, or as planned, and in the past tense where it is done: no habit or wish."""
        done = self.event.status == "occurred" and (self.in_past or not self.by_verb)
        return done or (self.event.status == "planned" and not self.event.negated)

    @property
    def is_recurring(self) -> bool:
        """Whether there may be many of it between the same parties: talks, charges, threats."""
        return self.event.type in load_dispute_words().recurring and not self.is_once

    @property
    def is_for_a_charge(self) -> bool:
        """Whether it is what befalls one for each of several charges: who was convicted of one may not have been of another."""
        return self.event.predicate in load_dispute_words().charged

    @property
    def is_still(self) -> bool:
        """Whether it is told as lasting: "is still being held"."""
        return self.event.status in ("occurred", "ongoing") and "still" in self.beside

    @property
    def is_already(self) -> bool:
        """Whether it is told as done before it was due: "had already closed"."""
        return "already" in self.beside

    @property
    def nouns(self) -> frozenset[str]:
        """The nouns of the things that it was done to."""
        return frozenset(noun for thing in self.things for noun in (thing.noun, *thing.names) if noun)

    @property
    def counted(self) -> tuple[Thing, ...]:
        """The things of which it is told how many they are: those that it was done to, or else those who did it."""
        things = tuple(thing for thing in self.things if thing.count is not None)
        return things or tuple(thing for thing in self.subjects if thing.count is not None)

    @property
    def counts_doers(self) -> bool:
        """Whether it is told how many did it, and not to how many it was done."""
        return not any(thing.count is not None for thing in self.things)

    @property
    def is_count(self) -> bool:
        """Whether it tells only how many they are, of what was told before."""
        return self.event.predicate == COUNT and (self.is_aside or not self.event.numbers)

    @property
    def is_toll(self) -> bool:
        """Whether it is a bare count: "the death toll at eight", "the number of stranded pilgrims at 90"."""
        bare = (self.is_aside and not self.by_verb) or self.is_count
        return bare and bool(self.event.numbers or self.counted)

    @property
    def has_patient(self) -> bool:
        """Whether it is said to whom or what it is done."""
        return bool(self.recipients or self.things)

    @property
    def is_actual(self) -> bool:
        """Whether it is told as having come about lately."""
        return self.event.status in ("occurred", "ongoing")

    @property
    def is_past(self) -> bool:
        """Whether it is told as having come about, lately or long ago."""
        return self.is_actual or self.event.status == "historical"

    @property
    def is_another(self) -> bool:
        """Whether it is told as one of several: "additional talks", "attacked again"."""
        return bool(self.beside & load_dispute_words().another)

    @property
    def is_once(self) -> bool:
        """Whether what is done is done once, or lasts until it is undone."""
        words, predicate = load_dispute_words(), self.event.predicate
        first = self.event.type not in words.violent and predicate.split()[0] in words.once
        return self.marks.once or predicate in words.once or first


def begins_at(event: Event) -> int:
    """Where the body first tells of an event; before it for the title and captions."""
    mention = event.mentions[0]
    return -1 if mention.where_in is not None else mention.trigger[0][0]


def is_aside(event: Event) -> bool:
    """Whether an event is an aside, by its id."""
    return event.id.startswith("a")
