"""Names of words: what a word of a reading may be listed as by a pattern."""

from __future__ import annotations

from dateline.reading import Reading


class Names:
    """What each word of a reading may be listed as, found when it is asked for and kept."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._own: dict[int, frozenset[str]] = {}
        self._within: dict[int, frozenset[str]] = {}

    def forms(self, token: int) -> tuple[str, str]:
        """A word's lemma, and the word in lower case."""
        return self.reading.lemmas[token], self.reading.words[token].lower()

    def of(self, head: int) -> frozenset[str]:
        """A noun's lemma and word, the "president" of a "vice-president", its lemma behind each word that modifies it, and a person's titles."""
        if head not in self._own:
            reading = self.reading
            modifiers = reading.children_with(head, "compound", "amod")
            modified = (f"{reading.words[child].lower()} {reading.lemmas[head]}" for child in modifiers)
            last = reading.lemmas[head].rpartition("-")[2]
            self._own[head] = frozenset([*self.forms(head), *modified, last, *self._titles(head)])
        return self._own[head]

    def _titles(self, head: int) -> list[str]:
        """What a person's name has before it or in apposition: "Ambassador Lu Wei", "Lu Wei, the ambassador"."""
        reading = self.reading
        if reading.names[head] != "PERSON":
            return []
        beside = reading.children_with(head, "compound", "appos")
        return [reading.lemmas[one].lower() for one in beside if reading.names[one] != "PERSON"]

    def within(self, token: int) -> frozenset[str]:
        """What a word and all below it may be listed as."""
        if token not in self._within:
            below = self.reading.subtree(token)
            self._within[token] = frozenset(name for one in below for name in self.of(one))
        return self._within[token]

    def is_any(self, token: int, values: frozenset[str]) -> bool:
        """Whether a word is listed among some values."""
        return not values.isdisjoint(self.of(token))
