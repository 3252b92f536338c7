"""Write what WordNet says of verbs and of the nouns of doings (codebook/wordnet/): `make_senses.py FOLDER`.

FOLDER holds WordNet 3.0's database files (index.verb, data.verb, index.noun, data.noun), as Princeton or Debian's package
wordnet-base bring them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

OUT = Path(__file__).parents[1] / "src" / "dateline" / "codebook" / "wordnet"
SENSES: Final = 2
"""Senses kept of a word, the most frequent first."""
DOINGS: Final = frozenset(["04", "10", "11", "14"])
"""Lexicographers' files of acts, communication, events and groups: their nouns are kept however rare."""
HYPERNYM: Final = "@"


@dataclass(frozen=True, slots=True)
class Synset:
    """A set of words that mean the same: its name, its lexicographers' file, the offsets of what it is a kind of."""

    name: str
    file: str
    above: tuple[str, ...]


def read_synsets(path: Path, mark: str) -> dict[str, Synset]:
    """The synsets of a data file by their offset."""
    synsets, named = {}, dict[str, int]()
    for fields in _rows(path):
        word = fields[4].lower()
        named[word] = named.get(word, 0) + 1
        first = 4 + 2 * int(fields[3], 16)
        pointers = [fields[first + 1 + 4 * i : first + 5 + 4 * i] for i in range(int(fields[first]))]
        above = tuple(offset for kind, offset, part, _ in pointers if kind == HYPERNYM and part == mark)
        synsets[fields[0]] = Synset(f"{word}.{mark}.{named[word]}", fields[1], above)
    return synsets


def read_words(path: Path) -> Iterator[tuple[str, list[str], bool]]:
    """Each word of an index file with the offsets of its senses, and whether a tagged text was found to use it."""
    for fields in _rows(path):
        first = 4 + int(fields[3])
        yield fields[0], fields[first + 2 :], int(fields[first + 1]) > 0


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="ascii", errors="replace").splitlines():
        if not line.startswith(" "):  # the licence
            yield line.partition("|")[0].split()


def main() -> None:
    """Write senses.tsv and kinds.tsv."""
    folder = Path(sys.argv[1])
    words, kinds = [], set()
    for part, mark in (("verb", "v"), ("noun", "n")):
        synsets = read_synsets(folder / f"data.{part}", mark)
        for word, offsets, used in read_words(folder / f"index.{part}"):
            senses = [synsets[offset] for offset in offsets[:SENSES]]
            if not _is_kept(word, mark, senses, used=used):
                continue
            words.append(f"{mark}\t{word.replace('_', ' ')}\t{' '.join(s.name for s in senses)}")
            stack = [*senses]
            while stack:
                synset = stack.pop()
                above = [synsets[offset] for offset in synset.above]
                if above:
                    kinds.add(f"{synset.name}\t{' '.join(s.name for s in above)}")
                    stack += above
    (OUT / "senses.tsv").write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    (OUT / "kinds.tsv").write_text("\n".join(sorted(kinds)) + "\n", encoding="utf-8")


def _is_kept(word: str, mark: str, senses: list[Synset], *, used: bool) -> bool:
    if not word.replace("_", "").isalpha():
        return False
    if mark == "v":
        return word.count("_") <= 1
    return "_" not in word and (used or senses[0].file in DOINGS)


if __name__ == "__main__":
    main()
