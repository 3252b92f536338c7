"""What an element of a page says it is: by its tag, and by the names that its makers gave it.

Class names are free, but news sites and their systems call the same things by the same few words: `data/roles.toml`.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files

MOST_ELEMENTS, MOST_NAMES = 4_096, 16_384
"""How many are remembered: a site's pages share a few hundred, and sites share many names."""
LONGEST_NAME = 4
"""Words of the longest name in the list."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class _Roles:
    """Roles by tag and by name; names are without their hyphens, those that go on are apart."""

    by_tag: dict[str, tuple[str, ...]]
    by_name: dict[str, tuple[str, ...]]
    by_beginning: dict[str, tuple[str, ...]]
    beginnings: tuple[str, ...]


@functools.cache
def _load_roles() -> _Roles:
    """The roles, read once."""
    source = files("dateline.intake").joinpath("data/roles.toml").read_text(encoding="utf-8")
    data = tomllib.loads(source)
    named = {role: [name.replace("-", "") for name in names] for role, names in data["named"].items()}
    whole = {role: [name for name in names if "*" not in name] for role, names in named.items()}
    begun = {role: [name[:-1] for name in names if "*" in name] for role, names in named.items()}
    by_beginning = _invert(begun)
    return _Roles(_invert(data["tags"]), _invert(whole), by_beginning, tuple(by_beginning))


def _invert(names: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Roles by name, of names by role."""
    inverted: dict[str, tuple[str, ...]] = {}
    for role, listed in names.items():
        for name in listed:
            inverted[name] = (*inverted.get(name, ()), role)
    return inverted


@functools.lru_cache(maxsize=MOST_ELEMENTS)
def roles_of(tag: str, names: str) -> tuple[str, ...]:
    """The roles of an element with this tag and these names (its class, id, itemprop and role).

    >>> roles_of("aside", "RelatedLinks")
    ('aside', 'related')
    """
    found = list(_load_roles().by_tag.get(tag, ()))
    for name in names.split():
        found += _roles_of_name(name)
    return tuple(dict.fromkeys(found))


@functools.lru_cache(maxsize=MOST_NAMES)
def _roles_of_name(name: str) -> tuple[str, ...]:
    """The roles of one name: those of its words and of its neighbouring words together."""
    roles = _load_roles()
    words = _WORD.findall(_HUMP.sub("-", name).lower())
    found: list[str] = []
    for i in range(len(words)):
        for length in range(1, min(LONGEST_NAME, len(words) - i) + 1):
            joined = "".join(words[i : i + length])
            found += roles.by_name.get(joined, ())
            if joined.startswith(roles.beginnings):
                found += next(own for begun, own in roles.by_beginning.items() if joined.startswith(begun))
    return tuple(found)
