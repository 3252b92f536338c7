"""Clean reports to be dirtied: composed from our own sentences, always the same ones for a seed."""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TOPICAL, BRIEFS = 70, 16
"""Reports made from the topics, and round-ups made from the codebook's sentences; the rest are the demonstration's."""
LEAST_WORDS, MOST_WORDS = 150, 500
BRIEF_SENTENCES = (2, 4)
"""Sentences in a paragraph of a round-up."""

_BRACES = re.compile(r"[{}\[\]]")
_DATELINE = re.compile(r"^[A-ZÀ-Þ][^.]{2,60}? (?:-|—) ")
_WHOLE = re.compile(r"[A-Z][^.?!]*\.$")


@dataclass(frozen=True, slots=True)
class Clean:
    """A report as it was written: what stands over the body, the dateline, and the body's paragraphs."""

    title: str
    head: tuple[str, ...]
    dateline: str
    paragraphs: tuple[str, ...]
    outlet: str

    @property
    def body(self) -> str:
        """The text that cleaning should give."""
        return "\n\n".join(self.paragraphs)

    def page(self) -> str:
        """The report as a page without dirt."""
        first, *rest = self.paragraphs
        return "\n\n".join([self.title, *self.head, self.dateline + first, *rest]) + "\n"


def compose_reports(count: int, *, seed: int) -> list[Clean]:
    """So many clean reports of 150 to 500 words."""
    rng = random.Random(seed)  # noqa: S311 -- a sample, not a secret
    data = tomllib.loads((HERE / "reports.toml").read_text(encoding="utf-8"))
    made = [_from_topic(data["topic"][i % len(data["topic"])], data["slots"], rng) for i in range(TOPICAL)]
    sentences = codebook_sentences()
    made += [_round_up(sentences, data["slots"], rng) for _ in range(BRIEFS)]
    made += _demonstration(data["slots"], rng)
    while len(made) < count:
        made.append(_from_topic(rng.choice(data["topic"]), data["slots"], rng))
    return made[:count]


def words_of(paragraphs: tuple[str, ...] | list[str]) -> int:
    """Number of words in paragraphs."""
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _from_topic(topic: dict[str, Any], slots: dict[str, list[str]], rng: random.Random) -> Clean:
    first, *rest = topic["paragraphs"]
    kept = sorted(rng.sample(range(len(rest)), rng.randint(len(rest) - 4, len(rest))))
    while words_of([first, *(rest[i] for i in kept)]) < LEAST_WORDS:
        kept = list(range(len(rest)))
    values = _values(slots, rng)
    paragraphs = tuple(text.format(**values) for text in [first, *(rest[i] for i in kept)])
    title = rng.choice(topic["titles"]).format(**values)
    return _with_head(title, paragraphs, slots, rng, place=values["city"])


def _values(slots: dict[str, list[str]], rng: random.Random) -> dict[str, str]:
    """A value for every slot of a topic."""
    values = {"day": rng.choice(slots["days"])}
    for i, (given, family) in enumerate(
        zip(rng.sample(slots["first"], 4), rng.sample(slots["last"], 4), strict=True), start=1
    ):
        values |= {f"p{i}": f"{given} {family}", f"s{i}": family}
    values |= dict(zip(("city", "other", "third"), rng.sample(slots["towns"], 3), strict=True))
    for i, (low, high) in enumerate([(3, 9), (10, 29), (30, 90), (1100, 9800), (120, 890)], start=1):
        number = rng.randint(low, high)
        values[f"n{i}"] = f"{number:,}" if number > 999 else str(number)
    return values


def _with_head(
    title: str, paragraphs: tuple[str, ...], slots: dict[str, list[str]], rng: random.Random, *, place: str
) -> Clean:
    """A report with byline, date line and dateline, each of which it may have or not."""
    writer = f"{rng.choice(slots['first'])} {rng.choice(slots['last'])}"
    head = [f"By {writer}"] if rng.random() < 0.6 else []
    head += [f"Published {rng.randint(1, 28)} March 2024"] if rng.random() < 0.4 else []
    agency = rng.choice(slots["agencies"])
    datelines = [
        "",
        "",
        f"{place.upper()} ({agency}) - ",
        f"{place.upper()}, March {rng.randint(1, 28)} ({agency}) — ",
        f"{place.upper()} — ",
    ]
    return Clean(title, tuple(head), rng.choice(datelines), paragraphs, rng.choice(slots["outlets"]))


def codebook_sentences() -> list[str]:
    """The codebook's own example sentences, without their marks: whole sentences of six words and more."""
    found = []
    for file in sorted(
        resources.files("dateline.codebook").joinpath("data").iterdir(), key=lambda item: item.name
    ):
        if file.name.endswith(".toml"):
            for pattern in tomllib.loads(file.read_text(encoding="utf-8")).get("pattern", []):
                found += [
                    _BRACES.sub("", text) for text in [*pattern.get("match", []), *pattern.get("miss", [])]
                ]
    return [text for text in dict.fromkeys(found) if len(text.split()) >= 6 and _WHOLE.match(text)]


def _round_up(sentences: list[str], slots: dict[str, list[str]], rng: random.Random) -> Clean:
    """A round-up of short news: paragraphs of sentences that have nothing to do with one another."""
    wanted = rng.randint(LEAST_WORDS + 10, MOST_WORDS - 60)
    paragraphs: list[str] = []
    while words_of(paragraphs) < wanted:
        paragraphs.append(" ".join(rng.sample(sentences, rng.randint(*BRIEF_SENTENCES))))
    place = rng.choice(slots["towns"])
    return _with_head(
        f"In brief: news of the day from {place} and elsewhere", tuple(paragraphs), slots, rng, place=place
    )


def _demonstration(slots: dict[str, list[str]], rng: random.Random) -> Iterator[Clean]:
    """The longer reports of the demonstration corpus that are plain text, without their datelines."""
    folder = resources.files("dateline.demo").joinpath("corpus")
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        if "-wire-" in file.name:
            title, *paragraphs = file.read_text(encoding="utf-8").strip().split("\n\n")
            body = (_DATELINE.sub("", paragraphs[0]), *paragraphs[1:])
            if words_of(body) >= LEAST_WORDS:
                yield _with_head(title, body, slots, rng, place="Istanbul")
        elif file.name.endswith(".jsonl"):
            for line in file.read_text(encoding="utf-8").splitlines():
                item = json.loads(line)
                body = tuple(item["text"].split("\n\n"))
                if words_of(body) >= LEAST_WORDS:
                    yield _with_head(item["title"], body, slots, rng, place="Istanbul")
