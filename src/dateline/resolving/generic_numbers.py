"""People of whom only the number is told: "killed at least 12 and wounded dozens more"."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.phrases import phrase_start
from dateline.resolving.words import load_words

DONE_TO: Final = frozenset(["dobj", "nsubjpass", "conj"])
NUMBERS: Final = frozenset(["dozens", "scores", "hundreds", "thousands", "several", "many", "others"])


def number_at(reading: Reading, token: int) -> Sighting | None:
    """The people whose number stands at a token, where a verb tells that somebody is hurt or held; None for any other."""
    if reading.tags[token] != "CD" and reading.words[token].lower() not in NUMBERS:
        return None
    if reading.labels[token] not in DONE_TO or any(
        reading.lemmas[c] == "of" for c in reading.children[token]
    ):
        return None
    verb = reading.heads[token]
    if reading.labels[token] == "conj" and reading.labels[verb] in DONE_TO:
        verb = reading.heads[verb]
    if reading.poses[verb] != "VERB" or reading.lemmas[verb] not in load_words().of_counted:
        return None
    if reading.is_in_name(token, "DATE", "TIME", "MONEY"):
        return None
    first = phrase_start(reading, token)
    name = reading.text(first, token + 1)
    return Sighting(first, token + 1, token, name, "group", title=reading.lemmas[token], named=False)
