"""Identity of names: which actor a name means, by what the report names in full and what the gazetteer knows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Reading
from dateline.record import Candidate
from dateline.resolving.bodies import FILLING, says_only_its_state
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.member import Member
from dateline.resolving.naming.short_names import surname_key
from dateline.resolving.naming.titles import is_honorific
from dateline.resolving.words import folded, gender_of

SPELLINGS = {"defense": "defence", "labor": "labour", "center": "centre"}
SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])


def is_short(sighting: Sighting) -> bool:
    """Whether a name is one word that may stand for a longer one."""
    return " " not in sighting.name or len(sighting.entries) > 1


def is_known_surname(reading: Reading, sighting: Sighting) -> bool:
    """Whether a last name, alone or behind a form of address, is one by which the gazetteer knows a person."""
    word, title = reading.words[sighting.head], sighting.title
    words = reading.text(sighting.first, sighting.last).lower()
    alone = words in (word.lower(), f"{title} {word}".lower()) and (title is None or is_honorific(title))
    return sighting.kind == "person" and bool(sighting.entries) and alone and " " in sighting.name


def name_key(sighting: Sighting) -> str:
    """A key under which the same name in full is found again: initials and "Jr." left out."""
    words = sighting.name.lower().split()
    if sighting.kind == "person":
        plain = [w for w in words if w not in SUFFIXES and len(w.rstrip(".")) != 1]
        words = plain if len(plain) > 1 else words
    return f"{' '.join(words)}|{sighting.kind}"


def state_body_key(sighting: Sighting, gazetteer: Gazetteer) -> str | None:
    """A key for a body of a state, the same however it is named: "Chad's Defence Ministry", "the Ministry of Defense of Chad".

    None where the name says more than what it is and of which state: "the Supreme Court of Texas", "the Kenyan Ministry of Roads".
    """
    if (
        sighting.kind != "government"
        or sighting.title is None
        or not says_only_its_state(sighting, gazetteer)
    ):
        return None
    kind = {SPELLINGS.get(word, word) for word in sighting.title.lower().split()} - FILLING
    return f"{sighting.country} {' '.join(sorted(kind))}|government"


def choose_entry(
    sighting: Sighting, gazetteer: Gazetteer, on: date | None, present: Iterable[str]
) -> tuple[Entry | None, tuple[Candidate, ...]]:
    """The entry that a name means here; several that nothing tells apart are candidates, and none is chosen.

    `present` are ids that the report names without doubt: one of them wins.
    """
    entries = _of_the_day(sighting.entries, gazetteer, on) or _without_initials(sighting, gazetteer)
    if len(entries) <= 1:
        return (entries[0] if entries else None), ()
    here = set(present)
    agreeing = [e for e in entries if e.id in here] or list(entries)
    agreeing = [e for e in agreeing if sighting.country and e.country == sighting.country] or agreeing
    if on is not None and len(agreeing) > 1 and agreeing[0].kind == "person":
        agreeing = [e for e in agreeing if gazetteer.offices_on(e.id, on)] or agreeing
    if len(agreeing) == 1:
        return agreeing[0], ()
    share = round(1 / len(agreeing), 3)
    return None, tuple(Candidate(id=e.id, score=share) for e in agreeing)


def _of_the_day(entries: tuple[Entry, ...], gazetteer: Gazetteer, on: date | None) -> tuple[Entry, ...]:
    """Of two states that share a name, the one that it means on a day, or else today: Congo."""
    if len(entries) <= 1 or entries[0].kind != "state":
        return entries
    shared = set.intersection(*({entry.name, *entry.aliases} for entry in entries))
    country = gazetteer.country_on(min(shared), on) if shared and on is not None else None
    meant = [entry for entry in entries if country is not None and entry.country == country.alpha3]
    return tuple(meant) or entries[:1]


def _without_initials(sighting: Sighting, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What the gazetteer knows of a person whose middle names it doesn't have: "Barack H. Obama"."""
    words = [w for w in sighting.name.split() if w.lower() not in SUFFIXES]
    if sighting.kind != "person" or len(words) < 3 or not all(len(w.rstrip(".")) == 1 for w in words[1:-1]):
        return ()
    return tuple(e for e in gazetteer.find(f"{words[0]} {words[-1]}") if e.kind == "person")


class FullNames:
    """Persons and bodies that the report names in full, by what they may be called afterwards."""

    def __init__(self) -> None:
        self._surnames: dict[str, list[Member]] = {}
        self._endings: dict[str, list[Member]] = {}
        self._beginnings: dict[str, list[Member]] = {}
        self._first_names: dict[str, list[Member]] = {}
        self._acronyms: dict[str, Member] = {}
        self._last_words: dict[str, list[Member]] = {}
        self._senses: dict[str, Member] = {}

    def add(self, member: Member, sighting: Sighting) -> None:
        """Take in a name in full."""
        if member.kind == "person":
            for name in dict.fromkeys((sighting.name, member.name)):
                if " " in name:
                    _put(self._surnames, surname_key(name), member)
                    _put(self._first_names, folded(name).split()[0], member)
                    words = folded(name).split()
                    for first in range(1, len(words) - 1):
                        _put(self._endings, " ".join(words[first:]), member)
        elif " " in sighting.name:
            words = [w for w in sighting.name.replace("-", " ").split() if w[0].isupper()]
            _put(self._last_words, words[-1].lower() if words else "", member)
            _put(self._beginnings, folded(sighting.name).split()[0], member)
            self._acronyms.setdefault("".join(w[0] for w in words), member)

    def add_acronym(self, acronym: str, member: Member) -> None:
        """Take in an acronym that the report puts in brackets after a name; it wins over initials."""
        self._acronyms[acronym] = member

    def of_acronym(self, name: str) -> Member | None:
        """The body that an acronym stands for."""
        plain = name.replace(".", "")
        return self._acronyms.get(plain) if plain.isupper() and len(plain) > 2 else None

    def _of_last_word(self, name: str) -> Member | None:
        """The one body whose full name ends in a word: "the Commission"."""
        found = self._last_words.get(name.lower(), [])
        return found[0] if len(found) == 1 else None

    def of_ending(self, name: str) -> Member | None:
        """The one person whose full name ends so: "Le Goff" of "Yann Le Goff"."""
        found = [m for m in self._endings.get(folded(name), []) if folded(m.name) != folded(name)]
        return found[0] if len(found) == 1 else None

    def of_body(self, sighting: Sighting) -> Member | None:
        """The body that a short name stands for: an acronym, the last word of its name, or the first one."""
        return (
            self.of_acronym(sighting.name)
            or self._of_last_word(sighting.name)
            or self._of_beginning(sighting)
        )

    def _of_beginning(self, sighting: Sighting) -> Member | None:
        """The one body whose full name begins with a word, and that was named before: "Thyra" of "Thyra AG"."""
        found = self._beginnings.get(folded(sighting.name), [])
        return found[0] if len(found) == 1 and found[0].is_met_before(sighting.first) else None

    def of_person(self, sighting: Sighting, honorific: str | None) -> Member | None:
        """The one person whose last name, or else first name, a single word is; None where several could be meant."""
        word = folded(sighting.name)
        found = self._surnames.get(word) or ([] if honorific else self._first_names.get(word, []))
        gender = gender_of(honorific) if honorific else None
        if gender is not None:
            found = [m for m in found if m.gender in (None, gender)]
        if len(found) > 1 and sighting.entries:
            found = [m for m in found if m.key in {e.id for e in sighting.entries}] or found
        if len(found) > 1:
            found = self._meant_here(found, sighting)
        if len(found) != 1:
            return None
        self._senses[word] = found[0]
        return found[0]

    def _meant_here(self, found: list[Member], sighting: Sighting) -> list[Member]:
        """Of several of one name: the one introduced so far, the one meant last, or in a title the first introduced."""
        before = [m for m in found if m.mentions and m.mentions[0].first < sighting.first]
        if len(before) > 1:
            sense = self._senses.get(folded(sighting.name))
            return [sense] if sense is not None else []
        return before or found[:1]


def _put(index: dict[str, list[Member]], key: str, member: Member) -> None:
    members = index.setdefault(key, [])
    if member not in members:
        members.append(member)
