"""What the tests of resolving share: a sentence read, its cast and its places."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from dateline.gazetteer import load_gazetteer
from dateline.reading import Reading, read_text
from dateline.record import Actor
from dateline.resolving import Cast, resolve_actors


@dataclass(frozen=True)
class Scene:
    """A text with its cast."""

    reading: Reading
    cast: Cast

    def phrases(self) -> dict[str, str]:
        """The id of the actor by the words of each mention; of equal words the first."""
        found: dict[str, str] = {}
        for mention in self.cast.mentions.values():
            found.setdefault(self.reading.text(mention.first, mention.last), mention.actor)
        return found

    def at(self, word: str, number: int = 0) -> str | None:
        """The id of the actor whose phrase has this word as head, at its nth occurrence; None for none."""
        token = [t for t, w in enumerate(self.reading.words) if w == word][number]
        mention = self.cast.mentions.get(token)
        return None if mention is None else mention.actor

    def actor(self, words: str) -> Actor:
        """The actor that these words mention."""
        return self.cast.actors[self.phrases()[words]]


@functools.cache
def read_words(text: str) -> Reading:
    """A bare text, parsed once a run."""
    return read_text(text)


@pytest.fixture
def reading_of() -> Callable[[str], Reading]:
    """A function from a text to its reading."""
    return read_words


@pytest.fixture
def scene_of() -> Callable[..., Scene]:
    """A function from a text, and the day it was published, to its cast."""

    def scene(text: str, on: str | None = None) -> Scene:
        reading = read_words(text)
        day = None if on is None else date.fromisoformat(on)
        return Scene(reading, resolve_actors(reading, load_gazetteer(), on=day))

    return scene
