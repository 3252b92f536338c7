"""The words of disputes: `codebook/disputes.toml`, read."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files

import msgspec

from dateline.codebook import load_vocabulary
from dateline.record import DisputeKind

FILE = "disputes.toml"
KEPT_WORDS = 2_000
"""Predicates whose lists are kept at hand, so that memory does not grow with the words of the input."""
STATE = "be "
"""How the predicate of a state begins."""


class Opposed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Deeds and states that exclude those of the other list; the file says what each field is."""

    kind: DisputeKind
    one: frozenset[str]
    other: frozenset[str]
    lasting: bool = False
    by_same: bool = False
    by_others: bool = False
    crosswise: bool = False
    ahead: bool = False
    nouns: frozenset[str] = frozenset()


class DisputeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas by which tellings of one happening are told from those of two; the file says what each list is."""

    once: frozenset[str]
    attack: frozenset[str]
    intended: frozenset[str]
    violent: frozenset[str]
    meetings: frozenset[str]
    accusing: frozenset[str]
    recurring: frozenset[str]
    alike: tuple[frozenset[str], ...]
    akin: tuple[frozenset[str], ...]
    tallied: tuple[frozenset[str], ...]
    charged: frozenset[str]
    anybody: frozenset[str]
    another: frozenset[str]
    overtaken: frozenset[str]
    about: frozenset[str]
    not_yet: frozenset[str]
    undergone: frozenset[str]
    namesakes: tuple[frozenset[str], ...]
    losing: frozenset[str]
    amounts: frozenset[str]
    amounting: frozenset[str]
    many: frozenset[str]
    masses: frozenset[str]
    spots: frozenset[str]
    relational: frozenset[str]
    territories: frozenset[str]
    parts: frozenset[str]
    grounds: frozenset[str]
    subsets: frozenset[str]
    overall: frozenset[str]
    blaming: frozenset[str]
    answering: frozenset[str]
    harmful: frozenset[str]
    servants: frozenset[str]
    bands: frozenset[str]
    mishaps: frozenset[str]
    phases: frozenset[str]
    arising: frozenset[str]
    moving: frozenset[str]
    lacking: frozenset[str]
    continuing: frozenset[str]
    distinguishing: frozenset[str]
    day_parts: dict[str, tuple[tuple[float, float], ...]]
    deeds_named: dict[str, frozenset[str]]
    opposed: tuple[Opposed, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """The lists of predicates that are told alike or akin, and of those on either side of what is opposed, a bit for each; whether it is done once."""

    alike: int
    done: int
    against: int
    akin: int
    tallied: int
    once: bool

    def __or__(self, other: Marks) -> Marks:
        return Marks(
            self.alike | other.alike,
            self.done | other.done,
            self.against | other.against,
            self.akin | other.akin,
            self.tallied | other.tallied,
            once=self.once or other.once,
        )


@functools.cache
def load_states() -> frozenset[str]:
    """The states that disputes know, for they exclude a deed or are its outcome: "be alive", "be in custody"."""
    words = load_dispute_words()
    opposed = (predicate for pair in words.opposed for predicate in (*pair.one, *pair.other))
    told = (*opposed, *words.answering, *(predicate for same in words.alike for predicate in same))
    return frozenset(predicate for predicate in told if predicate.startswith(STATE))


@functools.lru_cache(maxsize=KEPT_WORDS)
def marks_of(predicate: str) -> Marks:
    """In which lists a predicate stands."""
    words = load_dispute_words()
    return Marks(
        alike=sum(1 << at for at, same in enumerate(words.alike) if predicate in same),
        done=sum(1 << at for at, pair in enumerate(words.opposed) if predicate in pair.one),
        against=sum(1 << at for at, pair in enumerate(words.opposed) if predicate in pair.other),
        akin=sum(1 << at for at, same in enumerate(words.akin) if predicate in same),
        tallied=sum(1 << at for at, same in enumerate(words.tallied) if predicate in same),
        once=predicate in words.once,
    )


@functools.cache
def _deeds_by_noun() -> dict[str, str]:
    return {noun: deed for deed, nouns in load_dispute_words().deeds_named.items() for noun in nouns}


def deed_named(noun: str) -> str | None:
    """The predicate of the deed that a noun names: "shell" of "shelling"."""
    return _deeds_by_noun().get(noun) or load_vocabulary().event_nouns.get(noun)


def is_known(predicate: str) -> bool:
    """Whether a predicate stands in any list of what is told alike or opposed."""
    marks = marks_of(predicate)
    return (
        bool(marks.alike | marks.done | marks.against | marks.akin | marks.tallied)
        or predicate in load_dispute_words().answering
    )


def is_opposed(predicate: str) -> bool:
    """Whether a predicate excludes another or is excluded by one."""
    marks = marks_of(predicate)
    return bool(marks.done | marks.against)


@functools.cache
def load_dispute_words() -> DisputeWords:
    """Read disputes.toml once a process."""
    return msgspec.toml.decode(files("dateline.codebook").joinpath(FILE).read_bytes(), type=DisputeWords)
