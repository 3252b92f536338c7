"""Names of columns: told, known, documented."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from dateline.errors import UnreadableInput
from dateline.intake import registry
from dateline.intake.choosing import COMPRESSED
from dateline.intake.tables.columns import FIELDS, choose_columns, parse_columns, plain_name

MANUAL = (Path(__file__).parents[3] / "docs" / "inputs.md").read_text(encoding="utf-8")
KNOWN = tomllib.loads((files("dateline.intake") / "data" / "columns.toml").read_text(encoding="utf-8"))


def test_every_field_has_known_names_and_no_name_is_of_two_fields() -> None:
    assert set(KNOWN) == set(FIELDS)
    names = [plain_name(name) for listed in KNOWN.values() for name in listed]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("field", FIELDS)
def test_the_manual_names_them(field: str) -> None:
    row = next(line for line in MANUAL.splitlines() if line.startswith(f"| `{field}` |"))
    assert re.findall(r"`(\w+)`", row.rpartition(" | ")[2]) == KNOWN[field]


def test_the_manual_names_every_suffix() -> None:
    ours = {suffix for suffix, read in registry._readers.items() if read.__module__.startswith("dateline.")}
    assert set(COMPRESSED) <= ours
    for suffix in ours - {""}:
        assert f"`{suffix}`" in MANUAL, suffix


@pytest.mark.parametrize("given", ["body", "text=", "text=a,,date=b", ","])
def test_a_mapping_that_is_none(given: str) -> None:
    with pytest.raises(UnreadableInput, match="says no column; write FIELD=COLUMN"):
        parse_columns(given)


@pytest.mark.parametrize(("given", "field"), [("=body", "''"), ("texts=body", "'texts'")])
def test_a_mapping_of_no_field(given: str, field: str) -> None:
    with pytest.raises(UnreadableInput, match=f"{field} is no field; the fields are text, title, date"):
        parse_columns(given)


def test_no_mapping() -> None:
    assert parse_columns(None) == {}
    assert choose_columns((), {}) == {}


def test_of_two_columns_of_a_name_the_first_counts() -> None:
    assert choose_columns(["Text", "text"], {}) == {"text": ("Text",)}
