"""Which blocks of a page are the report's body, and what each of the others is: for a text dump and for HTML."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.cleaning.blocks.block import Block, is_closed
from dateline.cleaning.blocks.make import make_blocks
from dateline.cleaning.body.elements import find_settings
from dateline.cleaning.body.features import describe
from dateline.cleaning.body.html import BlockWords, find_extracted, vote
from dateline.cleaning.body.interruptions import find_interruptions
from dateline.cleaning.body.scoring import choose_body, score
from dateline.cleaning.body.seen import Seen, look
from dateline.cleaning.body.stamps import keep_entries, split_stamps
from dateline.cleaning.parts.marked import name_marked, split_credits
from dateline.cleaning.parts.name import name_pieces
from dateline.cleaning.parts.titles import Statements
from dateline.cleaning.pieces import Piece
from dateline.intake.page import Markup

FEW_LINES = 3
"""A page of so few lines is taken for a report even where no line of it looks like one."""
LINES_OF_BRIEF = 10
"""Lines of a page that is taken for a brief where it has sentences."""
SHORT_SENTENCE, FULL_SENTENCE = 5, 10
"""Words of a sentence of a brief, and of one that stands alone in much furniture."""
LONG_PARAGRAPH = 40
"""Words of a line that is text however it ends: a release that is signed with a mark, a paragraph that was cut."""
REFUSED = -2.0
"""Score under which a block of an HTML page is no sentence of the body that furniture has parted from it."""


def choose_text_body(text: str, *, title: str | None) -> list[Piece]:
    """The blocks of a text dump, each with what it is."""
    seen = look(split_stamps(make_blocks(text), text))
    body = keep_entries(seen, choose_body(score(describe(seen)), passed=find_interruptions(seen)))
    if not any(body):
        body = _choose_of_few(seen)
    return name_pieces(seen, body, stated=Statements((title,) if title else ()))


def _choose_of_few(seen: Sequence[Seen]) -> list[bool]:
    """The body of a page no line of which looks like one: briefs are short lines, but they are sentences."""
    if len(seen) <= FEW_LINES:
        return [one.cue is None and one.block.words >= 3 for one in seen]
    brief = len(seen) <= LINES_OF_BRIEF
    least = SHORT_SENTENCE if brief else FULL_SENTENCE
    return [
        one.cue is None and (one.block.words >= LONG_PARAGRAPH or _is_sentence(one.block, least))
        for one in seen
    ]


def _is_sentence(block: Block, least: int) -> bool:
    return block.words >= least and is_closed(block.text) and not block.text.endswith((";", ":"))


def choose_html_body(text: str, markup: Markup, *, title: str | None) -> list[Piece]:
    """The blocks of an HTML page's visible text; trafilatura, the text and the elements vote on which are body."""
    blocks = split_credits(split_stamps(make_blocks(text), text), markup.regions, text)
    seen = look(blocks)
    words = BlockWords(text, blocks)
    shares = find_extracted(markup.source, words, seen)
    stated = words.cover(markup.body) if markup.body else [0.0] * len(blocks)
    if not any(shares) and not any(stated):
        return choose_text_body(text, title=title or markup.title)
    settings = find_settings(seen, markup, shares)
    votes = vote(seen, settings, shares, stated)
    body = keep_entries(seen, choose_body(votes))
    refused = frozenset(i for i, score in enumerate(votes) if score < REFUSED)
    headings = frozenset(i for i, setting in enumerate(settings) if "title" in setting.roles)
    titles = Statements((title,) if title else markup.titles, headings)
    pieces = name_pieces(seen, body, stated=titles, description=markup.description, refused=refused)
    name_marked(pieces, seen, settings)
    return pieces
