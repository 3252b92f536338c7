"""Claims and quotations of a report, shown to a person."""

from __future__ import annotations

from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dateline.cli.console import add_narrow, add_wide, make_table
from dateline.cli.headline import headline_panel
from dateline.cli.timeline import MARKS, NOT
from dateline.cli.words import NOBODY, cut, say_anonymous, say_when
from dateline.coding.claims.standing import Standing, standings_of
from dateline.export import words_of
from dateline.export.said import chain_of, source_name, spoken_quotations
from dateline.record import Claim, Record

LONGEST_CONTENT: Final = 240
LONGEST_QUOTATION: Final = 400
STYLES: Final = {"denies": "red", "doubts": "red", "admits": "yellow"}
"""Colours of stances that set a source against what it is asked about; others are cyan."""


def view_claims(record: Record) -> RenderableType:
    """Who says what: source and chain, stance, content, and under it when it was said and its events."""
    if not record.claims:
        return Group(headline_panel(record.report), Text("\nNobody is said to say anything\n", style="dim"))
    table = make_voices_table()
    for claim in record.claims:
        stance = Text(claim.stance, style=STYLES.get(claim.stance, "cyan"))
        table.add_row(Text(claim.id, style="dim"), _who(record, claim), stance, _what(record, claim))
    return Group(headline_panel(record.report), "", table, "")


def make_voices_table() -> Table:
    """A table of claims: id, source, stance, content."""
    table = make_table("Who says what")
    add_narrow(table, 4)
    add_wide(table, 2)
    add_narrow(table, 8)
    add_wide(table, 4)
    return table


def view_quotations(record: Record) -> RenderableType:
    """The quotations of a report with their speakers, in text order."""
    quotations = spoken_quotations(record)
    if not quotations:
        return Group(headline_panel(record.report), Text("\nNobody is quoted\n", style="dim"))
    table = make_table("Who is quoted")
    add_narrow(table, 4)
    add_wide(table, 2, 5)
    for span, claim in quotations:
        words = Text(f"“{cut(words_of(record, span), LONGEST_QUOTATION)}”")
        table.add_row(Text(claim.id, style="dim"), _who(record, claim), words)
    return Group(headline_panel(record.report), "", table, "")


def _who(record: Record, claim: Claim) -> Text:
    """The source; under it how many it is where it has no name, the chain, and the claim around this one."""
    name = source_name(record, claim)
    who = Text(name or NOBODY, style="" if name else "italic dim")
    beneath = [say_anonymous(claim.anonymous)] if claim.anonymous else []
    beneath += [f"within {claim.within}"] if claim.within else []
    for line in beneath:
        who.append(f"\n{line}", style="dim not italic")
    if claim.via:
        chain = chain_of(record, claim)[1 if name else 0 :]
        who.append(f"\n→ {' → '.join(chain)}", style="magenta")
    return who


def _what(record: Record, claim: Claim) -> Text:
    words = " … ".join(words_of(record, span) for span in claim.content)
    what = Text(cut(words, LONGEST_CONTENT))
    if claim.when is not None:
        what.append("\nsaid ", style="dim").append(say_when(claim.when), style="cyan")
    for standing in standings_of(record, claim):
        what.append("\n").append_text(_event(standing))
    return what


def _event(standing: Standing) -> Text:
    """An event with the mark of its status, what the source makes of it, and the report where it says more."""
    event = standing.event
    mark, style = NOT if event.negated else MARKS[event.status]
    line = Text(f"{mark} ", style=style)
    line.append(f"{event.id} {event.type or event.predicate}", style="default")
    line.append(f" the source {standing.source}", style="dim")
    if event.when is not None:
        line.append(f", {say_when(event.when)}", style="dim")
    if standing.report == "disputed":
        line.append(", disputed", style="red")
    elif standing.report == "told":
        line.append(", the report tells it too", style="dim")
    return line
