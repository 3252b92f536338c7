"""Contrasts: what another says behind a ", while" or ", but" is no part of what somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding.attribution.cues import Cues
from dateline.coding.attribution.hanging import Hanging
from dateline.coding.attribution.matters import is_thing
from dateline.reading import Reading

_TENSES = ("VBD", "VBZ", "VBP")


def said_by_another(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """A verb of saying behind ", while" or ", but" with a speaker of its own, which the parser hung on what another says."""
    clause, joined = reading.heads[token], _contrast_before(reading, token)
    subject, saying = reading.child(token, "nsubj"), reading.heads[clause]
    if joined is None or subject is None or reading.words[joined - 1] != ",":
        return
    told = reading.labels[clause] == "ccomp" and saying < clause < joined < subject < token
    says = reading.lemmas[token] in cues.verbs and reading.tags[token] in _TENSES
    another = reading.poses[subject] in ("NOUN", "PROPN") and not is_thing(reading, subject)
    if (
        told
        and says
        and another
        and reading.lemmas[saying] in cues.verbs
        and not _in_quotes(reading, saying, token)
    ):
        yield Hanging(token, saying, reading.labels[token])
        if reading.heads[joined] == clause:
            yield Hanging(joined, saying, "cc")


def _contrast_before(reading: Reading, verb: int) -> int | None:
    """The "while" or "whereas" that a clause begins with, or the "but" that joins it to another."""
    if reading.labels[verb] == "advcl":
        mark = reading.child(verb, "mark")
        return mark if mark is not None and reading.lemmas[mark] in ("while", "whereas") else None
    if reading.labels[verb] != "conj":
        return None
    return next(
        (c for c in reading.children_with(reading.heads[verb], "cc") if reading.lemmas[c] == "but"), None
    )


def _in_quotes(reading: Reading, first: int, last: int) -> bool:
    """Whether a mark of quotation stands between two words, so that one of them may be quoted and the other not."""
    return any(reading.tags[at] in ("``", "''") for at in range(first, last))
