"""Attributions by phrases and adverbs: "according to", "in the words of", "in her view", "reportedly"."""

from __future__ import annotations

from collections.abc import Container

from dateline.coding.attribution.cues import Cue, CuesOfPhrase
from dateline.coding.attribution.nominal import Nominal
from dateline.coding.attribution.scene import TERMINALS, Scene
from dateline.reading import Reading


def draft_phrase(
    scene: Scene, token: int, phrases: CuesOfPhrase, *, manners: Container[str]
) -> Nominal | None:
    """An attribution by the prepositional phrase that starts at a token, or None; `phrases` are those that may."""
    reading = scene.reading
    for words, cue in phrases:
        found = (
            _followed(reading, token, words)
            or _possessed(reading, token, words)
            or _documented(reading, token, words)
        )
        if found is None:
            continue
        source, cue_words = found
        if reading.lemmas[source] in manners and reading.child(source, "det", "poss", "amod") is None:
            return None
        outside = scene.below(token) | scene.below(source) | cue_words
        content = _clause_around(scene, token) - outside
        return Nominal(cue, frozenset(cue_words), source, frozenset(content))
    return None


def draft_adverb(scene: Scene, adverb: int, cues: tuple[Cue, ...]) -> Nominal | None:
    """An attribution to nobody by an adverb: what it modifies is the content."""
    reading = scene.reading
    head = reading.heads[adverb]
    if head == adverb or reading.labels[adverb] != "advmod":
        return None
    content = scene.below(head) - {adverb}
    return Nominal(cues[0], frozenset([adverb]), None, frozenset(content))


def _followed(reading: Reading, token: int, words: tuple[str, ...]) -> tuple[int, set[int]] | None:
    """The source behind "according to" and its like, with the tokens of the phrase."""
    last = token + len(words)
    if tuple(word.lower() for word in reading.words[token:last]) != words:
        return None
    source = reading.child(last - 1, "pobj", "pcomp")
    return None if source is None else (source, set(range(token, last)))


def _possessed(reading: Reading, token: int, words: tuple[str, ...]) -> tuple[int, set[int]] | None:
    """The source within "in the minister's view"."""
    noun = reading.child(token, "pobj")
    if len(words) != 2 or noun is None or reading.words[noun].lower() != words[1]:
        return None
    owner = reading.child(noun, "poss")
    if owner is None:
        return None
    case = reading.child(owner, "case")
    return owner, {token, noun} | ({case} if case is not None else set())


def _documented(reading: Reading, token: int, words: tuple[str, ...]) -> tuple[int, set[int]] | None:
    """The source of "in the latest poll": the document itself."""
    noun = reading.child(token, "pobj")
    if len(words) != 3 or words[1] != "a" or noun is None or reading.lemmas[noun] != words[2]:
        return None
    return noun, {token}


def _clause_around(scene: Scene, token: int) -> set[int]:
    """The clause that a phrase modifies; the whole sentence where the phrase opens or ends it."""
    reading = scene.reading
    first, last = reading.sentences[reading.sentence_of[token]]
    below = scene.below(token)
    opens = token == first
    ends = max(below) + 1 >= last or reading.words[max(below) + 1] in TERMINALS
    if opens or (ends and token > first and reading.words[token - 1] == ","):
        return set(range(first, last))
    head = reading.heads[token]
    while reading.poses[head] not in ("VERB", "AUX") and reading.heads[head] != head:
        head = reading.heads[head]
    return scene.below(head)
