"""The table of toponyms on disk: two sorted text files, mapped into memory and searched by halves.

`toponyms.tsv` holds a place a line, `toponym_names.tsv` a name a line with the offsets of its places in the other.
Nothing is read at the start; pages of the files that are looked at are shared by all processes of a machine.
"""

from __future__ import annotations

import hashlib
import mmap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dateline.errors import KnowledgeError

PLACES = "toponyms.tsv"
NAMES = "toponym_names.tsv"
HEADER = "# Made from GeoNames (geonames.org), CC BY 4.0; see docs/gazetteer.md. SHA-256 of the rows: {}\n"


class ToponymTable:
    """The rows of places by the key of a name.

    Raises `KnowledgeError` where one of the two files is missing or empty.
    """

    def __init__(self, folder: Path) -> None:
        self._places = _mapped(folder / PLACES)
        self._names = _mapped(folder / NAMES)

    @property
    def version(self) -> bytes:
        """The first line of the file, which holds the hash of its rows."""
        return self._places[: self._places.find(b"\n")]

    def rows(self, key: str) -> Iterator[list[str]]:
        """The cells of each place that has this key, in the order of the file."""
        for offset in _offsets(self._names, key.encode()):
            end = self._places.find(b"\n", offset)
            yield self._places[offset:end].decode().split("\t")


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as fault:
        raise KnowledgeError(
            f"{path}: no table of toponyms; make it with scripts/build_toponyms.py"
        ) from fault


def _offsets(names: mmap.mmap, key: bytes) -> list[int]:
    """Where the places of a name stand: the line with the key, found by halving the sorted file."""
    low, high = 0, len(names)
    while low < high:
        start = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = names.find(b"\n", start)
        found, _, offsets = names[start:end].partition(b"\t")
        if found == key:
            return [int(offset) for offset in offsets.split()]
        if found < key:
            low = end + 1
        else:
            high = start
    return []


def write_table(folder: Path, places: Iterable[tuple[Sequence[str], Iterable[str]]]) -> None:
    """Write both files from rows of cells with the keys of their names; the same rows make the same bytes."""
    by_key: dict[str, list[int]] = {}
    lines: list[bytes] = []
    offset = len(_header(b""))
    for cells, keys in places:
        for key in dict.fromkeys(keys):
            by_key.setdefault(key, []).append(offset)
        lines.append(("\t".join(cells) + "\n").encode())
        offset += len(lines[-1])
    names = (f"{key}\t{' '.join(map(str, by_key[key]))}\n" for key in sorted(by_key, key=str.encode))
    text, rows = "".join(names).encode(), b"".join(lines)
    (folder / PLACES).write_bytes(_header(rows + text) + rows)
    (folder / NAMES).write_bytes(text)


def _header(data: bytes) -> bytes:
    return HEADER.format(hashlib.sha256(data).hexdigest()).encode()
