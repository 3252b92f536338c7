"""Where things are shown: the console, what a terminal can take, and the plain table that all views use."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Final

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

WIDTH: Final = 110
"""Columns where the output is no terminal and COLUMNS is not set."""

_PICTURES: Final = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
}
"""Control characters, C0 as their pictures; C1 and those that turn the direction of writing as U+FFFD."""


class _Shown(Console):
    """A console that pages can't steer, and that lets who runs it know when its reader has gone, as other outputs do.

    What pages and files say is shown as it stands: no bracket in it is read as markup, no ":name:" as an emoji.
    """

    def __init__(self) -> None:
        super().__init__(markup=False, emoji=False)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Render a thing, the control characters in its words made visible."""
        if isinstance(renderable, str):
            renderable = show_controls(renderable)
        elif isinstance(renderable, Text):
            renderable = renderable.copy()
            renderable.plain = show_controls(renderable.plain)
        return super().render(renderable, options)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def make_console() -> Console:
    """Standard output; a fixed width where it is no terminal, so that the same record looks the same."""
    console = _Shown()
    if not (console.is_terminal or os.environ.get("COLUMNS")):
        console.width = WIDTH
    return console


def show_controls(text: str) -> str:
    r"""A page's text with its control characters made visible: none of them may steer the terminal.

    >>> show_controls("red: \x1b[31m")
    'red: ␛[31m'
    """
    return text.translate(_PICTURES)


def let_go_of_standard_output() -> None:
    """Let the interpreter's last flush go nowhere: who read it has left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def make_table(title: str, *, caption: str | None = None) -> Table:
    """A table without lines or header, to which narrow and wide columns are added."""
    return Table(
        title=title, title_justify="left", title_style="bold blue", caption=caption, caption_justify="left",
        caption_style="dim", box=None, show_header=False, expand=True, pad_edge=False, padding=(0, 1, 0, 0),
    )  # fmt: skip


def make_grid() -> Table:
    """Names of values in bold, and beside each what there is to say of it."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column()
    return grid


def add_lines(grid: Table, label: str, lines: Iterable[str | Text]) -> None:
    """Add these lines beside one label."""
    for number, line in enumerate(lines):
        grid.add_row(label if number == 0 else "", line if isinstance(line, Text) else Text(line))


def add_narrow(table: Table, *widths: int) -> None:
    """Add columns that take no more room than their words, and no more than these widths."""
    for width in widths:
        table.add_column(max_width=width, overflow="fold")


def add_wide(table: Table, *ratios: int) -> None:
    """Add columns that share the room that is left."""
    for ratio in ratios:
        table.add_column(ratio=ratio, overflow="fold")
