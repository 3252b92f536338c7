"""A cleaned page, shown to a person: what it is, then its text in page order with a label at the margin of each piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from dateline.cleaning import CleanedPage, find_kind, is_coded, lay_out
from dateline.cleaning.language import name_language
from dateline.cleaning.laying_out import DATELINE, DROPPED, PARAGRAPH, Laid
from dateline.cli.console import show_controls
from dateline.cli.headline import view_headline
from dateline.cli.labels import Label, count_dropped, label_pieces, width_of
from dateline.cli.wanted import Wanted
from dateline.cli.words import say_many
from dateline.record import Report

KEPT_BAR, GONE_BAR = "│", "×"
JOINED: Final = (" ↵ ", "dim cyan")
"""Stands where the page breaks a line within one piece."""
STANDING_ALONE: Final = frozenset({"title", PARAGRAPH})
"""Pieces with a blank row before and after them."""
LEAST_TEXT: Final = 20
"""Columns that the text has on the narrowest terminal."""


def show_page(console: Console, cleaned: CleanedPage, wanted: Wanted) -> None:
    """Show a page piece by piece, as it is laid out; nothing is gathered before it is shown."""
    for part in view_page(console, cleaned, wanted):
        console.print(part, soft_wrap=isinstance(part, Text))


def view_page(console: Console, cleaned: CleanedPage, wanted: Wanted) -> Iterator[Panel | Text]:
    """The block at the head, then the rows of every wanted piece."""
    page, report = cleaned.page, cleaned.report
    labels = label_pieces(report, page.text, width=console.width)
    width = width_of(labels, page.text)
    yield _head(cleaned)
    before: Laid | None = None
    for piece in lay_out(report, page.text):
        if not wanted.has(report, piece):
            continue
        if before is not None and _is_parted(before, piece):
            yield Text()
        text = _text_of(piece, page.text)
        margin = _Margin(labels.of(piece), width, KEPT_BAR if piece.kind != DROPPED else GONE_BAR)
        yield from _rows(console, margin, text)
        before = piece
    yield Text()


def _is_parted(before: Laid, piece: Laid) -> bool:
    """Whether a blank row stands between two pieces: around headline and paragraphs."""
    return before.kind in STANDING_ALONE or (piece.kind in STANDING_ALONE and before.kind != DATELINE)


def _text_of(piece: Laid, page: str) -> Text:
    text = Text()
    for number, span in enumerate(piece.spans):
        if number:
            text.append(*JOINED)
        text.append(show_controls(page[slice(*span)]))
    return text


@dataclass(frozen=True, slots=True)
class _Margin:
    """The label of a piece, set to the right of a width, and the bar between it and the text."""

    label: Label
    width: int
    bar: str

    def view(self, *, first: bool) -> Text:
        """The margin of the piece's first row, or of another one, which has no label."""
        words = self.label.words if first else ""
        margin = Text(f"{words:>{self.width}} ", style=self.label.colour)
        return margin.append(f"{self.bar} ", style=f"not bold not italic {self.label.colour}")


def _rows(console: Console, margin: _Margin, text: Text) -> Iterator[Text]:
    text.stylize_before(margin.label.text)
    width = max(LEAST_TEXT, console.width - margin.width - len(f" {margin.bar} "))
    for number, line in enumerate(text.wrap(console, width)):
        line.rstrip()
        yield Text.assemble(margin.view(first=number == 0), line)


def _head(cleaned: CleanedPage) -> Panel:
    report, line = cleaned.report, cleaned.page.line
    name = f"{report.source.name}{'' if line is None else f', line {line}'}"
    parts = [*view_headline(report), _kept(report), _dropped(report), *_taken_for(cleaned)]
    return Panel(
        Group(*parts), border_style="blue", title=Text(show_controls(name), style="dim"), title_align="left",
        subtitle=Text(report.id, style="dim"), subtitle_align="right",
    )  # fmt: skip


def _taken_for(cleaned: CleanedPage) -> list[Text]:
    """What the page was taken for where it is no report."""
    kind = find_kind(cleaned.report, cleaned.page)
    return [] if kind is None else [Text(f"taken for {kind.name}: it would not be coded", style="bold red")]


def _kept(report: Report) -> Text:
    """The language, and how much was kept."""
    line = Text("language not told", style="dim italic")
    if report.language is not None:
        line = Text(name_language(report.language) or report.language)
        line.append("" if is_coded(report.language) else " (not coded yet)", style="dim")
    line.append(" · ", style="dim not italic")
    if not report.paragraphs:
        return line.append("no report found on this page", style="bold red not italic not dim")
    words = f"{say_many(len(report.paragraphs), 'paragraph')}, {say_many(len(report.text.split()), 'word')}"
    return line.append(f"kept {words}", style="green not italic not dim")


def _dropped(report: Report) -> Text:
    if not report.dropped:
        return Text("nothing dropped", style="dim")
    counts = ", ".join(f"{why} {number}" for why, number in count_dropped(report).items())
    return Text(f"dropped {say_many(len(report.dropped), 'piece')}: {counts}", style="red")
