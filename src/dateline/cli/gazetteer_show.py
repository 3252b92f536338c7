"""What the gazetteer knows under a name, shown to a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.cli.console import add_lines, make_console, make_grid
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
        yield _listed("stands for", [_say_entry(entry) for entry in answer.stands_for])
    if answer.subdivisions:
        yield _listed("subdivisions", [_say_subdivision(part) for part in answer.subdivisions])
    if answer.words:
        yield _listed("as a word", [_say_word(word) for word in answer.words])
    if answer.places:
        yield _listed("places", [_say_place(place) for place in answer.places[:SHOWN_PLACES]])
    if len(answer.places) > SHOWN_PLACES:
        yield Text(f"and {len(answer.places) - SHOWN_PLACES} smaller places (--json has all)", style="dim")


def _view_office(office: Held) -> Panel:
    grid = make_grid()
    told = _say_entry(office.holder) if office.holder else "not known: nobody surely held it, or several did"
    add_lines(grid, "on that day", [Text(told, style="bold")])
    add_lines(grid, "all known", [_mark_term(term, _say_name(term)) for term in _by_start(office.terms)])
    title = Text(" ".join(filter(None, (office.title, office.country))))
    return Panel(grid, title=title, title_align="left", border_style="green")


def _view_entry(one: Described) -> Panel:
    entry = one.entry
    grid = make_grid()
    sectors = one.sectors or (() if entry.kind == "state" else ("no sector known",))
    add_lines(grid, "is", [" ".join(filter(None, (entry.kind, entry.country, entry.bloc, *sectors)))])
    add_lines(grid, "also", _joined(entry.aliases))
    add_lines(grid, "offices", [_mark_term(term, _say_office(term)) for term in _by_start(one.terms)])
    add_lines(grid, "periods", [_mark_phase(phase) for phase in one.phases])
    if one.country is not None:
        _add_country(grid, one.country)
    return Panel(grid, title=Text(f"{entry.name} ({entry.id})"), title_align="left", border_style="blue")


def _add_country(grid: Table, country: Country) -> None:
    codes = asdict(country)
    told = ", ".join(f"{kind} {codes[name]}" for name, kind in CODES.items() if codes.get(name))
    add_lines(grid, "codes", [told])
    add_lines(grid, "adjective", _joined(country.adjectives))
    add_lines(grid, "people", _joined(country.people))
    add_lines(grid, "seats", _joined(country.seats))
    add_lines(grid, "houses", _joined(country.metonyms))


def _joined(words: Sequence[str]) -> list[str]:
    """Words as one line; none where there are none."""
    return ["; ".join(words)] if words else []


def _by_start(terms: Sequence[Term]) -> list[Term]:
    return sorted(terms, key=lambda term: term.office.start)


def _mark_term(term: Term, words: str) -> Text:
    """A time in an office, with the mark of the day and what there is to say of it."""
    return _marked(term.held, f"{_say_span(term.office.start, term.office.end)}  {words}")


def _mark_phase(phase: Phase) -> Text:
    sectors = " ".join(phase.sectors) or "no sector"
    return _marked(phase.covers, f"{_say_span(phase.period.start, phase.period.end)}  {sectors}")


def _say_span(start: str, end: str) -> str:
    return f"{start or '…'} – {end or '…'}"


def _say_name(term: Term) -> str:
    return f"{term.name} ({term.person})"


def _say_office(term: Term) -> str:
    return " ".join(filter(None, (term.office.title, term.office.country, *term.office.sectors)))


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


def _say_word(word: object) -> str:
    return f"{type(word).__name__.lower()}: {' '.join(_values(word))}"


def _values(word: object) -> Iterator[str]:
    """The words of an agent, a title or a body: itself, its sectors, its kind."""
    for value in asdict(word).values():  # type: ignore[call-overload]  # each of the three is a dataclass
        if isinstance(value, tuple):
            yield from value
        elif isinstance(value, str) and value:
            yield value


def _marked(held: bool | None, words: str) -> Text:  # noqa: FBT001 -- the three answers of a period
    mark, style = MARKS[held]
    return Text(f"{mark} {words}", style=style)


def _listed(label: str, lines: Sequence[str]) -> Table:
    grid = make_grid()
    add_lines(grid, label, lines)
    return grid
