"""A report in short: who did what, when, where, why and how, in the report's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from dateline.cli.console import show_controls
from dateline.cli.words import HOW_KNOWN, cut, say_when

if TYPE_CHECKING:
    from dateline.coding.five_w import FiveW

LONGEST_PHRASE = 160


def view_in_short(found: FiveW) -> Table:
    """The answers to the six questions, a line each; those that the report doesn't answer are left out."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold blue", no_wrap=True)
    grid.add_column()
    who = ", ".join(phrase.text for phrase in found.who)
    phrases = {"Who": who, "What": found.what.text}
    for question in ("where", "why", "how"):
        phrase = getattr(found, question)
        if phrase is not None:
            phrases[question.capitalize()] = phrase.text
    for question, words in phrases.items():
        grid.add_row(question, Text(cut(show_controls(" ".join(words.split())), LONGEST_PHRASE)))
        if question == "What" and found.date is not None:
            day = Text(say_when(found.date))
            grid.add_row("When", day.append(f" {HOW_KNOWN[found.date.basis]}", style="dim"))
    return grid
