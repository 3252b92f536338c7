"""Noun phrases: where they begin and end, what they hang on, and whether they stand inside a quotation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.reading import Reading
from dateline.resolving.words import load_words

BESIDE_NOUN: Final = frozenset(
    "det amod compound nummod poss nmod quantmod advmod case punct predet npadvmod".split()
)
LOCATIVE: Final = frozenset(
    "in at near around outside inside across throughout within above over off".split()
)
"""Prepositions after which a city or a country is a place, not a party."""
BREAKS: Final = frozenset(["—", "–", "--", ";", ":", ",", "(", ")", "[", "]", "''", "``", '"', "“", "”"])
"""Marks that a noun phrase doesn't run across."""
HYPHENS: Final = frozenset(["-", "‐", "‑", "–"])
DEFINING: Final = frozenset(["of", "in", "from", "to", "for", "at"])
LONGEST_OWNER: Final = 6
"""Tokens of the prepositional phrase that is read as part of a noun phrase."""
HEADLINE: Final = 4
"""Long words from which a sentence can be told to be a headline in capitals."""
CLOSING: Final = frozenset(["”"])
STRAIGHT: Final = frozenset(['"', "''"])


def phrase_start(reading: Reading, token: int) -> int:
    """The first token of the noun phrase that ends in `token`; marks that part phrases end it."""
    first = token
    for child in reading.children[token]:
        if child < token and reading.labels[child] in BESIDE_NOUN:
            first = min(first, leftmost(reading, child))
    for at in range(token - 1, first - 1, -1):
        parts = reading.words[at] in BREAKS and not _is_thousands_mark(reading, at)
        if parts or _is_loose_dash(reading, at):
            first = at + 1
            break
    while first < token and not _may_open(reading, first, token):
        first += 1
    return first


def _may_open(reading: Reading, first: int, head: int) -> bool:
    """Whether a noun phrase may start with a word: not with a mark, an "also" or an "and", but with "at least"."""
    if reading.tags[first] in ("POS", "CC", "TO", "WRB") or not reading.words[first][0].isalnum():
        return False
    if reading.tags[first] == "RB" and reading.words[first].lower() in load_words().adverbs:
        return False
    return reading.tags[first] != "RB" or reading.heads[first] != head


def _is_thousands_mark(reading: Reading, token: int) -> bool:
    return (
        reading.words[token] == ","
        and reading.words[token - 1][-1].isdigit()
        and reading.words[token + 1][0].isdigit()
    )


def _is_loose_dash(reading: Reading, token: int) -> bool:
    """Whether a dash has white space on a side, or stands behind a place in capitals, and so parts what it stands between."""
    if reading.words[token] not in HYPHENS or token + 1 >= len(reading):
        return False
    before = reading.starts[token] > reading.ends[token - 1]
    is_lopsided = before != (reading.starts[token + 1] > reading.ends[token])
    return is_lopsided or reading.words[token] == "–" or (before and _ends_dateline(reading, token))


def _ends_dateline(reading: Reading, dash: int) -> bool:
    """Whether the sentence has nothing but a place in capitals before a dash, and begins anew behind: "GHENT, Belgium - An abbot"."""
    first = reading.sentences[reading.sentence_of[dash]][0]
    words = [word for word in reading.words[first : dash + 2] if word[0].isalpha()]
    return first < dash and words[0].isupper() and all(word[0].isupper() for word in words)


def leftmost(reading: Reading, token: int) -> int:
    """The first token of a subtree."""
    first = token
    for child in reading.children[token]:
        if child < first:
            first = min(first, leftmost(reading, child))
    return first


def quantity_start(reading: Reading, first: int, head: int) -> int:
    """Where a phrase starts with what counts it: "dozens of" before "demonstrators"."""
    of = reading.heads[head]
    if reading.labels[head] != "pobj" or reading.lemmas[of] != "of" or of != first - 1:
        return first
    counter = reading.heads[of]
    if reading.lemmas[counter] not in load_words().quantities or counter != of - 1:
        return first
    return phrase_start(reading, counter)


def phrase_end(reading: Reading, head: int, last: int) -> int:
    """The end of a phrase with a short prepositional phrase that tells which people these are: "in Nairobi", "of the Afghan army"."""
    for child in reading.children[head]:
        if child != last or reading.labels[child] != "prep" or reading.lemmas[child] not in DEFINING:
            continue
        owner = reading.child(child, "pobj")
        if owner is None or owner - last > LONGEST_OWNER or reading.poses[owner] not in ("PROPN", "NOUN"):
            continue
        is_parted = any(word in BREAKS for word in reading.words[child:owner])
        if is_parted or reading.child(owner, "relcl", "acl") is not None:
            continue
        if any(word[0].isupper() for word in reading.words[child + 1 : owner + 1]):
            return owner + 1
    return last


def behind(reading: Reading, noun: int, preposition: str) -> Iterator[int]:
    """The heads of what stands behind a noun's preposition: "Chad" of "the army of Chad"."""
    for child in reading.children_with(noun, "prep"):
        if reading.lemmas[child] == preposition:
            yield from reading.children_with(child, "pobj")[:1]


def without_article(reading: Reading, first: int, last: int) -> str:
    """The words of a phrase without a leading article or possessive pronoun."""
    while first < last - 1 and reading.tags[first] in ("DT", "PRP$", "PDT", "WP$"):
        first += 1
    return reading.text(first, last)


def with_article(reading: Reading, first: int, head: int) -> int:
    """The token number of the article before a name, or the name's own first one."""
    before = first - 1
    if before < 0 or reading.words[before].lower() != "the":
        return first
    same_passage = reading.passage_of[before] == reading.passage_of[first]
    return before if same_passage and first <= reading.heads[before] <= head else first


def with_acronym(reading: Reading, last: int) -> int:
    """The end of a name, past an acronym in brackets after it: "the Security Council (UNSC)"."""
    words = reading.words
    bracketed = last + 2 < len(words) and words[last] == "(" and words[last + 2] == ")"
    if bracketed and words[last + 1].isupper() and words[last + 1].isalpha() and len(words[last + 1]) > 1:
        return last + 3
    return last


def head_of(reading: Reading, first: int, last: int) -> int:
    """The token of a phrase that hangs on a word outside it, nouns before others."""
    found = None
    for token in range(first, last):
        head = reading.heads[token]
        if head == token or not first <= head < last:
            if reading.poses[token] in ("NOUN", "PROPN", "PRON", "NUM"):
                return token
            found = token if found is None else found
    return last - 1 if found is None else found


def is_located(reading: Reading, head: int) -> bool:
    """Whether a phrase stands after a preposition that makes it a place."""
    governor = reading.heads[head]
    if reading.labels[head] == "conj":
        return governor != head and is_located(reading, governor)
    return reading.labels[head] == "pobj" and reading.lemmas[governor] in LOCATIVE


def joined_before(reading: Reading, first: int) -> str | None:
    """The word that a hyphen ties to the front of a name ("anti" in "anti-Trump"), lower case; None for none."""
    if first < 2 or reading.words[first - 1] not in HYPHENS:
        return None
    tied = (
        reading.starts[first] == reading.ends[first - 1]
        and reading.starts[first - 1] == reading.ends[first - 2]
    )
    return reading.words[first - 2].lower() if tied else None


def quoted_tokens(reading: Reading) -> list[bool]:
    """For each token whether it stands inside quotation marks; a mark left open closes at the paragraph's end."""
    fresh = {passage.first for passage in reading.passages}
    fresh.update(first for first, _ in reading.sentences if _starts_line(reading, first))
    inside, is_open = [], False
    for token, word in enumerate(reading.words):
        if token in fresh:
            is_open = False
        if word in ("“", "``"):
            is_open = True
        elif word in CLOSING:
            is_open = False
        elif word in STRAIGHT:
            is_open = not is_open
        inside.append(is_open)
    return inside


def _starts_line(reading: Reading, token: int) -> bool:
    if token == 0:
        return False
    return "\n" in reading.passage(token).text[reading.ends[token - 1] : reading.starts[token]]


def is_title_case(reading: Reading, sentence: int) -> bool:
    """Whether nearly all long words of a sentence begin with a capital, verbs too, as in many headlines."""
    first, last = reading.sentences[sentence]
    if any(reading.poses[t] == "VERB" and reading.words[t].islower() for t in range(first, last)):
        return False
    long = [word for word in reading.words[first + 1 : last] if len(word) > 3 and word.isalpha()]
    return len(long) >= HEADLINE and sum(word[0].isupper() for word in long) >= 0.8 * len(long)
