"""Folding: how PLOVER's rules label a happening, given what it is and its status.

PLOVER codes a future CONSULT, SUPPORT, COOPERATE or AID as AGREE, an announced RETREAT as CONCEDE and a
hypothetical ASSAULT as THREATEN (manual 2.0, the notes to these categories and "Auxiliary modes"). What will not
be done of the cooperative kinds, and any RETREAT that is not made, is a refusal: REJECT.
"""

from __future__ import annotations

from typing import Final

from dateline.codebook.scores import has_mode, is_plover
from dateline.record import Plover, Status

FUTURE_IS_AGREE: Final = frozenset(["CONSULT", "SUPPORT", "COOPERATE", "AID"])
REFUSABLE: Final = FUTURE_IS_AGREE | {"AGREE", "CONCEDE"}
REFUSED_MODES: Final = {
    "CONSULT": "meet",
    "AID": "assist",
    "COOPERATE": "assist",
    "CONCEDE": "yield",
    "RETREAT": "yield",
}
AUXILIARY: Final[dict[Status, str]] = {
    "planned": "future", "hypothetical": "hypothetical", "historical": "historical",
}  # fmt: skip


def fold(kind: str, mode: str | None, *, status: Status, negated: bool) -> Plover | None:
    """PLOVER's label of a type and mode under a status: folded type, mode and auxiliary marks.

    None for a type that is not PLOVER's: a user's own has no label there.

    >>> fold("CONSULT", "visit", status="planned", negated=False)
    Plover(type='AGREE', mode=None, auxiliary=('future',))
    >>> fold("ASSAULT", "aerial", status="hypothetical", negated=False).type
    'THREATEN'
    """
    if not is_plover(kind):
        return None
    marks = ((AUXILIARY[status],) if status in AUXILIARY else ()) + (("negation",) if negated else ())
    if negated and (kind == "RETREAT" or (status == "planned" and kind in REFUSABLE)):
        return Plover(type="REJECT", mode=REFUSED_MODES.get(kind), auxiliary=marks)
    if status == "planned" and kind in FUTURE_IS_AGREE:
        return Plover(type="AGREE", mode=None, auxiliary=marks)
    if status == "planned" and kind == "RETREAT":
        return Plover(type="CONCEDE", mode=None, auxiliary=marks)
    if status == "hypothetical" and kind == "ASSAULT":
        return Plover(type="THREATEN", mode="violence", auxiliary=marks)
    return Plover(type=kind, mode=mode if has_mode(kind, mode) else None, auxiliary=marks)
