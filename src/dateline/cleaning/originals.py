"""Which paragraph a folded repeat repeats: the one whose words it shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dateline.cleaning.cues import normalise_line
from dateline.record import Dropped, Report

TITLE = -1
"""Stands for the title where another part would have its number."""
RUN = 3
"""Words of the runs by which a copy is known; garbled copies keep most runs of so few words."""
SHARED = 0.5
"""Share of a line's runs that its original has: copies that are folded reach more than that."""

Run = tuple[str, ...]


def find_originals(report: Report, page: str) -> dict[int, tuple[int, ...]]:
    r"""For the index of each dropped repeat, the indices of the paragraphs that it repeats, or `TITLE`.

    A repeat whose original can't be told has none: it may be of a part of a paragraph, or too garbled.

    >>> from dateline.cleaning import clean_page
    >>> from dateline.intake import page_from_text
    >>> said = "Dock workers in Lima went back to work on Monday, and their union told them to keep to the terms agreed."
    >>> other = "The port authority thanked the crews of two tugs that had brought the ships in during the strike."
    >>> page = page_from_text(f"{said}\n\n{other}\n\n{said}\n")
    >>> find_originals(clean_page(page), page.text)
    {0: (0,)}
    """
    repeats = {index: piece for index, piece in enumerate(report.dropped) if piece.why == "repeat"}
    if not repeats:
        return {}
    places = _index(report)
    told = {index: tuple(sorted(_originals_of(piece, page, places))) for index, piece in repeats.items()}
    return {index: originals for index, originals in told.items() if originals}


def _index(report: Report) -> dict[Run, int]:
    """Where each run of words stands first: in the title or a paragraph."""
    places: dict[Run, int] = {}
    texts = [
        (index, report.text[slice(*paragraph.span)]) for index, paragraph in enumerate(report.paragraphs)
    ]
    for index, text in [(TITLE, report.title or ""), *texts]:
        for run in _runs(text):
            places.setdefault(run, index)
    return places


def _originals_of(piece: Dropped, page: str, places: dict[Run, int]) -> set[int]:
    """The originals of the lines of a repeat; one piece can hold copies of several paragraphs."""
    originals = set()
    for span in piece.raw:
        runs = list(_runs(page[slice(*span)]))
        found = Counter(places[run] for run in runs if run in places).most_common(1)
        if found and found[0][1] >= SHARED * len(runs):
            originals.add(found[0][0])
    return originals


def _runs(text: str) -> Iterator[Run]:
    words = normalise_line(text).split()
    for start in range(max(1, len(words) - RUN + 1)):
        if words:
            yield tuple(words[start : start + RUN])
