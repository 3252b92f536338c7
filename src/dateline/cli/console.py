"""Where things are shown: the console, and the plain table that all views use."""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.table import Table

WIDTH: Final = 110
"""Columns where the output is no terminal and COLUMNS is not set."""


def make_console() -> Console:
    """Standard output; a fixed width where it is no terminal, so that the same record looks the same."""
    import os

    console = Console()
    return console if console.is_terminal or os.environ.get("COLUMNS") else Console(width=WIDTH)


def make_table(title: str, *, caption: str | None = None) -> Table:
    """A table without lines or header, to which narrow and wide columns are added."""
    return Table(
        title=title, title_justify="left", title_style="bold blue", caption=caption, caption_justify="left",
        caption_style="dim", box=None, show_header=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0),
    )  # fmt: skip


def add_narrow(table: Table, *widths: int) -> None:
    """Add columns that take no more room than their words, and no more than these widths."""
    for width in widths:
        table.add_column(max_width=width, overflow="fold")


def add_wide(table: Table, *ratios: int) -> None:
    """Add columns that share the room that is left."""
    for ratio in ratios:
        table.add_column(ratio=ratio, overflow="fold")
