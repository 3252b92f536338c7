"""Texts of the tests' own, and how a command ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.record import Caption, Dateline, Dropped, Paragraph, Report, Source, Span

SUMMIT = """Envoys of Chile and Peru met in Lima on Tuesday to discuss the closed border crossing at Tacna.

The foreign minister of Chile, Rosa Aldunate, said that her government would reopen the crossing next week.
"We reject any further delay," she told reporters.

A spokesman for Peru denied that troops had been sent to the border. According to the news agency Andina, two
protesters were injured in Arica on Sunday.
"""
STRIKE = """Dock workers in Lima went on strike on Monday, the port authority said. The government threatened to send
soldiers to the port. Talks between the union and the ministry will begin on Thursday.
"""


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str


Bits = Sequence[tuple[str, str]]
"""What stands on a line of a page: the part of the report (a paragraph by its number), and the words."""


def make_report(lines: Sequence[Bits], *, text: Sequence[str] = ()) -> tuple[Report, str]:
    """A report made by hand with its page, so that a test rests on no judgement of the cleaner's.

    `text` are the paragraphs as they read; the page's own words where there is none.
    """
    page = ""
    spans: dict[str, list[Span]] = {}
    for line in lines:
        for part, words in line:
            spans.setdefault(part, []).append((len(page), len(page) + len(words)))
            page += f"{words} "
        page = f"{page.rstrip(' ')}\n"
    raw = {part: tuple(found) for part, found in spans.items()}
    numbered = [raw[part] for part in raw if part.isdigit()]
    reads = text or [" ".join(page[slice(*span)] for span in found) for found in numbered]
    starts = [sum(len(said) + 2 for said in reads[:index]) for index in range(len(reads))]
    report = Report(
        id="0123456789abcdef",
        title="Ferry crews go back to work",
        text="\n\n".join(reads),
        paragraphs=tuple(
            Paragraph(span=(start, start + len(said)), raw=found)
            for start, said, found in zip(starts, reads, numbered, strict=True)
        ),
        captions=(Caption(text=page[slice(*raw["caption"][0])], credit="Ana Gil", raw=raw["caption"]),)
        if "caption" in raw
        else (),
        dateline=Dateline(text="LIMA", place="Lima", when=None, raw=raw["dateline"])
        if "dateline" in raw
        else None,
        dropped=tuple(
            Dropped(why=why, raw=(span,)) for why in ("advert", "repeat") for span in raw.get(why, ())
        ),
        raw={part: found for part, found in raw.items() if part in ("title", "byline", "publisher")},
        source=Source(name="page.txt", sha256="", encoding="utf-8"),
    )
    return report, page
