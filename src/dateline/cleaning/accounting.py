"""Every character of the page accounted for: what no part of the report claims is listed as dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.cleaning.pieces import Reason
from dateline.record import Dropped, Report, Span


def spans_of_report(report: Report) -> list[Span]:
    """All spans of the page that the report's parts point at, in order."""
    spans: list[Span] = [span for part in report.raw.values() for span in part]
    spans += report.dateline.raw if report.dateline else ()
    for parts in (report.paragraphs, report.captions, report.related, report.dropped):
        spans += [span for part in parts for span in part.raw]
    return sorted(spans)


def uncovered(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Runs of the text, white space at their ends left out, that no span covers."""
    position = 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        if start > position:
            gap = text[position:start]
            stripped = gap.strip()
            if stripped:
                begin = position + gap.index(stripped)
                yield begin, begin + len(stripped)
        position = max(position, end)


def merge_dropped(text: str, dropped: Iterable[tuple[Reason, Span]]) -> tuple[Dropped, ...]:
    """Dropped spans in order; those of one reason with nothing between them in the page's text are one piece."""
    merged: list[tuple[Reason, list[Span]]] = []
    for reason, span in sorted(dropped, key=lambda item: item[1]):
        if merged and merged[-1][0] == reason and not text[merged[-1][1][-1][1] : span[0]].strip():
            merged[-1][1].append(span)
        else:
            merged.append((reason, [span]))
    return tuple(Dropped(why=reason.why, what=reason.what, raw=tuple(spans)) for reason, spans in merged)
