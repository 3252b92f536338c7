"""Which sign of a report's day is believed where they differ, and why: the one place where that is decided.

1. What is given is believed.
2. A sign is not believed where it lies after the day on which the page was captured; nor, while another one does not, after
   the day up to which the gazetteer knows the world.
3. Day and month that may be either way round are taken as another sign has them, and not at all where none does.
4. Then: the markup's date of publication, a date line, a `<time>` element, the address, the markup's date of change, an
   update line; a day before a mere month or year.
5. But a time in UTC gives way to the address where that has the day before or after and the hour allows it: the day is the
   local one. And the markup gives way to an address, or to two signs that agree with each other, that are more than
   two days older: sites that move stamp their pages anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from dateline.cleaning.dating.signs import Sign
from dateline.cleaning.stated import Stated
from dateline.record import DateSign, StatedDate, When

ORDER: tuple[DateSign, ...] = (
    "given", "published", "date line", "time element", "address", "modified", "update line", "dateline", "text",
)  # fmt: skip
"""The signs, the most believed first."""
DRAFT = timedelta(days=2)
"""What the day of an address may be older than that of publication: addresses are made with the draft."""
NEAR = timedelta(days=1)
"""Signs that are no farther apart agree: midnight, and time zones."""
EASTMOST, WESTMOST = 14, 12
"""Hours by which local time is ahead of UTC, or behind it, at most."""
WHAT: dict[DateSign, str] = {
    "given": "it is given", "published": "the markup calls it the date of publication", "date line": "a line by the headline says it",
    "time element": "a time element has it", "address": "the address has it", "modified": "the markup has no other date than that of the last change",
    "update line": "a line says when it was updated, and nothing else tells the day", "dateline": "the report was filed on it", "text": "the text tells it",
}  # fmt: skip


_LOCAL = frozenset({"address", "date line", "published", "time element"})


@dataclass(frozen=True, slots=True)
class Limits:
    """The days after which no date is believed: that of the copy, and that up to which the world is known."""

    captured: date | None
    as_of: date


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sign that is believed, if any, why, and all signs as they were settled."""

    believed: Sign | None
    why: str
    signs: tuple[Sign, ...]


def weigh_signs(signs: Sequence[Sign], limits: Limits) -> Weighed:
    """The sign that is believed, by the rules at the top of this file."""
    settled = tuple(_settle(one, signs) for one in signs)
    possible = [one for one in settled if one.when and _is_possible(one, limits)]
    known = [one for one in possible if one.sign == "given" or one.day is None or one.day <= limits.as_of]
    ranked = sorted(known or possible, key=_rank)
    if not ranked:
        return Weighed(None, "", settled)
    first = ranked[0]
    if first.sign in ("published", "time element") and first.day:
        for doubt in (_local_day, _older_address, _older_pair):
            if found := doubt(first, first.day, ranked):
                return Weighed(found[0], found[1], settled)
    return Weighed(first, WHAT[first.sign], settled)


def tell_signs(weighed: Weighed, limits: Limits) -> tuple[StatedDate, ...]:
    """What was found and what of it was believed, where the signs differ, one can't be read, or none is precise; nothing where all agree."""
    whens = [one.when for one in weighed.signs if one.when]
    unread = any(len(one.stated.whens) > 1 for one in weighed.signs)
    vague = weighed.believed is None and bool(whens)
    if not (unread or vague) and not any(_differ(one, other) for one, other in combinations(whens, 2)):
        return ()
    return tuple(
        StatedDate(
            sign=one.sign,
            basis=one.basis,
            says=one.says,
            day=one.when.start if one.when and one.day else None,
            believed=one is weighed.believed,
            why=weighed.why if one is weighed.believed else _why_not(one, weighed, limits),
        )
        for one in weighed.signs
        if one.stated.whens
    )


def _rank(sign: Sign) -> tuple[bool, int]:
    return sign.day is None and sign.sign != "given", ORDER.index(sign.sign)


def _is_possible(sign: Sign, limits: Limits) -> bool:
    return (
        sign.sign == "given"
        or sign.day is None
        or limits.captured is None
        or sign.day - NEAR <= limits.captured
    )


def _settle(sign: Sign, signs: Sequence[Sign]) -> Sign:
    """A sign of two readings with the one that another sign agrees with; as it is where none or both are so."""
    if len(sign.stated.whens) < 2:
        return sign
    others = [one.day for one in signs if one.day]
    agreed = [
        when
        for when in sign.stated.whens
        if any(abs(date.fromisoformat(when.start) - day) <= NEAR for day in others)
    ]
    return replace(sign, stated=Stated(tuple(agreed))) if len(agreed) == 1 else sign


def _local_day(first: Sign, day: date, ranked: Sequence[Sign]) -> tuple[Sign, str] | None:
    hour = first.stated.utc_hour
    if hour is None:
        return None
    for one in ranked:
        if one.sign not in _LOCAL or one.day is None or one.stated.utc_hour is not None:
            continue
        behind, ahead = (
            one.day == day - NEAR and hour < WESTMOST,
            one.day == day + NEAR and hour >= 24 - EASTMOST,
        )
        if behind or ahead:
            return one, "it is the local day; the markup's time is in UTC"
    return None


def _older_address(_: Sign, day: date, ranked: Sequence[Sign]) -> tuple[Sign, str] | None:
    for one in ranked:
        if one.sign == "address" and one.day and day - one.day > DRAFT:
            return (
                one,
                f"the address is {(day - one.day).days} days older than the markup's date: the page was stamped anew",
            )
    return None


def _older_pair(_: Sign, day: date, ranked: Sequence[Sign]) -> tuple[Sign, str] | None:
    older = [
        one
        for one in ranked
        if one.sign not in ("published", "modified", "update line") and one.day and day - one.day > DRAFT
    ]
    for one in older:
        for other in older:
            if one.sign != other.sign and one.day and other.day and abs(one.day - other.day) <= NEAR:
                return (
                    one,
                    f"two signs agree on it ({one.sign}, {other.sign}), and the markup's date is later: the page was stamped anew",
                )
    return None


def _why_not(sign: Sign, weighed: Weighed, limits: Limits) -> str:
    unusable = _why_unusable(sign, limits)
    believed = weighed.believed
    if unusable or believed is None or sign.when is None or believed.when is None:
        return unusable or "it is not precise enough"
    if not _differ(sign.when, believed.when):
        return "it agrees"
    if sign.sign in ("modified", "update line"):
        return "it is when the page was last changed"
    return f"the {believed.sign} is believed before it"


def _why_unusable(sign: Sign, limits: Limits) -> str | None:
    """Why a sign can't be believed, whatever the others say."""
    if len(sign.stated.whens) > 1:
        first, second = (when.start for when in sign.stated.whens)
        return f"it may be {first} or {second}, and nothing tells which"
    if not _is_possible(sign, limits):
        return f"it lies after the copy of the page, which was taken on {limits.captured}"
    if sign.sign != "given" and sign.day and sign.day > limits.as_of:
        return f"it lies after {limits.as_of}, up to which the gazetteer knows the world"
    return None


def _differ(one: When, other: When) -> bool:
    """Whether two times have no day in common."""
    return one.end < other.start or other.end < one.start
