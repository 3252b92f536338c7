"""The sentences that training pages are made of, with their blanks filled in."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from random import Random
from typing import Any

_BLANK = re.compile(r"\{(\w+)\}")
_MARK = re.compile(r"[{}\[\]]|\s*->.*$")
SHORTEST = 6
"""Words of the shortest codebook sentence that serves as prose."""


@functools.cache
def load_material() -> dict[str, Any]:
    """The lists of `material.toml`."""
    text = (resources.files("training") / "material.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@functools.cache
def load_sentences() -> tuple[tuple[str, ...], ...]:
    """The codebook's example sentences without their marks, category by category."""
    folder = resources.files("dateline.codebook") / "data"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return tuple(_sentences_of(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)


def _sentences_of(category: dict[str, Any]) -> tuple[str, ...]:
    patterns = category.get("pattern", [])
    found = [s for pattern in patterns for s in (*pattern.get("match", ()), *pattern.get("miss", ()))]
    plain = dict.fromkeys(_MARK.sub("", sentence) for sentence in found)
    return tuple(sentence for sentence in plain if len(sentence.split()) >= SHORTEST)


class Writer:
    """Draws from the material with one generator of random numbers; the same seed writes the same pages."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 -- pages, not secrets
        material = load_material()
        self.paper = self.random.choice(material["papers"])
        self._story = {
            blank: self.random.sample(material[blank], 3) for blank in ("names", "places", "topics")
        }
        self._sentences = [s for category in self.random.sample(load_sentences(), 2) for s in category]
        self._telling = False

    def draw(self, name: str) -> str:
        """One entry of a list, its blanks filled in."""
        return self.fill(self.random.choice(load_material()[name]))

    def tell(self, name: str) -> str:
        """One entry of a list, its blanks filled in with the names, places and matters of the page's own report."""
        self._telling = True
        told = self.draw(name)
        self._telling = False
        return told

    def sentence(self) -> str:
        """A sentence of the page's own report."""
        return self.tell("said") if self.chance(0.4) else self.random.choice(self._sentences)

    def foreign_sentence(self) -> str:
        """A sentence of some other report."""
        return (
            self.draw("said")
            if self.chance(0.4)
            else self.random.choice(self.random.choice(load_sentences()))
        )

    def several(self, name: str, least: int, most: int) -> list[str]:
        """Some entries of a list."""
        return [self.draw(name) for _ in range(self.random.randint(least, most))]

    def chance(self, share: float) -> bool:
        """True in this share of cases."""
        return self.random.random() < share

    def fill(self, template: str) -> str:
        """A template with its blanks filled in."""
        return _BLANK.sub(lambda match: self._value(match.group(1)), template)

    def _value(self, blank: str) -> str:
        material, number = load_material(), self.random.randint
        if blank == "paper":
            return str(self.paper)
        if blank == "nick":
            return str(self.random.choice(material["names"])).lower().replace(" ", "")
        if self._telling and f"{blank}s" in self._story:
            return str(self.random.choice(self._story[f"{blank}s"]))
        if f"{blank}s" in material:
            return str(self.random.choice(material[f"{blank}s"]))
        if blank == "agency":
            return str(self.random.choice(material["agencies"]))
        ranges = {"n": (2, 30), "n2": (10, 59), "d": (1, 9), "year": (1998, 2024)}
        return f"{number(2, 90) * 500:,}" if blank == "big" else str(number(*ranges[blank]))
