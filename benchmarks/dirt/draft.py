"""A page on its way to being dirty: its units in order, and the body that cleaning should find in it."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from benchmarks.dirt.reports import HERE, Clean


@dataclass(slots=True)
class Unit:
    """What stands between two blank lines. `place` is the number of its paragraph in the body; None for all else."""

    text: str
    place: int | None = None


@dataclass(slots=True)
class Draft:
    """The page's units, the paragraphs that are its true body, and how units are set apart."""

    clean: Clean
    units: list[Unit]
    truth: list[str]
    rng: random.Random
    gap: str = "\n\n"

    @property
    def page(self) -> str:
        """The page's text."""
        return self.gap.join(unit.text for unit in self.units) + "\n"

    @property
    def body(self) -> str:
        """The text that cleaning should give."""
        return "\n\n".join(self.truth)

    def body_units(self) -> list[int]:
        """Indices of the units that are body."""
        return [i for i, unit in enumerate(self.units) if unit.place is not None]

    def draw(self, name: str) -> list[Unit]:
        """One piece of furniture of a kind, its slots filled."""
        return [Unit(self.fill(line)) for line in self.rng.choice(load_stock()[name])]

    def fill(self, line: str) -> str:
        """A line of furniture with headlines, words and numbers of the page's."""
        long_words = [word.strip('.,;:"') for word in self.truth[0].split() if len(word) > 5]
        while "{title}" in line:
            line = line.replace("{title}", str(self.rng.choice(load_stock()["headlines"])), 1)
        while "{word}" in line:
            line = line.replace("{word}", self.rng.choice(long_words), 1)
        return line.format(
            outlet=self.clean.outlet,
            number=self.rng.randint(100, 6000),
            hour=f"{self.rng.randint(6, 22):02}",
            minute=f"{self.rng.randint(0, 59):02}",
        )

    def insert(self, index: int, units: Iterable[Unit]) -> None:
        """Put units before the one at an index."""
        self.units[index:index] = [replace(unit) for unit in units]


@cache
def load_stock() -> dict[str, list[list[str]]]:
    """The furniture, by its kind."""
    found: dict[str, list[list[str]]] = tomllib.loads((HERE / "furniture.toml").read_text(encoding="utf-8"))
    return found


def begin(clean: Clean, rng: random.Random) -> Draft:
    """A clean report as a page without dirt."""
    first, *rest = clean.paragraphs
    units = [Unit(clean.title), *map(Unit, clean.head), Unit(clean.dateline + first, 0)]
    units += [Unit(text, i) for i, text in enumerate(rest, start=1)]
    return Draft(clean, units, list(clean.paragraphs), rng)
