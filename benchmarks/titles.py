"""titles: the headline of a page, against what the page calls itself.

There is no set with answers, so the pages of clean-html make their own: a page's statements of its headline are og:title,
twitter:title, JSON-LD's headline, its title element and its only h1, each without the site's name, compared in lower case
and without punctuation. What at least two of them agree on is a truth of the page; some pages have two, a headline for
readers and one for search engines, and either is right; a page without one is left out. So that the measure isn't circular, a
title that is taken from the head (and not found as a line of the page's text) is judged without the statement that it
equals: two others must still agree with it.

Both ways in are judged: `python -m benchmarks titles --inputs FILE --out FILE` answers for the page's HTML, and for its visible
text alone, the head left out, as a dump has it. The last line printed is the share found and right of the HTML.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.cleaning import clean_page
from dateline.intake import page_from_text
from dateline.record import Report

LEAST_STATEMENTS = 2
"""Statements that must agree to make a truth."""

_WORD = re.compile(r"\w+")


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The page's truths, and what is found of its HTML and of its visible text alone."""
    page = page_from_text(item["html"])
    statements = [_comparable(title) for title in page.html.titles] if page.html else []
    return {
        "truths": _agreed(statements),
        "html": _judge(clean_page(page), statements),
        "text": _judge(clean_page(page_from_text(page.text)), statements),
    }


def _judge(report: Report, statements: list[str]) -> dict[str, Any]:
    own = _comparable(report.title or "")
    shown = "title" in report.raw
    others = list(statements)
    if not shown and own in others:
        others.remove(own)
    return {"title": report.title, "shown": shown, "right": own in _agreed(others)}


def _comparable(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold()))


def _agreed(statements: list[str]) -> tuple[str, ...]:
    return tuple(title for title, times in Counter(statements).items() if title and times >= LEAST_STATEMENTS)


def summarise(out: Path) -> Iterator[str]:
    """The figures of a run: of the text alone, then of the HTML."""
    answers = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    judged = [one for one in answers if one["truths"]]
    yield f"pages {len(answers)}  with a truth {len(judged)}"
    for way in ("text", "html"):
        shown = sum(one[way]["shown"] for one in judged) / max(1, len(judged))
        right = sum(one[way]["right"] for one in judged) / max(1, len(judged))
        yield f"{way}: headline found in the page's text {shown:.4f}"
        yield f"{way}: found and right {right:.4f}"
