"""Faults of the files of countries and their subdivisions, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.gazetteer.entries import Country, FormerName
from dateline.gazetteer.names import normalise
from dateline.gazetteer.periods import Period, day_range
from dateline.gazetteer.tables import Row, split_list

TODAY = Period("", "")
"""The period of a name that a state has now."""


def country_faults(countries: tuple[Country, ...], subdivisions: list[Row]) -> Iterator[str]:
    """Codes given twice, unknown followers, states that end before they start, names and demonyms of two states."""
    yield from _code_faults(countries)
    yield from _follower_faults(countries)
    yield from _demonym_faults(countries)
    yield from _state_name_faults(countries)
    yield from _subdivision_faults(countries, subdivisions)


def _code_faults(countries: tuple[Country, ...]) -> Iterator[str]:
    """Codes that two states had at one time: ISO gave CS to Czechoslovakia and then to Serbia and Montenegro."""
    for code in ("alpha3", "alpha2", "fips"):
        owners: dict[str, list[Country]] = {}
        for country in countries:
            owner = getattr(country, code)
            for other in owners.setdefault(owner, []) if owner else ():
                if code == "alpha3" or _overlap(
                    Period(country.start, country.end), Period(other.start, other.end)
                ):
                    yield f"countries: {owner} is the {code} of both {other.key} and {country.key}"
            owners.setdefault(owner, []).append(country)


def _follower_faults(countries: tuple[Country, ...]) -> Iterator[str]:
    known = {country.alpha3 for country in countries}
    for country in countries:
        for code in country.followed_by:
            if code not in known:
                yield f"countries, {country.key}: {code}, which followed it, is no country of countries.tsv"
        if bool(country.end) is not bool(country.followed_by):
            yield f"countries, {country.key}: a state that ended has states that followed it, and no other has"
        periods = [Period(country.start, country.end), *(old.period for old in country.former)]
        if any(_ends_before_it_starts(period) for period in periods):
            yield f"countries, {country.key}: ends before it starts"


def _demonym_faults(countries: tuple[Country, ...]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for country in countries:
        for word in (*country.adjectives, *country.people):
            owner = owners.setdefault(normalise(word), country.key)
            if owner != country.key:
                yield f"countries: {word} is of both {owner} and {country.key}"


def _state_name_faults(countries: tuple[Country, ...]) -> Iterator[str]:
    """Names that two states have today, or had at one time; one's older name may be the other's of today (Congo)."""
    owners: dict[str, list[tuple[FormerName, Country]]] = {}
    for country in countries:
        today = [FormerName(name, TODAY) for name in (country.name, *country.names)]
        for name in (*today, *country.former):
            known = owners.setdefault(normalise(name.name), [])
            yield from (
                f"countries: {name.name} names both {other.key} and {country.key}"
                for other_name, other in known
                if other.key != country.key and _at_one_time(name.period, other_name.period)
            )
            known.append((name, country))


def _at_one_time(one: Period, other: Period) -> bool:
    if TODAY in (one, other):
        return one == other
    return _overlap(one, other)


def _subdivision_faults(countries: Iterable[Country], subdivisions: list[Row]) -> Iterator[str]:
    """Codes that don't begin with the country's, and names that two subdivisions of a country share."""
    alpha2 = {country.alpha3: country.alpha2 for country in countries}
    owners: dict[tuple[str, str], str] = {}
    for row in subdivisions:
        prefix = row["code"].partition("-")[0]
        if alpha2.get(row["country"], prefix) != prefix:
            yield f"subdivisions, {row['code']}: the code is not one of {row['country']}"
        for name in dict.fromkeys(normalise(name) for name in (row["name"], *split_list(row["names"]))):
            owner = owners.setdefault((row["country"], name), row["code"])
            if owner != row["code"]:
                yield f"subdivisions: {name} names both {owner} and {row['code']}"


def _overlap(one: Period, other: Period) -> bool:
    """Whether two periods surely share a day."""
    return not (_is_over(one, other) or _is_over(other, one))


def _is_over(earlier: Period, later: Period) -> bool:
    if not earlier.end or not later.start:
        return False
    return day_range(earlier.end)[0] <= day_range(later.start)[1]


def _ends_before_it_starts(period: Period) -> bool:
    if not period.start or not period.end:
        return False
    return day_range(period.end)[1] < day_range(period.start)[0]
