"""Write the words that cleaning knows (cleaning/data/words.txt): all lower-case words of the codebook's own sentences and lists."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[1] / "src" / "dateline"
WORDS = SOURCE / "cleaning" / "data" / "words.txt"

_WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w-])")


def strings(data: Any) -> Iterator[str]:
    """Every string in a TOML file's data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from (text for value in data.values() for text in strings(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in strings(value))


def make_words() -> str:
    """The words, one a line, in order."""
    words: set[str] = set()
    for path in sorted((SOURCE / "codebook" / "data").glob("*.toml")):
        for text in strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            words.update(_WORD.findall(text))
    return "".join(f"{word}\n" for word in sorted(words))


if __name__ == "__main__":
    WORDS.write_text(make_words(), encoding="utf-8")
    print(WORDS)
