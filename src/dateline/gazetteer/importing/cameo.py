"""CAMEO's codes of actors, read into countries, blocs and sectors of ours by the table codes.tsv."""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.gazetteer.gazetteer import Gazetteer

COMPANY: Final = "MNC"
"""The bloc whose members a further role tells only the trade of."""
TABLE: Final = Path(__file__).parent / "codes.tsv"


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of a code means: a bloc, a role or a country."""

    kind: str
    value: str
    sectors: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code means; `rest` are the parts that mean nothing here."""

    country: str
    bloc: str
    sectors: tuple[str, ...]
    title: str
    rest: tuple[str, ...]


def read_code(code: str, gazetteer: Gazetteer) -> Meaning:
    """A code's country and bloc, and the sectors of its first role, or else of its bloc; a company's are those of business.

    >>> from dateline.gazetteer import load_gazetteer
    >>> meaning = read_code("NGOFRACHR", load_gazetteer())
    >>> meaning.country, meaning.bloc, meaning.sectors, meaning.rest
    ('FRA', 'NGO', ('SOC',), ('CHR',))
    """
    country = ""
    blocs: list[Part] = []
    roles: list[Part] = []
    rest: list[str] = []
    for start in range(0, len(code), 3):
        name = code[start : start + 3]
        part = _parts().get(name)
        alpha3 = (
            _country(name, part, gazetteer) if start == 0 or part is None or part.kind != "religion" else ""
        )
        if alpha3 and not country:
            country = alpha3
        elif part and part.kind == "role":
            roles.append(part)
        elif part and part.kind == "bloc" and (name != "EUR" or blocs):  # by itself EUR is a region
            blocs.append(part)
        else:
            rest.append(name)
    bloc = blocs[-1].value if [one.value for one in blocs[:1]] == ["IGO"] else blocs[0].value if blocs else ""
    own = [part for part in blocs if part.value == COMPANY]
    told = next((part for part in (*own, *roles, *reversed(blocs)) if part.sectors or part.title), None)
    return Meaning(country, bloc, told.sectors if told else (), told.title if told else "", tuple(rest))


def _country(name: str, part: Part | None, gazetteer: Gazetteer) -> str:
    if part and part.kind == "country":
        return part.value
    return name if gazetteer.country(name) else ""


@functools.cache
def _parts() -> dict[str, Part]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {
            row["code"]: Part(row["kind"], row["value"], tuple(row["sectors"].split()), row["title"])
            for row in lines
        }
