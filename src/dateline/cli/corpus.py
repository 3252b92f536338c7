"""Many records, shown to a person: what happened, by day, and what is disputed within each report."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from dateline.cli.console import make_console
from dateline.cli.show import view_dispute
from dateline.cli.timeline import Told, make_timeline
from dateline.cli.words import say_many
from dateline.record import Failure, Record


def show_corpus(lines: Iterable[Record | Failure]) -> None:
    """Show many records: one timeline of their typed events, the disputes within them, the counts."""
    console = make_console()
    told: list[Told] = []
    disputes: list[RenderableType] = []
    reports = failures = 0
    for line in lines:
        if isinstance(line, Failure):
            failures += 1
            continue
        reports += 1
        told += [(line, event) for event in line.events if event.type]
        for dispute in line.disputes:
            title = Text(line.report.title or line.report.id, style="bold")
            disputes.append(Group(title, view_dispute(line, dispute)))
    console.print(make_timeline(told, width=console.width, with_ids=False))
    if disputes:
        console.print(
            Panel(Group(*disputes), title="Disputed within a report", title_align="left", border_style="red")
        )
    counts = (
        (reports, "report"),
        (len(told), "typed event"),
        (len(disputes), "dispute"),
        (failures, "error"),
    )
    console.print(", ".join(say_many(number, noun) for number, noun in counts))
