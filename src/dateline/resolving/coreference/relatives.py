"""Relatives: "his wife" is the same person each time, and whose father "her father" is, she is "his daughter"."""

from __future__ import annotations

from dateline.resolving.coreference.member import Member
from dateline.resolving.words import load_words


class Relatives:
    """Who is what to whom, as possessors told."""

    def __init__(self) -> None:
        self._found: list[tuple[Member, str, Member]] = []

    def add(self, owner: Member, noun: str, member: Member) -> None:
        """Take in that somebody is the owner's wife, minister or driver."""
        if owner is not member:
            self._found.append((owner, noun, member))

    def find(self, owner: Member, noun: str) -> Member | None:
        """Whoever stands so to the owner; None for somebody new."""
        inverse = load_words().relations.get(noun, frozenset())
        for of, relation, member in self._found:
            if of is owner and relation == noun:
                return member
            if member is owner and relation in inverse:
                return of
        return None

    def merge(self, into: Member, other: Member) -> None:
        """Let one member be another."""
        self._found = [
            (into if of is other else of, noun, into if member is other else member)
            for of, noun, member in self._found
        ]
