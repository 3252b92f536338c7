"""Events in what somebody else denies: "rejected the union's claim that it had dismissed 300" leaves the union's word as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import msgspec

from dateline.coding.events.events import Told
from dateline.record import Claim

OWN_NO: Final = frozenset(["negation", "no", "no-object", "any"])
"""Rules of a no that stands in the content itself."""


def as_voiced(told: Told, claims: Mapping[str, Claim]) -> Told:
    """A happening as its own voice tells it, without the no of a denial around its claim."""
    claim = claims.get(told.claim or "")
    if claim is None or not told.finding.negated or denial_around(claim, claims) is None:
        return told
    if OWN_NO.intersection(told.finding.rules):
        return told
    return replace(told, finding=msgspec.structs.replace(told.finding, negated=False))


def denial_around(claim: Claim, claims: Mapping[str, Claim]) -> Claim | None:
    """The claim that denies what this one, by somebody else, says."""
    outer = claims.get(claim.within or "")
    denies = outer is not None and outer.stance == "denies" and claim.source is not None
    return outer if denies and outer is not None and outer.source != claim.source else None
