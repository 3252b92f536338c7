"""Write the words that cleaning knows (cleaning/data/words.txt).

They are all lower-case words of the codebook's own sentences and lists, and the longer words of WordNet, as the
English model's lemmatizer lists them: short rare ones ("forb", "ment") would pass halves of broken words for whole.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.pipeline import Lemmatizer

from dateline.reading.english import MODEL

SOURCE = Path(__file__).parents[1] / "src" / "dateline"
WORDS = SOURCE / "cleaning" / "data" / "words.txt"

SHORTEST = 5
"""Letters of the words that are taken from WordNet."""

_WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w-])")


def strings(data: Any) -> Iterator[str]:
    """Every string in a TOML file's data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from (text for value in data.values() for text in strings(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in strings(value))


def words_of_model() -> Iterator[str]:
    """Every word that the lemmatizer knows: lemmas, and forms that no rule makes."""
    lookups = cast("Lemmatizer", spacy.load(MODEL).get_pipe("lemmatizer")).lookups
    for table in ("lemma_index", "lemma_exc"):
        for words in lookups.get_table(table).values():
            yield from words


def make_words() -> str:
    """The words, one a line, in order."""
    words: set[str] = set()
    for path in sorted((SOURCE / "codebook" / "data").glob("*.toml")):
        for text in strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            words.update(_WORD.findall(text))
    words.update(word for word in words_of_model() if len(word) >= SHORTEST and _WORD.fullmatch(word))
    return "".join(f"{word}\n" for word in sorted(words))


if __name__ == "__main__":
    WORDS.write_text(make_words(), encoding="utf-8")
    print(WORDS)
