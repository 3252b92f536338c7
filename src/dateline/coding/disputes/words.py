"""The words of disputes: `codebook/disputes.toml`, read."""

from __future__ import annotations

import functools
from importlib.resources import files

import msgspec

FILE = "disputes.toml"


class DisputeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas by which tellings of one happening are told from those of two; the file says what each list is."""

    once: frozenset[str]
    attack: frozenset[str]
    recurring: frozenset[str]
    alike: tuple[frozenset[str], ...]
    undone: dict[str, frozenset[str]]
    charged: frozenset[str]
    anybody: frozenset[str]
    another: frozenset[str]
    overtaken: frozenset[str]
    about: frozenset[str]
    not_yet: frozenset[str]


@functools.cache
def load_dispute_words() -> DisputeWords:
    """Read disputes.toml once a process."""
    return msgspec.toml.decode(files("dateline.codebook").joinpath(FILE).read_bytes(), type=DisputeWords)
