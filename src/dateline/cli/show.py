"""A record, shown to a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.export import words_at, words_of
from dateline.record import Actor, Claim, Dispute, Event, Failure, Record, When

MARKS: Final = {
    "occurred": ("●", "green"), "ongoing": ("◐", "cyan"), "planned": ("○", "yellow"),
    "hypothetical": ("?", "magenta"), "historical": ("·", "dim"),
}  # fmt: skip
LONGEST_WORDS: Final = 110
"""Characters of a sentence that are shown beside its event."""
WIDTH: Final = 110
"""Columns where the output is no terminal."""


def make_console() -> Console:
    """Standard output; a fixed width where it is no terminal, so that the same record looks the same."""
    console = Console()
    return console if console.is_terminal else Console(width=WIDTH)


def show_record(record: Record, *, everything: bool = False) -> None:
    """Show one record: headline block, timeline, voices, disputes, cast, places, and what was dropped."""
    console = make_console()
    console.print(_headline(record))
    console.print(_timeline(record, everything=everything))
    for part in (_voices(record), _disputes(record), _cast(record), _places(record), _dropped(record)):
        if part is not None:
            console.print(part)


def show_corpus(lines: Iterable[Record | Failure]) -> None:
    """Show many records briefly: a timeline of their events, then the disputes within them."""
    console = make_console()
    table = _table("Day", "", "What", "Who", "To whom", "Where", "According to", title="What was reported")
    disputes: list[Group] = []
    reports = failures = 0
    rows = []
    for line in lines:
        if isinstance(line, Failure):
            failures += 1
            continue
        reports += 1
        rows += [(_day(line, event), number, _row(line, event)) for number, event in enumerate(line.events) if event.type]
        disputes += [_dispute(line, dispute, titled=True) for dispute in line.disputes]
    for _, _, row in sorted(rows, key=lambda row: row[0]):
        table.add_row(*row)
    console.print(table)
    if disputes:
        console.print(Panel(Group(*disputes), title="Disputed within a report", border_style="red"))
    console.print(f"{reports} reports, {len(rows)} events of a PLOVER type, {len(disputes)} disputes, {failures} errors")


# --- the parts


def _headline(record: Record) -> Panel:
    report = record.report
    lines = [Text(report.title or "(no title)", style="bold")]
    published = report.published
    if published is None:
        lines.append(Text("published on a day that nothing tells", style="dim"))
    else:
        lines.append(Text(f"published {published.start} (known from: {published.basis})"))
    if report.publisher:
        lines.append(Text(f"by {report.publisher}"))
    if report.dateline:
        lines.append(Text(f"dateline {report.dateline.text.strip()}"))
    people = [*report.byline, *report.correspondents]
    if people:
        lines.append(Text(f"written by {', '.join(people)}"))
    lines.append(Text(f"report {report.id} · {len(report.text)} characters · {len(report.paragraphs)} paragraphs", style="dim"))
    return Panel(Group(*lines), border_style="blue")


def _timeline(record: Record, *, everything: bool) -> Table:
    table = _table("", "Day", "", "What", "Who", "To whom", "Where", "According to", title="Events")
    shown = [event for event in record.events if everything or event.type]
    for event in sorted(shown, key=lambda event: _day(record, event)):
        table.add_row(event.id, *_row(record, event))
    hidden = len(record.events) - len(shown)
    if hidden:
        table.caption = f"{hidden} more outside the codebook: --all"
    return table


def _row(record: Record, event: Event) -> tuple[str | Text, ...]:
    mark, style = MARKS[event.status]
    what = Text(f"{event.type or '—'}{f'/{event.mode}' if event.mode else ''}", style=f"bold {style}")
    what.append(f"\n{'not ' if event.negated else ''}{event.predicate}, {event.status}", style="not bold")
    return (
        _when(event.when), Text(mark, style=style), what, _names(record, event.actors),
        _names(record, event.recipients), event.where.name if event.where else "", _voice(record, event),
    )  # fmt: skip


def _voices(record: Record) -> Table | None:
    if not record.claims:
        return None
    table = _table("", "Who", "", "What", title="Who says what")
    for claim in record.claims:
        words = " … ".join(words_of(record, span) for span in claim.content)
        table.add_row(claim.id, _source(record, claim), claim.stance, _cut(words))
    return table


def _disputes(record: Record) -> Panel | None:
    if not record.disputes:
        return None
    return Panel(Group(*(_dispute(record, dispute) for dispute in record.disputes)), title="Disputed", border_style="red")


def _dispute(record: Record, dispute: Dispute, *, titled: bool = False) -> Group:
    events = {event.id: event for event in record.events}
    lines = [Text(f"{dispute.kind}", style="bold red")]
    if titled:
        lines[0].append(f"  {record.report.title or record.report.id}", style="not bold")
    for side in dispute.sides:
        event = events[side.events[0]]
        mention = event.mentions[0]
        lines.append(Text(f"  {side.says} — {_voice(record, event)}"))
        lines.append(Text(f"    “{_cut(words_at(record, mention, mention.sentence))}”", style="italic dim"))
    return Group(*lines)


def _cast(record: Record) -> Table | None:
    if not record.actors:
        return None
    table = _table("Who", "Kind", "Country", "Sectors", "What they are", "Named", title="Who is in it")
    for actor in record.actors:
        if actor.named or len(actor.mentions) > 1:
            table.add_row(
                actor.name, actor.kind, actor.country or actor.bloc or "", " ".join(actor.sectors),
                _cut(", ".join(role.title for role in actor.roles), 40), f"{len(actor.mentions)}×",
            )  # fmt: skip
    return table


def _places(record: Record) -> Text | None:
    if not record.places:
        return None
    names = (f"{place.name} ({place.country or '?'})" for place in record.places)
    return Text(f"Places: {', '.join(names)}")


def _dropped(record: Record) -> Text | None:
    counts: dict[str, int] = {}
    for piece in record.report.dropped:
        counts[piece.why] = counts.get(piece.why, 0) + len(piece.raw)
    if not counts:
        return None
    return Text("Left out: " + ", ".join(f"{why} ×{number}" for why, number in sorted(counts.items())), style="dim")


# --- words


def _table(*columns: str, title: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", expand=True, pad_edge=False, row_styles=["", ""])
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in ("Day", ""), ratio=None if column in ("Day", "") else 1)
    return table


def _day(record: Record, event: Event) -> str:
    when = event.when or record.report.published
    return when.start if when else ""


def _when(when: When | None) -> str:
    if when is None:
        return ""
    return when.start if when.start == when.end else f"{when.start}\n–{when.end}"


def _names(record: Record, ids: tuple[str, ...]) -> str:
    known: dict[str, Actor] = {actor.id: actor for actor in record.actors}
    return ", ".join(known[id_].name for id_ in ids)


def _voice(record: Record, event: Event) -> str:
    claim = next((claim for claim in record.claims if claim.id == event.claim), None)
    if claim is None:
        return "the report"
    return f"{_source(record, claim)} ({claim.stance})"


def _source(record: Record, claim: Claim) -> str:
    known = {actor.id: actor.name for actor in record.actors}
    name = known.get(claim.source or "", claim.source_text or "nobody named")
    via = [known[via.id] for via in claim.via]
    return f"{name}, via {', '.join(via)}" if via else name


def _cut(words: str, longest: int = LONGEST_WORDS) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
