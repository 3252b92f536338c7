"""Hard-wrapped text, as old wire copy, mail and scans have it."""

from __future__ import annotations

import random
import re

from benchmarks.dirt.draft import Draft

WIDTHS = (60, 80)
LEAST_WORDS = 8
"""A unit with fewer words is a title or a button and stays on its line."""
RAGGED = 12
"""Columns by which a ragged line falls short of the width, at most."""

_SYLLABLE = re.compile(
    r"(?<=[aeiouy])(?=[bcdfghjklmnprstvz][aeiouy])|(?<=[aeiouy][nrlst])(?=[bcdfgklmnpstv][aeiouyrl])"
)
_HARD = re.compile(r"[A-Za-z]+-[A-Za-z]+")


def wrap_units(draft: Draft, *, plain: bool = False) -> None:
    """Wrap every long unit of a page in one way: indented, quoted or justified unless `plain`."""
    rng = draft.rng
    width = rng.randint(*WIDTHS)
    style = "plain" if plain else rng.choice(["plain", "indent", "first", "ragged", "quoted", "justified"])
    hyphens = 0.0 if plain else rng.choice([0.0, 0.5, 1.0])
    for unit in draft.units:
        if len(unit.text.split()) >= LEAST_WORDS:
            lines = wrap(unit.text, width, rng, ragged=style == "ragged", hyphens=hyphens)
            unit.text = "\n".join(_dress(lines, width, style, rng))
        elif style == "quoted":
            unit.text = f"> {unit.text}"
        elif style == "indent":
            unit.text = f"    {unit.text}"
    if style == "quoted":
        draft.gap = "\n>\n"


def wrap(text: str, width: int, rng: random.Random, *, ragged: bool, hyphens: float) -> list[str]:
    """Lines of at most a width; a word that does not fit is broken at a syllable or at its hyphen."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        room = width - (rng.randint(0, RAGGED) if ragged else 0)
        if not line or len(line) + 1 + len(word) <= room:
            line = f"{line} {word}".lstrip()
            continue
        head = _break(word, room - len(line) - 1, rng, hyphens=hyphens)
        if head:
            lines.append(f"{line} {head}" if head.endswith("-") else f"{line} {head}-")
            line = word[len(head) :]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _break(word: str, room: int, rng: random.Random, *, hyphens: float) -> str:
    """The part of a word that stays on the line, or nothing."""
    if _HARD.search(word):
        cut = word.index("-") + 1
        return word[:cut] if cut <= room else ""
    if rng.random() >= hyphens or not word.isalpha() or not word.isascii() or len(word) < 7:
        return ""
    cuts = [match.start() for match in _SYLLABLE.finditer(word) if 2 <= match.start() <= len(word) - 3]
    fit = [cut for cut in cuts if cut + 1 <= room]
    return word[: fit[-1]] if fit else ""


def _dress(lines: list[str], width: int, style: str, rng: random.Random) -> list[str]:
    if style == "indent":
        return [f"    {line}" for line in lines]
    if style == "first":
        return [f"     {lines[0]}", *lines[1:]]
    if style == "quoted":
        return [f"> {line}" for line in lines]
    if style == "justified":
        return [*(_justify(line, width, rng) for line in lines[:-1]), lines[-1]]
    return lines


def _justify(line: str, width: int, rng: random.Random) -> str:
    words = line.split(" ")
    gaps = [" "] * (len(words) - 1)
    for _ in range(min(width - len(line), 3 * len(gaps)) if gaps else 0):
        gaps[rng.randrange(len(gaps))] += " "
    return "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=True))
