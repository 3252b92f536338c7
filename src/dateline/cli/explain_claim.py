"""Why a claim was read so: each value with the words that give it and where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from rich.panel import Panel
from rich.text import Text

from dateline.cli.console import make_grid, show_controls
from dateline.cli.words import HOW_KNOWN, say_actor, say_anonymous, say_when
from dateline.coding.claims.standing import Standing, standings_of
from dateline.export import words_of
from dateline.export.said import chain_of, say_span
from dateline.record import AnySpan, Claim, Record
from dateline.spans import offsets_of, part_of, part_text, place_span

SOURCE, CUE, VIA, WHEN, QUOTE = "green", "bold reverse", "magenta", "cyan", "italic"


def explain_claim(record: Record, claim: Claim) -> Panel:
    """The claim in the report's words, and under it every value of it with its evidence."""
    grid = make_grid()
    grid.add_row("words", _marked(record, claim))
    grid.add_row("source", _source(record, claim))
    if claim.anonymous is not None:
        grid.add_row(
            "unnamed", _evidence(record, claim.anonymous.spans, say_anonymous(claim.anonymous), style=SOURCE)
        )
    names = {actor.id: actor.name for actor in record.actors}
    for via in claim.via:
        grid.add_row("through", _evidence(record, (via.span,), f"{names[via.id]} ({via.id})", style=VIA))
    grid.add_row("chain", Text(" → ".join(chain_of(record, claim)) or "nobody is named"))
    if claim.within is not None:
        grid.add_row("inside", Text(claim.within))
    grid.add_row("cue", _evidence(record, claim.cue, claim.stance, style=CUE))
    grid.add_row("content", _evidence(record, claim.content, claim.form))
    if claim.quotes:
        grid.add_row("quotes", _evidence(record, claim.quotes, "", style=QUOTE))
    if claim.when is not None:
        told = f"{say_when(claim.when)} {HOW_KNOWN[claim.when.basis]}"
        grid.add_row(
            "said", _evidence(record, (claim.when.span,) if claim.when.span else (), told, style=WHEN)
        )
    for standing in standings_of(record, claim):
        grid.add_row(standing.event.id, _event(record, standing))
    if not claim.events:
        grid.add_row("events", Text("none", style="dim"))
    return Panel(grid, title=claim.id, border_style="green")


def _source(record: Record, claim: Claim) -> Text:
    actor = next((actor for actor in record.actors if actor.id == claim.source), None)
    who = "no actor" if actor is None else f"{actor.name} ({actor.id}), {say_actor(actor)}"
    return _evidence(record, claim.source_spans, who, style=SOURCE)


def _event(record: Record, standing: Standing) -> Text:
    """What both make of an event, when it took place, and the words that tell of it."""
    event, mention = standing.event, standing.event.mentions[0]
    told = f"{event.predicate}: the source {standing.source}, the report {say_report_view(standing)}"
    told += f"; {'not ' if event.negated else ''}{event.status}"
    told += f", {say_when(event.when)}" if event.when else ""
    placed = tuple(place_span(span, mention.where_in, mention.index) for span in mention.trigger)
    return _evidence(record, placed, told)


def say_report_view(standing: Standing) -> str:
    """What the report makes of an event, behind "the report"."""
    return {"told": "tells it too", "disputed": "has others who dispute it", "open": "leaves it open"}[
        standing.report
    ]


def _evidence(record: Record, spans: Sequence[AnySpan], value: str, *, style: str = "") -> Text:
    """A value, the words that give it and their offsets."""
    line = Text(value)
    for span in spans:
        line.append(" " if line.plain else "")
        line.append(f"“{words_of(record, span)}”", style=style or "italic")
        line.append(f" [{say_span(span)}]", style="dim not bold not reverse")
    return line


def _marked(record: Record, claim: Claim) -> Text:
    """The stretch of the report that holds the claim, each part of it in its colour."""
    parts: list[tuple[AnySpan, str]] = [(span, QUOTE) for span in claim.quotes]
    parts += [(span, "") for span in claim.content]
    parts += [(span, SOURCE) for span in claim.source_spans]
    parts += [(via.span, VIA) for via in claim.via]
    parts += [(span, CUE) for span in claim.cue]
    parts += [(claim.when.span, WHEN)] if claim.when and claim.when.span else []
    here = [(offsets_of(span), style) for span, style in parts if part_of(span) == part_of(claim.cue[0])]
    first, last = min(span[0] for span, _ in here), max(span[1] for span, _ in here)
    text = Text(
        show_controls(part_text(record.report, *part_of(claim.cue[0]))[first:last].replace("\n", " "))
    )
    for (start, end), style in here:
        text.stylize(style, start - first, end - first)
    return text
