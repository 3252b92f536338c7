"""event-status: whether each marked event happened.

The corpora asked their annotators two questions. UW and MEANTIME ask how sure the author is that it happens, now
or later: that is our certainty, -3 to 3, which the scorer bins. UDS-IH2 asks whether it has happened: what is
negated, planned or merely possible has not (White et al. 2016, section 3).
"""

from __future__ import annotations

from typing import Any

import dateline


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The status of each event of a sentence, and its certainty from -3 to 3."""
    tell = _has_happened if item["corpus"] == "UDS-IH2" else _certainty
    return {"events": [{"event": e["event"], **tell(item["text"], tuple(e["span"]))} for e in item["events"]]}


def _certainty(text: str, span: tuple[int, int]) -> dict[str, Any]:
    return {"value": dateline.status_of(text, span).certainty}


def _has_happened(text: str, span: tuple[int, int]) -> dict[str, Any]:
    found = dateline.status_of(text, span)
    come_about = not found.negated and found.status not in ("planned", "hypothetical")
    return {"status": "happened" if come_about else "not_happened", "value": found.certainty}
