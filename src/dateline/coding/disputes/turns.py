"""Turns: which voice speaks after which in the body, whatever the report tells between them."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.record import Claim


def voice_of(claim: Claim) -> str:
    """Whose word a claim is: its source, by its words where nobody is known."""
    return claim.source or claim.source_text or claim.id


def turns_of(claims: Iterable[Claim]) -> dict[str, int]:
    """How often the voice has changed before each claim of the body, by the claims' ids."""
    turns: dict[str, int] = {}
    last: str | None = None
    turn = -1
    for _, claim in sorted(_with_places(claims), key=lambda placed: placed[0]):
        if voice_of(claim) != last:
            last, turn = voice_of(claim), turn + 1
        turns[claim.id] = turn
    return turns


def _with_places(claims: Iterable[Claim]) -> list[tuple[int, Claim]]:
    """The claims of the body, each with where its cue begins."""
    return [(cue[0], claim) for claim in claims if isinstance(cue := claim.cue[0], tuple)]
