"""The cues of attribution, read from the codebook's `cues.toml`."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal, get_args

from dateline.errors import KnowledgeError
from dateline.record import Stance

Sort = Literal["speech", "act"]
"""Whether a cue only says, or also does what the codebook names (accuse, promise, deny)."""

CUES_FILE = "cues.toml"


@dataclass(frozen=True, slots=True)
class Cue:
    """One word of `cues.toml`: its entry's name, stance, sort and frames, and the word that must follow it."""

    name: str
    stance: Stance
    sort: Sort
    frames: tuple[str, ...]
    second: str | None = None


CuesOfWord = dict[str, tuple[Cue, ...]]
CuesOfPhrase = tuple[tuple[tuple[str, ...], Cue], ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues by their lemma and part of speech.

    Prepositional cues are found by their first word, each with all its words. `misread` maps lemmas that the parser gets wrong to what they should be; `media` are the words that mark
    a name or noun as one that passes on what others say, `media_names` those that do so only as the last word of a
    name, `no_media` nouns that are none whatever stands before them, `hearers` those of people of the press, who pass
    nothing on by hearing it, save those of a medium that is named or `owned` ("state media"); `cited` are nouns of those who are cited;
    `headline_sources` are nouns that speak before a colon, `headline_labels` those that only label what follows;
    `manners` are nouns after "according to" that say nothing, `occasions` those on which something is said,
    `answered` nouns of what somebody else has said,
    `brought` those of what courts decide, `reckoned` those of what is put at a number,
    `topical` verbs of talking over, `gestures` those that speak only beside a quotation, `dropping` verbs by which they do away with it. `anonymity` are words that say that a source has no
    name, `named` verbs that say so where they are negated, `spoken` those of what such a source may not do.
    """

    verbs: CuesOfWord
    nouns: CuesOfWord
    adjectives: CuesOfWord
    adverbs: CuesOfWord
    prepositions: dict[str, CuesOfPhrase]
    misread: dict[str, str]
    media: frozenset[str]
    media_names: frozenset[str]
    no_media: frozenset[str]
    hearers: frozenset[str]
    owned: frozenset[str]
    cited: frozenset[str]
    headline_sources: frozenset[str]
    anonymity: frozenset[str]
    named: frozenset[str]
    spoken: frozenset[str]
    headline_labels: frozenset[str]
    manners: frozenset[str]
    occasions: frozenset[str]
    answered: frozenset[str]
    brought: frozenset[str]
    reckoned: frozenset[str]
    topical: frozenset[str]
    gestures: frozenset[str]
    dropping: frozenset[str]


@functools.cache
def load_cues() -> Cues:
    """Read the cues once a process. Raises KnowledgeError where an entry has an unknown stance or sort."""
    table = tomllib.loads(files("dateline.codebook").joinpath(CUES_FILE).read_text(encoding="utf-8"))
    return Cues(
        verbs=_by_word(table["verb"]),
        nouns=_by_word(table["noun"]),
        adjectives=_by_word(table["adjective"]),
        adverbs=_by_word(table["adverb"]),
        prepositions=_by_first_word(table["preposition"]),
        misread=table["misread"],
        media=frozenset(table["media"]["words"]),
        media_names=frozenset(table["media"]["names"]),
        no_media=frozenset(table["media"]["others"]),
        hearers=frozenset(table["media"]["hearers"]),
        owned=frozenset(table["media"]["owned"]),
        cited=frozenset(table["media"]["cited"]),
        headline_sources=frozenset(table["headline"]["sources"]),
        anonymity=frozenset(table["anonymity"]["words"]),
        named=frozenset(table["anonymity"]["named"]),
        spoken=frozenset(table["anonymity"]["spoken"]),
        headline_labels=frozenset(table["headline"]["labels"]),
        manners=frozenset(table["manners"]["words"]),
        occasions=frozenset(table["occasions"]["words"]),
        answered=frozenset(table["answered"]["words"]),
        topical=frozenset(table["answered"]["topical"]),
        gestures=frozenset(table["answered"]["gestures"]),
        reckoned=frozenset(table["answered"]["reckoned"]),
        brought=frozenset(table["answered"]["brought"]),
        dropping=frozenset(table["answered"]["dropping"]),
    )


def _by_word(entries: list[dict[str, Any]]) -> CuesOfWord:
    found: dict[str, list[Cue]] = {}
    for entry in entries:
        for words in entry["words"]:
            word, _, second = words.partition(" ")
            found.setdefault(word, []).append(_cue(entry, second or None))
    # A cue of two words is the more specific one: "call for" is tried before "call".
    return {word: tuple(sorted(cues, key=lambda cue: cue.second is None)) for word, cues in found.items()}


def _by_first_word(entries: list[dict[str, Any]]) -> dict[str, CuesOfPhrase]:
    cues = {tuple(words.split()): _cue(entry, None) for entry in entries for words in entry["words"]}
    found: dict[str, CuesOfPhrase] = {}
    for words, cue in cues.items():
        found[words[0]] = (*found.get(words[0], ()), (words, cue))
    return found


def _cue(entry: dict[str, Any], second: str | None) -> Cue:
    stance, sort = entry["stance"], entry.get("sort", "speech")
    if stance not in get_args(Stance) or sort not in get_args(Sort):
        raise KnowledgeError(
            f"{CUES_FILE}: entry {entry['name']!r}: unknown stance {stance!r} or sort {sort!r}"
        )
    return Cue(entry["name"], stance, sort, tuple(entry.get("frames", ())), second)
