"""Any record, real or made up, goes through JSON and back without a change, and fits the schema."""

from __future__ import annotations

import json
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.record import Failure, Record, decode, encode, json_schema

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    type(None): st.none(),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: PLR0911 -- one for each sort of type
    """Values of any type that a record is made of."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values_of, parts))
    if origin is tuple and parts[-1] is Ellipsis:
        return st.lists(values_of(parts[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values_of, parts))
    if origin is dict:
        return st.dictionaries(TEXT, values_of(parts[1]), max_size=2)
    return nouns_of(kind)


def nouns_of(noun: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    """Nouns of the record with every field made up."""
    return st.builds(
        noun, **{name: values_of(kind) for name, kind in get_type_hints(noun).items() if name[0] != "_"}
    )


RECORDS, FAILURES = nouns_of(Record), nouns_of(Failure)
validator = jsonschema.Draft202012Validator(json_schema())


@settings(max_examples=30, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.one_of(RECORDS, FAILURES))
def test_a_made_up_line_comes_back_as_it_was(line: Record | Failure) -> None:
    data = encode(line)
    assert b"\n" not in data
    assert decode(data) == line
    assert encode(decode(data)) == data
    validator.validate(json.loads(data))


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b'{"error": 1}', b'{"schema": "dateline/9"}'])
def test_what_is_no_line_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode(line)
