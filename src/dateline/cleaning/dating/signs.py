"""The signs of a report's day that a page gives before its text is asked: hints, markup, the address, date lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from dateline.cleaning.addresses import day_of_address, unwrap_address
from dateline.cleaning.dating.years import DayOfYear, calendar_days, complete_year, day_of_year, nearest_to
from dateline.cleaning.stated import NO_DATE, Stated, make_day, read_stated
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.intake.marks import MarkedDate
from dateline.record import DateSign, TimeBasis, When
from dateline.timex.finding import find_timexes

_PUBLISHED = re.compile(
    r"publish|posted|publi[éc]|veröffentlicht|publicad|pubblicat|gepubliceerd|publicerad|opublikowan|опубликован|\bfirst\b",
    re.IGNORECASE,
)
"""Words of a line that tells the day of publication; others by the headline may tell that of something said."""
_UPDATED = re.compile(
    r"updat|modif|actuali|aktuali|aggiorn|atualiz|bijgewerkt|uppdater|zaktualiz|обновл|mis à jour|mise à jour",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DatingClues:
    """All that can tell the day: stated dates as strings, the dateline's day, the text, markup and address.

    `metadata` are the date lines near the body; `captured` is the day after which no date can lie; `region` tells the
    order of day and month; `gazetteer` is what is known of the world.
    """

    given: str | None
    metadata: tuple[str, ...]
    dateline: DayOfYear | None
    text: str
    marked: tuple[MarkedDate, ...] = ()
    address: str | None = None
    region: str | None = None
    captured: str | None = None
    gazetteer: Gazetteer = field(default_factory=load_gazetteer, repr=False)


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of the day, with what it says and how that was read."""

    sign: DateSign
    basis: TimeBasis
    says: str
    stated: Stated

    @property
    def when(self) -> When | None:
        """The one time that it gives; None where it gives none, or two."""
        return self.stated.whens[0] if len(self.stated.whens) == 1 else None

    @property
    def day(self) -> date | None:
        """The one day that it gives."""
        when = self.when
        return date.fromisoformat(when.start) if when and when.granularity == "day" else None


def find_signs(clues: DatingClues) -> list[Sign]:
    """All signs but the dateline and the text, those that say the same of the same thing once."""
    once: dict[object, Sign] = {}
    for one in (*_given(clues), *_marked(clues), *_of_address(clues), *_lines(clues)):
        once.setdefault((one.sign, one.stated.whens or one.says), one)
    return list(once.values())


def captured_day(clues: DatingClues) -> date | None:
    """The day after which no date of the page can lie, as it is known or as an archive's address says it."""
    stated = clues.captured or (unwrap_address(clues.address).captured if clues.address else None)
    try:
        return date.fromisoformat(stated) if stated else None
    except ValueError:
        return None


def _given(clues: DatingClues) -> Iterator[Sign]:
    if clues.given:
        yield Sign(
            "given", "given", clues.given, read_stated(clues.given, basis="given", region=clues.region)
        )


def _marked(clues: DatingClues) -> Iterator[Sign]:
    for marked in clues.marked:
        stated = read_stated(marked.says, basis="metadata", region=clues.region)
        yield Sign(marked.what, "metadata", marked.says, stated)


def _of_address(clues: DatingClues) -> Iterator[Sign]:
    when = day_of_address(clues.address) if clues.address else None
    if clues.address and when:
        yield Sign("address", "metadata", clues.address, Stated((when,)))


def _lines(clues: DatingClues) -> Iterator[Sign]:
    for line in sorted(clues.metadata, key=lambda line: not _PUBLISHED.search(line)):
        sign: DateSign = "update line" if _tells_update(line) else "date line"
        yield Sign(sign, "metadata", line, read_stated(line, basis="metadata", region=clues.region))


def _tells_update(line: str) -> bool:
    """Whether the day that a line names first is that of a change: the word that stands first decides."""
    updated, published = _UPDATED.search(line), _PUBLISHED.search(line)
    return updated is not None and (published is None or updated.start() < published.start())


def complete_lines(signs: Sequence[Sign], clues: DatingClues) -> list[Sign]:
    """Give the year to date lines that leave it out ("Monday 25 July, 16:02"): that of another sign, else what the text tells."""
    near = next((one.day for one in signs if one.day), None)
    return [_complete(one, clues, near) if one.sign in ("date line", "update line") else one for one in signs]


def _complete(line: Sign, clues: DatingClues, near: date | None) -> Sign:
    if line.stated.whens:
        return line
    for named in calendar_days(find_timexes(line.says)):
        known = day_of_year(named)
        day = nearest_to(known, near) if near else complete_year(known, clues.text, clues.gazetteer)
        if day:
            return Sign(line.sign, line.basis, line.says, Stated((make_day(day, "metadata"),)))
    return Sign(line.sign, line.basis, line.says, NO_DATE)
