"""Why an event or a claim was coded so: the words, the pattern, the rules, the score."""

from __future__ import annotations

from rich.panel import Panel
from rich.text import Text

from dateline.cli.console import make_console, make_grid, show_controls
from dateline.cli.explain_claim import explain_claim
from dateline.export import words_at, words_of
from dateline.record import Event, Mention, Record


def explain_in(record: Record, id_: str) -> bool:
    """Show the event or claim with that id; False where the record has none."""
    console = make_console()
    for event in record.events:
        if event.id == id_:
            console.print(_explain_event(record, event))
            return True
    for claim in record.claims:
        if claim.id == id_:
            console.print(explain_claim(record, claim))
            return True
    return False


def _explain_event(record: Record, event: Event) -> Panel:
    names = {actor.id: actor.name for actor in record.actors}
    table = make_grid()
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
    return Panel(table, title=Text(f"{event.id}: {event.predicate}"), border_style="green")


def _marked(record: Record, mention: Mention) -> Text:
    """The sentence of a mention, its trigger and parties marked."""
    base, end = mention.sentence
    text = Text(show_controls(words_at(record, mention, mention.sentence)))
    if len(text) != end - base:  # white space was squeezed: the offsets no longer fit
        return text
    styles = [(span, "bold reverse") for span in mention.trigger]
    styles += [(party.span, "green") for party in mention.actors]
    styles += [(party.span, "magenta") for party in mention.recipients]
    styles += [(span, "cyan") for span in (mention.when, mention.where) if span is not None]
    for (start, stop), style in styles:
        text.stylize(style, start - base, stop - base)
    return text
