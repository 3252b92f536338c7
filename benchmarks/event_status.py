"""event-status: whether each marked event happened.

The corpora asked their annotators two questions. UW and MEANTIME ask how sure the author is that it happens, now
or later: that is our certainty, -3 to 3, which the scorer bins. UDS-IH2 asks whether the predicate, as it stands
with its "not", has happened by now, and how sure one is of the answer (White et al. 2016, section 3; Rudinger et
al. 2018, section 3): its value is the mean of the annotators' confident yes and no, and is uncertain where they
differ. What is commanded, planned or merely possible has not happened, nor has what hangs on it. Of what is told with
a "not" half of them say that it has; what hangs on a condition, or is asked, offered or tried for, may have come
about already; what a past deed was for has. All judge the verb alone: who "took no prisoners" took.
"""

from __future__ import annotations

from typing import Any

import dateline

NOT_YET = ("planned", "hypothetical")
UNDETERMINED = frozenset(
    "if unless unreal-if question whether would asked attempted offered negation no-object".split()
)
"""Rules of our findings after which the sentence leaves it open whether a thing has already come about."""
AHEAD = frozenset("will imperative if unless".split())
"""Rules under which nothing has come about yet, however it is told."""
VERB_ALONE = 2.0


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The status of each event of a sentence, or its certainty from -3 to 3."""
    tell = _has_happened if item["corpus"] == "UDS-IH2" else _certainty
    return {"events": [{"event": e["event"], **tell(item["text"], tuple(e["span"]))} for e in item["events"]]}


def _certainty(text: str, span: tuple[int, int]) -> dict[str, Any]:
    found = dateline.status_of(text, span)
    of_verb = found.rules[-1:] == ("no-object",) and found.status not in NOT_YET
    return {"value": VERB_ALONE if of_verb else found.certainty}


def _has_happened(text: str, span: tuple[int, int]) -> dict[str, Any]:
    found = dateline.status_of(text, span)
    *over, last = found.rules or ("",)
    if found.status not in NOT_YET:
        return {"status": "uncertain" if found.negated and last != "no-object" else "happened"}
    if last == "purpose-of-past":
        return {"status": "happened"}
    return {"status": "uncertain" if last in UNDETERMINED and AHEAD.isdisjoint(over) else "not_happened"}
