"""What the gazetteer knows under a name, shown to a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.cli.console import make_console
from dateline.cli.words import say_day

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.gazetteer import Answer, Country, Described, Entry, Held, Term
    from dateline.gazetteer.describing import Phase
    from dateline.gazetteer.entries import Subdivision
    from dateline.gazetteer.toponyms import Toponym

MARKS: Final[dict[bool | None, tuple[str, str]]] = {
    True: ("●", "green"),
    None: ("?", "yellow"),
    False: (" ", "dim"),
}
"""How an office or a period is marked that the day surely lies in, may lie in, or does not."""
CODES: Final = {
    "alpha3": "ISO",
    "alpha2": "ISO",
    "numeric": "ISO",
    "fips": "FIPS",
    "cow": "COW",
    "cow_letters": "COW",
}
"""Columns of a country that are codes, with whose they are."""
SHOWN_PLACES: Final = 5


def show_answer(answer: Answer) -> None:
    """Show all that is known, or that nothing is, with near names."""
    console = make_console()
    for part in view_answer(answer):
        console.print(part)


def view_answer(answer: Answer) -> Iterator[RenderableType]:
    """The parts of an answer's view, those with nothing in them left out."""
    if answer.is_empty:
        near = f" Near names: {', '.join(answer.near)}." if answer.near else ""
        yield Text(f"Nothing is known under “{answer.name}”.{near}")
        return
    yield Text(f"On {say_day(answer.on.isoformat())}  ● surely  ? perhaps", style="dim")
    if answer.office is not None:
        yield _view_office(answer.office)
    yield from (_view_entry(one) for one in answer.entries)
    if answer.stands_for:
        yield _named("stands for", [_say_entry(entry) for entry in answer.stands_for])
    if answer.subdivisions:
        yield _named("subdivisions", [_say_subdivision(part) for part in answer.subdivisions])
    if answer.words:
        yield _named(
            "as a word",
            [f"{type(word).__name__.lower()}: {' '.join(_values(word))}" for word in answer.words],
        )
    if answer.places:
        yield _named("places", [_say_place(place) for place in answer.places[:SHOWN_PLACES]])
    if len(answer.places) > SHOWN_PLACES:
        yield Text(f"and {len(answer.places) - SHOWN_PLACES} smaller places (--json has all)", style="dim")


def _view_office(office: Held) -> Panel:
    table = _grid()
    told = _say_entry(office.holder) if office.holder else "not known: nobody surely held it, or several did"
    table.add_row("on that day", Text(told, style="bold"))
    _add_terms(table, "all known", office.terms, named=True)
    return Panel(
        table,
        title=" ".join(filter(None, (office.title, office.country))),
        title_align="left",
        border_style="green",
    )


def _view_entry(one: Described) -> Panel:
    entry = one.entry
    table = _grid()
    sectors = one.sectors or (() if entry.kind == "state" else ("no sector known",))
    table.add_row("is", " ".join(filter(None, (entry.kind, entry.country, entry.bloc, *sectors))))
    if entry.aliases:
        table.add_row("also", "; ".join(entry.aliases))
    _add_terms(table, "offices", one.terms, named=False)
    _add_phases(table, one.phases)
    if one.country is not None:
        _add_country(table, one.country)
    return Panel(table, title=f"{entry.name} ({entry.id})", title_align="left", border_style="blue")


def _add_terms(table: Table, label: str, terms: Sequence[Term], *, named: bool) -> None:
    for number, term in enumerate(sorted(terms, key=lambda term: term.office.start)):
        office = term.office
        what = (
            _say_name(term)
            if named
            else " ".join(filter(None, (office.title, office.country, *office.sectors)))
        )
        table.add_row(
            label if number == 0 else "", _marked(term.held, f"{_say_span(office.start, office.end)}  {what}")
        )


def _add_phases(table: Table, phases: Sequence[Phase]) -> None:
    for number, phase in enumerate(phases):
        words = f"{_say_span(phase.period.start, phase.period.end)}  {' '.join(phase.sectors) or 'no sector'}"
        table.add_row("periods" if number == 0 else "", _marked(phase.covers, words))


def _add_country(table: Table, country: Country) -> None:
    codes = asdict(country)
    table.add_row(
        "codes", ", ".join(f"{kind} {codes[name]}" for name, kind in CODES.items() if codes.get(name))
    )
    for label, words in (
        ("adjective", country.adjectives), ("people", country.people), ("seats", country.seats), ("houses", country.metonyms)
    ):  # fmt: skip
        if words:
            table.add_row(label, "; ".join(words))


def _say_span(start: str, end: str) -> str:
    return f"{start or '…'} – {end or '…'}"


def _say_name(term: Term) -> str:
    return f"{term.name} ({term.person})"


def _say_entry(entry: Entry) -> str:
    return f"{entry.name} ({entry.id}), {' '.join(filter(None, (entry.kind, entry.country or entry.bloc)))}"


def _say_subdivision(part: Subdivision) -> str:
    also = f", also {'; '.join(part.names)}" if part.names else ""
    return f"{part.name} ({part.code}), {part.country}{also}"


def _say_place(place: Toponym) -> str:
    inside = ", ".join(filter(None, (place.admin1, place.country)))
    people = f", {place.population:,} inhabitants" if place.population else ""
    id_ = f", GeoNames {place.geonames_id}" if place.geonames_id else ""
    return f"{place.name} ({inside or 'no country'}), {place.precision} at {place.lat:g}, {place.lon:g}{people}{id_}"


def _values(word: object) -> Iterator[str]:
    """The words of an agent, a title or a body: itself, its sectors, its kind."""
    for value in asdict(word).values():  # type: ignore[call-overload]  # each of the three is a dataclass
        if isinstance(value, tuple):
            yield from value
        elif isinstance(value, str) and value:
            yield value


def _named(label: str, lines: Sequence[str]) -> Table:
    table = _grid()
    for number, line in enumerate(lines):
        table.add_row(label if number == 0 else "", line)
    return table


def _marked(held: bool | None, words: str) -> Text:  # noqa: FBT001 -- the three answers of a period
    mark, style = MARKS[held]
    return Text(f"{mark} {words}", style=style)


def _grid() -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    return table
