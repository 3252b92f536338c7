"""Bare forms that the parser joined to a finite verb: "agreed to halt the raids, which ..., and free the crew"."""

from __future__ import annotations

from dateline.reading.reading import Reading


def infinitive_joined_to(reading: Reading, token: int) -> int | None:
    """Find the infinitive to which a bare form belongs: no finite verb can be joined to one.

    It is the last bare form before it that hangs below the verb to which the parser joined it, and not below itself.
    """
    head = reading.heads[token]
    if reading.labels[token] != "conj" or reading.tags[token] != "VB" or reading.tags[head] == "VB":
        return None
    if reading.child(token, "aux", "auxpass", "nsubj", "nsubjpass") is not None:
        return None
    before = (at for at in range(token - 1, head, -1) if reading.tags[at] == "VB")
    return next((at for at in before if _is_between(reading, at, token, head)), None)


def _is_between(reading: Reading, at: int, token: int, head: int) -> bool:
    """Whether a word hangs below a head, and not by way of a token: what is the token's own can't be above it."""
    above = list(reading.ancestors(at))
    return head in above and token not in above
