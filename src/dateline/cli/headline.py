"""The lines that say which report this is: headline, standfirst, publisher, day, writers."""

from __future__ import annotations

from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from dateline.cli.words import HOW_KNOWN, NAMED_BY, say_day, say_when
from dateline.record import Report


def headline_panel(report: Report, *beneath: Text) -> Panel:
    """The lines that say which report it is, and further ones, in a frame with the report's id."""
    lines = Group(*view_headline(report), *beneath)
    return Panel(lines, border_style="blue", title=Text(report.id, style="dim"), title_align="right")


def view_headline(report: Report) -> list[Text]:
    """Title, standfirst, publisher with day and address, and who filed it from where."""
    lines = [_title(report)]
    if report.standfirst:
        lines.append(Text(report.standfirst, style="italic"))
    return [*lines, _published(report), *_other_days(report), *_filed(report)]


def _title(report: Report) -> Text:
    if report.title is None:
        return Text("no title found", style="dim italic")
    return Text(report.title, style="bold")


def _published(report: Report) -> Text:
    line = Text("publisher not found", style="dim italic")
    if report.publisher:
        line = Text(report.publisher)
    if report.publisher_basis and report.publisher_basis != "given":
        line.append(f" {NAMED_BY[report.publisher_basis]}", style="dim")
    line.append(" · ", style="dim not italic")
    if report.published is None:
        line.append("day of publication not told", style="dim italic")
    else:
        line.append(say_when(report.published), style="cyan not italic not dim")
        line.append(f" {HOW_KNOWN[report.published.basis]}", style="dim not italic")
    if report.url:
        line.append(f"\n{report.url}", style="dim not italic")
    return line


def _other_days(report: Report) -> list[Text]:
    """The days that were not believed, where signs of the day differ from it."""
    published = report.published
    others: dict[str, list[str]] = {}
    for stated in report.dates:
        if stated.day and not (published and published.start <= stated.day <= published.end):
            others.setdefault(stated.day, []).append(stated.sign)
    told = "; ".join(f"{say_day(day)} ({', '.join(dict.fromkeys(signs))})" for day, signs in others.items())
    return [Text(f"not believed: {told}", style="dim")] if told else []


def _filed(report: Report) -> list[Text]:
    filed = [f"from {report.dateline.place or report.dateline.text.strip()}"] if report.dateline else []
    filed += [f"by {', '.join(report.byline)}"] if report.byline else []
    others = [name for name in report.correspondents if name not in report.byline]
    filed += [f"with {', '.join(others)}"] if others else []
    return [Text(" · ".join(filed))] if filed else []
