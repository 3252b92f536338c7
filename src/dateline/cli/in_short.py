"""A report in short: who did what, when, where, why and how, in the report's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

from dateline.cli.words import HOW_KNOWN, cut, say_when

if TYPE_CHECKING:
    from dateline.coding.story.five_w import FiveW

LONGEST_PHRASE: Final = 160


def view_in_short(found: FiveW) -> Table:
    """The answers to the six questions, a line each; those that the report doesn't answer are left out."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold blue", no_wrap=True)
    grid.add_column()
    grid.add_row("Who", _words(", ".join(phrase.text for phrase in found.who)))
    grid.add_row("What", _words(found.what.text).append(_how_far(found), style="dim"))
    if found.date is not None:
        grid.add_row(
            "When", Text(say_when(found.date)).append(f" {HOW_KNOWN[found.date.basis]}", style="dim")
        )
    for question, phrase in (("Where", found.where), ("Why", found.why), ("How", found.how)):
        if phrase is not None:
            grid.add_row(question, _words(phrase.text))
    return grid


def _words(text: str) -> Text:
    return Text(cut(" ".join(text.split()), LONGEST_PHRASE))


def _how_far(found: FiveW) -> str:
    """What must stand beside words that don't tell of something done: that it is planned, or said not to be."""
    event = found.event
    if event.negated:
        return " (said not to be)"
    return "" if event.status == "occurred" else f" ({event.status})"
