"""The examples in `cues.toml`: what must be found, and what must not."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from batches import Batch
from dateline.coding.attribution import find_attributions
from dateline.coding.attribution.cues import load_cues

TABLE = tomllib.loads(files("dateline.codebook").joinpath("cues.toml").read_text(encoding="utf-8"))
GROUPS = ("verb", "noun", "adjective", "adverb", "preposition")
MATCHES = [(e["name"], s) for group in GROUPS for e in TABLE[group] for s in e.get("match", ())]
MISSES = [(e["name"], e, s) for group in GROUPS for e in TABLE[group] for s in e.get("miss", ())]
MARKED = re.compile(r"(\{[^}]*\}|<[^>]*>|\[[^\]]*\])")


def plain(marked: str) -> str:
    return MARKED.sub(lambda match: match.group()[1:-1], marked)


READ = Batch([*(plain(marked) for _, marked in MATCHES), *(text for *_, text in MISSES)])


def found_in(text: str) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        tuple([text[a:b] for a, b in spans] for spans in (x.source_spans, x.cue, x.content))
        for x in find_attributions(READ[text])
    ]


@pytest.mark.parametrize(("name", "marked"), MATCHES)
def test_examples_that_match(name: str, marked: str) -> None:
    parts = MARKED.findall(marked)
    source, cue, content = ([p[1:-1] for p in parts if p[0] == mark] for mark in "{<[")
    found = found_in(plain(marked))
    assert any((source, content) == (s, c) and " ".join(cue) in " ".join(words) for s, words, c in found), (
        name,
        found,
    )


@pytest.mark.parametrize(("name", "entry", "text"), MISSES)
def test_examples_that_miss(name: str, entry: dict[str, list[str]], text: str) -> None:
    stems = tuple(word.split()[0][:4] for word in entry["words"])
    cues = [word.lower() for _, cue, _ in found_in(text) for word in cue]
    assert not [word for word in cues if word.startswith(stems)], name


def test_cues_load_with_known_stances() -> None:
    cues = load_cues()
    assert {cue.stance for entries in cues.verbs.values() for cue in entries} >= {
        "asserts",
        "denies",
        "fears",
    }
    assert ("according", "to") in dict(cues.prepositions["according"])


def test_every_entry_has_an_example_and_no_word_twice() -> None:
    for group in GROUPS:
        for entry in TABLE[group]:
            assert entry.get("match"), entry["name"]
            assert len(entry["words"]) == len(set(entry["words"])), entry["name"]
