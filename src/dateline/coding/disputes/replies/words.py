"""The words of replies: `codebook/replies.toml`, read."""

from __future__ import annotations

import functools
from importlib.resources import files

import msgspec

FILE = "replies.toml"


class ReplyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas by which a claim answers another; the file says what each list is."""

    otherwise: frozenset[str]
    viewing: frozenset[str]
    other: frozenset[str]
    versions: frozenset[str]
    contradicting: frozenset[str]
    told: frozenset[str]
    phrases: frozenset[str]
    untruths: frozenset[str]
    opening: frozenset[str]
    nobody: frozenset[str]
    anything: frozenset[str]
    lacking: frozenset[str]
    finding: frozenset[str]
    merely: frozenset[str]
    mooted: frozenset[str]
    vague: frozenset[str]
    another: frozenset[str]
    staying: frozenset[str]
    then: frozenset[str]
    true: frozenset[str]
    counts: frozenset[str]
    grounds: frozenset[str]


@functools.cache
def load_reply_words() -> ReplyWords:
    """Read replies.toml once a process."""
    return msgspec.toml.decode(files("dateline.codebook").joinpath(FILE).read_bytes(), type=ReplyWords)
