"""Whether a page holds a report at all: shop pages, error pages, consent walls and the like are told by what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import urlsplit

from dateline.cleaning.addresses import unwrap_address
from dateline.cleaning.blocks.block import is_closed
from dateline.cleaning.cues import normalise_line
from dateline.cleaning.kinds.phrases import PageKind, Phrase, find_phrases, load_kinds
from dateline.cleaning.kinds.program import looks_like_program
from dateline.errors import NotNews
from dateline.intake.page import Page
from dateline.record import Report, Span

NEWS = "news"
"""What the hint `kind` says of a page that is to be taken for a report whatever it looks like."""
AROUND = 400
"""Code points before and after the body that still speak of it; what stands farther off is the site's furniture."""
HEAD = 2_500
"""Code points of a body, and of what stands around it, that are looked at."""
SHORT_BODY, SHORT_LENIENCY = 80, 2
"""Words of a body under which so much less is asked for where nothing speaks for a report: little can be said on it."""
LEAST_NEEDED = 3
"""The score that is asked for at least: of 7,150 sentences of development reports one or two hold a sign by chance."""
LETTERS_A_WORD = 6
"""Code points a word, by which what is not looked at is counted."""
SENTENCE = 4
"""Words of the shortest sentence that may be news: "The minister has resigned."."""
PRICE_LINE = 7
"""Words of a line with a price that is a label: reports tell prices in sentences."""
SHOWN = 3
"""Phrases that a reason quotes."""
NEXT_TO_NOTHING = 120
"""Code points of body under which what any page of a site says of itself speaks too."""
TYPE_WORTH, PATH_WORTH = 3, 2
"""What a type in the markup and a part of the address count for a kind, once in all."""
DATELINE_WORTH, TYPED_WORTH, TELLING_WORTH, MOST_TELLING = 4, 3, 1, 5
"""What a dateline, markup that says "article", and each word of telling in the body count against every kind."""

_ARTICLE = re.compile(r"article|newsarticle|reportage|blogposting|liveblog|analysis|opinion|report$")
TELLING = frozenset(
    "said says told tells announced according reported confirmed warned denied accused added condemned urged spokesman spokeswoman "
    "spokesperson official officials police minister president court government".split()
)
"""Words that reports are full of and other pages are not."""
_PRICE = re.compile(
    r"(?:[$€£¥]|\b(?:EUR|USD|CHF|GBP|SEK|PLN)) ?\d|\d ?(?:€|£|zł|(?:EUR|USD|CHF|SEK|PLN|kr)\b)"
)
_PATH = re.compile(r"[^/?&=]+")


@dataclass(slots=True)
class _Evidence:
    """What was found for one kind: phrases with what each counts, and the words of sentences that hold one."""

    phrases: dict[Phrase, int] = field(default_factory=dict)
    own: int = 0


@dataclass(slots=True)
class _Gathered:
    """What was found for every kind; the body's words, those in sentences, and its words of telling; labels with a price.

    `free`: a sentence of the body says nothing of any kind.
    """

    kinds: dict[str, _Evidence] = field(default_factory=dict)
    words: int = 0
    sentences: int = 0
    free: bool = False
    told: set[str] = field(default_factory=set)
    prices: int = 0


@dataclass(frozen=True, slots=True)
class FoundKind:
    """What a page was taken for, and the phrases that say so, the weightiest first."""

    name: str
    phrases: tuple[str, ...]


def check_kind(report: Report, page: Page) -> None:
    """Raise NotNews where a page holds no report: nothing is left of it, or it is of a kind that is none.

    The hint `kind="news"` says that the page is a report; then only one with no text at all is refused.
    """
    found = None if page.hints.kind == NEWS else find_kind(report, page)
    if found is None and report.text:
        return
    if found is None:
        reason = (
            "there is no report in it: all of it was taken for menus, notices and other furniture; if there is one, save it as "
            "plain text with an empty line between its paragraphs"
        )
    else:
        quoted = ", ".join(f'"{phrase.replace("#", "…")}"' for phrase in found.phrases)
        said = f" (it says {quoted})" if quoted else ""
        reason = f'this is {found.name}, not a report{said}; if it is one, say so with the hint kind="news" (--kind news)'
    raise NotNews(page.name, reason, stage="cleaning", line=page.line)


def find_kind(report: Report, page: Page) -> FoundKind | None:
    """What a page is where it is no report; None for a report, and wherever there is doubt."""
    if looks_like_program(report.text if page.html else page.text):
        return FoundKind("program text, a log or data", ())
    gathered = _gather(report, page)
    against = _worth_of_news(report, page, gathered.told)
    leniency = SHORT_LENIENCY if not against and gathered.words <= SHORT_BODY else 0
    best, best_margin = None, 0
    for kind in load_kinds().kinds.values():
        evidence = gathered.kinds.get(kind.name, _Evidence())
        needs = max(LEAST_NEEDED, kind.needs - leniency) + against
        margin = _score(kind, evidence, page, prices=gathered.prices) - needs + 1
        rest = gathered.sentences - evidence.own
        if margin > best_margin and rest <= kind.rest and rest <= kind.share * max(gathered.words, 1):
            best, best_margin = kind, margin
    if best is None:
        return None
    told = gathered.kinds.get(best.name, _Evidence()).phrases
    weighty = sorted(told, key=lambda phrase: (-told[phrase], phrase.words))
    return FoundKind(best.name, tuple(dict.fromkeys(" ".join(phrase.words) for phrase in weighty))[:SHOWN])


def _gather(report: Report, page: Page) -> _Gathered:
    """The phrases of every kind in the body and right around it; where the body has no sentence of its own, in the whole page."""
    unread = max(0, len(report.text) - HEAD) // LETTERS_A_WORD
    gathered = _Gathered(words=unread, sentences=unread)
    read: list[list[Phrase]] = []
    lines: list[list[str]] = []
    for paragraph in report.paragraphs:
        if paragraph.span[0] > HEAD:
            break
        text = report.text[slice(*paragraph.span)]
        words = normalise_line(text).split()
        found = list(find_phrases(words))
        lines.append(words)
        read.append(found)
        _count(gathered, text, words, found=found)
    little = not gathered.free and len(report.text) < NEXT_TO_NOTHING
    for words, found in zip(lines, read, strict=True):
        _note(gathered, words, found, little=little)
    for line in _lines_around(report, page, little=little):
        words = normalise_line(line).split()
        gathered.prices += len(words) <= PRICE_LINE and bool(_PRICE.search(line))
        _note(gathered, words, list(find_phrases(words)), little=little)
    return gathered


def _count(gathered: _Gathered, text: str, words: list[str], *, found: list[Phrase]) -> None:
    """Count a paragraph of the body: its words, whether it is a sentence, and what of each kind's phrases it holds."""
    gathered.told |= TELLING.intersection(words)
    gathered.words += len(words)
    gathered.prices += len(words) <= PRICE_LINE and bool(_PRICE.search(text))
    if len(words) < SENTENCE or not is_closed(text):
        return
    gathered.sentences += len(words)
    kinds = {phrase.kind for phrase in found if not phrase.faint}
    gathered.free = gathered.free or not kinds
    for kind in kinds:
        gathered.kinds.setdefault(kind, _Evidence()).own += len(words)


def _note(gathered: _Gathered, words: list[str], found: list[Phrase], *, little: bool) -> None:
    """Note the phrases of a line, each kind's apart; a heading that is all of its line counts one more."""
    for phrase in found:
        if little or not phrase.faint:
            evidence = gathered.kinds.setdefault(phrase.kind, _Evidence())
            alone = phrase.heads and len(words) == len(phrase.words)
            evidence.phrases[phrase] = max(phrase.worth + alone, evidence.phrases.get(phrase, 0))


def _lines_around(report: Report, page: Page, *, little: bool) -> Iterator[str]:
    """The title, and the lines that stand between the paragraphs of the body and right before and after it."""
    if report.title:
        yield report.title
    left = HEAD
    for start, end in _gaps(report, page, around=len(page.text) if little else AROUND):
        yield from page.text[start : min(end, start + left)].splitlines()
        left -= end - start
        if left <= 0:
            return


def _gaps(report: Report, page: Page, *, around: int) -> Iterator[Span]:
    spans = sorted(span for paragraph in report.paragraphs for span in paragraph.raw)
    if not spans:
        yield 0, len(page.text)
        return
    yield max(0, spans[0][0] - around), spans[0][0]
    for before, after in pairwise(spans):
        if after[0] > before[1] + 2:
            yield before[1], after[0]
    yield spans[-1][1], spans[-1][1] + around


def _score(kind: PageKind, evidence: _Evidence, page: Page, *, prices: int) -> int:
    said = sum(evidence.phrases.values())
    typed = TYPE_WORTH * bool(kind.types.intersection(_types_of(page)))
    return (
        said
        + typed
        + min(kind.prices, prices)
        + PATH_WORTH * bool(kind.paths.intersection(_parts_of_address(page.url)))
    )


def _worth_of_news(report: Report, page: Page, told: set[str]) -> int:
    """How much speaks for a report: its dateline, markup that calls it an article, verbs and persons of news."""
    article = any(_ARTICLE.search(kind) for kind in _types_of(page))
    dateline = DATELINE_WORTH if report.dateline else 0
    return dateline + TYPED_WORTH * article + min(MOST_TELLING, TELLING_WORTH * len(told))


def _types_of(page: Page) -> Iterable[str]:
    return page.html.marks.types if page.html else ()


def _parts_of_address(url: str | None) -> list[str]:
    try:
        split = urlsplit(unwrap_address(url).url if url else "")
    except ValueError:
        return []
    return [part.lower() for part in _PATH.findall(f"{split.path}?{split.query}")]
