"""From a row of a table to the noun it stands for."""

from __future__ import annotations

from datetime import date
from typing import cast, get_args

from dateline.gazetteer.entries import Agent, Body, Country, Entry, FormerName, Office, Subdivision, Title
from dateline.gazetteer.names import EXACT
from dateline.gazetteer.periods import Period, day_range
from dateline.gazetteer.tables import Row, split_list
from dateline.record import Kind

KINDS = frozenset(get_args(Kind))


def as_kind(text: str) -> Kind:
    """The kind of that name; `ValueError` for any other word."""
    if text not in KINDS:
        raise ValueError(f"{text!r} is no kind of actor; kinds are {', '.join(sorted(KINDS))}")
    return cast("Kind", text)


def as_country(row: Row) -> Country:
    """A row of countries.tsv."""
    return Country(
        key=row["key"],
        alpha3=row["alpha3"],
        alpha2=row["alpha2"],
        numeric=row["numeric"],
        fips=row["fips"],
        cow=row["cow"],
        cow_letters=row["cow_letters"],
        name=row["name"],
        names=split_list(row["names"]),
        former=tuple(map(as_former_name, split_list(row["former"]))),
        adjectives=split_list(row["adjectives"]),
        people=split_list(row["people"]),
        capital=next(iter(split_list(row["capital"])), None),
        seats=split_list(row["capital"]),
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
        geonames_id=int(row["geonames_id"]) if row["geonames_id"] else None,
        metonyms=split_list(row["metonyms"]),
        start=row["from"],
        end=row["to"],
        followed_by=split_list(row["followed_by"]),
    )


def as_former_name(text: str) -> FormerName:
    """An older name with the days on which it came up and was given up: "Zaire 1971-10-27/1997-05-17"."""
    name, _, days = text.rpartition(" ")
    start, slash, end = days.partition("/")
    if not name or not slash:
        raise ValueError(f"{text!r} is no older name of the form Zaire 1971-10-27/1997-05-17")
    for day in (start, end):
        if day:
            day_range(day)
    return FormerName(name, Period(start, end))


def as_state(country: Country) -> Entry:
    """The country as a state: Russia."""
    names = _unmarked(country.name, names_of_state(country))
    return Entry(country.key, country.name, "state", country.alpha3, None, (), names)


def names_of_state(country: Country) -> tuple[str, ...]:
    """The state's names of today, as its file marks them, and its older ones."""
    return (country.name, *country.names, *(former.name for former in country.former))


def as_government(country: Country) -> Entry:
    """The country's government: the Russian government, the Kremlin."""
    aliases = [f"{adjective} government" for adjective in country.adjectives]
    former = (former.name for former in country.former)
    aliases += [f"government of {name}" for name in (country.name, *country.names, *former)]
    aliases.append(f"{country.name} government")
    name = aliases.pop(0)
    aliases += country.metonyms
    return Entry(f"{country.key}-gov", name, "government", country.alpha3, None, ("GOV",), tuple(aliases))


def as_subdivision(row: Row) -> Subdivision:
    """A row of subdivisions.tsv."""
    return Subdivision(row["code"], row["country"], row["name"], split_list(row["names"]))


def as_subdivision_government(part: Subdivision) -> Entry:
    """The government of a subdivision, "Texas sued": its id is the code in small letters."""
    return Entry(part.code.lower(), part.name, "government", part.country, None, ("GOV",), part.names)


def as_organisation(row: Row) -> Entry:
    """A row of organisations.tsv."""
    return _named(row, as_kind(row["kind"]), split_list(row["sectors"]))


def as_medium(row: Row) -> Entry:
    """A row of media.tsv."""
    return _named(row, "media", ("JRN",))


def as_person(row: Row) -> Entry:
    """A row of people.tsv; what the person is follows from the offices of the day."""
    return _named(row, "person", ())


def as_group(rows: list[Row], as_of: date) -> Entry:
    """All rows of one armed group; its sectors are those of the period of `as_of`, else of the last row."""
    names = dict.fromkeys(name for row in rows for name in split_list(row["names"]))
    current = [row for row in rows if as_period(row).covers(as_of)]
    sectors = split_list((current or rows)[-1]["sectors"])
    return _named({**rows[0], "names": ";".join(names)}, "armed-group", sectors)


def _named(row: Row, kind: Kind, sectors: tuple[str, ...]) -> Entry:
    country, bloc = row.get("country") or None, row.get("bloc") or None
    names = _unmarked(row["name"], split_list(row["names"]))
    return Entry(row["key"], row["name"], kind, country, bloc, sectors, names)


def _unmarked(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The further names of an entry as they are written."""
    plain = dict.fromkeys(other.removeprefix(EXACT) for other in names)
    plain.pop(name, None)
    return tuple(plain)


def as_period(row: Row) -> Period:
    """The columns `from` and `to` of a row of groups.tsv."""
    return Period(row["from"], row["to"])


def as_office(row: Row, as_of: date) -> Office:
    """A row of offices.tsv; one whose column `checked` holds no day was known on `as_of`."""
    checked = day_range(row["checked"])[0] if row["checked"][:1].isdigit() else as_of
    return Office(
        person=row["person"],
        title=row["title"],
        country=row["country"] or None,
        sectors=split_list(row["sectors"]),
        start=row["start"],
        end=row["end"],
        checked=checked,
    )


def as_agent(row: Row) -> Agent:
    """A row of agents.tsv."""
    return Agent(row["lemma"], split_list(row["sectors"]), as_kind(row["kind"]), row["plural_only"] == "yes")


def as_title(row: Row) -> Title:
    """A row of titles.tsv."""
    return Title(row["title"], split_list(row["sectors"]), row["same_as"])


def as_body(row: Row) -> Body:
    """A row of bodies.tsv."""
    return Body(row["words"], split_list(row["sectors"]), as_kind(row["kind"]))
