"""Spans of a record: in which part of its report they stand, and the words that stand there."""

from __future__ import annotations

from dateline.record import AnySpan, Elsewhere, Part, Report, Span


def place_span(span: Span, part: Part | None, index: int | None) -> AnySpan:
    """Offsets in a part of a report as the record writes them: plain in the body (`part` None), marked elsewhere."""
    return span if part is None else Elsewhere(where=part, index=index or 0, span=span)


def part_of(span: AnySpan) -> tuple[Part | None, int]:
    """The part of the report that a span stands in, and which of those it is.

    >>> part_of((3, 9)), part_of(Elsewhere(where="caption", index=2, span=(3, 9)))
    ((None, 0), ('caption', 2))
    """
    return (span.where, span.index) if isinstance(span, Elsewhere) else (None, 0)


def offsets_of(span: AnySpan) -> Span:
    """First and last offset of a span in its part."""
    return span.span if isinstance(span, Elsewhere) else span


def part_text(report: Report, part: Part | None, index: int | None) -> str:
    """The text of a part of a report: its body, or its title, a caption or a related headline."""
    if part == "title":
        return report.title or ""
    if part == "caption":
        return report.captions[index or 0].text
    return report.related[index or 0].title if part == "related" else report.text


def text_at(report: Report, span: AnySpan) -> str:
    """The text of a span as it stands."""
    return part_text(report, *part_of(span))[slice(*offsets_of(span))]
