"""Why an event or a claim was coded so: the words, the pattern, the rules, the score."""

from __future__ import annotations

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.cli.console import make_console
from dateline.export import words_at, words_of
from dateline.record import Claim, Event, Mention, Record


def explain_in(record: Record, id_: str) -> bool:
    """Show the event or claim with that id; False where the record has none."""
    console = make_console()
    for event in record.events:
        if event.id == id_:
            console.print(_explain_event(record, event))
            return True
    for claim in record.claims:
        if claim.id == id_:
            console.print(_explain_claim(record, claim))
            return True
    return False


def _explain_event(record: Record, event: Event) -> Panel:
    names = {actor.id: actor.name for actor in record.actors}
    table = _grid()
    for number, mention in enumerate(event.mentions, 1):
        table.add_row(f"mention {number}", _marked(record, mention))
    table.add_row("actors", ", ".join(f"{names[i]} ({i})" for i in event.actors) or "none named")
    table.add_row("recipients", ", ".join(f"{names[i]} ({i})" for i in event.recipients) or "none named")
    if event.when is not None:
        words = "" if event.when.span is None else f" “{words_of(record, event.when.span)}”"
        table.add_row("when", f"{event.when.start} to {event.when.end}, {event.when.basis}{words}")
    if event.where is not None:
        table.add_row("where", f"{event.where.name}, by {event.where.basis}")
    if event.claim is not None:
        table.add_row("on whose word", event.claim)
    table.add_row("rules", "\n".join(event.trace))
    table.add_row("type", f"{event.type or 'outside the codebook'}{f'/{event.mode}' if event.mode else ''}")
    table.add_row("status", f"{event.status}{', negated' if event.negated else ''}")
    if event.plover is not None:
        table.add_row(
            "PLOVER", " ".join(filter(None, (event.plover.type, event.plover.mode, *event.plover.auxiliary)))
        )
        table.add_row(
            "scores", f"PLOVER {event.score}, Goldstein {event.goldstein}, CAMEO {event.cameo}, {event.quad}"
        )
    elif event.cameo is not None:
        table.add_row("scores", f"Goldstein {event.goldstein}, CAMEO {event.cameo}")
    table.add_row("confidence", f"{event.confidence}")
    return Panel(table, title=f"{event.id}: {event.predicate}", border_style="green")


def _explain_claim(record: Record, claim: Claim) -> Panel:
    table = _grid()
    for name, spans in (
        ("source", claim.source_spans),
        ("cue", claim.cue),
        ("content", claim.content),
        ("quotes", claim.quotes),
    ):
        if spans:
            table.add_row(name, " … ".join(words_of(record, span) for span in spans))
    names = {actor.id: actor.name for actor in record.actors}
    if claim.source is not None:
        table.add_row("who", f"{names[claim.source]} ({claim.source})")
    if claim.via:
        table.add_row("through", ", ".join(names[via.id] for via in claim.via))
    if claim.within is not None:
        table.add_row("inside", claim.within)
    if claim.when is not None:
        table.add_row("said", f"{claim.when.start} to {claim.when.end}, {claim.when.basis}")
    table.add_row("form", f"{claim.form}, {claim.stance}")
    table.add_row("events", ", ".join(claim.events) or "none")
    return Panel(table, title=claim.id, border_style="green")


def _grid() -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    return table


def _marked(record: Record, mention: Mention) -> Text:
    """The sentence of a mention, its trigger and parties marked."""
    base, end = mention.sentence
    text = Text(words_at(record, mention, mention.sentence))
    if len(text) != end - base:  # white space was squeezed: the offsets no longer fit
        return text
    styles = [(span, "bold reverse") for span in mention.trigger]
    styles += [(party.span, "green") for party in mention.actors]
    styles += [(party.span, "magenta") for party in mention.recipients]
    styles += [(span, "cyan") for span in (mention.when, mention.where) if span is not None]
    for (start, stop), style in styles:
        text.stylize(style, start - base, stop - base)
    return text
