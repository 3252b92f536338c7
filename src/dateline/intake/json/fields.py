"""Values of JSON objects that anybody may have written: a string, a list, a name, or nothing."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Element:
    """An object of a JSON document, its number there from 1, and the SHA-256 of its bytes."""

    fields: Mapping[str, Any]
    number: int
    sha256: str


def element_of(fields: Mapping[str, Any], number: int) -> Element:
    """An object that stands inside another one; its digest is of the object written anew.

    >>> element_of({"text": "Ferry sails."}, 2).number
    2
    """
    return Element(fields, number, hashlib.sha256(json.dumps(fields).encode()).hexdigest())


def string_of(value: Any) -> str | None:
    """A string or a number as a string; None for all else, and for an empty one.

    >>> string_of(" Lima "), string_of(7), string_of(["Lima"]), string_of(" ")
    ('Lima', '7', None, None)
    """
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        return None
    return mend_surrogates(str(value)).strip() or None


def mend_surrogates(text: str) -> str:
    r"""A text without halves of characters, which JSON can escape and nothing can write.

    >>> mend_surrogates("Ferry \ud800 sails.")
    'Ferry � sails.'
    """
    return _LONE_SURROGATE.sub("\ufffd", text)


def list_of(value: Any) -> list[Any]:
    """A list as it is, nothing as an empty one, one value as a list of it.

    >>> list_of(["a", "b"]), list_of("a"), list_of(None)
    (['a', 'b'], ['a'], [])
    """
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def name_of(value: Any) -> str | None:
    """What somebody or something is called: a string, or an object's name.

    >>> name_of({"@type": "Person", "name": "Ana Gil"}), name_of("Ana Gil"), name_of([])
    ('Ana Gil', 'Ana Gil', None)
    """
    return string_of(value.get("name")) if isinstance(value, Mapping) else string_of(value)


def names_of(value: Any) -> list[str | None]:
    """The names of one or several."""
    return [name_of(one) for one in list_of(value)]


def tags_of(value: Any) -> tuple[str, ...]:
    """Tags, each once: a list of names, or one string with commas between.

    >>> tags_of("ports, ferries"), tags_of([{"name": "ports"}])
    (('ports', 'ferries'), ('ports',))
    """
    named = value.split(",") if isinstance(value, str) else names_of(value)
    return tuple(dict.fromkeys(tag.strip() for tag in named if tag and tag.strip()))


def has_objects(value: Any) -> bool:
    """Whether a value is a list that begins with an object."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping)
