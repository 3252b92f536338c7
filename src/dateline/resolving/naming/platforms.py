"""Platforms: what people post on is where they say something, and no party: "the outrage on Facebook"."""

from __future__ import annotations

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.naming.words import load_naming_words


def is_posted_on(reading: Reading, sighting: Sighting) -> bool:
    """Whether a sighting is of a platform behind "on", and nothing weighs on it: not in "a ban on Telegram"."""
    head, words = sighting.head, load_naming_words()
    on = reading.heads[head]
    if reading.labels[head] != "pobj" or reading.lemmas[on] != "on":
        return False
    is_platform = sighting.name.lower() in words.platforms or sighting.name.lower() == "social media"
    return is_platform and reading.lemmas[reading.heads[on]] not in words.weighing
