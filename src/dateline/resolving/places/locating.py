"""Locating: where the words of its own sentence put a happening.

A place is a happening's by grammar where it hangs on the happening's own word ("arrested in Nairobi", "stormed Goma"),
by its clause where it hangs on a word that shares its place ("abducted a nurse in Kilifi"), by its sentence where that
names but one place. What only speaks of something ("condemned the strikes in Yemen") has none of the places of what it
speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.reading import Reading
from dateline.record import PlaceBasis, Where
from dateline.resolving.clauses import belongs, governor
from dateline.resolving.phrases import LOCATIVE
from dateline.resolving.places.places import Placed, PlaceMention, Setting
from dateline.resolving.places.words import load_place_words
from dateline.resolving.times.occasions import is_at_once, is_event_noun
from dateline.resolving.times.words import load_time_words
from dateline.resolving.words import load_words

GOALS: Final = frozenset(["to", "into", "toward", "towards", "on", "of", "through", "via"])
"""Prepositions that say where something happens after verbs and nouns of going, sending and attacking."""
SOURCES: Final = frozenset(["from"])
"""Those that do so after verbs and nouns of going and leaving alone: a raid from Goma is not in Goma."""
PASSING: Final = frozenset(["into", "through"])
"""Those that do so of towns after any verb, unless the town may stand for its government."""
ALONG: Final = frozenset(["on", "along", "at", "across", "over", "of"])
"""Prepositions after which a border is a place, beside those after which any place is."""
INNER: Final = frozenset(["compound", "nmod", "poss", "conj", "appos", "amod"])
SPOKEN_IN: Final = frozenset(["in", "at", "outside", "near"])
"""Prepositions by which an act of speech has a place."""

Located = tuple[PlaceMention, int]
"""A place that says where something happens, and the head of its phrase."""


def place_of(setting: Setting, token: int) -> Placed | None:
    """Where the happening at a token took place, by its grammar, its clause or its sentence; None where no words say."""
    located = list(_located(setting, token))
    if _only_speaks(setting.reading, token):
        spoken = [each for each in located if _is_where_spoken(setting.reading, each[1], token)]
        return _nearest(setting, token, spoken)
    return _nearest(setting, token, located) or _only_one(setting, token, located)


def scenes(setting: Setting, sentence: int) -> Iterator[Located]:
    """The places that a sentence names as where something happens, in its order."""
    for mention in setting.by_sentence.get(sentence, ()):
        head = _locative_head(setting, mention)
        if head is not None:
            yield mention, head


def is_movement(predicate: str) -> bool:
    """Whether a predicate tells of going, sending or leaving, after which somebody is at another place than before."""
    verb = predicate.split(maxsplit=1)[0]
    return verb in load_place_words().moving or verb in load_place_words().departing


def is_done_anywhere(predicate: str) -> bool:
    """Whether a predicate tells of what needs no place of those it is done to: a sentence, a ban, a call."""
    return predicate.split(maxsplit=1)[0] in load_place_words().anywhere


def is_elsewhere(word: str) -> bool:
    """Whether a word turns to another place than that last spoken of."""
    return word in load_place_words().elsewhere


def _located(setting: Setting, token: int) -> Iterator[Located]:
    """The places of a happening's sentence, without those of what it is only done for, or tells of."""
    reading = setting.reading
    for mention, head in scenes(setting, reading.sentence_of[token]):
        if not _is_of_another(reading, head, token):
            yield mention, head


def _nearest(setting: Setting, token: int, located: list[Located]) -> Placed | None:
    """The place that hangs on the happening: where it leads to before where it comes from, then the nearest."""
    reading = setting.reading
    held = [
        ((_is_left(reading, head), distance, not mention.is_border, mention.first), mention)
        for mention, head in located
        if (distance := _distance(reading, head, token)) is not None
    ]
    if not held:
        return None
    (_, distance, *_), mention = min(held, key=lambda each: each[0])
    return _placed(setting, mention, "grammar" if distance == 0 else "clause")


def _only_one(setting: Setting, token: int, located: list[Located]) -> Placed | None:
    """The only place of the sentence."""
    reading = setting.reading
    others = [
        mention
        for mention, head in located
        if not (_is_above(reading, head, token) or _is_below(reading, head, token))
        and not _is_aside(reading, head, token)
    ]
    return _placed(setting, others[0], "sentence") if len({m.place for m in others}) == 1 else None


def _distance(reading: Reading, head: int, token: int) -> int | None:
    """How near a place stands to a happening that it is the place of; None where it isn't.

    Beside its own phrases a happening has those of its object: "abducted a nurse in Kilifi", "launched a raid on Goma".
    """
    distance = belongs(reading, head, token)
    if distance is not None:
        return distance
    holder, preposition = governor(reading, head), reading.lemmas[reading.heads[head]]
    is_object = reading.heads[holder] == token and reading.labels[holder] in ("dobj", "nsubjpass")
    says_where = preposition in LOCATIVE or reading.lemmas[holder] in load_place_words().locating
    return 1 if is_object and says_where else None


def _is_left(reading: Reading, head: int) -> bool:
    """Whether a place is where somebody comes from who is going elsewhere; a departure is where it begins."""
    preposition = reading.heads[head]
    leaves = reading.lemmas[reading.heads[preposition]] in load_place_words().departing
    return reading.labels[head] == "pobj" and leaves != (reading.lemmas[preposition] in SOURCES)


# --- what speaks of something else


def _only_speaks(reading: Reading, token: int) -> bool:
    """Whether a happening's word has for its object what somebody says something of: "condemn", "threat"."""
    return reading.lemmas[token] in load_time_words().topics | load_words().speech_verbs


def _is_where_spoken(reading: Reading, head: int, token: int) -> bool:
    """Whether somebody speaks at a place: nothing that may itself be there stands between ("warned Chad in Geneva")."""
    preposition = reading.heads[head]
    between = range(token + 1, preposition)
    return reading.lemmas[preposition] in SPOKEN_IN and not any(
        reading.poses[at] in ("NOUN", "VERB") and reading.lemmas[at] not in load_place_words().speeches
        for at in between
    )


def _is_of_another(reading: Reading, head: int, token: int) -> bool:
    """Whether a place is that of another happening, which a preposition keeps apart: "in return for the raid on Goma"."""
    words = load_time_words()
    at, apart = reading.heads[head], False
    while at != token and reading.heads[at] != at:
        at = reading.heads[at]
        apart = apart or (at != token and is_event_noun(reading, at))
        if apart and reading.labels[at] == "prep" and reading.lemmas[at] not in words.through | words.of:
            return True
    return False


def _is_aside(reading: Reading, head: int, token: int) -> bool:
    """Whether a place stands in a clause about somebody ("who was born in Peru") that the happening is not in."""
    aside = _clause_about(reading, head)
    return aside is not None and aside != token and aside not in reading.ancestors(token)


def is_aside(reading: Reading, head: int) -> bool:
    """Whether a place stands in a clause about somebody or something."""
    return _clause_about(reading, head) is not None


def _clause_about(reading: Reading, head: int) -> int | None:
    return next((t for t in reading.ancestors(head) if reading.labels[t] in ("relcl", "acl")), None)


def _is_above(reading: Reading, head: int, token: int) -> bool:
    """Whether a place belongs to a clause that only tells of the happening: "said in Oslo that …"."""
    holder, below = governor(reading, head), token
    for above in reading.ancestors(token):
        if above == holder:
            return reading.labels[below] in ("ccomp", "parataxis", "advcl")
        below = above
    return False


def _is_below(reading: Reading, head: int, token: int) -> bool:
    """Whether a place belongs to a clause that tells of something else: what is said, or what came before or after."""
    at = head
    while at != token and reading.heads[at] != at:
        if reading.labels[at] in ("ccomp", "parataxis"):
            return token in reading.ancestors(at)
        if reading.labels[at] == "advcl" and not is_at_once(reading, at):
            return token in reading.ancestors(at)
        at = reading.heads[at]
    return False


# --- which toponyms say where something happens


def _locative_head(setting: Setting, mention: PlaceMention) -> int | None:
    """The head of the phrase by which a toponym says where something happens ("at Kabul airport"), or None."""
    reading, head = setting.reading, mention.head
    while reading.labels[head] in INNER and reading.heads[head] != head:
        head = reading.heads[head]
    is_ground = reading.lemmas[head] in load_place_words().grounds
    if _is_adjective(reading, mention, head) and not is_ground:
        return None
    label, above = reading.labels[head], reading.heads[head]
    if label == "pobj" and _is_where(setting, mention, head):
        return head
    is_struck = label in ("dobj", "nsubjpass") and reading.lemmas[above] in load_place_words().locating
    return head if is_struck and (is_ground or not _is_modifier(reading, mention)) else None


def _is_modifier(reading: Reading, mention: PlaceMention) -> bool:
    """Whether a place only says whose or of where somebody or something is: "expelled the EU envoy", "Lima's bishop"."""
    return reading.labels[mention.head] in ("compound", "nmod", "poss")


def _is_adjective(reading: Reading, mention: PlaceMention, head: int) -> bool:
    """Whether a place is only named by what tells where something else is from: "in American politics"."""
    is_word = reading.tags[mention.head].startswith("JJ") or reading.labels[mention.head] == "amod"
    return head != mention.head and (is_word or mention.is_people)


def _is_where(setting: Setting, mention: PlaceMention, head: int) -> bool:
    """Whether its preposition makes a place the place where something happens, and no object of a word before it."""
    reading, words = setting.reading, load_place_words()
    preposition = reading.heads[head]
    lemma, holder = reading.lemmas[preposition], reading.lemmas[reading.heads[preposition]]
    is_itself = head == mention.head
    is_land = setting.places[mention.place].precision in ("country", "region")
    if mention.is_border and is_itself:
        return lemma in LOCATIVE or lemma in ALONG
    if lemma in LOCATIVE:
        is_aim = lemma == "at" and (holder in load_words().aiming or (is_itself and is_land))
        is_topic = lemma == "over" and holder not in words.overhead
        return not (is_aim or is_topic or holder in words.inward)
    if lemma in SOURCES:
        return holder in words.moving or holder in words.departing
    is_passed = lemma in PASSING and not is_land and not mention.is_seat
    return lemma in GOALS and (holder in words.locating or is_passed)


def place_at(setting: Setting, mention: PlaceMention, basis: PlaceBasis) -> Where:
    """The place of a mention as that of a happening."""
    place, reading = setting.places[mention.place], setting.reading
    span = reading.place(mention.head, reading.span(mention.first, mention.last))
    return Where(place=place.id, name=place.name, country=place.country, basis=basis, span=span)


def _placed(setting: Setting, mention: PlaceMention, basis: PlaceBasis) -> Placed:
    return Placed(place_at(setting, mention, basis), setting.reading.span(mention.first, mention.last))
