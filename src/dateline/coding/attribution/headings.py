"""Attributions by a mark alone: a headline's colon, a transcript's name, the name under a quotation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dateline.coding.attribution.cues import Cue, Cues
from dateline.coding.attribution.nominal import Nominal
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.scene import Scene
from dateline.coding.attribution.speech import named_before

_LONGEST_NAME = 5
"""Tokens before a colon that can be a source."""
_LONGEST_SIGNATURE = 14
"""Tokens after the dash under a quotation."""
_DASHES = ("—", "―", "–", "--", "-")
_NAMING = ("PROPN", "NOUN", "ADJ", "PUNCT", "PART", "DET")
_BY_COLON = Cue("colon", "asserts", "speech", ("clause",))
_BY_DASH = Cue("dash", "asserts", "speech", ("quote",))


@dataclass(frozen=True, slots=True)
class _Opening:
    """A paragraph that opens with a name and a colon: the tokens of the name, its head, and the colon's."""

    words: range
    head: int
    colon: int
    paragraph: int


def draft_headings(scene: Scene, cues: Cues, *, attached: frozenset[int]) -> list[tuple[int, Nominal]]:
    """The attributions of headlines, transcripts and signed quotations, each with its mark's token.

    `attached` are the numbers of the quotations that a verb of saying has.
    """
    openings = [opening for number in range(len(scene.paragraphs)) if (opening := _open(scene, number))]
    repeated = Counter(_name(scene, opening) for opening in openings)
    transcript = max(repeated.values(), default=0) > 1
    speaking = [opening for opening in openings if _speaks(scene, cues, opening, transcript=transcript)]
    found = [(o.colon, _by_colon(scene, o, speaking)) for o in speaking]
    for number, quotation in enumerate(scene.quotations):
        signed = _by_dash(scene, quotation)
        if signed is not None:
            found.append(signed)
        name = None if number in attached else named_before(scene, quotation)
        if name is not None:
            content = frozenset(range(quotation.first, quotation.last))
            found.append((name + 1, Nominal(_BY_COLON, frozenset([name + 1]), name, content)))
    return found


def _open(scene: Scene, number: int) -> _Opening | None:
    """The name and colon that a paragraph opens with, where it does and something follows."""
    reading, (first, last) = scene.reading, scene.paragraphs[number]
    name = first
    while name < last and name in scene.quoted and reading.poses[name] == "PUNCT":
        name += 1
    within = range(name, min(last, name + _LONGEST_NAME + 1))
    colon = next((token for token in within if reading.words[token] == ":"), None)
    if colon is None or colon == name or colon + 1 >= last:
        return None
    words = range(name, colon)
    if any(reading.poses[token] not in _NAMING for token in words) and not _is_shouted(scene, words):
        return None
    head = next((t for t in reversed(words) if reading.poses[t] in ("PROPN", "NOUN")), name)
    return _Opening(words, head, colon, number)


def _name(scene: Scene, opening: _Opening) -> str:
    return " ".join(scene.reading.words[token] for token in opening.words)


def _is_shouted(scene: Scene, words: range) -> bool:
    return all(
        scene.reading.words[token].isupper() or not scene.reading.words[token].isalpha() for token in words
    )


def _speaks(scene: Scene, cues: Cues, opening: _Opening, *, transcript: bool) -> bool:
    """Whether what stands before a colon is who speaks: in a headline a name or office, in a transcript a name.

    A transcript's names are in capitals, or one of them comes at least twice.
    """
    if scene.reading.lemmas[opening.head] in cues.headline_labels:
        return False
    first = scene.paragraphs[opening.paragraph][0]
    if first == scene.reading.passage(first).first:
        return _is_shouted(scene, opening.words) or _can_speak(scene, cues, opening.head)
    return _is_shouted(scene, opening.words) or (transcript and _can_speak(scene, cues, opening.head))


def _by_colon(scene: Scene, opening: _Opening, speaking: list[_Opening]) -> Nominal:
    """What is said after a colon: the paragraph, in a transcript with those up to the next name."""
    content = set(range(opening.colon + 1, scene.paragraphs[opening.paragraph][1]))
    following = [other.paragraph for other in speaking if other.paragraph > opening.paragraph]
    if following and scene.reading.passage_of[opening.colon] == _passage(scene, following[0]):
        for number in range(opening.paragraph + 1, following[0]):
            content |= set(range(*scene.paragraphs[number]))
    return Nominal(_BY_COLON, frozenset([opening.colon]), opening.head, frozenset(content))


def _passage(scene: Scene, paragraph: int) -> int:
    return scene.reading.passage_of[scene.paragraphs[paragraph][0]]


def _can_speak(scene: Scene, cues: Cues, head: int) -> bool:
    """Whether what stands before a colon is somebody or a document, and no topic or place."""
    reading = scene.reading
    if reading.lemmas[head] in cues.headline_sources or reading.words[head].lower() in cues.media:
        return True
    labels = {e.label for e in reading.entities if e.first <= head < e.last}
    if not labels and reading.poses[head] == "PROPN":  # a bare surname is known by the full name elsewhere
        labels = {e.label for e in reading.entities if reading.words[e.last - 1] == reading.words[head]}
    return bool(labels & {"PERSON", "ORG"})


def _by_dash(scene: Scene, quotation: Quotation) -> tuple[int, Nominal] | None:
    """A quotation signed by a dash and a name, behind it or on the line under it."""
    reading, number = scene.reading, quotation.paragraph
    dash, end = quotation.last, scene.paragraphs[number][1]
    if reading.words[quotation.last - 1].endswith(_DASHES):  # a dash that touches the closing mark: ”―
        dash = quotation.last - 1
    elif (
        dash == end
        and number + 1 < len(scene.paragraphs)
        and _passage(scene, number + 1) == _passage(scene, number)
    ):
        end = scene.paragraphs[number + 1][1]
    if dash >= end or not reading.words[dash].endswith(_DASHES) or not 1 < end - dash <= _LONGEST_SIGNATURE:
        return None
    if reading.poses[dash + 1] != "PROPN" and not reading.words[dash + 1][0].isupper():
        return None
    last = dash + 1
    while last + 1 < end and reading.poses[last + 1] == "PROPN":
        last += 1
    return dash, Nominal(
        _BY_DASH, frozenset([dash]), last, frozenset(range(quotation.first, quotation.last)) - {dash}
    )
