"""The record that the manual shows is what the program makes now, and is valid."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline.record import Failure, Record, decode, encode, json_schema

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "example.json"


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return found


def test_it_is_what_the_program_makes_now() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "make_example.py"))
    made = script["make_example"]().decode()
    assert EXAMPLE.read_text(encoding="utf-8") == made, "run scripts/make_example.py and read the difference"


def test_it_is_valid(shown: dict[str, Any]) -> None:
    jsonschema.validate(shown, json_schema(), cls=jsonschema.Draft202012Validator)


def test_the_schema_refuses_what_is_no_record(shown: dict[str, Any]) -> None:
    event = shown["events"][0] | {"status": "perhaps"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(shown | {"events": [event]}, json_schema(), cls=jsonschema.Draft202012Validator)


def test_it_goes_through_the_record_and_back(shown: dict[str, Any]) -> None:
    record = decode(EXAMPLE.read_bytes())
    assert isinstance(record, Record)
    assert json.loads(encode(record)) == shown
    assert not isinstance(record, Failure)


def test_it_shows_the_most_of_what_a_record_holds(shown: dict[str, Any]) -> None:
    for part in ("actors", "places", "events", "claims", "disputes"):
        assert shown[part], f"the example has no {part}"
    assert shown["report"]["dropped"]
    assert any(event["negated"] for event in shown["events"])
    assert any(claim["within"] for claim in shown["claims"])


def test_it_names_no_folder_of_a_machine() -> None:
    assert "/" not in json.loads(EXAMPLE.read_text(encoding="utf-8"))["report"]["source"]["name"]
