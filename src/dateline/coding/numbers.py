"""Numbers on events: how many were killed, hurt, held, displaced, sent or present, and how much money."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding.happenings import Happening
from dateline.coding.quantities import Quantity, load_number_words, read_quantity
from dateline.reading import Reading
from dateline.record import Counted, Number

PATIENTS = frozenset(["dobj", "nsubjpass", "conj", "pobj", "nsubj", "appos"])
OUTCOMES = ("oprd", "xcomp", "ccomp", "acomp", "conj")
"""Where a parser hangs the "dead" and the "injured" of "left 12 people dead and 30 injured"."""
NEEDS_NOUN: frozenset[Counted] = frozenset(["troops", "hostages"])
"""Kinds that a bare numeral never gives: "seized 12" may be of ships as well as of men."""


def find_numbers(reading: Reading, happening: Happening) -> tuple[Number, ...]:
    """Counts in the phrases of an event's patients ("killed at least 12 people") and amounts of money."""
    counted = load_number_words().counted
    what = counted.get(happening.predicate) or counted.get(happening.predicate.split()[0])
    if what == "money":
        heads = _payments(reading, happening)
        return tuple(number for head in heads if (number := _money(reading, head)) is not None)
    pairs = _outcomes(reading, happening.trigger) if what is None else _patients(reading, happening, what)
    found = [
        number
        for head, kind in dict.fromkeys(pairs)
        if (number := _count(reading, happening, head, what=kind)) is not None
    ]
    return tuple(dict.fromkeys(found))


# --- people


def _patients(reading: Reading, happening: Happening, what: Counted) -> Iterator[tuple[int, Counted]]:
    """The heads of those whom it was done to; of those who did it where the predicate counts its subject."""
    subject = happening.predicate.split()[0] in load_number_words().by_subject
    parties = happening.recipients + (happening.actors if subject else ())
    for head in parties:
        if reading.labels[head] in PATIENTS:
            yield _lifted(reading, head), what
    labels = ("nsubj", "dobj", "nsubjpass") if subject else ("dobj", "nsubjpass")
    for head in reading.children_with(happening.trigger, *labels):
        if not subject or reading.labels[head] == "nsubj":
            yield head, what


def _outcomes(reading: Reading, trigger: int) -> Iterator[tuple[int, Counted]]:
    """Those who are told to have been left dead, injured or homeless."""
    if reading.lemmas[trigger] != "leave":
        return
    states = load_number_words().states
    for outcome in reading.children_with(trigger, *OUTCOMES):
        what = states.get(reading.words[outcome].lower())
        head = reading.child(outcome, "nsubj", "nsubjpass") or reading.child(trigger, "dobj")
        if what is not None and head is not None:
            yield head, what


def _lifted(reading: Reading, head: int) -> int:
    """The numeral that counts out of a phrase: *12* for *miners* in "12 of the miners"."""
    while reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] == "of":
        above = reading.heads[reading.heads[head]]
        if _quantity_of(reading, above) is None or not _is_numeral(reading, above):
            break
        head = above
    return head


def _count(reading: Reading, happening: Happening, head: int, *, what: Counted) -> Number | None:
    """The count before a noun of people, or the number that is the phrase itself ("killing 12")."""
    noun = _noun_counted(reading, head)
    if noun is None and (what in NEEDS_NOUN or not _is_numeral(reading, head)):
        return None
    if noun is not None and not _is_counted(reading, happening, noun, what=what):
        return None
    quantity = _quantity_of(reading, head)
    if quantity is None:
        return None
    high = quantity.high
    if any(_quantity_of(reading, other) is None for other in reading.children_with(head, "conj")):
        if quantity.low == 1:
            return None  # "one of the traders and his wife" are two at least
        high = None
    first, last = min(quantity.first, head), max(quantity.last, head + 1)
    return Number(what=what, low=quantity.low, high=high, span=reading.place(head, reading.span(first, last)))


def _is_numeral(reading: Reading, head: int) -> bool:
    return reading.poses[head] == "NUM" or read_quantity(reading.words, head) is not None


def _noun_counted(reading: Reading, head: int) -> int | None:
    """What a numeral counts ("12 of the miners"); a noun counts itself; None for a bare numeral."""
    if not _is_numeral(reading, head):
        return head
    of = next((c for c in reading.children_with(head, "prep") if reading.lemmas[c] == "of"), None)
    return None if of is None else reading.child(of, "pobj")


def _is_counted(reading: Reading, happening: Happening, noun: int, *, what: Counted) -> bool:
    """Whether a noun names people of the kind that is counted, and no body, place or thing."""
    words = load_number_words()
    lemma = reading.lemmas[noun].lower()
    if lemma in words.barred.get(what, ()):
        return False
    if what in words.asked:
        return lemma in words.asked[what]
    is_party = noun in happening.recipients or noun in happening.actors
    return lemma in words.people or reading.poses[noun] == "PRON" or (is_party and lemma not in words.bodies)


def _quantity_of(reading: Reading, head: int) -> Quantity | None:
    """The quantity that a phrase begins with, where it belongs to the phrase's head."""
    below = reading.subtree(head)
    for at in range(below[0], head + 1):
        quantity = read_quantity(reading.words, at)
        if quantity is None:
            continue
        tokens = range(quantity.first, quantity.last)
        if head in tokens or any(reading.heads[t] == head and reading.labels[t] == "nummod" for t in tokens):
            return quantity
    return None


# --- money


def _payments(reading: Reading, happening: Happening) -> list[int]:
    """The phrases that can hold an amount: objects, and what stands after a preposition of the event."""
    trigger = happening.trigger
    heads = reading.children_with(trigger, "dobj", "nsubjpass", "npadvmod", "oprd")
    for preposition in reading.children_with(trigger, "prep"):
        heads += reading.children_with(preposition, "pobj")
    heads += [head for head in happening.recipients if reading.labels[head] in PATIENTS]
    return list(dict.fromkeys(heads))


def _money(reading: Reading, head: int) -> Number | None:
    """The first amount with a currency in a phrase."""
    currencies = load_number_words().currencies
    for at in reading.subtree(head):
        quantity = read_quantity(reading.words, at)
        if quantity is None:
            continue
        first, last = quantity.first, quantity.last
        before = currencies.get(reading.words[first - 1].lower()) if first else None
        after = currencies.get(reading.words[last].lower()) if last < len(reading) else None
        unit = before or after
        if unit is not None:
            span = reading.span(first - (before is not None), last + (before is None))
            return Number(
                what="money",
                low=quantity.low,
                high=quantity.high,
                unit=unit,
                span=reading.place(head, span),
            )
    return None
