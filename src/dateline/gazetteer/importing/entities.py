"""Wikidata's JSON, entity by entity: dumps (a line an entity, in brackets or not) and what its web address gives."""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

import msgspec

from dateline.errors import KnowledgeError
from dateline.gazetteer.importing.gathering import Left

LARGEST_DOCUMENT: Final = 256 * 1024 * 1024
"""Bytes of a file that is one JSON document, which is read whole; dumps have a line an entity and are streamed."""
NO_JSON: Final = "it is no JSON of an entity of Wikidata"


class Snak(msgspec.Struct):
    """A property's value, as Wikidata writes it."""

    snaktype: str
    datavalue: dict[str, Any] | None = None

    @property
    def value(self) -> Any:
        """The value; None where it is unknown or there is none."""
        return self.datavalue["value"] if self.datavalue else None


class Statement(msgspec.Struct):
    """A claim with its qualifiers. Maps that are empty are written as lists in dumps."""

    mainsnak: Snak
    rank: str = "normal"
    qualifiers: dict[str, list[Snak]] | list[Any] = {}

    def qualifier(self, name: str) -> Snak | None:
        """The first value of a qualifier."""
        found = self.qualifiers.get(name) if isinstance(self.qualifiers, dict) else None
        return found[0] if found else None


class Claims(msgspec.Struct):
    """The properties that are read."""

    P17: list[Statement] = []
    P27: list[Statement] = []
    P31: list[Statement] = []
    P39: list[Statement] = []
    P279: list[Statement] = []
    P298: list[Statement] = []
    P571: list[Statement] = []
    P576: list[Statement] = []
    P856: list[Statement] = []
    P1001: list[Statement] = []


class Text(msgspec.Struct):
    """A word in one language."""

    value: str


class Labels(msgspec.Struct):
    """Names in English, and those that hold for many languages."""

    en: Text | None = None
    mul: Text | None = None


class Aliases(msgspec.Struct):
    """Further names of the same."""

    en: list[Text] = []
    mul: list[Text] = []


class Entity(msgspec.Struct):
    """An item, with what is read of it."""

    id: str
    labels: Labels | list[Any] = msgspec.field(default_factory=Labels)
    aliases: Aliases | list[Any] = msgspec.field(default_factory=Aliases)
    claims: Claims | list[Any] = msgspec.field(default_factory=Claims)
    modified: str | None = None

    @property
    def label(self) -> str | None:
        """Its English name, or the one for many languages."""
        labels = self.labels if isinstance(self.labels, Labels) else Labels()
        found = labels.en or labels.mul
        return found.value.strip() if found else None

    @property
    def names(self) -> list[str]:
        """Its name and aliases, each once."""
        aliases = self.aliases if isinstance(self.aliases, Aliases) else Aliases()
        told = [self.label or "", *(text.value.strip() for text in (*aliases.en, *aliases.mul))]
        return list(dict.fromkeys(name for name in told if name))

    @property
    def said(self) -> Claims:
        """Its claims."""
        return self.claims if isinstance(self.claims, Claims) else Claims()


class _Answer(msgspec.Struct):
    entities: dict[str, Entity]


_line = msgspec.json.Decoder(Entity)
_document = msgspec.json.Decoder(Entity | list[Entity])
_answer = msgspec.json.Decoder(_Answer)


def item_of(value: Any) -> str | None:
    """The item that a value names: Q142."""
    if not isinstance(value, dict):
        return None
    number = value.get("numeric-id")
    return value.get("id") or (f"Q{number}" if number else None)


def items_of(statements: list[Statement]) -> list[str]:
    """The items that statements name, preferred ones first, those that Wikidata holds to be wrong left out."""
    kept = sorted(
        (one for one in statements if one.rank != "deprecated"), key=lambda one: one.rank != "preferred"
    )
    return [item for one in kept if (item := item_of(one.mainsnak.value))]


def read_entities(path: Path) -> Iterator[tuple[int, Entity] | Left]:
    """The entities of a file with their lines, and the lines that hold none.

    The file may be packed (.gz, .bz2). It holds a line an entity, as dumps do, or is one document, as the web address of an
    entity gives. Raises KnowledgeError where it can't be read, or a document is too large to be read whole.
    """
    try:
        with _open(path) as file:
            first = next((line for line in file if line.strip(b"\xef\xbb\xbf \t\r\n[")), b"")
            if not first:
                return
            file.seek(0)
            yield from _read_lines(path, file) if _is_entity(first) else _read_document(path, file)
    except (OSError, EOFError) as error:
        raise KnowledgeError(
            f"{path}: it can't be read ({getattr(error, 'strerror', None) or error})"
        ) from error


def _open(path: Path) -> BinaryIO:
    if path.suffix == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return cast("BinaryIO", bz2.open(path, "rb")) if path.suffix == ".bz2" else path.open("rb")


def _is_entity(line: bytes) -> bool:
    try:
        _line.decode(_bare(line))
    except msgspec.DecodeError:
        return False
    return True


def _bare(line: bytes) -> bytes:
    """A line of a dump without the comma at its end; in one that opens the array, or closes it, without that bracket."""
    return line.strip(b"\xef\xbb\xbf \t\r\n").removeprefix(b"[").removesuffix(b"]").rstrip(b", ")


def _read_lines(path: Path, file: BinaryIO) -> Iterator[tuple[int, Entity] | Left]:
    for number, line in enumerate(file, 1):
        bare = _bare(line)
        if not bare:
            continue
        try:
            yield number, _line.decode(bare)
        except msgspec.DecodeError:
            yield Left(path.name, number, bare[:40].decode(errors="replace"), NO_JSON)


def _read_document(path: Path, file: BinaryIO) -> Iterator[tuple[int, Entity]]:
    whole = file.read(LARGEST_DOCUMENT + 1)
    if len(whole) > LARGEST_DOCUMENT:
        raise KnowledgeError(
            f"{path}: it is one document of over 256 MB; write it a line an entity (jq -c '.[]')"
        )
    for decoder in (_answer, _document):
        try:
            found = decoder.decode(whole)
        except msgspec.DecodeError:
            continue
        entities = (
            found.entities.values()
            if isinstance(found, _Answer)
            else found
            if isinstance(found, list)
            else [found]
        )
        yield from ((1, entity) for entity in entities)
        return
    raise KnowledgeError(f"{path}: {NO_JSON}, neither line by line nor as a whole")
