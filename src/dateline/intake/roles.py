"""What an element of a page says it is: by its tag, and by the names that its makers gave it.

Class names are free, but news sites and their systems call the same things by the same few words: `data/roles.toml`.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files

MOST_NAMES = 8_192
"""Elements that are remembered: a site's pages share a few hundred."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Roles:
    by_tag: dict[str, tuple[str, ...]]
    named: tuple[tuple[str, re.Pattern[str]], ...]
    any_named: re.Pattern[str]


@functools.cache
def _load_roles() -> _Roles:
    """The roles, read once."""
    source = files("dateline.intake").joinpath("data/roles.toml").read_text(encoding="utf-8")
    data = tomllib.loads(source)
    by_tag: dict[str, tuple[str, ...]] = {}
    for role, tags in data["tags"].items():
        for tag in tags:
            by_tag[tag] = (*by_tag.get(tag, ()), role)
    named = tuple((role, _whole_words(names)) for role, names in data["named"].items())
    every = [name for names in data["named"].values() for name in names]
    return _Roles(by_tag, named, _whole_words(every))


def _whole_words(names: list[str]) -> re.Pattern[str]:
    spelt = (re.escape(name).replace(r"\-", "-?").replace(r"\*", "[a-z]*") for name in names)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(spelt)})(?![a-z])")


@functools.lru_cache(maxsize=MOST_NAMES)
def roles_of(tag: str, names: str) -> tuple[str, ...]:
    """The roles of an element with this tag and these names (its class, id, itemprop and role).

    >>> roles_of("aside", "RelatedLinks")
    ('aside', 'related')
    """
    roles = _load_roles()
    own = roles.by_tag.get(tag, ())
    spelt = _HUMP.sub("-", names).replace("_", "-").lower()
    if not roles.any_named.search(spelt):
        return own
    named = (role for role, pattern in roles.named if pattern.search(spelt))
    return tuple(dict.fromkeys([*own, *named]))
