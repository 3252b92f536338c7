"""Captions and the credits under them or at their end."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from dateline.cleaning.blocks.block import Block
from dateline.cleaning.body.seen import STRONG, Seen
from dateline.cleaning.body.wording import read_wording
from dateline.cleaning.cues import looks_like_names, normalise_line
from dateline.cleaning.parts.datelines import find_dateline
from dateline.cleaning.pieces import Piece, body_range, set_kind
from dateline.cleaning.word_lists import load_word_lists

CAPTION_REACH = 40
"""Blocks around the body in which captions are the report's; those farther off belong to other reports."""
LEAST_CAPTION, LONGEST_CAPTION = 3, 90
"""Words."""
LONGEST_CREDIT = 12
"""Words."""
SENTENCES = 2
"""Full stops inside a text of more sentences than captions have."""
LONGEST_AGENCY = 3
"""Words."""

_INLINE_CREDIT = re.compile(
    r"\((?:[^()]{0,60}/\s*)?(?:AP|AFP|Reuters|EPA|Getty|TASS|dpa|[A-Z]{2,5} Photo)[^()]{0,60}\)\.?$"
    r"|\b(?:Photo|Image|Picture|Credits?|Photograph|Foto)(?: by| credit)?\s?(?::|\.\.\.|…).{2,60}$"
    r"|\((?:Photo|Image|Picture|Foto)[^()]{2,60}\)\.?$"
)
_NUMBERED = re.compile(
    r"(?i:photo|picture|image|slide|bild|foto|imagen|immagine|imagem|zdjęcie|фото) \d+ ?(?:of|de|von|di|van|z|av|из|/) ?\d+\b[\s:|–—-]*"
)
_BRACKETED = re.compile(r"(?:\[[^\[\]]{2,60}\]|\([A-Z][^()]{2,40}\))$")
_BETWEEN_NAMES = re.compile(r"\s*(?:[|/•·,]|\s[–—-]\s|\bvia\b)\s*")
_AFTER_SENTENCE = re.compile(r"[.!?][\"”’)]* +(?P<rest>[^.!?]*(?:(?<=[A-Z])\.[^.!?]*)*)$")
_BRACKETS = (")", "]", ").", "].")
_PICTURES = frozenset(
    "photo photos image images picture pictures credit credits photograph foto fotos".split()
)
_LAST_BRACKET = re.compile(r"(?<=[\w.!?] )\[[A-Z][^\[\]]{2,60}\]$")


def name_captions(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Captions: what a credit stands beside, what says so itself, and a line with place and day before the body."""
    first, last = body_range(pieces)
    for i in range(max(0, first - CAPTION_REACH), min(len(seen), last + CAPTION_REACH + 1)):
        one, block = seen[i], seen[i].block
        if pieces[i].kind == "title" or one.rest or not (i < first or _hints(one)):
            continue
        if _is_credit(one) and (pieces[i].kind != "body" or _is_agency_credit(block.text)):
            if i and _can_be_caption(pieces[i - 1], seen[i - 1], heads=i - 1 == first < last):
                set_kind(pieces, i - 1, "caption")
                set_kind(pieces, i, "credit")
            elif i and pieces[i - 1].kind == "caption":
                set_kind(pieces, i, "credit")
            elif i + 1 < len(pieces) and _shows(seen[i + 1]) and _is_body_under(pieces, i):
                set_kind(pieces, i + 1, "caption")
        elif LEAST_CAPTION <= block.words <= LONGEST_CAPTION and (
            _is_caption(one)
            or (i < first and is_placed(block))
            or (_ends_in_credit(block) and ((pieces[i].kind == "dropped" and i < first) or _shows(one)))
        ):
            set_kind(pieces, i, "caption")
    _name_copies(pieces)


def _is_body_under(pieces: Sequence[Piece], index: int) -> bool:
    """Whether body follows a block that stands between paragraphs, and not inside the one before it."""
    inside = index > 0 and pieces[index - 1].block.spans[-1] > pieces[index].block.spans[0]
    return pieces[index + 1].kind == "body" and not inside


def _hints(one: Seen) -> bool:
    """Whether a block has a word or a bracket that credits and captions have: a quick look that spares most the others."""
    return (
        one.cue is not None
        or one.block.text.endswith(_BRACKETS)
        or not _hint_words().isdisjoint(one.block.tokens)
    )


@functools.cache
def _hint_words() -> frozenset[str]:
    agencies = (normalise_line(agency).split() for agency in load_word_lists().credit_agencies)
    return _PICTURES.union(*agencies)


def _name_copies(pieces: list[Piece]) -> None:
    """A caption is often there twice, one copy right after the other: the other copy is no body either."""
    for i, piece in enumerate(pieces):
        if piece.kind != "caption":
            continue
        for near in (i - 1, i + 1):
            if (
                0 <= near < len(pieces)
                and pieces[near].kind == "body"
                and pieces[near].block.normal == piece.block.normal
            ):
                set_kind(pieces, near, "dropped")


def _is_credit(one: Seen) -> bool:
    block = one.block
    if block.words > LONGEST_CREDIT:
        return False
    return (
        (one.cue and one.cue.why == "credit")
        or bool(_BRACKETED.match(block.text))
        or _is_agency_credit(block.text)
    )


def _is_agency_credit(text: str) -> bool:
    """Whether a text is an agency's name, alone or with names: "Ana Gil | Example | Getty Images", "AFP/Li Wei"."""
    if not _agency_pattern().search(text):
        return False
    parts = [part.strip(" ()[]©.") for part in _BETWEEN_NAMES.split(text)]
    agencies = load_word_lists().credit_agencies
    named = any(
        part in agencies or part.removesuffix(" Images").removesuffix(" Photo") in agencies for part in parts
    )
    if named:
        return all(not part or looks_like_names(part) for part in parts)
    words = text.split()
    begun = next(
        (n for n in range(LONGEST_AGENCY, 0, -1) if n < len(words) and " ".join(words[:n]) in agencies), 0
    )
    return begun > 0 and looks_like_names(" ".join(words[begun:]).strip(" -–|,"))


@functools.cache
def _agency_pattern() -> re.Pattern[str]:
    """What finds the name of an agency anywhere: a quick look before the parts are told apart."""
    return re.compile("|".join(re.escape(agency) for agency in sorted(load_word_lists().credit_agencies)))


def _is_caption(one: Seen) -> bool:
    """Whether a block says itself that it is one: by a credit, a word for it, or its number in a gallery."""
    named = one.cue is not None and one.cue.why == "caption"
    return named or has_labelled_credit(one.block) or end_of_number(one.block.text) > 0


def _shows(one: Seen) -> bool:
    """Whether a block speaks of what is seen in a picture."""
    return one.cue is None and read_wording(one.block.text, one.block.tokens).showing > 0


def _tells(one: Seen) -> bool:
    """Whether a block tells what somebody said or did, as the first paragraph of a report does."""
    return read_wording(one.block.text, one.block.tokens).telling > 0


def _can_be_caption(piece: Piece, one: Seen, *, heads: bool) -> bool:
    """Whether a block is what the credit after it belongs to.

    A paragraph is not, unless it begins with place and day, speaks of what is seen, or heads the body and tells nothing.
    """
    if one.cue or one.block.bullet or not 4 <= one.block.words <= LONGEST_CAPTION:
        return False
    told = _tells(one) or one.block.text.count(". ") >= SENTENCES
    if piece.kind == "body":
        return (heads and not told) or _shows(one) or is_placed(one.block)
    return piece.kind == "dropped" and not (one.prose > STRONG and told)


def is_placed(block: Block) -> bool:
    """Whether a block begins with place and day, as captions do; a dateline with an agency, or no day, is a report's."""
    found = find_dateline(block.text)
    return found is not None and found.agency is None and found.day is not None


def find_inline_credit(text: str) -> int | None:
    """Where the credit at the end of a caption begins; None where it has none.

    >>> find_inline_credit("Ferries wait in Lima. Photo: Ana Gil")
    22
    """
    match = _INLINE_CREDIT.search(text) or _LAST_BRACKET.search(text)
    return match.start() if match else _trailing_credit(text)


def end_of_number(text: str) -> int:
    """Where a caption begins behind its number in a gallery; 0 where it has none.

    >>> end_of_number("Image 3 of 9 Ferries wait in Lima.")
    13
    """
    match = _NUMBERED.match(text)
    return match.end() if match else 0


def has_labelled_credit(block: Block) -> bool:
    """Whether a block ends as captions do: "Photo: Ana Gil", "(AP Photo/Ana Gil)"."""
    return block.words <= LONGEST_CAPTION and (
        bool(_INLINE_CREDIT.search(block.text)) or _trailing_credit(block.text) is not None
    )


def _trailing_credit(text: str) -> int | None:
    """Where names with an agency begin after the last sentence: "… in Lima. Ana Gil / AP file"."""
    match = _AFTER_SENTENCE.search(text) if _agency_pattern().search(text) else None
    if match is None or not _is_agency_credit(match["rest"].removesuffix(" file").removesuffix(", File")):
        return None
    return match.start("rest")


def _ends_in_credit(block: Block) -> bool:
    return bool(_LAST_BRACKET.search(block.text))
