"""Attributions by a mark alone: a headline's colon, a transcript's name, the name under a quotation."""

from __future__ import annotations

from dateline.coding.attribution.cues import Cue, Cues
from dateline.coding.attribution.nominal import Nominal
from dateline.coding.attribution.scene import Scene

_LONGEST_NAME = 5
"""Tokens before a colon that can be a source."""
_LONGEST_SIGNATURE = 14
"""Tokens after the dash under a quotation."""
_DASHES = ("—", "―", "–", "--", "-")
_BY_COLON = Cue("colon", "asserts", "speech", ("clause",))
_BY_DASH = Cue("dash", "asserts", "speech", ("quote",))


def draft_headings(scene: Scene, cues: Cues) -> list[tuple[int, Nominal]]:
    """The attributions of headlines, transcripts and signed quotations, each with its mark's token."""
    found: list[tuple[int, Nominal]] = []
    firsts = {passage.first for passage in scene.reading.passages}
    for first, last in scene.paragraphs:
        drafted = _by_colon(scene, cues, (first, last), headline=first in firsts)
        if drafted is not None:
            found.append(drafted)
    for quotation in scene.quotations:
        signed = _by_dash(scene, quotation.first, quotation.last, scene.paragraphs[quotation.paragraph][1])
        if signed is not None:
            found.append(signed)
    return found


def _by_colon(
    scene: Scene, cues: Cues, paragraph: tuple[int, int], *, headline: bool
) -> tuple[int, Nominal] | None:
    reading, (first, last) = scene.reading, paragraph
    name = first
    while name < last and name in scene.quoted and reading.poses[name] == "PUNCT":
        name += 1
    colon = next(
        (t for t in range(name, min(last, name + _LONGEST_NAME + 1)) if reading.words[t] == ":"), None
    )
    if colon is None or colon == name or colon + 1 >= last:
        return None
    words = range(name, colon)
    if any(reading.poses[t] not in ("PROPN", "NOUN", "ADJ", "PUNCT", "PART", "DET") for t in words):
        return None
    shouted = all(reading.words[t].isupper() for t in words)
    if not (headline or shouted):
        return None
    head = next((t for t in reversed(words) if reading.poses[t] in ("PROPN", "NOUN")), name)
    if not (shouted or _can_speak(scene, cues, head)):
        return None
    return colon, Nominal(_BY_COLON, frozenset([colon]), head, frozenset(range(colon + 1, last)))


def _can_speak(scene: Scene, cues: Cues, head: int) -> bool:
    """Whether what stands before a headline's colon is somebody or a document, and no topic or place."""
    labels = [entity.label for entity in scene.reading.entities if entity.first <= head < entity.last]
    return "PERSON" in labels or "ORG" in labels or scene.reading.lemmas[head] in cues.headline_sources


def _by_dash(scene: Scene, first: int, last: int, end: int) -> tuple[int, Nominal] | None:
    reading = scene.reading
    if last >= end or reading.words[last] not in _DASHES or not 1 < end - last <= _LONGEST_SIGNATURE:
        return None
    if reading.poses[last + 1] != "PROPN" and not reading.words[last + 1][0].isupper():
        return None
    return last, Nominal(_BY_DASH, frozenset([last]), last + 1, frozenset(range(first, last)))
