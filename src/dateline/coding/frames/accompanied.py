"""Company: those along or together with whom somebody acts, or is acted upon, who have part in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.coding.frames.prepositions import Fillers
from dateline.reading import Reading

BESIDE: Final = frozenset(["along", "together"])


def is_company(reading: Reading, preposition: int) -> bool:
    """Whether a preposition is the "with" of "along with" or "together with", or what the parser hung it on."""
    below = reading.children_with(preposition, "prep")
    return any(
        reading.lemmas[word] == "with" and reading.lemmas[word - 1] in BESIDE
        for word in (preposition, *below)
        if word
    )


def company_of(reading: Reading, head: int) -> Iterator[int]:
    """The heads of those who stand behind "along with" or "together with" of a verb or noun."""
    for preposition in reading.children_with(head, "prep"):
        if is_company(reading, preposition):
            yield from reading.children_with(preposition, "pobj")
            for below in reading.children_with(preposition, "prep"):
                yield from reading.children_with(below, "pobj")


def join_company(reading: Reading, verb: int, fillers: Fillers, *, passive: bool) -> None:
    """Put those beside a verb's subject or object with them: "Chad, along with Mali, sued"."""
    for slot in ("subject", "object"):
        for head in tuple(fillers.get(slot, ())):
            fillers[slot] += company_of(reading, head)
    for companion in company_of(reading, verb):
        slot = _joined_slot(reading, companion, fillers, passive=passive)
        if slot in fillers:
            fillers[slot].append(companion)


def _joined_slot(reading: Reading, companion: int, fillers: Fillers, *, passive: bool) -> str:
    """Whether they act or are acted upon: "arrested the bishop along with two nuns" has the nuns arrested too."""
    objects = fillers.get("object", ())
    beside = reading.lemmas[reading.heads[companion] - 1]
    is_behind = beside == "along" and bool(objects) and max(objects) < companion
    return "object" if passive or is_behind else "subject"
