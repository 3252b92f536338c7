"""Sharing: whether two tellings are of one and the same somebody or something, by party, noun or pronoun."""

from __future__ import annotations

from typing import Final

from dateline.coding.disputes.deeds import are_akin, same_word
from dateline.coding.disputes.distance import are_set_against
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.things import Thing, are_of_a_kind
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.numbers.quantities import load_number_words

POSSESSIVES: Final = ("its ", "their ", "his ", "her ", "our ", "my ")
STANDING: Final = frozenset(["state", "government"])
"""Kinds that the same may be done to many times."""


def share_patient(one: Telling, other: Telling) -> bool:
    """Whether it was done to one and the same: a party that is no state, or a thing that the later telling points back to."""
    if stands_for(one, other):
        return True
    ids = {actor.id for actor in one.recipients if actor.kind not in STANDING}
    if ids & {actor.id for actor in other.recipients}:
        return True
    if _names_of(one) & other.nouns or _names_of(other) & one.nouns:
        return True
    return _shares_thing(one, other)


def shares_theme(one: Telling, other: Telling) -> bool:
    """Whether two tellings by different words are of one and the same, be it the subject of the one and the object of the other."""
    if share_patient(one, other) or _ids_of_themes(one) & _ids_of_themes(other):
        return True
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    return any(_is_that(earlier, later) for earlier in _themes(first) for later in _themes(second))


def stands_for_theme(one: Telling, other: Telling) -> bool:
    """Whether a pronoun takes up what the version before is of, told by another word: "the blaze was put out", "it still burns"."""
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    pronouns = second.to_pronouns or second.by_pronouns
    if second.things or not are_set_against(one, other):
        return False
    return "it" in pronouns and any(not thing.plural for thing in _themes(first))


def _themes(telling: Telling) -> tuple[Thing, ...]:
    """What a telling is of: the things that it was done to, the subject of what is done to nothing, and whatever moves."""
    moving = telling.event.predicate in load_dispute_words().moving
    return (*telling.things, *telling.subjects) if moving else telling.things or telling.subjects


def _ids_of_themes(telling: Telling) -> set[str]:
    moving = telling.event.predicate in load_dispute_words().moving
    parties = (*telling.recipients, *telling.actors) if moving else telling.recipients
    return {actor.id for actor in parties if actor.kind not in STANDING}


def stands_for(one: Telling, other: Telling) -> bool:
    """Whether a pronoun takes up what the version before told to have been acted upon: "blew up the dam", "blew it up".

    Whom else the pronoun may mean is left open: told of the same deed in the same role, it means the same.
    """
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    if not second.to_pronouns or second.things or not are_set_against(one, other) or not are_akin(one, other):
        return False
    if first.to_pronouns & second.to_pronouns:
        return True
    if "it" in second.to_pronouns:
        return any(not thing.plural for thing in first.things)
    if "they" in second.to_pronouns:
        return any(thing.plural for thing in first.things)
    return bool(first.recipients) and not _is_of_speaker(second)


def is_by_it(one: Telling, other: Telling) -> bool:
    """Whether a pronoun takes up the thing that does the same by the version before: "the palace cost", "it cost"."""
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    thing = any(not thing.plural for thing in first.doers)
    return "it" in second.by_pronouns and thing and are_set_against(one, other) and same_word(one, other)


def _is_of_speaker(telling: Telling) -> bool:
    """Whether "him" is most likely who speaks: not where he would be dead, or is known by another ("his lawyer")."""
    if telling.source is None or telling.source.id not in {actor.id for actor in telling.recipients}:
        return False
    own = telling.source.name.lower().startswith(POSSESSIVES)
    told = telling.claim is not None and (telling.claim.source_text or "").lower().startswith(POSSESSIVES)
    return not (own or told or load_number_words().counted.get(telling.event.predicate) == "dead")


def is_of_one_death(one: Telling, other: Telling) -> bool:
    """Whether two versions side by side are of how one known person died."""
    counted = load_number_words().counted
    deadly = any(counted.get(telling.event.predicate) == "dead" for telling in (one, other))
    persons = {actor.id for actor in one.recipients if actor.kind == "person" and actor.named}
    known = bool(persons & {actor.id for actor in other.recipients})
    return deadly and known and are_set_against(one, other) and are_akin(one, other)


def _names_of(telling: Telling) -> set[str]:
    return {actor.name.lower() for actor in telling.recipients if actor.named}


def _shares_thing(one: Telling, other: Telling) -> bool:
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    return any(_is_that(earlier, later) for earlier in first.things for later in second.things)


def _is_that(earlier: Thing, later: Thing) -> bool:
    """Whether a definite phrase points back to an earlier one ("the jet" to "a Ukrainian jet"), or "no jet" says that it was none."""
    if not (earlier.noun and later.noun):
        return False
    if earlier.denied or later.denied:
        return earlier.noun == later.noun
    if earlier.noun in later.names or later.noun in earlier.names:
        return True
    masses = {earlier.noun, later.noun} & load_dispute_words().masses
    as_many = bool(masses) or later.universal or earlier.plural == later.plural
    alike = are_of_a_kind(earlier.noun, later.noun) and as_many and later.definite
    words = load_dispute_words()
    if (later.modifiers ^ earlier.modifiers) & words.distinguishing:
        return False
    other_named = earlier.noun == later.noun and not (
        later.modifiers <= earlier.modifiers or earlier.modifiers <= later.modifiers
    )
    return alike and not other_named
