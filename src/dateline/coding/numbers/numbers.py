"""Numbers on events: how many were killed, hurt, held, displaced, sent or present, and how much money.

What is coordinated is one number: "killing him and two others" are three, "two policemen and several civilians" five at least.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.coding.happenings import Happening
from dateline.coding.numbers.amounts import find_amounts
from dateline.coding.numbers.counting import quantities_of
from dateline.coding.numbers.quantities import Quantity, add_quantities, load_number_words, read_quantity
from dateline.reading import Reading
from dateline.record import Counted, Number

PATIENTS: Final = frozenset(["dobj", "nsubjpass", "conj", "pobj", "nsubj", "appos"])
NOMINAL: Final = frozenset(["NOUN", "PROPN", "PRON", "NUM"])
OUTCOMES: Final = ("oprd", "xcomp", "ccomp", "acomp", "conj")
"""Where a parser hangs the "dead" and the "injured" of "left 12 people dead and 30 injured"."""
LEAVING: Final = frozenset(["leave", "shoot", "find"])
"""Verbs behind which a word says what became of those whom they are done to."""
STATED_BY: Final = ("amod", "acl", "acomp")
MORTAL: Final = frozenset(["dead", "death"])
BELOW: Final = ("conj", "advcl", "acl", "xcomp", "dep")
"""Labels of verbs that go on with an event: "shelled a town, killing 12 and wounding 30"."""
NEEDS_NOUN: Final[frozenset[Counted]] = frozenset(["troops", "hostages"])
"""Kinds that a bare numeral never gives: "seized 12" may be of ships as well as of men."""
SINGLE: Final = frozenset(["he", "she", "him", "her", "i", "me", "himself", "herself"])
PLURAL: Final = frozenset(["they", "them", "we", "us", "themselves"])
LEAST_OF_PLURAL: Final = 2.0


@dataclass(frozen=True, slots=True)
class Member:
    """One of those coordinated in a phrase: how many it is, and whether that is said or only follows from its grammar."""

    quantity: Quantity
    said: bool


def find_numbers(reading: Reading, happening: Happening, told: Collection[int] = ()) -> tuple[Number, ...]:
    """Counts in the phrases of an event's patients ("killed at least 12 people") and amounts of money.

    What verbs say that hang on the event's and tell of no event themselves (whose tokens are not in `told`) counts too.
    """
    numbers = list(_numbers_at(reading, happening))
    for verb in _going_on(reading, happening.trigger, told):
        what = load_number_words().counted.get(reading.lemmas[verb])
        if what is not None and what != "money":
            numbers += _people(reading, _direct(reading, verb, reading.lemmas[verb]), what)
    return tuple(dict.fromkeys(numbers))


def _numbers_at(reading: Reading, happening: Happening) -> Iterator[Number]:
    words = load_number_words()
    what = words.counted.get(happening.predicate) or words.counted.get(happening.predicate.split()[0])
    if _kills(reading, happening.trigger):
        what = "dead"
    if what == "money":
        yield from find_amounts(reading, happening)
    elif what is not None:
        parties = (*happening.actors, *happening.recipients)
        direct = list(
            _people(reading, _direct(reading, happening.trigger, happening.predicate), what, parties)
        )
        yield from direct or _people(reading, _indirect(reading, happening), what, parties)
    else:
        yield from _outcomes(reading, happening.trigger)
        for head in _direct(reading, happening.trigger, happening.predicate):
            kind = words.nouns.get(reading.lemmas[head])
            if kind is None and happening.predicate in words.tallying:
                kind = words.tolls.get(reading.lemmas[head])
            if kind is not None:
                yield from _people(reading, [head], kind)


def _kills(reading: Reading, verb: int) -> bool:
    """Whether a deed is told to have killed whom it was done to: "shot dead", "beaten to death"."""
    if reading.lemmas[verb] not in load_number_words().mortal:
        return False
    beside = reading.children_with(verb, *OUTCOMES, "advcl")
    behind = (p for p in reading.children_with(verb, "prep") if reading.lemmas[p] == "to")
    ends = (noun for preposition in behind for noun in reading.children_with(preposition, "pobj"))
    return any(reading.words[word].lower() in MORTAL for word in (*beside, *ends))


# --- whose number


def _direct(reading: Reading, trigger: int, predicate: str) -> list[int]:
    """The heads of those whom it was done to; of those who did it where the predicate counts its subject."""
    by_subject = predicate.split(maxsplit=1)[0] in load_number_words().by_subject
    labels = ("nsubj", "nsubjpass") if by_subject else ("dobj", "nsubjpass")
    heads = reading.children_with(trigger, *labels)
    if reading.labels[trigger] == "acl" and reading.poses[reading.heads[trigger]] == "NUM":
        numeral = reading.heads[trigger]
        counted = _noun_counted(reading, numeral)  # "one of the two men wounded": two are
        heads = heads or [numeral if counted is None else counted]  # "12 were killed and 30 wounded", misread
    passive = (
        reading.child(reading.heads[trigger], "nsubjpass") if reading.labels[trigger] == "conj" else None
    )
    if not heads and not by_subject and passive is not None:
        heads = reading.children_with(trigger, "nsubj")  # "12 were killed and 30 wounded"
    return heads


def _indirect(reading: Reading, happening: Happening) -> list[int]:
    """Parties that are counted where grammar shows no patient: "the death of 12 miners"."""
    subject = happening.predicate.split()[0] in load_number_words().by_subject
    parties = happening.recipients + (happening.actors if subject else ())
    above = reading.heads[happening.trigger]  # "one of three people wounded": three are
    return [
        head if head == above else _lifted(reading, head)
        for head in parties
        if reading.labels[head] in PATIENTS
    ]


def _going_on(reading: Reading, trigger: int, told: Collection[int]) -> Iterator[int]:
    """Verbs that tell what came of an event and are no events themselves."""
    above = reading.heads[trigger]
    if reading.labels[trigger] == "nsubj" and reading.poses[trigger] == "NOUN" and above not in told:
        yield above  # "the blast killed 12"
        yield from _going_on(reading, above, told)
    for child in reading.children_with(trigger, *BELOW):
        if reading.poses[child] == "VERB" and child not in told:
            yield child
            yield from _going_on(reading, child, told)


def _lifted(reading: Reading, head: int) -> int:
    """The numeral that counts out of a phrase: *12* for *miners* in "12 of the miners"."""
    while reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] == "of":
        above = reading.heads[reading.heads[head]]
        if _quantity_of(reading, above) is None or not _is_numeral(reading, above):
            break
        head = above
    return head


# --- people


def _people(
    reading: Reading, heads: Iterable[int], what: Counted, parties: Collection[int] = ()
) -> Iterator[Number]:
    """The number of each run of coordinated phrases."""
    for run in _runs(reading, heads):
        members = [m for head in run if (m := _member(reading, head, what, parties)) is not None]
        quantity = _total(members)
        if quantity is not None:
            span = reading.span(quantity.first, quantity.last)
            yield Number(what=what, low=quantity.low, high=quantity.high, span=reading.place(run[0], span))


def _runs(reading: Reading, heads: Iterable[int]) -> list[list[int]]:
    """Phrases with all that is coordinated with them, each once; what shares its verb and label is coordinated too."""
    runs: dict[tuple[int, str], list[int]] = {}
    for head in heads:
        top = head
        while reading.labels[top] == "conj" and reading.poses[reading.heads[top]] in NOMINAL:
            top = reading.heads[top]
        run = runs.setdefault((reading.heads[top], reading.labels[top]), [])
        run += [member for member in _coordinated(reading, top) if member not in run]
    return list(runs.values())


def _coordinated(reading: Reading, head: int) -> Iterator[int]:
    """A phrase and all that is coordinated with it; of a list of three the parser may hang the second as apposition."""
    yield head
    for child in reading.children_with(head, "conj", "appos"):
        listed = reading.labels[child] == "conj" or reading.child(child, "conj") is not None
        if listed and reading.poses[child] in NOMINAL:
            yield from _coordinated(reading, child)


def _total(members: Sequence[Member]) -> Quantity | None:
    """The members' sum; None where no word says how many there are: "a nurse" may be one of the dead that others count."""
    if not any(member.said for member in members):
        return None
    return add_quantities([member.quantity for member in members])


def _member(reading: Reading, head: int, what: Counted, parties: Collection[int]) -> Member | None:
    """How many one phrase is of: the count before a noun of people, the number that it is itself, or one person."""
    noun = _noun_counted(reading, head)
    if noun is None and (what in NEEDS_NOUN or not _is_numeral(reading, head)):
        return None
    if noun is not None and not _is_counted(reading, noun, what, parties):
        return None
    quantity = _quantity_of(reading, head)
    if quantity is not None:
        first, last = min(quantity.first, head), max(quantity.last, head + 1)
        return Member(Quantity(quantity.low, quantity.high, first, last), said=True)
    return _implied(reading, head)


def _implied(reading: Reading, head: int) -> Member | None:
    """How many a phrase without a number is of: one in the singular, two at least in the plural."""
    word, tag = reading.words[head].lower(), reading.tags[head]
    first = next(iter(reading.children_with(head, "det", "poss")), head)
    if word in PLURAL or tag == "NNS":
        return Member(Quantity(LEAST_OF_PLURAL, None, min(first, head), head + 1), said=False)
    is_person = tag == "NNP" and reading.is_in_name(head, "PERSON")
    if word in SINGLE or is_person or (tag == "NN" and first != head):
        return Member(Quantity(1.0, 1.0, min(first, head), head + 1), said=False)
    return None


def _is_numeral(reading: Reading, head: int) -> bool:
    return reading.poses[head] == "NUM" or read_quantity(reading.words, head) is not None


def _noun_counted(reading: Reading, head: int) -> int | None:
    """What a numeral counts ("12 of the miners"); a noun counts itself; None for a bare numeral."""
    if not _is_numeral(reading, head):
        return head
    of = next((c for c in reading.children_with(head, "prep") if reading.lemmas[c] == "of"), None)
    return None if of is None else reading.child(of, "pobj")


def _is_counted(reading: Reading, noun: int, what: Counted, parties: Collection[int]) -> bool:
    """Whether a noun names people of the kind that is counted, and no body, place or thing."""
    words = load_number_words()
    lemma = reading.lemmas[noun].lower()
    if lemma in words.barred.get(what, ()) or lemma in words.bodies:
        return False
    if what in words.asked:
        return lemma in words.asked[what]
    return (
        lemma in words.people
        or reading.poses[noun] == "PRON"
        or noun in parties
        or reading.is_in_name(noun, "PERSON")
    )


def _quantity_of(reading: Reading, head: int) -> Quantity | None:
    return next(quantities_of(reading, head), None)


# --- left dead


def _outcomes(reading: Reading, trigger: int) -> Iterator[Number]:
    """Those who are told to have been left dead, injured or homeless, or shot dead."""
    if reading.lemmas[trigger] not in LEAVING:
        return
    pairs = dict.fromkeys(
        (head, what)
        for head in _left(reading, trigger)
        if (what := _state_of(reading, head, trigger)) is not None
    )
    for head, what in pairs:
        if (
            reading.words[head].lower() in load_number_words().states
        ):  # "left 12 dead": the state is the phrase
            quantity = _quantity_of(reading, head)
            member = None if quantity is None else Member(quantity, said=True)
        else:
            member = _member(reading, head, what, ())
        if member is not None and member.said:
            quantity = member.quantity
            span = reading.place(head, reading.span(min(quantity.first, head), max(quantity.last, head + 1)))
            yield Number(what=what, low=quantity.low, high=quantity.high, span=span)


def _left(reading: Reading, trigger: int) -> Iterator[int]:
    """The phrases of those who were left so."""
    for child in reading.children_with(trigger, "dobj", "conj", *OUTCOMES):
        if reading.poses[child] in NOMINAL or reading.labels[child] == "dobj":
            yield from _coordinated(reading, child)
        subject = reading.child(child, "nsubj", "nsubjpass")
        if subject is not None:
            yield from _coordinated(reading, subject)


def _state_of(reading: Reading, head: int, trigger: int) -> Counted | None:
    """What a phrase was left as: by its own word, by one that hangs on it, or by one beside it."""
    states = load_number_words().states
    beside: list[int] = []
    if reading.labels[head] in ("nsubj", "nsubjpass"):
        beside = [reading.heads[head]]
    elif reading.labels[head] == "dobj":
        beside = reading.children_with(trigger, *OUTCOMES)
    for token in (head, *reading.children_with(head, *STATED_BY), *beside):
        what = states.get(reading.words[token].lower())
        if what is not None:
            return what
    return None
