"""Codes with days, spread over time: a code without days fills what the others leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.gazetteer.importing.cameo import Meaning
from dateline.gazetteer.importing.dictionaries import Restriction

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """What an actor was from a first to a last day, both inclusive; None is open."""

    said: Restriction
    meaning: Meaning
    start: date | None
    end: date | None

    @property
    def source(self) -> str:
        """Where it stands, and the whole code."""
        return f"{self.said.file}:{self.said.line} {self.said.code}"


def spread_terms(told: Sequence[tuple[Restriction, Meaning]]) -> list[Term]:
    """The terms of an actor, in the order of their days; those that mean the same and touch are one.

    A code without days counts where none of the others does (PETRARCH2, docs: Actor dictionary).
    """
    dated = sorted((Term(one, m, one.start, one.end) for one, m in told if one.start or one.end), key=_days)
    terms = list(dated)
    for one, meaning in told:
        if not (one.start or one.end):
            terms += (Term(one, meaning, start, end) for start, end in _gaps(dated))
    return _joined(sorted(terms, key=_days))


def _days(term: Term) -> tuple[date, date]:
    return term.start or date.min, term.end or date.max


def _joined(terms: Sequence[Term]) -> list[Term]:
    """The terms, in order, those joined that mean the same and overlap or follow each other."""
    joined: dict[tuple[str, str, tuple[str, ...]], list[Term]] = {}
    for term in terms:
        same = joined.setdefault((term.meaning.title, term.meaning.country, term.meaning.sectors), [])
        last = same[-1] if same else None
        if last is not None and (last.end is None or (term.start or date.min) <= last.end + DAY):
            end = None if last.end is None or term.end is None else max(last.end, term.end)
            same[-1] = replace(last, end=end)
        else:
            same.append(term)
    return sorted((term for same in joined.values() for term in same), key=_days)


def _gaps(terms: Sequence[Term]) -> Iterator[tuple[date | None, date | None]]:
    """The times before, between and after terms that are in order."""
    free_from: date | None = None
    for term in terms:
        if term.start is not None and (free_from is None or free_from < term.start):
            yield free_from, term.start - DAY
        if term.end is None:
            return
        free_from = max(free_from or date.min, term.end + DAY)
    yield free_from, None
