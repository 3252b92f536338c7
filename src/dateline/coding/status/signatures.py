"""Signatures of governing words and cues, read from the codebook's `signatures.toml`."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any, Literal, get_args

from dateline.errors import KnowledgeError
from dateline.record import Status

Effect = Literal[
    "holds",
    "holds-if-past",
    "holds-if-did",
    "fails",
    "planned",
    "planned-not",
    "open",
    "open-not",
    "told",
    "told-not",
    "fact",
    "under-way",
]
_FILE = "signatures.toml"
_HEADER = ("name", "meaning", "positive", "negative", "denied", "certainty", "past", "examples")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a governing word says of the event under it, by its own polarity (Nairn et al. 2006, section 2).

    `denied` is what it says where somebody denied it: "denied reports that ..." says no to what was reported.
    `past` is how sure it is under a past tense: who "intended to go" may not have gone.
    """

    name: str
    positive: Effect
    negative: Effect
    denied: Effect
    certainty: float
    past: float


@dataclass(frozen=True, slots=True)
class Cue:
    """What a word inside the event's own clause or noun phrase says of it."""

    effect: Effect
    certainty: float


@dataclass(frozen=True, slots=True)
class Modal:
    """The status that a modal verb gives, and how sure it is."""

    status: Status
    certainty: float


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of the data file with its event between asterisks, and what must be found."""

    class_name: str
    sentence: str
    status: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Signatures:
    """All of it: `slots[slot][word]` is a signature; words are lemmas, particles after the verb.

    `words` are lists of words that behave alike, by name.
    """

    slots: dict[str, dict[str, Signature]]
    modals: dict[str, Modal]
    adverbs: dict[str, Cue]
    marks: dict[str, Cue]
    prepositions: dict[str, Cue]
    modifiers: dict[str, Cue]
    predicates: dict[str, Cue]
    words: dict[str, frozenset[str]]
    examples: tuple[Example, ...]


@functools.cache
def load_signatures() -> Signatures:
    """Read the signatures once a process; raises KnowledgeError where the file breaks its own rules."""
    text = resources.files("dateline.codebook").joinpath(_FILE).read_text("utf-8")
    return parse_signatures(text)


def parse_signatures(text: str) -> Signatures:
    """Signatures from TOML text; raises KnowledgeError for an unknown effect or a word given twice."""
    data = tomllib.loads(text)
    slots: dict[str, dict[str, Signature]] = {}
    examples: list[Example] = []
    for entry in data["class"]:
        signature = _signature(entry)
        examples += [_example(entry["name"], line) for line in entry.get("examples", ())]
        for slot, words in entry.items():
            if slot not in _HEADER:
                _add(slots.setdefault(slot, {}), words, signature)
    for name, lines in data.get("examples", {}).items():
        examples += [_example(name, line) for line in lines]
    return Signatures(
        slots=slots,
        modals={word: Modal(cue["status"], cue["certainty"]) for word, cue in data["modals"].items()},
        adverbs=_cues(data["adverbs"]),
        marks=_cues(data["marks"]),
        prepositions=_cues(data["prepositions"]),
        modifiers=_cues(data["modifiers"]),
        predicates=_cues(data["predicates"]),
        words={name: frozenset(words) for name, words in data["words"].items()},
        examples=tuple(examples),
    )


def _signature(entry: dict[str, Any]) -> Signature:
    return Signature(
        name=entry["name"],
        positive=_effect(entry["positive"]),
        negative=_effect(entry["negative"]),
        denied=_effect(entry.get("denied", entry["negative"])),
        certainty=float(entry["certainty"]),
        past=float(entry.get("past", entry["certainty"])),
    )


def _add(words_of_slot: dict[str, Signature], words: list[str], signature: Signature) -> None:
    for word in words:
        if word in words_of_slot:
            known = words_of_slot[word].name
            raise KnowledgeError(f"{_FILE}: {signature.name}: {word!r} is in {known!r} already, in this slot")
        words_of_slot[word] = signature


def _cues(table: dict[str, Any]) -> dict[str, Cue]:
    return {word: Cue(_effect(cue["effect"]), float(cue["certainty"])) for word, cue in table.items()}


def _effect(name: str) -> Effect:
    for effect in get_args(Effect):
        if effect == name:
            known: Effect = effect
            return known
    raise KnowledgeError(f"{_FILE}: unknown effect {name!r}; use one of {', '.join(get_args(Effect))}")


def _example(class_name: str, line: str) -> Example:
    sentence, _, answer = line.rpartition(" = ")
    negated = answer.startswith("not ")
    return Example(class_name, sentence, answer.removeprefix("not "), negated)
