"""A timeline of events: a day, and under it what happened, each with a mark for its status."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from rich.console import Group
from rich.table import Table
from rich.text import Text

from dateline.cli.console import add_narrow, add_wide, make_table
from dateline.cli.words import cut, say_number, say_parties, say_voice, say_when
from dateline.export import words_at
from dateline.record import Event, Record, Status

MARKS: Final[dict[Status, tuple[str, str]]] = {
    "occurred": ("●", "green"), "ongoing": ("◐", "cyan"), "planned": ("○", "yellow"),
    "hypothetical": ("?", "magenta"), "historical": ("·", "bright_black"),
}  # fmt: skip
NOT: Final = ("✗", "red")
"""The mark of what is said not to happen, whatever its status."""
ROOM_FOR_WORDS: Final = 120
"""Columns from which a timeline shows the words of the report beside each event."""
LONGEST_WORDS: Final = 150
UNDATED: Final = "day not told"

Told = tuple[Record, Event]


def make_timeline(told: Iterable[Told], *, width: int, with_ids: bool, hidden: int = 0) -> Group:
    """The events, by day; those whose day is not told stand last. `hidden` is how many more there are."""
    caption = f"{hidden} more outside the codebook: --all" if hidden else None
    table = make_table("What happened", caption=caption)
    add_narrow(table, 1, *([4] if with_ids else []), 22)
    add_wide(table, *([1, 1] if width >= ROOM_FOR_WORDS else [1]))
    for day, rows in groupby(sorted(told, key=_order), key=_say_day):
        _add_day(table, day, with_ids=with_ids)
        for record, event in rows:
            cells = _row(record, event, with_ids=with_ids)
            table.add_row(*cells, *([_words(record, event)] if width >= ROOM_FOR_WORDS else []))
    return Group(table, _legend())


def _order(one: Told) -> tuple[bool, str, str]:
    when = one[1].when
    return (when is None, when.start if when else "", when.end if when else "")


def _say_day(one: Told) -> str:
    when = one[1].when
    return say_when(when) if when else UNDATED


def _add_day(table: Table, day: str, *, with_ids: bool) -> None:
    first = [Text("")] * (2 if with_ids else 1)
    table.add_row(*first, Text(day, style="bold underline"))


def _row(record: Record, event: Event, *, with_ids: bool) -> list[Text]:
    mark, style = NOT if event.negated else MARKS[event.status]
    kind = f"{event.type or '—'}{f'/{event.mode}' if event.mode else ''}"
    what = Text(kind, style=f"bold {style}")
    what.append(f"\n{'not ' if event.negated else ''}{event.predicate}", style="not bold default")
    who = Text(say_parties(record, event))
    if beneath := _beneath(record, event):
        who.append("\n")
        who.append_text(Text(" · ", style="dim").join(beneath))
    return [Text(mark, style=style), *([Text(event.id, style="dim")] if with_ids else []), what, who]


def _beneath(record: Record, event: Event) -> list[Text]:
    """Where, how many, on whose word, and whether it is disputed."""
    plain = [f"in {event.where.name}"] if event.where else []
    plain += [say_number(number) for number in event.numbers]
    plain += [f"says {voice}"] if (voice := say_voice(record, event)) else []
    told = [Text(words, style="dim") for words in plain]
    if any(event.id in dispute.about for dispute in record.disputes):
        told.append(Text("disputed", style="red"))
    return told


def _words(record: Record, event: Event) -> Text:
    mention = event.mentions[0]
    return Text(f"“{cut(words_at(record, mention, mention.sentence), LONGEST_WORDS)}”", style="italic dim")


def _legend() -> Text:
    legend = Text()
    for name, (mark, style) in (*MARKS.items(), ("said not to be", NOT)):
        legend.append(mark, style=style)
        legend.append(f" {name}  ", style="dim")
    return legend
