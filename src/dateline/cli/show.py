"""A record, shown to a person."""

from __future__ import annotations

from typing import Final

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.cli.claims_view import make_voices_table
from dateline.cli.console import add_narrow, add_wide, make_console, make_table
from dateline.cli.headline import headline_panel
from dateline.cli.in_short import view_in_short
from dateline.cli.timeline import make_timeline
from dateline.cli.words import cut, say_actor, say_many, say_source
from dateline.export import words_at, words_of
from dateline.library import five_w
from dateline.record import Actor, Dispute, DisputeKind, Record, Side

LONGEST_CLAIM: Final = 160
LONGEST_QUOTE: Final = 160
LONGEST_ROLE: Final = 60
SHOWN_ACTORS: Final = 14
"""Actors shown unless all are asked for, the most mentioned first."""

ABOUT: Final[dict[DisputeKind, str]] = {
    "polarity": "whether it is so", "status": "how far it has come", "value": "how many", "place": "where",
    "time": "when", "actor": "who did it",
}  # fmt: skip


def show_record(record: Record, *, everything: bool = False) -> None:
    """Show one record: headline block, timeline, voices, disputes, who and where, and what was dropped."""
    console = make_console()
    for part in view_record(record, width=console.width, everything=everything):
        console.print(part)


def view_record(record: Record, *, width: int, everything: bool) -> list[RenderableType]:
    """The parts of a record's view, those with nothing in them left out."""
    parts = (
        _headline(record), _in_short(record), _events(record, width=width, everything=everything), _voices(record), _disputes(record),
        _cast(record, everything=everything), _places(record), _dropped(record),
    )  # fmt: skip
    return [part for part in parts if part is not None]


def _headline(record: Record) -> Panel:
    report = record.report
    counts = (
        (len(report.paragraphs), "paragraph"), (len(record.events), "event"), (len(record.claims), "claim"),
        (len(record.disputes), "dispute"),
    )  # fmt: skip
    told = " · ".join(say_many(number, noun) for number, noun in counts)
    return headline_panel(report, Text(told, style="dim"))


def _in_short(record: Record) -> RenderableType | None:
    found = five_w(record)
    return None if found is None else Group("", view_in_short(found))


def _events(record: Record, *, width: int, everything: bool) -> RenderableType:
    shown = [(record, event) for event in record.events if everything or event.type]
    hidden = len(record.events) - len(shown)
    if not shown:
        more = f" ({hidden} outside the codebook: --all)" if hidden else ""
        return Text(f"\nNo typed event{more}\n", style="dim")
    return Group("", make_timeline(shown, width=width, with_ids=True, hidden=hidden), "")


def _voices(record: Record) -> RenderableType | None:
    if not record.claims:
        return None
    table = make_voices_table()
    for claim in record.claims:
        words = cut(" … ".join(words_of(record, span) for span in claim.content), LONGEST_CLAIM)
        source = Text(say_source(record, claim), style="" if claim.source else "italic")
        source.append(f" within {claim.within}" if claim.within else "", style="dim")
        style = "red" if claim.stance in ("denies", "doubts") else "cyan"
        table.add_row(Text(claim.id, style="dim"), source, Text(claim.stance, style=style), Text(words))
    return Group(table, "")


def _disputes(record: Record) -> Panel | None:
    if not record.disputes:
        return None
    views = [view_dispute(record, dispute) for dispute in record.disputes]
    return Panel(Group(*views), title="Disputed", title_align="left", border_style="red")


def view_dispute(record: Record, dispute: Dispute) -> Group:
    """A dispute: what it is about, and each side with its voice and words."""
    head = Text(ABOUT[dispute.kind], style="bold red")
    head.append(f"  {', '.join(dispute.about)}", style="dim not bold")
    return Group(head, *(_side(record, side) for side in dispute.sides))


def _side(record: Record, side: Side) -> RenderableType:
    """A side in its voice's own words: the claim where it is one, else the sentence that tells the event."""
    claims = [claim for claim in record.claims if claim.id in side.claims]
    claim = next(iter(claims), None)
    names = {actor.id: actor.name for actor in record.actors}
    blaming = (names[source] for source in side.sources if not claims)
    voices = dict.fromkeys([*(say_source(record, claim) for claim in claims), *blaming])
    event = next((event for event in record.events if event.id in side.events), None)
    line = Text(f"▸ {side.says}")
    line.append(f" — {', '.join(voices) or 'the report'}: ", style="bold")
    if claim is not None and (event is None or event.claim != claim.id):
        words = " … ".join(
            words_of(record, span) for span in (*claim.source_spans, *claim.cue, *claim.content)
        )
        line.append(f"“{cut(words, LONGEST_QUOTE)}”", style="italic dim")
    elif event is not None:
        mention = event.mentions[0]
        line.append(
            f"“{cut(words_at(record, mention, mention.sentence), LONGEST_QUOTE)}”", style="italic dim"
        )
    grid = Table.grid(padding=(0, 0, 0, 2))
    grid.add_column()
    grid.add_row(line)
    return grid


def _cast(record: Record, *, everything: bool) -> RenderableType | None:
    worth = [actor for actor in record.actors if everything or actor.named or len(actor.mentions) > 1]
    worth.sort(key=lambda actor: -len(actor.mentions))
    shown = worth if everything else worth[:SHOWN_ACTORS]
    if not shown:
        return None
    hidden = len(record.actors) - len(shown)
    table = make_table("Who is in it", caption=f"{hidden} more: --all" if hidden else None)
    add_narrow(table, 4)
    add_wide(table, 3, 2, 4)
    for actor in shown:
        count = Text(f"{len(actor.mentions)}×", style="dim", justify="right")
        table.add_row(
            count, Text(actor.name), Text(say_actor(actor), style="cyan"), Text(_titles(actor), style="dim")
        )
    return Group(table, "")


def _titles(actor: Actor) -> str:
    """What an actor is called, each title once however it is capitalised."""
    titles: dict[str, str] = {}
    for role in actor.roles:
        titles.setdefault(role.title.lower(), role.title)
    return cut(", ".join(titles.values()), LONGEST_ROLE)


def _places(record: Record) -> Text | None:
    if not record.places:
        return None
    line = Text("Where  ", style="bold blue")
    for number, place in enumerate(record.places):
        line.append(", " if number else "", style="default not bold")
        line.append(place.name, style="default not bold")
        line.append(f" {place.country or '?'}", style="dim not bold")
    return line


def _dropped(record: Record) -> Text | None:
    counts: dict[str, int] = {}
    for piece in record.report.dropped:
        taken_for = piece.what or piece.why
        counts[taken_for] = counts.get(taken_for, 0) + len(piece.raw)
    if not counts:
        return None
    line = Text("Left out  ", style="bold blue")
    line.append(
        ", ".join(f"{what} {number}×" for what, number in sorted(counts.items())), style="dim not bold"
    )
    return line
