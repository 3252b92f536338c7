"""A page line by line against its report, like a diff: what stays, what goes and why, what reads otherwise now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.console import Console
from rich.text import Text

from dateline.cleaning import CleanedPage, Row, compare_lines
from dateline.cleaning.comparing import GONE, KEPT, MENDED, READS, Mark
from dateline.cli.console import show_controls
from dateline.cli.labels import Labels, label_pieces, width_of
from dateline.cli.wanted import Wanted

COLOURS: Final[dict[Mark, str]] = {KEPT: "", GONE: "red", MENDED: "yellow", READS: "green"}
LEAST_TEXT: Final = 20
"""Columns that the text has on the narrowest terminal."""
BAR: Final = "│ "


def show_diff(console: Console, cleaned: CleanedPage, wanted: Wanted) -> None:
    """Show the comparison row by row, as it is made. A terminal gets rows that are wrapped beside the margin."""
    for row in view_diff(console, cleaned, wanted):
        console.print(row, soft_wrap=True)


def view_diff(console: Console, cleaned: CleanedPage, wanted: Wanted) -> Iterator[Text]:
    """The names of what is compared, as diffs have them, then the rows."""
    page, report = cleaned.page, cleaned.report
    labels = label_pieces(report, page.text, width=console.width)
    place = "" if page.line is None else f", line {page.line}"
    yield Text(f"--- {show_controls(page.name)}{place}", style="bold")
    yield Text(f"+++ report {report.id}", style="bold")
    columns = _Columns(
        labels, digits=len(str(len(page.text.splitlines()))), width=width_of(labels, page.text)
    )
    for row in compare_lines(report, page.text):
        if wanted.all or (row.piece is not None and wanted.has(report, row.piece)):
            yield from _lines(console, columns, row)


@dataclass(frozen=True, slots=True)
class _Columns:
    """What stands before the text: the labels, and how wide line numbers and labels are."""

    labels: Labels
    digits: int
    width: int

    def view(self, row: Row) -> Text:
        """The margin of a row."""
        margin = Text(f"{row.mark} ", style=COLOURS[row.mark])
        margin.append(f"{'' if row.number is None else row.number:>{self.digits}} ", style="dim")
        label = None if row.piece is None else self.labels.of(row.piece)
        words, style = (label.words, label.colour) if label else ("", "")
        margin.append(f"{words:<{self.width}} ", style=style)
        return margin.append(BAR, style="dim")


def _lines(console: Console, columns: _Columns, row: Row) -> Iterator[Text]:
    colour = COLOURS[row.mark]
    margin = columns.view(row)
    text = Text(show_controls(row.text), style=colour)
    if not console.is_terminal:
        yield margin.append_text(text)
        return
    under = Text(f"{row.mark}{' ' * (len(margin) - len(BAR) - 1)}{BAR}", style=f"dim {colour}")
    width = max(LEAST_TEXT, console.width - len(margin))
    for number, line in enumerate(text.wrap(console, width) or [Text()]):
        line.rstrip()
        yield Text.assemble(under if number else margin, line)
