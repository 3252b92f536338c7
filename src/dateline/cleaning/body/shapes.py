"""What a line's shape says: a headline among paragraphs, a row of a table, an item of a numbered list, a post's signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.cleaning.blocks.block import Block
from dateline.cleaning.word_lists import load_word_lists

HEADLINE_WORDS = 6
"""Words from which a line in capitals is a headline that links elsewhere; a subheading is shorter."""
CAPITAL_SHARE = 0.65
"""Share of words with a capital from which a line is written as a headline."""
LEAST_RUN = 5
"""Items that make a numbered list."""
LONGEST_DATE = 10
"""Words, hours and minutes among them."""
RUN_GAP = 3
"""Blocks from one number to the next."""

_LETTER_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBER = re.compile(r"(?<![\w.])[-+−]?\d[\d.,]*%?(?!\w)")
_BESIDE_DATES = frozenset(
    ["at", "on", "am", "pm", "a", "p", "m", "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "ist", "of", "the", "st", "nd", "rd", "th", "updated",
     "published", "posted", "h", "uhr", "de", "del", "le", "il", "den", "um", "à", "às", "alle", "ore", "kl", "г", "в"]
)  # fmt: skip
_NUMBERED = re.compile(r"(?:#|no\.? ?)?(\d{1,3})(?:[.):ºªa]?)(?: |$)", re.IGNORECASE)
_POST = re.compile(r"^[—–-] ?.{2,60}\(@\w{1,20}\)")
_EXCHANGE = re.compile(
    r"^(?:Q|A|Question|Answer|Frage|Antwort|Pregunta|Respuesta|Pergunta|Resposta|Domanda|Risposta)\s?[:.] "
)
_CLOSING = '"”’)'
_HEADLINE_ENDS = (".", "!", ":", ";", "…")


def looks_like_headline(text: str, count: int) -> bool:
    """Whether a line of so many words is written as headlines are: most words with a capital, no end."""
    if count < HEADLINE_WORDS or text.rstrip(_CLOSING).endswith(_HEADLINE_ENDS):
        return False
    words = _LETTER_WORD.findall(text)
    capital = len([word for word in words if word[0].isupper()])
    return text.isupper() or capital >= CAPITAL_SHARE * max(1, len(words))


def looks_like_row(text: str) -> bool:
    """Whether a line is a row of a table: words and at least two numbers that make up a good part of it."""
    numbers = len(_NUMBER.findall(text))
    return numbers >= 2 and numbers >= 0.3 * len(text.split()) and bool(_LETTER_WORD.search(text))


def looks_like_post(text: str) -> bool:
    """Whether a line signs a post that the report shows: "— Ana Gil (@anagil) March 3, 2024"."""
    return bool(_POST.match(text))


def looks_like_exchange(text: str) -> bool:
    """Whether a line is a question or an answer of an interview: "Q: Who led the talks?"."""
    return bool(_EXCHANGE.match(text))


def looks_like_date(words: Sequence[str]) -> bool:
    """Whether a line of these words, as `normalise_line` gives them, is a day and nothing else: "Friday, July 22, 2022"."""
    if not 2 <= len(words) <= LONGEST_DATE or "#" not in words:
        return False
    names = load_word_lists()
    named = [word for word in words if word in names.months or word in names.weekdays]
    marks = len(words) - len(named) - words.count("#")
    return marks <= len([word for word in words if word in _BESIDE_DATES]) and (
        bool(named) or words.count("#") >= 3
    )


def find_numbered(blocks: Sequence[Block]) -> set[int]:
    """Indices of the blocks that are items of a list numbered 1, 2, 3 … with at least `LEAST_RUN` items."""
    found: set[int] = set()
    run: list[int] = []
    for i, block in enumerate(blocks):
        match = _NUMBERED.match(block.text)
        number = int(match.group(1)) if match and len(block.text) > match.end() else 0
        if number == 1:
            run = [i]
        elif run and number == len(run) + 1 and i - run[-1] <= RUN_GAP:
            run.append(i)
            if len(run) >= LEAST_RUN:
                found.update(run)
    return found
