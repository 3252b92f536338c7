"""The labels at a page's margin: what each piece of it is, in a word or two and a colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.cleaning.laying_out import CAPTION, CREDIT, DATELINE, DROPPED, PARAGRAPH, RELATED, Laid, lay_out
from dateline.cleaning.originals import TITLE, find_originals
from dateline.record import Dropped, DropReason, Report

ROOM_FOR_BOTH: Final = 100
"""Columns of the terminal from which the margin says the reason and the finer word, and not the finer word alone."""

COLOURS: Final = {
    PARAGRAPH: "green", "title": "bold", "standfirst": "italic", "byline": "magenta", "publisher": "magenta", DATELINE: "cyan",
    CAPTION: "yellow", CREDIT: "yellow", RELATED: "blue", "tags": "blue",
}  # fmt: skip
OTHER_PART: Final = "magenta"
GONE: Final = "red"


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at the margin, its colour, and the style of the text beside it."""

    words: str
    colour: str
    text: str


@dataclass(frozen=True, slots=True)
class Labels:
    """How the pieces of one report are called. `both`: there is room for the reason beside the finer word."""

    report: Report
    originals: dict[int, tuple[int, ...]]
    both: bool

    def of(self, piece: Laid) -> Label:
        """The label of a piece."""
        if piece.kind == DROPPED:
            dropped = self.report.dropped[piece.index]
            return Label(self._say_dropped(dropped, piece.index), GONE, "dim")
        colour = COLOURS.get(piece.kind, OTHER_PART)
        if piece.kind == PARAGRAPH:
            return Label(self._say_paragraph(piece), colour, "")
        return Label(piece.kind, colour, colour)

    def _say_paragraph(self, piece: Laid) -> str:
        language = self.report.paragraphs[piece.index].language
        words = f"{language} " if language else ""
        return f"{words}¶ {piece.index + 1}{' goes on' if piece.begun else ''}"

    def _say_dropped(self, piece: Dropped, index: int) -> str:
        if index in self.originals:
            return f"repeats {say_originals(self.originals[index])}"
        what = piece.what or piece.why
        if what == piece.why.replace("-", " "):
            return piece.why
        says_both = what.startswith(piece.why.removesuffix("s"))
        return f"{piece.why} · {what}" if self.both and not says_both else what


def label_pieces(report: Report, page: str, *, width: int) -> Labels:
    """The labels of a report's pieces, for a terminal of `width` columns."""
    return Labels(report, find_originals(report, page), both=width >= ROOM_FOR_BOTH)


def width_of(labels: Labels, page: str) -> int:
    """Columns that the labels of a page take."""
    return max((len(labels.of(piece).words) for piece in lay_out(labels.report, page)), default=0)


def say_originals(originals: Sequence[int]) -> str:
    """What a repeat repeats: "the title", "¶ 2", "¶ 2, 5".

    >>> say_originals((-1, 0, 1, 2, 6))
    'the title, ¶ 1–3, 7'
    """
    numbers = [index + 1 for index in originals if index != TITLE]
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
    return ", ".join([*(["the title"] if TITLE in originals else []), *([f"¶ {told}"] if told else [])])


def count_dropped(report: Report) -> dict[DropReason, int]:
    """How many pieces were dropped for each reason, most first."""
    counts: dict[DropReason, int] = {}
    for piece in report.dropped:
        counts[piece.why] = counts.get(piece.why, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
